import type { DataClass } from '../../../domain/access/data-class.ts';
import type { Permission } from '../../../domain/access/permissions.ts';
import { namePartsOf } from '../../../domain/clients/persons/name-keys.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { parseIdentityCode } from '../../../domain/shared/identity-code.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Page } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { ClientFilter } from '../client-reads.port.ts';
import type { ClientNotFound } from '../get-client.query.ts';
import type { CodeFilter, PersonReads } from './person-reads.port.ts';
import type { IdentityCodePolicy } from './register-client.ts';

export interface PersonQueryDependencies extends QueryDependencies {
  readonly personReads: PersonReads;
}

export interface NameSearch extends ClientFilter, Page {
  readonly name: string;
}

/**
 * Clients whose names begin with the given parts, in any order: first, last and former names, å, ä, ö and accents
 * written or not. A page at a time.
 */
export function findClientsByName(
  dependencies: PersonQueryDependencies,
): Query<NameSearch, string, CursorInvalid> {
  return query(
    {
      name: 'find-clients-by-name',
      permission: 'client.read',
      kind: 'search',
      objectType: 'client',
      async read({ name, after, limit, ...narrowed }, session, _context, now) {
        const words = namePartsOf(name).toSorted((a, b) => b.length - a.length);
        const filter = { ...narrowed, words };
        const page = { after, limit };
        return pageFound(
          await dependencies.personReads.clientsByName(session, filter, page, localDateOf(now)),
        );
      },
    },
    dependencies,
  );
}

/** The client who has an identity code or a substitute id now; a list of one or none. */
export function findClientByCode(
  dependencies: PersonQueryDependencies & { readonly identityCodes: IdentityCodePolicy },
): Query<CodeFilter, string, Failure<'IDENTITY_CODE_INVALID'>> {
  return query(
    {
      name: 'find-client-by-code',
      permission: 'client.read',
      kind: 'search',
      objectType: 'client',
      async read(filter, session, _context, now) {
        const given = 'identityCode' in filter ? filter.identityCode : null;
        const parsed = given === null ? null : parseIdentityCode(given, dependencies.identityCodes);
        if (parsed !== null && !parsed.ok) return parsed;
        const asked = parsed === null ? filter : { identityCode: parsed.value.code };
        const found = await dependencies.personReads.clientByCode(session, asked, localDateOf(now));
        return ok({ value: found?.json ?? '{"items": []}', clientIds: found?.clientIds ?? [] });
      },
    },
    dependencies,
  );
}

/** Every identity code that a client has had; seen by few. */
export const getClientIdentityCodes = queryOfPerson(
  'get-client-identity-codes',
  'identity-codes.read',
  'identityCodes',
);
/** How a client is and has been reached. */
export const getClientContacts = queryOfPerson('get-client-contacts', 'client.read', 'contacts', ['contact']);
/** What went out with the client's address before the security ban. */
export const getSecurityBanRecall = queryOfPerson(
  'get-security-ban-recall',
  'security-ban.recall',
  'recall',
  ['log'],
);

function queryOfPerson(
  name: string,
  permission: Permission,
  read: 'identityCodes' | 'contacts' | 'recall',
  dataClasses: readonly DataClass[] = ['basic'],
) {
  return (dependencies: PersonQueryDependencies): Query<ClientId, string, ClientNotFound> =>
    query(
      {
        name,
        permission,
        objectType: 'client',
        objectId: (id) => id,
        dataClasses,
        async read(id, session, _context, now) {
          const found = await dependencies.personReads[read](session, id, localDateOf(now));
          if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
          return ok({ value: found.json, clientIds: found.clientIds });
        },
      },
      dependencies,
    );
}
