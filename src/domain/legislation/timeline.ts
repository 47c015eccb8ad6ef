import type { PlainDate } from '../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../shared/result.ts';

/**
 * How sure the source is: S boundary conditions, F act or decree, F2 second-hand and unconfirmed, K this
 * product's own default.
 */
export type Certainty = 'S' | 'F' | 'F2' | 'K';

/** One amendment of a theme: what holds from a day on, and which act and section says so. */
export interface Entry<Rules> {
  readonly version: string;
  readonly from: PlainDate;
  readonly act: string;
  readonly section: string;
  readonly certainty: Certainty;
  /** A `proposed` entry is visible to simulation and never in force. */
  readonly status: 'in-force' | 'proposed';
  readonly rules: Rules;
}

/** The rules of a theme that hold on a day, with the reference that decisions store and show. */
export interface RulesInForce<Rules> {
  readonly rules: Rules;
  readonly reference: RuleReference;
  readonly certainty: Certainty;
}

/** Dated rules of one theme (säädösaikajana); a change of law is one more entry at the end. */
export interface Timeline<Rules> {
  readonly theme: string;
  /** The day that decides which entry applies; never "today". */
  readonly referenceDate: string;
  readonly entries: readonly Entry<Rules>[];
  /** The rules in force on a day; `RULE_NOT_FOUND` names the theme, the day and the first day with rules. */
  at(on: PlainDate): Result<RulesInForce<Rules>, Failure<'RULE_NOT_FOUND'>>;
}

/**
 * Builds a timeline.
 * @throws when entries are not in strictly ascending order of date: the law would have two answers on one day
 */
export function timeline<Rules>(
  theme: string,
  referenceDate: string,
  entries: readonly Entry<Rules>[],
): Timeline<Rules> {
  entries.forEach((entry, index) => {
    const previous = entries[index - 1];
    if (previous !== undefined && previous.from >= entry.from) {
      throw new Error(
        `legislation theme ${theme}: ${entry.version} (${entry.from}) does not follow ${previous.from}`,
      );
    }
  });
  const inForce = entries.filter((entry) => entry.status === 'in-force');
  return {
    theme,
    referenceDate,
    entries,
    at(on) {
      const entry = inForce.findLast((candidate) => candidate.from <= on);
      if (entry === undefined) {
        return fail('not-found', 'RULE_NOT_FOUND', { theme, date: on, firstDate: inForce[0]?.from ?? '' });
      }
      const { version, from, act, section, rules, certainty } = entry;
      return ok({ rules, certainty, reference: { theme, version, from, act, section } });
    },
  };
}

type RulesOf<Theme> = Theme extends Timeline<infer Rules> ? RulesInForce<Rules> : never;

/** The rules of several themes on one day; fails for the first theme that has none. */
export function rulesOn<Themes extends Readonly<Record<string, Timeline<unknown>>>>(
  themes: Themes,
  on: PlainDate,
): Result<{ readonly [Name in keyof Themes]: RulesOf<Themes[Name]> }, Failure<'RULE_NOT_FOUND'>> {
  const found: Record<string, RulesInForce<unknown>> = {};
  for (const [name, theme] of Object.entries(themes)) {
    const rules = theme.at(on);
    if (!rules.ok) return rules;
    found[name] = rules.value;
  }
  return ok(found as { readonly [Name in keyof Themes]: RulesOf<Themes[Name]> });
}

/** Marks a date literal of the statute book; the only place where dates are written in code. */
export function day(text: `${number}-${number}-${number}`): PlainDate {
  return text as PlainDate;
}
