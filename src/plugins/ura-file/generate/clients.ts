import { ageOn, fromEpochDay } from '../../../domain/shared/plain-date.ts';
import { type AreaCalibration, chanceOf, serviceForeignOdds } from './area-calibration.ts';
import { birthDays, type Day, type Horizon, yearsAfter } from './calendar.ts';
import { draw } from './distribution.ts';
import { identityCodesOf } from './identity-codes.ts';
import {
  drawHistory,
  endedDays,
  type JobSearch,
  LAST_STATUS,
  type Present,
  YOUNGEST,
} from './job-search-history.ts';
import { ageGroupOf, type Weeks } from './margins.ts';
import { drawOrigin, type Origin } from './origins.ts';
import { Random } from './random.ts';
import { areaNumberOf, clientNumber } from './row-keys.ts';
import { drawService, stayIn } from './services.ts';

/** A client with the job searches of the history. */
export interface Client {
  readonly number: string;
  /** Null for the few who have no identity code yet. */
  readonly identityCode: string | null;
  readonly birth: Day;
  /** Full years on the data cut. */
  readonly age: number;
  readonly origin: Origin;
  readonly searches: readonly JobSearch[];
  readonly died: Day | null;
  /** The client's own random numbers, for whatever else is drawn. */
  readonly random: Random;
}

/** Job searches that have ended in the history, for each one that is valid on the data cut. */
export const ENDED_PER_JOBSEEKER = 0.5;

const WITHOUT_CODE = 0.005;
const DIED = 0.004;
const YOUNGEST_ON_CUT = YOUNGEST + 1;

/** Mean days that a status outside unemployment and services has lasted; plausible. */
const DAYS_SO_FAR: Readonly<Record<string, number>> = { '01': 200, '04': 80, '05': 150, '08': 200 };

/** Draws the clients of an area one after another: the n-th whose search is valid, or has ended. */
export function clientsOf(
  seed: number,
  calibration: AreaCalibration,
  horizon: Horizon,
): (index: number, ended: boolean) => Client {
  const areaCode = calibration.area.code;
  const areaNumber = areaNumberOf(areaCode);
  const codes = identityCodesOf(areaCode);
  return (index, ended) => {
    const random = new Random(seed, areaNumber, ended ? 'formerJobseeker' : 'jobseeker', index);
    const { ages, status } = draw(calibration.jobseekers, random);
    const days = birthDays(Math.max(ages.from, YOUNGEST_ON_CUT), ages.to, horizon.cut);
    const wanted = random.between(days.earliest, days.latest);
    const { birth, code } = random.chance(WITHOUT_CODE) ? { birth: wanted, code: null } : codes.issue(wanted);
    const age = ageOn(fromEpochDay(birth), fromEpochDay(horizon.cut));
    const present = ended
      ? endedPresent(random, calibration, birth, horizon)
      : currentPresent(random, calibration, status, age);
    const foreignOdds =
      calibration.foreignOdds * (present.service === null ? 1 : serviceForeignOdds(present.service));
    const foreign = random.chance(chanceOf(foreignOdds));
    const searches = drawHistory(random, calibration, { birth, foreign }, present, horizon);
    const registered = searches[0]?.from ?? horizon.cut;
    const newcomer = { areaCode, foreign, foreignOdds: calibration.foreignOdds, birth, registered };
    return {
      number: clientNumber(areaNumber, index, ended),
      identityCode: code,
      birth,
      age,
      origin: drawOrigin(random, newcomer, horizon),
      searches,
      died: ended && random.chance(DIED) ? present.end : null,
      random,
    };
  };
}

function currentPresent(random: Random, calibration: AreaCalibration, status: string, age: number): Present {
  const service = drawService(random, calibration, status, 'all');
  const days =
    status === '02' || status === '03'
      ? daysOf(random, draw(calibration.weeks[status][ageGroupOf(age)], random))
      : service === null
        ? random.days(DAYS_SO_FAR[status] ?? 0)
        : stayIn(random, calibration, service);
  return { end: null, status, service, days };
}

function endedPresent(
  random: Random,
  calibration: AreaCalibration,
  birth: Day,
  { cut, historyFrom }: Horizon,
): Present {
  const earliest = Math.max(historyFrom, yearsAfter(birth, YOUNGEST) + 30);
  const status = draw(LAST_STATUS, random) ?? '02';
  const service = drawService(random, calibration, status, 'all');
  return {
    end: random.between(earliest, cut - 1),
    status,
    service,
    days: endedDays(random, calibration, status, service),
  };
}

/** A day of a duration class; beyond the last bound, years more. */
function daysOf(random: Random, { from, to }: Weeks): number {
  return to === null ? random.days(900, from * 7) : Math.max(random.between(from * 7, to * 7 + 6), 1);
}
