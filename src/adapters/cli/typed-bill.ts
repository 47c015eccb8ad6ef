import { adopt, type Bill } from '../../domain/legislation/bill.ts';
import { type ParameterValue, parametersOf } from '../../domain/legislation/parameters.ts';
import { type StatuteBook, themesOf } from '../../domain/legislation/statute-book.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { TypedBill } from './bill-options.ts';

/**
 * The bill that somebody typed, seen in the light of the law that it changes: a value without a first day holds from
 * the first day on which the parameter has one, and one word may stand for a list of one.
 */
export function typedBill(
  { date, values, adopts }: TypedBill & { readonly date: PlainDate },
  law: StatuteBook,
): Bill {
  const parameters = themesOf(adopt(law, adopts)).flatMap(parametersOf);
  return {
    adopts,
    values: values.map(({ key, value, from, until }) => {
      const first = parameters.find((parameter) => parameter.key === key);
      return { key, value: fitted(value, first?.value), from: from ?? first?.from ?? date, until };
    }),
  };
}

/** A word for a list of one, `1` for the code of that name; everything else as it was typed. */
function fitted(value: ParameterValue | null, example: ParameterValue | undefined): ParameterValue | null {
  if (isList(example))
    return value === null ? null : (isList(value) ? value : [value]).map(inListOf(example));
  return typeof value === 'number' && typeof example === 'string' ? String(value) : value;
}

function inListOf([first]: readonly ParameterValue[]): (item: ParameterValue) => ParameterValue {
  return (item) => fitted(item, first) ?? item;
}

function isList(value: ParameterValue | null | undefined): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
