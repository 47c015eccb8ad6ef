import type { LocalTimestamp } from '../../domain/shared/local-timestamp.ts';
import { addDays, type PlainDate, parsePlainDate, plainDateOf } from '../../domain/shared/plain-date.ts';
import { memo } from './memo.ts';

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const NARROW_NO_BREAK_SPACE = 0x202f;
const FINNISH_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const TIME = /^(\d{1,2})[:.](\d\d)$/;
const NUMBER = /^(-?)(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:,(\d{1,2}))?$/;
const NOT_A_DIGIT = /\D/g;

/** The text of a cell: without spaces and no-break spaces around it, line breaks as LF. */
export function cellText(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && isSpace(cell.charCodeAt(start))) start += 1;
  while (end > start && isSpace(cell.charCodeAt(end - 1))) end -= 1;
  const text = end - start === cell.length ? cell : cell.slice(start, end);
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE || code === NARROW_NO_BREAK_SPACE;
}

/** Reads `d.m.yyyy` or `yyyy-mm-dd`; null when the text is neither or the calendar has no such day. */
export const parseDate: (text: string) => PlainDate | null = memo((text) => {
  const parts = FINNISH_DATE.exec(text);
  return parts === null
    ? parsePlainDate(text)
    : plainDateOf(Number(parts[3]), Number(parts[2]), Number(parts[1]));
});

/** Reads a date that may be followed by `T` or a space and `h:mm` or `h.mm`; midnight when no time is given. */
export const parseTimestamp: (text: string) => LocalTimestamp | null = memo((text) => {
  const space = text.indexOf(' ');
  const end = space === -1 ? text.indexOf('T') : space;
  const date = parseDate(end === -1 ? text : text.slice(0, end));
  if (date === null) return null;
  if (end === -1) return `${date}T00:00` as LocalTimestamp;
  const [, hour, minute] = TIME.exec(text.slice(end + 1)) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${date}T${hour.padStart(2, '0')}:${minute}` as LocalTimestamp;
});

/**
 * Reads a number with a decimal comma and at most two decimals, as hundredths; thousands may be set apart by
 * spaces. Null when the text is no such number or too large to be exact.
 */
export function parseHundredths(text: string): number | null {
  const [, sign, whole, decimals = ''] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return null;
  const value = Number(whole.replace(NOT_A_DIGIT, '') + decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(value)) return null;
  return sign === '-' && value !== 0 ? -value : value;
}

/** Reads a whole number, with the same thousands as {@link parseHundredths}; null when it is none. */
export function parseWholeNumber(text: string): number | null {
  const hundredths = text.includes(',') ? null : parseHundredths(text);
  return hundredths === null ? null : hundredths / 100;
}

/** Gives an all-digit code that lost its leading zeros them back; the same text when nothing was lost. */
export function restoreZeros(text: string, width: number): string {
  const isShort = text.length > 0 && text.length < width;
  return isShort && isAllDigits(text) ? text.padStart(width, '0') : text;
}

export function isAllDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.length > 0;
}

/** The day after, which ends a half-open period. */
export const dayAfter: (date: PlainDate) => PlainDate = memo((date) => addDays(date as PlainDate, 1));
