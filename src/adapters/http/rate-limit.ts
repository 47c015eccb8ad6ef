import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, refusal, sendProblem } from './problem.ts';
import type { RateCounts } from './rate-counts.ts';

/** What a request costs: looking is cheap, looking for a person by identity code is not, long work is dear. */
export type Cost = 'read' | 'change' | 'search' | 'work';

/** How many requests of a cost somebody may send a minute, and how often an address may be refused at the door. */
export type RateLimits = Readonly<Record<Cost | 'refusal', number>>;

export interface Rates {
  readonly limits: RateLimits;
  readonly counts: RateCounts;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Left out: `read` of a GET, `change` of every other request. */
    readonly cost?: Cost;
  }
}

/** The door of the server, which does not open to those who come too often. */
export interface Door {
  /** Hook: counts a request of somebody known, or else of an address, and answers it when it is one too many. */
  readonly limit: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;
  /** Counts a refusal of an address, and answers it when it is one too many. */
  readonly hasEnough: (reply: FastifyReply) => boolean;
  /** Refuses whoever knows no address here; who does so too often is told only that. */
  readonly refuse: (reply: FastifyReply, refused: Refusal) => FastifyReply;
}

export function doorOf({ limits, counts }: Rates): Door {
  const isTooMany = (reply: FastifyReply, cost: keyof RateLimits, sender: string): boolean => {
    const { current, ttl } = counts.add(`${cost} ${sender}`);
    if (current <= limits[cost]) return false;
    sendProblem(reply.header('retry-after', Math.ceil(ttl / 1000)), refusal('TOO_MANY_REQUESTS'));
    return true;
  };
  const hasEnough = (reply: FastifyReply): boolean => isTooMany(reply, 'refusal', reply.request.ip);
  return {
    limit: async (request, reply) => {
      const sender = request.identity?.subject ?? request.ip;
      return isTooMany(reply, costOf(request), sender) ? reply : undefined;
    },
    hasEnough,
    refuse: (reply, refused) => (hasEnough(reply) ? reply : sendProblem(reply, refused)),
  };
}

function costOf({ routeOptions, method }: FastifyRequest): Cost {
  return routeOptions.config.cost ?? (method === 'GET' ? 'read' : 'change');
}
