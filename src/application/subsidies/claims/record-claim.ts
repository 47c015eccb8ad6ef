import type { ClaimId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { ClaimedTime } from '../../../domain/subsidies/claims/claim.ts';
import { recorded, type RecordingCode, timeOf } from '../../../domain/subsidies/claims/record-claim.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { type CaseFailure, claimedCase, leftIn, otherClaims } from './claimed-case.ts';
import { keepClaim } from './keep-claim.ts';

export interface ClaimDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export type RecordClaimFailure = HandlingFailure | CaseFailure | Failure<RecordingCode>;

/** Records a claim for payment as it came, also a late one. */
export function recordClaim({
  legislation,
  ids,
  unitOfWork,
  clock,
}: ClaimDependencies): Command<ClaimedTime, ChangedMatter, RecordClaimFailure> {
  return command<ClaimedTime, ChangedMatter, RecordClaimFailure>({
    name: 'record-claim',
    permission: 'claim.handle',
    task: 'SUBSIDIES',
    objectType: 'claim',
    async handle(told, tx, { actor }, now) {
      const law = await legislation.inForce();
      const found = await claimedCase(tx, told.case, now, law);
      if (!found.ok) return found;
      const of = found.value;
      const known = await lockHandled(tx, of.clientId, actor, now);
      if (!known.ok) return known;
      const others = await otherClaims(tx, told.case, null);
      const time = timeOf(told, of);
      const left = await leftIn(tx, time.ok ? time.value.commitment : null, others, now, law);
      if (!left.ok) return left;
      const act = actOf(actor, now);
      const claim = recorded({ ...told, id: ids.next() as ClaimId }, of, { others, left: left.value }, act);
      if (!claim.ok) return claim;
      const kept = await keepClaim(tx, claim.value, act, law);
      if (!kept.ok) return kept;
      return ok(doneWith(claim.value, claim.value.rule));
    },
  })({ unitOfWork, clock });
}
