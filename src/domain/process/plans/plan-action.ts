import type { ActedBy } from '../../shared/acted-by.ts';
import { nextWorkingDay } from '../../shared/deadlines.ts';
import type { PlanActionId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import { later, type PlainDate } from '../../shared/plain-date.ts';

/**
 * Kinds of acts agreed in plans, this product's own (toimien lajit), with the codes of the register's list A.8 that stand
 * for them: the first is the one that is sent.
 */
export const PLAN_ACTION_KINDS = {
  JOB_SEARCH: ['002', '049'],
  JOB_SEARCH_OBLIGATION: ['079'],
  COACHING: ['007', '042', '051', '061', '078'],
  GUIDANCE: ['012', '041', '059', '060'],
  SKILLS_MAPPING: ['013', '058', '081'],
  TRY_OUT: ['018', '043', '062', '063', '082'],
  TRAINING: ['022', '037', '038', '064', '083'],
  SELF_MOTIVATED_STUDY: ['021', '066', '067'],
  PAY_SUBSIDY: ['026', '077'],
  ENTREPRENEURSHIP: ['010', '039', '040', '053', '054', '080'],
  HEALTH_AND_REHABILITATION: ['015', '016', '031', '034', '068', '069', '084', '085'],
  REHABILITATIVE_WORK: ['029', '072', '086'],
  MULTI_SECTOR_SERVICE: ['027', '071', '074'],
  INTEGRATION: ['025', '035', '036', '076'],
  CHANGE_SECURITY_TRAINING: ['090'],
  OTHER: ['033'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PlanActionKind = keyof typeof PLAN_ACTION_KINDS;

/** An act that the client, or the authority, does by the plan (suunnitelman toimi). */
export interface PlanAction {
  readonly actionId: PlanActionId;
  readonly kind: PlanActionKind;
  readonly text: string;
  /** Last day for doing it. */
  readonly due: PlainDate;
  /** The service by which it is done, where there is one. */
  readonly serviceRef: string | null;
  /** The obstacle to employment that it helps against, where it names one (R7). */
  readonly obstacleId: string | null;
  /** Whether it belongs to the job-search obligation. */
  readonly obligation: boolean;
}

/** What has become of an act (toimen tila): done, though told after the deadline; cancelled when it was taken out. */
export type ActionState = 'OPEN' | 'DONE' | 'DONE_LATE' | 'NOT_DONE' | 'CANCELLED';

/** What the client has told of an act (asiakkaan ilmoitus). */
export interface ClientReport {
  readonly at: Instant;
  readonly done: boolean;
  readonly text: string;
  /** It came after the deadline; it is kept all the same (R49). */
  readonly isLate: boolean;
}

/** How an act is followed (toimen seuranta). */
export interface ActionFollowUp {
  readonly actionId: PlanActionId;
  readonly state: ActionState;
  readonly clientReport: ClientReport | null;
  readonly checkedBy: (ActedBy & { readonly at: Instant }) | null;
}

/**
 * Last day for the client to report on an act: the reporting deadline of the plan, but not before the act is due; the
 * next working day where nothing can be done on it (Act 150/1930, section 5).
 */
export function reportBy({ due }: Pick<PlanAction, 'due'>, reportingDeadline: PlainDate | null): PlainDate {
  return nextWorkingDay(reportingDeadline === null ? due : later(due, reportingDeadline));
}

/** What the register calls the result of an act: handled or not; null while it is open. */
export function isHandled({ state }: Pick<ActionFollowUp, 'state'>): boolean | null {
  if (state === 'OPEN' || state === 'CANCELLED') return null;
  return state !== 'NOT_DONE';
}
