import { createHash } from 'node:crypto';
import { firstBy } from '../../src/domain/handling/matter.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { calculationOf } from '../../src/domain/subsidies/calculation.ts';
import type { Decision } from '../../src/domain/subsidies/decisions/decision.ts';
import type { RectificationRequest } from '../../src/domain/subsidies/decisions/rectification-request.ts';
import { drafted } from '../../src/domain/subsidies/decisions/writing.ts';
import {
  BUSINESS_CONDITIONS,
  receivedGrant,
  type StartUpGrant,
} from '../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import type {
  ClientId,
  DecisionId,
  RectificationRequestId,
  StartUpGrantId,
} from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { organisation } from '../../src/domain/shared/organisation.ts';
import { date } from './client-facts.ts';
import { actAt } from './job-offers.ts';
import { RULE } from './decisions.ts';
import { DETERMINED_ON, type NextId, type Place, type Put, type Row } from './seed-clients.ts';

const FINDINGS = BUSINESS_CONDITIONS.map((kind) => ({
  kind,
  on: date('2021-03-29'),
  by: 'Keksitty Asiantuntija',
  isFulfilled: true,
  words: 'Keksityt perustelut',
}));

/** The row of a start-up grant that can be prepared and decided on. */
export function grantRow(
  id: string,
  clientId: string,
  { municipality, mark }: Place,
  change: Partial<StartUpGrant> = {},
): Row {
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
  const grant: StartUpGrant = { ...received, assessments: FINDINGS, ...change };
  return {
    id,
    version: 1,
    client_id: clientId,
    state: grant.state,
    content: grant,
    known_from: grant.changedAt,
    changed_by: 'test',
    handler,
    from_date: null,
    last_day: null,
  };
}

const LAW = lawInForce.startUpGrant.at(date(DETERMINED_ON));
const ACTIONS = ['draft', 'submission', 'return', 'giving', 'service', 'abandonment'] as const;
const REQUEST_ACTIONS = ['refusal', 'new-decision', 'appeal', 'judgment'] as const;
const COUNT = 3;

type Spare<Action extends string> = Readonly<Record<Action, readonly string[]>>;

/** Decisions of a place: some to be looked at, and others by what is done to them, to be used up one after another. */
export interface SeededDecisions {
  /** A decision that was served, with its letter, and a request against it. */
  readonly decision: string;
  readonly rectification: string;
  /** A draft that can be previewed. */
  readonly draft: string;
  readonly decisions: Spare<(typeof ACTIONS)[number]>;
  readonly rectifications: Spare<(typeof REQUEST_ACTIONS)[number]>;
  /** Cases on which nothing has been decided. */
  readonly decidable: readonly string[];
}

function none<Action extends string>(actions: readonly Action[]): Spare<Action> {
  return Object.fromEntries(actions.map((action) => [action, []])) as unknown as Spare<Action>;
}

/** Puts the rejection of a start-up grant as version 1, whatever it has been through, on a case of its own. */
function putDecision(
  put: Put,
  id: NextId,
  place: Place,
  clientId: string,
  changes: Partial<Decision> = {},
  change: Partial<StartUpGrant> = {},
): string {
  if (!LAW.ok) throw new Error(LAW.failure.code);
  const caseId = id();
  put('subsidies.start_up_grant', grantRow(caseId, clientId, place, change));
  const decision: Decision = {
    ...drafted(
      {
        id: id() as DecisionId,
        clientId: clientId as ClientId,
        case: { kind: 'START_UP_GRANT', id: caseId, version: 1 },
        replaces: null,
        rectifies: null,
        result: 'REJECTED',
        reasons: place.mark,
        language: 'fi',
      },
      {
        handler: organisation('municipality', place.municipality),
        calculation: calculationOf([]),
        rule: LAW.value.reference,
        notAppealable: [],
        tellsOfHealth: false,
        limitCents: 1_000_000,
        caseVersion: 1,
      },
      actAt('2021-03-24'),
    ),
    ...changes,
  };
  const { reasons, ...content } = decision;
  put('subsidies.decision', {
    id: decision.id,
    version: 1,
    client_id: clientId,
    state: decision.state,
    content,
    reasons,
    known_from: decision.changedAt,
    changed_by: decision.changedBy.subject,
    handler: decision.handler,
    case_kind: 'START_UP_GRANT',
    case_id: caseId,
    result: decision.result,
    cents: 0,
  });
  return decision.id;
}

const GIVEN: Partial<Decision> = { state: 'GIVEN', givenAt: '2021-03-24T10:00:00.000Z' as Instant };
const SERVED: Partial<Decision> = {
  ...GIVEN,
  state: 'SERVED',
  service: {
    by: 'handed-over',
    sentOn: date('2021-03-24'),
    servedOn: date('2021-03-24'),
    isPresumed: false,
    rectifyBy: date('2021-04-23'),
    rules: [],
  },
};

const OF_ACTION: Readonly<Record<(typeof ACTIONS)[number], Partial<Decision>>> = {
  draft: {},
  submission: {},
  return: { state: 'AWAITING_SECOND' },
  giving: {},
  service: GIVEN,
  abandonment: {},
};

const OUTCOME = { on: date('2021-03-29'), reasons: 'Ei perustetta', newDecision: null };
const OF_REQUEST: Readonly<Record<(typeof REQUEST_ACTIONS)[number], Partial<RectificationRequest>>> = {
  refusal: {},
  'new-decision': {},
  appeal: { state: 'REJECTED', outcome: OUTCOME },
  judgment: {
    state: 'APPEALED',
    outcome: OUTCOME,
    appeal: { on: date('2021-03-30'), court: 'Hallinto-oikeus', judgment: null, judgedOn: null },
  },
};

function putRectification(
  put: Put,
  id: string,
  clientId: string,
  decision: string,
  changes: Partial<RectificationRequest> = {},
): string {
  const request: RectificationRequest = {
    ...firstBy(actAt('2021-03-26')),
    id: id as RectificationRequestId,
    clientId: clientId as ClientId,
    decision: decision as DecisionId,
    state: 'RECEIVED',
    by: 'CLIENT',
    receivedOn: date('2021-03-26'),
    demand: 'Tuki on myönnettävä',
    dueBy: date('2021-04-23'),
    isLate: false,
    rule: RULE,
    outcome: null,
    appeal: null,
    ...changes,
  };
  put('subsidies.rectification_request', {
    id,
    version: 1,
    client_id: clientId,
    state: request.state,
    content: request,
    known_from: request.changedAt,
    changed_by: 'test',
    decision_id: decision,
  });
  return id;
}

export function putDecisions(put: Put, id: NextId, place: Place, client: string): SeededDecisions {
  const decision = putDecision(put, id, place, client, SERVED, { state: 'REJECTED' });
  const page = Buffer.from(`<!doctype html><title>${place.mark}</title>`);
  put('subsidies.decision_letter', {
    decision_id: decision,
    client_id: client,
    language: 'fi',
    format: 'html',
    sha256: createHash('sha256').update(page).digest('hex'),
    content: `\\x${page.toString('hex')}`,
    tells_of_health: false,
  });
  return {
    decision,
    rectification: putRectification(put, id(), client, decision),
    draft: putDecision(put, id, place, client),
    decisions: none(ACTIONS),
    rectifications: none(REQUEST_ACTIONS),
    decidable: [],
  };
}

export function putSpareDecisions(
  put: Put,
  id: NextId,
  place: Place,
  client: string,
): Pick<SeededDecisions, 'decisions' | 'rectifications' | 'decidable'> {
  const several = (make: () => string): readonly string[] => Array.from({ length: COUNT }, make);
  const made = <Action extends string>(actions: readonly Action[], make: (action: Action) => string) =>
    Object.fromEntries(actions.map((action) => [action, several(() => make(action))])) as Spare<Action>;
  return {
    decisions: made(ACTIONS, (action) => putDecision(put, id, place, client, OF_ACTION[action])),
    rectifications: made(REQUEST_ACTIONS, (action) =>
      putRectification(
        put,
        id(),
        client,
        putDecision(put, id, place, client, SERVED, { state: 'REJECTED' }),
        OF_REQUEST[action],
      ),
    ),
    decidable: several(() => {
      const caseId = id();
      put('subsidies.start_up_grant', grantRow(caseId, client, place));
      return caseId;
    }),
  };
}
