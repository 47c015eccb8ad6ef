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
