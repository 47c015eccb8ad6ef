import type { Act } from '../../../domain/handling/matter.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import type { ClaimableCase } from '../../../domain/subsidies/claims/claimable-case.ts';
import type { Claim } from '../../../domain/subsidies/claims/claim.ts';
import { overpaidCents } from '../../../domain/subsidies/claims/claim-money.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { type Chunk, chunkOf } from '../../shared/chunks.ts';
import { command, type CommandDependencies } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import { type CaseFailure, claimedCase } from './claimed-case.ts';
import { settleClaimTask } from './keep-claim.ts';
import { type MoneyFailure, release } from './move-money.ts';

interface ReleaseInput {
  readonly after: ClientId | null;
  readonly law: StatuteBook;
}

/** Cases of which what was committed was released, and claims that turned out to be overpaid. */
interface Released {
  readonly released: number;
  readonly overpaid: number;
}

export type ReleaseFailure = CaseFailure | MoneyFailure;

/** Clients of one transaction. */
const CHUNK = 100;

/**
 * Looks at cases whose time is over: what was not claimed in time is released to the quota of the year of the decision, and
 * what was paid beyond an end that became known later becomes a task (E74).
 */
export function releaseNextClaims(dependencies: CommandDependencies) {
  return command<ReleaseInput, Chunk & Released, ReleaseFailure>({
    name: 'release-claims',
    permission: 'daily-round.run',
    objectType: 'claim',
    async handle({ after, law }, tx, { actor }, now) {
      const act = actOf(actor, now);
      const cases = await tx.subsidies.claims.toRelease(localDateOf(now), after, CHUNK);
      const touched: ClientId[] = [];
      const counts = { released: 0, overpaid: 0 };
      for (const { clientId, ...on } of cases) {
        const of = await claimedCase(tx, on, now, law);
        if (!of.ok) return of;
        const claims = await tx.subsidies.claims.ofCase(on.kind, on.id);
        const overpaid = await demandRecovery(tx, claims, of.value, act, law);
        if (!overpaid.ok) return overpaid;
        const released = await releaseUnclaimed(tx, claims, of.value, act, law);
        if (!released.ok) return released;
        counts.released += released.value ? 1 : 0;
        counts.overpaid += overpaid.value;
        if (released.value || overpaid.value > 0) touched.push(clientId);
      }
      const clients = [...new Set(cases.map(({ clientId }) => clientId))];
      return ok({
        value: { ...chunkOf(null, clients, CHUNK), ...counts },
        objectId: null,
        clientIds: [...new Set(touched)],
        detail: { ...counts },
      });
    },
  })(dependencies);
}

/** Opens a task for each claim that is overpaid now and has none. */
async function demandRecovery(
  tx: Transaction,
  claims: readonly Claim[],
  of: ClaimableCase,
  act: Act,
  law: StatuteBook,
): Promise<Result<number, ReleaseFailure>> {
  let demanded = 0;
  for (const claim of claims.filter((one) => overpaidCents(one, of) > 0)) {
    const open = await tx.process.tasks.openOf(claim.clientId, ['HANDLE_CLAIM']);
    if (open.some(({ subject }) => subject?.id === claim.id)) continue;
    const settled = await settleClaimTask(tx, claim, true, act, law);
    if (!settled.ok) return settled;
    demanded += 1;
  }
  return ok(demanded);
}

/** Releases what is left of a case when its last day to claim has passed and no claim waits. */
async function releaseUnclaimed(
  tx: Transaction,
  claims: readonly Claim[],
  of: ClaimableCase,
  act: Act,
  law: StatuteBook,
): Promise<Result<boolean, ReleaseFailure>> {
  const last = of.times.at(-1);
  const waits = claims.some(({ state }) => state === 'RECEIVED' || state === 'APPROVED');
  if (last === undefined || waits) return ok(false);
  const due = of.dueBy(last.to, last);
  if (!due.ok) return due;
  if (localDateOf(act.at) <= due.value.dueBy) return ok(false);
  let isReleased = false;
  for (const { commitment } of of.times) {
    const held = await tx.quotas.commitment(commitment);
    const unpaid = held?.state === 'COMMITTED' ? held.committed - held.used : 0;
    if (unpaid === 0) continue;
    const reason = 'CLAIM_DEADLINE_PASSED';
    const done = await release(tx, unpaid, { commitment, reason, act, law });
    if (!done.ok) return done;
    isReleased = true;
  }
  return ok(isReleased);
}
