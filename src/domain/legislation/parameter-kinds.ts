import { parsePlainDate } from '../shared/plain-date.ts';
import type { ParameterValue } from './parameters.ts';

/** Whether a value is of the kind of one of those that a parameter has had or may get. */
export function isOfKnownKind(value: ParameterValue, known: readonly ParameterValue[]): boolean {
  return known.some((one) => isOfKind(value, one, words(known)));
}

/** Of the same kind: a number for a number, a unit for a unit of the same sort, words that the law knows. */
function isOfKind(
  value: ParameterValue | null,
  example: ParameterValue | null,
  known: ReadonlySet<string>,
): boolean {
  if (value === null || example === null) return false;
  if (typeof value === 'string') {
    return typeof example === 'string' && (known.has(value) || (isDate(example) && isDate(value)));
  }
  if (typeof value === 'number') return typeof example === 'number' && Number.isFinite(value);
  if (typeof value === 'boolean') return typeof example === 'boolean';
  if (Array.isArray(value)) {
    if (!Array.isArray(example)) return false;
    const [first] = example;
    return value.every((item) =>
      first === undefined ? typeof item === 'string' && known.has(item) : isOfKind(item, first, known),
    );
  }
  if (typeof example !== 'object' || Array.isArray(example)) return false;
  const fields = new Map<string, ParameterValue | null>(Object.entries(example));
  const own = Object.entries(value);
  return (
    own.length === fields.size &&
    own.every(([name, inner]) => {
      const there = fields.get(name);
      if (there === undefined) return false;
      if (name === 'amount') return typeof inner === 'number' && isAmount(inner, new Map(own).get('unit'));
      if (name === 'unit') return typeof inner === 'string' && known.has(inner);
      return inner === null || there === null || isOfKind(inner, there, known);
    })
  );
}

/** The law counts whole days, cents and meetings; only of a hundred there are parts. */
function isAmount(amount: number, unit: ParameterValue | null | undefined): boolean {
  return amount >= 0 && (unit === 'percent' ? Number.isFinite(amount) : Number.isSafeInteger(amount));
}

function isDate(text: string): boolean {
  return parsePlainDate(text) !== null;
}

/** Every word in the values that a parameter has had or may get: the choices of a list, the units of a length. */
function words(values: readonly ParameterValue[]): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (value: ParameterValue | null): void => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) collect(inner);
  };
  for (const value of values) collect(value);
  return found;
}
