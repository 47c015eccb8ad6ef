import type { ClientId, StatementId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { VersionedAnswer } from '../../ports/page.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { DocumentedStatement, StatementReads } from './statement-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly statementReads: StatementReads;
}

/** The labour-policy statements of a client, drafts and those of former authorities too, the latest first. */
export function findStatements(
  dependencies: Dependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-statements',
      permission: 'statement.read',
      dataClasses: ['basic', 'statement'],
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.statementReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** A labour-policy statement. */
export function getStatement(
  dependencies: Dependencies,
): Query<StatementId, VersionedAnswer, Failure<'STATEMENT_NOT_FOUND'>> {
  return query(
    {
      name: 'get-statement',
      permission: 'statement.read',
      dataClasses: ['basic', 'statement'],
      objectType: 'statement',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.statementReads.one(session, id);
        return found === null
          ? fail('not-found', 'STATEMENT_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** What the document of a statement is made from. */
export function getStatementDocument(
  dependencies: Dependencies,
): Query<StatementId, DocumentedStatement, Failure<'STATEMENT_NOT_FOUND'>> {
  return query(
    {
      name: 'get-statement-document',
      permission: 'statement.read',
      dataClasses: ['basic', 'statement'],
      objectType: 'statement',
      objectId: (id) => id,
      async read(id, session) {
        const document = await dependencies.statementReads.documented(session, id);
        return document === null
          ? fail('not-found', 'STATEMENT_NOT_FOUND', { id })
          : ok({ value: document.found, clientIds: document.clientIds });
      },
    },
    dependencies,
  );
}
