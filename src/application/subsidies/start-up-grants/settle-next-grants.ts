import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok } from '../../../domain/shared/result.ts';
import { settledOn } from '../../../domain/subsidies/start-up-grants/run-grant.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import { releaseUnpayable } from './grant-quota.ts';
import { keepGrant } from './keep-grant.ts';
import type { GrantDependencies } from './record-application.ts';

/** Start-up grants that a step of the daily round has begun and ended. */
export interface SettledGrants {
  readonly started: number;
  readonly ended: number;
}

const AT_A_TIME = 50;

/** Begins the next grants whose first day has come, and ends those whose last has passed: the days bring it. */
export function settleNextGrants({
  legislation,
  unitOfWork,
  clock,
}: GrantDependencies): Command<null, SettledGrants, LedgerFailure> {
  return command<null, SettledGrants, LedgerFailure>({
    name: 'settle-start-up-grants',
    permission: 'daily-round.run',
    objectType: 'start-up-grant',
    async handle(_input, tx, { actor }, now) {
      const grants = tx.subsidies.startUpGrants;
      const of = { tx, act: actOf(actor, now), law: await legislation.inForce() };
      const today = localDateOf(now);
      const done = { started: 0, ended: 0 };
      const clientIds: ClientId[] = [];
      for (const id of await grants.toSettle(today, AT_A_TIME)) {
        const grant = await grants.byId(id);
        const next = grant && settledOn(grant, today, of.act);
        if (!next) continue;
        const isEnd = next.state === 'ENDED';
        const freed = isEnd ? await releaseUnpayable(next, of) : ok(null);
        if (!freed.ok) return freed;
        const kept = await keepGrant(tx, next, of);
        if (!kept.ok) return kept;
        done[isEnd ? 'ended' : 'started'] += 1;
        clientIds.push(next.clientId);
      }
      return ok({ value: done, objectId: null, clientIds, detail: { ...done } });
    },
  })({ unitOfWork, clock });
}
