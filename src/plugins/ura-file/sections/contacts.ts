import { contactTypeIsValid } from '../../../domain/legislation/register-codes.ts';
import { contactTypes } from '../../../domain/reference/code-lists.ts';
import { contactOutcomes } from '../code-lists.ts';
import { client, key, listed, optional, recorded, required, start } from '../columns.ts';
import { refuse } from '../findings.ts';
import { rowFormat } from '../row-format.ts';
import { heldRow } from './held.ts';

/** yhteydenotot.csv: contacts and interviews (yhteydenotot); a booked one may lie ahead. */
export const contacts = rowFormat({
  section: 'contacts',
  columns: {
    yhteydenottonumero: key,
    asiakasnumero: client,
    yhteydenottotapa: required(listed(contactTypes)),
    pvm: start,
    toteutuma: optional(listed(contactOutcomes)),
    kirjattu: recorded,
  },
  row(cells, context) {
    if (!contactTypeIsValid(cells.yhteydenottotapa, cells.pvm)) {
      refuse(context, 'CODE_NOT_VALID_ON_DATE', 'yhteydenottotapa');
    }
    return heldRow(cells, 'yhteydenottonumero');
  },
});
