import {
  keepsRehabilitativeWorkLimits,
  type RehabilitativeWork,
} from '../entitlement/rehabilitative-work.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { ageOn, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { coachingUse, daysHeld, type ServiceTime } from './coaching.ts';
import type { Dismissal, ServiceReferral } from './service-referral.ts';
import { type CoachingType, isCoaching, type ServiceType } from './service-type.ts';

/** What law a limit is measured by. */
export type LimitLaw = Pick<StatuteBook, 'coaching' | 'tryOut' | 'changeSecurity' | 'rehabilitativeWork'>;

export type LimitCode =
  | 'RULE_NOT_FOUND'
  | 'SERVICE_TIME_MISSING'
  | 'COACHING_LIMIT'
  | 'TRYOUT_LIMIT'
  | 'CHANGE_SECURITY_LIMIT'
  | 'REHABILITATIVE_WORK_LIMIT';

/**
 * Whether a time in a service keeps to the limits of its kind by the law of its first day. Others are the client’s
 * other referrals. Fails with `COACHING_LIMIT`, which tells what is used and left, with `TRYOUT_LIMIT`, with
 * `CHANGE_SECURITY_LIMIT` and what is not fulfilled, with `REHABILITATIVE_WORK_LIMIT`, and with `SERVICE_TIME_MISSING`
 * when nothing can be measured.
 */
export function withinLimits(
  { id, serviceType, dates, sessions, dismissal, weekly }: ServiceReferral,
  start: PlainDate,
  others: readonly ServiceReferral[],
  birthDate: PlainDate,
  law: LimitLaw,
): Result<null, Failure<LimitCode>> {
  const end = dates.end ?? dates.plannedEnd;
  const isMeasured = isCoaching(serviceType) || MEASURED.has(serviceType) || dismissal !== null;
  if (!isMeasured) return ok(null);
  if (end === null) return missing('plannedEnd');
  const time = { start, end, sessions };
  if (dismissal !== null) return afterDismissal(dismissal, time, birthDate, law);
  const beside = others.filter((other) => other.id !== id && other.serviceType === serviceType);
  if (serviceType === 'REHABILITATIVE_WORK') {
    if (weekly === null) return missing('weekly');
    const work = { from: start, lastDay: end, ...weekly };
    const kept = keepsRehabilitativeWorkLimits(work, beside.flatMap(workIn), start, law);
    return kept.ok ? ok(null) : kept;
  }
  if (isCoaching(serviceType)) {
    return coachingWithin(serviceType, time, beside, law);
  }
  const rules = law.tryOut.at(start);
  if (!rules.ok) return rules;
  const max = rules.value.rules.educationMax.amount;
  const held = daysHeld(time, max + 1).length;
  return held <= max ? ok(null) : fail('rule-violation', 'TRYOUT_LIMIT', { max }, rules.value.reference);
}

const MEASURED: ReadonlySet<ServiceType> = new Set(['EDUCATION_TRYOUT', 'REHABILITATIVE_WORK']);

function coachingWithin(
  type: CoachingType,
  time: ServiceTime,
  others: readonly ServiceReferral[],
  { coaching }: LimitLaw,
): Result<null, Failure<LimitCode>> {
  const found = coaching.at(time.start);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  const max = {
    JOBSEARCH_COACHING: rules.jobsearchMax,
    CAREER_COACHING: rules.careerMax,
    JOB_COACHING: rules.jobMax,
  }[type];
  if (max.unit === 'hours' && time.sessions.length === 0) return missing('sessions');
  const use = coachingUse(time, others.flatMap(timeIn), max, rules.within);
  if (use === null || !use.isExceeded) return ok(null);
  const { used, left, planned, window } = use;
  const { from, until } = window;
  return fail(
    'rule-violation',
    'COACHING_LIMIT',
    { max: max.amount, unit: max.unit, used, left, planned, from: from ?? '', until: until ?? '' },
    reference,
  );
}

/** The time in a service of a referral that has come to a place; none of one that has not, or of which no end is known. */
function timeIn({ state, dates, sessions }: ServiceReferral): readonly ServiceTime[] {
  const start = dates.start ?? (state === 'ACCEPTED' ? dates.plannedStart : null);
  const end = dates.end ?? dates.plannedEnd;
  if (start === null || end === null) return [];
  const held = sessions.filter(({ on }) => on <= end);
  return sessions.length > 0 && held.length === 0 ? [] : [{ start, end, sessions: held }];
}

function workIn(referral: ServiceReferral): readonly RehabilitativeWork[] {
  const { weekly } = referral;
  return weekly === null
    ? []
    : timeIn(referral).map(({ start, end }) => ({ from: start, lastDay: end, ...weekly }));
}

/** Change-security training (Act 916/2012 as amended by 670/2022). */
function afterDismissal(
  { dismissedOn, employmentEnded, registeredOn }: Dismissal,
  { start, end }: ServiceTime,
  birthDate: PlainDate,
  { changeSecurity }: LimitLaw,
): Result<null, Failure<LimitCode>> {
  const found = changeSecurity.at(dismissedOn);
  if (!found.ok)
    return fail('rule-violation', 'CHANGE_SECURITY_LIMIT', { unmet: ['DISMISSED_BEFORE_THE_LAW'] });
  const { training } = found.value.rules;
  const conditions = {
    AGE: ageOn(birthDate, dismissedOn) >= training.ageAtLeast,
    REGISTERED_IN_TIME: registeredOn <= countFrom(employmentEnded, training.registeredWithin),
    STARTS_IN_TIME: start <= countFrom(employmentEnded, training.startWithin),
    LENGTH: end < countFrom(start, training.max),
    ENDS_IN_TIME: end <= countFrom(employmentEnded, training.latestAfterEmployment),
  };
  const unmet = Object.entries(conditions).flatMap(([name, isMet]) => (isMet ? [] : [name]));
  return unmet.length === 0
    ? ok(null)
    : fail('rule-violation', 'CHANGE_SECURITY_LIMIT', { unmet }, found.value.reference);
}

function missing(field: 'plannedEnd' | 'sessions' | 'weekly') {
  return fail('rule-violation', 'SERVICE_TIME_MISSING', { field });
}
