import { describe, expect, it } from 'vitest';
import {
  recordRequest,
  type RecordedRequest,
  type RequestSituation,
} from '../../../src/domain/clients/responsibility/record-request.ts';
import {
  contestRefusal,
  decideRequest,
  type Finding,
  rectify,
} from '../../../src/domain/clients/responsibility/request-decision.ts';
import {
  answerConsent,
  type ClientRequest,
  REQUEST_COMMANDS,
  type RequestState,
  withdrawRequest,
} from '../../../src/domain/clients/responsibility/transfer-request.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { ClientId, RequestId } from '../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { type OrganisationId, organisation } from '../../../src/domain/shared/organisation.ts';
import type { Result } from '../../../src/domain/shared/result.ts';
import { date } from '../../support/client-facts.ts';

const instant = (text: string): Instant => text as Instant;
const NOW = instant('2022-03-01T10:00:00.000Z');
const LATER = instant('2022-03-10T10:00:00.000Z');
const MUNICIPALITY = organisation('municipality', '109');
const OFFICE = organisation('te-office', '1500');

const heldBy = (authority: OrganisationId): RequestSituation['responsibility'] => ({
  clientId: 'client-1' as ClientId,
  authority,
  from: instant('2021-04-01T10:00:00.000Z'),
  until: null,
  startGround: 'NEW_REGISTRATION',
  endReason: null,
  noticeId: null,
  startedBy: null,
});

const SITUATION: RequestSituation = {
  responsibility: heldBy(MUNICIPALITY),
  teOffice: OFFICE,
  homeAuthority: null,
  isKnownAuthority: false,
  hasOpenRequest: false,
};

const RECORDED: RecordedRequest = {
  id: 'request-1' as RequestId,
  clientId: 'client-1' as ClientId,
  kind: 'TO_TE_OFFICE',
  reason: 'LANGUAGE_RIGHTS',
  words: null,
  channel: 'VISIT',
  receivedOn: date('2022-03-01'),
  to: null,
};

const TO_ESPOO = { kind: 'TO_OTHER_MUNICIPALITY', to: organisation('municipality', '049') } as const;
const CHOICE = {
  kind: 'AUTHORITY_CHOICE',
  to: organisation('employment-authority', 'TA02'),
  reason: 'STUDY',
  receivedOn: date('2025-02-03'),
} as const;
const CHOOSING: Partial<RequestSituation> = {
  responsibility: heldBy(organisation('employment-authority', 'TA01')),
  homeAuthority: organisation('employment-authority', 'TA01'),
  isKnownAuthority: true,
};
const IN_2025 = instant('2025-02-03T10:00:00.000Z');

const record = (
  changes: Partial<RecordedRequest> = {},
  situation: Partial<RequestSituation> = {},
  at = NOW,
) => recordRequest({ ...RECORDED, ...changes }, { ...SITUATION, ...situation }, 'official', at, lawInForce);

const FINDING: Finding = {
  outcome: 'GRANTED',
  reasons: 'The client has the right to be served in Swedish.',
  servicesEndangered: false,
  servedBy: 'LETTER',
};

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);
const decide = (request: ClientRequest, changes: Partial<Finding> = {}, at = NOW) =>
  decideRequest(request, { ...FINDING, ...changes }, 'decider', at, lawInForce);

describe('recording a request', () => {
  it.each<readonly [string, Partial<RecordedRequest>, Partial<RequestSituation>, string]>([
    ['to the TE Office', {}, {}, 'ok'],
    ['on the first day of the law', { receivedOn: date('2021-06-01') }, {}, 'ok'],
    ['the day before it', { receivedOn: date('2021-05-31') }, {}, 'REQUEST_NOT_POSSIBLE'],
    ['received tomorrow', { receivedOn: date('2022-03-02') }, {}, 'DATE_IN_FUTURE'],
    ['before any law', { receivedOn: date('2019-01-01') }, {}, 'RULE_NOT_FOUND'],
    ['for safety', { reason: 'SAFETY' }, {}, 'ok'],
    ['for a bad relationship', { reason: 'INAPPROPRIATE_RELATIONSHIP' }, {}, 'ok'],
    ['for some other reason', { reason: 'OTHER_JUSTIFIED_REASON' }, {}, 'REASON_NOT_IN_LAW'],
    ['for studies', { reason: 'STUDY' }, {}, 'REASON_NOT_IN_LAW'],
    ['beside an open one', {}, { hasOpenRequest: true }, 'REQUEST_ALREADY_OPEN'],
    ['of somebody who looks for no work', {}, { responsibility: null }, 'NO_VALID_JOB_SEARCH'],
    ['of a client of the TE Office', {}, { responsibility: heldBy(OFFICE) }, 'ALREADY_RESPONSIBLE'],
    ['to another trial municipality', TO_ESPOO, {}, 'ok'],
    [
      'to a municipality without a trial',
      { ...TO_ESPOO, to: organisation('municipality', '694') },
      {},
      'NOT_A_TRIAL_MUNICIPALITY',
    ],
    ['to the own municipality', { ...TO_ESPOO, to: MUNICIPALITY }, {}, 'ALREADY_RESPONSIBLE'],
    [
      'from the TE Office to a municipality',
      TO_ESPOO,
      { responsibility: heldBy(OFFICE) },
      'NOT_MUNICIPAL_CLIENT',
    ],
    [
      'to choose an authority during the trials',
      { ...CHOICE, receivedOn: date('2022-03-01') },
      {},
      'RULE_NOT_FOUND',
    ],
  ])('%s: %s', (_, changes, situation, code) => {
    expect(codeOf(record(changes, situation))).toBe(code);
  });

  it('a request of before 1.6.2021 is refused with the rule of its day', () => {
    const refused = record({ receivedOn: date('2021-05-31') });
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'REQUEST_NOT_POSSIBLE', rule: { theme: 'transfer', version: 'V1', act: '1269/2020' } },
    });
  });

  it('waits for consent where one is needed, and leaves responsibility where it is', () => {
    expect(valueOf(record())).toMatchObject({ state: 'AWAITING_DECISION', to: OFFICE, decider: OFFICE });
    expect(valueOf(record(TO_ESPOO))).toMatchObject({ state: 'AWAITING_CONSENT', from: MUNICIPALITY });
  });
});

describe('E5: from 2025 a client may choose another authority for studies', () => {
  it('by a notice that needs no decision, and the authorities settle the cost', () => {
    expect(valueOf(record(CHOICE, CHOOSING, IN_2025))).toMatchObject({
      state: 'TAKEN_NOTE_OF',
      decider: null,
      compensation: {
        payer: 'employment-authority:TA01',
        payee: 'employment-authority:TA02',
        from: '2025-02-03',
      },
      rule: { theme: 'authority', act: '380/2023' },
    });
  });

  it.each<readonly [string, Partial<RecordedRequest>, Partial<RequestSituation>, string]>([
    ['for work', { reason: 'WORK' }, {}, 'ok'],
    ['for close relatives', { reason: 'CLOSE_RELATIVES' }, {}, 'ok'],
    ['for language rights', { reason: 'LANGUAGE_RIGHTS' }, {}, 'REASON_NOT_IN_LAW'],
    ['an authority that there is not', {}, { isKnownAuthority: false }, 'EMPLOYMENT_AUTHORITY_UNKNOWN'],
    [
      'the one that serves already',
      { to: organisation('employment-authority', 'TA01') },
      {},
      'ALREADY_RESPONSIBLE',
    ],
    ['back to a TE Office', { kind: 'TO_TE_OFFICE', reason: 'SAFETY', to: null }, {}, 'REQUEST_NOT_POSSIBLE'],
  ])('%s: %s', (_, changes, situation, code) => {
    expect(codeOf(record({ ...CHOICE, ...changes }, { ...CHOOSING, ...situation }, IN_2025))).toBe(code);
  });

  it('the choice of the own authority costs the others nothing', () => {
    const back = record(
      { ...CHOICE, to: organisation('employment-authority', 'TA01') },
      { ...CHOOSING, responsibility: heldBy(organisation('employment-authority', 'TA02')) },
      IN_2025,
    );
    expect(valueOf(back).compensation).toBeNull();
  });
});

describe('deciding on a request', () => {
  it('takes reasons, law and the way to appeal into the decision', () => {
    expect(valueOf(decide(valueOf(record()), {}, LATER))).toMatchObject({
      state: 'GRANTED',
      version: 2,
      changedBy: 'decider',
      decision: {
        outcome: 'GRANTED',
        at: LATER,
        legalBasis: { theme: 'transfer', version: 'V1b' },
        appeal: {
          path: ['RECTIFICATION_BY_AUTHORITY', 'ADMINISTRATIVE_COURT'],
          servedOn: '2022-03-17',
          // Thirty days end on a Saturday.
          rectificationBy: '2022-04-19',
          rule: { theme: 'rectification', act: '434/2003' },
        },
      },
    });
  });

  it.each<readonly [string, Partial<Finding>, string]>([
    ['without reasons', { reasons: '  ' }, 'REASONS_MISSING'],
    ['refused without reasons', { outcome: 'REFUSED', reasons: '' }, 'REASONS_MISSING'],
    ['granted though services are in danger', { servicesEndangered: true }, 'SERVICES_ENDANGERED'],
    ['refused because services are in danger', { outcome: 'REFUSED', servicesEndangered: true }, 'ok'],
  ])('%s: %s', (_, changes, code) => {
    expect(codeOf(decide(valueOf(record()), changes))).toBe(code);
  });

  it('is no longer possible when the law knows no such move', () => {
    expect(codeOf(decide(valueOf(record()), {}, IN_2025))).toBe('REQUEST_NOT_POSSIBLE');
  });

  it('E15: without consent there is only a refusal with reasons, and no queue', () => {
    const asked = valueOf(record(TO_ESPOO));
    expect(codeOf(decide(asked))).toBe('MUNICIPALITY_CONSENT_MISSING');
    expect(codeOf(answerConsent(asked, { given: false, reasons: null }, 'espoo', NOW))).toBe(
      'REASONS_MISSING',
    );
    const answered = valueOf(answerConsent(asked, { given: false, reasons: 'No room.' }, 'espoo', NOW));
    expect(codeOf(decide(answered))).toBe('MUNICIPALITY_CONSENT_MISSING');
    const refused = valueOf(decide(answered, { outcome: 'REFUSED', reasons: 'Espoo does not consent.' }));
    expect(refused).toMatchObject({ state: 'REFUSED', consent: { given: false, reasons: 'No room.' } });
    expect(codeOf(record(TO_ESPOO))).toBe('ok');
  });

  it('grants with consent', () => {
    const consented = valueOf(
      answerConsent(valueOf(record(TO_ESPOO)), { given: true, reasons: 'x' }, 'espoo', NOW),
    );
    expect(valueOf(decide(consented))).toMatchObject({
      state: 'GRANTED',
      consent: { given: true, reasons: null },
    });
  });
});

describe('E14: a refusal that is contested', () => {
  const refused = valueOf(decide(valueOf(record()), { outcome: 'REFUSED' }));
  const contest = (receivedOn: string, at: string) =>
    contestRefusal(refused, { receivedOn: date(receivedOn), words: null }, 'official', instant(at));

  it.each([
    ['2022-04-07', '2022-04-07T10:00:00.000Z', 'CONTESTED', null],
    ['2022-04-08', '2022-04-08T10:00:00.000Z', 'REFUSAL_UPHELD', 'INADMISSIBLE'],
    ['2022-04-07', '2022-04-20T10:00:00.000Z', 'CONTESTED', null],
  ])('received on %s, recorded %s: %s', (receivedOn, at, state, outcome) => {
    expect(refused.decision?.appeal.rectificationBy).toBe('2022-04-07');
    expect(valueOf(contest(receivedOn, at))).toMatchObject({ state, rectification: { outcome, receivedOn } });
  });

  it.each([
    ['2022-02-28', '2022-04-07T10:00:00.000Z', 'DATE_BEFORE_DECISION'],
    ['2022-04-08', '2022-04-07T10:00:00.000Z', 'DATE_IN_FUTURE'],
  ])('received on %s, recorded %s: %s', (receivedOn, at, code) => {
    expect(codeOf(contest(receivedOn, at))).toBe(code);
  });

  it('is granted from the decision on it, or stands; then the court is next', () => {
    const contested = valueOf(contest('2022-03-15', '2022-03-15T10:00:00.000Z'));
    const rectified = (outcome: 'ACCEPTED' | 'REJECTED', reasons = 'Because.') =>
      rectify(contested, { outcome, reasons }, 'decider', LATER, lawInForce);
    expect(valueOf(rectified('ACCEPTED'))).toMatchObject({
      state: 'GRANTED',
      rectification: { outcome: 'ACCEPTED', at: LATER, nextInstance: null },
    });
    expect(valueOf(rectified('REJECTED'))).toMatchObject({
      state: 'REFUSAL_UPHELD',
      rectification: { outcome: 'REJECTED', nextInstance: 'ADMINISTRATIVE_COURT' },
    });
    expect(codeOf(rectified('ACCEPTED', ' '))).toBe('REASONS_MISSING');
  });

  it('cannot be accepted against the will of the receiving municipality', () => {
    const other = valueOf(decide(valueOf(record(TO_ESPOO)), { outcome: 'REFUSED' }));
    const contested = valueOf(
      contestRefusal(other, { receivedOn: date('2022-03-02'), words: null }, 'x', LATER),
    );
    const accepted = rectify(contested, { outcome: 'ACCEPTED', reasons: 'x' }, 'decider', LATER, lawInForce);
    expect(codeOf(accepted)).toBe('MUNICIPALITY_CONSENT_MISSING');
  });
});

describe('every state and every command', () => {
  const base = valueOf(decide(valueOf(record()), { outcome: 'REFUSED' }));
  const contested = valueOf(
    contestRefusal(base, { receivedOn: date('2022-03-02'), words: null }, 'x', LATER),
  );
  const inState = (state: RequestState): ClientRequest => ({ ...contested, state });
  const commands: Readonly<Record<string, (request: ClientRequest) => Result<ClientRequest>>> = {
    'answer-consent': (request) => answerConsent(request, { given: true, reasons: null }, 'x', LATER),
    decide: (request) => decide(request, {}, LATER),
    withdraw: (request) => withdrawRequest(request, 'x', LATER),
    contest: (request) =>
      contestRefusal(request, { receivedOn: date('2022-03-02'), words: null }, 'x', LATER),
    rectify: (request) => rectify(request, { outcome: 'REJECTED', reasons: 'x' }, 'x', LATER, lawInForce),
  };
  const cases = (Object.keys(REQUEST_COMMANDS) as RequestState[]).flatMap((state) =>
    Object.keys(commands).map((command) => [state, command] as const),
  );

  it.each(cases)('%s: %s', (state, command) => {
    const request = inState(state);
    const result = commands[command]?.(request);
    if (result === undefined) throw new Error(command);
    if (REQUEST_COMMANDS[state].some((allowed) => allowed === command)) {
      expect(valueOf(result)).toMatchObject({ version: request.version + 1, changedAt: LATER });
    } else {
      const { changedBy, changedAt } = request;
      expect(result).toMatchObject({
        ok: false,
        failure: { code: 'REQUEST_STATE', data: { requestState: state, changedBy, changedAt } },
      });
    }
  });
});
