import { describe, expect, it } from 'vitest';
import { lawInForce, themesOf } from '../../../src/domain/legislation/statute-book.ts';
import { targetGroup } from '../../../src/domain/legislation/target-group.ts';
import { day, type Entry, type Timeline } from '../../../src/domain/legislation/timeline.ts';
import { differences, FROZEN_ON, type FrozenRecord, frozenRecord, readRecord } from './frozen-entries.ts';

const recorded = await readRecord();

/** The statute book with entry V2 of the target group changed. */
function bookWith(
  change: (entry: Entry<unknown>) => readonly Entry<unknown>[],
): readonly Timeline<unknown>[] {
  const entries = targetGroup.entries.flatMap((entry) => (entry.version === 'V2' ? change(entry) : [entry]));
  return themesOf(lawInForce).map((theme) =>
    theme.theme === 'target-group' ? { ...theme, entries } : theme,
  );
}

const differencesOf = (
  change: (entry: Entry<unknown>) => readonly Entry<unknown>[],
  before: FrozenRecord = frozenRecord(themesOf(lawInForce)),
): ReturnType<typeof differences> => differences(before, frozenRecord(bookWith(change)));

const rulesWith = (entry: Entry<unknown>, change: object): Entry<unknown> => ({
  ...entry,
  rules: { ...(entry.rules as object), ...change },
});

const BROKEN =
  'target-group V2 2022-05-02 (1269/2020 (1381/2021)) has been in force and reads otherwise than it did. A new law is a new entry; a mistake is put right with a new note in `corrects`.';

describe('law that has been in force', () => {
  it('reads as it was recorded; `npm run legislation:freeze` records what is new', () => {
    expect(differences(recorded, frozenRecord(themesOf(lawInForce)))).toEqual({ unrecorded: [], broken: [] });
  });

  it('is recorded for every theme, up to a day and without proposals', () => {
    expect(Object.keys(recorded)).toEqual(themesOf(lawInForce).map(({ theme }) => theme));
    const future = day('2999-01-01');
    const more = frozenRecord(
      bookWith((entry) => [
        entry,
        { ...entry, version: 'V9', from: future },
        { ...entry, version: 'V8', status: 'proposed' },
        { ...entry, version: 'V7', from: FROZEN_ON },
      ]),
    );
    const versions = Object.keys(more['target-group'] ?? {}).map((name) => name.split(' ')[0]);
    expect(versions).toEqual(['V0', 'V1', 'V2', 'V7', 'V3', 'V3b', 'V5']);
  });
});

describe('the record', () => {
  it.each<[string, (entry: Entry<unknown>) => Entry<unknown>]>([
    ['a rule', (entry) => rulesWith(entry, { ageBelow: 25 })],
    ['a rule in a list', (entry) => rulesWith(entry, { grounds: ['UNDER_30'] })],
    ['a rule in a group', (entry) => rulesWith(entry, { changeSecurityExclusion: { ageAtLeast: 55 } })],
    ['the end', (entry) => ({ ...entry, until: day('2024-01-01') })],
    ['the act', (entry) => ({ ...entry, act: '1269/2020' })],
    ['the section', (entry) => ({ ...entry, section: '5 §' })],
    ['the certainty', (entry) => ({ ...entry, certainty: 'K' })],
  ])('names theme, version and act when %s was changed without a word', (_, change) => {
    expect(differencesOf((entry) => [change(entry)])).toEqual({ unrecorded: [], broken: [BROKEN] });
  });

  it('names an entry that is gone, moved or turned into a proposal', () => {
    const gone =
      'target-group V2 2022-05-02 (1269/2020 (1381/2021)) has been in force and is gone. If it never was law, take its lines out of frozen.json.';
    expect(differencesOf(() => []).broken).toEqual([gone]);
    expect(differencesOf((entry) => [{ ...entry, from: day('2022-05-01') }])).toEqual({
      unrecorded: ['target-group V2 2022-05-01 is not recorded yet.'],
      broken: [gone],
    });
    expect(differencesOf((entry) => [{ ...entry, status: 'proposed' }]).broken).toEqual([gone]);
  });

  it('lets a correction be recorded once for each note', () => {
    const corrected = (entry: Entry<unknown>, ageBelow: number, corrects: string): Entry<unknown> => ({
      ...rulesWith(entry, { ageBelow }),
      corrects,
    });
    const first = differencesOf((entry) => [corrected(entry, 25, 'the age was copied wrongly')]);
    expect(first).toEqual({
      unrecorded: [
        'target-group V2 2022-05-02 is corrected (the age was copied wrongly) and not recorded yet.',
      ],
      broken: [],
    });
    const before = frozenRecord(bookWith((entry) => [corrected(entry, 25, 'the age was copied wrongly')]));
    const again = (ageBelow: number, note: string): ReturnType<typeof differences> =>
      differencesOf((entry) => [corrected(entry, ageBelow, note)], before);
    expect(again(25, 'the age was copied wrongly')).toEqual({ unrecorded: [], broken: [] });
    expect(again(26, 'the age was copied wrongly').broken).toEqual([BROKEN]);
    expect(again(26, 'once more').broken).toEqual([]);
    expect(differencesOf((entry) => [entry], before).broken).toEqual([BROKEN]);
  });

  it('does not mind the order of what an entry says, nor rules that there were not yet', () => {
    const unchanged = { unrecorded: [], broken: [] };
    expect(
      differencesOf((entry) => [
        { ...entry, rules: Object.fromEntries(Object.entries(entry.rules as object).toReversed()) },
      ]),
    ).toEqual(unchanged);
    expect(differencesOf((entry) => [rulesWith(entry, { somethingNew: null })])).toEqual(unchanged);
    expect(differencesOf((entry) => [rulesWith(entry, { somethingNew: 1 })]).broken).toEqual([BROKEN]);
  });

  it('would notice another reference date', () => {
    const moved = themesOf(lawInForce).map((theme) =>
      theme.theme === 'target-group' ? { ...theme, referenceDate: 'today' } : theme,
    );
    expect(differences(recorded, frozenRecord(moved)).broken).toHaveLength(
      Object.keys(recorded['target-group'] ?? {}).length,
    );
  });
});
