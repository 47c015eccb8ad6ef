import { hash } from 'node:crypto';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { approvePlan } from '../../src/domain/process/plans/approve-plan.ts';
import { draftPlan, submitPlan } from '../../src/domain/process/plans/draft-plan.ts';
import type { Plan } from '../../src/domain/process/plans/plan.ts';
import type { PlanDraft } from '../../src/domain/process/plans/plan-content.ts';
import type { ClientId, PlanActionId, PlanId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { organisation } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** Plans by what can be done with them, each to be used up; every one in force is of a client of its own. */
export interface SeededPlans {
  readonly drafts: readonly Plan[];
  readonly awaiting: readonly Plan[];
  readonly inForce: readonly Plan[];
  /** Clients without a plan. */
  readonly without: readonly string[];
}

const AT = '2021-03-30T06:00:00.000Z' as Instant;

/** A plan of the law before the Nordic model, as a body of a request has it. */
export const OLD_PLAN: PlanDraft = {
  goals: 'Työtä varastoalalla.',
  mapping: 'Kokemusta on kymmenen vuotta.',
  jobSearchObligation: null,
  actions: [
    {
      actionId: null,
      kind: 'TRAINING',
      text: 'Trukkikortti',
      due: '2021-05-31' as PlainDate,
      serviceRef: null,
      obstacleId: null,
      obligation: false,
    },
  ],
  followUp: null,
  reportingDeadline: null,
  extraEvidence: null,
  until: null,
  legalBasis: null,
  partners: [],
};

/** Puts plans of a place in each state, made by the domain itself. */
export function putPlans(put: Put, id: NextId, place: Place): SeededPlans {
  const authority = organisation('municipality', place.municipality);
  const act = { by: { subject: 'test-officer', organisation: authority }, at: AT };
  const nameless = (name: string): ClientId =>
    putClient(put, id, place, { name, holder: 'municipality' }).client as ClientId;
  const draft = (clientId: ClientId): Plan =>
    got(
      draftPlan(
        id() as PlanId,
        'EMPLOYMENT',
        OLD_PLAN,
        { clientId, responsible: authority, language: 'fi' },
        act,
        lawInForce,
        { digest: (text) => hash('sha256', text), nextActionId: () => id() as PlanActionId },
      ),
    );
  const submitted = (clientId: ClientId): Plan => got(submitPlan(draft(clientId), act, lawInForce));
  const approved = (clientId: ClientId): Plan =>
    (['CLIENT', 'LABOUR_AUTHORITY'] as const).reduce((plan, party) => {
      const { contentHash = '' } = plan.proposal ?? {};
      const situation = {
        responsible: authority,
        plans: [],
        mayPrecedeAssessment: true,
        entitlements: {
          integrationRights: [],
          multiSectorCases: [],
          activationTriggers: [],
          supportDays: [],
        },
      };
      const given = { party, contentHash, method: 'ELECTRONIC', record: null } as const;
      return got(approvePlan(plan, given, situation, act, lawInForce)).plan;
    }, submitted(clientId));
  const first = nameless('Nieminen');
  const drafts = times(4, () => ({ ...draft(first), version: 1 }));
  const awaiting = times(4, () => ({ ...submitted(first), version: 1 }));
  const inForce = times(8, (nth) => ({ ...approved(nameless(`Nurmi${nth}`)), version: 1 }));
  for (const plan of [...drafts, ...awaiting, ...inForce]) putPlan(put, plan);
  return { drafts, awaiting, inForce, without: times(12, (nth) => nameless(`Noponen${nth}`)) };
}

function putPlan(put: Put, plan: Plan): void {
  const { id, version, clientId, type, state } = plan;
  put('process.plan', {
    id,
    version,
    client_id: clientId,
    type,
    state,
    content: plan,
    known_from: AT,
    known_until: null,
    changed_by: 'test-officer',
  });
}

function times<T>(count: number, make: (nth: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, nth) => make(nth));
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
