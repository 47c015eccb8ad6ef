import type { Actor } from '../../../domain/access/actor.ts';
import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { MultiSectorCase } from '../../../domain/process/entitlement/multi-sector-case.ts';
import {
  type AssessCode,
  assessNeed,
  decideNeed,
  mayAssess,
  type NeedFinding,
  type NeedSituation,
} from '../../../domain/process/entitlement/multi-sector-steps.ts';
import type { ClientId, MultiSectorCaseId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command } from '../../shared/command.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import { actOf, type ChangedMatter, doneWith, type MatterChange } from '../../shared/handling-client.ts';
import { caseMessage } from './entitlement-messages.ts';
import type { EntitlementDependencies } from './handle-integration-right.ts';
import { settleEntitlements } from './settle-entitlements.ts';

export type AssessInput = NeedFinding & { readonly clientId: ClientId; readonly isPreparation: boolean };

export type AssessFailure =
  | CommandNotAllowed
  | Failure<AssessCode | 'CASE_ALREADY_OPEN' | 'CLIENT_NOT_FOUND'>;

/** Assesses a client's need of multi-sector service, or prepares that for the TE Office (R48, E48). */
export function assessMultiSectorNeed({
  legislation,
  ids,
  unitOfWork,
  clock,
}: EntitlementDependencies): Command<AssessInput, ChangedMatter, AssessFailure> {
  return command<AssessInput, ChangedMatter, AssessFailure>({
    name: 'assess-multi-sector-need',
    permission: 'entitlement.handle',
    task: 'SERVICE_NEEDS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, ...finding }, tx, { actor }, now) {
      const situation = await situationOf(tx, clientId, actor, now);
      if (!situation.ok) return situation;
      const law = await legislation.inForce();
      const { multiSectorCases } = tx.process.entitlements;
      const cases = await multiSectorCases.ofClient(clientId);
      const id = ids.next() as MultiSectorCaseId;
      const assessed = assessNeed(id, finding, situation.value, cases, actOf(actor, now), law);
      if (!assessed.ok) return assessed;
      await multiSectorCases.add(assessed.value);
      const done = finding.isPreparation ? [] : (['ASSESS_MULTI_SECTOR_NEED'] as const);
      await settleEntitlements(tx, situation.value.known, law, now, done);
      return doneAs(assessed.value, actor);
    },
  })({ unitOfWork, clock });
}

export type DecideNeedInput = MatterChange<MultiSectorCaseId> & NeedFinding;

export type DecideNeedFailure =
  | CommandNotAllowed
  | Failure<AssessCode | 'CLIENT_NOT_FOUND' | 'MULTI_SECTOR_CASE_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Decides on what a municipality has prepared. */
export function decideMultiSectorNeed({
  legislation,
  unitOfWork,
  clock,
}: EntitlementDependencies): Command<DecideNeedInput, ChangedMatter, DecideNeedFailure> {
  return command<DecideNeedInput, ChangedMatter, DecideNeedFailure>({
    name: 'decide-multi-sector-need',
    permission: 'entitlement.handle',
    task: 'SERVICE_NEEDS',
    objectType: 'multi-sector-case',
    objectId: ({ id }) => id,
    async handle({ id, version, ...finding }, tx, { actor }, now) {
      const { multiSectorCases } = tx.process.entitlements;
      const prepared = await multiSectorCases.byId(id);
      if (prepared === null) return fail('not-found', 'MULTI_SECTOR_CASE_NOT_FOUND', { id });
      const situation = await situationOf(tx, prepared.clientId, actor, now);
      if (!situation.ok) return situation;
      const law = await legislation.inForce();
      // Whoever may not decide is told so, whatever version they have seen.
      const competent = mayAssess(situation.value, finding.assessedOn, law);
      if (!competent.ok) return competent;
      if (prepared.version !== version) {
        return versionConflict(version, { ...prepared, changedBy: prepared.changedBy.subject });
      }
      const decided = decideNeed(prepared, finding, situation.value, actOf(actor, now), law);
      if (!decided.ok) return decided;
      await multiSectorCases.save(decided.value);
      await settleEntitlements(tx, situation.value.known, law, now, ['ASSESS_MULTI_SECTOR_NEED']);
      return doneAs(decided.value, actor);
    },
  })({ unitOfWork, clock });
}

/** Locks the client. Who assesses may be another than who is responsible: the domain tells who is competent. */
async function situationOf(
  tx: Transaction,
  clientId: ClientId,
  { organisation }: Actor,
  now: Instant,
): Promise<Result<NeedSituation, Failure<'CLIENT_NOT_FOUND'>>> {
  const known = await tx.process.cases.lock(clientId);
  if (known === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
  const { supportDays } = await tx.process.entitlements.of(clientId);
  const bodies = bodiesSeenBy(organisation, localDateOf(now));
  const isResponsible = known.responsible !== null && bodies.includes(known.responsible);
  return ok({ known, supportDays, assessor: organisation, isResponsible });
}

function doneAs(assessed: MultiSectorCase, { organisation }: Actor) {
  const { rule, criteriaMet } = assessed.assessment;
  return ok({
    ...doneWith(assessed, rule, { criteriaMet }),
    messages: [caseMessage(assessed, organisation)],
  });
}
