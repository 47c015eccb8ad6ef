import { eventKey, type EventInQuestion, MATTERS_OF_EVENT } from '../../../domain/statements/event.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

export type EventFailure = Failure<'EVENT_NOT_TOLD' | 'EVENT_ON_OTHER_DAY' | 'DATE_IN_FUTURE'>;

/**
 * Whether a matter of the client tells of an event. Fails with `EVENT_NOT_TOLD` when there is no such matter, it is another
 * client’s, or it tells of nothing that is to be found out; and with `EVENT_ON_OTHER_DAY`, because the day decides which law
 * holds (E57). What stands in no matter has only to have happened.
 */
export async function checkEvent(
  tx: Transaction,
  client: ClientId,
  event: EventInQuestion,
  now: Instant,
): Promise<Result<null, EventFailure>> {
  const { kind, on, about } = event;
  const today = localDateOf(now);
  if (on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: on, today });
  const matters = MATTERS_OF_EVENT[kind];
  if (matters.length === 0 && about === null) return ok(null);
  if (about === null || !matters.includes(about.kind)) {
    return fail('rule-violation', 'EVENT_NOT_TOLD', { event: kind, matters });
  }
  const { told } = await tx.statements.conduct.of(client);
  const found = told.find((one) => eventKey(one) === eventKey(event));
  if (found === undefined) return fail('rule-violation', 'EVENT_NOT_TOLD', { event: kind, matters });
  return found.on === on
    ? ok(null)
    : fail('rule-violation', 'EVENT_ON_OTHER_DAY', { date: on, told: found.on });
}
