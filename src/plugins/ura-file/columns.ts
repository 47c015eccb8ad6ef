import type { LocalTimestamp } from '../../domain/shared/local-timestamp.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { parseDate, parseHundredths, parseTimestamp, parseWholeNumber } from './cells.ts';
import { type RowReason, refuse } from './findings.ts';
import { OPEN_END } from './format.ts';
import type { RowContext } from './row-context.ts';

/** Reads a cell that is not empty; refuses and gives null when its form or code is wrong. */
export type ReadCell<T> = (
  text: string,
  column: string,
  context: RowContext,
  left: Readonly<Record<string, unknown>>,
) => T | null;

/** One column of a file: how its cells are read, and whether it and they must be there. */
export interface Column<T> {
  readonly read: ReadCell<unknown>;
  /** A file without the column has no header. */
  readonly inHeader: boolean;
  /** Reason of a row whose cell is empty; null when it may be, then the value is null. */
  readonly ifEmpty: RowReason | null;
  /** When the row's other cells decide whether the cell may be empty. */
  readonly neededWhen?: (cellOf: (column: string) => string) => boolean;
  /** Only for the compiler: what a row has in the column once every check is passed. */
  readonly value?: T;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
/** What a row holds, by column. */
export type Cells<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer T> ? T : never;
};

const KEY_LENGTH = 12;
const NAME_LENGTH = 100;
const WEEK_HOURS = 168_00;
const LARGEST_COUNT = 1_000_000;

export function required<T>(read: ReadCell<T>, ifEmpty: RowReason = 'REQUIRED_MISSING'): Column<T> {
  return { read, inHeader: true, ifEmpty };
}

export function optional<T>(read: ReadCell<T>): Column<T | null> {
  return { read, inHeader: false, ifEmpty: null };
}

/** A cell that other cells of the row may make necessary. */
export function conditional<T>(
  read: ReadCell<T>,
  ifEmpty: RowReason,
  neededWhen: (cellOf: (column: string) => string) => boolean,
): Column<T | null> {
  return { read, inHeader: false, ifEmpty, neededWhen };
}

export const text: ReadCell<string> = (cell) => cell;

export const date: ReadCell<PlainDate> = (cell, column, context) =>
  parseDate(cell) ?? refuse(context, 'DATE_INVALID', column);

/** The last day of a span; null when it still runs. */
export const lastDay: ReadCell<PlainDate> = (cell, column, context) => {
  const day = date(cell, column, context, {});
  return day === OPEN_END ? null : day;
};

const timestamp: ReadCell<LocalTimestamp> = (cell, column, context) =>
  parseTimestamp(cell) ?? refuse(context, 'DATE_INVALID', column);

export const hundredths: ReadCell<number> = (cell, column, context) =>
  parseHundredths(cell) ?? refuse(context, 'NUMBER_INVALID', column);

export const wholeNumber: ReadCell<number> = (cell, column, context) =>
  parseWholeNumber(cell) ?? refuse(context, 'NUMBER_INVALID', column);

/** A whole number of things or days. */
export const count: ReadCell<number> = within(wholeNumber, LARGEST_COUNT);
/** Hours of a week, in hundredths. */
export const weeklyHours: ReadCell<number> = within(hundredths, WEEK_HOURS);

/** A number that cannot be negative, nor larger than what it counts. */
function within(read: ReadCell<number>, largest: number): ReadCell<number> {
  return (cell, column, context, left) => {
    const value = read(cell, column, context, left);
    return value !== null && (value < 0 || value > largest)
      ? refuse(context, 'NUMBER_INVALID', column)
      : value;
  };
}

/** A code of a list. */
export function listed(codes: { has(code: string): boolean }): ReadCell<string> {
  return (cell, column, context) => (codes.has(cell) ? cell : refuse(context, 'UNKNOWN_CODE', column));
}

/** A code that means one of the product's own terms. */
export function meaning<const T>(terms: Readonly<Record<string, T>>): ReadCell<T> {
  const byCode = new Map(Object.entries(terms));
  return (cell, column, context) => {
    const term = byCode.get(cell);
    return term === undefined ? refuse(context, 'UNKNOWN_CODE', column) : term;
  };
}

/** `K` kyllä, `E` ei. */
export const yesOrNo: ReadCell<boolean> = meaning({ K: true, E: false });

function atMost(length: number): ReadCell<string> {
  return (cell, column, context) => (cell.length <= length ? cell : refuse(context, 'TEXT_TOO_LONG', column));
}

/** The row's own key. */
export const key = required(atMost(KEY_LENGTH));
export const name = required(atMost(NAME_LENGTH));
/** Whether the client is known has been looked at before any cell is read. */
export const client = required(text);
export const start = required(date);
/** The column is needed, though its cells may be empty. */
export const end: Column<PlainDate | null> = { read: lastDay, inHeader: true, ifEmpty: null };
/** When the register recorded the row's present content. */
export const recorded = required(timestamp);
