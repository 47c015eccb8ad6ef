import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import { settledOn } from '../../../domain/subsidies/pay-subsidies/run-subsidy.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import type { ChangeSubsidyDependencies } from './change-application.ts';
import { keepSubsidy } from './keep-subsidy.ts';

const AT_A_TIME = 50;

/** Subsidies that a step of the daily round has begun and ended. */
export interface SettledSubsidies {
  readonly started: number;
  readonly ended: number;
}

/** Begins and ends the next subsidies whose day has come. */
export function settleNextSubsidies({
  legislation,
  unitOfWork,
  clock,
}: ChangeSubsidyDependencies): Command<null, SettledSubsidies, Failure<'RULE_NOT_FOUND'>> {
  return command<null, SettledSubsidies, Failure<'RULE_NOT_FOUND'>>({
    name: 'settle-pay-subsidies',
    permission: 'daily-round.run',
    objectType: 'pay-subsidy',
    async handle(_input, tx, { actor }, now) {
      const law = await legislation.inForce();
      const act = actOf(actor, now);
      const clientIds: ClientId[] = [];
      const done = { started: 0, ended: 0 };
      for (const id of await tx.subsidies.paySubsidies.toSettle(localDateOf(now), AT_A_TIME)) {
        const subsidy = await tx.subsidies.paySubsidies.byId(id);
        const next = subsidy && settledOn(subsidy, act);
        if (next === null) continue;
        const kept = await keepSubsidy(tx, next, act, law);
        if (!kept.ok) return kept;
        clientIds.push(next.clientId);
        done[next.state === 'RUNNING' ? 'started' : 'ended'] += 1;
      }
      return ok({ value: done, objectId: null, clientIds, detail: { ...done } });
    },
  })({ unitOfWork, clock });
}
