import type { IntegrationRightId } from '../../shared/ids.ts';
import { covers } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Matter } from '../../handling/matter.ts';
import type { PlanTime } from './plan-time.ts';

/** On what a right to integration services rests (oikeuden peruste). */
export const INTEGRATION_GROUNDS = [
  'RESIDENCE_PERMIT',
  'RIGHT_OF_RESIDENCE_REGISTERED',
  'RESIDENCE_CARD',
  'TEMPORARY_PROTECTION',
] as const;

export type IntegrationGround = (typeof INTEGRATION_GROUNDS)[number];

/** Why the plans may take longer in total (enimmäisajan pidentämisen peruste). */
export const EXTENSION_GROUNDS = [
  'LITERACY',
  'BASIC_EDUCATION',
  'CARE_OF_CHILD',
  'OTHER_SPECIAL_REASON',
] as const;

export interface IntegrationExtension {
  readonly ground: (typeof EXTENSION_GROUNDS)[number];
  readonly reasons: string;
  readonly decidedOn: PlainDate;
  readonly rule: RuleReference;
}

/** A decision on studies of the client's own choice (päätös omaehtoisesta opiskelusta). */
export interface StudyDecision {
  readonly outcome: 'SUPPORTED' | 'NOT_SUPPORTED';
  readonly studies: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly reasons: string;
  readonly decidedOn: PlainDate;
  readonly rule: RuleReference;
}

/** Stages of a right: the initial assessment (alkukartoitus), then the plan. */
export type IntegrationRightState = 'RECOGNISED' | 'ASSESSING' | 'ASSESSED' | 'PLANNED' | 'ENDED';

/** Right to an integration plan and the services under it (oikeus kotoutumissuunnitelmaan). */
export interface IntegrationRight extends Matter<IntegrationRightId, IntegrationRightState> {
  readonly ground: IntegrationGround;
  /** First residence permit, or registration of the right of residence. */
  readonly firstPermitOn: PlainDate;
  /** Clienthood began, or the client asked for the assessment. */
  readonly requestedOn: PlainDate;
  /** When the right is valid; half-open. */
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly initialAssessment: { readonly startedOn: PlainDate | null; readonly doneOn: PlainDate | null };
  /** Integration plans so far, those made elsewhere too, the earliest first. */
  readonly planTimes: readonly PlanTime[];
  readonly extensions: readonly IntegrationExtension[];
  /** Illness and leave. Which of them is not kept: both count alike, and the former would tell of health. */
  readonly interruptions: readonly PlanTime[];
  readonly guidedToTrainingOn: PlainDate | null;
  readonly studyDecisions: readonly StudyDecision[];
}

export type IntegrationRightCommand =
  | 'start-assessment'
  | 'finish-assessment'
  | 'make-plan'
  | 'guide-to-training'
  | 'extend'
  | 'interrupt'
  | 'decide-on-study'
  | 'end';

/** What may be done at every stage: it leaves a right where it is, makes its plan, or ends it. */
const anytimeIn = <State extends IntegrationRightState>(state: State) =>
  ({
    extend: state,
    interrupt: state,
    'guide-to-training': state,
    'decide-on-study': state,
    'make-plan': 'PLANNED',
    end: 'ENDED',
  }) as const;

/** Life cycle of a right to integration services (kotoutumisoikeuden elinkaari). */
export const INTEGRATION_RIGHT: StateMachine<IntegrationRightState, IntegrationRightCommand> = {
  name: 'integration right',
  finnish: 'oikeus kotoutumissuunnitelmaan',
  initial: 'RECOGNISED',
  moves: {
    RECOGNISED: { 'start-assessment': 'ASSESSING', ...anytimeIn('RECOGNISED') },
    ASSESSING: { 'finish-assessment': 'ASSESSED', ...anytimeIn('ASSESSING') },
    ASSESSED: anytimeIn('ASSESSED'),
    PLANNED: anytimeIn('PLANNED'),
    ENDED: {},
  },
};

/** The right that is valid on a day; null when none is. */
export function integrationRightOn(
  rights: readonly IntegrationRight[],
  day: PlainDate,
): IntegrationRight | null {
  return rights.findLast((right) => covers(right, day)) ?? null;
}
