import type { PlainDate } from '../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import { covers } from '../shared/period.ts';
import { nearestTo } from './nearest.ts';
import { boundariesOf, keysOf, type Parameter, parametersOf } from './parameters.ts';
import { type StatuteBook, themesOf } from './statute-book.ts';
import { publishedOn, type Timeline } from './timeline.ts';

/** The theme of a name; fails with `RULE_NOT_FOUND` and the names that there are. */
export function themeNamed(
  law: StatuteBook,
  name: string,
): Result<Timeline<unknown>, Failure<'RULE_NOT_FOUND'>> {
  const themes = themesOf(law);
  const found = themes.find(({ theme }) => theme === name);
  return found === undefined
    ? fail('not-found', 'RULE_NOT_FOUND', { theme: name, themes: themes.map(({ theme }) => theme) })
    : ok(found);
}

/** The days nearest to a day on which what is in force in a theme changed, and changes next. */
export interface NearestChanges {
  /** The day itself when the law changes on it. */
  readonly last: PlainDate | null;
  readonly next: PlainDate | null;
}

/** When the rules of a day began, and when they end, as far as that was known on the day `knownOn`. */
export function changesAround(
  { entries }: Timeline<unknown>,
  on: PlainDate,
  knownOn?: PlainDate,
): NearestChanges {
  const known = entries.filter((entry) => knownOn === undefined || publishedOn(entry) <= knownOn);
  const days = boundariesOf(known);
  return { last: days.findLast((day) => day <= on) ?? null, next: days.find((day) => day > on) ?? null };
}

/**
 * The parameters under a key, or all of them; those of a day, with the entry in force on it, when one is given, otherwise
 * every value that there has been and will be, with the entry that brought it. Fails with `PARAMETER_NOT_FOUND` and the nearest keys when no parameter stands under the key.
 */
export function parametersUnder(
  law: StatuteBook,
  key: string | null,
  on: PlainDate | null,
): Result<readonly Parameter[], Failure<'PARAMETER_NOT_FOUND'>> {
  const stands = (candidate: string): boolean =>
    key === null || candidate === key || candidate.startsWith(`${key}.`);
  const keys = themesOf(law).flatMap((theme) => [...keysOf(theme)]);
  if (key !== null && !keys.some(stands)) {
    return fail('not-found', 'PARAMETER_NOT_FOUND', { key, nearest: nearestTo(key, keys) });
  }
  return ok(
    themesOf(law)
      .filter((theme) => key === null || [...keysOf(theme)].some(stands))
      .flatMap((theme) => (on === null ? parametersOf(theme) : parametersOn(theme, on)))
      .filter(({ key: candidate }) => stands(candidate)),
  );
}

/** The values of a day by the entry in force on it, also where that entry repeats what an earlier one gave. */
function parametersOn(theme: Timeline<unknown>, on: PlainDate): readonly Parameter[] {
  const law = theme.at(on);
  if (!law.ok) return [];
  const { reference: rule, certainty } = law.value;
  return parametersOf(theme)
    .filter((parameter) => covers(parameter, on))
    .map((parameter) => ({ ...parameter, certainty, rule }));
}
