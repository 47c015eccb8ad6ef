import type { Actor } from '../../../domain/access/actor.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { DecisionId, RectificationRequestId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import type { RectificationRequest } from '../../../domain/subsidies/decisions/rectification-request.ts';
import {
  answered,
  appealed,
  judged,
  received,
  type ReceivingCode,
  type ToldRequest,
} from '../../../domain/subsidies/decisions/rectifying.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf, type ChangedMatter, doneWith, type MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import type { ChangeDecisionDependencies } from './change-decision.ts';
import { type DecisionDependencies, lockDecision, type LockingFailure } from './deciding.ts';
import { settleRectification } from './settle-decision-tasks.ts';

export type RecordRectificationInput = Omit<ToldRequest, 'id'> & { readonly decisionId: DecisionId };

export type RecordRectificationFailure = LockingFailure | Failure<ReceivingCode>;

/** Records that a decision is contested: in time or late, which is told and never left out (D10). */
export function recordRectification({
  legislation,
  ids,
  unitOfWork,
  clock,
}: Pick<DecisionDependencies, 'legislation' | 'ids' | 'unitOfWork' | 'clock'>): Command<
  RecordRectificationInput,
  ChangedMatter,
  RecordRectificationFailure
> {
  return command<RecordRectificationInput, ChangedMatter, RecordRectificationFailure>({
    name: 'record-rectification',
    permission: 'decision.handle',
    task: 'SUBSIDIES',
    objectType: 'decision',
    objectId: ({ decisionId }) => decisionId,
    async handle({ decisionId, ...told }, tx, { actor }, now) {
      const locked = await lockDecision(tx, decisionId, actor, now);
      if (!locked.ok) return locked;
      const law = await legislation.inForce();
      const id = ids.next() as RectificationRequestId;
      const request = received(locked.value.decision, { ...told, id }, actOf(actor, now), law);
      if (!request.ok) return request;
      await tx.subsidies.rectificationRequests.add(request.value);
      const settled = await settleRectification(tx, request.value, law);
      if (!settled.ok) return settled;
      return ok(doneWith(request.value, request.value.rule, { isLate: request.value.isLate }));
    },
  })({ unitOfWork, clock });
}

type Change = MatterChange<RectificationRequestId>;

export type RequestLockingFailure =
  | LockingFailure
  | Failure<'RECTIFICATION_REQUEST_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** A request in the version that the caller has seen, with the decision that it contests. */
export async function lockRequest(
  tx: Transaction,
  { id, version }: Change,
  actor: Actor,
  now: Instant,
): Promise<
  Result<
    {
      readonly request: RectificationRequest;
      readonly decision: Decision;
      readonly known: ProcessCase;
    },
    RequestLockingFailure
  >
> {
  const request = await tx.subsidies.rectificationRequests.byId(id);
  if (request === null) return fail('not-found', 'RECTIFICATION_REQUEST_NOT_FOUND', { id });
  const locked = await lockDecision(tx, request.decision, actor, now);
  if (!locked.ok) return locked;
  return request.version === version
    ? ok({ request, ...locked.value })
    : versionConflict(version, { ...request, changedBy: request.changedBy.subject });
}

export type ChangeRequestFailure<F extends Failure> = F | RequestLockingFailure | Failure<'RULE_NOT_FOUND'>;

/** Makes a command on a request from what it does to it. */
function changing<Input extends Change, F extends Failure>(
  name: string,
  change: (request: RectificationRequest, input: Input, act: Act) => Result<RectificationRequest, F>,
) {
  return ({
    legislation,
    unitOfWork,
    clock,
  }: ChangeDecisionDependencies): Command<Input, ChangedMatter, ChangeRequestFailure<F>> =>
    command<Input, ChangedMatter, ChangeRequestFailure<F>>({
      name,
      permission: 'decision.handle',
      task: 'SUBSIDIES',
      objectType: 'rectification-request',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const locked = await lockRequest(tx, input, actor, now);
        if (!locked.ok) return locked;
        const next = change(locked.value.request, input, actOf(actor, now));
        if (!next.ok) return next;
        await tx.subsidies.rectificationRequests.save(next.value);
        const settled = await settleRectification(tx, next.value, await legislation.inForce());
        return settled.ok ? ok(doneWith(next.value, next.value.rule)) : settled;
      },
    })({ unitOfWork, clock });
}

/** Leaves a request without consideration, or rejects it; what is accepted comes with a new decision. */
export const refuseRectification = changing<
  Change & { readonly outcome: 'INADMISSIBLE' | 'REJECTED'; readonly reasons: string },
  CommandNotAllowed | Failure<'REASONS_MISSING' | 'RECTIFICATION_LATE'>
>('refuse-rectification', (request, { outcome, reasons }, act) =>
  answered(request, { command: outcome === 'REJECTED' ? 'reject' : 'dismiss', reasons }, act),
);

/** Records an appeal to the administrative court. */
export const recordAppeal = changing<
  Change & { readonly on: PlainDate; readonly court: string },
  CommandNotAllowed | Failure<'DATE_IN_FUTURE' | 'SEQUENCE_INVALID'>
>('record-appeal', (request, { on, court }, act) => appealed(request, { on, court }, act));

/** Records what the court has decided. */
export const recordJudgment = changing<
  Change & { readonly on: PlainDate; readonly judgment: string },
  CommandNotAllowed | Failure<'DATE_IN_FUTURE' | 'SEQUENCE_INVALID'>
>('record-judgment', (request, { on, judgment }, act) => judged(request, { on, judgment }, act));
