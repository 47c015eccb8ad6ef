import { describe, expect, it } from 'vitest';
import { paySubsidy } from '../../../src/domain/legislation/pay-subsidy.ts';
import { jobBeginsAfterDecision, levelOf } from '../../../src/domain/legislation/subsidy-terms.ts';
import { type JobseekerTime, wasUnemployed } from '../../../src/domain/legislation/unemployment-length.ts';
import { type Instant, instantAt } from '../../../src/domain/shared/instant.ts';
import { inclusive } from '../../../src/domain/shared/period.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';

const date = (text: string): PlainDate => text as PlainDate;
const span = (kind: JobseekerTime['kind'], from: string | null, to: string | null): JobseekerTime => ({
  kind,
  period: inclusive(from as PlainDate | null, to as PlainDate | null),
});
const rulesOn = (on: string) => {
  const law = paySubsidy.at(date(on));
  if (!law.ok) throw new Error(law.failure.code);
  return law.value.rules;
};

describe('work that begins on the day of the decision', () => {
  const decided = instantAt(date('2021-06-03'), 12);
  it.each([
    ['2021-06-02', 16, false],
    ['2021-06-03', 8, false],
    ['2021-06-03', 12, false],
    ['2021-06-03', 13, true],
    ['2021-06-04', 8, true],
  ])('on %s at %i o’clock, decided on 3.6.2021 at noon: may be subsidised %s', (on, hour, may) => {
    expect(jobBeginsAfterDecision(instantAt(date(on), hour), decided)).toBe(may);
  });

  it('is told apart by the millisecond', () => {
    expect(jobBeginsAfterDecision('2021-06-03T09:00:00.001Z' as Instant, decided)).toBe(true);
  });
});

describe('unemployed 12 of the last 14 months', () => {
  const test = {
    unemployed: { amount: 12, unit: 'months' },
    within: { amount: 14, unit: 'months' },
  } as const;
  const was = (times: readonly JobseekerTime[], serviceDaysCount = false): boolean =>
    wasUnemployed(test, times, date('2022-03-01'), serviceDaysCount);
  const coaching = span('SERVICE', '2021-09-01', '2021-09-21');

  it('three weeks of coaching in between do not break it', () => {
    const times = [
      span('UNEMPLOYED', '2021-01-01', '2021-08-31'),
      coaching,
      span('UNEMPLOYED', '2021-09-22', null),
    ];
    expect(was(times)).toBe(true);
  });

  it('but their days are not added, unless the law says so', () => {
    const times = [
      span('UNEMPLOYED', '2021-03-01', '2021-08-31'),
      coaching,
      span('UNEMPLOYED', '2021-09-22', null),
    ];
    expect(was(times)).toBe(false);
    expect(was(times, true)).toBe(true);
    expect(rulesOn('2022-03-01').serviceDaysCount).toBe(false);
  });

  it.each([
    ['2021-03-01', true, '365 days'],
    ['2021-03-02', false, '364 days'],
  ])('without a break from %s on: %s (%s)', (from, expected) => {
    expect(was([span('UNEMPLOYED', from, null)])).toBe(expected);
  });

  it('looks 14 months back and no further, and not at the day itself', () => {
    const breaks = [span('UNEMPLOYED', null, '2020-12-31'), span('UNEMPLOYED', '2021-03-02', null)];
    expect(was(breaks)).toBe(false);
    expect(was([span('UNEMPLOYED', null, '2021-01-01'), span('UNEMPLOYED', '2021-03-02', null)])).toBe(true);
    expect(was([span('UNEMPLOYED', '2021-03-02', '2022-03-01')])).toBe(false);
  });

  it('counts a day once, in whatever order spans that overlap come', () => {
    const times = [
      span('UNEMPLOYED', '2021-10-01', null),
      span('UNEMPLOYED', '2021-03-02', '2021-12-31'),
      span('UNEMPLOYED', '2021-05-01', '2021-05-31'),
    ];
    expect(was(times)).toBe(false);
    expect(was([...times, span('UNEMPLOYED', '2021-03-01', '2021-03-01')])).toBe(true);
    expect(was([])).toBe(false);
  });
});

describe('level of the basic subsidy', () => {
  it.each([
    // decided      unemployed from  per cent  months
    ['2023-06-30', '2023-01-01', 30, 6],
    ['2023-06-30', '2022-06-30', 40, 12],
    ['2023-06-30', '2021-06-30', 50, 12],
    ['2023-07-01', '2023-01-01', 50, 5],
    ['2023-07-01', '2022-07-01', 50, 10],
    ['2023-07-01', '2020-01-01', 50, 10],
  ])(
    'decided on %s for somebody unemployed since %s: %i per cent, %i months',
    (decided, since, rate, months) => {
      const { basic, serviceDaysCount } = rulesOn(decided);
      expect(
        levelOf(basic.levels, [span('UNEMPLOYED', since, null)], date(decided), serviceDaysCount),
      ).toMatchObject({
        rate: { amount: rate },
        max: { amount: months },
      });
    },
  );
});
