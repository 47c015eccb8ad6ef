import type { Parameter, ParameterValue } from '../../src/domain/legislation/parameters.ts';
import type { Entry, RulesInForce, Timeline } from '../../src/domain/legislation/timeline.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';

export function lawOn<Rules>(theme: Timeline<Rules>, on: string): RulesInForce<Rules> {
  const found = theme.at(on as PlainDate);
  if (!found.ok) throw new Error(`${found.failure.code}: ${theme.theme} on ${on}`);
  return found.value;
}

export const rulesOf = <Rules>(theme: Timeline<Rules>, on: string): Rules => lawOn(theme, on).rules;

export const versionOn = (theme: Timeline<unknown>, on: string): string => lawOn(theme, on).reference.version;

/** What stands in the statute book as a proposal. */
export const proposalsOf = <Rules>(theme: Timeline<Rules>): readonly Entry<Rules>[] =>
  theme.entries.filter(({ status }) => status === 'proposed');

/** A parameter in one line: key, value, from (inclusive), until (exclusive) and act. */
export const summaryOf = ({ key, value, from, until, rule }: Parameter): string =>
  `${key}: ${wordsOf(value)}, ${from}–${until ?? 'open'} (${rule.act})`;

/** A value as people write it: `2 weeks`, `A, B`. */
export function wordsOf(value: ParameterValue | null): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(wordsOf).join(', ');
  if ('unit' in value) return Object.values(value).map(wordsOf).join(' ');
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${wordsOf(inner)}`)
    .join('; ');
}

function isList(value: object): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
