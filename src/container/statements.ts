import { clarificationUseCases } from './statements/clarifications.ts';

/** Fact-finding and statements: their use cases, room by room. */
export const statementUseCases = {
  ...clarificationUseCases,
};
