import type { ConductRules } from '../../../domain/legislation/conduct.ts';

/**
 * Says in the client’s language what neglecting an offer may lead to by the rules of a day, and that whoever pays the
 * benefit decides it. The language is that in which the client is served: fi, sv or another code.
 */
export type ConsequenceWords = (rules: ConductRules, language: string) => string;
