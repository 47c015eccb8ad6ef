import type { TestDatabase } from './database.ts';
import type { Place } from './seed-clients.ts';

/** Municipal clients of whom nothing is known yet, and matters of others that can be changed, each once. */
export interface SeededEntitlements {
  readonly fresh: readonly string[];
  readonly rights: readonly string[];
  readonly prepared: readonly string[];
  readonly cases: readonly string[];
  readonly triggers: readonly string[];
}

const AT = '2021-03-30T06:00:00.000Z';
const RULE = { theme: 'test', version: 'T', from: '2020-01-01', act: '1/2020', section: '1 §' };

const RIGHT = {
  state: 'RECOGNISED',
  ground: 'RESIDENCE_PERMIT',
  firstPermitOn: '2021-02-01',
  requestedOn: '2021-03-01',
  from: '2021-03-01',
  until: null,
  initialAssessment: { startedOn: null, doneOn: null },
  planTimes: [],
  extensions: [],
  interruptions: [],
  guidedToTrainingOn: null,
  studyDecisions: [],
};

const CASE = {
  assessment: {
    assessedOn: '2021-03-30',
    assessor: 'te-office:1500',
    outcome: 'NEED',
    reasons: 'Työttömyys on pitkittynyt.',
    criteriaMet: [],
    counts: { age: 22, supportDays: null, unemployedDays: 57 },
    rule: RULE,
  },
  mapping: null,
  parties: [],
  planId: null,
  end: null,
};

const TRIGGER = {
  state: 'BELOW',
  counts: [
    {
      source: 'OFFICIAL',
      notedOn: '2021-03-30',
      supportDays: null,
      supportDaysOfLastYear: 100,
      supportDaysAfterAllowance: null,
      socialAssistanceMonths: null,
      criteriaMet: [],
      rule: RULE,
    },
  ],
  planId: null,
};

/** Puts matters of each kind for the last two clients; the first ones have none, when there are more. */
export async function seedEntitlements(
  database: Pick<TestDatabase, 'all'>,
  { municipality }: Place,
  clients: readonly string[],
  firstId = 0,
): Promise<SeededEntitlements> {
  const by = { subject: 'test', organisation: `municipality:${municipality}` };
  const owners = clients.slice(-2);
  const rows = (table: string, nth: number, content: object) =>
    owners.map((clientId, index) => ({
      table,
      id: `00000000-0000-7${municipality}-9000-${String(firstId + nth + index).padStart(12, '0')}`,
      clientId,
      content,
    }));
  const rights = rows('integration_right', 0, RIGHT);
  const prepared = rows('multi_sector_case', 10, { ...CASE, state: 'PREPARED' });
  const cases = rows('multi_sector_case', 20, { ...CASE, state: 'NEED' });
  const triggers = rows('activation_trigger', 30, TRIGGER);
  const all = [...rights, ...prepared, ...cases, ...triggers].map(({ table, id, clientId, content }) => ({
    table,
    content: { id, clientId, version: 1, changedBy: by, changedAt: AT, ...content },
  }));
  for (const table of ['integration_right', 'multi_sector_case', 'activation_trigger']) {
    await database.all(
      `insert into process.${table} (id, version, client_id, state, content, known_from, changed_by)
       select (content ->> 'id')::uuid, 1, (content ->> 'clientId')::uuid, content ->> 'state', content, $2, 'test'
       from jsonb_array_elements($1) content`,
      [JSON.stringify(all.filter((row) => row.table === table).map(({ content }) => content)), AT],
    );
  }
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return {
    fresh: clients.slice(0, 2),
    rights: ids(rights),
    prepared: ids(prepared),
    cases: ids(cases),
    triggers: ids(triggers),
  };
}
