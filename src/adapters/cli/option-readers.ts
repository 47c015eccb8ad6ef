import { areaCodes } from '../../domain/legislation/trial-areas.ts';
import { type PlainDate, parsePlainDate } from '../../domain/shared/plain-date.ts';

/** Something typed wrong; the message says what, in plain English, and usage follows. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function missing(what: string): never {
  throw new UsageError(`give ${what}`);
}

export function one<const T extends string>(text: string, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === text) ?? null;
}

export function area(text: string | undefined): string {
  const [code, ...others] = areas(text);
  return others.length > 0 || code === undefined ? missing('one area, --area <code>') : code;
}

/** One area; null for all of them together. */
export function areaOrAll(text: string | undefined): string | null {
  return text === 'all' ? null : area(text);
}

/** One municipality; null for every municipality of the area. */
export function municipality(text: string | undefined): string | null {
  if (text === undefined) return null;
  return /^\d{3}$/.test(text) ? text : missing('--municipality <code>, three digits');
}

export function areas(text: string | undefined): readonly string[] {
  if (text === 'all') return areaCodes;
  const codes = [...new Set((text ?? '').split(',').map((code) => code.trim()))].filter(
    (code) => code !== '',
  );
  return codes.length === 0 ? missing('--area <code>') : codes;
}

export function date(text: string | undefined): PlainDate {
  return parsePlainDate(text ?? '') ?? missing('--date yyyy-mm-dd');
}

/** A date that may be left out. */
export function dateOrNone(text: string | undefined): PlainDate | null {
  return text === undefined ? null : date(text);
}

export function wholeNumber(text: string | undefined, option: string): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : missing(`${option}, a whole number`);
}
