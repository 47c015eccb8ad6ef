import type { VacancyId } from '../../../domain/shared/ids.ts';
import { isPublic, type Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { Vacancies } from '../../../domain/offers/vacancies/vacancies.port.ts';
import type { Sql } from '../sql.ts';

/** SQL of a vacancy as the domain reads it, whose contact is null where it is not shown. */
export const VACANCY = `vacancy.content || jsonb_build_object('contact', (
  select contact.contact from offers.vacancy_contact contact
  where contact.vacancy_id = vacancy.id and contact.version = vacancy.version))`;

/**
 * Locks ids, and not rows: whoever waits for one reads the version that has been written meanwhile. In order, so that
 * no two who lock many wait for one another.
 */
export async function lockVacancies(sql: Sql, ids: readonly string[]): Promise<readonly Vacancy[]> {
  if (ids.length === 0) return [];
  for (const id of ids.toSorted()) {
    await sql(`select pg_advisory_xact_lock(hashtextextended('vacancy ' || $1, 0))`, [id]);
  }
  const found = await sql<{ vacancy: Vacancy }>(
    `select ${VACANCY} as vacancy from offers.vacancy vacancy
     where vacancy.id = any($1::uuid[]) and vacancy.known_until is null`,
    [ids],
  );
  return found.map(({ vacancy }) => vacancy);
}

/** Vacancies, a row for each version, and the contact persons of employers apart. */
export function vacancies(sql: Sql): Vacancies {
  const idsOf = async (text: string, values: readonly unknown[]): Promise<readonly VacancyId[]> =>
    (await sql<{ id: VacancyId }>(text, values)).map(({ id }) => id);
  return {
    async byId(id) {
      const [found] = await lockVacancies(sql, [id]);
      return found ?? null;
    },

    lock: (ids) => lockVacancies(sql, ids),

    expired: (day, limit) =>
      idsOf(
        `select id from offers.vacancy where known_until is null and state in ('NOTIFIED', 'OPEN')
         and apply_by < $1 order by apply_by, id limit $2`,
        [day, limit],
      ),

    unseen: (system, limit) =>
      idsOf(
        `select vacancy.id from offers.job_posting posting
         join offers.vacancy on vacancy.id = posting.vacancy_id and vacancy.known_until is null
         where posting.system = $1 and vacancy.state = 'OPEN' and posting.seen_at < (
           select started_at from offers.posting_import where system = $1 and finished_at is not null
           order by started_at desc offset 1 limit 1)
         order by vacancy.id limit $2`,
        [system, limit],
      ),

    async nextNumbers(count) {
      const found = await sql<{ number: number }>(
        `select nextval('offers.vacancy_number')::integer as number from generate_series(1, $1)`,
        [count],
      );
      return found.map(({ number }) => number);
    },

    async save(versions) {
      const later = versions.filter(({ version }) => version > 1);
      if (later.length > 0) {
        await sql(
          `update offers.vacancy told set known_until = given.at
           from jsonb_to_recordset($1) as given (id uuid, version integer, at timestamptz)
           where told.id = given.id and told.version = given.version - 1 and told.known_until is null`,
          [JSON.stringify(later.map(({ id, version, changedAt: at }) => ({ id, version, at })))],
        );
      }
      if (versions.length > 0) {
        await sql(
          `insert into offers.vacancy (id, version, number, organisation, state, is_public, occupation, municipalities,
             open_from, apply_by, source, content, known_from, changed_by)
           select id, version, number, organisation, state, is_public, occupation, municipalities, open_from, apply_by,
             source, content, known_from, changed_by from jsonb_populate_recordset(null::offers.vacancy, $1)`,
          [JSON.stringify(versions.map(rowOf))],
        );
      }
      const told = versions.filter(({ contact }) => contact !== null);
      if (told.length > 0) {
        await sql(
          `insert into offers.vacancy_contact (vacancy_id, version, organisation, contact)
           select vacancy_id, version, organisation, contact
           from jsonb_populate_recordset(null::offers.vacancy_contact, $1)`,
          [
            JSON.stringify(
              told.map(({ id, version, organisation, contact }) => ({
                vacancy_id: id,
                version,
                organisation,
                contact,
              })),
            ),
          ],
        );
      }
    },
  };
}

function rowOf(vacancy: Vacancy): object {
  const { contact: _, ...content } = vacancy;
  return {
    id: vacancy.id,
    version: vacancy.version,
    number: vacancy.number,
    organisation: vacancy.organisation,
    state: vacancy.state,
    is_public: isPublic(vacancy),
    occupation: vacancy.occupation,
    municipalities: vacancy.municipalities,
    open_from: vacancy.openFrom,
    apply_by: vacancy.applyBy,
    source: vacancy.source.kind,
    content,
    known_from: vacancy.changedAt,
    changed_by: vacancy.changedBy.subject,
  };
}
