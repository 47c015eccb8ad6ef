import { describe, expect, it } from 'vitest';
import { adopt, amend, proposalBefore } from '../../../src/domain/legislation/bill.ts';
import { conduct } from '../../../src/domain/legislation/conduct.ts';
import { lawInForce, type StatuteBook, themesOf } from '../../../src/domain/legislation/statute-book.ts';
import { day, type Entry, type Timeline, timeline } from '../../../src/domain/legislation/timeline.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { proposalsOf, rulesOf } from '../../support/legislation.ts';

const LAST_DAY = day('2030-12-31');

/** Every choice among some things, none of them and all of them included. */
function subsetsOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  return things.reduce<readonly (readonly T[])[]>(
    (found, thing) => [...found, ...found.map((chosen) => [...chosen, thing])],
    [[]],
  );
}

/** A statute book of one theme with four proposals and law between them: more than any theme has today. */
function crowdedBook(): StatuteBook {
  const [first] = lawInForce.targetGroup.entries;
  if (first === undefined) throw new Error('no rules');
  const proposal = (version: string, from: PlainDate, ageBelow: number): typeof first => ({
    ...first,
    version,
    from,
    status: 'proposed',
    rules: { ...first.rules, ageBelow },
  });
  return {
    ...lawInForce,
    targetGroup: timeline('target-group', 'determination date', [
      first,
      proposal('P1', day('2026-01-01'), 29),
      proposal('P2', day('2026-03-01'), 28),
      { ...first, version: 'V9', from: day('2026-06-01') },
      proposal('P3', day('2026-09-01'), 27),
      proposal('P4', day('2027-01-01'), 26),
    ]),
  };
}

const crowded = crowdedBook();
const themesWithProposals = (law: StatuteBook): readonly Timeline<unknown>[] =>
  themesOf(law).filter((theme) => proposalsOf(theme).length > 0);

const choices = [lawInForce, crowded].flatMap((law) =>
  themesWithProposals(law).flatMap((theme) =>
    subsetsOf(proposalsOf(theme)).map((chosen) => ({
      law,
      theme,
      chosen,
      name: `${theme.theme}: ${chosen.map(({ version }) => version).join(', ') || 'none'}`,
    })),
  ),
);

/** The earliest proposal that is left out while one that builds on it is chosen; law in between ends the building. */
function leftOut(entries: readonly Entry<unknown>[], chosen: readonly Entry<unknown>[]): string | null {
  let missing: string | null = null;
  for (const entry of entries) {
    if (entry.status === 'in-force') missing = null;
    else if (!chosen.includes(entry)) missing ??= entry.version;
    else if (missing !== null) return missing;
  }
  return null;
}

describe('proposals of a theme, in every combination', () => {
  it.each(choices)('$name', ({ law, theme, chosen }) => {
    const adopts = chosen.map(({ version }) => ({ theme: theme.theme, version }));
    const amended = amend(law, { adopts, values: [] });
    const before = leftOut(theme.entries, chosen);
    if (before !== null) {
      expect(amended).toMatchObject({
        ok: false,
        failure: { kind: 'conflict', code: 'PROPOSAL_OUT_OF_ORDER', data: { theme: theme.theme, before } },
      });
      return;
    }
    if (!amended.ok) throw new Error(amended.failure.code);
    const would = themesOf(amended.value).find((one) => one.theme === theme.theme);
    const days = theme.entries.flatMap(({ from }) => [addDays(from, -1), from, addDays(from, 1)]);
    for (const on of [...days, LAST_DAY]) {
      const found = would?.at(on);
      const expected = theme.entries.findLast(
        (entry) =>
          (entry.status === 'in-force' || chosen.includes(entry)) &&
          entry.from <= on &&
          (entry.until === undefined || on < entry.until),
      );
      expect(found?.ok ? found.value.reference.version : null).toBe(expected?.version ?? null);
      expect(found?.ok ? found.value.rules : undefined).toEqual(expected?.rules);
    }
  });

  it('are taken in whatever order the bill names them', () => {
    const adopts = proposalsOf(conduct)
      .toReversed()
      .map(({ version }) => ({ theme: 'conduct', version }));
    expect(adopts.map(({ version }) => version)).toEqual(['V6b', 'V6']);
    expect(amend(lawInForce, { adopts, values: [] }).ok).toBe(true);
  });

  it('that law in between has overtaken are waited for no more', () => {
    const adopts = ['P3', 'P4'].map((version) => ({ theme: 'target-group', version }));
    expect(amend(crowded, { adopts, values: [] }).ok).toBe(true);
    expect(amend(crowded, { adopts: adopts.slice(1), values: [] })).toMatchObject({
      failure: { data: { before: 'P3' } },
    });
  });

  it('of another theme do not come into it', () => {
    const adopts = [{ theme: 'profile', version: 'V6d' }];
    expect(amend(lawInForce, { adopts, values: [] }).ok).toBe(true);
  });
});

describe('the reason for which a later proposal waits for the earlier one', () => {
  it('is that it repeats its changes: adopted alone, the sanctions of March would make offers more binding, too', () => {
    const alone = adopt(lawInForce, [{ theme: 'conduct', version: 'V6b' }]);
    expect(rulesOf(alone.conduct, '2026-02-28').offeredWorkRefused).toBe('LADDER');
    expect(rulesOf(alone.conduct, '2026-03-01').offeredWorkRefused).toBe('LADDER_MORE_BINDING');
  });

  it('ends once that one is in force', () => {
    const [offers, sanctions] = [
      { theme: 'conduct', version: 'V6' },
      { theme: 'conduct', version: 'V6b' },
    ];
    expect(proposalBefore(lawInForce, offers)).toBeNull();
    expect(proposalBefore(lawInForce, sanctions)).toBe('V6');
    const law = adopt(lawInForce, [offers]);
    expect(proposalBefore(law, sanctions)).toBeNull();
    expect(amend(law, { adopts: [sanctions], values: [] }).ok).toBe(true);
  });
});
