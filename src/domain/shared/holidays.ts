import { addDays, type PlainDate, weekdayOf } from './plain-date.ts';

/** A day of the Finnish calendar on which a time limit does not end, whatever the day of the week. */
export type Holiday =
  | 'NEW_YEAR'
  | 'EPIPHANY'
  | 'GOOD_FRIDAY'
  | 'EASTER_SUNDAY'
  | 'EASTER_MONDAY'
  | 'MAY_DAY'
  | 'ASCENSION'
  | 'WHIT_SUNDAY'
  | 'MIDSUMMER_EVE'
  | 'MIDSUMMER_DAY'
  | 'ALL_SAINTS'
  | 'INDEPENDENCE_DAY'
  | 'CHRISTMAS_EVE'
  | 'CHRISTMAS_DAY'
  | 'ST_STEPHENS_DAY';

/** Years in which Epiphany and Ascension Day were kept on a Saturday. */
const ON_SATURDAY = { first: 1973, last: 1991 };

/**
 * The public holidays of a year and the days that Act 150/1930, section 5, puts beside them: Independence Day, May
 * Day, Christmas Eve and Midsummer Eve. The eves are working days to other laws.
 *
 * It is the calendar of 1973 on; earlier years, which knew other days, are read by that of today.
 */
export function holidaysOf(year: number): Readonly<Record<Holiday, PlainDate>> {
  const on = (monthAndDay: string): PlainDate => `${year}-${monthAndDay}` as PlainDate;
  const onSaturday = year >= ON_SATURDAY.first && year <= ON_SATURDAY.last;
  const easter = sundayAfter(addDays(on('03-21'), daysToPaschalMoon(year)));
  const midsummer = saturdayFrom(on('06-20'));
  return {
    NEW_YEAR: on('01-01'),
    EPIPHANY: onSaturday ? saturdayFrom(on('01-06')) : on('01-06'),
    GOOD_FRIDAY: addDays(easter, -2),
    EASTER_SUNDAY: easter,
    EASTER_MONDAY: addDays(easter, 1),
    MAY_DAY: on('05-01'),
    ASCENSION: addDays(easter, onSaturday ? 34 : 39),
    WHIT_SUNDAY: addDays(easter, 49),
    MIDSUMMER_EVE: addDays(midsummer, -1),
    MIDSUMMER_DAY: midsummer,
    ALL_SAINTS: saturdayFrom(on('10-31')),
    INDEPENDENCE_DAY: on('12-06'),
    CHRISTMAS_EVE: on('12-24'),
    CHRISTMAS_DAY: on('12-25'),
    ST_STEPHENS_DAY: on('12-26'),
  };
}

/** Days of the years asked for so far: many deadlines fall into few years. */
const known = new Map<number, ReadonlySet<PlainDate>>();

export function isHoliday(date: PlainDate): boolean {
  const year = Number(date.slice(0, 4));
  let days = known.get(year);
  if (days === undefined) {
    days = new Set(Object.values(holidaysOf(year)));
    known.set(year, days);
  }
  return days.has(date);
}

/** Days from 21 March to the paschal full moon of the Gregorian calendar. */
function daysToPaschalMoon(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon =
    (19 * golden + 15 + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)) % 30;
  return moon === 29 || (moon === 28 && golden > 10) ? moon - 1 : moon;
}

function sundayAfter(date: PlainDate): PlainDate {
  return addDays(date, 7 - (weekdayOf(date) % 7));
}

function saturdayFrom(date: PlainDate): PlainDate {
  return addDays(date, (13 - weekdayOf(date)) % 7);
}
