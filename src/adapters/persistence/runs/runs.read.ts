import { authorityUnlessBanned, IS_BANNED } from '../clients/security-ban.ts';
import { before, instant, jsonObject, page } from '../json.ts';
import { readFunction } from '../read-function.ts';

/** A selection may name thousands of clients: how many is told, and who they are by the rows of the run. */
const NAMELESS_PARAMETERS = `case jsonb_typeof(run.parameters -> 'clientIds') when 'array'
  then (run.parameters - 'clientIds') || jsonb_build_object('clients', jsonb_array_length(run.parameters -> 'clientIds'))
  else run.parameters - 'clientIds' end`;

const RUN = jsonObject({
  id: 'run.id',
  kind: 'run.kind',
  state: 'run.state',
  requestedBy: 'run.requested_by',
  requestedAt: instant('run.requested_at'),
  startedAt: instant('run.started_at'),
  finishedAt: instant('run.finished_at'),
  parameters: NAMELESS_PARAMETERS,
  progress: 'run.progress',
  result: 'run.result',
  failure: 'run.failure',
});

/** One run with its progress and outcome. */
export const runRead = readFunction(
  'run',
  ['p_id uuid'],
  `select ${RUN}::text, '{}'::uuid[], null::integer from work.run where run.id = p_id`,
);

/** A page of runs, the latest first. */
export const runsRead = readFunction(
  'runs',
  ['p_after_requested timestamptz', 'p_after_id uuid', 'p_limit integer'],
  page(
    `select ${RUN} as item, null::uuid as client_id, array[run.requested_at::text, run.id::text] as cursor
     from work.run
     where (run.requested_at, run.id) < ${before('p_after_requested', 'p_after_id')}
     order by run.requested_at desc, run.id desc limit p_limit + 1`,
    'p_limit',
  ),
);

/**
 * A page of what became of the clients of a run, in order of their ids; nothing when the run is not seen. Of a client
 * who is not seen any more only the id is told, and under a security ban nothing that tells where the client lives.
 */
export const runRowsRead = readFunction(
  'run_rows',
  ['p_id uuid', 'p_outcome text', 'p_after uuid', 'p_limit integer', 'p_today date'],
  `${page(
    `select ${jsonObject({
      client: jsonObject({
        id: 'row.client_id',
        lastName: 'person.last_name',
        firstNames: 'person.first_names',
      }),
      outcome: 'row.outcome',
      authority: authorityUnlessBanned('row.authority'),
      result: 'row.result',
      failure: `case when not ${IS_BANNED} then row.failure else row.failure - 'data' end`,
    })} as item, client.id as client_id, array[row.client_id::text] as cursor
     from work.run_row row
     left join clients.client on client.id = row.client_id
     left join clients.person on person.client_id = client.id and person.known_until is null
     where row.run_id = p_id and (p_outcome is null or row.outcome = p_outcome)
       and row.client_id > coalesce(p_after, '00000000-0000-0000-0000-000000000000')
     order by row.client_id limit p_limit + 1`,
    'p_limit',
  )} having exists (select from work.run where run.id = p_id)`,
);
