import {
  courseEndReasons,
  employerSectors,
  subsidyEndReasons,
} from '../../../domain/reference/code-lists.ts';
import { serviceKinds } from '../../../domain/reference/services.ts';
import { dayAfter } from '../cells.ts';
import { endsLikeSubsidy } from '../code-lists.ts';
import {
  client,
  date,
  key,
  lastDay,
  listed,
  optional,
  type ReadCell,
  recorded,
  required,
  text,
} from '../columns.ts';
import { checkNotAhead, checkOrder, checkReach, knownStart } from '../row-context.ts';
import { rowFormat } from '../row-format.ts';

const subsidyEndReason = listed(subsidyEndReasons);
const courseEndReason = listed(courseEndReasons);

const endReason: ReadCell<string> = (cell, column, context, left) => {
  const read = endsLikeSubsidy.has(String(left['palvelukoodi'])) ? subsidyEndReason : courseEndReason;
  return read(cell, column, context, left);
};

/** palvelut.csv: service spells (palvelujaksot), which may overlap. */
export const services = rowFormat({
  section: 'services',
  columns: {
    palvelunumero: key,
    asiakasnumero: client,
    palvelukoodi: required(listed(serviceKinds)),
    alku: required(date, 'START_MISSING'),
    suunniteltu_loppu: optional(lastDay),
    loppu: optional(lastDay),
    paattymissyy: optional(endReason),
    jarjestaja: optional(text),
    sektori: optional(listed(employerSectors)),
    kirjattu: recorded,
  },
  row(cells, context) {
    const { alku, suunniteltu_loppu, loppu } = cells;
    checkReach(suunniteltu_loppu, 'suunniteltu_loppu', context);
    checkReach(loppu, 'loppu', context);
    checkNotAhead(alku, 'alku', context);
    checkOrder(alku, suunniteltu_loppu, 'suunniteltu_loppu', context);
    checkOrder(alku, loppu, 'loppu', context);
    return {
      from: knownStart(alku, 'alku', context),
      until: loppu === null ? null : dayAfter(loppu),
      code: cells.palvelukoodi,
      plannedUntil: suunniteltu_loppu === null ? null : dayAfter(suunniteltu_loppu),
      endReason: cells.paattymissyy,
      provider: cells.jarjestaja,
      sector: cells.sektori,
    };
  },
});
