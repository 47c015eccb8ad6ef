import { describe, expect, it } from 'vitest';
import {
  NOTICE_COMMANDS,
  type NoticeState,
  receiveReferralNotice,
  withdrawLapsedNotice,
} from '../../../src/domain/clients/responsibility/referral-notice.ts';
import {
  at,
  CLIENT,
  HAMEENLINNA,
  HATTULA,
  NOTICE,
  responsible,
  sentNotice,
  TE_OFFICE,
} from '../../support/referral.ts';

const MOMENT = at('2021-06-16T06:30:00.000Z');
const STATES: readonly NoticeState[] = ['SENT', 'RECEIVED', 'WITHDRAWN'];

describe('commands by state of a notice', () => {
  it.each([
    ['SENT', ['receive', 'withdraw']],
    ['RECEIVED', []],
    ['WITHDRAWN', []],
  ] as const)('%s: %j', (state, commands) => {
    expect(NOTICE_COMMANDS[state]).toEqual(commands);
  });

  it.each(STATES)('a %s notice is received when the table says so, and refused otherwise', (state) => {
    const received = receiveReferralNotice(sentNotice({ state }), responsible(TE_OFFICE), true, MOMENT);
    expect(received.ok).toBe(NOTICE_COMMANDS[state].includes('receive'));
    if (!received.ok) {
      expect(received.failure).toEqual({
        code: 'NOTICE_STATE',
        kind: 'conflict',
        data: { state, receivedAt: '' },
      });
    }
  });

  it.each(STATES.filter((state) => state !== 'SENT'))(
    'a %s notice is refused for its state before anything else is looked at',
    (state) => {
      const received = receiveReferralNotice(sentNotice({ state }), null, false, MOMENT);
      expect(received).toMatchObject({ ok: false, failure: { code: 'NOTICE_STATE' } });
    },
  );
});

describe('receiving a referral notice (24 §)', () => {
  it('makes the municipality responsible from that moment', () => {
    const current = responsible(TE_OFFICE);
    expect(receiveReferralNotice(sentNotice(), current, true, MOMENT)).toEqual({
      ok: true,
      value: {
        notice: sentNotice({ state: 'RECEIVED', receivedAt: MOMENT, version: 2 }),
        handover: {
          closed: { ...current, until: MOMENT, endReason: 'TRANSFERRED' },
          opened: {
            clientId: CLIENT,
            authority: HAMEENLINNA,
            startGround: 'NEW_REGISTRATION',
            noticeId: NOTICE,
            from: MOMENT,
            until: null,
            endReason: null,
          },
        },
      },
    });
  });

  it('takes over from whoever is responsible by then (E8)', () => {
    const received = receiveReferralNotice(sentNotice(), responsible(HATTULA), true, MOMENT);
    expect(received.ok && received.value.handover.closed?.authority).toBe(HATTULA);
    const fromNobody = receiveReferralNotice(sentNotice(), null, true, MOMENT);
    expect(fromNobody.ok && fromNobody.value.handover.closed).toBeNull();
  });

  it('records the responsibility as the notice says', () => {
    const initial = sentNotice({ startGround: 'INITIAL_TRANSFER' });
    const received = receiveReferralNotice(initial, responsible(TE_OFFICE), true, MOMENT);
    expect(received.ok && received.value.handover.opened.startGround).toBe('INITIAL_TRANSFER');
  });

  it('is refused a second time, and says when the first was', () => {
    const received = sentNotice({ state: 'RECEIVED', receivedAt: MOMENT });
    expect(receiveReferralNotice(received, responsible(HAMEENLINNA), true, MOMENT)).toMatchObject({
      ok: false,
      failure: { code: 'NOTICE_STATE', data: { state: 'RECEIVED', receivedAt: MOMENT } },
    });
  });

  it('lapses when the job search has ended: nobody becomes a municipal client (E10)', () => {
    expect(receiveReferralNotice(sentNotice(), responsible(TE_OFFICE), false, MOMENT)).toEqual({
      ok: false,
      failure: { code: 'TRANSFER_LAPSED', kind: 'conflict', rule: sentNotice().rule },
    });
  });

  it('leaves a lapsed notice withdrawn, with the reason', () => {
    expect(withdrawLapsedNotice(sentNotice())).toEqual(
      sentNotice({ state: 'WITHDRAWN', withdrawnReason: 'JOB_SEARCH_ENDED', version: 2 }),
    );
  });
});
