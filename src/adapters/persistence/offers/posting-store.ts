import type { Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { PostingImport, PostingStore } from '../../../domain/offers/vacancies/posting-store.port.ts';
import type { Sql } from '../sql.ts';
import { lockVacancies } from './vacancies.ts';

const IMPORT = `id, cursor, finished_at is not null as "isRead"`;

/** Postings of other systems, and the imports that brought them. */
export function postingStore(sql: Sql): PostingStore {
  const lock = async (id: string): Promise<PostingImport> => {
    const [found] = await sql<PostingImport>(
      `select ${IMPORT} from offers.posting_import where id = $1 for update`,
      [id],
    );
    if (found === undefined) throw new Error('no such import');
    return found;
  };
  return {
    async begin({ id, system, organisation }, at, since) {
      await sql(`select pg_advisory_xact_lock(hashtextextended('postings of ' || $1, 0))`, [system]);
      const [broken] = await sql<PostingImport>(
        `select ${IMPORT} from offers.posting_import
         where system = $1 and organisation = $2 and finished_at is null and started_at >= $3
         order by started_at desc limit 1`,
        [system, organisation, since],
      );
      if (broken !== undefined) return broken;
      await sql(
        `insert into offers.posting_import (id, system, organisation, started_at) values ($1, $2, $3, $4)
         on conflict (id) do nothing`,
        [id, system, organisation, at],
      );
      return lock(id);
    },

    lock,

    async known(system, externalIds) {
      const rows = await sql<{ externalId: string; fingerprint: string; id: string }>(
        `select external_id as "externalId", fingerprint, vacancy_id as id from offers.job_posting
         where system = $1 and external_id = any($2) and vacancy_id is not null`,
        [system, externalIds],
      );
      const locked = await lockVacancies(
        sql,
        rows.map(({ id }) => id),
      );
      const byId = new Map<string, Vacancy>(locked.map((vacancy) => [vacancy.id, vacancy]));
      return new Map(
        rows.flatMap(({ externalId, fingerprint, id }) => {
          const vacancy = byId.get(id);
          return vacancy === undefined ? [] : [[externalId, { vacancy, fingerprint }] as const];
        }),
      );
    },

    async take(id, { system, organisation, at, next, seen, faulty }) {
      await sql(
        `insert into offers.job_posting as told (organisation, system, external_id, fingerprint, vacancy_id, seen_at,
           fault, field, value)
         select $2, $3, external_id, fingerprint, vacancy_id, $4, fault, field, value
         from jsonb_to_recordset($1) as given (external_id text, fingerprint text, vacancy_id uuid, fault text,
           field text, value text)
         on conflict (organisation, system, external_id) do update set seen_at = excluded.seen_at,
           fingerprint = coalesce(excluded.fingerprint, told.fingerprint),
           vacancy_id = coalesce(excluded.vacancy_id, told.vacancy_id),
           fault = excluded.fault, field = excluded.field, value = excluded.value`,
        [
          JSON.stringify([
            ...seen.map(({ externalId, fingerprint, vacancyId }) => ({
              external_id: externalId,
              fingerprint,
              vacancy_id: vacancyId,
            })),
            ...faulty.map(({ externalId, fault, field, value }) => ({
              external_id: externalId,
              fault,
              field,
              value,
            })),
          ]),
          organisation,
          system,
          at,
        ],
      );
      await sql(
        `update offers.posting_import set cursor = $2, seen = seen + $3,
           finished_at = case when $2::text is null and seen + $3 > 0 then $4::timestamptz end
         where id = $1`,
        [id, next, seen.length, at],
      );
      return lock(id);
    },
  };
}
