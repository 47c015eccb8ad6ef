import type { Act } from '../../../../src/domain/handling/matter.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type {
  ClaimId,
  ClientId,
  CommitmentId,
  DecisionId,
  PaySubsidyId,
} from '../../../../src/domain/shared/ids.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import { addMonths, firstDayOf, monthOf } from '../../../../src/domain/shared/plain-date.ts';
import type { Claim, ClaimedTime, MonthlyPayCosts } from '../../../../src/domain/subsidies/claims/claim.ts';
import {
  type ClaimableCase,
  claimableSubsidy,
} from '../../../../src/domain/subsidies/claims/claimable-case.ts';
import { recorded } from '../../../../src/domain/subsidies/claims/record-claim.ts';
import {
  type PaySubsidy,
  receivedSubsidy,
} from '../../../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { subsidyTerms } from '../../../../src/domain/subsidies/pay-subsidies/terms.ts';
import { applicationFor, date, noon, situationOf } from '../pay-subsidies/applications.ts';

export { date };

/** Somebody who acts at noon of a day. */
export const act = (on: string): Act => ({
  by: { subject: 'virkailija-1', organisation: 'municipality:109' as OrganisationId },
  at: noon(date(on)),
});

/** A rule that says that no more is paid than committed. */
export const QUOTA_RULE = {
  theme: 'quota',
  version: 'V0',
  from: '2021-03-01',
  act: '1269/2020',
  section: '16 §',
};

/** More than any claim comes to. */
export const PLENTY = { cents: 100_000_000, rule: QUOTA_RULE };

interface Asked {
  /** Day of the decision. */
  readonly on: string;
  readonly from: string;
  readonly months: number;
  readonly pay?: number;
  readonly application?: Parameters<typeof applicationFor>[1];
  readonly situation?: Parameters<typeof situationOf>[2];
  readonly change?: Partial<PaySubsidy>;
}

/** A subsidy that runs, of a client who has been unemployed for so long that most is granted. */
export function running({
  on,
  from,
  months,
  pay = 200_000,
  application,
  situation,
  change,
}: Asked): PaySubsidy {
  const decidedOn = date(on);
  const asked = applicationFor(decidedOn, { from: date(from), months, monthlyPayCents: pay, ...application });
  const terms = subsidyTerms(asked, situationOf(decidedOn, 30, situation), noon(decidedOn), lawInForce);
  if (!terms.ok) throw new Error(terms.failure.code);
  return {
    ...receivedSubsidy(
      {
        id: 'case-1' as PaySubsidyId,
        clientId: 'client-1' as ClientId,
        handler: 'municipality:109' as OrganisationId,
        application: asked,
      },
      act(on),
    ),
    state: 'RUNNING',
    terms: terms.value,
    commitment: 'commitment-1' as CommitmentId,
    decision: 'decision-1' as DecisionId,
    ...change,
  };
}

/** The case as claims know it on a day. */
export function claimable(subsidy: PaySubsidy, today = '2030-01-01'): ClaimableCase {
  const found = claimableSubsidy(subsidy, date(today), lawInForce);
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
}

/** The same pay costs in each month of a time. */
export function paidEach(from: string, to: string, cents: number): MonthlyPayCosts {
  const months: Record<string, number> = {};
  for (let day = firstDayOf(monthOf(date(from))); day <= to; day = addMonths(day, 1)) {
    months[monthOf(day)] = cents;
  }
  return months;
}

/** A claim of a time that came on a day. */
export function told(
  from: string,
  to: string,
  receivedOn: string,
  cents = 200_000,
): ClaimedTime & { id: ClaimId } {
  return {
    id: 'claim-1' as ClaimId,
    case: { kind: 'PAY_SUBSIDY', id: 'case-1' },
    from: date(from),
    to: date(to),
    receivedOn: date(receivedOn),
    payCosts: paidEach(from, to, cents),
    paidDays: null,
  };
}

/** A claim that is recorded on the day on which it came. */
export function claimOf(
  subsidy: PaySubsidy,
  claim: ClaimedTime & { readonly id: ClaimId },
  left = PLENTY,
): Claim {
  const found = recorded(claim, claimable(subsidy), { others: [], left }, act(claim.receivedOn));
  if (!found.ok) throw new Error(`${found.failure.code} ${JSON.stringify(found.failure.data)}`);
  return found.value;
}
