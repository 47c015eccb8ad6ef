import type { CountedAct, ObligationExemption } from '../../legislation/job-search-obligation.ts';
import type { ObligationPeriodId, PlanId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Matter } from '../../handling/matter.ts';

/** Stages of a review period (tarkastelujakson tila). `LAPSED`: it fell away before it was closed. */
export type ObligationState = 'PLANNED' | 'RUNNING' | 'CLOSED' | 'LAPSED';

export type ObligationCommand = 'start' | 'change-number' | 'report' | 'close' | 'excuse' | 'lapse';

/** The life of a review period (tarkastelujakson elinkaari). What a client tells late is kept after the closing, too. */
export const OBLIGATION_MACHINE: StateMachine<ObligationState, ObligationCommand> = {
  name: 'obligation-period',
  finnish: 'tarkastelujakso',
  initial: 'PLANNED',
  moves: {
    PLANNED: { start: 'RUNNING', 'change-number': 'PLANNED', lapse: 'LAPSED' },
    RUNNING: {
      'change-number': 'RUNNING',
      report: 'RUNNING',
      close: 'CLOSED',
      excuse: 'CLOSED',
      lapse: 'LAPSED',
    },
    CLOSED: { report: 'CLOSED', excuse: 'CLOSED' },
    LAPSED: {},
  },
};

/** On what the number of opportunities rests (velvollisuuden määrän peruste). */
export type ObligationBasis = 'DEFAULT_4' | 'REDUCED' | 'PART_TIME_1_PER_3M' | 'STUDY_3_PER_3M' | 'NONE';

/**
 * Why nothing is required (velvollisuutta ei ole): an exemption of the law, work of more than 80 %, a lay-off shorter
 * than three months, the earlier law that still governs, or that nothing is realistically available.
 */
export type NoObligationReason =
  | ObligationExemption['reason']
  | 'FULL_TIME_WORK'
  | 'LAID_OFF'
  | 'EARLIER_LAW'
  | 'NOTHING_AVAILABLE';

/** A span of time and how many job opportunities are applied for in it (tarkastelujakso). */
export interface ReviewPeriod {
  readonly periodNo: number;
  readonly from: PlainDate;
  /** First day after it. */
  readonly until: PlainDate;
  readonly requiredCount: number;
  /** The most that the law lets be required of the client in it. */
  readonly lawCount: number;
  readonly lawBasis: ObligationBasis;
  readonly basis: ObligationBasis;
  /** Why nothing is required; null when something is. */
  readonly reason: NoObligationReason | null;
  readonly rule: RuleReference;
}

/** An act that the client has reported (ilmoitettu työnhakutoimi). */
export interface ReportedAct {
  readonly kind: CountedAct;
  readonly date: PlainDate;
  /** What was applied for, and from whom. */
  readonly target: string;
  readonly evidence: string | null;
  readonly reportedAt: Instant;
  /** Told after the deadline; it is kept and counts all the same (R49). */
  readonly isLate: boolean;
}

/** How a review period came out (tarkastelun tulos). */
export type ObligationResult = 'MET' | 'NOT_MET' | 'NOT_MET_VALID_REASON';

/** What tells of the client’s health, as a rule or by chance (terveystieto). */
export interface ObligationHealth {
  /** The exemption of somebody who is not able to work. */
  readonly reason: NoObligationReason | null;
  /** The client’s valid reason for not having met the obligation. */
  readonly excuse: string | null;
}

/** A review period of a client’s plan and what was done in it (työnhakuvelvollisuuden tarkastelujakso). */
export interface ObligationPeriod extends Matter<ObligationPeriodId, ObligationState>, ReviewPeriod {
  readonly planId: PlanId;
  /** Last day for reporting, and the same day as counting gives it. */
  readonly reportBy: PlainDate;
  readonly unmovedReportBy: PlainDate;
  /** Whether the plan asks for evidence beyond the report. */
  readonly needsEvidence: boolean;
  readonly reported: readonly ReportedAct[];
  readonly result: ObligationResult | null;
  /** Why the number is lower than the law’s; null when it is not, or nothing more was said. */
  readonly numberWords: string | null;
  readonly health: ObligationHealth;
}

/** A review period as far as it tells nothing of the client’s health (tarkastelujakso ilman terveystietoja). */
export type PeriodWithoutHealth = Omit<ObligationPeriod, 'health'>;

/** The reason as far as it tells nothing of health, and the rest of it (vapautusperusteen erottelu). */
export function reasonApart(reason: NoObligationReason | null): Pick<ObligationPeriod, 'reason' | 'health'> {
  return reason === 'NOT_ABLE_TO_WORK_AND_FOLLOWING_PLAN'
    ? { reason: null, health: { reason, excuse: null } }
    : { reason, health: { reason: null, excuse: null } };
}

/** A number of opportunities as it is required, with its basis: never more than the law lets be required. */
export function required(
  opportunities: number,
  { lawCount, lawBasis }: Pick<ReviewPeriod, 'lawCount' | 'lawBasis'>,
): Pick<ReviewPeriod, 'requiredCount' | 'basis' | 'reason'> {
  if (opportunities >= lawCount) return { requiredCount: lawCount, basis: lawBasis, reason: null };
  return opportunities === 0
    ? { requiredCount: 0, basis: 'NONE', reason: 'NOTHING_AVAILABLE' }
    : { requiredCount: opportunities, basis: 'REDUCED', reason: null };
}
