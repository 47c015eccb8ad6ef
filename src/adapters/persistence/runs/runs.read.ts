import { before, instant, jsonObject, page } from '../json.ts';
import { readFunction } from '../read-function.ts';

const RUN = jsonObject({
  id: 'run.id',
  kind: 'run.kind',
  state: 'run.state',
  requestedBy: 'run.requested_by',
  requestedAt: instant('run.requested_at'),
  startedAt: instant('run.started_at'),
  finishedAt: instant('run.finished_at'),
  parameters: 'run.parameters',
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
