import { type Culture, NAME_PARTS } from './names.data.ts';
import type { Random } from './random.ts';

type Parts = readonly [beginnings: readonly string[], endings: readonly string[]];

const parts = new Map(
  Object.entries(NAME_PARTS).map(([culture, { surnames, given }]) => [
    culture,
    { surnames: split(surnames), given: split(given) },
  ]),
);

/** An invented person's names as the population register has them. */
export interface PersonName {
  readonly surname: string;
  readonly givenNames: string;
  readonly formerNames: string;
}

export function inventName(random: Random, culture: Culture): PersonName {
  const { surnames, given } = parts.get(culture) ?? { surnames: [[], []], given: [[], []] };
  const surname = compose(random, surnames);
  const first = compose(random, given);
  return {
    surname: random.chance(0.03) ? `${surname}-${compose(random, surnames)}` : surname,
    givenNames: random.chance(0.04)
      ? `${first}-${compose(random, given)}`
      : random.chance(0.75)
        ? `${first} ${compose(random, given)}`
        : first,
    formerNames: random.chance(0.06) ? compose(random, surnames) : '',
  };
}

function compose(random: Random, [beginnings, endings]: Parts): string {
  return random.pick(beginnings) + random.pick(endings);
}

function split([beginnings, endings]: readonly [string, string]): Parts {
  return [beginnings.split(/\s+/), endings.split(/\s+/)];
}
