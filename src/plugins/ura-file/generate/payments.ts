import {
  addMonths,
  epochDay,
  firstDayOf,
  fromEpochDay,
  lastDayOf,
  monthOf,
  plainDateOf,
  type YearMonth,
} from '../../../domain/shared/plain-date.ts';
import { finnish, type Horizon } from './calendar.ts';
import type { Cells } from './delivery-folder.ts';
import { supportByDays, unemployedInMonth } from './margins.ts';
import { Random } from './random.ts';
import { SUPPORT_JOBSEEKERS } from './service-margins.data.ts';

const REVERSALS = 0.02;
/** Months are told from January of the year so many years before. */
const YEARS_BEFORE = 2;

/** Daily support of a year compared with 2020; plausible. */
const RATE_INDEX: Readonly<Record<string, number>> = {
  '2019': 0.963,
  '2020': 1,
  '2021': 1.004,
  '2022': 1.06,
};
const LATER_RATE_INDEX = 1.105;

/**
 * Labour market support that Kela paid to the residents of one municipality, by month and days class: as many
 * recipients for its jobseekers as in the table, more in months of more unemployment.
 */
export function drawPayments(
  seed: number,
  municipality: string,
  jobseekers: number,
  { cut }: Horizon,
): readonly Cells[] {
  const last = monthOf(fromEpochDay(cut));
  const unemployedNow = unemployedInMonth(cut);
  const rows: Cells[] = [];
  for (let month = firstMonth(last); month <= last; month = monthAfter(month)) {
    const random = new Random(seed, Number(municipality), 'payment', epochDay(firstDayOf(month)));
    const season = unemployedInMonth(epochDay(lastDayOf(month))) / unemployedNow;
    const recorded = Math.min(epochDay(firstDayOf(monthAfter(month))) + 9, cut);
    for (const margin of supportByDays) {
      const expected = (jobseekers * margin.recipients * season) / SUPPORT_JOBSEEKERS;
      const recipients = Math.round(expected * (0.94 + 0.12 * random.unit()));
      const days = Math.round(recipients * (margin.days / margin.recipients) * (0.95 + 0.1 * random.unit()));
      const rate = (margin.euros / margin.days) * rateIndex(month) * (0.99 + 0.02 * random.unit());
      const paid = { month, municipality, margin, recorded };
      if (recipients > 0) rows.push(paymentCells({ ...paid, recipients, days, rate }));
      if (recipients > 1 && random.chance(REVERSALS)) {
        rows.push(paymentCells({ ...paid, recipients: 1, days: -random.between(5, 20), rate }));
      }
    }
  }
  return rows;
}

interface Payment {
  readonly month: YearMonth;
  readonly municipality: string;
  readonly margin: (typeof supportByDays)[number];
  readonly recipients: number;
  /** Negative in a reversal. */
  readonly days: number;
  /** Euros a day. */
  readonly rate: number;
  readonly recorded: number;
}

function paymentCells({ month, municipality, margin, recipients, days, rate, recorded }: Payment): Cells {
  const cents = Math.round(days * rate * 100);
  return {
    kuukausi: month,
    kuntakoodi: municipality,
    paivaluokka: margin.daysClass,
    saajat: String(recipients),
    etuus_eur: euros(cents),
    paivat: String(days),
    kuntaosuus_eur: euros(Math.round((cents * margin.municipalPercent) / 100)),
    oikaisu: days < 0 ? 'K' : 'E',
    kirjattu: `${finnish(recorded)} 6:00`,
  };
}

function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function rateIndex(month: YearMonth): number {
  return RATE_INDEX[month.slice(0, 4)] ?? LATER_RATE_INDEX;
}

function firstMonth(last: YearMonth): YearMonth {
  return monthOf(plainDateOf(Number(last.slice(0, 4)) - YEARS_BEFORE, 1, 1) ?? firstDayOf(last));
}

function monthAfter(month: YearMonth): YearMonth {
  return monthOf(addMonths(firstDayOf(month), 1));
}
