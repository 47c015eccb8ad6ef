import type { LogReviewRules } from '../legislation/log-review.ts';
import type { ClientId } from '../shared/ids.ts';
import { type Instant, wallClockOf } from '../shared/instant.ts';
import { type OrganisationId, organisation, organisationKind } from '../shared/organisation.ts';
import { bodiesSeenBy } from './visibility.ts';

/** Signs that client data may have been used without need (poikkeavan käytön merkki). */
export const ANOMALY_RULES = [
  'NO_RESPONSIBILITY',
  'OWN_NAME',
  'VOLUME',
  'PROTECTED_PERSONS',
  'NIGHT',
  'OUTSIDE_OWN_MUNICIPALITY',
] as const;

export type AnomalyRule = (typeof ANOMALY_RULES)[number];

/** Somebody's look at one client, and what was known of the client then. */
export interface Look {
  /** Number of the line in the log. */
  readonly id: number;
  readonly at: Instant;
  readonly subject: string;
  readonly organisation: OrganisationId;
  readonly clientId: ClientId;
  /** Bodies that are responsible for the client, were lately, or are about to be; null: no longer known. */
  readonly related: readonly OrganisationId[] | null;
  readonly lastName: string | null;
  readonly isBanned: boolean;
  readonly homeMunicipality: string | null;
}

/** What a reviewer should look at: who, by which sign, when and whose data. It proves nothing. */
export interface Anomaly {
  readonly rule: AnomalyRule;
  readonly subject: string;
  readonly organisation: OrganisationId;
  readonly from: Instant;
  readonly until: Instant;
  readonly lines: readonly number[];
  readonly clientIds: readonly ClientId[];
}

/** The signs in looks that are in order of time, those of one person and organisation together. */
export function anomaliesIn(looks: readonly Look[], rules: LogReviewRules): readonly Anomaly[] {
  const byPerson = Map.groupBy(looks, ({ subject, organisation: body }) => `${subject} ${body}`);
  return [...byPerson.values()].flatMap((ofOne) => [
    ...found('NO_RESPONSIBILITY', ofOne.filter(isUnrelated)),
    ...found('OWN_NAME', ofOne.filter(isOfOwnName)),
    ...found('VOLUME', tooManyAtOnce(ofOne, rules)),
    ...found(
      'NIGHT',
      ofOne.filter((look) => isAtNight(look, rules)),
    ),
    ...byDay(
      ofOne.filter(({ isBanned }) => isBanned),
      rules.protectedPersons,
      'PROTECTED_PERSONS',
    ),
    ...byDay(ofOne.filter(isElsewhere), rules.homesElsewhere, 'OUTSIDE_OWN_MUNICIPALITY'),
  ]);
}

/** Bodies that handle clients by being responsible for them; others look for reasons of their own. */
const RESPONSIBLE_KINDS: ReadonlySet<string> = new Set([
  'municipality',
  'area',
  'te-office',
  'employment-authority',
]);

function isUnrelated({ organisation: body, related, at }: Look): boolean {
  if (related === null || !RESPONSIBLE_KINDS.has(organisationKind(body))) return false;
  const own = bodiesSeenBy(body, wallClockOf(at).date);
  return !related.some((one) => own.includes(one));
}

const SHORTEST_NAME = 3;

/** What is known of a user is the name under which the user signs in. */
function isOfOwnName({ subject, lastName }: Look): boolean {
  if (lastName === null) return false;
  const own = new Set(namesIn(subject));
  return namesIn(lastName).some((name) => own.has(name));
}

function namesIn(text: string): readonly string[] {
  const bare = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare.split(/[^\p{L}]+/u).filter(({ length }) => length >= SHORTEST_NAME);
}

/** Looks that belong to a stretch of time in which there are more clients than usual. */
function tooManyAtOnce(looks: readonly Look[], { volume }: LogReviewRules): readonly Look[] {
  const length = volume.within.amount * MILLIS_OF_HOUR;
  const many = new Set<Look>();
  let first = 0;
  for (const [last, look] of looks.entries()) {
    while (Date.parse(look.at) - Date.parse(looks[first]?.at ?? look.at) > length) first += 1;
    const stretch = looks.slice(first, last + 1);
    if (new Set(stretch.map(({ clientId }) => clientId)).size > volume.clients) {
      for (const one of stretch) many.add(one);
    }
  }
  return [...many];
}

const MILLIS_OF_HOUR = 3_600_000;

function isAtNight({ at }: Look, { night }: LogReviewRules): boolean {
  const hour = Number(wallClockOf(at).time.slice(0, 2));
  return hour >= night.from || hour < night.until;
}

function isElsewhere({ organisation: body, homeMunicipality, at }: Look): boolean {
  if (homeMunicipality === null || !['municipality', 'area'].includes(organisationKind(body))) return false;
  const own = bodiesSeenBy(body, wallClockOf(at).date);
  return !own.includes(organisation('municipality', homeMunicipality));
}

/** One sign for each day with more clients than usual. */
function byDay(looks: readonly Look[], usual: number, rule: AnomalyRule): readonly Anomaly[] {
  const days = Map.groupBy(looks, ({ at }) => wallClockOf(at).date);
  return [...days.values()].flatMap((ofDay) =>
    new Set(ofDay.map(({ clientId }) => clientId)).size > usual ? found(rule, ofDay) : [],
  );
}

function found(rule: AnomalyRule, looks: readonly Look[]): readonly Anomaly[] {
  const [first] = looks;
  if (first === undefined) return [];
  return [
    {
      rule,
      subject: first.subject,
      organisation: first.organisation,
      from: first.at,
      until: looks.at(-1)?.at ?? first.at,
      lines: looks.map(({ id }) => id),
      clientIds: [...new Set(looks.map(({ clientId }) => clientId))],
    },
  ];
}
