import type { StatuteBook } from '../legislation/statute-book.ts';
import { type Instant, localDateOf } from '../shared/instant.ts';
import { type OrganisationId, type OrganisationKind, organisationKind } from '../shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import type { Grant, Role } from './actor.ts';

/** A right with who gave it, and whether somebody has ended it before its time. */
export interface RecordedGrant extends Grant {
  readonly givenBy: string;
  readonly givenAt: Instant;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

export type GiveGrantFailure = Failure<
  | 'OWN_RIGHT'
  | 'ROLE_NOT_OF_ORGANISATION'
  | 'DATE_IN_PAST'
  | 'PERIOD_INVERTED'
  | 'RULE_NOT_FOUND'
  | 'NOT_OFFICE_HOLDER'
  | 'SHARE_OF_DUTIES_TOO_SMALL'
  | 'NEED_OCCASIONAL'
  | 'GRANT_OVERLAP'
>;

const MUNICIPAL = ['municipality', 'area', 'employment-authority'] as const;
const REGISTER_USERS = [...MUNICIPAL, 'te-office'] as const;
const AUTHORITIES = [...REGISTER_USERS, 'ely', 'keha', 'ministry', 'avi'] as const;

/** Kinds of bodies in which each role can be held (roolin organisaatiot). */
const HELD_IN: Readonly<Record<Role, readonly OrganisationKind[]>> = {
  JOBSEEKER: REGISTER_USERS,
  MUN_OFFICER: MUNICIPAL,
  MUN_STAFF: MUNICIPAL,
  STATE_OFFICER_TRANSFERRED: ['municipality', 'area', 'te-office'],
  MUN_COORD: MUNICIPAL,
  MUN_FINANCE: MUNICIPAL,
  TE_OFFICER: ['te-office'],
  CSC_OFFICER: ['te-office'],
  ELY_QUOTA: ['ely'],
  ELY_PROC: ['ely'],
  KEHA_ADMIN: ['keha'],
  TEM_ANALYST: ['ministry'],
  AVI_SUPERVISOR: ['avi'],
  EVALUATOR: ['keha', 'ministry'],
  EMPLOYER: ['employer'],
  PROVIDER: ['provider'],
  DPO: AUTHORITIES,
  AUDITOR: AUTHORITIES,
  INTEGRATION: AUTHORITIES,
};

/** Roles in which somebody exercises public authority, or sees clients of the register. */
const FOR_OFFICE_HOLDERS: ReadonlySet<Role> = new Set([
  'MUN_OFFICER',
  'STATE_OFFICER_TRANSFERRED',
  'MUN_COORD',
  'TE_OFFICER',
  'CSC_OFFICER',
  'ELY_QUOTA',
  'ELY_PROC',
  'KEHA_ADMIN',
  'AVI_SUPERVISOR',
]);

/** Roles in which somebody uses the client register for a trial, when they are held in its municipalities or area. */
const FOR_TRIAL_DUTIES: ReadonlySet<Role> = new Set([
  'MUN_OFFICER',
  'STATE_OFFICER_TRANSFERRED',
  'MUN_COORD',
]);

/** Whether a role can be held in a body. */
export function canBeHeldIn(role: Role, organisation: OrganisationId): boolean {
  return HELD_IN[role].includes(organisationKind(organisation));
}

/**
 * Gives a right (käyttöoikeuden myöntäminen; Act 1269/2020, section 14). Nobody gives one to themselves. A right held
 * already for the whole time under the same conditions is given as it is; any other overlap is refused.
 */
export function giveGrant(
  order: Grant,
  held: readonly RecordedGrant[],
  by: string,
  at: Instant,
  law: Pick<StatuteBook, 'trialGovernance'>,
): Result<RecordedGrant, GiveGrantFailure> {
  const { subject, role, organisation, validUntil } = order;
  if (subject === by) return fail('forbidden', 'OWN_RIGHT');
  if (!canBeHeldIn(role, organisation)) {
    return fail('rule-violation', 'ROLE_NOT_OF_ORGANISATION', { roles: [role], organisation });
  }
  const [date, today] = [localDateOf(order.validFrom), localDateOf(at)];
  if (date < today) return fail('rule-violation', 'DATE_IN_PAST', { date, today });
  // What was done before the right was given is not made lawful by it.
  const validFrom = order.validFrom < at ? at : order.validFrom;
  if (validUntil !== null && validUntil <= validFrom) {
    return fail('rule-violation', 'PERIOD_INVERTED', { from: validFrom, to: validUntil });
  }
  const met = checkConditions({ ...order, validFrom }, law);
  if (!met.ok) return met;
  const grant = { ...order, validFrom, givenBy: by, givenAt: at, version: 1, changedBy: by, changedAt: at };
  const overlapping = held.filter((other) => overlap(other, grant));
  const [another] = overlapping;
  if (another === undefined) return ok(grant);
  const same = overlapping.find((other) => gives(other, grant));
  if (same !== undefined) return ok(same);
  const { changedBy, changedAt } = another;
  return fail('conflict', 'GRANT_OVERLAP', { roles: [role], organisation, changedBy, changedAt });
}

/** Ends a right at once (käyttöoikeuden poistaminen); one that has not begun never begins. Nobody ends their own. */
export function endGrant(
  grant: RecordedGrant,
  by: string,
  at: Instant,
): Result<RecordedGrant, Failure<'OWN_RIGHT' | 'GRANT_ENDED'>> {
  const { subject, validFrom, validUntil, changedBy, changedAt } = grant;
  if (subject === by) return fail('forbidden', 'OWN_RIGHT');
  if (validUntil !== null && (validUntil <= at || validUntil <= validFrom)) {
    return fail('conflict', 'GRANT_ENDED', { endedAt: validUntil, changedBy, changedAt });
  }
  const end = at > validFrom ? at : validFrom;
  return ok({ ...grant, validUntil: end, version: grant.version + 1, changedBy: by, changedAt: at });
}

/** The conditions of the role, and of the law of the day on which the right begins. */
function checkConditions(
  { role, organisation, validFrom, officeHolder, shareOfDuties, regularNeed }: Grant,
  { trialGovernance }: Pick<StatuteBook, 'trialGovernance'>,
): Result<null, GiveGrantFailure> {
  const law = trialGovernance.at(localDateOf(validFrom));
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  const minimum = isForTrialDuties(role, organisation) ? rules.accessMinShareOfDuties : null;
  const rule = minimum === null ? undefined : reference;
  if (FOR_OFFICE_HOLDERS.has(role) && !officeHolder) {
    return fail('rule-violation', 'NOT_OFFICE_HOLDER', { roles: [role] }, rule);
  }
  if (minimum === null) return ok(null);
  const share = shareOfDuties ?? 0;
  if (share < minimum.amount) {
    return fail('rule-violation', 'SHARE_OF_DUTIES_TOO_SMALL', { share, minimum: minimum.amount }, rule);
  }
  return regularNeed ? ok(null) : fail('rule-violation', 'NEED_OCCASIONAL', { roles: [role] }, rule);
}

function isForTrialDuties(role: Role, organisation: OrganisationId): boolean {
  const kind = organisationKind(organisation);
  return FOR_TRIAL_DUTIES.has(role) && (kind === 'municipality' || kind === 'area');
}

function overlap(one: Grant, other: Grant): boolean {
  const begins = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
  return (
    one.role === other.role &&
    one.organisation === other.organisation &&
    [one, other].every(({ validUntil }) => validUntil === null || begins < validUntil)
  );
}

/** Whether a right is what is asked for, or more of it; one that was given meanwhile counts from when it was asked for. */
function gives(held: RecordedGrant, asked: RecordedGrant): boolean {
  return (
    (held.validFrom <= asked.validFrom || held.givenAt >= asked.givenAt) &&
    (held.validUntil === null || (asked.validUntil !== null && asked.validUntil <= held.validUntil)) &&
    held.officeHolder === asked.officeHolder &&
    held.shareOfDuties === asked.shareOfDuties &&
    held.regularNeed === asked.regularNeed &&
    held.dataClasses.toSorted().join() === asked.dataClasses.toSorted().join()
  );
}
