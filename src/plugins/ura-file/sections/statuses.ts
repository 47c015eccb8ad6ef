import { statusCodeCanBegin } from '../../../domain/legislation/register-codes.ts';
import { unemployment } from '../../../domain/legislation/unemployment.ts';
import { endReasonGroups } from '../../../domain/reference/end-reasons.ts';
import { statusCodes } from '../../../domain/reference/status-codes.ts';
import { addMonths, earlier, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { dayAfter } from '../cells.ts';
import { client, end, key, listed, optional, recorded, required, start, weeklyHours } from '../columns.ts';
import { refuse, warn } from '../findings.ts';
import { UNKNOWN_START } from '../format.ts';
import { memo } from '../memo.ts';
import { checkSpan, knownStart, type RowContext, YOUNGEST } from '../row-context.ts';
import { rowFormat } from '../row-format.ts';

/** Hours are read in hundredths of an hour. */
const HUNDREDTHS = 100;

const oldEnoughFrom = memo((birthDate) => addMonths(birthDate as PlainDate, YOUNGEST * 12));

/** tyollisyyskoodit.csv: employment status spans (työllisyysjaksot). */
export const statuses = rowFormat({
  section: 'statuses',
  columns: {
    jaksonumero: key,
    asiakasnumero: client,
    tyollisyyskoodi: required(listed(statusCodes)),
    alku: start,
    loppu: end,
    paattymissyy: optional(listed(endReasonGroups)),
    viikkotunnit: optional(weeklyHours),
    vahimmaistunnit: optional(weeklyHours),
    kirjattu: recorded,
  },
  row(cells, context) {
    const { tyollisyyskoodi: code, alku, loppu, viikkotunnit, vahimmaistunnit } = cells;
    checkSpan(cells, context);
    const birthDate = context.known.birthDate(context.clientNumber);
    const from = knownStart(alku === birthDate ? UNKNOWN_START : alku, 'alku', context);
    if (from !== null && birthDate !== null && from < oldEnoughFrom(birthDate)) {
      warn(context, 'START_BEFORE_AGE_15', 'alku');
    }
    if (!statusCodeCanBegin(code, from, loppu === null)) {
      refuse(context, 'CODE_NOT_VALID_ON_DATE', 'tyollisyyskoodi');
    }
    if (viikkotunnit !== null || vahimmaistunnit !== null) checkHours(cells, context);
    return {
      from,
      until: loppu === null ? null : dayAfter(loppu),
      code,
      endReason: cells.paattymissyy,
      weeklyHours: viikkotunnit,
      guaranteedHours: vahimmaistunnit,
    };
  },
});

/** Somebody unemployed or laid off whose hours say employed, by the definition of the span's last day so far. */
function checkHours(
  cells: {
    readonly tyollisyyskoodi: string;
    readonly loppu: PlainDate | null;
    readonly viikkotunnit: number | null;
    readonly vahimmaistunnit: number | null;
  },
  context: RowContext,
): void {
  const definition = unemployment.at(earlier(cells.loppu ?? context.dataCut, context.dataCut));
  if (!definition.ok) return;
  const { unemployedCodes, weeklyHoursLt } = definition.value.rules;
  if (!unemployedCodes.includes(cells.tyollisyyskoodi)) return;
  const hours = [
    cells.viikkotunnit,
    weeklyHoursLt.of.includes('GUARANTEED_MINIMUM') ? cells.vahimmaistunnit : null,
  ];
  const stated = hours.filter((value) => value !== null);
  if (stated.length > 0 && stated.every((value) => value >= weeklyHoursLt.amount * HUNDREDTHS)) {
    warn(context, 'HOURS_CONFLICT', cells.viikkotunnit === null ? 'vahimmaistunnit' : 'viikkotunnit');
  }
}
