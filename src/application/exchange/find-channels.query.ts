import type { Instant } from '../../domain/shared/instant.ts';
import { ok } from '../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { MessageChannels } from './carry-messages.ts';
import type { ChannelCounts, MessageReads } from './message-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly messageReads: MessageReads;
  readonly messageChannels: MessageChannels;
}

/** A port and receiver, and whether this installation delivers there. */
export interface ChannelStatus extends ChannelCounts {
  /** `NOT_CONFIGURED`: the messages stay until a channel is configured. */
  readonly delivery: 'OPEN' | 'CLOSED' | 'NOT_CONFIGURED';
  readonly opensAt: Instant | null;
}

export interface ExchangeStatus {
  readonly channels: readonly ChannelStatus[];
  readonly register: Awaited<ReturnType<MessageReads['channels']>>['register'];
}

/** How it goes with the messages of the acting body, by port and receiver. */
export function findChannels(dependencies: Dependencies): Query<null, ExchangeStatus, never> {
  const { messageReads, messageChannels } = dependencies;
  return query(
    {
      name: 'find-exchange-channels',
      permission: 'exchange.read',
      objectType: 'message',
      async read(_input, session, _context, now) {
        const { channels, register } = await messageReads.channels(session);
        const value = {
          register,
          channels: channels.map((counts) => {
            const channel = messageChannels[counts.port];
            const opensAt = channel?.opensAt(now) ?? null;
            const isOpen = opensAt === null ? ('OPEN' as const) : ('CLOSED' as const);
            return {
              ...counts,
              delivery: channel === undefined ? ('NOT_CONFIGURED' as const) : isOpen,
              opensAt,
            };
          }),
        };
        return ok({ value, clientIds: [] });
      },
    },
    dependencies,
  );
}
