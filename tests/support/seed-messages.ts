import type { TestDatabase } from './database.ts';
import { type Place, SINCE } from './seed-clients.ts';

/** How many messages of a place wait for a person. */
const QUARANTINED = 60;

/** A message of the first client that has been received, with everything that became of it. */
export const receivedMessage = (municipality: string): number => Number(municipality) * 1000;

/** The nth of those that wait for a person; each is of no client. */
export const quarantinedMessage = (municipality: string, nth: number): number =>
  receivedMessage(municipality) + 1 + (nth % QUARANTINED);

/** Messages that the municipality of a place has sent. */
export async function seedMessages(
  database: Pick<TestDatabase, 'all'>,
  { municipality, mark, teOffice }: Place,
  client: string,
): Promise<void> {
  const [first, sender, receiver] = [
    receivedMessage(municipality),
    `municipality:${municipality}`,
    `te-office:${teOffice}`,
  ];
  await database.all(
    `insert into exchange.message (id, port, kind, sender, receiver, client_id, business_key, payload, data_classes,
       state, attempts, created_at, sent_at, ended_at, proof, reason, detail)
     overriding system value
     select $1::bigint + n, 'te-statements', 'TOLD', $2, $3, case when n = 0 then $4::uuid end,
       case when n = 0 then $5::text else $2 end || n,
       case when n = 0 then jsonb_build_object('words', $5::text) else '{}' end,
       case when n = 0 then '{basic,statement}'::text[] else '{}' end,
       case when n = 0 then 'RECEIVED' else 'QUARANTINED' end, 1, $6::timestamptz, $6::timestamptz, $6::timestamptz,
       case when n = 0 then $5::text end, case when n > 0 then 'CLIENT_UNKNOWN' end, case when n > 0 then 'ei löydy' end
     from generate_series(0, $7::int) n`,
    [first, sender, receiver, client, mark, `${SINCE}T10:00:00Z`, QUARANTINED],
  );
  await database.all(
    `with attempt as (insert into exchange.attempt values ($1, 1, 1, $2, $2, 'RECEIVED', null)),
       answer as (insert into exchange.answer (port, answered_by, answer_id, business_key, message_id, at, content,
           taken_in_at, state)
         select 'te-statements', $3, $4::text || n, $4::text || '0', $1, $2,
           jsonb_build_object('kind', 'RECEIVED', 'proof', $4::text), $2, 'TAKEN' from generate_series(1, 2) n)
     insert into exchange.decision (message_id, kind, reason, decided_by, organisation, at)
     values ($1, 'RESENT', $4, 'test-officer', $5, $2)`,
    [first, `${SINCE}T10:00:00Z`, receiver, mark, sender],
  );
}
