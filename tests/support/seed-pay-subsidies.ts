import {
  type PaySubsidy,
  receivedSubsidy,
  type SubsidyApplication,
} from '../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { SubsidyTerms } from '../../src/domain/subsidies/pay-subsidies/subsidy-terms.ts';
import type { ClientId, PaySubsidyId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import { applicationFor } from '../domain/subsidies/pay-subsidies/applications.ts';
import { date } from './client-facts.ts';
import { actAt } from './job-offers.ts';
import { DETERMINED_ON, type NextId, type Place, type Put, putClient } from './seed-clients.ts';
import { putQuota } from './seed-quotas.ts';

const ACTIONS = [
  'information-request',
  'completion',
  'preparation',
  'release',
  'routing',
  'withdrawal',
  'extension-applications',
  'interruption',
  'resumption',
  'end',
] as const;
type Action = (typeof ACTIONS)[number];
const COUNT = 5;

/** Pay subsidies of a place: one to be looked at, and others by what is done to them, to be used up one after another. */
export interface SeededSubsidies {
  readonly paySubsidy: string;
  readonly paySubsidies: Readonly<Record<Action, readonly string[]>>;
  /** A client for whom employers apply. */
  readonly subsidisedClient: string;
}

export const APPLICATION: SubsidyApplication = {
  ...applicationFor(date(DETERMINED_ON), { from: date('2021-04-12') }),
  receivedAt: '2021-03-30T08:00:00.000Z' as Instant,
};

const TERMS: SubsidyTerms = {
  group: 'SKILL_SHORTAGE',
  groupCode: '07',
  rate: 3000,
  later: null,
  payCostPercent: null,
  from: date('2021-03-01'),
  to: date('2021-08-31'),
  monthlyCapCents: null,
  partialMonthDivisor: 30,
  decidedOn: date('2021-02-26'),
  rule: {
    theme: 'pay_subsidy',
    version: 'JTYPL17',
    from: '2017-01-01',
    act: '916/2012 (1456/2016)',
    section: '7 luku',
  },
};
const INTERRUPTION = { from: date('2021-03-08'), to: null, reason: 'Palkaton vapaa' };

type Changes = Partial<Omit<PaySubsidy, 'id' | 'clientId'>>;

const OF_ACTION: Readonly<Record<Action, Changes>> = {
  'information-request': {},
  completion: { state: 'INCOMPLETE', asked: { words: 'Palkkalaskelma', dueOn: date('2021-04-09') } },
  preparation: {},
  release: { state: 'IN_PREPARATION', terms: TERMS },
  routing: {},
  withdrawal: {},
  'extension-applications': { state: 'RUNNING', terms: TERMS },
  interruption: { state: 'RUNNING', terms: TERMS },
  resumption: { state: 'INTERRUPTED', terms: TERMS, interruptions: [INTERRUPTION] },
  end: { state: 'RUNNING', terms: TERMS },
};

/** Puts a case as version 1, whatever it has been through. */
export function putSubsidy(
  put: Put,
  id: string,
  { municipality, mark }: Place,
  clientId: string,
  changes: Changes = {},
): string {
  const handler = `municipality:${municipality}` as OrganisationId;
  const employer = { ...APPLICATION.employer, name: `${mark} Oy` };
  const subsidy: PaySubsidy = {
    ...receivedSubsidy(
      {
        id: id as PaySubsidyId,
        clientId: clientId as ClientId,
        handler,
        application: { ...APPLICATION, employer },
      },
      actAt('2021-03-30'),
    ),
    ...changes,
  };
  put('subsidies.pay_subsidy', {
    id,
    version: 1,
    client_id: clientId,
    state: subsidy.state,
    content: subsidy,
    health: null,
    known_from: subsidy.changedAt,
    changed_by: 'test',
    handler,
    business_id: employer.businessId,
    from_date: subsidy.terms?.from ?? subsidy.application.from,
    last_day: subsidy.terms?.to ?? null,
  });
  return id;
}

/** Puts an assessment by which a subsidy may be granted: skills are short, and unemployment would go on. */
export function putGround(put: Put, id: string, clientId: string): void {
  const need = { needed: true, level: null, field: null, urgency: 'AT_ONCE' };
  put('process.assessment', {
    id,
    version: 1,
    client_id: clientId,
    state: 'COMPLETED',
    content: {
      id,
      clientId,
      state: 'COMPLETED',
      date: DETERMINED_ON,
      parts: { TRAINING_NEED: need, RISK_OF_UNEMPLOYMENT: { risk: 'HIGH', grounds: null } },
      findings: [],
      expertAssessments: [],
      conclusion: null,
      serviceLine: null,
      abandonedBecause: null,
      rule: null,
      version: 1,
      changedBy: { subject: 'test-officer', organisation: 'municipality:109' },
      changedAt: `${DETERMINED_ON}T06:00:00.000Z`,
    },
    health: { parts: {}, findings: [], expertAssessments: [], abilitator: null },
    known_from: `${DETERMINED_ON}T06:00:00Z`,
    known_until: null,
    changed_by: 'test-officer',
  });
}

export function putPaySubsidies(put: Put, id: NextId, place: Place, client: string): SeededSubsidies {
  return {
    paySubsidy: putSubsidy(put, id(), place, client),
    paySubsidies: Object.fromEntries(ACTIONS.map((action) => [action, []])) as unknown as Record<
      Action,
      readonly string[]
    >,
    subsidisedClient: client,
  };
}

export function putSparePaySubsidies(
  put: Put,
  id: NextId,
  place: Place,
  { paySubsidy }: SeededSubsidies,
): SeededSubsidies {
  const { client } = putClient(put, id, place, { name: 'Övre', holder: 'municipality' });
  putGround(put, id(), client);
  putQuota(put, id, place, 'PAY_SUBSIDY');
  const own = { kind: 'MUNICIPALITY', municipality: place.municipality } as const;
  const routed = { ...APPLICATION, employer: { ...APPLICATION.employer, ...own } };
  const several = (action: Action): readonly string[] =>
    Array.from({ length: COUNT }, () =>
      putSubsidy(put, id(), place, client, {
        ...OF_ACTION[action],
        ...(action === 'routing' && { application: routed }),
      }),
    );
  return {
    paySubsidy,
    paySubsidies: Object.fromEntries(ACTIONS.map((action) => [action, several(action)])) as unknown as Record<
      Action,
      readonly string[]
    >,
    subsidisedClient: client,
  };
}
