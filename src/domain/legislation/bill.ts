import { overlaps, type Period } from '../shared/period.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../shared/result.ts';
import { keyIn, keysOf, type ParameterValue, rootKey, valuesOf } from './parameters.ts';
import { nearestTo } from './nearest.ts';
import { isOfKnownKind } from './parameter-kinds.ts';
import { type StatuteBook, themesOf } from './statute-book.ts';
import { type Entry, type Timeline, timeline } from './timeline.ts';

/** A value that a parameter would have from a day until another, half-open; null = the rule would be repealed. */
export interface ProposedValue {
  readonly key: string;
  readonly value: ParameterValue | null;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** What somebody would change in the law: proposed entries of the statute book, and values (lakiehdotus). */
export interface Bill {
  readonly adopts: readonly ProposedEntry[];
  readonly values: readonly ProposedValue[];
}

/** A proposed entry of the statute book, by its theme and version. */
export interface ProposedEntry {
  readonly theme: string;
  readonly version: string;
}

export type BillFailure = Failure<
  | 'PROPOSAL_NOT_FOUND'
  | 'PROPOSAL_OUT_OF_ORDER'
  | 'PARAMETER_NOT_FOUND'
  | 'PARAMETER_INVALID'
  | 'PARAMETER_OVERLAP'
  | 'PARAMETER_GAP'
  | 'RULE_NOT_FOUND'
>;

/**
 * The law as it would be with a bill. What is in force stays as it is where the bill says nothing.
 *
 * Fails with `PROPOSAL_NOT_FOUND`, `PROPOSAL_OUT_OF_ORDER` when an earlier proposal of the theme is left out,
 * `PARAMETER_NOT_FOUND`, `PARAMETER_INVALID` when a value is not of the kind that the parameter has,
 * `PARAMETER_OVERLAP` when the bill gives one parameter two values on a day, `PARAMETER_GAP` when it repeals a rule
 * that there must be, and `RULE_NOT_FOUND` where the theme, or the group of the parameter, has no rules.
 */
export function amend(law: StatuteBook, bill: Bill): Result<StatuteBook, BillFailure> {
  for (const { theme, version } of bill.adopts) {
    if (!isProposal(law, { theme, version }))
      return fail('not-found', 'PROPOSAL_NOT_FOUND', { theme, version });
  }
  const adopted = adopt(law, bill.adopts);
  for (const { theme, version } of bill.adopts) {
    const before = proposalBefore(adopted, { theme, version });
    if (before !== null) return fail('conflict', 'PROPOSAL_OUT_OF_ORDER', { theme, version, before });
  }
  for (const [index, value] of bill.values.entries()) {
    const refused = refusalOf(adopted, value, bill.values.slice(0, index));
    if (refused !== null) return refused;
  }
  return ok(
    mapThemes(adopted, (theme) => {
      const values = bill.values.filter(({ key }) => keysOf(theme).has(key));
      return values.length === 0 ? theme : withValues(theme, values);
    }),
  );
}

/** Whether there is such an entry, and it is not in force. */
export function isProposal(law: StatuteBook, { theme, version }: ProposedEntry): boolean {
  return entriesOf(law, theme).some((entry) => entry.version === version && entry.status === 'proposed');
}

/**
 * The first proposal of a theme between another one and the law before it; null when there is none. An entry repeats
 * what it leaves as it was, so that a later proposal brings the changes of the earlier ones with it: adopted alone, it
 * would make law of what nobody has decided.
 */
export function proposalBefore(law: StatuteBook, { theme, version }: ProposedEntry): string | null {
  const entries = entriesOf(law, theme);
  const own = entries.findIndex((entry) => entry.version === version);
  const before = entries.slice(0, own);
  const lastInForce = before.findLastIndex(({ status }) => status === 'in-force');
  return before[lastInForce + 1]?.version ?? null;
}

function entriesOf(law: StatuteBook, theme: string): readonly Entry<unknown>[] {
  return themesOf(law).find((candidate) => candidate.theme === theme)?.entries ?? [];
}

/** The law with some of its proposed entries in force. */
export function adopt(law: StatuteBook, entries: readonly ProposedEntry[]): StatuteBook {
  if (entries.length === 0) return law;
  return mapThemes(law, ({ theme, referenceDate, entries: own }) =>
    timeline(
      theme,
      referenceDate,
      own.map((entry) =>
        entries.some((chosen) => chosen.theme === theme && chosen.version === entry.version)
          ? { ...entry, status: 'in-force' as const }
          : entry,
      ),
    ),
  );
}

function refusalOf(
  law: StatuteBook,
  { key, value, from, until }: ProposedValue,
  earlier: readonly ProposedValue[],
): { readonly ok: false; readonly failure: BillFailure } | null {
  const theme = themesOf(law).find((candidate) => keysOf(candidate).has(key));
  if (theme === undefined) {
    const nearest = nearestTo(
      key,
      themesOf(law).flatMap((one) => [...keysOf(one)]),
    );
    return fail('not-found', 'PARAMETER_NOT_FOUND', { key, nearest });
  }
  const known = theme.entries
    .map(({ rules }) => valuesOf(theme.theme, rules).get(key))
    .filter((one) => one !== undefined);
  const rules = theme.at(from);
  if (!rules.ok) return rules;
  if (!hasPlaceFor(rules.value.rules, theme.theme, key)) {
    const first = theme.entries.find(
      (entry) => entry.from > from && hasPlaceFor(entry.rules, theme.theme, key),
    );
    return fail('not-found', 'RULE_NOT_FOUND', {
      theme: key.slice(0, key.lastIndexOf('.')),
      date: from,
      ...(first !== undefined && { later: first.from }),
    });
  }
  const period: Period = { from, until };
  if (until !== null && until <= from) return fail('rule-violation', 'PARAMETER_INVALID', { key });
  if (earlier.some((other) => other.key === key && overlaps(other, period))) {
    return fail('conflict', 'PARAMETER_OVERLAP', { key, from });
  }
  if (value === null) {
    return known.length === theme.entries.length
      ? fail('rule-violation', 'PARAMETER_GAP', { key, from, theme: theme.theme }, rules.value.reference)
      : null;
  }
  return isOfKnownKind(value, known)
    ? null
    : fail('rule-violation', 'PARAMETER_INVALID', { key, example: JSON.stringify(known[0]) });
}

/** A theme whose values are replaced while those of the bill hold. The answers of each day are made once. */
function withValues<Rules>(theme: Timeline<Rules>, values: readonly ProposedValue[]): Timeline<Rules> {
  const answers = new Map<string, ReturnType<Timeline<Rules>['at']>>();
  return {
    ...theme,
    at(on, knownOn) {
      const asked = `${on} ${knownOn ?? ''}`;
      const found = answers.get(asked) ?? answer(on, knownOn);
      answers.set(asked, found);
      return found;
    },
  };

  function answer(on: PlainDate, knownOn?: PlainDate): ReturnType<Timeline<Rules>['at']> {
    const found = theme.at(on, knownOn);
    if (!found.ok) return found;
    const valid = values.filter(({ from, until }) => from <= on && (until === null || on < until));
    const rules = valid.reduce(
      (all, { key, value }) => replaced(all, theme.theme, key, value),
      found.value.rules,
    );
    return valid.length === 0
      ? found
      : ok({ ...found.value, rules, reference: ofBill(found.value.reference) });
  }
}

/** What a bill judges must never pass for law. */
function ofBill(reference: RuleReference): RuleReference {
  return { ...reference, version: `${reference.version} + bill` };
}

function replaced<Rules>(rules: Rules, theme: string, key: string, value: ParameterValue | null): Rules {
  const at = (group: unknown, prefix: string): unknown => {
    if (prefix === key) return value;
    if (typeof group !== 'object' || group === null || !key.startsWith(`${prefix}.`)) return group;
    return Object.fromEntries(
      Object.entries(group).map(([name, inner]) => [name, at(inner, keyIn(prefix, name))]),
    );
  };
  return at(rules, rootKey(theme)) as Rules;
}

/** Whether rules have the group to which a parameter belongs; in rules without it a value would change nothing. */
function hasPlaceFor(rules: unknown, theme: string, key: string): boolean {
  const within = (group: unknown, prefix: string): boolean =>
    prefix === key ||
    (typeof group === 'object' &&
      group !== null &&
      key.startsWith(`${prefix}.`) &&
      Object.entries(group).some(([name, inner]) => within(inner, keyIn(prefix, name))));
  return within(rules, rootKey(theme));
}

function mapThemes(law: StatuteBook, change: (theme: Timeline<unknown>) => Timeline<unknown>): StatuteBook {
  return Object.fromEntries(
    Object.entries(law).map(([name, theme]) => [name, change(theme)]),
  ) as unknown as StatuteBook;
}
