import { mergers, municipalities, NOT_A_MUNICIPALITY } from '../../domain/reference/municipalities.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { type ReadCell, listed } from './columns.ts';
import { refuse } from './findings.ts';

const merged: ReadonlyMap<string, PlainDate> = new Map(
  mergers.map(({ code, effective }) => [code, effective]),
);

const residenceCodes = {
  has: (code: string): boolean => municipalities.has(code) || NOT_A_MUNICIPALITY.has(code),
};

/** Municipality of a residence, or one of the codes for having none. */
export const residenceCode: ReadCell<string> = (cell, column, context) =>
  residenceCodes.has(cell) ? cell : refuse(context, 'MUNICIPALITY_CODE_INVALID', column);

/** Municipality of anything else. */
export const municipalityCode: ReadCell<string> = listed(residenceCodes);

/** Whether a span goes on in the successor of its municipality by the last day of the delivery. */
export function reachesMerger(code: string, lastDay: PlainDate | null, dataCut: PlainDate): boolean {
  const effective = merged.get(code);
  return effective !== undefined && effective <= dataCut && (lastDay === null || lastDay >= effective);
}
