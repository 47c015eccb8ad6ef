import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  jobseekerTimes,
  serviceDaysCount,
  unemploymentCounters,
} from '../../../src/domain/clients/facts/unemployment-counters.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import { wasUnemployed } from '../../../src/domain/legislation/unemployment-length.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { randomLives } from '../../support/arbitrary-lives.ts';

const CODES = ['02', '03'];
const ON = '2021-03-01' as PlainDate;
const span = (code: string, from: string, until: string | null) => ({
  code,
  endReason: null,
  from: from as PlainDate,
  until: until as PlainDate | null,
});

describe('sliding counters', () => {
  it('E77: a coaching between two unemployments breaks nothing, and its days are added only by the law', () => {
    const facts = {
      jobSearches: [{ from: '2020-01-01' as PlainDate, until: null }],
      statuses: [
        span('02', '2020-01-01', '2020-06-01'),
        span('07', '2020-06-01', '2020-06-22'),
        span('02', '2020-06-22', null),
      ],
      deathDate: null,
    };
    const counters = unemploymentCounters(facts, CODES, ON);
    expect(counters).toEqual([
      { months: 12, unemployedDays: 344, serviceDays: 21 },
      { months: 14, unemployedDays: 404, serviceDays: 21 },
      { months: 16, unemployedDays: 404, serviceDays: 21 },
      { months: 28, unemployedDays: 404, serviceDays: 21 },
    ]);
    const of14 = {
      unemployed: { amount: 12, unit: 'months' },
      within: { amount: 14, unit: 'months' },
    } as const;
    const times = jobseekerTimes(facts, CODES);
    expect(wasUnemployed(of14, times, ON, false)).toBe(true);
    expect(serviceDaysCount(lawInForce, ON)).toBe(false);
  });

  it('count neither the day itself nor days outside the job search or after a death', () => {
    const facts = {
      jobSearches: [{ from: '2021-02-01' as PlainDate, until: null }],
      statuses: [span('02', '2021-01-01', null)],
      deathDate: '2021-02-10' as PlainDate,
    };
    expect(unemploymentCounters(facts, CODES, ON)[0]).toEqual({
      months: 12,
      unemployedDays: 10,
      serviceDays: 0,
    });
    expect(unemploymentCounters(facts, CODES, '2021-02-01' as PlainDate)[0]?.unemployedDays).toBe(0);
  });

  test.prop([fc.nat(700), fc.constantFrom(...randomLives(ON, 60, 4))])(
    'grow with the months looked back, and never by more than the days that pass',
    (before, life) => {
      const facts = { ...life, jobSearches: life.searches };
      const on = addDays(ON, -before);
      const today = unemploymentCounters(facts, CODES, on);
      const tomorrow = unemploymentCounters(facts, CODES, addDays(on, 1));
      const days = today.map(({ unemployedDays, serviceDays }) => unemployedDays + serviceDays);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      for (const [index, counter] of tomorrow.entries()) {
        expect(counter.unemployedDays - (today[index]?.unemployedDays ?? 0)).toBeLessThanOrEqual(1);
      }
    },
  );
});
