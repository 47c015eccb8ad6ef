import type { Pool } from 'pg';
import type { PersonReads } from '../../../../application/clients/persons/person-reads.port.ts';
import type { OrganisationId } from '../../../../domain/shared/organisation.ts';
import { valuesAfter } from '../../json.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import { opened } from '../../sealing/sealed-answers.ts';
import { clientFilterValues } from '../client-filters.sql.ts';
import type { ReadFunction } from '../../read-function.ts';
import { clientByCodeRead, clientsByNameRead } from './client-search.read.ts';
import { contactsRead, identityCodesRead } from './person-history.read.ts';
import { recallRead } from './recall.read.ts';

export const PERSON_READ_FUNCTIONS: readonly ReadFunction[] = [
  clientsByNameRead,
  clientByCodeRead,
  identityCodesRead,
  contactsRead,
  recallRead,
];

/** Projections of persons. */
export function personReads(pool: Pool, keys: KeyRing): PersonReads {
  return {
    async clientsByName(session, filter, { after, limit }, today) {
      const { words, municipality } = filter;
      const place = valuesAfter(after, 'text', 'uuid');
      if (place === null) return null;
      const asked = [words, municipality, ...place, limit, today];
      const [page] = await clientsByNameRead.run(pool, session, ...asked, ...clientFilterValues(filter));
      return page ?? null;
    },

    async clientByCode(session, filter, today) {
      const codes = 'identityCode' in filter ? keys.digests('identity-code', filter.identityCode) : [];
      const substitute = 'substituteId' in filter ? filter.substituteId : null;
      return (await clientByCodeRead.run(pool, session, codes, substitute, today))[0] ?? null;
    },

    identityCodes: async (session, id, today) =>
      opened(await identityCodesRead.run(pool, session, id, today), keys)[0] ?? null,

    contacts: async (session, id, today) =>
      (await contactsRead.run(pool, session, id, session.contactOf ?? [], today))[0] ?? null,

    async recall(session, id, today) {
      const [seen] = await contactsRead.run(pool, session, id, [], today);
      if (seen === undefined) return null;
      const { rows } = await pool.query<{ organisations: OrganisationId[] }>(
        `select array_agg(distinct organisation) as organisations from access.role_grant`,
      );
      const organisations = [...session.organisations, ...(rows[0]?.organisations ?? [])];
      return (await recallRead.run(pool, { ...session, organisations }, id, today))[0] ?? null;
    },
  };
}
