import { describe, expect, it } from 'vitest';
import { noticeService } from '../../../src/domain/legislation/notice-service.ts';
import { targetGroup } from '../../../src/domain/legislation/target-group.ts';
import { day, type Entry, rulesOn, timeline } from '../../../src/domain/legislation/timeline.ts';
import { transfer } from '../../../src/domain/legislation/transfer.ts';
import { trialAreas } from '../../../src/domain/legislation/trial-areas.ts';
import { unemployment } from '../../../src/domain/legislation/unemployment.ts';

const entry = (
  version: string,
  from: ReturnType<typeof day>,
  status: 'in-force' | 'proposed' = 'in-force',
): Entry<number> => ({
  version,
  from,
  act: 'act',
  section: '1 §',
  certainty: 'F',
  status,
  rules: Number(version.slice(1)),
});

describe('timeline', () => {
  it('gives the last entry at or before the day, with its reference', () => {
    const rules = timeline('theme', 'event', [
      entry('V1', day('2021-03-01')),
      entry('V2', day('2022-05-02')),
    ]);
    const versionOn = (text: string): string => {
      const found = rules.at(text as ReturnType<typeof day>);
      return found.ok ? found.value.reference.version : found.failure.code;
    };
    expect(versionOn('2021-02-28')).toBe('RULE_NOT_FOUND');
    expect(versionOn('2021-03-01')).toBe('V1');
    expect(versionOn('2022-05-01')).toBe('V1');
    expect(versionOn('2022-05-02')).toBe('V2');
    expect(versionOn('2999-01-01')).toBe('V2');
  });

  it('names the theme, the day and the nearest day with rules when there are none', () => {
    const found = timeline('theme', 'event', [
      entry('V1', day('2021-03-01')),
      entry('V2', day('2022-05-02')),
    ]).at(day('2021-02-28'));
    if (found.ok) throw new Error('there are rules');
    expect(found.failure).toEqual({
      kind: 'not-found',
      code: 'RULE_NOT_FOUND',
      data: { theme: 'theme', date: '2021-02-28', later: '2021-03-01' },
    });
  });

  it('names the days before and after, and when the first rules were published, to who asks what was known', () => {
    const found = timeline('theme', 'event', [
      entry('V1', day('2021-03-01')),
      entry('V2', day('2022-05-02')),
    ]).at(day('2021-06-01'), day('2021-01-01'));
    if (found.ok) throw new Error('there are rules');
    expect(found.failure.data).toEqual({
      theme: 'theme',
      date: '2021-06-01',
      earlier: '2021-03-01',
      later: '2022-05-02',
      published: '2021-03-01',
    });
  });

  it('never answers with a proposal', () => {
    const rules = timeline('theme', 'event', [
      entry('V1', day('2021-03-01')),
      entry('V2', day('2022-01-01'), 'proposed'),
    ]);
    const found = rules.at(day('2023-01-01'));
    expect(found.ok && found.value.reference.version).toBe('V1');
    expect(rules.entries).toHaveLength(2);
  });

  it('names no other day when there are proposals only', () => {
    const found = timeline('theme', 'event', [entry('V1', day('2021-03-01'), 'proposed')]).at(
      day('2023-01-01'),
    );
    expect(found).toMatchObject({ ok: false, failure: { code: 'RULE_NOT_FOUND' } });
    expect(found.ok || found.failure.data).toEqual({ theme: 'theme', date: '2023-01-01' });
  });

  it('tells act, section and certainty with the rules', () => {
    const found = timeline('theme', 'event', [entry('V1', day('2021-03-01'))]).at(day('2021-03-01'));
    expect(found.ok && found.value).toEqual({
      rules: 1,
      certainty: 'F',
      reference: { theme: 'theme', version: 'V1', from: '2021-03-01', act: 'act', section: '1 §' },
    });
  });

  it('may be asked together with others; the first without rules is told', () => {
    const early = timeline('early', 'event', [entry('V1', day('2020-01-01'))]);
    const late = timeline('late', 'event', [entry('V2', day('2021-03-01'))]);
    const found = rulesOn({ early, late }, day('2021-03-01'));
    expect(found.ok && [found.value.early.rules, found.value.late.rules]).toEqual([1, 2]);
    const missing = (on: ReturnType<typeof day>): unknown => {
      const rules = rulesOn({ late, early }, on);
      return rules.ok ? null : rules.failure.data?.['theme'];
    };
    expect(missing(day('2021-02-28'))).toBe('late');
    expect(missing(day('2019-12-31'))).toBe('late');
    expect(rulesOn({ early }, day('2021-02-28')).ok).toBe(true);
  });

  it.each([
    [
      'unordered',
      [entry('V2', day('2022-05-02')), entry('V1', day('2021-03-01'))],
      'V1 (2021-03-01) does not follow 2022-05-02',
    ],
    [
      'two on one day',
      [entry('V1', day('2021-03-01')), entry('V2', day('2021-03-01'))],
      'V2 (2021-03-01) does not follow 2021-03-01',
    ],
    [
      'a proposal on the day of law',
      [entry('V1', day('2021-03-01')), entry('V2', day('2021-03-01'), 'proposed')],
      'V2 (2021-03-01) does not follow 2021-03-01',
    ],
    [
      'published twice on one day',
      [
        { ...entry('V1', day('2023-01-01')), published: day('2023-12-01') },
        { ...entry('V2', day('2023-01-01')), published: day('2023-12-01') },
      ],
      'V2 (2023-01-01) does not follow 2023-01-01',
    ],
  ])('refuses entries that overlap when the program loads, naming theme and day: %s', (_, entries, why) => {
    expect(() => timeline('theme', 'event', entries)).toThrow(`legislation theme theme: ${why}`);
  });

  it.each(
    [targetGroup, transfer, trialAreas, unemployment, noticeService].map(
      (rules) => [rules.theme, rules] as const,
    ),
  )(
    '%s cites act, section and certainty in every entry, and answers from the first trial day on',
    (_, rules) => {
      for (const { act, section, certainty } of rules.entries) {
        expect(act).not.toBe('');
        expect(section).not.toBe('');
        expect(['S', 'F', 'F2', 'K']).toContain(certainty);
      }
      expect(rules.at(day('2021-03-01')).ok).toBe(true);
      expect(rules.at(day('2026-12-31')).ok).toBe(true);
    },
  );
});

describe('transitions', () => {
  const versionsOf = (rules: ReturnType<typeof timeline<number>>, on: string, knownOn?: string): string => {
    const known = knownOn === undefined ? undefined : (knownOn as ReturnType<typeof day>);
    const found = rules.at(on as ReturnType<typeof day>, known);
    return found.ok ? found.value.reference.version : found.failure.code;
  };

  it('a temporary entry ends, and what was before it returns', () => {
    const rules = timeline('theme', 'event', [
      entry('V1', day('2017-01-01')),
      { ...entry('V2', day('2020-05-01')), until: day('2021-02-01') },
    ]);
    expect(versionsOf(rules, '2021-01-31')).toBe('V2');
    expect(versionsOf(rules, '2021-02-01')).toBe('V1');
  });

  it('an entry that reaches back holds from its first day, but was not known before it was published', () => {
    const rules = timeline('theme', 'event', [
      entry('V1', day('2021-03-01')),
      { ...entry('V4', day('2023-01-01')), published: day('2023-12-01') },
    ]);
    expect(versionsOf(rules, '2023-06-01')).toBe('V4');
    expect(versionsOf(rules, '2023-06-01', '2023-11-30')).toBe('V1');
    expect(versionsOf(rules, '2023-06-01', '2023-12-01')).toBe('V4');
  });

  it('may be published again for the same day, later', () => {
    const rules = timeline('theme', 'event', [
      entry('V1', day('2021-03-01')),
      { ...entry('V2', day('2021-03-01')), published: day('2022-08-01') },
    ]);
    expect(versionsOf(rules, '2023-04-01', '2022-07-31')).toBe('V1');
    expect(versionsOf(rules, '2023-04-01')).toBe('V2');
  });

  it('is refused when a temporary entry leaves a gap, naming theme and day', () => {
    expect(() =>
      timeline('theme', 'event', [{ ...entry('V1', day('2021-03-01')), until: day('2022-01-01') }]),
    ).toThrow('legislation theme theme: nothing is in force on 2022-01-01, when V1 ends');
  });
});
