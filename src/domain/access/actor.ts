import type { ClientId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import type { OrganisationId } from '../shared/organisation.ts';
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

/** A role given to a subject for one organisation, for a time (käyttöoikeus). */
export interface Grant {
  readonly subject: string;
  readonly role: Role;
  readonly organisation: OrganisationId;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
}

/** Who acts, for which organisation and in which roles (toimija). */
export interface Actor {
  readonly subject: string;
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
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

/**
 * The actor that a subject is at a moment. The organisation is the one asked for, or the only one the subject has
 * grants in. Fails with `NO_VALID_GRANT`, or `ACTING_ORGANISATION_REQUIRED` when there are several to choose from.
 */
export function actorFor(
  subject: string,
  grants: readonly Grant[],
  asked: OrganisationId | null,
  now: Instant,
): Result<Actor, Failure<'NO_VALID_GRANT' | 'ACTING_ORGANISATION_REQUIRED'>> {
  const valid = grants.filter(
    (grant) =>
      grant.subject === subject &&
      grant.validFrom <= now &&
      (grant.validUntil === null || now < grant.validUntil) &&
      (asked === null || grant.organisation === asked),
  );
  const organisations = [...new Set(valid.map((grant) => grant.organisation))];
  const [organisation, another] = organisations;
  if (organisation === undefined) return fail('forbidden', 'NO_VALID_GRANT');
  if (another !== undefined) return fail('invalid', 'ACTING_ORGANISATION_REQUIRED', { organisations });
  return ok({ subject, organisation, roles: [...new Set(valid.map((grant) => grant.role))] });
}

/** The same, with what keeps the subject from clients, and bodies from tasks, at the moment. */
export function actorWith(
  subject: string,
  { grants, disqualifications, suspensions }: Rights,
  asked: OrganisationId | null,
  now: Instant,
): ReturnType<typeof actorFor> {
  const actor = actorFor(subject, grants, asked, now);
  if (!actor.ok) return actor;
  return ok({ ...actor.value, disqualifiedFor: clientsClosedTo(disqualifications, now), suspensions });
}
