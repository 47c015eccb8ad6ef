import { areaCodes, trialAreas } from '../../../domain/legislation/trial-areas.ts';
import { municipalities } from '../../../domain/reference/municipalities.ts';
import { fromEpochDay } from '../../../domain/shared/plain-date.ts';
import { type Day, FAR_BACK } from './calendar.ts';

/** Separators of the identity code (henkilötunnus) by century of birth; six for either. */
const SEPARATORS: Readonly<Record<string, string>> = { '19': '-YXWVU', '20': 'ABCDEF' };
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** Individual numbers that no real person has. */
const FIRST_NUMBER = 900;
const SLOTS = 600;
/** Each area has at least one slot of every separator for each day of birth. */
const LEAST_SLOTS = 6;

/** The slots (number and separator) of one day of birth that belong to one area. */
export interface SlotRange {
  readonly first: number;
  readonly count: number;
}

/**
 * The 600 identity codes of one day of birth are divided among the trial areas by population, so that deliveries of
 * different areas never give one code to two persons, whatever their seeds and dates. Deliveries of one area may.
 */
export const slotRanges: ReadonlyMap<string, SlotRange> = divide();

/** Issues the identity codes of one area, each once. */
export interface IdentityCodes {
  /** The next free code; when a day of birth has none left, that of a day soon after. */
  issue(birth: Day): { readonly birth: Day; readonly code: string };
}

export function identityCodesOf(areaCode: string): IdentityCodes {
  const range = slotRanges.get(areaCode);
  if (range === undefined) throw new Error(`no identity codes for ${areaCode}`);
  const { first, count } = range;
  const issued = new Uint16Array(60_000);
  return {
    issue(wanted) {
      let birth = wanted;
      while ((issued[birth - FAR_BACK] ?? 0) >= count) birth++;
      const used = issued[birth - FAR_BACK] ?? 0;
      issued[birth - FAR_BACK] = used + 1;
      return { birth, code: identityCode(birth, first + ((used + birth - FAR_BACK) % count)) };
    },
  };
}

/** The identity code of a slot (0–599) of a day of birth. */
export function identityCode(birth: Day, slot: number): string {
  const date = fromEpochDay(birth);
  const day = date.slice(8, 10) + date.slice(5, 7) + date.slice(2, 4);
  const separators = SEPARATORS[date.slice(0, 2)] ?? '';
  const number = FIRST_NUMBER + Math.floor(slot / separators.length);
  const separator = separators[slot % separators.length];
  return `${day}${separator}${number}${CHECK_CHARACTERS[Number(`${day}${number}`) % 31]}`;
}

function divide(): ReadonlyMap<string, SlotRange> {
  const areas = new Map(
    trialAreas.entries.flatMap(({ rules }) => rules.areas.map((area) => [area.code, area] as const)),
  );
  const populations = areaCodes.map((code) =>
    (areas.get(code)?.municipalities ?? []).reduce(
      (sum, municipality) => sum + (municipalities.get(municipality)?.population[2020] ?? 0),
      0,
    ),
  );
  const total = populations.reduce((sum, population) => sum + population, 0);
  const spare = SLOTS - LEAST_SLOTS * areaCodes.length;
  let before = 0;
  const bounds = populations.map((population, index) => {
    before += population;
    return LEAST_SLOTS * (index + 1) + Math.round((spare * before) / total);
  });
  return new Map(
    areaCodes.map((code, index) => {
      const first = bounds[index - 1] ?? 0;
      return [code, { first, count: (bounds[index] ?? SLOTS) - first }] as const;
    }),
  );
}
