import { nameMatchKey, nameSortKey, nameWords } from '../../src/domain/clients/persons/name-keys.ts';
import { sealedCode } from './keys.ts';
import { type NextId, type Place, type Put, SINCE } from './seed-clients.ts';

/** Ids of clients that the tests change: each request takes another, so that each has the version it was seeded with. */
export interface SeededPersons {
  readonly changing: readonly string[];
  /** Who may be joined to one of them. */
  readonly doubles: readonly string[];
  /** Merges that may be reversed. */
  readonly merges: readonly string[];
}

/** Clients whom the place sees and who stand in no list of it: nobody is responsible, and their office is no office. */
export function putPersons(put: Put, id: NextId, place: Place): SeededPersons {
  const many = (count: number, prefix: string, mergedInto: readonly string[] = []): readonly string[] =>
    Array.from({ length: count }, (_, at) =>
      putPerson(put, id(), place, prefix + letters(at), mergedInto[at]),
    );
  const changing = many(80, 'Muuttuva');
  const doubles = many(40, 'Tupla');
  const staying = many(20, 'Pysyva');
  const merged = many(20, 'Yhdistetty', staying);
  const merges = staying.map((client, at) => {
    const merge = id();
    put('clients.client_merge', {
      id: merge,
      client_id: client,
      duplicate_id: merged[at],
      reason: 'Sama henkilö',
      sealed_code: null,
      merged_by: 'test-te-officer',
      merged_at: `${SINCE}T12:00:00Z`,
    });
    return merge;
  });
  return { changing, doubles, merges };
}

function putPerson(
  put: Put,
  client: string,
  { municipality, teOffice, mark }: Place,
  lastName: string,
  mergedInto: string | undefined,
): string {
  const number = `${municipality}P${client.slice(-4)}`;
  put('clients.client', {
    id: client,
    client_number: number,
    te_office: '0000',
    delivery_area: '0000',
    responsible: null,
    readers: ['keha', `te-office:${teOffice}`, `municipality:${municipality}`],
    name_key: nameSortKey(lastName, mark),
    created_at: `${SINCE}T10:15:00Z`,
    merged_into: mergedInto ?? null,
  });
  put('clients.person', {
    client_id: client,
    recorded_at: `${SINCE}T10:15:00`,
    delivery_id: client,
    known_from: `${SINCE}T10:15:00Z`,
    known_until: null,
    ended_by: null,
    source_key: number,
    ...sealedCode(number, null),
    birth_date: '1999-01-01',
    last_name: lastName,
    first_names: mark,
    former_names: [],
    match_key: nameMatchKey(lastName, mark),
    name_words: nameWords([lastName, mark]),
    mother_tongue: 'fi',
    service_language: 'fi',
    citizenships: ['FI'],
    shown_municipality: null,
    residence_ground: null,
    permit_from: null,
    permit_until: null,
    security_ban_from: null,
    security_ban_until: null,
    phone: null,
    email: null,
    street: null,
    postal_code: null,
    post_office: null,
    contact_address: null,
    needs_interpreter: false,
    death_date: null,
  });
  for (const word of nameWords([lastName, mark])) put('clients.name_word', { word, client_id: client });
  return client;
}

/** Names have no digits. */
function letters(at: number): string {
  return String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26));
}
