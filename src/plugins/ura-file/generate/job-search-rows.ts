import { finnish, finnishEnd } from './calendar.ts';
import type { Cells } from './delivery-folder.ts';
import { type Distribution, distribution, draw, weights } from './distribution.ts';
import type { JobSearch, StatusSpan } from './job-search-history.ts';
import type { Random } from './random.ts';

/** What people did before the job search (A.6) and how they began it (X.3); plausible. */
const BEFORE_SEARCH = weights('01 46, 03 10, 04 8, 05 3, 06 4, 07 2, 09 5, 10 5, 11 3, 00 4, 13 10');
const CHANNELS = weights('VERKKO 78, TOIMISTO 18, MUU 4');
/** An area that was planned and never came to be; the code is still found in URA. */
const UNMAPPED_OFFICE = '1031';
const UNMAPPED = 0.001;

/** The job search row. The TE Office is in charge: nobody has been moved to a municipality yet. */
export function searchCells(random: Random, { from, to, reason }: JobSearch, teOffice: string): Cells {
  return {
    alku: finnish(from),
    loppu: finnishEnd(to),
    paattymissyy: reason,
    edeltava_toiminta: draw(BEFORE_SEARCH, random) ?? '',
    kanava: draw(CHANNELS, random) ?? '',
    toimistokoodi: random.chance(UNMAPPED) ? UNMAPPED_OFFICE : teOffice,
    toimisto_alku: finnish(from),
    kirjattu: `${finnish(to ?? from)} 9:00`,
  };
}

/** Regular weekly hours by status: seldom told; a few unemployed have more than the law allows. */
const HOURS: Readonly<Record<string, Distribution<string>>> = {
  '01': distribution([
    ['', 78],
    ['37,50', 14],
    ['38,25', 4],
    ['20,00', 4],
  ]),
  '09': distribution([
    ['', 30],
    ['20,00', 25],
    ['24,00', 20],
    ['12,00', 15],
    ['8,00', 10],
  ]),
  '02': distribution([
    ['', 985],
    ['0,00', 6],
    ['2,50', 5],
    ['3,75', 3],
    ['12,00', 1],
  ]),
};
/** Guaranteed hours are told of contracts with variable hours. */
const VARIABLE_HOURS = 0.06;
/** Ended unemployment for which no reason was recorded. */
const REASON_MISSING = 0.004;

export function statusCells(random: Random, { status, from, to, reason }: StatusSpan): Cells {
  const hours = HOURS[status];
  return {
    tyollisyyskoodi: status,
    alku: finnish(from),
    loppu: finnishEnd(to),
    paattymissyy: random.chance(REASON_MISSING) ? '' : reason,
    viikkotunnit: hours === undefined ? '' : draw(hours, random),
    vahimmaistunnit: status === '09' && random.chance(VARIABLE_HOURS) ? '0,00' : '',
    kirjattu: `${finnish(to ?? from)} 9:00`,
  };
}
