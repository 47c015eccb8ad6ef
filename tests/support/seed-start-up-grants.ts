import {
  BUSINESS_CONDITIONS,
  receivedGrant,
  type StartUpGrant,
} from '../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import type { ClientId, CommitmentId, DecisionId, StartUpGrantId } from '../../src/domain/shared/ids.ts';
import { organisation } from '../../src/domain/shared/organisation.ts';
import { date } from './client-facts.ts';
import { actAt } from './job-offers.ts';
import type { NextId, Place, Put } from './seed-clients.ts';

const ACTIONS = [
  'information-request',
  'completion',
  'assessments',
  'preparation',
  'release',
  'withdrawal',
  'extension-applications',
  'interruption',
  'resumption',
  'end',
] as const;
type Action = (typeof ACTIONS)[number];
const COUNT = 3;

/** Start-up grants of a place: one to be looked at, and others by what is done to them, to be used up one after another. */
export interface SeededGrants {
  readonly grant: string;
  readonly grants: Readonly<Record<Action, readonly string[]>>;
}

const FINDINGS = BUSINESS_CONDITIONS.map((kind) => ({
  kind,
  on: date('2021-03-29'),
  by: 'Keksitty Asiantuntija',
  isFulfilled: true,
  words: 'Keksityt perustelut',
}));

const PERIOD = {
  from: date('2021-03-01'),
  to: date('2021-08-31'),
  weekdays: [1, 2, 3, 4, 5],
  isExtension: false,
  rule: {
    theme: 'startup',
    version: 'JTYPL17',
    from: '2017-01-01',
    act: '916/2012 (1456/2016)',
    section: '8 luku',
  },
  decision: '0197a3c2-8a10-7b09-b1f3-90c2d7e54a01' as DecisionId,
  commitment: '0197a3c2-8a10-7b09-b1f3-90c2d7e54a02' as CommitmentId,
};

const RUNNING: Partial<StartUpGrant> = { state: 'RUNNING', periods: [PERIOD] };

/** What a case has to be for each of the actions. */
const BEFORE: Readonly<Record<Action, Partial<StartUpGrant>>> = {
  'information-request': {},
  completion: { state: 'INCOMPLETE', asked: { words: 'Rahoitus', dueOn: date('2021-04-12') } },
  assessments: {},
  preparation: { assessments: FINDINGS },
  release: { state: 'IN_PREPARATION' },
  withdrawal: { state: 'IN_PREPARATION' },
  'extension-applications': RUNNING,
  interruption: RUNNING,
  resumption: {
    ...RUNNING,
    state: 'INTERRUPTED',
    interruptions: [{ from: date('2021-03-15'), to: null, isJustified: true, reason: 'Sairaus' }],
  },
  end: RUNNING,
};

/** Puts a case as version 1, whatever it has been through. */
function putGrant(
  put: Put,
  id: string,
  clientId: string,
  { municipality, mark }: Place,
  change: Partial<StartUpGrant>,
): string {
  const handler = organisation('municipality', municipality);
  const received = receivedGrant(
    {
      id: id as StartUpGrantId,
      clientId: clientId as ClientId,
      handler,
      receivedOn: date('2021-03-25'),
      business: {
        name: mark,
        businessId: null,
        field: 'Kahvila',
        begins: date('2021-04-15'),
        fromSideBusiness: false,
      },
      weekdays: [1, 2, 3, 4, 5],
      appliedMonths: 6,
      deductions: [],
      deMinimisCents: 0,
    },
    actAt('2021-03-25'),
  );
  const grant = { ...received, ...change };
  put('subsidies.start_up_grant', {
    id,
    version: 1,
    client_id: clientId,
    state: grant.state,
    content: grant,
    known_from: grant.changedAt,
    changed_by: 'test',
    handler,
    from_date: grant.periods.at(0)?.from ?? null,
    last_day: grant.periods.at(-1)?.to ?? null,
  });
  return id;
}

export function putStartUpGrants(put: Put, id: NextId, place: Place, client: string): SeededGrants {
  return {
    grant: putGrant(put, id(), client, place, {}),
    grants: Object.fromEntries(ACTIONS.map((action) => [action, []])) as unknown as SeededGrants['grants'],
  };
}

export function putSpareStartUpGrants(
  put: Put,
  id: NextId,
  place: Place,
  client: string,
): Pick<SeededGrants, 'grants'> {
  const grants = Object.fromEntries(
    ACTIONS.map((action) => [
      action,
      Array.from({ length: COUNT }, () => putGrant(put, id(), client, place, BEFORE[action])),
    ]),
  );
  return { grants: grants as unknown as SeededGrants['grants'] };
}
