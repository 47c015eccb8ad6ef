import type { Carried } from '../../application/exchange/carry-messages.ts';
import type { OutgoingMessage } from '../../application/ports/outgoing-message.ts';

type Port = OutgoingMessage['port'];

export interface RelayWork {
  /** Ports with a channel. */
  readonly ports: readonly Port[];
  readonly carry: (port: Port, signal: AbortSignal) => Promise<Carried>;
  readonly fetchAnswers: (port: Port, signal: AbortSignal) => Promise<number>;
  readonly settleAnswers: () => Promise<number>;
  readonly watchSilence: () => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Resolves after so many milliseconds; rejects when the signal comes before. */
  readonly wait: (millis: number, signal: AbortSignal) => Promise<void>;
}

export interface MessageRelay {
  stop(): Promise<void>;
}

/** How often it is looked whether there is something to do, when there was nothing. */
const POLL_MS = 200;
/** How often a receiver is asked for answers. */
const FETCH_MS = 5_000;
const WATCH_MS = 60_000;
/** A receiver with whom nothing succeeds is tried less and less often. */
const LONGEST_PAUSE_MS = 30_000;

/**
 * Carries messages and answers until stopped: as many processes as there are may do so at once. What is in hand when it
 * stops is broken off and written down.
 */
export function startMessageRelay(work: RelayWork): MessageRelay {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loops = [
    ...work.ports.map((port) => repeat(signal, work, () => carried(work, port, signal))),
    ...work.ports.map((port) =>
      repeat(signal, work, async () => ((await work.fetchAnswers(port, signal)) > 0 ? 0 : FETCH_MS)),
    ),
    repeat(signal, work, async () => ((await work.settleAnswers()) > 0 ? 0 : POLL_MS)),
    repeat(signal, work, async () => {
      await work.watchSilence();
      return WATCH_MS;
    }),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** Milliseconds to pause after a batch; `null` when it was in vain. */
async function carried(work: RelayWork, port: Port, signal: AbortSignal): Promise<number | null> {
  const { taken, settled, error } = await work.carry(port, signal);
  if (error !== null && !signal.aborted) work.onError(error);
  if (taken === 0) return POLL_MS;
  return settled === 0 ? null : 0;
}

/** Does something again and again, each time after the pause that it gives; longer and longer while it is in vain. */
async function repeat(
  signal: AbortSignal,
  { onError, wait }: RelayWork,
  step: () => Promise<number | null>,
): Promise<void> {
  let inVain = 0;
  while (!signal.aborted) {
    const pause = await step().catch((error: unknown) => {
      if (!signal.aborted) onError(error);
      return null;
    });
    inVain = pause === null ? inVain + 1 : 0;
    const millis = pause ?? Math.min(LONGEST_PAUSE_MS, POLL_MS * 2 ** Math.min(inVain, 10));
    if (millis > 0) await wait(millis, signal).catch(() => undefined);
  }
}
