import { FinnishBusinessIds } from 'finnish-business-ids';
import {
  occupations,
  vacancyDurations,
  vacancyHours,
  vacancyRelationships,
} from '../../../domain/reference/code-lists.ts';
import { vacancyStates } from '../code-lists.ts';
import { count, date, key, listed, optional, recorded, required, start, text } from '../columns.ts';
import { municipalityCode } from '../municipality-code.ts';
import { rowFormat } from '../row-format.ts';
import { heldRow } from './held.ts';

/** avoimet_paikat.csv: vacancies (avoimet työpaikat). */
export const vacancies = rowFormat({
  section: 'vacancies',
  columns: {
    paikkanumero: key,
    tyonantaja: required(text),
    ytunnus: optional(listed({ has: (id: string) => FinnishBusinessIds.isValidBusinessId(id) })),
    ammattikoodi: optional(listed(occupations)),
    kuntakoodi: optional(municipalityCode),
    tyoaika: optional(listed(vacancyHours)),
    kesto: optional(listed(vacancyDurations)),
    suhde: optional(listed(vacancyRelationships)),
    paikkojen_lkm: optional(count),
    julkaistu: start,
    haku_paattyy: optional(date),
    tila: optional(listed(vacancyStates)),
    kirjattu: recorded,
  },
  row: (cells) => heldRow(cells, 'paikkanumero'),
});
