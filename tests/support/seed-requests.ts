import type { NextId, Place, Put } from './seed-clients.ts';

/** Requests of a place by what can be done with them; the clients of the open ones are all different. */
export interface SeededRequests {
  readonly awaitingConsent: readonly string[];
  readonly awaitingDecision: readonly string[];
  readonly toBeWithdrawn: readonly string[];
  readonly refused: readonly string[];
  readonly contested: readonly string[];
}

const RULE = {
  theme: 'transfer',
  version: 'V1b',
  from: '2021-06-01',
  act: '1269/2020 (421/2021)',
  section: '5 §, 6 §, 17 §',
};

const REFUSAL = {
  outcome: 'REFUSED',
  reasons: 'The municipality serves in Swedish.',
  by: 'test-te-officer',
  at: '2022-02-20T09:00:00.000Z',
  legalBasis: RULE,
  appeal: {
    path: ['RECTIFICATION_BY_AUTHORITY', 'ADMINISTRATIVE_COURT'],
    servedBy: 'LETTER',
    servedOn: '2022-02-27',
    rectificationBy: '2022-03-29',
    rule: {
      theme: 'rectification',
      version: 'ADM10',
      from: '2010-07-01',
      act: '434/2003',
      section: '7a luku',
    },
  },
};

const RECTIFICATION = {
  receivedOn: '2022-02-25',
  words: null,
  deadline: '2022-03-29',
  outcome: null,
  reasons: null,
  by: null,
  at: null,
  nextInstance: null,
};

/** Puts requests of clients in each state; gives their ids in place of the clients'. */
export function putRequests(
  put: Put,
  id: NextId,
  { municipality, teOffice }: Place,
  clients: SeededRequests,
): SeededRequests {
  let nth = 0;
  const own = `municipality:${municipality}`;
  const office = `te-office:${teOffice}`;
  const one = (client: string, state: string, more: object = {}): string => {
    nth += 1;
    const request = id();
    const at = `2022-02-20T08:00:${String(nth).padStart(2, '0')}Z`;
    put('clients.transfer_request', {
      id: request,
      client_id: client,
      kind: 'TO_TE_OFFICE',
      from_authority: own,
      to_authority: office,
      decider: office,
      reason: 'LANGUAGE_RIGHTS',
      words: null,
      channel: 'VISIT',
      received_on: '2022-02-20',
      state,
      consent: null,
      decision: null,
      rectification: null,
      rule: RULE,
      readers: ['keha', office, own],
      recorded_by: 'test-officer',
      recorded_at: at,
      version: 1,
      changed_by: 'test-officer',
      changed_at: at,
      ...more,
    });
    return request;
  };
  const toOwn = { kind: 'TO_OTHER_MUNICIPALITY', from_authority: 'municipality:020', to_authority: own };
  return {
    awaitingConsent: clients.awaitingConsent.map((client) => one(client, 'AWAITING_CONSENT', toOwn)),
    awaitingDecision: clients.awaitingDecision.map((client) => one(client, 'AWAITING_DECISION')),
    toBeWithdrawn: clients.toBeWithdrawn.map((client) => one(client, 'AWAITING_DECISION')),
    refused: clients.refused.map((client) => one(client, 'REFUSED', { decision: REFUSAL })),
    contested: clients.contested.map((client) =>
      one(client, 'CONTESTED', { decision: REFUSAL, rectification: RECTIFICATION }),
    ),
  };
}
