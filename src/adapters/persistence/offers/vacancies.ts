import { type Vacancy, isPublic } from '../../../domain/offers/vacancies/vacancy.ts';
import type { Vacancies } from '../../../domain/offers/vacancies/vacancies.port.ts';
import type { Sql } from '../sql.ts';

/** SQL of a vacancy as the domain reads it, whose contact is null where it is not shown. */
export const VACANCY = `vacancy.content || jsonb_build_object('contact', (
  select contact.contact from offers.vacancy_contact contact
  where contact.vacancy_id = vacancy.id and contact.version = vacancy.version))`;

/** Vacancies, a row for each version, and the contact persons of employers apart. */
export function vacancies(sql: Sql): Vacancies {
  const add = async (vacancy: Vacancy): Promise<void> => {
    const { contact, ...content } = vacancy;
    await sql(
      `insert into offers.vacancy (id, version, number, organisation, state, is_public, occupation, municipalities,
         open_from, apply_by, source, content, known_from, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        vacancy.id,
        vacancy.version,
        vacancy.number,
        vacancy.organisation,
        vacancy.state,
        isPublic(vacancy),
        vacancy.occupation,
        vacancy.municipalities,
        vacancy.openFrom,
        vacancy.applyBy,
        vacancy.source.kind,
        JSON.stringify(content),
        vacancy.changedAt,
        vacancy.changedBy.subject,
      ],
    );
    if (contact === null) return;
    await sql(
      `insert into offers.vacancy_contact (vacancy_id, version, organisation, contact) values ($1, $2, $3, $4)`,
      [vacancy.id, vacancy.version, vacancy.organisation, JSON.stringify(contact)],
    );
  };
  return {
    async byId(id) {
      // A lock on the id, and not on a row: whoever waits for it reads the version that has been written meanwhile.
      await sql(`select pg_advisory_xact_lock(hashtextextended('vacancy ' || $1, 0))`, [id]);
      const [found] = await sql<{ vacancy: Vacancy }>(
        `select ${VACANCY} as vacancy from offers.vacancy vacancy where vacancy.id = $1 and vacancy.known_until is null`,
        [id],
      );
      return found?.vacancy ?? null;
    },

    async nextNumber() {
      const [found] = await sql<{ number: number }>(
        `select nextval('offers.vacancy_number')::integer as number`,
      );
      if (found === undefined) throw new Error('a sequence gives a number');
      return found.number;
    },

    add,

    async save(vacancy) {
      await sql(
        `update offers.vacancy set known_until = $3 where id = $1 and version = $2 - 1 and known_until is null`,
        [vacancy.id, vacancy.version, vacancy.changedAt],
      );
      await add(vacancy);
    },
  };
}
