import type { ClientId, WorkTrialId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { VersionedAnswer } from '../../ports/page.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { MatterReads } from '../process-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly workTrialReads: MatterReads;
}

/** The work-trial agreements of a client, those of former authorities too, the latest first. */
export function findWorkTrials({
  workTrialReads,
  accessLog,
  clock,
}: Dependencies): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-work-trials',
      permission: 'work-trial.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await workTrialReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}

/** A work-trial agreement with its absences and its evaluation. */
export function getWorkTrial({
  workTrialReads,
  accessLog,
  clock,
}: Dependencies): Query<WorkTrialId, VersionedAnswer, Failure<'WORK_TRIAL_NOT_FOUND'>> {
  return query(
    {
      name: 'get-work-trial',
      permission: 'work-trial.read',
      objectType: 'work-trial',
      objectId: (id) => id,
      async read(id, session) {
        const found = await workTrialReads.one(session, id);
        return found === null
          ? fail('not-found', 'WORK_TRIAL_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}
