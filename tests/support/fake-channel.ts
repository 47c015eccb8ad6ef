import type {
  Dispatch,
  HandOver,
  MessageChannel,
  ReceiverAnswer,
} from '../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';

/** What the receiver does with a message: takes it, or answers so; `lost` takes it and the answer never comes back. */
export type Fate = HandOver | 'lost' | 'missing';

export const received = ({ businessKey }: Dispatch): HandOver => ({
  outcome: 'RECEIVED',
  proof: `R-${businessKey}`,
});

/** A channel in memory whose receiver keeps what reaches it, and tells copies apart by the business key. */
export interface FakeChannel extends MessageChannel {
  /** What becomes of messages from now on. */
  decide(fateOf: (message: Dispatch) => Fate): void;
  /** Is called before each batch is looked at. */
  before(work: () => Promise<void>): void;
  close(until: Instant | null): void;
  /** Every copy in the order in which it came. */
  readonly came: readonly Dispatch[];
  /** Business keys in the order in which they first came. */
  keys(): readonly string[];
  readonly waiting: ReceiverAnswer[];
}

export function fakeChannel(batchLimit = 100): FakeChannel {
  const came: Dispatch[] = [];
  const waiting: ReceiverAnswer[] = [];
  let fateOf: (message: Dispatch) => Fate = received;
  let before = async (): Promise<void> => undefined;
  let opensAt: Instant | null = null;
  return {
    batchLimit,
    came,
    waiting,
    decide: (next) => {
      fateOf = next;
    },
    before: (work) => {
      before = work;
    },
    close: (until) => {
      opensAt = until;
    },
    keys: () => [...new Set(came.map(({ businessKey }) => businessKey))],
    opensAt: (now) => (opensAt !== null && now < opensAt ? opensAt : null),
    async handOver(messages) {
      await before();
      const results = new Map<string, HandOver>();
      for (const message of messages) {
        const fate = fateOf(message);
        if (fate === 'missing') continue;
        if (fate === 'lost' || fate.outcome === 'RECEIVED' || fate.outcome === 'UNDER_WAY')
          came.push(message);
        if (fate !== 'lost') results.set(message.businessKey, fate);
      }
      return results;
    },
    answers: () => Promise.resolve([...waiting]),
    recorded: async (answers) => {
      const ids = new Set(answers.map(({ id }) => id));
      waiting.splice(0, waiting.length, ...waiting.filter(({ id }) => !ids.has(id)));
    },
  };
}
