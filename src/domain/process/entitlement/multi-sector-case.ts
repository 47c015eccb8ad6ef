import type { MultiSectorCaseId, PlanId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Matter } from '../../handling/matter.ts';
import type { MultiSectorCounts, MultiSectorCriterion } from './multi-sector-criteria.ts';

/** Who works together (yhteispalvelun osapuolet). */
export const MULTI_SECTOR_PARTIES = [
  'LABOUR_AUTHORITY',
  'MUNICIPALITY',
  'WELLBEING_SERVICES_COUNTY',
  'KELA',
] as const;

export interface MultiSectorParty {
  readonly kind: (typeof MULTI_SECTOR_PARTIES)[number];
  readonly contact: string;
}

/** Assessment of the need of multi-sector service (monialaisen yhteispalvelun tarpeen arviointi). */
export interface NeedAssessment {
  readonly assessedOn: PlainDate;
  readonly assessor: OrganisationId;
  readonly outcome: 'NEED' | 'NO_NEED';
  readonly reasons: string;
  /** Thresholds of the day that were reached; empty where the law has none. */
  readonly criteriaMet: readonly MultiSectorCriterion[];
  readonly counts: MultiSectorCounts;
  readonly rule: RuleReference;
}

/** Mapping period (kartoitusjakso). */
export interface Mapping {
  readonly from: PlainDate;
  /** Last day by which it ends. */
  readonly lastDay: PlainDate;
  readonly endedOn: PlainDate | null;
}

/**
 * Stages of a case. `PREPARED`: a municipality has written down what the TE Office is to assess; `PLAN`: the mapping
 * period is over, and the plan is made and followed.
 */
export type MultiSectorState = 'PREPARED' | 'ASSESSED_NO' | 'NEED' | 'MAPPING' | 'PLAN' | 'ENDED';

/** A client's case in the multi-sector joint service (työllistymistä edistävä monialainen yhteispalvelu, TYP). */
export interface MultiSectorCase extends Matter<MultiSectorCaseId, MultiSectorState> {
  /** The assessment that holds; of a prepared case what the municipality proposes. */
  readonly assessment: NeedAssessment;
  readonly mapping: Mapping | null;
  readonly parties: readonly MultiSectorParty[];
  readonly planId: PlanId | null;
  readonly end: {
    readonly endedOn: PlainDate;
    readonly reasons: string;
    readonly rule: RuleReference;
  } | null;
}

export type MultiSectorCommand =
  | 'find-need'
  | 'find-no-need'
  | 'start-mapping'
  | 'end-mapping'
  | 'make-plan'
  | 'end';

/** Life cycle of a case of the multi-sector joint service (yhteispalvelun elinkaari). */
export const MULTI_SECTOR_CASE: StateMachine<MultiSectorState, MultiSectorCommand> = {
  name: 'multi-sector case',
  finnish: 'monialaisen yhteispalvelun asia',
  initial: 'PREPARED',
  moves: {
    PREPARED: { 'find-need': 'NEED', 'find-no-need': 'ASSESSED_NO' },
    ASSESSED_NO: {},
    NEED: { 'start-mapping': 'MAPPING', end: 'ENDED' },
    MAPPING: { 'end-mapping': 'PLAN', end: 'ENDED' },
    PLAN: { 'make-plan': 'PLAN', end: 'ENDED' },
    ENDED: {},
  },
};

/** Whether a case is under way, from its preparation to its end. */
export function isUnderWay({ state }: MultiSectorCase): boolean {
  return state !== 'ASSESSED_NO' && state !== 'ENDED';
}

/** The case in which the need has been found and which has not ended; null when there is none. */
export function openCaseOf(cases: readonly MultiSectorCase[]): MultiSectorCase | null {
  return cases.findLast((each) => isUnderWay(each) && each.state !== 'PREPARED') ?? null;
}
