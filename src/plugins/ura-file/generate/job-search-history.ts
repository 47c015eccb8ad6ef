import type { AreaCalibration } from './area-calibration.ts';
import { statusCodeCanBegin } from '../../../domain/legislation/register-codes.ts';
import { fromEpochDay } from '../../../domain/shared/plain-date.ts';
import { type Day, type Horizon, NORDIC_MODEL_FROM, yearsAfter } from './calendar.ts';
import { type Distribution, draw, weights } from './distribution.ts';
import { leavingReason, searchEndReason } from './end-reasons.ts';
import type { Random } from './random.ts';
import { drawService, type ServiceSpell, stayIn } from './services.ts';

/** A span of one employment status (työllisyyskoodi). */
export interface StatusSpan {
  readonly status: string;
  readonly from: Day;
  /** Null while it runs. */
  readonly to: Day | null;
  readonly reason: string;
  /** The service that the person is in, if any. */
  readonly service: ServiceSpell | null;
}

/** A job search (työnhaku) with the statuses that tile it. */
export interface JobSearch {
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string;
  readonly spans: readonly StatusSpan[];
}

/** The end of the last job search, from which the history is told backwards. */
export interface Present {
  /** Last day of the job search; null = still valid. */
  readonly end: Day | null;
  readonly status: string;
  readonly service: string | null;
  /** Full days that the status has lasted. */
  readonly days: number;
}

/** What the history depends on besides chance. */
export interface Subject {
  readonly birth: Day;
  readonly foreign: boolean;
}

/** Youngest age at which somebody searches for a job. */
export const YOUNGEST = 16;

/** What came before a status; `-` = the job search began with it. Plausible. */
const BEFORE: Readonly<Record<string, Distribution<string | null>>> = {
  '00': weights('02 72, 07 11, - 12, 08 3, 05 2'),
  '01': weights('02 45, 03 11, - 30, 07 4, 05 3, 00 4, 08 3'),
  '02': weights('- 44, 01 18, 07 14, 08 8, 00 6, 05 8, 03 2'),
  '03': weights('- 74, 01 12, 04 6, 02 4, 07 2, 00 2'),
  '04': weights('- 45, 03 35, 01 20'),
  '05': weights('02 58, - 28, 01 8, 08 6'),
  '07': weights('02 74, 07 8, 00 2, 08 3, 05 5, - 8'),
  '08': weights('02 64, 07 6, 08 4, 01 5, 05 5, - 16'),
};

/** Spells of this many days often follow a service: their people are counted as unemployed after a service. */
const AFTER_SERVICE = { from: 60, to: 125, chance: 0.75, statuses: weights('07 55, 08 25, 00 20') };
const ALTERNATION_CHANCE = 0.02;
const PART_TIME_CHANCE = 0.45;

/** Mean days of ended spans outside services; unemployment is a mixture of short and long. */
const MEAN_DAYS: Readonly<Record<string, number>> = { '01': 170, '03': 70, '04': 75, '05': 95, '08': 200 };

/**
 * The job searches of a person that touch the history, in order of time. Statuses tile each of them without gap or
 * overlap.
 */
export function drawHistory(
  random: Random,
  calibration: AreaCalibration,
  subject: Subject,
  present: Present,
  horizon: Horizon,
): readonly JobSearch[] {
  const earliest = yearsAfter(subject.birth, YOUNGEST);
  const searches = [drawSearch(random, calibration, subject, present, earliest, horizon)];
  for (;;) {
    const first = searches[0] as JobSearch;
    const end = first.from - random.days(170, 8);
    if (end < horizon.historyFrom || end < earliest + 30 || random.chance(0.45)) return searches;
    const status = draw(LAST_STATUS, random) ?? '02';
    const service = drawService(random, calibration, status, peopleOf(subject));
    const before: Present = { end, status, service, days: endedDays(random, calibration, status, service) };
    searches.unshift(drawSearch(random, calibration, subject, before, earliest, horizon));
  }
}

/** In which status job searches end. */
export const LAST_STATUS = weights('02 62, 03 7, 01 16, 05 6, 08 5, 07 2, 00 2');

/** How long an ended span of a status lasted. */
export function endedDays(
  random: Random,
  calibration: AreaCalibration,
  status: string,
  service: string | null,
): number {
  if (service !== null) return stayIn(random, calibration, service);
  if (status !== '02') return random.days(MEAN_DAYS[status] ?? 100, 3);
  const kind = random.unit();
  return random.days(kind < 0.68 ? 60 : kind < 0.94 ? 210 : 650);
}

function drawSearch(
  random: Random,
  calibration: AreaCalibration,
  subject: Subject,
  { end, status: lastStatus, service: lastService, days: lastDays }: Present,
  earliest: Day,
  { cut, historyFrom }: Horizon,
): JobSearch {
  const spans: StatusSpan[] = [];
  const reason = end === null ? '' : searchEndReason(random, end);
  let status: string | null = lastStatus;
  let code = lastService;
  let days = lastDays;
  let to = end;
  while (status !== null) {
    const from = Math.max((to ?? cut) - days + 1, earliest);
    const next: StatusSpan | undefined = spans[0];
    const serviceCode = status === '01' && random.chance(ALTERNATION_CHANCE) ? '02' : code;
    const service = serviceCode === null ? null : { code: serviceCode, from, to };
    const leaving = next === undefined ? reason : leavingReason(random, status, next);
    const shown = shownStatus(random, status, from, service);
    spans.unshift({ status: shown, from, to, reason: isUnemployed(status) ? leaving : '', service });
    const previous = previousStatus(random, status, from, { days, earliest, historyFrom });
    if (previous !== null) {
      code = drawService(random, calibration, previous, peopleOf(subject));
      days = endedDays(random, calibration, previous, code);
      to = from - 1;
    }
    status = previous;
  }
  return { from: (spans[0] as StatusSpan).from, to: end, reason, spans };
}

function previousStatus(
  random: Random,
  status: string,
  from: Day,
  bounds: { readonly days: number; readonly earliest: Day; readonly historyFrom: Day },
): string | null {
  if (from <= bounds.earliest + 5) return null;
  if (from <= bounds.historyFrom && random.chance(0.75)) return null;
  const { from: least, to: most, chance, statuses } = AFTER_SERVICE;
  if (status === '02' && bounds.days >= least && bounds.days <= most && random.chance(chance)) {
    return draw(statuses, random);
  }
  return draw(BEFORE[status] ?? AFTER_SERVICE.statuses, random);
}

/** The code that the register used at the time: part-time work has one of its own, services once were under 05. */
function shownStatus(random: Random, status: string, from: Day, service: ServiceSpell | null): string {
  const partTime = status === '01' && service === null && from > NORDIC_MODEL_FROM;
  if (partTime && random.chance(PART_TIME_CHANCE)) return '09';
  return statusCodeCanBegin(status, fromEpochDay(from), false) ? status : '05';
}

function peopleOf({ foreign }: Subject): 'foreign' | 'others' {
  return foreign ? 'foreign' : 'others';
}

export function isUnemployed(status: string): boolean {
  return status === '02' || status === '03';
}
