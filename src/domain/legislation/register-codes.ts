import type { PlainDate } from '../shared/plain-date.ts';
import { areaCodes } from './trial-areas.ts';
import { day } from './timeline.ts';

/** From when a code of the client register may be used, and until when; both ends belong to the time. */
interface CodeValidity {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

const SERVICES_AND_EDUCATION = { from: day('2013-01-01') };
const NORDIC_MODEL = { from: day('2022-05-02') };
const TRIAL_ACT = { from: day('2021-03-01') };

/** Employment status codes (A.1): 07 and 08 split off from 05 in 2013, part-time work came with the Nordic model. */
const STATUS_CODES: Readonly<Record<string, CodeValidity>> = {
  '07': SERVICES_AND_EDUCATION,
  '08': SERVICES_AND_EDUCATION,
  '09': NORDIC_MODEL,
};

/** Unemployment pension: only closed spans that began before this day are history worth keeping. */
const UNEMPLOYMENT_PENSION_BEFORE = day('2015-01-01');

/** Local offices of 2002 whose codes are trial areas today (A.9). */
const LOCAL_OFFICES = { to: day('2002-12-31') };
const FORMER_LOCAL_OFFICES = new Set(['1230', '1231']);

/** Whether an employment status span may begin on a day; an unknown start is as early as can be. */
export function statusCodeCanBegin(code: string, from: PlainDate | null, isOpen: boolean): boolean {
  if (code === '06') return !isOpen && (from === null || from < UNEMPLOYMENT_PENSION_BEFORE);
  return isWithin(STATUS_CODES[code], from);
}

/** Whether a contact type (A.3) may be used on a day: 21–30 are meetings of the Nordic model. */
export function contactTypeIsValid(code: string, on: PlainDate): boolean {
  return code < '21' || code > '30' || isWithin(NORDIC_MODEL, on);
}

/** Whether the multi-sector plan (07 of the monthly statistics list, A.4) may be used on a day. */
export function statisticsPlanTypeIsValid(code: string, on: PlainDate): boolean {
  return code !== '07' || isWithin(NORDIC_MODEL, on);
}

/** Whether an office code that names a trial area may stand for it, or for an old local office, on a day. */
export function areaOfficeCodeIsValid(code: string, on: PlainDate): boolean {
  if (!areaCodes.includes(code)) return true;
  return isWithin(TRIAL_ACT, on) || (FORMER_LOCAL_OFFICES.has(code) && isWithin(LOCAL_OFFICES, on));
}

function isWithin(validity: CodeValidity | undefined, on: PlainDate | null): boolean {
  if (validity === undefined) return true;
  if (validity.from !== undefined && (on === null || on < validity.from)) return false;
  return validity.to === undefined || (on !== null && on <= validity.to);
}
