import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Calculation } from '../../../domain/subsidies/calculation.ts';
import { decidingOn, type SubsidyDeciding } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import { subsidyCalculation } from '../../../domain/subsidies/pay-subsidies/money.ts';
import type { PaySubsidy } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { SubsidyTerms } from '../../../domain/subsidies/pay-subsidies/subsidy-terms.ts';
import { examined, type TermsCode } from '../../../domain/subsidies/pay-subsidies/terms.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { gatherSituation } from './gather-situation.ts';

/** What a decision of a moment would rest on. */
export interface Weighed {
  readonly decider: SubsidyDeciding;
  readonly obstacles: readonly Failure<TermsCode>[];
  /** Null when something keeps from the subsidy. */
  readonly granted: Grantable | null;
}

/** Terms on which a subsidy may be granted, and what it comes to if the work is done as it is planned. */
export interface Grantable {
  readonly terms: SubsidyTerms;
  readonly calculation: Calculation;
}

/** Weighs a case by the facts and the law of a moment: who decides, everything that keeps from it, or terms and money. */
export async function weighed(
  tx: Transaction,
  subsidy: PaySubsidy,
  known: ProcessCase,
  at: Instant,
  law: StatuteBook,
): Promise<Result<Weighed, Failure<'RULE_NOT_FOUND'>>> {
  const { application } = subsidy;
  const on = localDateOf(at);
  const decider = decidingOn(application, bodyOf(subsidy, known), on);
  if (!decider.ok) return decider;
  const situation = await gatherSituation(tx, known, subsidy.id, on);
  const { obstacles, terms } = examined(application, situation, at, law);
  return ok({
    decider: decider.value,
    obstacles,
    granted: terms === null ? null : { terms, calculation: planned(subsidy, terms) },
  });
}

/** The first thing that keeps from a subsidy, or what may be granted. */
export function grantableOf({ obstacles, granted }: Weighed): Result<Grantable, Failure<TermsCode>> {
  const [first] = obstacles;
  if (first !== undefined) return { ok: false, failure: first };
  if (granted === null) throw new Error('neither terms nor anything in their way');
  return ok(granted);
}

/** Whoever is responsible for the client, whose quota is burdened. */
export function bodyOf({ handler }: PaySubsidy, { responsible }: ProcessCase): OrganisationId {
  return responsible ?? handler;
}

function planned({ application }: PaySubsidy, terms: SubsidyTerms): Calculation {
  const payCosts = { kind: 'MONTHLY', cents: application.monthlyPayCents } as const;
  return subsidyCalculation({ terms, payCosts, interruptions: [], from: terms.from, to: terms.to });
}
