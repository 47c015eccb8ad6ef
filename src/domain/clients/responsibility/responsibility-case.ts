import type { ActedBy } from '../../shared/acted-by.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { ClientId, DeterminationId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import { type OrganisationId, organisationKind } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { Ground } from '../../legislation/target-group.ts';
import type { DeterminationResult } from '../determination/determination.ts';
import { type HomeFacts, homeMunicipalityOn } from '../determination/target-group-conditions.ts';
import type { JobSearch } from '../facts/client-facts.ts';
import {
  CASE_COMMANDS,
  type CaseCommand,
  type CaseRefusal,
  type ResponsibilityState,
} from './case-commands.ts';
import type { ContactSituation } from './client-delivery.ts';
import { competentAuthority, isSameAuthority } from './competent-authority.ts';
import { competentAfterTrials, type EmploymentAuthority } from './employment-authority.ts';
import type { ReferralNotice } from './referral-notice.ts';
import type { ResponsibilitySpan } from './responsibility.ts';
import type { TeOfficeStay } from './te-office-stay.ts';

/** The latest determination, with the result that counts: an official's where one has overridden it. */
export interface DeterminedResult {
  readonly id: DeterminationId;
  readonly result: DeterminationResult;
  readonly grounds: readonly Ground[];
  /** The municipality that it was determined for. */
  readonly municipality: string | null;
}

/** A notice on its way, as far as it keeps others from being sent. */
export type OpenNotice = Pick<ReferralNotice, 'id' | 'to' | 'sentBy' | 'sentAt'>;

/** All that a move of one client depends on, as it is known on a day (asiakasvastuun tilanne). */
export interface ResponsibilityCase {
  readonly clientId: ClientId;
  /** Who is responsible now. */
  readonly current: ResponsibilitySpan | null;
  /** Who was before, the earliest first. */
  readonly past: readonly ResponsibilitySpan[];
  /** The notice that is on its way. */
  readonly openNotice: OpenNotice | null;
  /** The valid job search with its first day as far as it is known; null when there is none. */
  readonly jobSearch: Pick<JobSearch, 'from'> | null;
  readonly homeFacts: HomeFacts;
  /** TE Office that the register names for the client. */
  readonly teOffice: string;
  readonly determination: DeterminedResult | null;
  readonly stay: TeOfficeStay | null;
  /** Determination of the review by which, last in this responsibility, it was decided that the client goes back. */
  readonly agreedReturn: DeterminationId | null;
  readonly contact: ContactSituation;
  /** The employment authorities, for days on which there are any. */
  readonly authorities?: readonly EmploymentAuthority[];
}

/** Where a case stands on a day, and where the home of the client leads. */
export interface Standing {
  readonly state: ResponsibilityState;
  readonly home: string | null;
  readonly competent: OrganisationId;
}

type StandingLaw = Pick<StatuteBook, 'transfer' | 'targetGroup' | 'trialAreas' | 'trialGovernance'>;

/** Where a case stands on a day, by the law of that day. */
export function standingOf(
  known: ResponsibilityCase,
  day: PlainDate,
  { transfer, targetGroup, trialAreas, trialGovernance }: StandingLaw,
): Result<Standing, Failure<'RULE_NOT_FOUND' | 'MUNICIPALITY_CODE_INVALID'>> {
  const moving = transfer.at(day);
  if (!moving.ok) return moving;
  const group = targetGroup.at(day);
  if (!group.ok) return group;
  const home = homeMunicipalityOn(known.homeFacts, day, group.value.rules);
  const { teOffice, authorities = [] } = known;
  const whereabouts = { home, teOffice };
  const afterTrials =
    authorities.length === 0
      ? null
      : competentAfterTrials(whereabouts, day, authorities, { trialGovernance });
  const competent = afterTrials?.ok
    ? ok(afterTrials.value.authority)
    : competentAuthority(whereabouts, day, { transfer: moving.value.rules, trialAreas });
  if (!competent.ok) return competent;
  const standing = { home, competent: competent.value };
  return ok({ ...standing, state: stateOf(known, day, standing) });
}

function stateOf(
  { jobSearch, current, openNotice }: ResponsibilityCase,
  day: PlainDate,
  { home, competent }: Pick<Standing, 'home' | 'competent'>,
): ResponsibilityState {
  if (jobSearch === null || current === null) return 'ENDED';
  switch (organisationKind(current.authority)) {
    case 'te-office':
      return openNotice === null ? 'TE_OFFICE' : 'PENDING_TRANSFER';
    case 'municipality': {
      // Of somebody whose home nobody knows it is not known that the home has changed.
      const stays = home === null || isSameAuthority(current.authority, competent, day);
      return openNotice === null && stays ? 'MUNICIPALITY' : 'PENDING_MOVE';
    }
    default: {
      // Whom the client has chosen keeps the client, wherever the home is (Act 380/2023).
      const isChosen = current.startGround === 'CLIENT_REQUEST';
      const movesOn =
        organisationKind(competent) === 'employment-authority' && competent !== current.authority;
      return openNotice === null && (isChosen || !movesOn) ? 'EMPLOYMENT_AUTHORITY' : 'PENDING_MOVE';
    }
  }
}

/** Where the case stands when its state allows the command; otherwise the refusal, with who arranged it and when. */
export function refusalOf(
  known: ResponsibilityCase,
  asked: CaseCommand,
  day: PlainDate,
  law: StandingLaw,
): Result<Standing, Failure<CaseRefusal>> {
  const standing = standingOf(known, day, law);
  if (!standing.ok) return standing;
  const { current, openNotice } = known;
  const isOver = standing.value.state === 'ENDED';
  const code =
    openNotice !== null && !isOver && asked !== 'REGISTER'
      ? 'TRANSFER_ALREADY_PENDING'
      : CASE_COMMANDS[standing.value.state][asked];
  switch (code) {
    case 'ALLOWED':
      return standing;
    case 'TRANSFER_ALREADY_PENDING':
      return fail('conflict', code, openNotice === null ? undefined : whoSent(known, openNotice));
    case 'ALREADY_RESPONSIBLE':
      return fail('conflict', code, current === null ? undefined : whoTookOver(known, current));
    case 'OUTSIDE_TRIAL_PERIOD':
      return fail('rule-violation', code, { date: day });
    default:
      return fail('rule-violation', code, undefined);
  }
}

/** Who sent the notice that is on its way, and when. */
function whoSent(known: ResponsibilityCase, notice: OpenNotice): NonNullable<Failure['data']> {
  return whoAndWhen(notice.sentBy, notice.sentAt, known.contact);
}

/** Who handed the client over to the body that is responsible, and when. */
function whoTookOver(known: ResponsibilityCase, current: ResponsibilitySpan): NonNullable<Failure['data']> {
  return whoAndWhen(current.startedBy, current.from, known.contact);
}

/** Under a security ban not for which body somebody acted: it may tell where the client lives. */
function whoAndWhen(
  by: ActedBy | null,
  at: Instant,
  { hasSecurityBan }: Pick<ContactSituation, 'hasSecurityBan'>,
): NonNullable<Failure['data']> {
  return {
    changedAt: at,
    ...(by !== null && { changedBy: by.subject }),
    ...(by !== null && !hasSecurityBan && { organisation: by.organisation }),
  };
}
