import type { RuleReference } from '../../shared/result.ts';
import type { FactReport, Hearing } from './fact-report.ts';
import type { ReportedFacts } from './reported-facts.ts';

/** What is written where health is a reason: what it is stands in the annex only (E55). */
export const HEALTH_NOTE = 'HEALTH_REASON_IN_RESTRICTED_ANNEX';

/**
 * All that leaves with a report, and no more (tietosisältö; Act 906/2019, section 22): nothing by which anybody could be
 * reached, and no place for a code of a statement.
 */
export interface FactReportContent {
  readonly reportId: string;
  readonly event: { readonly kind: string; readonly on: string };
  readonly subject: string;
  readonly hearing: Hearing;
  readonly substance: RuleReference | null;
  readonly competence: RuleReference;
  readonly facts: ReportedFacts;
  readonly healthNote: typeof HEALTH_NOTE | null;
  /** Data of health: for whoever gives the statement. */
  readonly restrictedAnnex: FactReport['health'];
}

/** The content of a report that is sent. */
export function contentOf(report: FactReport & { readonly hearing: Hearing }): FactReportContent {
  const { id, event, subject, hearing, substance, competence, facts, health } = report;
  return {
    reportId: id,
    event: { kind: event.kind, on: event.on },
    subject,
    hearing,
    substance,
    competence,
    facts,
    healthNote: health === null ? null : HEALTH_NOTE,
    restrictedAnnex: annexOf(report),
  };
}

/** What a report tells of health, and no more (rajattu liite). */
export function annexOf({ health }: Pick<FactReport, 'health'>): FactReport['health'] {
  return health === null ? null : { words: health.words, attachments: health.attachments };
}

/**
 * The content of a supplement: the questions that it answers, none of what was told unasked; and what the client answered
 * after the report had left, with its annex.
 */
export interface SupplementContent {
  readonly reportId: string;
  readonly questions: readonly string[];
  readonly words: string;
  readonly clarification: ReportedFacts['clarification'];
  readonly healthNote: typeof HEALTH_NOTE | null;
  readonly restrictedAnnex: FactReport['health'];
}

/** The content of the message that takes a report back. */
export interface WithdrawalContent {
  readonly reportId: string;
  readonly reason: string;
}
