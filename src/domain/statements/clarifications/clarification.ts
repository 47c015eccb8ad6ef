import type { Matter } from '../../handling/matter.ts';
import type { ClarificationId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { EventInQuestion } from '../event.ts';
import type { AnswerReason } from './answer-reasons.ts';

/** Stages of a clarification request. */
export type ClarificationState = 'SENT' | 'ANSWERED' | 'EXPIRED' | 'WITHDRAWN';

/** What is done with it; `expire` happens by itself when the deadline has passed. */
export type ClarificationCommand = 'answer' | 'expire' | 'withdraw';

/** Life of a clarification request. An answer after the deadline is taken and marked late (E51). */
export const CLARIFICATION_MACHINE: StateMachine<ClarificationState, ClarificationCommand> = {
  name: 'clarification request',
  finnish: 'selvityspyyntö',
  initial: 'SENT',
  moves: {
    SENT: { answer: 'ANSWERED', expire: 'EXPIRED', withdraw: 'WITHDRAWN' },
    EXPIRED: { answer: 'ANSWERED', withdraw: 'WITHDRAWN' },
    ANSWERED: {},
    WITHDRAWN: {},
  },
};

/** A language of the standard texts. */
export type RequestLanguage = 'fi' | 'sv' | 'en';

/** How the request goes to the client (lähetystapa). */
export type RequestChannel = 'E_MAIL' | 'LETTER';

/** What the client says (selvitys). */
export interface ClarificationAnswer {
  readonly at: Instant;
  /** The day on which it came. */
  readonly receivedOn: PlainDate;
  readonly isLate: boolean;
  readonly reasons: readonly AnswerReason[];
  /** In the client’s words; nothing of health. */
  readonly words: string | null;
  readonly attachments: readonly string[];
}

/** A request that the client explain a possible neglect or refusal (selvityspyyntö), and the answer. */
export interface Clarification extends Matter<ClarificationId, ClarificationState> {
  readonly event: EventInQuestion;
  readonly question: string;
  readonly language: RequestLanguage;
  readonly sentAt: Instant;
  readonly channel: RequestChannel;
  /** The day on which it is presumed to have arrived (tiedoksisaantiolettama). */
  readonly presumedOn: PlainDate;
  /** Last day to answer. */
  readonly deadline: PlainDate;
  readonly answer: ClarificationAnswer | null;
  /** Health reasons, kept apart (rajattu liite): whoever reads on sees only that there are some (E55). */
  readonly health: { readonly words: string; readonly attachments: readonly string[] } | null;
  readonly hasHealthReason: boolean;
  readonly withdrawal: { readonly reason: string } | null;
  /** The rule that gave the time to answer. */
  readonly rule: RuleReference;
}
