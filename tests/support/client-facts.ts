import type {
  ClientFacts,
  DismissalFact,
  EarningsRightFact,
  FactSource,
  JobSearch,
  Residence,
  ResidenceGround,
  ServiceSpell,
  StatusSpan,
} from '../../src/domain/clients/facts/client-facts.ts';
import {
  type Determination,
  type DeterminationOutcome,
  determineTargetGroup,
} from '../../src/domain/clients/determination/determination.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import { inclusive, type Period } from '../../src/domain/shared/period.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';

export const date = (text: string): PlainDate => text as PlainDate;

/** A period as people write it: first and last day; null = unknown start, open end. */
export const days = (from: string | null, last: string | null = null): Period =>
  inclusive(from as PlainDate | null, last as PlainDate | null);

export const source = (recordedOn = '2019-01-01', key = '1'): FactSource => ({
  register: 'URA',
  key,
  recordedOn: date(recordedOn),
});

export const home = (
  municipality: string,
  from: string | null = null,
  last: string | null = null,
): Residence => residence('HOME_MUNICIPALITY', municipality, from, last);

export const residence = (
  kind: Residence['kind'],
  municipality: string,
  from: string | null = null,
  last: string | null = null,
): Residence => ({ ...days(from, last), kind, municipality, source: source() });

export const jobSearch = (
  from: string,
  last: string | null = null,
  { office = '1500', precedingActivity = null }: Partial<JobSearch> = {},
): JobSearch => ({
  from: date(from),
  until: days(from, last).until,
  office,
  officeFrom: date(from),
  precedingActivity,
  source: source(from),
});

export const status = (code: string, from: string | null = null, last: string | null = null): StatusSpan => ({
  ...days(from, last),
  code,
  source: source(),
});

export const earningsRight = (
  right: EarningsRightFact['right'],
  {
    basis = '5:2.1',
    recordedOn = '2019-01-01',
    from = null,
    last = null,
    fundMember = null,
  }: {
    basis?: string;
    recordedOn?: string;
    from?: string | null;
    last?: string | null;
    fundMember?: boolean | null;
  } = {},
): EarningsRightFact => ({ ...days(from, last), basis, right, fundMember, source: source(recordedOn) });

export const service = (code: string, from: string, last: string | null = null): ServiceSpell => ({
  from: date(from),
  until: days(from, last).until,
  code,
  source: source(from),
});

export const permit = (
  code: string,
  from: string | null = null,
  last: string | null = null,
): ResidenceGround => ({
  ...days(from, last),
  code,
  source: source(),
});

export const dismissal = (dismissedOn: string, changes: Partial<DismissalFact> = {}): DismissalFact => ({
  dismissedOn: date(dismissedOn),
  economicGround: true,
  serviceYears: 5,
  serviceBreakDays: 0,
  source: source(dismissedOn),
  ...changes,
});

/**
 * Somebody of Hämeenlinna, born in 1980 and Finnish-speaking, unemployed since 2019 with the right to
 * earnings-related allowance: in the area, with the right status, and on no ground in the target group.
 */
export function clientFacts(changes: Partial<ClientFacts> = {}): ClientFacts {
  return {
    clientId: '00000000-0000-7000-8000-000000000001' as ClientId,
    birthDate: date('1980-05-05'),
    deathDate: null,
    motherTongue: 'fi',
    residenceGrounds: [],
    personSource: source(),
    residences: [home('109')],
    jobSearches: [jobSearch('2019-01-01')],
    statuses: [status('02', '2019-01-01')],
    earningsRights: [earningsRight('YES')],
    services: [],
    dismissal: null,
    ...changes,
  };
}

export function outcomeOn(facts: ClientFacts, day: string): DeterminationOutcome {
  const determined = determineTargetGroup(facts, date(day), lawInForce);
  if (!determined.ok) throw new Error(determined.failure.code);
  return determined.value;
}

export function determinationOn(facts: ClientFacts, day: string): Determination {
  const outcome = outcomeOn(facts, day);
  if (!outcome.determined) throw new Error(outcome.reason);
  return outcome.determination;
}

/** Result and reasons, for tables: `IN`, `OUT STATUS NO_GROUND`, `PENDING_INFORMATION STATUS_MISSING`. */
export function resultOn(facts: ClientFacts, day: string): string {
  const { result, reasons } = determinationOn(facts, day);
  return [result, ...reasons].join(' ');
}

/** Grounds met, for tables; `—` for none. */
export function groundsOn(facts: ClientFacts, day: string): string {
  return determinationOn(facts, day).grounds.join(' ') || '—';
}
