import type { Pool } from 'pg';
import type { VacancyReads } from '../../../application/offers/vacancies/vacancy-reads.port.ts';
import { instant, jsonObject, page, valuesAfter } from '../json.ts';
import { narrowedReadFunction, readFunction } from '../read-function.ts';
import { VACANCY } from './vacancies.ts';

/** Which official wrote a version is for the body that handles the vacancy, and for the log. */
const vacancyRead = readFunction(
  'vacancy',
  ['p_id uuid'],
  `select ((${VACANCY}) - 'changedBy' #- '{refusal,by,subject}')::text, '{}'::uuid[], vacancy.version
   from offers.vacancy vacancy where vacancy.id = p_id and vacancy.known_until is null`,
);

/** A vacancy in a list. */
const ITEM = jsonObject({
  id: 'vacancy.id',
  number: 'vacancy.number',
  state: 'vacancy.state',
  title: `vacancy.content -> 'title'`,
  employer: `vacancy.content -> 'employer'`,
  occupation: 'vacancy.occupation',
  municipalities: 'vacancy.municipalities',
  hours: `vacancy.content -> 'hours'`,
  duration: `vacancy.content -> 'duration'`,
  relationship: `vacancy.content -> 'relationship'`,
  openFrom: 'vacancy.open_from',
  applyBy: 'vacancy.apply_by',
  places: `vacancy.content -> 'places'`,
  source: 'vacancy.source',
});

const vacanciesRead = narrowedReadFunction(
  'vacancies',
  [
    'p_after bigint',
    'p_limit integer',
    'p_occupation text',
    'p_municipality text',
    'p_state text',
    'p_apply_by date',
    'p_source text',
  ],
  {
    'p_occupation is not null': `vacancy.occupation like p_occupation || '%'`,
    'p_municipality is not null': 'vacancy.municipalities @> array[p_municipality]',
    'p_state is not null': 'vacancy.state = p_state',
    'p_apply_by is not null': '(vacancy.apply_by is null or vacancy.apply_by >= p_apply_by)',
    'p_source is not null': 'vacancy.source = p_source',
    'p_after is not null': 'vacancy.number < p_after',
  },
  (conditions) =>
    page(
      `select ${ITEM} as item, null::uuid as client_id, array[vacancy.number::text] as cursor
       from offers.vacancy vacancy where vacancy.known_until is null ${conditions}
       order by vacancy.number desc limit p_limit + 1`,
      'p_limit',
    ),
);

/** Postings that could not be taken when they were last seen, in the order of their ids. */
const faultsRead = readFunction(
  'job_posting_faults',
  ['p_system text', 'p_after text', 'p_limit integer'],
  page(
    `select ${jsonObject({
      system: 'posting.system',
      externalId: 'posting.external_id',
      vacancy: 'posting.vacancy_id',
      fault: 'posting.fault',
      field: 'posting.field',
      value: 'posting.value',
      seenAt: instant('posting.seen_at'),
    })} as item, null::uuid as client_id, array[posting.system, posting.external_id] as cursor
     from offers.job_posting posting
     where posting.fault is not null
       and (posting.system, posting.external_id) > (coalesce(p_system, ''), coalesce(p_after, ''))
     order by posting.system, posting.external_id limit p_limit + 1`,
    'p_limit',
  ),
);

export const VACANCY_READS = [vacancyRead, vacanciesRead, faultsRead];

export function vacancyReads(pool: Pool): VacancyReads {
  return {
    async one(session, id) {
      const [row] = await vacancyRead.run(pool, session, id);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async all(session, { occupation, municipality, state, applyBy, source }, { after, limit }) {
      const cursor = valuesAfter(after, 'number');
      if (cursor === null) return null;
      const asked = [...cursor, limit, occupation, municipality, state, applyBy, source];
      const [row] = await vacanciesRead.run(pool, session, ...asked);
      return row ?? null;
    },
    async faults(session, { after, limit }) {
      const cursor = valuesAfter(after, 'text', 'text');
      if (cursor === null) return null;
      const [row] = await faultsRead.run(pool, session, ...cursor, limit);
      return row ?? null;
    },
  };
}
