import type { ClientId, GrantId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import type { OrganisationId } from '../shared/organisation.ts';
import type { DataClass } from './data-class.ts';
import { clientsClosedTo, type Disqualification } from './disqualification.ts';
import type { Suspension } from './suspension.ts';

/** Roles of the people and systems that act (toimijan rooli). */
export const ROLES = [
  'JOBSEEKER',
  'MUN_OFFICER',
  'MUN_STAFF',
  'STATE_OFFICER_TRANSFERRED',
  'MUN_COORD',
  'MUN_FINANCE',
  'TE_OFFICER',
  'CSC_OFFICER',
  'ELY_QUOTA',
  'ELY_PROC',
  'KEHA_ADMIN',
  'TEM_ANALYST',
  'AVI_SUPERVISOR',
  'EVALUATOR',
  'EMPLOYER',
  'PROVIDER',
  'DPO',
  'AUDITOR',
  'INTEGRATION',
] as const;

export type Role = (typeof ROLES)[number];

/** Classes of data that no role opens by itself: a grant does. */
export const OPENED_CLASSES = ['health', 'guidance'] as const satisfies readonly DataClass[];

/** What whoever gives a right has found of the job for which it is given (käyttöoikeuden edellytykset). */
export interface GrantConditions {
  /** Whether the subject holds an office (virkasuhde). */
  readonly officeHolder: boolean;
  /** Share of the job that trial duties are, in percent (kokeilutehtävien osuus); null where it was not asked. */
  readonly shareOfDuties: number | null;
  /** Whether the need is more than occasional (muu kuin satunnainen tarve). */
  readonly regularNeed: boolean;
}

/** A role given to a subject for one organisation, for a time (käyttöoikeus). */
export interface Grant extends GrantConditions {
  readonly id: GrantId;
  readonly subject: string;
  readonly role: Role;
  readonly organisation: OrganisationId;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  /** Classes of data that it opens beside those of the role. */
  readonly dataClasses: readonly (typeof OPENED_CLASSES)[number][];
}

/** Who acts, for which organisation and in which roles (toimija). */
export interface Actor {
  readonly subject: string;
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
  /** Classes of data that the grants open; none unless told. */
  readonly dataClasses?: readonly DataClass[];
  /** Permissions to which a token limits the actor; not limited unless told. */
  readonly scopes?: readonly string[];
  /** Clients whose matters the subject may not see or handle; none unless told. */
  readonly disqualifiedFor?: readonly ClientId[];
  /** Orders by which municipalities are suspended from tasks; none unless told. */
  readonly suspensions?: readonly Suspension[];
}

/** What decides what a subject may do: roles, disqualifications, and the orders of the supervisor. */
export interface Rights {
  readonly grants: readonly Grant[];
  readonly disqualifications: readonly Disqualification[];
  readonly suspensions: readonly Suspension[];
}

/** Why somebody is no actor: without a right, with one that is not valid now, or with several to choose from. */
export type NoActor = Failure<'NO_VALID_GRANT' | 'ACCESS_RIGHT_EXPIRED' | 'ACTING_ORGANISATION_REQUIRED'>;

/** The actor that a subject is at a moment. The organisation is the one asked for, or the only one with valid grants. */
export function actorFor(
  subject: string,
  grants: readonly Grant[],
  asked: OrganisationId | null,
  now: Instant,
): Result<Actor, NoActor> {
  const held = grants.filter(
    (grant) => grant.subject === subject && (asked === null || grant.organisation === asked),
  );
  const valid = held.filter((grant) => isValid(grant, now));
  const [organisation, another] = new Set(valid.map((grant) => grant.organisation));
  if (organisation === undefined) return withoutRight(held, now);
  if (another !== undefined) {
    const organisations = [...new Set(valid.map((grant) => grant.organisation))];
    return fail('invalid', 'ACTING_ORGANISATION_REQUIRED', { organisations });
  }
  const dataClasses = [...new Set(valid.flatMap((grant) => grant.dataClasses))];
  return ok({
    subject,
    organisation,
    roles: [...new Set(valid.map((grant) => grant.role))],
    ...(dataClasses.length > 0 && { dataClasses }),
  });
}

/** Whether a grant is valid at a moment. */
export function isValid({ validFrom, validUntil }: Grant, at: Instant): boolean {
  return validFrom <= at && (validUntil === null || at < validUntil);
}

/** Tells of the right that ended last, or else of the one that begins first; one taken back before it began is none. */
function withoutRight(held: readonly Grant[], now: Instant) {
  const rights = held.filter(({ validFrom, validUntil }) => validUntil === null || validFrom < validUntil);
  const begins = ({ validFrom }: Grant): Instant => validFrom;
  const ends = ({ validUntil }: Grant): Instant => validUntil ?? now;
  const [coming] = rights
    .filter((one) => begins(one) > now)
    .toSorted((a, b) => (begins(a) < begins(b) ? -1 : 1));
  const [ended] = rights.filter((one) => begins(one) <= now).toSorted((a, b) => (ends(a) > ends(b) ? -1 : 1));
  const right = ended ?? coming;
  if (right === undefined) return fail('forbidden', 'NO_VALID_GRANT');
  const when = right === ended ? { endedAt: ends(right) } : { beginsAt: begins(right) };
  const { role, organisation } = right;
  return fail('forbidden', 'ACCESS_RIGHT_EXPIRED', { roles: [role], organisation, ...when });
}

/** The same, with what keeps the subject from clients, and bodies from tasks, at the moment. */
export function actorWith(
  subject: string,
  { grants, disqualifications, suspensions }: Rights,
  asked: OrganisationId | null,
  now: Instant,
): Result<Actor, NoActor> {
  const actor = actorFor(subject, grants, asked, now);
  if (!actor.ok) return actor;
  return ok({ ...actor.value, disqualifiedFor: clientsClosedTo(disqualifications, now), suspensions });
}
