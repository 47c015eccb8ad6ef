import { addMonths, fromEpochDay } from '../../../domain/shared/plain-date.ts';
import { type Day, finnish, finnishEnd, type Horizon, iso, NORDIC_MODEL_FROM, weekday } from './calendar.ts';
import type { Cells } from './delivery-folder.ts';
import { draw, weights } from './distribution.ts';
import type { JobSearch } from './job-search-history.ts';
import type { Random } from './random.ts';

const LINES = weights('01 30, 02 40, 03 21, 05 6, - 3');
const LINES_LONG = weights('01 8, 02 36, 03 38, 05 16, - 2');
const LONG = 365;

/** Service lines (palvelulinja) of a search: some are assessed again, many never. */
export function drawServiceLines(random: Random, search: JobSearch, { cut }: Horizon): readonly Cells[] {
  const today = search.to ?? cut;
  const from = search.from + random.between(0, 21);
  if (from > today || random.chance(0.1)) return [];
  const changed = random.between(from + 60, from + 500);
  const lines = today - search.from > LONG ? LINES_LONG : LINES;
  return changed < today && random.chance(0.3)
    ? [lineCells(draw(LINES, random), from, changed - 1), lineCells(draw(lines, random), changed, search.to)]
    : [lineCells(draw(lines, random), from, search.to)];
}

/** Plans (suunnitelma) of a search: made soon after its start and revised now and then. */
export function drawPlans(
  random: Random,
  search: JobSearch,
  recentlyArrived: boolean,
  { cut, historyFrom }: Horizon,
): readonly Cells[] {
  const today = search.to ?? cut;
  if (random.chance(0.15)) return [];
  const made: Day[] = [];
  for (
    let day = weekday(search.from + random.between(3, 21));
    day <= today;
    day = weekday(day + random.between(80, 400))
  ) {
    made.push(day);
  }
  return made.flatMap((day, index) => {
    const next = made[index + 1];
    const ended = next ?? search.to;
    if (ended !== null && ended < historyFrom) return [];
    return [
      {
        suunnitelmatyyppi: planType(random, recentlyArrived, day - search.from),
        laadittu: iso(day),
        tarkistettava: addMonths(fromEpochDay(day), day >= NORDIC_MODEL_FROM ? 6 : 3),
        loppu: ended === null ? '' : iso(ended),
        kirjattu: `${iso(ended ?? day)}T09:00`,
      },
    ];
  });
}

/** Contacts and interviews (yhteydenotto) of a search since the history begins, and a few booked ahead. */
export function drawContacts(
  random: Random,
  search: JobSearch,
  { cut, historyFrom }: Horizon,
): readonly Cells[] {
  const today = search.to ?? cut;
  const contacts: Cells[] = [];
  let day = weekday(search.from + random.between(2, 14));
  for (let number = 0; day <= today; number++) {
    if (day >= historyFrom) {
      contacts.push(contactCells(meetingType(random, day, number), day, draw(OUTCOMES, random)));
      if (random.chance(0.25)) {
        const other = random.between(Math.max(search.from, historyFrom), today);
        contacts.push(contactCells(draw(OTHER_CONTACTS, random), other, null));
      }
    }
    const often = day >= NORDIC_MODEL_FROM && number < 4;
    day = weekday(day + (often ? random.between(12, 24) : random.between(75, 170)));
  }
  if (search.to === null && day <= cut + 30)
    contacts.push(contactCells(meetingType(random, day, 9), day, 'VARATTU', cut));
  return contacts;
}

/** Meetings of the Nordic model: initial interview, four supplementary discussions, job-search discussions. */
const INITIAL = weights('21 30, 22 12, 23 58');
const SUPPLEMENTARY = weights('24 25, 25 12, 26 60, 30 3');
const DISCUSSION = weights('27 30, 28 12, 29 58');
/** Interviews before it. */
const INTERVIEW = weights('70 24, 71 6, 72 70');
const OTHER_CONTACTS = weights('01 20, 02 5, 03 10, 04 15, 05 15, 31 15, 33 3, 34 8, 36 4, 97 5');
const OUTCOMES = weights('PIDETTY 82, EI_SAAPUNUT 8, PERUTTU_ASIAKAS 5, PERUTTU_VIRANOMAINEN 1, SIIRRETTY 4');

function meetingType(random: Random, day: Day, number: number): string | null {
  if (day < NORDIC_MODEL_FROM) return draw(INTERVIEW, random);
  return draw(number === 0 ? INITIAL : number < 5 ? SUPPLEMENTARY : DISCUSSION, random);
}

function contactCells(type: string | null, day: Day, outcome: string | null, recorded = day): Cells {
  return {
    yhteydenottotapa: type ?? '',
    pvm: iso(day),
    toteutuma: outcome ?? '',
    kirjattu: `${iso(recorded)}T09:00`,
  };
}

function lineCells(line: string | null, from: Day, to: Day | null): Cells {
  return {
    palvelulinja: line ?? '',
    alku: finnish(from),
    loppu: finnishEnd(to),
    kirjattu: `${finnish(to ?? from)} 9:00`,
  };
}

/** Plan types of the plan extract (A.4): employment, activation, integration, multi-sector. */
function planType(random: Random, recentlyArrived: boolean, days: number): string {
  if (recentlyArrived && random.chance(0.7)) return '04';
  if (days > LONG && random.chance(0.35)) return random.chance(0.7) ? '03' : '07';
  return '01';
}
