import { DATA_CLASSES } from '../../domain/access/data-class.ts';
import { type Controllership, controllership } from '../../domain/privacy/controller.ts';
import type { StatuteBook } from '../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Legislation } from '../ports/legislation.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { CopiedSection, PrivacyReads } from './privacy-reads.port.ts';

/** Copy of everything personal about a client (jäljennös henkilötiedoista; GDPR, Article 15). */
export interface DataCopy {
  readonly clientId: ClientId;
  readonly madeAt: Instant;
  /** What the body that gives the copy is to the data today. */
  readonly controller: Controllership | null;
  readonly sections: readonly CopiedSection[];
}

interface CopyDataDependencies extends QueryDependencies {
  readonly privacyReads: PrivacyReads;
  readonly legislation: Legislation;
}

/** Who has looked at the client, or acted: each line says what its body was to the data on its day. */
const READS = 'auditEntry';

/** Copies everything about a client for the person, with who has looked at it; the copy itself is logged. */
export function copyData(
  dependencies: CopyDataDependencies,
): Query<ClientId, DataCopy, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'copy-data',
      kind: 'disclosure',
      dataClasses: DATA_CLASSES,
      permission: 'client.copy',
      objectType: 'client',
      objectId: (id) => id,
      async read(clientId, session, { actor }, now) {
        const found = await dependencies.privacyReads.everythingOf(session, clientId);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
        const law = await dependencies.legislation.inForce();
        const sections = found.map((section) =>
          section.name === READS
            ? { ...section, rows: section.rows.map((row) => withRole(row, law)) }
            : section,
        );
        const controller = controllership(actor.organisation, localDateOf(now), law);
        return ok({ value: { clientId, madeAt: now, controller, sections }, clientIds: [clientId] });
      },
    },
    dependencies,
  );
}

function withRole(row: CopiedSection['rows'][number], law: StatuteBook): CopiedSection['rows'][number] {
  const { at, organisation } = row as { readonly at: Instant; readonly organisation: OrganisationId };
  return { ...row, controllerRole: controllership(organisation, localDateOf(at), law)?.role ?? null };
}
