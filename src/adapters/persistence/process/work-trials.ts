import type { RegisterTrial } from '../../../domain/process/work-trial/work-trial-limits.ts';
import type { WorkTrial } from '../../../domain/process/work-trial/work-trial.ts';
import type { WorkTrials } from '../../../domain/process/work-trial/work-trials.port.ts';
import { WORK_TRIAL_CODES } from '../../../domain/reference/services.ts';
import { jsonObject } from '../json.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';

const REGISTER_TRIAL = jsonObject({
  from: 'spell.from_date',
  until: 'coalesce(spell.until_date, spell.planned_until)',
  organiser: 'spell.provider',
});

/** Agreements on work trials, and the trials that the client register tells of. */
export function workTrials(sql: Sql): WorkTrials {
  return {
    ...matters<WorkTrial>(sql, 'process.work_trial'),

    async inRegister(client) {
      const found = await sql<{ trial: RegisterTrial }>(
        `select ${REGISTER_TRIAL} as trial from clients.service_spell spell
         where client_id = $1 and known_until is null and from_date is not null and code = any($2)
         order by from_date`,
        [client, WORK_TRIAL_CODES],
      );
      return found.map(({ trial }) => trial);
    },
  };
}
