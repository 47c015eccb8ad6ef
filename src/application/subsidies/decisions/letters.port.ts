import type { AppealRules } from '../../../domain/legislation/employment-areas.ts';
import type { Length } from '../../../domain/legislation/amounts.ts';
import type { NoticeServiceRules } from '../../../domain/legislation/notice-service.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import type { StoredLetter } from '../../../domain/subsidies/subsidy-stores.port.ts';
import type { Proposal } from './decidable.ts';

/** What the letter of a decision is made from (päätöskirje). */
export interface LetterContent {
  readonly decision: Decision;
  readonly client: { readonly firstNames: string; readonly lastName: string };
  readonly addressee: Proposal['addressee'];
  readonly facts: Proposal['facts'];
  /** How it is contested, and how the time for it is counted. */
  readonly appeal: {
    readonly path: AppealRules['path'];
    readonly within: Length;
    readonly service: NoticeServiceRules;
  };
}

/** The letters of a decision: the same for the same content. */
export interface Letters {
  /** What is kept of a decision that is given. */
  readonly kept: readonly Pick<StoredLetter, 'language' | 'format'>[];
  /** Makes all that is kept. The files take long: nothing that others wait for may be locked meanwhile. */
  make(content: LetterContent): Promise<readonly StoredLetter[]>;
  /** A letter as a page. */
  page(content: LetterContent, language: StoredLetter['language']): string;
}
