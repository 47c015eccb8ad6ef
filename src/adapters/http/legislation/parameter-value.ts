import { z } from 'zod';
import type { ParameterValue } from '../../../domain/legislation/parameters.ts';

const DESCRIPTION =
  'A number, a yes or no, a word or date, a length or amount `{ amount, unit }` (money in cents), or a list of such.';

/** A value of a parameter as it is answered. */
export const shownValue = z.unknown().meta({ id: 'ParameterValue', description: DESCRIPTION });

/** A value that somebody proposes; whether it fits the parameter is for the statute book to say. */
export const proposedValue = z
  .custom<ParameterValue | null>((value) => isValue(value, DEEPEST))
  .meta({
    description: `${DESCRIPTION} Null repeals the rule.`,
    examples: [25, { amount: 14, unit: 'days' }],
  });

/** No value of the law has lists and fields deeper in one another. */
const DEEPEST = 5;
const LONGEST_LIST = 500;
const GREATEST = 1_000_000_000;
const WORD = /^[\p{L}\p{N}\p{P}\p{Zs}]{1,100}$/u;
const FIELD = /^[a-zA-Z0-9]{1,40}$/;

function isValue(value: unknown, depth: number): value is ParameterValue | null {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Math.abs(value) <= GREATEST;
  if (typeof value === 'string') return WORD.test(value);
  if (typeof value !== 'object' || depth === 0) return false;
  if (Array.isArray(value)) {
    return value.length <= LONGEST_LIST && value.every((item) => item !== null && isValue(item, depth - 1));
  }
  return Object.entries(value).every(([name, inner]) => FIELD.test(name) && isValue(inner, depth - 1));
}
