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

const BUSINESS_ID = /^\d{7}-\d$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** Business ids (Y-tunnus): seven digits, hyphen, check digit; a remainder of 1 is never given out. */
const businessIds = {
  has(code: string): boolean {
    if (!BUSINESS_ID.test(code)) return false;
    const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
    const remainder = sum % 11;
    return remainder !== 1 && Number(code[8]) === (11 - remainder) % 11;
  },
};

/** avoimet_paikat.csv: vacancies (avoimet työpaikat). */
export const vacancies = rowFormat({
  section: 'vacancies',
  columns: {
    paikkanumero: key,
    tyonantaja: required(text),
    ytunnus: optional(listed(businessIds)),
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
