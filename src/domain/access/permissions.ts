import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import type { Actor, Role } from './actor.ts';
import { type OrganisationKind, organisationKind } from '../shared/organisation.ts';

interface Rule {
  readonly roles: readonly Role[];
  /** Kinds of organisation that may do it at all; a role given elsewhere does not carry the permission. */
  readonly organisations: readonly OrganisationKind[];
}

const MUNICIPAL: readonly OrganisationKind[] = ['municipality', 'area'];

/** Which roles may do what, acting for which kind of organisation (käyttöoikeusmatriisi). */
const RULES = {
  'delivery.import': { roles: ['INTEGRATION'], organisations: ['keha'] },
  'delivery.read': {
    roles: ['INTEGRATION', 'KEHA_ADMIN', 'TE_OFFICER'],
    organisations: ['keha', 'te-office'],
  },
  'determination.run': { roles: ['TE_OFFICER'], organisations: ['te-office'] },
  'determination.read': {
    roles: ['TE_OFFICER', 'MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'],
    organisations: ['te-office', ...MUNICIPAL],
  },
  'transfer.run': { roles: ['TE_OFFICER'], organisations: ['te-office'] },
  'notice.read': {
    roles: ['TE_OFFICER', 'MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'MUN_COORD'],
    organisations: ['te-office', ...MUNICIPAL],
  },
  'notice.receive': { roles: ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'], organisations: MUNICIPAL },
  'client.read': {
    roles: ['TE_OFFICER', 'MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'],
    organisations: ['te-office', ...MUNICIPAL],
  },
  'run.read': {
    roles: ['INTEGRATION', 'KEHA_ADMIN', 'TE_OFFICER'],
    organisations: ['keha', 'te-office'],
  },
  'report.read': {
    roles: [
      'MUN_OFFICER',
      'STATE_OFFICER_TRANSFERRED',
      'MUN_COORD',
      'MUN_FINANCE',
      'TE_OFFICER',
      'ELY_QUOTA',
      'KEHA_ADMIN',
      'TEM_ANALYST',
    ],
    organisations: [...MUNICIPAL, 'te-office', 'ely', 'keha', 'ministry'],
  },
  'grant.give': { roles: ['KEHA_ADMIN'], organisations: ['keha'] },
} as const satisfies Record<string, Rule>;

/** Something that a use case lets people do. */
export type Permission = keyof typeof RULES;

export const PERMISSIONS = Object.keys(RULES) as readonly Permission[];

/** Whether the actor may do it; fails with `FORBIDDEN` and the roles that may. */
export function authorise(actor: Actor, permission: Permission): Result<Actor, Failure<'FORBIDDEN'>> {
  const rule: Rule = RULES[permission];
  const allowed =
    rule.organisations.includes(organisationKind(actor.organisation)) &&
    actor.roles.some((role) => rule.roles.includes(role));
  return allowed ? ok(actor) : fail('forbidden', 'FORBIDDEN', { permission, roles: rule.roles });
}
