import { type Day, type Horizon, iso } from './calendar.ts';
import type { Cells } from './delivery-folder.ts';
import { draw, weights } from './distribution.ts';
import { PLACED } from './end-reasons.ts';
import { isUnemployed, type JobSearch, type StatusSpan } from './job-search-history.ts';
import type { Random } from './random.ts';
import type { Vacancies } from './vacancies.ts';

/** One offer in so many days of unemployment. */
const DAYS_PER_OFFER = 260;
const RESULTS = weights(
  '02 13, 03 6, 04 13, 05 9, 06 10, 07 2, 08 6, 09 8, 10 2, 11 7, 12 12, 13 3, 51 6, 52 1, - 2',
);
const CHANNELS = weights('VERKKO 60, KIRJE 20, PUHELIN 14, SAHKOPOSTI 4, KAYNTI 2');
const HIRED = '01';
const CONTACT_DAYS = 7;
const ANSWER_DAYS = 14;
const DRAFTS = 0.01;

/** Job offers (työtarjous) to an unemployed person; where one led to a job, unemployment ended by placement. */
export function drawJobOffers(
  random: Random,
  search: JobSearch,
  vacancies: Vacancies,
  vacancyKey: (number: number) => string,
  { cut, historyFrom }: Horizon,
): readonly Cells[] {
  return search.spans
    .filter(({ status }) => isUnemployed(status))
    .flatMap((span) => {
      const last = span.to ?? cut;
      const first = Math.max(span.from, historyFrom);
      if (last < first) return [];
      const expected = (last - first + 1) / DAYS_PER_OFFER;
      const number = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
      const offers = Array.from({ length: number }, () =>
        offerCells(random, random.between(first, last), cut, draw(RESULTS, random)),
      );
      if (span.reason === PLACED && span.to !== null) offers.push(hiredCells(random, span, first));
      return offers.map(({ day, cells }) => ({
        ...cells,
        paikkanumero: vacancyKey(vacancies.publishedBefore(random, day)),
      }));
    });
}

interface Offer {
  readonly day: Day;
  readonly cells: Cells;
}

function hiredCells(random: Random, span: StatusSpan, first: Day): Offer {
  const hiredOn = span.to as Day;
  const delivered = Math.max(first, hiredOn - random.between(8, 30));
  const known = !random.chance(0.02);
  return {
    day: delivered,
    cells: {
      ...deliveryCells(random, delivered),
      vastattu: iso(random.between(delivered, hiredOn)),
      otti_yhteytta: 'K',
      tuloskoodi: HIRED,
      tulos_pvm: iso(hiredOn),
      tyo_alkaa: known ? iso(hiredOn + 1) : '',
      kirjattu: `${iso(hiredOn)}T10:00`,
    },
  };
}

function offerCells(random: Random, delivered: Day, cut: Day, drawn: string | null): Offer {
  if (random.chance(DRAFTS)) return { day: delivered, cells: draftCells(delivered) };
  const settled = delivered + random.between(3, 25);
  const result = settled <= cut ? drawn : null;
  const answered = delivered + random.between(1, 18);
  const contacted = random.unit();
  return {
    day: delivered,
    cells: {
      ...deliveryCells(random, delivered),
      ...(answered <= cut &&
        random.chance(0.8) && {
          vastattu: iso(answered),
          otti_yhteytta: result === '06' || contacted < 0.3 ? 'E' : contacted < 0.92 ? 'K' : '',
        }),
      ...(result !== null && { tuloskoodi: result, tulos_pvm: iso(settled) }),
      kirjattu: `${iso(result === null ? delivered : settled)}T10:00`,
    },
  };
}

function deliveryCells(random: Random, delivered: Day): Cells {
  return {
    toimitettu: iso(delivered),
    toimitustapa: draw(CHANNELS, random) ?? '',
    ...dueCells(delivered),
  };
}

/** A draft has its days set but has not been delivered. */
function draftCells(written: Day): Cells {
  return { ...dueCells(written), kirjattu: `${iso(written)}T10:00` };
}

function dueCells(day: Day): Cells {
  return {
    yhteydenotto_viimeistaan: iso(day + CONTACT_DAYS),
    vastaus_viimeistaan: iso(day + ANSWER_DAYS),
  };
}
