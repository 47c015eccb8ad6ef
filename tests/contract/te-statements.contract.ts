import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Dispatch,
  MessageChannel,
  ReceiverAnswer,
} from '../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { dispatch } from '../support/dispatches.ts';

/** A channel with a receiver at its other end. */
export interface ChannelUnderTest extends AsyncDisposable {
  readonly channel: MessageChannel;
  /** What the receiver holds, in its order. */
  held(): Promise<readonly Dispatch[]>;
  /** Lets the receiver answer. */
  answer(answers: readonly ReceiverAnswer[]): Promise<void>;
  /** Lets it send something that is no answer. */
  answerNonsense(): Promise<void>;
}

const NOW = '2022-06-01T09:00:00.000Z' as Instant;
const HOSTILE = 'Ÿçé / \\ "Ö" ]]> <b>&amp; \u0001 \u{1f600} \u202etxt\r\n\t';
const signal = new AbortController().signal;

const answerTo = (sequence: number, id: string, minute: string): ReceiverAnswer => ({
  id,
  businessKey: `report-${sequence}:1`,
  from: 'te-office:1500',
  at: `2022-06-01T09:${minute}:00.000Z` as Instant,
  content: { kind: 'RECEIVED', proof: `R-${sequence}` },
});

/** What every plugin of the te-statements port must do; `start` gives a fresh channel. */
export function describeMessageChannel(plugin: string, start: () => Promise<ChannelUnderTest>): void {
  describe(`message channel: ${plugin}`, () => {
    let under: ChannelUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(async () => {
      await under[Symbol.asyncDispose]();
    });

    it('is open and takes some messages at a time', () => {
      expect(under.channel.opensAt(NOW)).toBeNull();
      expect(under.channel.batchLimit).toBeGreaterThan(0);
    });

    it('hands over whole messages in their order, with a result for each', async () => {
      const messages = [
        dispatch(1),
        dispatch(2, { payload: { words: HOSTILE, none: null, list: [1.5, true, {}] } }),
      ];
      const results = await under.channel.handOver(messages, signal);
      expect([...results.keys()]).toEqual(messages.map(({ businessKey }) => businessKey));
      for (const { outcome } of results.values()) expect(['RECEIVED', 'UNDER_WAY']).toContain(outcome);
      expect(await under.held()).toEqual(messages);
    });

    it('hands the same message over again without a second effect', async () => {
      const before = await under.held();
      const [result] = (await under.channel.handOver([dispatch(1)], signal)).values();
      expect(['RECEIVED', 'UNDER_WAY']).toContain(result?.outcome);
      expect(await under.held()).toEqual(before);
    });

    it('takes what tells of no client', async () => {
      await under.channel.handOver([dispatch(3, { client: null, receiver: 'keha' })], signal);
      expect((await under.held()).find(({ sequence }) => sequence === 3)?.client).toBeNull();
    });

    it('brings answers, the earliest first, until they are recorded', async () => {
      expect(await under.channel.answers(signal)).toEqual([]);
      const [late, early] = [answerTo(2, 'answer-1', '30'), answerTo(1, 'answer-2', '10')];
      await under.answer([late, early]);
      expect(await under.channel.answers(signal)).toEqual([early, late]);
      expect(await under.channel.answers(signal)).toEqual([early, late]);
      await under.channel.recorded([early]);
      expect(await under.channel.answers(signal)).toEqual([late]);
      await under.channel.recorded([late, early]);
      expect(await under.channel.answers(signal)).toEqual([]);
    });

    it('brings every kind of answer', async () => {
      const base = { ...answerTo(1, 'answer-3', '40') };
      const day = '2022-06-10' as never;
      const answers: readonly ReceiverAnswer[] = [
        {
          ...base,
          id: 'answer-3',
          content: { kind: 'REFUSED', reason: 'UNKNOWN_CLIENT', detail: HOSTILE.trim() },
        },
        { ...base, id: 'answer-4', content: { kind: 'SUPPLEMENT_REQUESTED', question: 'Which day?' } },
        {
          ...base,
          id: 'answer-5',
          content: { kind: 'STATEMENT_GIVEN', code: 'P030', on: day, from: day, to: null },
        },
        { ...base, id: 'answer-6', content: { kind: 'NO_STATEMENT' } },
      ];
      await under.answer(answers);
      const brought = await under.channel.answers(signal);
      expect(brought.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(answers);
      await under.channel.recorded(brought);
    });

    it('is kept back by no answer that cannot be read', async () => {
      await under.answerNonsense();
      await under.answer([answerTo(1, 'answer-7', '50')]);
      expect((await under.channel.answers(signal)).map(({ id }) => id)).toEqual(['answer-7']);
    });
  });
}
