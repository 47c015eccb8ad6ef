import {
  BUSINESS_CONDITIONS,
  type BusinessAssessment,
  type GrantInterruption,
  type PlannedPeriod,
  receivedGrant,
  type StartUpGrant,
} from '../../../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Act } from '../../../../src/domain/handling/matter.ts';
import type {
  ClientId,
  CommitmentId,
  DecisionId,
  StartUpGrantId,
} from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';

export const date = (text: string): PlainDate => text as PlainDate;

/** Somebody who acts at noon of a day. */
export const noon = (on: string): Act => ({
  by: { subject: 'virkailija-1', organisation: 'municipality:109' as OrganisationId },
  at: `${on}T10:00:00.000Z` as Instant,
});

export const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
const RULE = { theme: 'startup', version: 'JTYPL17', from: '2017-01-01', act: '916/2012', section: '8 luku' };

/** What was found of every condition. */
export const allFound = (isFulfilled = true): readonly BusinessAssessment[] =>
  BUSINESS_CONDITIONS.map((kind) => ({
    kind,
    on: date('2021-03-01'),
    by: 'Keksitty Asiantuntija',
    isFulfilled,
    words: 'Keksityt perustelut',
  }));

/** An application with every condition found, of a business that begins on a day. */
export function application(begins: string, change: Partial<StartUpGrant> = {}): StartUpGrant {
  return {
    ...receivedGrant(
      {
        id: 'grant-1' as StartUpGrantId,
        clientId: 'client-1' as ClientId,
        handler: 'municipality:109' as OrganisationId,
        receivedOn: date('2021-01-01'),
        business: {
          name: 'Keksitty Toiminimi',
          businessId: null,
          field: 'Kahvila',
          begins: date(begins),
          fromSideBusiness: false,
        },
        weekdays: MONDAY_TO_FRIDAY,
        appliedMonths: 6,
        deductions: [],
        deMinimisCents: 0,
      },
      noon('2021-01-01'),
    ),
    assessments: allFound(),
    ...change,
  };
}

export const period = (from: string, to: string, change: Partial<PlannedPeriod> = {}): PlannedPeriod => ({
  from: date(from),
  to: date(to),
  weekdays: MONDAY_TO_FRIDAY,
  isExtension: false,
  rule: RULE,
  ...change,
});

export const BY = { decision: 'decision-1' as DecisionId, commitment: 'commitment-1' as CommitmentId };

/** A grant that runs from a day to a last day. */
export function running(from: string, to: string, change: Partial<StartUpGrant> = {}): StartUpGrant {
  return application(from, { state: 'RUNNING', periods: [{ ...period(from, to), ...BY }], ...change });
}

export const interruption = (from: string, to: string | null, isJustified = true): GrantInterruption => ({
  from: date(from),
  to: to === null ? null : date(to),
  isJustified,
  reason: 'Keksitty syy',
});
