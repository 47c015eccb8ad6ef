import { type YearMonth, parseYearMonth } from '../../../domain/shared/plain-date.ts';
import { dayClasses } from '../code-lists.ts';
import { hundredths, listed, optional, type ReadCell, recorded, required, wholeNumber } from '../columns.ts';
import { refuse } from '../findings.ts';
import { municipalityCode } from '../municipality-code.ts';
import { rowFormat } from '../row-format.ts';
import { heldRow } from './held.ts';

const REVERSAL = 'K';
const ORDINARY = 'E';
const AMOUNTS = ['saajat', 'etuus_eur', 'paivat', 'kuntaosuus_eur'] as const;

const month: ReadCell<YearMonth> = (cell, column, context) =>
  parseYearMonth(cell) ?? refuse(context, 'DATE_INVALID', column);

/** maksut.csv: labour market support paid by Kela in a month (työmarkkinatuen maksut), in cents. */
export const payments = rowFormat({
  section: 'payments',
  columns: {
    kuukausi: required(month),
    kuntakoodi: required(municipalityCode),
    paivaluokka: required(listed(dayClasses)),
    saajat: optional(wholeNumber),
    etuus_eur: optional(hundredths),
    paivat: optional(wholeNumber),
    kuntaosuus_eur: optional(hundredths),
    oikaisu: required(listed(new Set([REVERSAL, ORDINARY]))),
    kirjattu: recorded,
  },
  keyOf(cellOf) {
    const key = `${cellOf('kuukausi')}/${cellOf('kuntakoodi')}/${cellOf('paivaluokka')}`;
    return cellOf('oikaisu') === REVERSAL ? `${key}/${REVERSAL}` : key;
  },
  row(cells, context) {
    const { etuus_eur, kuntaosuus_eur } = cells;
    if (cells.oikaisu === ORDINARY) {
      for (const column of AMOUNTS) if ((cells[column] ?? 0) < 0) refuse(context, 'NEGATIVE_AMOUNT', column);
    }
    const share = Math.abs(kuntaosuus_eur ?? 0);
    if (etuus_eur !== null && share > Math.abs(etuus_eur)) refuse(context, 'RATE_OVER_100', 'kuntaosuus_eur');
    return heldRow(cells, '');
  },
});
