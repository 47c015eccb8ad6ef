import type { CommitmentId, DecisionId } from '../../shared/ids.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { Calculation } from '../calculation.ts';
import { subsidyCalculation } from './money.ts';
import type { PaySubsidy, SubsidyInterruption } from './pay-subsidy.ts';
import type { SubsidyTerms } from './subsidy-terms.ts';

/** A time that one decision granted (tukijakso), and what holds on its days. */
export interface GrantedTime {
  /** From its first to its last day. */
  readonly terms: SubsidyTerms;
  /** Pay costs of a month as they were applied for, in cents. */
  readonly monthlyPayCents: number;
  /** Last day of the contract as it was then; null for one until further notice. */
  readonly jobEnds: PlainDate | null;
  readonly decidedOn: PlainDate;
  /** What of a quota pays it; null of what the TE Office granted. */
  readonly commitment: CommitmentId | null;
}

/** The times of a subsidy, the earliest first, without gaps: what was granted first, and each extension. */
export function grantedTimes(subsidy: PaySubsidy): readonly GrantedTime[] {
  const { terms, application, commitment, extensions, extensionApplications } = subsidy;
  if (terms === null) return [];
  const first: GrantedTime = {
    terms: { ...terms, to: endOfFirst(subsidy, terms) },
    monthlyPayCents: application.monthlyPayCents,
    jobEnds: application.job.to,
    decidedOn: terms.decidedOn,
    commitment,
  };
  return extensions.reduce<readonly GrantedTime[]>(
    (times, { from, to, decidedOn, decision, commitment: own, terms: ownTerms }) => {
      const before = times.at(-1) ?? first;
      const asked = extensionApplications.find((one) => one.decision === decision) ?? before;
      const { monthlyPayCents, jobEnds } = asked;
      const held = ownTerms ?? { ...before.terms, from, to };
      return [...times, { terms: held, monthlyPayCents, jobEnds, decidedOn, commitment: own }];
    },
    [first],
  );
}

function endOfFirst({ extensions }: PaySubsidy, { to }: SubsidyTerms): PlainDate {
  const [next] = extensions;
  return next === undefined ? to : addDays(next.from, -1);
}

/** The subsidy as it was before a decision extended it; unchanged where that decision did not. */
export function withoutExtension(subsidy: PaySubsidy, decision: DecisionId): PaySubsidy {
  const { terms, extensions } = subsidy;
  const at = extensions.findIndex((one) => one.decision === decision);
  const removed = extensions[at];
  if (terms === null || removed === undefined) return subsidy;
  return {
    ...subsidy,
    terms: { ...terms, to: addDays(removed.from, -1) },
    extensions: extensions.slice(0, at),
  };
}

/** What a time comes to if the work is done as it is planned; `since` is the first day of the whole subsidy. */
export function plannedCalculation(
  { terms, monthlyPayCents }: Pick<GrantedTime, 'terms' | 'monthlyPayCents'>,
  since: PlainDate,
  interruptions: readonly SubsidyInterruption[] = [],
): Calculation {
  const payCosts = { kind: 'MONTHLY', cents: monthlyPayCents } as const;
  return subsidyCalculation({ terms, since, payCosts, interruptions, from: terms.from, to: terms.to });
}
