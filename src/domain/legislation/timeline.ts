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
  /** First day on which a temporary entry no longer holds: what was in force before it returns. */
  readonly until?: PlainDate;
  /** The day from which the entry was law; another than `from` when it reaches back. */
  readonly published?: PlainDate;
  readonly act: string;
  readonly section: string;
  readonly certainty: Certainty;
  /** A `proposed` entry is visible to simulation and never in force. */
  readonly status: 'in-force' | 'proposed';
  /** Why an entry whose day has passed reads otherwise than it did. */
  readonly corrects?: string;
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
  /**
   * The rules in force on a day, as far as they were law on the day `knownOn`, which is without end unless given.
   * `RULE_NOT_FOUND` names the theme, the day, and the nearest days before and after it from which there are rules.
   */
  at(on: PlainDate, knownOn?: PlainDate): Result<RulesInForce<Rules>, Failure<'RULE_NOT_FOUND'>>;
}

/**
 * Builds a timeline.
 * @throws when entries are not in strictly ascending order of date and publication, or when a temporary entry ends
 * where nothing was in force before it: the law would have two answers on one day, or none
 */
export function timeline<Rules>(
  theme: string,
  referenceDate: string,
  entries: readonly Entry<Rules>[],
): Timeline<Rules> {
  const inForce = entries.filter((entry) => entry.status === 'in-force');
  const latest = (on: PlainDate, knownOn?: PlainDate): Entry<Rules> | undefined =>
    inForce.findLast(
      (entry) =>
        entry.from <= on &&
        (entry.until === undefined || on < entry.until) &&
        (knownOn === undefined || publishedOn(entry) <= knownOn),
    );
  entries.forEach((entry, index) => {
    const previous = entries[index - 1];
    if (previous !== undefined && orderOf(previous) >= orderOf(entry)) {
      throw new Error(
        `legislation theme ${theme}: ${entry.version} (${entry.from}) does not follow ${previous.from}`,
      );
    }
  });
  for (const { version, until } of inForce) {
    if (until !== undefined && latest(until) === undefined) {
      throw new Error(`legislation theme ${theme}: nothing is in force on ${until}, when ${version} ends`);
    }
  }
  return {
    theme,
    referenceDate,
    entries,
    at(on, knownOn) {
      const entry = latest(on, knownOn);
      if (entry === undefined) {
        const days = inForce.map(({ from }) => from);
        const earlier = days.findLast((from) => from <= on);
        const later = days.find((from) => from > on);
        const published = inForce.map(publishedOn).toSorted()[0];
        return fail('not-found', 'RULE_NOT_FOUND', {
          theme,
          date: on,
          ...(earlier !== undefined && { earlier }),
          ...(later !== undefined && { later }),
          ...(knownOn !== undefined && published !== undefined && knownOn < published && { published }),
        });
      }
      const { version, from, act, section, rules, certainty } = entry;
      return ok({ rules, certainty, reference: { theme, version, from, act, section } });
    },
  };
}

/** The day from which an entry was law. */
export function publishedOn({ published, from }: Entry<unknown>): PlainDate {
  return published ?? from;
}

function orderOf(entry: Entry<unknown>): string {
  return `${entry.from} ${publishedOn(entry)}`;
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
