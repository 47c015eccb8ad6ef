import type { Actor } from '../../../domain/access/actor.ts';
import type { ServiceFollowUpRules } from '../../../domain/legislation/services.ts';
import { integrationRightOn } from '../../../domain/process/entitlement/integration-right.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { SeatPool } from '../../../domain/process/services/seat-pool.ts';
import type { ServiceReferral } from '../../../domain/process/services/service-referral.ts';
import type { RightsSituation } from '../../../domain/process/services/service-rights.ts';
import type { ServiceStep } from '../../../domain/process/services/service-step.ts';
import { stepped, type StepCode } from '../../../domain/process/services/service-steps.ts';
import { offerOf } from '../../../domain/process/services/service-tasks.ts';
import { selectsForOthers } from '../../../domain/process/services/training-selection.ts';
import { needsNoAgreement } from '../../../domain/process/work-trial/trial-referral.ts';
import type { ServiceReferralId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { type SeatFailure, seatsInQuota, settleSeat } from '../../resources/published.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { settleMeetings } from '../meetings/settle-meetings.ts';
import { referralMessages } from './referral-messages.ts';
import { settleServiceTasks } from './settle-service-tasks.ts';

export interface TakeStepDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export type TakeStepInput = MatterChange<ServiceReferralId> & { readonly step: ServiceStep };

export type TakeStepFailure =
  | HandlingFailure
  | SeatFailure
  | Failure<StepCode | 'AGREEMENT_MISSING' | 'SERVICE_REFERRAL_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Takes a step of a referral, with its seat, its tasks and what the receiving body is told. */
export function takeServiceStep({
  legislation,
  ids,
  unitOfWork,
  clock,
}: TakeStepDependencies): Command<TakeStepInput, ChangedMatter, TakeStepFailure> {
  return command<TakeStepInput, ChangedMatter, TakeStepFailure>({
    name: 'take-service-step',
    permission: 'service-referral.handle',
    task: 'SERVICES',
    objectType: 'service-referral',
    objectId: ({ id }) => id,
    async handle({ id, version, step }, tx, { actor }, now) {
      const law = await legislation.inForce();
      const today = localDateOf(now);
      const followUp = law.serviceFollowUp.at(today);
      if (!followUp.ok) return followUp;
      const locked = await lockReferral(tx, { id, version, step }, actor, now, law);
      if (!locked.ok) return locked;
      const { referral, known } = locked.value;
      const itself = needsNoAgreement(referral, step);
      if (!itself.ok) return itself;
      const { seatPool } = referral;
      const situation = {
        known,
        all: await tx.process.serviceReferrals.ofClient(referral.clientId),
        pool: seatPool === null ? null : await tx.process.seatPools.lock(seatPool),
        ...(await rightsFor(tx, referral, step, today)),
      };
      const taken = stepped(referral, step, situation, actOf(actor, now), law);
      if (!taken.ok) return taken;
      const { referral: next, pool, guarded } = taken.value;
      await tx.process.serviceReferrals.save(next);
      if (guarded !== null) await tx.process.serviceReferrals.keepGuarded(next, guarded);
      await settleServiceTasks(tx, next, step, law, followUp.value.rules, now);
      if (CHANGES_TIME.has(step.step)) await settleMeetings(tx, next.clientId, now, law);
      if (pool !== null) await tx.process.seatPools.save(pool);
      if (situation.pool !== null) {
        const seats = pool ?? situation.pool;
        const course = seats.course === null ? null : await tx.procurement.courses.find(seats.course);
        const { by } = actOf(actor, now);
        const moves = { tx, moving: { by, at: now, on: today, reason: null }, law, ids };
        if (seats.course !== null) {
          const seat = await settleSeat(referral.state, next, seats, course, moves);
          if (!seat.ok) return seat;
        }
        const room = seats.course === null ? seats.places : await seatsInQuota(seats, course, moves);
        await tellNext(tx, seats, room, followUp.value.rules, now);
      }
      return ok({
        ...doneWith(next, undefined, { step: step.step }),
        messages: referralMessages(next, step, actor.organisation),
      });
    },
  })({ unitOfWork, clock });
}

/** Steps after which a client is in a service, or no more: when there are discussions depends on it. */
const CHANGES_TIME: ReadonlySet<ServiceStep['step']> = new Set(['start', 'complete', 'interrupt']);

/** Whoever is responsible takes steps; selecting for labour market training is the TE Office’s of the client’s region. */
async function lockReferral(
  tx: Transaction,
  { id, version, step }: TakeStepInput,
  actor: Actor,
  now: Instant,
  law: StatuteBook,
): Promise<
  Result<
    { readonly referral: ServiceReferral; readonly known: ProcessCase },
    HandlingFailure | Failure<'SERVICE_REFERRAL_NOT_FOUND' | 'VERSION_CONFLICT'>
  >
> {
  const referral = await tx.process.serviceReferrals.byId(id);
  if (referral === null) return fail('not-found', 'SERVICE_REFERRAL_NOT_FOUND', { id });
  const selects = selectsForOthers(referral, step, actor.organisation, law);
  const seen = selects ? await tx.process.cases.lock(referral.clientId) : null;
  const known = seen === null ? await lockHandled(tx, referral.clientId, actor, now) : ok(seen);
  if (!known.ok) return known;
  if (referral.version !== version) {
    return versionConflict(version, { ...referral, changedBy: referral.changedBy.subject });
  }
  return ok({ referral, known: known.value });
}

/** What the rights that open a service are asked from, where the service asks for one. */
async function rightsFor(
  { process }: Transaction,
  { clientId, serviceType }: ServiceReferral,
  step: ServiceStep,
  today: PlainDate,
): Promise<RightsSituation> {
  const plan = serviceType === 'REHABILITATIVE_WORK' ? await process.plans.inForceOf(clientId) : null;
  const known = serviceType === 'INTEGRATION_TRAINING' ? await process.entitlements.of(clientId) : null;
  const day = step.step === 'record-kela' ? today : step.on;
  return {
    planInForce: plan?.type ?? null,
    hasIntegrationRight: integrationRightOn(known?.integrationRights ?? [], day) !== null,
  };
}

/**
 * Whoever has waited longest is told of each seat that is free and for which there is room in the quota, once. Their clients are not locked: all who tell, and all
 * who leave the list, have locked the pool.
 */
async function tellNext(
  tx: Transaction,
  { id, places, taken }: SeatPool,
  room: number,
  rules: ServiceFollowUpRules,
  now: Instant,
): Promise<void> {
  const free = Math.min(places - taken, room);
  if (free <= 0) return;
  const waiting = await tx.process.serviceReferrals.waitingFor(id);
  for (const next of waiting.slice(0, free)) {
    const offer = offerOf(next, localDateOf(now), rules);
    const open = await tx.process.tasks.openOf(next.clientId, [offer.kind]);
    if (open.some(({ key }) => key === offer.key)) continue;
    await tx.process.tasks.settle(next.clientId, { opened: [offer], dropped: [] }, now);
  }
}
