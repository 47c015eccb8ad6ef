import { areaOfficeCodeIsValid } from '../../../domain/legislation/register-codes.ts';
import { areaCodes } from '../../../domain/legislation/trial-areas.ts';
import { precedingActivities } from '../../../domain/reference/code-lists.ts';
import { endReasonGroups } from '../../../domain/reference/end-reasons.ts';
import { teOffices } from '../../../domain/reference/offices.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { dayAfter } from '../cells.ts';
import { channels } from '../code-lists.ts';
import { client, date, end, key, listed, optional, recorded, start, text } from '../columns.ts';
import { refuse, warn } from '../findings.ts';
import { checkSpan, knownStart, type RowContext } from '../row-context.ts';
import { rowFormat } from '../row-format.ts';

/** tyonhaku.csv: job searches (työnhaut). */
export const jobSearches = rowFormat({
  section: 'job-searches',
  columns: {
    tyonhakunumero: key,
    asiakasnumero: client,
    alku: start,
    loppu: end,
    paattymissyy: optional(listed(endReasonGroups)),
    edeltava_toiminta: optional(listed(precedingActivities)),
    kanava: optional(listed(channels)),
    toimistokoodi: optional(text),
    toimisto_alku: optional(date),
    kirjattu: recorded,
  },
  row(cells, context) {
    const { alku, loppu, toimistokoodi, toimisto_alku } = cells;
    checkSpan(cells, context);
    if (toimistokoodi !== null) checkOffice(toimistokoodi, toimisto_alku ?? alku, context);
    const from = knownStart(alku, 'alku', context);
    const officeFrom = toimisto_alku === null ? from : knownStart(toimisto_alku, 'toimisto_alku', context);
    return {
      from,
      until: loppu === null ? null : dayAfter(loppu),
      endReason: cells.paattymissyy,
      precedingActivity: cells.edeltava_toiminta,
      channel: cells.kanava,
      office: toimistokoodi,
      officeFrom: toimistokoodi === null ? null : officeFrom,
    };
  },
});

function checkOffice(code: string, from: PlainDate, context: RowContext): void {
  if (!areaOfficeCodeIsValid(code, from)) refuse(context, 'CODE_NOT_VALID_ON_DATE', 'toimistokoodi');
  if (!areaCodes.includes(code) && !teOffices.has(code)) warn(context, 'UNMAPPED_OFFICE', 'toimistokoodi');
}
