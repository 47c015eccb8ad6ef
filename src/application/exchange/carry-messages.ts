import { afterHandOver } from '../../domain/exchange/delivery.ts';
import type { HandOver, MessageChannel, ReceiverAnswer } from '../../domain/exchange/message-channel.port.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { type Instant, instantOf, localDateOf } from '../../domain/shared/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Legislation } from '../ports/legislation.ts';
import type { Claimed } from '../ports/outbox.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { MessageKinds } from './message-kinds.ts';
import { type Disclosed, disclosureLine, RELAY_SESSION, sessionFor } from './relay-session.ts';

/** The channels of this installation; messages of other ports stay where they are. */
export type MessageChannels = Readonly<Partial<Record<OutgoingMessage['port'], MessageChannel>>>;

export interface CarryMessagesDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly messageChannels: MessageChannels;
  readonly messageKinds: MessageKinds;
  readonly legislation: Legislation;
  /** From 0 to below 1. */
  readonly chance: () => number;
}

/** How it went with one batch. */
export interface Carried {
  readonly taken: number;
  /** How many came to anything: received, under way or refused. */
  readonly settled: number;
  /** What was thrown when they were handed over; messages may have arrived all the same. */
  readonly error: unknown;
}

/** Somebody who has messages in hand for longer has stalled, and they are given to another. */
export const LEASE_MS = 60_000;
/** A receiver that does not answer is waited for less long than that. */
const PATIENCE_MS = 45_000;

const NOTHING: Carried = { taken: 0, settled: 0, error: null };

/**
 * Takes messages of a port in hand, hands them over outside of any transaction and writes down what came of it. Whoever
 * comes too late, because the lease has run out and somebody else has taken over, writes nothing.
 */
export function carryMessages(dependencies: CarryMessagesDependencies) {
  const { unitOfWork, clock, messageChannels } = dependencies;
  return async (port: OutgoingMessage['port'], signal: AbortSignal): Promise<Carried> => {
    const channel = messageChannels[port];
    const begun = clock.now();
    if (channel === undefined || channel.opensAt(begun) !== null) return NOTHING;
    const lease = {
      now: begun,
      until: instantOf(Date.parse(begun) + LEASE_MS),
      today: localDateOf(begun),
    };
    const claimed = await unitOfWork.runBulk(RELAY_SESSION, ({ outbox }) =>
      outbox.claim(port, channel.batchLimit, lease),
    );
    if (claimed.length === 0) return NOTHING;
    const { results, error } = await handedOver(channel, claimed, signal);
    const settled = await record(dependencies, claimed, results, begun);
    return { taken: claimed.length, settled, error };
  };
}

interface HandedOver {
  readonly results: ReadonlyMap<string, HandOver>;
  readonly error: unknown;
}

async function handedOver(
  channel: MessageChannel,
  claimed: readonly Claimed[],
  signal: AbortSignal,
): Promise<HandedOver> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    const dispatches = claimed.map(({ dispatch }) => dispatch);
    return { results: await channel.handOver(dispatches, patience), error: null };
  } catch (error) {
    return { results: new Map(), error };
  }
}

/** Gives how many of those that still were in hand came to anything. */
async function record(
  { unitOfWork, clock, chance, messageKinds, legislation }: CarryMessagesDependencies,
  claimed: readonly Claimed[],
  results: ReadonlyMap<string, HandOver>,
  handedOverAt: Instant,
): Promise<number> {
  const law = await legislation.inForce();
  const now = clock.now();
  const attempts = claimed.map((one) =>
    afterHandOver(one, results.get(one.dispatch.businessKey), now, chance()),
  );
  const senders = new Set(claimed.map(({ dispatch }) => dispatch.sender));
  return await unitOfWork.runBulk(sessionFor([...senders]), async (tx) => {
    const recorded = await tx.outbox.record(attempts, now);
    const held = claimed.filter(({ sequence }) => recorded.has(sequence));
    const received = held.filter(({ dispatch }) => results.get(dispatch.businessKey)?.outcome === 'RECEIVED');
    if (received.length > 0) {
      await tx.audit(received.map((one) => disclosureLine({ ...disclosedBy(one), handedOverAt }, law, now)));
    }
    // A receipt that comes too late to be recorded is an answer like any other.
    const told = claimed.filter(
      ({ sequence, dispatch }) => !recorded.has(sequence) || messageKinds[dispatch.kind] !== undefined,
    );
    const answers = told.flatMap((one) => answerIn(one, results.get(one.dispatch.businessKey), now));
    await tx.outbox.takeIn(claimed[0]?.port ?? '', answers, now);
    return attempts.filter(
      ({ sequence, outcome }) => recorded.has(sequence) && outcome !== 'UNKNOWN' && outcome !== 'TRY_LATER',
    ).length;
  });
}

function disclosedBy({
  sequence,
  port,
  dispatch,
  dataClasses,
  correlationId,
}: Claimed): Omit<Disclosed, 'handedOverAt'> {
  const { kind, sender, receiver, client, payload } = dispatch;
  return {
    sequence,
    port,
    kind,
    sender,
    receiver,
    clientId: (client?.id ?? null) as ClientId | null,
    dataClasses,
    fields: Object.keys(payload),
    correlationId,
  };
}

/** What a receiver says at once is an answer like those that come later; a copy of the message brings a copy of it. */
function answerIn(
  { dispatch: { businessKey, receiver }, fence }: Claimed,
  result: HandOver | undefined,
  at: Instant,
): readonly ReceiverAnswer[] {
  const of = { from: receiver, businessKey, at };
  if (result?.outcome === 'RECEIVED') {
    return [{ ...of, id: `receipt:${businessKey}`, content: { kind: 'RECEIVED', proof: result.proof } }];
  }
  if (result?.outcome !== 'REFUSED') return [];
  const { reason, detail } = result;
  return [{ ...of, id: `refusal:${fence}:${businessKey}`, content: { kind: 'REFUSED', reason, detail } }];
}
