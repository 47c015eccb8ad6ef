import { FinnishBusinessIds } from 'finnish-business-ids';
import type { Day, Horizon } from './calendar.ts';
import { finnish } from './calendar.ts';
import type { Cells } from './delivery-folder.ts';
import { type Distribution, draw, weights } from './distribution.ts';
import { Random } from './random.ts';

/**
 * The vacancies of one area (avoin paikka). They are numbered in order of publication, evenly over the history, so
 * that offers find one that was open without any list of them.
 */
export interface Vacancies {
  readonly count: number;
  /** Number of a vacancy that was published within the weeks before a day. */
  publishedBefore(random: Random, day: Day): number;
  /** The row of a vacancy, without its key. */
  cells(number: number): Cells;
}

const FOR_EACH_JOBSEEKER = 0.12;
const FEWEST = 20;
const OPEN_DAYS = 45;

/** Occupations often sought, Ammattiluokitus 2010. */
const OCCUPATIONS =
  `5223 5321 5120 7126 4110 8322 9112 2341 7231 9621 5322 5311 7115 2221 8332 7411 9412 2512 3322 5131 7212 4321
   5151 9313 2359`.split(/\s+/);
const HOURS = weights('01 66, 03 14, 04 4, 07 8, 08 6, 10 2');
const DURATIONS = weights('01 3, 02 4, 03 12, 04 16, 05 15, 06 50');
const RELATIONSHIPS = weights('01 95, 02 3, 03 1, 04 1');
const CLOSED = weights('TAYTETTY 46, PAATTYNYT 38, PERUTTU 12, POISTETTU 4');
const EMPLOYERS = [
  'Koekauppa',
  'Mallileipomo',
  'Näyteasennus',
  'Harjoitushoiva',
  'Testikuljetus',
  'Esimerkki',
];
const COMPANIES_PER_NAME = 40;

export function vacanciesOf(
  seed: number,
  areaNumber: number,
  jobseekers: number,
  inside: Distribution<string>,
  { cut, historyFrom }: Horizon,
): Vacancies {
  const count = FEWEST + Math.ceil(jobseekers * FOR_EACH_JOBSEEKER);
  const first = historyFrom - OPEN_DAYS;
  const interval = (cut - first) / count;
  const lately = Math.ceil(OPEN_DAYS / interval);
  const businessIds = businessIdsFrom(9_000_000 + (10 + areaNumber) * 10_000);
  const publishedOn = (number: number): Day => first + Math.floor(number * interval);
  return {
    count,
    publishedBefore(random, day) {
      const latest = Math.min(Math.floor((day - first) / interval), count - 1);
      return Math.max(random.between(latest - lately, latest), 0);
    },
    cells(number) {
      const random = new Random(seed, areaNumber, 'vacancy', number);
      const published = publishedOn(number);
      const closes = published + random.between(10, OPEN_DAYS);
      const company = random.between(0, EMPLOYERS.length * COMPANIES_PER_NAME - 1);
      return {
        tyonantaja: `${EMPLOYERS[company % EMPLOYERS.length]} ${company + 1} Oy`,
        ytunnus: businessIds[company] ?? '',
        ammattikoodi: random.pick(OCCUPATIONS),
        kuntakoodi: draw(inside, random),
        tyoaika: draw(HOURS, random) ?? '',
        kesto: draw(DURATIONS, random) ?? '',
        suhde: draw(RELATIONSHIPS, random) ?? '',
        paikkojen_lkm: String(random.days(0.6)),
        julkaistu: finnish(published),
        haku_paattyy: finnish(closes),
        tila: closes >= cut ? 'AVOIN' : (draw(CLOSED, random) ?? ''),
        kirjattu: `${finnish(Math.min(closes, cut))} 8:00`,
      };
    },
  };
}

/** Business ids (Y-tunnus) that begin with 9; numbers without a check digit are left out. */
function businessIdsFrom(first: number): readonly string[] {
  const ids: string[] = [];
  for (let number = first; ids.length < EMPLOYERS.length * COMPANIES_PER_NAME; number++) {
    const check = FinnishBusinessIds.calculateChecksum(String(number));
    if (check !== -1) ids.push(`${number}-${check}`);
  }
  return ids;
}
