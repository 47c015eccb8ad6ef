import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import { type Calculation, centsByYear, type YearCents } from '../../../domain/subsidies/calculation.ts';
import { decidingOn } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import {
  type ExtensionCode,
  extensionTerms,
} from '../../../domain/subsidies/pay-subsidies/extension-terms.ts';
import { plannedCalculation } from '../../../domain/subsidies/pay-subsidies/granted-times.ts';
import type {
  ExtensionApplication,
  PaySubsidy,
  SubsidyDeciding,
} from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { SubsidyTerms } from '../../../domain/subsidies/pay-subsidies/subsidy-terms.ts';
import { examined, type TermsCode } from '../../../domain/subsidies/pay-subsidies/terms.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { gatherSituation } from './gather-situation.ts';

/** What a decision of a moment would rest on. */
export interface Weighed<Code extends string = TermsCode> {
  readonly decider: SubsidyDeciding;
  readonly obstacles: readonly Failure<Code>[];
  /** Null when something keeps from the subsidy. */
  readonly granted: Grantable | null;
}

/** Terms on which a subsidy may be granted, and what it comes to if the work is done as it is planned. */
export interface Grantable {
  readonly terms: SubsidyTerms;
  readonly calculation: Calculation;
  /** What of it falls on the days of each year, in cents; the quota of the year of the decision bears it all (E68). */
  readonly years: readonly YearCents[];
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
  const { monthlyPayCents } = application;
  const granted = terms && grantableOn(terms, monthlyPayCents, terms.from);
  return ok({ decider: decider.value, obstacles, granted });
}

/** Weighs an application for more time of a subsidy that runs, likewise. */
export async function weighedExtension(
  tx: Transaction,
  subsidy: PaySubsidy,
  asked: ExtensionApplication,
  known: ProcessCase,
  at: Instant,
  law: StatuteBook,
): Promise<Result<Weighed<ExtensionCode>, Failure<'RULE_NOT_FOUND'>>> {
  const on = localDateOf(at);
  const decider = decidingOn(subsidy.application, bodyOf(subsidy, known), on);
  if (!decider.ok) return decider;
  const situation = await gatherSituation(tx, known, subsidy.id, on);
  const { obstacles, terms } = extensionTerms(subsidy, asked, situation, at, law);
  const granted = terms && grantableOn(terms, asked.monthlyPayCents, subsidy.terms?.from ?? terms.from);
  return ok({ decider: decider.value, obstacles, granted });
}

/** The first thing that keeps from a subsidy, or what may be granted. */
export function grantableOf<Code extends string>({
  obstacles,
  granted,
}: Weighed<Code>): Result<Grantable, Failure<Code>> {
  const [first] = obstacles;
  if (first !== undefined) return { ok: false, failure: first };
  if (granted === null) throw new Error('neither terms nor anything in their way');
  return ok(granted);
}

/** Whoever is responsible for the client, whose quota is burdened. */
export function bodyOf({ handler }: PaySubsidy, { responsible }: ProcessCase): OrganisationId {
  return responsible ?? handler;
}

function grantableOn(terms: SubsidyTerms, monthlyPayCents: number, since: PlainDate): Grantable {
  const calculation = plannedCalculation({ terms, monthlyPayCents }, since);
  return { terms, calculation, years: centsByYear(calculation) };
}
