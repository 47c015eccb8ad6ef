import { dayAfter } from '../cells.ts';
import {
  client,
  count,
  date,
  end,
  key,
  listed,
  meaning,
  optional,
  recorded,
  required,
  start,
  yesOrNo,
} from '../columns.ts';
import { checkSpan, knownStart } from '../row-context.ts';
import { rowFormat } from '../row-format.ts';

/** Sections of the unemployment security act whose working condition is meant: employee, entrepreneur. */
const BASES = new Set(['5:2.1', '5:6.1']);

/** etuusoikeus.csv: facts on the earnings-related right and support days (ansioturvaoikeus). */
export const earningsRights = rowFormat({
  section: 'earnings-rights',
  columns: {
    tietonumero: key,
    asiakasnumero: client,
    peruste: required(listed(BASES)),
    ansioturvaoikeus: required(meaning({ K: 'YES', E: 'NO', X: 'UNKNOWN' })),
    alku: start,
    loppu: end,
    kassan_jasen: optional(yesOrNo),
    lahde: required(meaning({ KASSA: 'KASSA', KELA: 'KELA', ASIAKAS: 'ASIAKAS' })),
    tmt_paivat: optional(count),
    paivat_pvm: optional(date),
    kirjattu: recorded,
  },
  row(cells, context) {
    const { alku, loppu } = cells;
    checkSpan(cells, context);
    return {
      from: knownStart(alku, 'alku', context),
      until: loppu === null ? null : dayAfter(loppu),
      basis: cells.peruste,
      right: cells.ansioturvaoikeus,
      fundMember: cells.kassan_jasen,
      origin: cells.lahde,
      supportDays: cells.tmt_paivat,
      supportDaysOn: cells.paivat_pvm,
    };
  },
});
