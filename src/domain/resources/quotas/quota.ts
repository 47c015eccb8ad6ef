import { municipalities } from '../../reference/municipalities.ts';
import {
  teOfficeOf,
  type TrialArea,
  trialAreaOfMunicipality,
  trialAreaOn,
} from '../../legislation/trial-areas.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { QuotaId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import {
  KEHA,
  MINISTRY,
  organisation,
  organisationCode,
  organisationKind,
  type OrganisationId,
} from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Balance } from './balance.ts';

/** What a quota is for: each service line has its own (palvelulinja). */
export const SERVICE_LINES = [
  'PAY_SUBSIDY',
  'START_UP_GRANT',
  'JOBSEARCH_COACHING',
  'CAREER_COACHING',
  'JOB_COACHING',
  'LABOUR_MARKET_TRAINING',
  'INTEGRATION_TRAINING',
  'TRAVEL_AND_EXPENSE',
] as const;

export type ServiceLine = (typeof SERVICE_LINES)[number];

/** Stages of a quota. */
export type QuotaState = 'PROPOSED' | 'HEARD' | 'CONFIRMED' | 'OPEN' | 'CLOSED';

export type QuotaCommand = 'hear' | 'confirm' | 'open' | 'change' | 'transfer' | 'close' | 'reopen';

/**
 * Life of a quota. What changes after a hearing is heard again; where the law asks for no hearing, a proposal is confirmed
 * as it is. A closed year opens again as a correction only, with a reason.
 */
export const QUOTA_MACHINE: StateMachine<QuotaState, QuotaCommand> = {
  name: 'quota',
  finnish: 'määrärahakiintiö',
  initial: 'PROPOSED',
  moves: {
    PROPOSED: { hear: 'HEARD', confirm: 'CONFIRMED', change: 'PROPOSED' },
    HEARD: { hear: 'HEARD', confirm: 'CONFIRMED', change: 'PROPOSED' },
    CONFIRMED: { open: 'OPEN', change: 'CONFIRMED' },
    OPEN: { change: 'OPEN', transfer: 'OPEN', close: 'CLOSED' },
    CLOSED: { reopen: 'OPEN' },
  },
};

/** What a body may decide on in a budget year for a service line (määrärahakiintiö), and how much of it is taken. */
export interface Quota {
  readonly id: QuotaId;
  /** The area, municipality or employment authority that decides within it. */
  readonly holder: OrganisationId;
  readonly budgetYear: number;
  readonly serviceLine: ServiceLine;
  readonly state: QuotaState;
  readonly balance: Balance;
  /** Bodies that may look at it. */
  readonly readers: readonly OrganisationId[];
  /** Number of the last movement of the ledger. */
  readonly movements: number;
  /** Changes with its life, not with its movements. */
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

/**
 * The bodies whose quotas a body may burden on a day, its own first: a municipality decides within its own quota, and
 * where it has none within that of its area.
 */
export function holdersFor(body: OrganisationId, on: PlainDate): readonly OrganisationId[] {
  if (organisationKind(body) !== 'municipality') return [body];
  const area = trialAreaOfMunicipality(organisationCode(body), on);
  return area === null ? [body] : [body, organisation('area', area.code)];
}

/**
 * Who may look at a quota of a holder on a day: the holder, every municipality of its area and the area itself, its TE
 * Office, whose selections of students move it, the ELY Centres of these municipalities, the KEHA Centre and the Ministry.
 */
export function readersOf(holder: OrganisationId, on: PlainDate): readonly OrganisationId[] {
  const area = areaOf(holder, on);
  const members = area?.municipalities ?? [];
  const centres = members.flatMap((member) => municipalities.get(member)?.elyCentre ?? []);
  return [
    ...new Set([
      holder,
      ...(area === null
        ? []
        : [organisation('area', area.code), organisation('te-office', teOfficeOf(area.code))]),
      ...members.map((member) => organisation('municipality', member)),
      ...centres.map((centre) => organisation('ely', centre)),
      KEHA,
      MINISTRY,
    ]),
  ];
}

/** The trial area of a holder of quotas on a day; null when it belongs to none. */
export function areaOf(holder: OrganisationId, on: PlainDate): TrialArea | null {
  const code = organisationCode(holder);
  if (organisationKind(holder) === 'area') return trialAreaOn(code, on);
  return organisationKind(holder) === 'municipality' ? trialAreaOfMunicipality(code, on) : null;
}
