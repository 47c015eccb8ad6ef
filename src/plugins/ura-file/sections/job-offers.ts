import { jobOfferResults } from '../../../domain/reference/code-lists.ts';
import { deliveryWays } from '../code-lists.ts';
import { client, date, key, listed, optional, type ReadCell, recorded, required } from '../columns.ts';
import { refuse, warn } from '../findings.ts';
import { rowFormat } from '../row-format.ts';
import { heldRow } from './held.ts';

const HIRED = '01';
const yesOrNoCode = listed(new Set(['K', 'E']));

const knownVacancy: ReadCell<string> = (cell, column, context) =>
  context.known.vacancy(cell) ? cell : refuse(context, 'UNKNOWN_VACANCY', column);

/** tyotarjoukset.csv: job offers (työtarjoukset); one that was never delivered is a draft. */
export const jobOffers = rowFormat({
  section: 'job-offers',
  columns: {
    tarjousnumero: key,
    asiakasnumero: client,
    paikkanumero: required(knownVacancy),
    toimitettu: optional(date),
    toimitustapa: optional(listed(deliveryWays)),
    yhteydenotto_viimeistaan: optional(date),
    vastaus_viimeistaan: optional(date),
    vastattu: optional(date),
    otti_yhteytta: optional(yesOrNoCode),
    tuloskoodi: optional(listed(jobOfferResults)),
    tulos_pvm: optional(date),
    tyo_alkaa: optional(date),
    kirjattu: recorded,
  },
  row(cells, context) {
    const { toimitettu, tuloskoodi, tulos_pvm, tyo_alkaa } = cells;
    if (toimitettu !== null && tulos_pvm !== null && tulos_pvm < toimitettu) {
      refuse(context, 'SEQUENCE_INVALID', 'tulos_pvm');
    }
    if (tuloskoodi === HIRED && tyo_alkaa === null) warn(context, 'HIRED_WITHOUT_START', 'tyo_alkaa');
    return heldRow(cells, 'tarjousnumero');
  },
});
