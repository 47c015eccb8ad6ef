import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { calculationOf } from '../../src/domain/subsidies/calculation.ts';
import type { Decision } from '../../src/domain/subsidies/decisions/decision.ts';
import { given, submitted } from '../../src/domain/subsidies/decisions/giving.ts';
import { served, type Sending } from '../../src/domain/subsidies/decisions/serving.ts';
import { drafted, type ProposedContent } from '../../src/domain/subsidies/decisions/writing.ts';
import type { ClientId, DecisionId } from '../../src/domain/shared/ids.ts';
import type { Act } from '../../src/domain/handling/matter.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import { date } from './client-facts.ts';
import { actAt, valueOf } from './job-offers.ts';

/** Somebody who acts at noon of a day. */
export function actOf(subject: string, on: string): Act {
  return { ...actAt(on), by: { subject, organisation: 'municipality:109' as OrganisationId } };
}

export const RULE = {
  theme: 'pay_subsidy',
  version: 'V1',
  from: '2017-01-01',
  act: '916/2012',
  section: '7 luku',
};

/** What a case comes to: an amount in cents for June 2022, by one rule. */
export function proposalOf(cents: number, changes: Partial<ProposedContent> = {}): ProposedContent {
  const row = {
    from: date('2022-06-01'),
    to: date('2022-06-30'),
    days: 30,
    basisCents: 2 * cents,
    rate: 5000,
    capCents: null,
    cents,
    rules: [RULE],
  };
  return {
    handler: 'municipality:109' as OrganisationId,
    calculation: calculationOf([row]),
    rule: RULE,
    notAppealable: ['DISCRETION', 'AMOUNT', 'DURATION'],
    tellsOfHealth: false,
    limitCents: 1_000_000,
    caseVersion: 3,
    ...changes,
  };
}

/** A draft of a decision that was written on a day. */
export function draftOf(
  proposal = proposalOf(100_000),
  on = '2022-06-01',
  reasons = 'Edellytykset täyttyvät',
): Decision {
  return drafted(
    {
      id: 'decision-1' as DecisionId,
      clientId: 'client-1' as ClientId,
      case: { kind: 'PAY_SUBSIDY', id: 'case-1', version: 0 },
      replaces: null,
      rectifies: null,
      result: 'GRANTED',
      reasons,
      language: 'fi',
    },
    proposal,
    actOf('writer', on),
  );
}

/** A decision that was given on a day. */
export function givenOn(on: string): Decision {
  return valueOf(given(draftOf(proposalOf(100_000), on), proposalOf(100_000), actOf('writer', on)));
}

/** A decision that was given on the day on which it was sent. */
export function servedBy(sending: Pick<Sending, 'by'> & Partial<Sending>, sentOn: string): Decision {
  const sent = { sentOn: date(sentOn), receivedOn: null, ...sending };
  return valueOf(served(givenOn(sentOn), sent, actOf('writer', sent.receivedOn ?? sentOn), lawInForce));
}

/** A decision that waits for a second person, above what one decides alone. */
export function awaitingSecond(proposal = proposalOf(1_000_001)): Decision {
  return valueOf(submitted(draftOf(proposal), actOf('submitter', '2022-06-02')));
}
