import * as fc from 'fast-check';
import { addDays, fromEpochDay, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { TestDatabase } from './database.ts';

/** What is random of a client whose data grow old. */
export interface Life {
  /** First days and last days of job searches; null: the search goes on. */
  readonly searches: readonly { readonly from: PlainDate; readonly last: PlainDate | null }[];
  readonly died: PlainDate | null;
  readonly entered: readonly PlainDate[];
  readonly hasOpenNotice: boolean;
  readonly hasDuplicate: boolean;
  readonly home: string;
  readonly stay: boolean;
}

const day = fc.integer({ min: 14_700, max: 20_000 }).map(fromEpochDay);
const seldom = fc.integer({ min: 0, max: 9 }).map((one) => one === 0);
const search = fc.record({ from: day, length: fc.integer({ min: 1, max: 900 }), goesOn: seldom });

export const arbitraryLife: fc.Arbitrary<Life> = fc.record({
  searches: fc
    .array(search, { minLength: 1, maxLength: 2 })
    .map((found) =>
      found.map(({ from, length, goesOn }) => ({ from, last: goesOn ? null : addDays(from, length) })),
    ),
  died: fc.option(day, { freq: 8, nil: null }),
  entered: fc.array(day, { maxLength: 3 }),
  hasOpenNotice: seldom,
  hasDuplicate: seldom,
  home: fc.constantFrom('109', '165', '837'),
  stay: seldom,
});

/** Writes lives past every use case; gives the ids of their clients, rising. */
export async function writeLives(
  test: TestDatabase,
  lives: readonly Life[],
  first = 0,
): Promise<readonly string[]> {
  const rows = lives
    .map((life, nth) => ({ life, at: first + nth }))
    .map(({ life, at }) => ({
      ...life,
      id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      duplicate: `00000000-0000-7000-9000-${String(at).padStart(12, '0')}`,
      number: String(70_000_000 + at),
    }));
  await test.all(LIVES, [JSON.stringify(rows)]);
  return rows.map(({ id }) => id);
}

const OF_REGISTER = `source_key, recorded_at, delivery_id, known_from`;
const FROM_REGISTER = (key: string): string =>
  `'${key}' || gen_random_uuid(), '2010-01-01', gen_random_uuid(), '2010-01-01Z'`;

const LIVES = `
  with life as materialized (
    select * from jsonb_to_recordset($1) as life (id uuid, duplicate uuid, number text, searches jsonb, died date,
      entered date[], "hasOpenNotice" boolean, "hasDuplicate" boolean, home text, stay boolean)),
  client as (insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at, responsible)
    select id, number, '1500', '1531', '{keha}', 'kanaria', '2010-01-01Z', null from life),
  duplicate as (insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at, merged_into)
    select duplicate, 'D' || number, '1500', '1531', '{keha}', 'kanaria', '2010-01-01Z', id from life where "hasDuplicate"),
  merge as (insert into clients.client_merge (id, client_id, duplicate_id, reason, merged_by, merged_at)
    select gen_random_uuid(), id, duplicate, 'Kanaria', 'test', '2012-01-01Z' from life where "hasDuplicate"),
  person as (insert into clients.person (client_id, birth_date, last_name, first_names, former_names, match_key,
      service_language, citizenships, needs_interpreter, death_date, residence_ground, permit_from, permit_until,
      email, name_words, ${OF_REGISTER})
    select id, '1990-01-01', 'Kanaria', 'Testi', '{}', 'kanaria', 'fi', '{FI}', false, died,
      case when stay then 'TS' end, '2010-01-01', '2030-01-01', 'kanaria@koe.invalid', '{kanaria}', ${FROM_REGISTER('P')}
    from life),
  word as (insert into clients.name_word (word, client_id) select 'kanaria', id from life),
  residence as (insert into clients.residence (client_id, kind, municipality, origin, from_date, ${OF_REGISTER})
    select id, case when stay then 'PLACE_OF_RESIDENCE' else 'HOME_MUNICIPALITY' end, home, 'URA', null, ${FROM_REGISTER('R')}
    from life),
  search as (insert into clients.job_search (client_id, from_date, until_date, ${OF_REGISTER})
    select id, "from", last + 1, ${FROM_REGISTER('T')}
    from life cross join lateral jsonb_to_recordset(searches) as search ("from" date, last date)),
  status as (insert into clients.status_span (client_id, code, from_date, until_date, ${OF_REGISTER})
    select id, case when died is null then '02' else '07' end, "from", last + 1, ${FROM_REGISTER('S')}
    from life cross join lateral jsonb_to_recordset(searches) as search ("from" date, last date)),
  service as (insert into clients.service_spell (client_id, code, from_date, until_date, provider, ${OF_REGISTER})
    select id, '11', "from", "from" + 30, 'Kanaria', ${FROM_REGISTER('V')}
    from life cross join lateral jsonb_to_recordset(searches) as search ("from" date, last date)),
  spell as (insert into clients.unemployment_spell (client_id, from_date, until_date, end_reason, broken_by, known_from)
    select id, "from", last + 1, '01', case when last is not null then 'EMPLOYMENT' end, '2010-01-01Z'
    from life cross join lateral jsonb_to_recordset(searches) as search ("from" date, last date)),
  responsibility as (insert into clients.responsibility (client_id, authority, from_at, until_at, start_ground, end_reason)
    select id, 'municipality:' || home, "from"::timestamptz, ("from" + 1)::timestamptz, 'NEW_REGISTRATION', 'JOB_SEARCH_ENDED'
    from life cross join lateral (select * from jsonb_to_recordset(searches) as search ("from" date, last date) limit 1) first),
  determination as (insert into clients.determination (id, client_id, determination_date, rule, result, grounds, reasons,
      area_code, facts, decided_by, decided_at)
    select gen_random_uuid(), id, '2021-03-31', '{}', 'IN', '{UNDER_30}', '{}', '1531', '{"name": "Kanaria"}', 'test', now()
    from life),
  held as (insert into clients.held_row (section, source_key, client_id, value, recorded_at, delivery_id, known_from)
    select 'contacts', 'Y' || gen_random_uuid(), id, '{"aihe": "Kanaria"}', entry, gen_random_uuid(), '2010-01-01Z'
    from life cross join lateral unnest(entered) as entry),
  notice as (insert into clients.referral_notice (id, client_id, from_authority, to_authority, grounds, start_ground,
      effective_date, language, sent_at, sent_by, sent_by_organisation, channel, client_sent_at, client_state,
      authority_sent_at, escalate_after, escalated_to, state, rule, version, changed_by, changed_by_organisation, changed_at)
    select gen_random_uuid(), id, 'te-office:1500', 'municipality:109', '{}', 'MOVE', '2012-12-30', 'fi', '2012-12-30Z',
      'test', 'te-office:1500', 'LETTER', '2012-12-30Z', 'SENT', '2012-12-30Z', '2013-01-03', '{}', 'SENT', '{}', 1, 'test',
      'te-office:1500', '2012-12-30Z'
    from life where "hasOpenNotice")
  select`;
