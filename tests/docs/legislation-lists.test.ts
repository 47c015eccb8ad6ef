import { describe, expect, it } from 'vitest';
import { legislationByAct, legislationByDate } from '../../scripts/legislation-lists.ts';
import { months } from '../../src/domain/legislation/amounts.ts';
import { lawInForce, themesOf } from '../../src/domain/legislation/statute-book.ts';
import { day, type Entry, timeline } from '../../src/domain/legislation/timeline.ts';

interface Rules {
  readonly interval: ReturnType<typeof months>;
  readonly groups: readonly string[] | null;
}

const entry = (
  version: string,
  from: ReturnType<typeof day>,
  act: string,
  rules: Rules,
  more: Partial<Entry<Rules>> = {},
): Entry<Rules> => ({
  version,
  from,
  act,
  section: '1 §',
  certainty: 'F',
  status: 'in-force',
  rules,
  ...more,
});

const meeting = timeline<Rules>('meeting', 'day of the meeting', [
  entry('V0', day('2020-01-01'), 'Boundary conditions', { interval: months(3), groups: ['A', 'B'] }),
  entry(
    'V0x',
    day('2020-05-01'),
    '916/2012 (295/2020, 495/2020)',
    { interval: months(6), groups: ['A', 'B'] },
    { until: day('2021-02-01') },
  ),
  entry(
    'V2',
    day('2022-05-02'),
    '916/2012 (1379/2021), 1269/2020 (1381/2021)',
    { interval: months(3), groups: null },
    { corrects: 'groups were left out' },
  ),
  entry(
    'V6',
    day('2026-01-01'),
    '380/2023 (99/2025)',
    { interval: months(4), groups: [] },
    { status: 'proposed', certainty: 'F2' },
  ),
]);

const plan = timeline<Pick<Rules, 'interval'>>('plan', 'day of the plan', [
  {
    ...entry('V2', day('2022-05-02'), '916/2012 (1379/2021)', { interval: months(3), groups: null }),
    rules: { interval: months(3) },
    published: day('2022-06-01'),
  },
]);

describe('the list of legislation', () => {
  it('by act names every act once, in the order in which they were given, with all that it changed', () => {
    expect(legislationByAct([plan, meeting])).toBe(`Boundary conditions
  2020-01-01  meeting V0 [F] 1 §

295/2020, amending 916/2012
  2020-05-01  meeting V0x [F] 1 §, until 2021-02-01

495/2020, amending 916/2012
  2020-05-01  meeting V0x [F] 1 §, until 2021-02-01

1379/2021, amending 916/2012
  2022-05-02  meeting V2 [F] 1 §, corrected: groups were left out
  2022-05-02  plan V2 [F] 1 §, published 2022-06-01

1381/2021, amending 1269/2020
  2022-05-02  meeting V2 [F] 1 §, corrected: groups were left out

99/2025, amending 380/2023
  2026-01-01  meeting V6 [F2] 1 §, proposed
`);
  });

  it('by date tells what becomes another, comes back, ends or would change', () => {
    expect(legislationByDate([meeting, plan])).toBe(`2020-01-01
  meeting V0 [F] 1 §, Boundary conditions
    meeting.groups = A B, until 2022-05-02
    meeting.interval = 3 months, until 2020-05-01

2020-05-01
  meeting V0x [F] 1 §, until 2021-02-01, 916/2012 (295/2020, 495/2020)
    meeting.interval = 6 months, until 2021-02-01

2021-02-01
    meeting.interval = 3 months

2022-05-02
  meeting V2 [F] 1 §, corrected: groups were left out, 916/2012 (1379/2021), 1269/2020 (1381/2021)
    meeting.groups ends
  plan V2 [F] 1 §, published 2022-06-01, 916/2012 (1379/2021)
    plan.interval = 3 months

2026-01-01
  meeting V6 [F2] 1 §, proposed, 380/2023 (99/2025)
    meeting.interval would be 4 months
    meeting.groups would be none
`);
  });

  it('by act and by date leaves no entry of the statute book out', () => {
    const [byAct, byDate] = [legislationByAct(themesOf(lawInForce)), legislationByDate(themesOf(lawInForce))];
    for (const { theme, entries } of themesOf(lawInForce)) {
      for (const { version, from } of entries) {
        expect(byAct).toContain(`  ${from}  ${theme} ${version} [`);
        expect(byDate).toContain(`  ${theme} ${version} [`);
      }
    }
    expect(byAct).toContain(
      '149/2023, amending 1269/2020\n  2023-03-01  target-group V3b [F] 4 §, corrected:',
    );
  });
});
