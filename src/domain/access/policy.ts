import type { PlainDate } from '../shared/plain-date.ts';
import type { OrganisationId } from '../shared/organisation.ts';
import type { Actor, Role } from './actor.ts';
import type { DataClass } from './data-class.ts';
import { bodiesSeenBy } from './visibility.ts';

/**
 * How the body acted for stands to a client (suhde asiakkaaseen): `responsible` the client's own row names it as a
 * reader, because it is responsible, is asked to take over, serves the region as TE Office, or keeps the register;
 * `area-wide` it looks upon the municipality that is; `former` the client has gone on from it; `none` neither.
 */
export const RELATIONS = ['responsible', 'area-wide', 'former', 'none'] as const;

export type Relation = (typeof RELATIONS)[number];

/** Purpose of somebody who steers an area's work and has to reach one of its clients (käyttötarkoitus). */
export const REACH_CLIENT = 'reach-client';

/** One line of the policy: what it does not say is not open. */
export interface ReadingRule {
  readonly roles: readonly Role[];
  readonly relation: Exclude<Relation, 'none'>;
  /** Null = whatever the purpose. */
  readonly purpose: string | null;
  readonly classes: readonly DataClass[];
  /** Classes that a grant may open beside these. */
  readonly byGrant: readonly DataClass[];
  readonly why: string;
}

/** Who may read what of a client's data (tietojen lukuoikeudet): everything else is closed. */
export const READING_POLICY: readonly ReadingRule[] = [
  {
    roles: ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'TE_OFFICER'],
    relation: 'responsible',
    purpose: null,
    classes: ['basic', 'contact', 'statement'],
    byGrant: ['health', 'guidance'],
    why: 'Handles the client’s matters; health and guidance only where the task needs them',
  },
  {
    roles: ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'],
    relation: 'area-wide',
    purpose: null,
    classes: ['basic', 'statement'],
    byGrant: ['health', 'guidance'],
    why: 'Works for the municipalities of the area; need not reach every client',
  },
  {
    roles: ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'],
    relation: 'area-wide',
    purpose: REACH_CLIENT,
    classes: ['contact'],
    byGrant: [],
    why: 'Has to reach this client now, and says so in the log',
  },
  {
    roles: ['MUN_COORD'],
    relation: 'responsible',
    purpose: null,
    classes: ['basic'],
    byGrant: [],
    why: 'Follows that clients are received',
  },
  {
    roles: ['MUN_COORD'],
    relation: 'area-wide',
    purpose: null,
    classes: ['basic'],
    byGrant: [],
    why: 'Follows that clients are received',
  },
  {
    roles: ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'TE_OFFICER', 'MUN_COORD'],
    relation: 'former',
    purpose: null,
    classes: ['basic'],
    byGrant: [],
    why: 'Own notices and requests, and what was handed over, are its documents; nothing else of the client',
  },
  {
    roles: ['MUN_STAFF'],
    relation: 'responsible',
    purpose: null,
    classes: ['basic'],
    byGrant: [],
    why: 'Books meetings; decides nothing',
  },
  {
    roles: ['AVI_SUPERVISOR'],
    relation: 'area-wide',
    purpose: null,
    classes: ['basic', 'statement'],
    byGrant: [],
    why: 'Supervises how the tasks are done',
  },
  {
    roles: ['INTEGRATION'],
    relation: 'responsible',
    purpose: null,
    classes: ['basic', 'contact'],
    byGrant: [],
    why: 'Carries what the register delivers',
  },
  {
    roles: ['KEHA_ADMIN'],
    relation: 'responsible',
    purpose: null,
    classes: ['basic', 'log'],
    byGrant: [],
    why: 'Keeps the register and the rights to it; handles no client',
  },
  {
    roles: ['DPO', 'AUDITOR'],
    relation: 'responsible',
    purpose: null,
    classes: ['log'],
    byGrant: [],
    why: 'Looks into how data are used, not into the data',
  },
];

/** The classes of a client's data that somebody may read for a purpose, standing to the client in a relation. */
export function openClasses(
  { roles, dataClasses = [] }: Pick<Actor, 'roles' | 'dataClasses'>,
  relation: Relation,
  purpose: string,
): ReadonlySet<DataClass> {
  const rules = READING_POLICY.filter(
    (rule) =>
      rule.relation === relation &&
      (rule.purpose === null || rule.purpose === purpose) &&
      rule.roles.some((role) => roles.includes(role)),
  );
  return new Set(
    rules.flatMap(({ classes, byGrant }) => [
      ...classes,
      ...byGrant.filter((dataClass) => dataClasses.includes(dataClass)),
    ]),
  );
}

/** The bodies whose clients somebody sees, and those of them whose clients' data of guarded classes are shown. */
export interface Readable {
  readonly organisations: readonly OrganisationId[];
  readonly contactOf: readonly OrganisationId[];
  readonly healthOf: readonly OrganisationId[];
  readonly guidanceOf: readonly OrganisationId[];
}

/** What the policy makes of whoever acts, on a day: the acting body always, those it looks upon where that is open. */
export function readableBy(actor: Actor, purpose: string, day: PlainDate): Readable {
  const seen = bodiesSeenBy(actor.organisation, day);
  // A body that looks upon others is named by no client: what it sees, it sees area-wide.
  const open = openClasses(actor, seen.length > 1 ? 'area-wide' : 'responsible', purpose);
  const where = (dataClass: DataClass): readonly OrganisationId[] => (open.has(dataClass) ? seen : []);
  return {
    organisations: open.has('basic') ? seen : [actor.organisation],
    contactOf: where('contact'),
    healthOf: where('health'),
    guidanceOf: where('guidance'),
  };
}
