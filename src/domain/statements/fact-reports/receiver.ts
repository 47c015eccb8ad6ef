import type { StatementSubject } from '../../legislation/statement-competence.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { municipalities, municipalityOn } from '../../reference/municipalities.ts';
import {
  KEHA,
  type OrganisationId,
  organisation,
  organisationCode,
  organisationKind,
} from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { EventKind } from '../event.ts';

/** Where a client lives and who is responsible, as far as the receiver depends on it. */
export interface ReportedClient {
  /** Code of the home municipality. */
  readonly home: string | null;
  readonly responsible: OrganisationId | null;
}

/** What a statement on an event is about unless it is told (K): most of them are conduct. */
export const SUBJECT_OF_EVENT: Readonly<Record<EventKind, StatementSubject>> = {
  OFFER: 'REPREHENSIBLE_CONDUCT',
  NO_SHOW: 'REPREHENSIBLE_CONDUCT',
  PLAN_NOT_CARRIED_OUT: 'REPREHENSIBLE_CONDUCT',
  SERVICE_REFUSED: 'REPREHENSIBLE_CONDUCT',
  SERVICE_INTERRUPTED: 'REPREHENSIBLE_CONDUCT',
  RESIGNED: 'REPREHENSIBLE_CONDUCT',
  ENTREPRENEURSHIP: 'ENTREPRENEURSHIP_AND_OWN_WORK',
  STUDIES: 'FULL_TIME_STUDIES',
  OTHER: 'REPREHENSIBLE_CONDUCT',
};

export type ReceiverCode = 'RULE_NOT_FOUND' | 'STATEMENT_IS_OWN' | 'NO_TE_OFFICE';

/**
 * Who gives the statement and is told the facts, by the matrix of the day on which the report is sent (toimivaltainen
 * vastaanottaja): the TE Office in whose region the client lives, or the KEHA Centre. Fails with `STATEMENT_IS_OWN` where
 * the municipality gives the statement itself: then it reports nothing; and with `NO_TE_OFFICE` for somebody of whom no
 * home in a TE Office’s region is known.
 */
export function competentReceiver(
  subject: StatementSubject,
  client: ReportedClient,
  on: PlainDate,
  { statementCompetence }: Pick<StatuteBook, 'statementCompetence'>,
): Result<{ readonly receiver: OrganisationId; readonly competence: RuleReference }, Failure<ReceiverCode>> {
  const law = statementCompetence.at(on);
  if (!law.ok) return law;
  const { rules, reference: competence } = law.value;
  switch (rules[subject].competent) {
    case 'MUNICIPALITY':
      return fail('rule-violation', 'STATEMENT_IS_OWN', { subject, date: on }, competence);
    case 'KEHA_CENTRE':
      return ok({ receiver: KEHA, competence });
    case 'TE_OFFICE':
    case 'CUSTOMER_SERVICE_CENTRE': {
      const region = teOfficeRegion(client, on);
      return region === null
        ? fail('rule-violation', 'NO_TE_OFFICE', { date: on }, competence)
        : ok({ receiver: organisation('te-office', `${region}00`), competence });
    }
  }
}

/** Of the home municipality; of somebody without a home there, of the municipality that is responsible. */
function teOfficeRegion({ home, responsible }: ReportedClient, on: PlainDate): string | null {
  const ofHome = home === null ? null : regionOf(home, on);
  if (ofHome !== null || responsible === null) return ofHome;
  return organisationKind(responsible) === 'municipality'
    ? regionOf(organisationCode(responsible), on)
    : null;
}

function regionOf(municipality: string, on: PlainDate): string | null {
  return municipalities.get(municipalityOn(municipality, on))?.teOfficeRegion ?? null;
}
