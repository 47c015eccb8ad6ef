import { describe, expect, it } from 'vitest';
import { months, workingDays } from '../../../src/domain/legislation/amounts.ts';
import { parametersOf } from '../../../src/domain/legislation/parameters.ts';
import { day, type Entry, timeline } from '../../../src/domain/legislation/timeline.ts';

interface Rules {
  readonly initial: { readonly maxWorkingDays: ReturnType<typeof workingDays> | null };
  readonly interval: ReturnType<typeof months>;
}

const entry = (version: string, from: ReturnType<typeof day>, more: Partial<Entry<Rules>>): Entry<Rules> => ({
  version,
  from,
  act: `act ${version}`,
  section: '1 §',
  certainty: 'F',
  status: 'in-force',
  rules: { initial: { maxWorkingDays: null }, interval: months(3) },
  ...more,
});

const periods = (...entries: readonly Entry<Rules>[]): string[] =>
  parametersOf(timeline('meeting', 'job-search start', entries)).map(
    ({ key, value, from, until, rule }) => `${key} ${JSON.stringify(value)} ${from}–${until} ${rule.act}`,
  );

describe('parameters of a theme', () => {
  it('hold until another entry changes them, and name the entry that gave them their value', () => {
    expect(
      periods(
        entry('V1', day('2021-03-01'), {}),
        entry('V2', day('2022-05-02'), {
          rules: { initial: { maxWorkingDays: workingDays(5) }, interval: months(3) },
        }),
        entry('V6', day('2026-01-01'), {
          rules: { initial: { maxWorkingDays: workingDays(10) }, interval: months(3) },
        }),
      ),
    ).toEqual([
      'meeting.initial.max_working_days {"amount":5,"unit":"working-days"} 2022-05-02–2026-01-01 act V2',
      'meeting.initial.max_working_days {"amount":10,"unit":"working-days"} 2026-01-01–null act V6',
      'meeting.interval {"amount":3,"unit":"months"} 2021-03-01–null act V1',
    ]);
  });

  it('come back when a temporary entry ends', () => {
    expect(
      periods(
        entry('V1', day('2021-03-01'), {}),
        entry('V1x', day('2021-05-01'), {
          until: day('2021-06-01'),
          rules: { initial: { maxWorkingDays: null }, interval: months(6) },
        }),
      ),
    ).toEqual([
      'meeting.interval {"amount":3,"unit":"months"} 2021-03-01–2021-05-01 act V1',
      'meeting.interval {"amount":6,"unit":"months"} 2021-05-01–2021-06-01 act V1x',
      'meeting.interval {"amount":3,"unit":"months"} 2021-06-01–null act V1',
    ]);
  });

  it('leave proposals out', () => {
    expect(
      periods(entry('V1', day('2021-03-01'), {}), entry('V6', day('2026-01-01'), { status: 'proposed' })),
    ).toHaveLength(1);
  });
});
