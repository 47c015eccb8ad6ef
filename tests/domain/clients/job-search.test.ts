import { describe, expect, it } from 'vitest';
import { validJobSearch } from '../../../src/domain/clients/facts/job-search.ts';
import { date, jobSearch } from '../../support/client-facts.ts';

const SPRING = jobSearch('2021-03-10', '2021-03-20');
const SUMMER = jobSearch('2021-06-01');

describe('valid job search', () => {
  it.each([
    ['2021-03-09', null],
    ['2021-03-10', SPRING],
    ['2021-03-20', SPRING],
    ['2021-03-21', null],
    ['2021-05-31', null],
    ['2021-06-01', SUMMER],
    ['2999-12-31', SUMMER],
  ])('on %s', (day, search) => {
    const facts = { jobSearches: [SUMMER, SPRING], deathDate: null };
    expect(validJobSearch(facts, date(day))).toBe(search);
  });

  it.each([
    ['2021-03-14', SPRING],
    ['2021-03-15', SPRING],
    ['2021-03-16', null],
    ['2021-06-01', null],
  ])('of somebody who died on 15.3.2021, on %s', (day, search) => {
    const facts = { jobSearches: [SPRING, SUMMER], deathDate: date('2021-03-15') };
    expect(validJobSearch(facts, date(day))).toBe(search);
  });
});
