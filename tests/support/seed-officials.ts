import type { TestDatabase } from './database.ts';
import { type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** Municipal clients for whom nobody has been named, and a task of each that is done by hand. */
export interface SeededOfficials {
  readonly unnamed: readonly string[];
  readonly tasks: readonly string[];
  /** Clients of {@link OFFICIAL}. */
  readonly named: readonly string[];
}

export const OFFICIAL = 'mun_officer-own';
/** An element of the service model of the home area. */
export const SERVICE_ELEMENT = '00000000-0000-7000-8000-000000000200';

/** Clients of whom officials and tasks are seeded when they are there. */
export function putClientsOfOfficials(put: Put, id: NextId, place: Place): SeededOfficials {
  const several = (name: string, count: number): readonly string[] =>
    Array.from(
      { length: count },
      (_, nth) => putClient(put, id, place, { name: `${name}${nth}`, holder: 'municipality' }).client,
    );
  const [unnamed, named] = [several('Xylander', 8), several('Wirtanen', 2)];
  return { unnamed, named, tasks: unnamed.map(() => id()) };
}

/** Names officials and opens tasks, where triggers find the clients. */
export async function seedOfficials(
  database: Pick<TestDatabase, 'all'>,
  place: Place,
  { unnamed, tasks, named }: SeededOfficials,
): Promise<void> {
  await database.all(
    `insert into process.official (client_id, version, subject, team, authority, from_at, named_by, named_by_organisation)
     select client_id, 1, $2, 'Nuoret', $3, '2021-03-30T06:00:00Z', 'test', $3 from unnest($1::uuid[]) as named (client_id)`,
    [named, OFFICIAL, `municipality:${place.municipality}`],
  );
  await database.all(
    `insert into process.service_element (id, version, area, code, name, evidence, from_date, known_from, changed_by,
       changed_by_organisation)
     values ($1, 1, $2, 'STRONG_START', 'Vahva alku', 'STRONG_START', '2021-03-01', '2021-03-01Z', 'test', $3)`,
    [SERVICE_ELEMENT, place.area, `area:${place.area}`],
  );
  await database.all(
    `insert into process.task (id, client_id, kind, key, due_on, unmoved_due_on, is_aim, opened_at)
     select id, client_id, 'MAKE_SECOND_CONTACT', 'second-contact', '2021-04-06', '2021-04-05', false, '2021-03-30T06:00:00Z'
     from unnest($1::uuid[], $2::uuid[]) as opened (id, client_id)`,
    [tasks, unnamed],
  );
}
