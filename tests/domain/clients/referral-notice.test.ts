import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { ResponsibilityCase } from '../../../src/domain/clients/responsibility/responsibility-case.ts';
import { sendReferralNotice } from '../../../src/domain/clients/responsibility/transfer.ts';
import { date } from '../../support/client-facts.ts';
import {
  at,
  candidate,
  determined,
  HAMEENLINNA,
  HATTULA,
  livesIn,
  NOTICE,
  ON_ITS_WAY,
  responsible,
  SENDER,
  sentNotice,
  STAY,
  TE_OFFICE,
} from '../../support/referral.ts';

const NOON = '2021-06-15T09:00:00.000Z';

const send = (changes: Partial<ResponsibilityCase> = {}, moment = NOON) =>
  sendReferralNotice(
    candidate(changes),
    { id: NOTICE, at: at(moment), by: SENDER, ground: null, municipality: null },
    lawInForce,
  );

/** The code of the refusal; null when the notice was sent. */
const refusal = (changes: Partial<ResponsibilityCase> = {}, moment = NOON): string | null => {
  const sent = send(changes, moment);
  return sent.ok ? null : sent.failure.code;
};

describe('sending a referral notice (1269/2020, 5 §)', () => {
  it('tells client and home municipality, and moves nothing yet', () => {
    expect(send()).toEqual({ ok: true, value: sentNotice() });
  });

  it.each([
    // moment in UTC                local           refusal
    ['2003-12-31T12:00:00.000Z', '31.12.2003', 'RULE_NOT_FOUND'],
    ['2019-12-31T12:00:00.000Z', '31.12.2019', 'RULE_NOT_FOUND'],
    ['2020-01-01T12:00:00.000Z', '1.1.2020', 'OUTSIDE_TRIAL_PERIOD'],
    ['2021-02-28T21:59:59.999Z', '28.2.2021 23:59', 'OUTSIDE_TRIAL_PERIOD'],
    ['2021-02-28T22:00:00.000Z', '1.3.2021 0:00', null],
    ['2022-07-31T12:00:00.000Z', '31.7.2022', null],
    ['2022-08-01T12:00:00.000Z', '1.8.2022', null],
    ['2023-03-31T12:00:00.000Z', '31.3.2023: the end of referrals was repealed', null],
    ['2023-04-01T12:00:00.000Z', '1.4.2023', null],
    ['2023-06-30T12:00:00.000Z', '30.6.2023: the first end of the act was put off', null],
    ['2023-07-01T12:00:00.000Z', '1.7.2023', null],
    ['2024-12-31T21:59:59.999Z', '31.12.2024 23:59', null],
    ['2024-12-31T22:00:00.000Z', '1.1.2025 0:00', 'OUTSIDE_TRIAL_PERIOD'],
    ['2026-06-15T12:00:00.000Z', '15.6.2026', 'OUTSIDE_TRIAL_PERIOD'],
  ])('at %s (%s): %s', (moment, _, code) => {
    expect(refusal({}, moment)).toBe(code);
  });

  it.each([
    ['2021-03-01T12:00:00.000Z', 'V1', '1269/2020'],
    ['2021-05-31T12:00:00.000Z', 'V1', '1269/2020'],
    ['2021-06-01T12:00:00.000Z', 'V1b', '1269/2020 (421/2021)'],
    ['2022-07-31T12:00:00.000Z', 'V1b', '1269/2020 (421/2021)'],
    ['2022-08-01T12:00:00.000Z', 'V2d', '1269/2020 (287/2022)'],
  ])('at %s under %s', (moment, version, act) => {
    const sent = send({}, moment);
    expect(sent.ok && sent.value.rule).toMatchObject({ theme: 'transfer', version, act });
  });

  it.each<[string, Partial<ResponsibilityCase>, object]>([
    ['the job search is over', { jobSearch: null }, { code: 'NO_VALID_JOB_SEARCH', kind: 'rule-violation' }],
    [
      'nobody is responsible any more',
      { current: null },
      { code: 'NO_VALID_JOB_SEARCH', kind: 'rule-violation' },
    ],
    ['never determined', { determination: null }, { code: 'NOT_IN_TARGET_GROUP', data: { result: '' } }],
    [
      'not in the target group',
      { determination: determined('OUT') },
      { code: 'NOT_IN_TARGET_GROUP', kind: 'rule-violation', data: { result: 'OUT' } },
    ],
    [
      'not known yet',
      { determination: determined('PENDING_INFORMATION') },
      { code: 'NOT_IN_TARGET_GROUP', data: { result: 'PENDING_INFORMATION' } },
    ],
    [
      'change security',
      { determination: determined('EXCLUDED') },
      { code: 'NOT_IN_TARGET_GROUP', data: { result: 'EXCLUDED' } },
    ],
    [
      'home in no trial area',
      { homeFacts: livesIn('694') },
      { code: 'NOT_IN_TRIAL_AREA', kind: 'rule-violation', data: { municipality: '694' } },
    ],
    ['home unknown', { homeFacts: livesIn(null) }, { code: 'NOT_IN_TRIAL_AREA', data: { municipality: '' } }],
    [
      'a code that no municipality has',
      { homeFacts: livesIn('000') },
      { code: 'MUNICIPALITY_CODE_INVALID', kind: 'rule-violation', data: { municipality: '000' } },
    ],
    [
      'determined for another home than the one of today',
      { determination: determined('IN', '082') },
      { code: 'WRONG_MUNICIPALITY', kind: 'rule-violation', data: { municipality: '082' } },
    ],
    [
      'a notice on its way',
      { openNotice: ON_ITS_WAY },
      {
        code: 'TRANSFER_ALREADY_PENDING',
        kind: 'conflict',
        data: {
          changedBy: 'te-virkailija',
          changedAt: '2021-06-14T09:00:00.000Z',
          organisation: TE_OFFICE,
        },
      },
    ],
    [
      'the municipality is responsible already',
      { current: responsible(HAMEENLINNA) },
      {
        code: 'ALREADY_RESPONSIBLE',
        kind: 'conflict',
        data: { changedAt: '2019-01-01T00:00:00.000Z' },
      },
    ],
    [
      'somebody became responsible after the moment',
      { current: responsible(TE_OFFICE, '2021-06-15T09:00:00.001Z') },
      { code: 'ALREADY_RESPONSIBLE', kind: 'conflict', data: { changedAt: '2021-06-15T09:00:00.001Z' } },
    ],
    [
      'E13: the TE Office has left the client with itself',
      { stay: STAY },
      {
        code: 'LEFT_WITH_TE_OFFICE',
        kind: 'conflict',
        data: { reason: 'LANGUAGE_RIGHTS', changedAt: '2021-04-01T09:00:00.000Z' },
      },
    ],
  ])('is refused: %s', (_, changes, failure) => {
    expect(send(changes)).toMatchObject({ ok: false, failure: { ...failure, rule: { version: 'V1b' } } });
  });

  it('may follow at the very moment at which a responsibility began', () => {
    expect(refusal({ current: responsible(TE_OFFICE, NOON) })).toBeNull();
  });

  it('gives the first of several refusals, the law before the client before the state of the transfer', () => {
    const everything: Partial<ResponsibilityCase> = {
      jobSearch: null,
      openNotice: ON_ITS_WAY,
      stay: STAY,
      determination: determined('OUT'),
      homeFacts: livesIn('694'),
    };
    const repairs: readonly [string, Partial<ResponsibilityCase>][] = [
      ['NO_VALID_JOB_SEARCH', { jobSearch: { from: date('2019-01-01') } }],
      ['TRANSFER_ALREADY_PENDING', { openNotice: null }],
      ['LEFT_WITH_TE_OFFICE', { stay: null }],
      ['NOT_IN_TARGET_GROUP', { determination: determined('IN', '082') }],
      ['NOT_IN_TRIAL_AREA', { homeFacts: livesIn('109') }],
      ['WRONG_MUNICIPALITY', { determination: determined('IN') }],
    ];
    expect(refusal(everything, '2021-02-28T12:00:00.000Z')).toBe('OUTSIDE_TRIAL_PERIOD');
    let repaired = everything;
    for (const [code, repair] of repairs) {
      expect(refusal(repaired)).toBe(code);
      repaired = { ...repaired, ...repair };
    }
    expect(refusal(repaired)).toBeNull();
  });
});

describe('what the responsibility is recorded as (24 §)', () => {
  it.each([
    // registered   sent (UTC)                   start ground
    [null, '2021-03-01T12:00:00.000Z', 'INITIAL_TRANSFER'],
    ['2021-02-28', '2021-03-01T12:00:00.000Z', 'INITIAL_TRANSFER'],
    ['2021-02-28', '2021-03-31T20:59:59.999Z', 'INITIAL_TRANSFER'],
    ['2021-02-28', '2021-03-31T21:00:00.000Z', 'NEW_REGISTRATION'],
    ['2021-03-01', '2021-03-01T12:00:00.000Z', 'NEW_REGISTRATION'],
    ['2021-03-01', '2021-03-31T12:00:00.000Z', 'NEW_REGISTRATION'],
    ['2010-01-01', '2022-08-01T12:00:00.000Z', 'NEW_REGISTRATION'],
  ])('registered on %s, sent at %s: %s', (from, moment, startGround) => {
    const sent = send({ jobSearch: { from: from === null ? null : date(from) } }, moment);
    expect(sent.ok && sent.value.startGround).toBe(startGround);
  });

  it('E1: is a move when another municipality hands over', () => {
    const sent = send({ current: responsible(HATTULA) }, '2021-03-15T12:00:00.000Z');
    expect(sent.ok && sent.value).toMatchObject({
      from: HATTULA,
      to: HAMEENLINNA,
      startGround: 'MOVE',
      determinationId: null,
    });
  });
});

describe('how the client is told, and when the notice is presumed to have arrived', () => {
  it.each([
    // e-mail address ban    channel   state               served
    [true, true, false, 'E_MAIL', 'SENT', '2021-06-18'],
    [true, false, false, 'E_MAIL', 'SENT', '2021-06-18'],
    [false, true, false, 'LETTER', 'SENT', '2021-06-22'],
    [false, false, false, 'LETTER', 'SENT_UNCONFIRMED', '2021-06-22'],
    [true, true, true, 'LETTER', 'SENT', '2021-06-22'],
    [true, false, true, 'LETTER', 'SENT_UNCONFIRMED', '2021-06-22'],
    [false, true, true, 'LETTER', 'SENT', '2021-06-22'],
    [false, false, true, 'LETTER', 'SENT_UNCONFIRMED', '2021-06-22'],
  ])(
    'e-mail %s, address %s, security ban %s: %s, %s, served on %s',
    (hasEmail, hasAddress, hasSecurityBan, channel, state, deemedServedOn) => {
      const sent = send({ contact: { language: 'fi', hasEmail, hasAddress, hasSecurityBan } });
      expect(sent.ok && sent.value.toClient).toMatchObject({ channel, state, deemedServedOn });
    },
  );

  it.each([
    ['2021-06-15T20:59:59.999Z', '2021-06-15', '2021-06-18'],
    ['2021-06-15T21:00:00.000Z', '2021-06-16', '2021-06-19'],
    ['2022-02-26T12:00:00.000Z', '2022-02-26', '2022-03-01'],
    ['2024-02-26T12:00:00.000Z', '2024-02-26', '2024-02-29'],
  ])('sent at %s it has effect on the local day %s and is served on %s', (moment, effectiveDate, served) => {
    const sent = send({}, moment);
    expect(sent.ok && sent.value).toMatchObject({
      sentAt: moment,
      effectiveDate,
      toClient: { deemedServedOn: served },
    });
  });

  it('keeps the language of the client', () => {
    const sent = send({
      contact: { language: 'sv', hasEmail: true, hasAddress: true, hasSecurityBan: false },
    });
    expect(sent.ok && sent.value.language).toBe('sv');
  });
});
