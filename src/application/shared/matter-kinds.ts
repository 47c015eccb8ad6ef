import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { allowedIn, type StateMachine, statesOf } from '../../domain/shared/state-machine.ts';
import { JOB_OFFER_MACHINE } from '../../domain/offers/job-offers/job-offer.ts';
import { ASSESSMENT_MACHINE } from '../../domain/process/assessments/assessment.ts';
import { ACTIVATION_TRIGGER } from '../../domain/process/entitlement/activation-trigger.ts';
import { INTEGRATION_RIGHT } from '../../domain/process/entitlement/integration-right.ts';
import { MULTI_SECTOR_CASE } from '../../domain/process/entitlement/multi-sector-case.ts';
import { GUIDANCE_MACHINE } from '../../domain/process/guidance/guidance.ts';
import { MEETING_MACHINE } from '../../domain/process/meetings/meeting.ts';
import { OBLIGATION_MACHINE } from '../../domain/process/obligation/obligation-period.ts';
import { PLAN_MACHINE } from '../../domain/process/plans/plan.ts';
import { SERVICE_REFERRAL } from '../../domain/process/services/service-referral.ts';
import { CLAIM_MACHINE } from '../../domain/subsidies/claims/claim.ts';
import { STATEMENT_MACHINE } from '../../domain/statements/own-statements/own-statement.ts';
import { CLARIFICATION_MACHINE } from '../../domain/statements/clarifications/clarification.ts';
import { REMINDER_MACHINE } from '../../domain/statements/reminders/reminder.ts';
import { PAY_SUBSIDY_MACHINE } from '../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { DECISION_MACHINE } from '../../domain/subsidies/decisions/decision.ts';
import { RECTIFICATION_MACHINE } from '../../domain/subsidies/decisions/rectification-request.ts';
import { WORK_TRIAL_MACHINE } from '../../domain/process/work-trial/work-trial.ts';
import { START_UP_GRANT_MACHINE } from '../../domain/subsidies/start-up-grants/start-up-grant.ts';
import { FACT_REPORT_MACHINE } from '../../domain/statements/fact-reports/fact-report.ts';

/** A kind of matter, and what its states mean to who looks at all of a client's (asialaji). */
interface Handled<State extends string, Command extends string> {
  readonly machine: StateMachine<State, Command>;
  /** It is the client's situation now. */
  readonly running: readonly State[];
  /** Something can still be done with it, and nothing has to be: it waits for nobody. */
  readonly settled: readonly State[];
  /** It stands among what is dated about the client: while it goes on, and when it is over. */
  readonly dated: { readonly goesOn: readonly State[]; readonly over: readonly State[] };
}

const handled = <State extends string, Command extends string>(
  machine: StateMachine<State, Command>,
  states: {
    readonly running: readonly NoInfer<State>[];
    readonly settled?: readonly NoInfer<State>[];
    readonly dated?: Handled<NoInfer<State>, never>['dated'];
  },
): Handled<State, Command> => ({ machine, settled: [], dated: { goesOn: [], over: [] }, ...states });

/** Every kind of matter of a client, in the order in which people look at them. */
export const MATTER_KINDS = {
  meeting: handled(MEETING_MACHINE, {
    running: ['BOOKED', 'INVITED'],
    dated: { goesOn: [], over: ['HELD', 'NO_SHOW'] },
  }),
  assessment: handled(ASSESSMENT_MACHINE, {
    running: ['COMPLETED', 'REVISED'],
    settled: ['COMPLETED', 'REVISED'],
    dated: { goesOn: [], over: ['COMPLETED', 'REVISED'] },
  }),
  plan: handled(PLAN_MACHINE, {
    running: ['IN_FORCE', 'REVISED'],
    dated: { goesOn: ['IN_FORCE', 'REVISED'], over: ['SUPERSEDED', 'LAPSED', 'ENDED'] },
  }),
  'obligation-period': handled(OBLIGATION_MACHINE, { running: ['RUNNING'], settled: ['CLOSED'] }),
  'service-referral': handled(SERVICE_REFERRAL, {
    running: ['STARTED'],
    settled: ['COMPLETED', 'INTERRUPTED'],
    dated: {
      goesOn: ['REFERRED', 'WAITING_LIST', 'ACCEPTED', 'STARTED'],
      over: ['COMPLETED', 'INTERRUPTED', 'REJECTED_BY_PROVIDER', 'REFUSED_BY_CLIENT'],
    },
  }),
  'work-trial': handled(WORK_TRIAL_MACHINE, {
    running: ['RUNNING'],
    dated: { goesOn: ['RUNNING'], over: ['ENDED', 'INTERRUPTED'] },
  }),
  'job-offer': handled(JOB_OFFER_MACHINE, {
    running: ['DELIVERED', 'ANSWERED_CONTACTED'],
    settled: ['RESULT_KNOWN'],
    dated: {
      goesOn: ['DELIVERED', 'ANSWERED_CONTACTED', 'ANSWERED_NOT_CONTACTED', 'UNANSWERED'],
      over: ['RESULT_KNOWN', 'CANCELLED', 'CLOSED'],
    },
  }),
  'start-up-grant': handled(START_UP_GRANT_MACHINE, {
    running: ['RUNNING', 'EXTENDED'],
    settled: ['GRANTED', 'RUNNING', 'EXTENDED', 'ENDED', 'RECOVERED', 'REJECTED'],
    dated: {
      goesOn: ['RECEIVED', 'INCOMPLETE', 'IN_PREPARATION', 'GRANTED', 'RUNNING', 'EXTENDED', 'INTERRUPTED'],
      over: ['ENDED', 'RECOVERED', 'REJECTED', 'WITHDRAWN'],
    },
  }),
  'pay-subsidy': handled(PAY_SUBSIDY_MACHINE, {
    running: ['RUNNING', 'INTERRUPTED'],
    settled: ['GRANTED', 'RUNNING', 'ENDED', 'RECOVERED', 'REJECTED'],
    dated: {
      goesOn: [
        'RECEIVED',
        'INCOMPLETE',
        'IN_PREPARATION',
        'ROUTED_TO_TE_OFFICE',
        'GRANTED',
        'RUNNING',
        'INTERRUPTED',
      ],
      over: ['ENDED', 'RECOVERED', 'REJECTED', 'WITHDRAWN'],
    },
  }),
  guidance: handled(GUIDANCE_MACHINE, { running: ['REFERRED', 'IN_PROGRESS'] }),
  'multi-sector-case': handled(MULTI_SECTOR_CASE, {
    running: ['NEED', 'MAPPING', 'PLAN'],
    dated: { goesOn: ['NEED', 'MAPPING', 'PLAN'], over: ['ASSESSED_NO', 'ENDED'] },
  }),
  'integration-right': handled(INTEGRATION_RIGHT, {
    running: ['RECOGNISED', 'ASSESSING', 'ASSESSED', 'PLANNED'],
  }),
  'activation-trigger': handled(ACTIVATION_TRIGGER, {
    running: ['MET', 'PLAN_MADE'],
    settled: ['BELOW', 'MET', 'PLAN_MADE'],
  }),
  statement: handled(STATEMENT_MACHINE, {
    running: [],
    settled: ['ISSUED', 'TRANSMITTED'],
    dated: { goesOn: [], over: ['ISSUED', 'TRANSMITTED', 'SUPERSEDED'] },
  }),
  claim: handled(CLAIM_MACHINE, {
    running: ['RECEIVED', 'APPROVED'],
    settled: ['PAID', 'RECOVERED'],
    dated: { goesOn: ['RECEIVED', 'APPROVED'], over: ['PAID', 'REJECTED', 'RECOVERED'] },
  }),
  clarification: handled(CLARIFICATION_MACHINE, {
    running: ['SENT'],
    settled: ['EXPIRED'],
    dated: { goesOn: ['SENT'], over: ['ANSWERED', 'EXPIRED', 'WITHDRAWN'] },
  }),
  reminder: handled(REMINDER_MACHINE, { running: [], dated: { goesOn: [], over: ['SERVED'] } }),
  'fact-report': handled(FACT_REPORT_MACHINE, {
    running: ['SENT', 'RECEIVED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED'],
    dated: { goesOn: ['SENT', 'RECEIVED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED'], over: ['CLOSED'] },
  }),
  decision: handled(DECISION_MACHINE, {
    running: [],
    settled: ['SERVED'],
    dated: { goesOn: [], over: ['GIVEN', 'SERVED', 'REPLACED'] },
  }),
  'rectification-request': handled(RECTIFICATION_MACHINE, {
    running: [],
    settled: ['INADMISSIBLE', 'PARTLY', 'REJECTED'],
    dated: {
      goesOn: ['RECEIVED', 'APPEALED'],
      over: ['INADMISSIBLE', 'ACCEPTED', 'PARTLY', 'REJECTED', 'DECIDED'],
    },
  }),
} as const;

export type MatterKind = keyof typeof MATTER_KINDS;

export const MATTER_KIND_NAMES = Object.keys(MATTER_KINDS) as [MatterKind, ...MatterKind[]];

/** What can be done with a kind of matter. */
export type CommandOf<Kind extends MatterKind> =
  (typeof MATTER_KINDS)[Kind] extends Handled<string, infer Command> ? Command : never;

/** The states of a kind of matter in which something can be done with it, and those in which something has to be. */
export function openStatesOf(kind: MatterKind): {
  readonly open: readonly string[];
  readonly underWay: readonly string[];
} {
  const { machine, settled }: Handled<string, string> = MATTER_KINDS[kind];
  const open = statesOf(machine).filter((state) => allowedIn(machine, state).length > 0);
  return { open, underWay: open.filter((state) => !settled.includes(state)) };
}

/** A matter that goes on or can be gone on with; nothing in it tells of health (asia tilannekuvassa). */
export interface MatterInView {
  readonly kind: MatterKind;
  readonly id: string;
  readonly state: string;
  readonly version: number;
  /** The kind of meeting, type of plan or service, ground and so on, as a code of its kind. */
  readonly what: string | null;
  readonly from: PlainDate | null;
  /** Last day: of a meeting the day by which it is to be held, of a plan the day by which it is to be revised. */
  readonly until: PlainDate | null;
}
