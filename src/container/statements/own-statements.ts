import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { statementReads } from '../../adapters/persistence/statements/own-statements/statements.read.ts';
import { draftStatement } from '../../application/statements/own-statements/draft-statement.ts';
import {
  findStatements,
  getStatement,
  getStatementDocument,
} from '../../application/statements/own-statements/find-statements.query.ts';
import {
  abandonStatement,
  issueStatement,
  writeStatement,
} from '../../application/statements/own-statements/keep-statement.ts';

interface Base {
  readonly database: Database;
}

/** Labour-policy statements of one’s own. */
export const ownStatementUseCases = {
  statementReads: asFunction(({ database }: Base) => statementReads(database.pool)).singleton(),
  findStatements: asFunction(findStatements).singleton(),
  getStatement: asFunction(getStatement).singleton(),
  getStatementDocument: asFunction(getStatementDocument).singleton(),
  draftStatement: asFunction(draftStatement).singleton(),
  writeStatement: asFunction(writeStatement).singleton(),
  issueStatement: asFunction(issueStatement).singleton(),
  abandonStatement: asFunction(abandonStatement).singleton(),
};
