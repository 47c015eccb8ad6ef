import { CONFIRMED } from '../legislation/installed-law.ts';
import { recordset } from '../recordset.ts';
import { type WriteFunction, writeFunction } from '../write-function.ts';
import { keeping, keptMovements, MOVEMENT_TYPES } from './kept-movements.ts';
import type { Decisions, KeptAnswer, ToldMessage } from './quota-round.ts';

/** An answer that is kept under its key. */
const ANSWER = recordset<KeptAnswer>({
  subject: ['text', ({ key }) => key.subject],
  organisation: ['text', ({ key }) => key.organisation],
  operation: ['text', ({ key }) => key.operation],
  key: ['text', ({ key }) => key.key],
  request_hash: ['text', ({ requestHash }) => requestHash],
  answer: ['jsonb', ({ answer }) => answer],
});

/** A message of a movement: it is about no client. */
const MESSAGE = recordset<ToldMessage>({
  port: ['text', ({ told }) => told.port],
  kind: ['text', ({ told }) => told.kind],
  receiver: ['text', ({ told }) => told.receiver ?? null],
  sender: ['text', ({ told }) => told.sender],
  business_key: ['text', ({ told }) => told.businessKey],
  payload: ['jsonb', ({ told }) => told.payload],
  correlation_id: ['text', ({ correlationId }) => correlationId],
});

/** Places of the parameters: the bodies, what is confirmed of the law, and lines of the log come first. */
const MOVEMENTS = 4;
const ANSWERS = MOVEMENTS + MOVEMENT_TYPES.length;
const MESSAGES = ANSWERS + ANSWER.types.length;

/** Quotas are locked in the order in which everybody locks them; a single one is locked by its own change. */
function keepDecisions(fullName: string, commitments: 'new' | 'any'): WriteFunction {
  return writeFunction(
    fullName,
    ['text', 'jsonb', ...MOVEMENT_TYPES, ...ANSWER.types, ...MESSAGE.types],
    `
    declare still_stands boolean;
    begin
      if cardinality($${MOVEMENTS}) > 1 then
        perform from resources.quota where id = any($${MOVEMENTS}) order by id for no key update;
      end if;
      perform access.append($3);
      with ${keptMovements(MOVEMENTS, commitments)},
      answered as (
        insert into access.idempotency_key (${ANSWER.columns})
        select ${ANSWER.columns} from ${ANSWER.from(ANSWERS, 'given')}),
      told as (
        insert into exchange.message (${MESSAGE.columns})
        select ${MESSAGE.columns} from ${MESSAGE.from(MESSAGES, 'given')})
      select count(*) = cardinality($${MOVEMENTS}) and ${CONFIRMED} = $2 into still_stands from kept;
      if not still_stands then
        raise exception 'something else was decided meanwhile' using errcode = 'serialization_failure';
      end if;
    end;`,
  );
}

/**
 * Write what was decided about quotas, if the law and the quotas are still what it was decided on; otherwise they give up as
 * two transactions do that cannot both be right. Where every commitment is new, nothing asks whether one is there.
 */
export const KEEP_FIRST_DECISIONS = keepDecisions('resources.keep_first_decisions', 'new');
export const KEEP_DECISIONS = keepDecisions('resources.keep_decisions', 'any');

/** What they are told of decisions that were made by the law with that confirmed. */
export function decisionsKept(
  { moves, kept, messages, lines }: Decisions,
  confirmed: string,
): readonly string[] {
  return [
    confirmed,
    JSON.stringify(lines),
    ...keeping(moves),
    ...ANSWER.values(kept),
    ...MESSAGE.values(messages),
  ];
}
