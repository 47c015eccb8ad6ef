import { describe, expect, it } from 'vitest';
import { noticeMessages } from '../../../../src/application/statements/clarifications/clarification-messages.ts';
import { amend } from '../../../../src/domain/legislation/bill.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';
import { request } from './clarification-scene.ts';

const adopted = amend(lawInForce, {
  adopts: ['V6', 'V6b'].map((version) => ({ theme: 'conduct', version })),
  values: [],
});

describe('what the client is told of neglects beside the request', () => {
  it.each([
    ['the proposal is not confirmed', '2026-03-02', false, []],
    ['the event is of before the change', '2026-02-27', true, []],
    [
      'the event is of the first day of the change',
      '2026-03-01',
      true,
      [{ channel: 'TEXT_MESSAGE', rule: { version: 'V6b' } }],
    ],
  ])('%s', (_, on, isAdopted, expected) => {
    const asked = request(on);
    if (!asked.ok || !adopted.ok) throw new Error('no request or no law');
    const law = isAdopted ? adopted.value : lawInForce;
    const messages = noticeMessages(asked.value, law, organisation('municipality', '109'));
    const told = messages.map(({ payload: { channel, rule } }) => ({ channel, rule }));
    expect(told).toMatchObject(expected);
    expect(told).toHaveLength(expected.length);
  });
});
