import { z } from 'zod';
import type { Dispatch, HandOver } from '../../domain/exchange/message-channel.port.ts';
import { type Instant, instantOf, parseInstant } from '../../domain/shared/instant.ts';
import type { Answered } from './exchange.ts';

const businessKey = z.string().min(1);
const results = z.object({
  results: z.array(
    z.discriminatedUnion('outcome', [
      z.object({ businessKey, outcome: z.literal('RECEIVED'), proof: z.string().min(1).max(500) }),
      z.object({ businessKey, outcome: z.literal('UNDER_WAY') }),
      z.object({
        businessKey,
        outcome: z.literal('TRY_LATER'),
        reason: z.string().min(1).max(200),
        notBefore: z.string().nullable().default(null),
      }),
      z.object({
        businessKey,
        outcome: z.literal('REFUSED'),
        reason: z.string().min(1).max(200),
        detail: z.string().max(2_000),
      }),
    ]),
  ),
});

/** The receiver answered with something that cannot be read: what it did with the messages is unknown. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const SOON = new Set([408, 425, 429]);
const SERVER_FAULT = 500;

/**
 * What an answer says of each message. A refusal of the whole is no word on any one message: it is tried again, and the
 * reason stands beside it.
 * @throws when the answer cannot be read, so that the messages may have arrived
 */
export function resultsOf(
  messages: readonly Dispatch[],
  { status, headers, body }: Answered,
  now: Instant,
): ReadonlyMap<string, HandOver> {
  if (status === 200 || status === 202) {
    const parsed = results.safeParse(asJson(body));
    if (!parsed.success) throw new Unreadable('the answer of the receiver cannot be read');
    const asked = new Set(messages.map((message) => message.businessKey));
    return new Map(
      parsed.data.results
        .filter((result) => asked.has(result.businessKey))
        .map(({ businessKey: key, ...result }): readonly [string, HandOver] =>
          result.outcome === 'TRY_LATER'
            ? [
                key,
                { ...result, notBefore: result.notBefore === null ? null : parseInstant(result.notBefore) },
              ]
            : [key, result],
        ),
    );
  }
  const isOver = SOON.has(status) || status >= SERVER_FAULT;
  const reason = isOver ? `HTTP_${status}` : `HTTP_${status}_CONFIGURATION`;
  return triedLater(messages, reason, retryAfter(headers['retry-after'], now));
}

export function triedLater(
  messages: readonly Dispatch[],
  reason: string,
  notBefore: Instant | null,
): ReadonlyMap<string, HandOver> {
  return new Map(
    messages.map((message) => [message.businessKey, { outcome: 'TRY_LATER', reason, notBefore }]),
  );
}

/** Seconds, or a date as HTTP writes it. */
function retryAfter(header: string | undefined, now: Instant): Instant | null {
  if (header === undefined) return null;
  if (/^\d{1,6}$/.test(header)) return instantOf(Date.parse(now) + Number(header) * 1_000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : instantOf(at);
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
