import { describe, expect, it } from 'vitest';
import type { ClientFacts, DismissalFact } from '../../../src/domain/clients/facts/client-facts.ts';
import {
  clientFacts,
  date,
  determinationOn,
  dismissal,
  earningsRight,
  resultOn,
  status,
} from '../../support/client-facts.ts';

/** Somebody on the ground of no earnings right, aged 55 on 15.3.2023, who has been dismissed. */
const dismissed = (
  on: string,
  changes: Partial<DismissalFact> = {},
  others: Partial<ClientFacts> = {},
): ClientFacts =>
  clientFacts({
    birthDate: date('1968-03-15'),
    earningsRights: [earningsRight('NO')],
    dismissal: dismissal(on, changes),
    ...others,
  });

const EXCLUDED = 'EXCLUDED CHANGE_SECURITY_55';

describe('change security 55+ (671/2022; E18)', () => {
  it.each([
    // dismissed on  on           result
    ['2022-06-01', '2022-12-31', 'IN', 'before the rule'],
    ['2022-12-31', '2023-01-01', 'IN', 'dismissed before 2023'],
    ['2022-12-31', '2024-12-31', 'IN', 'dismissed before 2023'],
    ['2023-01-01', '2023-01-01', EXCLUDED, 'dismissed on the first day'],
    ['2023-01-02', '2023-01-01', 'IN', 'not dismissed yet'],
    ['2023-01-02', '2023-01-02', EXCLUDED, 'dismissed on the date'],
    ['2023-01-01', '2024-12-31', EXCLUDED, 'for as long as the act is in force'],
  ])('55 and dismissed on %s; determined on %s: %s (%s)', (on, day, result) => {
    expect(resultOn(dismissed(on, {}, { birthDate: date('1960-01-01') }), day)).toBe(result);
  });

  it.each([
    ['2023-03-14', 'IN', 'aged 54 on the day of dismissal, 55 when determined'],
    ['2023-03-15', EXCLUDED, 'dismissed on the 55th birthday'],
    ['2023-03-16', EXCLUDED, 'aged 55'],
  ])('age counts on the day of dismissal, %s: %s (%s)', (on, result) => {
    expect(resultOn(dismissed(on), '2023-06-15')).toBe(result);
  });

  it.each([
    ['2023-02-27', 'IN'],
    ['2023-02-28', EXCLUDED],
  ])('somebody born on 29.2.1968 and dismissed on %s: %s', (on, result) => {
    expect(resultOn(dismissed(on, {}, { birthDate: date('1968-02-29') }), '2023-06-15')).toBe(result);
  });

  it.each([
    [4, 'IN'],
    [4.99, 'IN'],
    [5, EXCLUDED],
    [40, EXCLUDED],
  ])('%d years of service: %s', (serviceYears, result) => {
    expect(resultOn(dismissed('2023-04-01', { serviceYears }), '2023-06-15')).toBe(result);
  });

  it.each([
    [0, EXCLUDED],
    [30, EXCLUDED],
    [31, 'IN'],
  ])('%d days of breaks in them: %s', (serviceBreakDays, result) => {
    expect(resultOn(dismissed('2023-04-01', { serviceBreakDays }), '2023-06-15')).toBe(result);
  });

  it('needs an economic ground', () => {
    expect(resultOn(dismissed('2023-04-01', { economicGround: false }), '2023-06-15')).toBe('IN');
  });

  it('comes after conditions that are not met, and before those that are not known', () => {
    expect(resultOn(dismissed('2023-04-01', {}, { statuses: [status('01')] }), '2023-06-15')).toBe(
      'OUT STATUS',
    );
    expect(resultOn(dismissed('2023-04-01', {}, { statuses: [] }), '2023-06-15')).toBe(EXCLUDED);
  });

  it('leaves the grounds to be seen', () => {
    expect(determinationOn(dismissed('2023-04-01'), '2023-06-15').grounds).toEqual(['NO_EARNINGS_RIGHT']);
  });
});
