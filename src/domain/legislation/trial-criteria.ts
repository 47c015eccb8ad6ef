import { covers, type Period } from '../shared/period.ts';
import { addDays, daysBetween, type PlainDate, plainDateOf } from '../shared/plain-date.ts';
import { proportionOf } from '../shared/proportion.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import type {
  ApplicationCriteria,
  OwnContributionComponent,
  OwnContributionRules,
} from './trial-governance.ts';

const BASIS_POINTS = 10_000;

/** Share of an ELY area's jobseekers that trials would take, against the aim (asiakasosuus). */
export interface ClientShare {
  readonly basisPoints: number;
  /** Near the ceiling, on either side of it. */
  readonly isInWarningBand: boolean;
  /**
   * Whether the application must give a reason for departing from the aim: above the ceiling it is needed, above
   * the band the application does not go on without it. Nothing is refused for its share.
   */
  readonly deviationReason: 'NOT_NEEDED' | 'NEEDED' | 'MANDATORY';
}

/** The share of all trials of an ELY area together; null when the TE Office has no jobseekers. */
export function clientShare(
  transferring: readonly number[],
  jobseekers: number,
  { clientShareCeiling, clientShareTolerance, clientShareWarningBand }: ApplicationCriteria,
): ClientShare | null {
  if (jobseekers === 0) return null;
  const clients = transferring.reduce((total, count) => total + count, 0);
  const isAbove = (percent: number): boolean => clients * 100 > percent * jobseekers;
  const { from, to } = clientShareWarningBand;
  return {
    basisPoints: proportionOf(BASIS_POINTS, clients, jobseekers),
    isInWarningBand: clients * 100 >= from.amount * jobseekers && !isAbove(to.amount),
    deviationReason: isAbove(to.amount)
      ? 'MANDATORY'
      : isAbove(clientShareCeiling.amount + clientShareTolerance.amount)
        ? 'NEEDED'
        : 'NOT_NEEDED',
  };
}

/** A municipality's own contribution in a year, in cents, against the reference value (oman panoksen toteuma). */
export interface OwnContribution {
  readonly total: number;
  /** Of the labour market support of 2018; a year in part is measured by `required`, not by this share. */
  readonly basisPoints: number;
  readonly required: number;
  /** False asks for an explanation and refuses nothing. */
  readonly isMet: boolean;
}

/** Measures a year's own contribution; the required sum follows the days of the trial in that year. */
export function ownContribution(
  components: Readonly<Record<OwnContributionComponent, number>>,
  support2018: number,
  year: number,
  trial: Period,
  { reference }: OwnContributionRules,
): Result<OwnContribution, Failure<'BASE_2018_MISSING'>> {
  if (support2018 === 0) return fail('rule-violation', 'BASE_2018_MISSING', { year });
  const total = components.STAFF + components.DEVELOPMENT + components.NON_STATUTORY_SERVICE;
  const days = daysOfYear(year);
  const daysOfTrial = days.filter((date) => covers(trial, date)).length;
  const required = proportionOf(support2018, reference.amount * daysOfTrial, 100 * days.length);
  return ok({
    total,
    basisPoints: proportionOf(BASIS_POINTS, total, support2018),
    required,
    isMet: total >= required,
  });
}

function daysOfYear(year: number): readonly PlainDate[] {
  const first = plainDateOf(year, 1, 1);
  const next = plainDateOf(year + 1, 1, 1);
  if (first === null || next === null) return [];
  return Array.from({ length: daysBetween(first, next) }, (_, at) => addDays(first, at));
}
