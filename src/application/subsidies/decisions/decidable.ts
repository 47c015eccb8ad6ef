import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Calculation } from '../../../domain/subsidies/calculation.ts';
import type {
  Decision,
  DecisionResult,
  NotAppealable,
} from '../../../domain/subsidies/decisions/decision.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Failure, Result, RuleReference } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** What a decision on a case would say: what it costs, by which rule, and what of it cannot be appealed. */
export interface Proposal {
  readonly clientId: ClientId;
  readonly handler: OrganisationId;
  /** Version of the case on which the decision rests. */
  readonly caseVersion: number;
  readonly calculation: Calculation;
  /** Act and section. */
  readonly rule: RuleReference;
  readonly notAppealable: readonly NotAppealable[];
  /** The ground or the level tells of the client's health (alentunut työkyky, vamma tai sairaus). */
  readonly tellsOfHealth: boolean;
  /** Words of the letter: to whom the decision is given, and what was applied for. */
  readonly addressee: { readonly name: string; readonly businessId: string | null };
  /** The employer or business and the job, for the letter: dates as ISO days, rates in basis points, amounts in cents. */
  readonly facts: Readonly<Partial<Record<LetterFact, string | number>>>;
}

/** What a letter tells of a case; whatever ends in `Cents` is an amount, and `rate` is in basis points. */
export const LETTER_FACTS = [
  'employer',
  'jobTitle',
  'business',
  'from',
  'to',
  'rate',
  'laterRate',
  'monthlyPayCents',
  'monthlyCapCents',
  'dailyCents',
  'daysPerWeek',
] as const;

export type LetterFact = (typeof LETTER_FACTS)[number];

/** What a case needs to be decided on. */
export interface Deciding {
  readonly tx: Transaction;
  readonly known: ProcessCase;
  readonly act: Act;
  /** Day of the decision. */
  readonly on: PlainDate;
  /** The decision of the same case that this one takes the place of, of a rectification; null of any other. */
  readonly replaces: Decision | null;
  readonly law: StatuteBook;
  readonly ids: Ids;
}

/**
 * A kind of case as decisions know it: the rooms of pay subsidies and start-up grants each give one. Whoever calls it has
 * locked the client.
 */
export interface Decidable<Refusal extends Failure, Hindrance extends Failure> {
  /** What a decision of the day with this result would be; fails when the law or the case does not let it be. */
  propose(id: string, result: DecisionResult, deciding: Deciding): Promise<Result<Proposal, Refusal>>;
  /**
   * What comes with the decision: the quota is committed, the case moves on, its tasks change. Gives the messages. Where it
   * takes the place of another, the quota moves by the difference.
   */
  carryOut(decision: Decision, deciding: Deciding): Promise<Result<readonly OutgoingMessage[], Hindrance>>;
}
