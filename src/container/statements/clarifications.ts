import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { clarificationReads } from '../../adapters/persistence/statements/clarifications/clarifications.read.ts';
import { askClient } from '../../application/statements/clarifications/ask-client.ts';
import {
  findClarifications,
  getClarification,
  getHealthAnnex,
} from '../../application/statements/clarifications/find-clarifications.query.ts';
import {
  answerClarification,
  withdrawClarification,
} from '../../application/statements/clarifications/keep-clarification.ts';

interface Base {
  readonly database: Database;
}

/** Requests for clarification. */
export const clarificationUseCases = {
  clarificationReads: asFunction(({ database }: Base) => clarificationReads(database.pool)).singleton(),
  findClarifications: asFunction(findClarifications).singleton(),
  getClarification: asFunction(getClarification).singleton(),
  getHealthAnnex: asFunction(getHealthAnnex).singleton(),
  askClient: asFunction(askClient).singleton(),
  answerClarification: asFunction(answerClarification).singleton(),
  withdrawClarification: asFunction(withdrawClarification).singleton(),
};
