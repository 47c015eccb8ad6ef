import type { StatementSubject } from '../../legislation/statement-competence.ts';

/** What a statement of one’s own can be about: never the client’s conduct, so that it cannot be a sanction (R65). */
export type OwnSubject = Exclude<StatementSubject, 'REPREHENSIBLE_CONDUCT'>;
