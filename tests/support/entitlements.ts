import type {
  ActivationTrigger,
  TriggerCount,
} from '../../src/domain/process/entitlement/activation-trigger.ts';
import type { Entitlements } from '../../src/domain/process/entitlement/entitlements.port.ts';
import type { IntegrationRight } from '../../src/domain/process/entitlement/integration-right.ts';
import type { MultiSectorCase } from '../../src/domain/process/entitlement/multi-sector-case.ts';
import type { PlanTime } from '../../src/domain/process/entitlement/plan-time.ts';
import type { Act } from '../../src/domain/handling/matter.ts';
import type { ProcessCase } from '../../src/domain/handling/process-case.ts';
import type {
  ActivationTriggerId,
  ClientId,
  IntegrationRightId,
  MultiSectorCaseId,
} from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { organisation } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';

export const on = (text: string): PlainDate => text as PlainDate;
export const time = (from: string, until: string): PlanTime => ({ from: on(from), until: on(until) });

export const MUNICIPALITY = organisation('municipality', '109');
const OFFICER = { subject: 'officer', organisation: MUNICIPALITY };
/** An act of the officer at noon of a day. */
export const act = (day: string): Act => ({ by: OFFICER, at: `${day}T09:00:00.000Z` as Instant });
const RULE = { theme: 'test', version: 'T', from: '2020-01-01', act: '1/2020', section: '1 §' };

const matter = (id: string) => ({
  id,
  clientId: 'client' as ClientId,
  version: 1,
  changedBy: OFFICER,
  changedAt: '2021-03-31T09:00:00.000Z' as Instant,
});

/** Somebody who has got a permit and become a client on 1.3.2021. */
export const integrationRight = (given: Partial<IntegrationRight> = {}): IntegrationRight => ({
  ...matter('right'),
  id: 'right' as IntegrationRightId,
  state: 'RECOGNISED',
  ground: 'RESIDENCE_PERMIT',
  firstPermitOn: on('2021-03-01'),
  requestedOn: on('2021-03-01'),
  from: on('2021-03-01'),
  until: null,
  initialAssessment: { startedOn: null, doneOn: null },
  planTimes: [],
  extensions: [],
  interruptions: [],
  guidedToTrainingOn: null,
  studyDecisions: [],
  ...given,
});

export const EXTENSION: IntegrationRight['extensions'][number] = {
  ground: 'LITERACY',
  reasons: 'Luku- ja kirjoitustaito.',
  decidedOn: on('2024-02-01'),
  rule: RULE,
};

export const multiSectorCase = (given: Partial<MultiSectorCase> = {}): MultiSectorCase => ({
  ...matter('case'),
  id: 'case' as MultiSectorCaseId,
  state: 'NEED',
  assessment: {
    assessedOn: on('2022-03-01'),
    assessor: MUNICIPALITY,
    outcome: 'NEED',
    reasons: 'Työttömyys on pitkittynyt.',
    criteriaMet: ['UNEMPLOYMENT'],
    counts: { age: 40, supportDays: null, unemployedDays: 365 },
    rule: RULE,
  },
  mapping: null,
  parties: [],
  planId: null,
  end: null,
  ...given,
});

export const triggerCount = (given: Partial<TriggerCount> = {}): TriggerCount => ({
  supportDays: 503,
  supportDaysOfLastYear: null,
  supportDaysAfterAllowance: null,
  socialAssistanceMonths: null,
  source: 'KELA',
  notedOn: on('2022-03-01'),
  criteriaMet: ['SUPPORT_DAYS'],
  rule: RULE,
  ...given,
});

export const activationTrigger = (given: Partial<ActivationTrigger> = {}): ActivationTrigger => ({
  ...matter('trigger'),
  id: 'trigger' as ActivationTriggerId,
  state: 'MET',
  counts: [triggerCount()],
  planId: null,
  ...given,
});

export const entitlements = (given: Partial<Entitlements> = {}): Entitlements => ({
  integrationRights: [],
  multiSectorCases: [],
  activationTriggers: [],
  supportDays: [],
  ...given,
});

/** Somebody of 40 who has been unemployed since 1.3.2021. */
export const processCase = (given: Partial<ProcessCase> = {}): ProcessCase => ({
  clientId: 'client' as ClientId,
  birthDate: on('1981-01-01'),
  language: 'fi',
  needsInterpreter: false,
  responsible: MUNICIPALITY,
  responsibleSince: '2021-03-01T07:00:00.000Z' as Instant,
  home: '109',
  jobSearches: [{ from: on('2021-03-01'), until: null }],
  statuses: [{ code: '02', from: on('2021-03-01'), until: null }],
  unemployment: [{ from: on('2021-03-01'), until: null }],
  ...given,
});
