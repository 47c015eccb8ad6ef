import { calculationLaw } from '../../../../src/domain/resources/calculations/calculate.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';

/** The law of calculations that hold from a day. */
export function lawOf(date = '2021-03-01') {
  const law = calculationLaw(date as PlainDate);
  if (!law.ok) throw new Error(law.failure.code);
  return law.value;
}
