import { describe, expect, it } from 'vitest';
import {
  acknowledgeNotice,
  NOTICE_COMMANDS,
  type NoticeCommand,
  type NoticeState,
  receiveReferralNotice,
  type ReferralNotice,
  withdrawNotice,
} from '../../../src/domain/clients/responsibility/referral-notice.ts';
import {
  escalateNotice,
  failDelivery,
  isToBeEscalated,
  resendNotice,
} from '../../../src/domain/clients/responsibility/notice-delivery.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { Result } from '../../../src/domain/shared/result.ts';
import { date } from '../../support/client-facts.ts';
import {
  at,
  candidate,
  CLIENT,
  HAMEENLINNA,
  HATTULA,
  NOTICE,
  RECEIVER,
  responsible,
  SENDER,
  sentNotice,
  TE_OFFICE,
} from '../../support/referral.ts';

const MOMENT = at('2021-06-16T06:30:00.000Z');
const STATES = Object.keys(NOTICE_COMMANDS) as readonly NoticeState[];
const SEARCHING = { current: responsible(TE_OFFICE), jobSearch: { from: date('2019-01-01') } };
const { contact } = candidate();

const FAILED_TO_CLIENT = { ...sentNotice().toClient, state: 'FAILED', deemedServedOn: null } as const;

/** How each command is given, to a notice whose client's copy is as the command wants it. */
const GIVEN: Readonly<Record<NoticeCommand, (notice: ReferralNotice) => Result<unknown>>> = {
  RECEIVE: (notice) => receiveReferralNotice(notice, SEARCHING, MOMENT, RECEIVER),
  WITHDRAW: (notice) => withdrawNotice(notice, 'SENT_BY_MISTAKE', MOMENT, SENDER),
  FAIL_TO_AUTHORITY: (notice) =>
    failDelivery(notice, { addressee: 'AUTHORITY', text: '' }, MOMENT, SENDER, lawInForce),
  RESEND_TO_AUTHORITY: (notice) => resendNotice(notice, 'AUTHORITY', contact, MOMENT, SENDER, lawInForce),
  FAIL_TO_CLIENT: (notice) =>
    failDelivery(notice, { addressee: 'CLIENT', text: 'muuttanut' }, MOMENT, SENDER, lawInForce),
  RESEND_TO_CLIENT: (notice) =>
    resendNotice({ ...notice, toClient: FAILED_TO_CLIENT }, 'CLIENT', contact, MOMENT, SENDER, lawInForce),
  ESCALATE: (notice) => escalateNotice(notice, MOMENT, SENDER, lawInForce),
  ACKNOWLEDGE: (notice) => acknowledgeNotice(notice, MOMENT, RECEIVER),
};
const COMMANDS = Object.keys(GIVEN) as readonly NoticeCommand[];

describe('commands by state of a notice', () => {
  it.each([
    ['DRAFT', []],
    ['SENT', ['RECEIVE', 'WITHDRAW', 'FAIL_TO_AUTHORITY', 'FAIL_TO_CLIENT', 'RESEND_TO_CLIENT', 'ESCALATE']],
    ['FAILED', ['WITHDRAW', 'RESEND_TO_AUTHORITY', 'FAIL_TO_CLIENT', 'RESEND_TO_CLIENT', 'ESCALATE']],
    [
      'RESENT',
      ['RECEIVE', 'WITHDRAW', 'FAIL_TO_AUTHORITY', 'FAIL_TO_CLIENT', 'RESEND_TO_CLIENT', 'ESCALATE'],
    ],
    ['RECEIVED', ['ACKNOWLEDGE', 'FAIL_TO_CLIENT', 'RESEND_TO_CLIENT']],
    ['ACKNOWLEDGED', ['FAIL_TO_CLIENT', 'RESEND_TO_CLIENT']],
    ['WITHDRAWN', []],
  ] as const)('%s: %j', (state, commands) => {
    expect(NOTICE_COMMANDS[state]).toEqual(commands);
  });

  it.each(STATES.flatMap((state) => COMMANDS.map((command) => [state, command] as const)))(
    'a %s notice does %s when the table says so, and otherwise says its state, and who changed it when',
    (state, command) => {
      const done = GIVEN[command](sentNotice({ state }));
      expect(done.ok).toBe(NOTICE_COMMANDS[state].includes(command));
      if (done.ok) return;
      expect(done.failure).toEqual({
        code: 'NOTICE_STATE',
        kind: 'conflict',
        data: { state, changedBy: 'te-virkailija', changedAt: '2021-06-15T09:00:00.000Z' },
      });
    },
  );

  it.each(COMMANDS.filter((command) => command !== 'RECEIVE'))('%s raises the version', (command) => {
    const state = STATES.find((candidateState) => NOTICE_COMMANDS[candidateState].includes(command));
    const done = GIVEN[command](sentNotice({ state: state ?? 'SENT' }));
    expect(done).toMatchObject({ ok: true, value: { version: 2, changedAt: MOMENT } });
  });
});

describe('receiving a referral notice (24 §)', () => {
  it('makes the authority responsible from that moment', () => {
    const received = receiveReferralNotice(sentNotice(), SEARCHING, MOMENT, RECEIVER);
    expect(received).toEqual({
      ok: true,
      value: {
        notice: sentNotice({
          state: 'RECEIVED',
          toAuthority: { ...sentNotice().toAuthority, receivedAt: MOMENT },
          version: 2,
          changedBy: RECEIVER,
          changedAt: MOMENT,
        }),
        handover: {
          closed: { ...SEARCHING.current, until: MOMENT, endReason: 'TRANSFERRED' },
          opened: {
            clientId: CLIENT,
            authority: HAMEENLINNA,
            startGround: 'NEW_REGISTRATION',
            noticeId: NOTICE,
            from: MOMENT,
            until: null,
            endReason: null,
            startedBy: RECEIVER,
          },
        },
      },
    });
  });

  it('E8: takes over from whoever is responsible by then', () => {
    const receive = (current: typeof SEARCHING.current | null) =>
      receiveReferralNotice(sentNotice(), { ...SEARCHING, current }, MOMENT, RECEIVER);
    const received = receive(responsible(HATTULA));
    expect(received.ok && received.value.handover.closed?.authority).toBe(HATTULA);
    const fromNobody = receive(null);
    expect(fromNobody.ok && fromNobody.value.handover.closed).toBeNull();
  });

  it('E9: makes the authority responsible though the client’s letter came back', () => {
    const unseen = sentNotice({ toClient: FAILED_TO_CLIENT });
    const received = receiveReferralNotice(unseen, SEARCHING, MOMENT, RECEIVER);
    expect(received).toMatchObject({
      ok: true,
      value: {
        notice: { state: 'RECEIVED', toClient: { state: 'FAILED', deemedServedOn: null } },
        handover: { opened: { authority: HAMEENLINNA } },
      },
    });
  });

  it.each([
    ['has ended', null],
    ['ended, and another has begun since', { from: date('2021-06-16') }],
  ])('E10: lapses when the job search %s: nobody becomes a municipal client', (_, jobSearch) => {
    expect(receiveReferralNotice(sentNotice(), { ...SEARCHING, jobSearch }, MOMENT, RECEIVER)).toEqual({
      ok: false,
      failure: { code: 'TRANSFER_LAPSED', kind: 'conflict', rule: sentNotice().rule },
    });
  });

  it('goes on when the job search began on the day of the notice, or on a day that nobody knows', () => {
    for (const jobSearch of [{ from: date('2021-06-15') }, { from: null }]) {
      expect(receiveReferralNotice(sentNotice(), { ...SEARCHING, jobSearch }, MOMENT, RECEIVER).ok).toBe(
        true,
      );
    }
  });

  it('leaves a notice that was taken back withdrawn, with the reason', () => {
    expect(withdrawNotice(sentNotice(), 'JOB_SEARCH_ENDED', MOMENT, RECEIVER)).toEqual({
      ok: true,
      value: sentNotice({
        state: 'WITHDRAWN',
        withdrawnReason: 'JOB_SEARCH_ENDED',
        version: 2,
        changedBy: RECEIVER,
        changedAt: MOMENT,
      }),
    });
  });
});

describe('copies that do not arrive', () => {
  it('E9: a letter that came back makes no presumption that the client knows', () => {
    const failed = failDelivery(
      sentNotice({ state: 'RECEIVED' }),
      { addressee: 'CLIENT', text: 'vastaanottaja muuttanut' },
      MOMENT,
      SENDER,
      lawInForce,
    );
    expect(failed).toMatchObject({
      ok: true,
      value: {
        state: 'RECEIVED',
        toClient: {
          state: 'FAILED',
          deemedServedOn: null,
          failedAt: MOMENT,
          failure: 'vastaanottaja muuttanut',
        },
      },
    });
  });

  it('is recorded once', () => {
    const again = failDelivery(
      sentNotice({ toClient: { ...FAILED_TO_CLIENT, failedAt: MOMENT } }),
      { addressee: 'CLIENT', text: '' },
      MOMENT,
      SENDER,
      lawInForce,
    );
    expect(again).toMatchObject({
      ok: false,
      failure: { code: 'DELIVERY_FAILED_ALREADY', kind: 'conflict' },
    });
  });

  it('sends the client’s copy again only when it did not arrive, and presumes service anew', () => {
    const resend = (notice: ReferralNotice) =>
      resendNotice(notice, 'CLIENT', contact, MOMENT, SENDER, lawInForce);
    expect(resend(sentNotice())).toMatchObject({ ok: false, failure: { code: 'DELIVERY_NOT_FAILED' } });
    expect(resend(sentNotice({ toClient: FAILED_TO_CLIENT }))).toMatchObject({
      ok: true,
      value: { state: 'SENT', toClient: { state: 'SENT', sentAt: MOMENT, deemedServedOn: '2021-06-19' } },
    });
  });

  it('wants the authority’s copy sent again on the same day', () => {
    const friday = at('2021-06-18T09:00:00.000Z');
    const failed = failDelivery(
      sentNotice(),
      { addressee: 'AUTHORITY', text: '' },
      friday,
      SENDER,
      lawInForce,
    );
    expect(failed).toMatchObject({
      ok: true,
      value: { state: 'FAILED', toAuthority: { failedAt: friday, resendBy: '2021-06-18' } },
    });
    const resent = failed.ok && resendNotice(failed.value, 'AUTHORITY', contact, friday, SENDER, lawInForce);
    expect(resent).toMatchObject({
      ok: true,
      value: { state: 'RESENT', toAuthority: { sentAt: friday, escalateAfter: '2021-06-23' } },
    });
  });
});

describe('a notice that nobody receives', () => {
  it.each([
    // Tuesday 15.6.2021 and three working days after it
    ['2021-06-18', false],
    ['2021-06-19', true],
    ['2021-07-19', true],
  ])('on %s somebody is to be told: %s', (day, isTold) => {
    expect(isToBeEscalated(sentNotice(), date(day))).toBe(isTold);
  });

  it('waits over a holiday: Midsummer Eve is no working day', () => {
    const sent = sentNotice({
      toAuthority: { ...sentNotice().toAuthority, escalateAfter: date('2021-06-29') },
    });
    expect(isToBeEscalated(sent, date('2021-06-29'))).toBe(false);
    expect(isToBeEscalated(sent, date('2021-06-30'))).toBe(true);
  });

  it('is told once, to sender and receiver, and may still be received', () => {
    const told = escalateNotice(sentNotice(), MOMENT, SENDER, lawInForce);
    expect(told).toMatchObject({
      ok: true,
      value: { state: 'SENT', toAuthority: { escalatedAt: MOMENT, escalatedTo: [TE_OFFICE, HAMEENLINNA] } },
    });
    if (!told.ok) return;
    expect(isToBeEscalated(told.value, date('2021-07-19'))).toBe(false);
    expect(receiveReferralNotice(told.value, SEARCHING, MOMENT, RECEIVER).ok).toBe(true);
  });

  it('is told of no notice that was received', () => {
    expect(isToBeEscalated(sentNotice({ state: 'RECEIVED' }), date('2021-07-19'))).toBe(false);
  });
});
