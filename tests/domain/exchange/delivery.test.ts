import { describe, expect, it } from 'vitest';
import { afterHandOver, type Lease, stateAfter } from '../../../src/domain/exchange/delivery.ts';
import type { HandOver } from '../../../src/domain/exchange/message-channel.port.ts';
import { MESSAGE_MACHINE, type MessageState } from '../../../src/domain/exchange/message.ts';
import { silentAt } from '../../../src/domain/exchange/silence.ts';
import { withoutContact } from '../../../src/domain/exchange/without-contact.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { statesOf } from '../../../src/domain/shared/state-machine.ts';

const NOW = '2022-06-01T09:00:00.000Z' as Instant;
const lease = (more: Partial<Lease> = {}): Lease => ({
  sequence: 7,
  fence: 3,
  state: 'PENDING',
  failures: 2,
  ...more,
});

describe('what becomes of a message that was handed over', () => {
  const LATER = '2022-06-01T12:00:00.000Z' as Instant;
  const cases: readonly [HandOver | undefined, object][] = [
    [
      { outcome: 'RECEIVED', proof: 'R-1' },
      { state: 'RECEIVED', outcome: 'RECEIVED', proof: 'R-1', failures: 0, nextAttemptAt: null, code: null },
    ],
    [
      { outcome: 'UNDER_WAY' },
      { state: 'UNDER_WAY', outcome: 'UNDER_WAY', failures: 0, nextAttemptAt: '2022-06-02T09:00:00.000Z' },
    ],
    [
      { outcome: 'TRY_LATER', reason: 'CLOSED', notBefore: LATER },
      { state: 'PENDING', outcome: 'TRY_LATER', code: 'CLOSED', failures: 3, nextAttemptAt: LATER },
    ],
    [
      { outcome: 'TRY_LATER', reason: 'BUSY', notBefore: null },
      { state: 'PENDING', code: 'BUSY', failures: 3, nextAttemptAt: '2022-06-01T09:00:20.000Z' },
    ],
    [
      { outcome: 'REFUSED', reason: 'CLIENT_UNKNOWN', detail: 'no such client' },
      { state: 'QUARANTINED', code: 'CLIENT_UNKNOWN', detail: 'no such client', nextAttemptAt: null },
    ],
    [
      undefined,
      { state: 'PENDING', outcome: 'UNKNOWN', failures: 3, nextAttemptAt: '2022-06-01T09:00:20.000Z' },
    ],
  ];
  it.each(cases)('%j', (result, expected) => {
    expect(afterHandOver(lease(), result, NOW, 0)).toMatchObject({ sequence: 7, fence: 3, ...expected });
  });

  it('one whose answer is awaited stays so when the next copy cannot be handed over', () => {
    expect(afterHandOver(lease({ state: 'UNDER_WAY' }), undefined, NOW, 0).state).toBe('UNDER_WAY');
  });
});

describe('what an answer makes of a message', () => {
  const given = {
    kind: 'STATEMENT_GIVEN',
    code: 'TTE',
    on: '2022-06-01' as PlainDate,
    from: null,
    to: null,
  } as const;
  it.each(statesOf(MESSAGE_MACHINE).filter((state) => state !== 'DISCARDED'))(
    '%s: who answers has received it',
    (state) => {
      expect(stateAfter(state, { kind: 'RECEIVED', proof: 'R' })).toBe('RECEIVED');
      expect(stateAfter(state, { kind: 'NO_STATEMENT' })).toBe('RECEIVED');
      expect(stateAfter(state, given)).toBe('RECEIVED');
    },
  );

  it.each<[MessageState, MessageState]>([
    ['PENDING', 'QUARANTINED'],
    ['UNDER_WAY', 'QUARANTINED'],
    ['QUARANTINED', 'QUARANTINED'],
    ['RECEIVED', 'RECEIVED'],
    ['DISCARDED', 'DISCARDED'],
  ])('%s refused: %s', (state, expected) => {
    expect(stateAfter(state, { kind: 'REFUSED', reason: 'X', detail: '' })).toBe(expected);
  });
});

describe('a message about somebody under a security ban', () => {
  it('leaves without contact data, however deep they are', () => {
    const payload = {
      name: 'A',
      contact: { phone: '1' },
      reports: [{ phone: '2', what: 'x' }, 'y'],
      nested: { email: 'e', kept: null },
    };
    expect(withoutContact(payload)).toEqual({
      name: 'A',
      reports: [{ what: 'x' }, 'y'],
      nested: { kept: null },
    });
  });
});

describe('silence', () => {
  const at = (time: string): Instant => `2022-06-${time}:00.000Z` as Instant;
  const heard = (heardAt: Instant | null, owedSince: Instant | null) => [
    { what: 'te-statements te-office:1500', heardAt, owedSince },
  ];
  it.each([
    ['never heard of, owes nothing', heard(null, null), null],
    ['delivered 25 hours ago to the minute', heard(at('01T08:00'), null), null],
    ['delivered a minute more than 25 hours ago', heard(at('01T07:59'), null), at('01T07:59')],
    ['owes an answer for a minute more than 25 hours', heard(null, at('01T07:59')), at('01T07:59')],
    ['owes an answer for long, but was heard of since', heard(at('02T08:00'), at('01T01:00')), null],
    ['heard of long ago, owes since an hour', heard(at('01T01:00'), at('02T08:00')), null],
  ] as const)('%s', (_what, listened, since) => {
    const silent = silentAt(at('02T09:00'), 25, listened);
    expect(silent.map((one) => one.since)).toEqual(since === null ? [] : [since]);
  });
});
