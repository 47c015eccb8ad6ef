import type { ClientId } from '../../domain/shared/ids.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import { fail, ok } from '../../domain/shared/result.ts';
import type { Page } from '../ports/page.ts';
import { type CursorInvalid, query, type Query } from '../shared/query.ts';
import type { ClientNotFound, ClientQueryDependencies } from './get-client.query.ts';
import type { Timeline, TimelineFilter } from './timeline.ts';

export type GetTimelineInput = { readonly clientId: ClientId } & TimelineFilter & Page;

/** Everything dated about a client in one order, the latest first. */
export function getTimeline(
  dependencies: ClientQueryDependencies,
): Query<GetTimelineInput, Timeline, ClientNotFound | CursorInvalid> {
  return query<GetTimelineInput, Timeline, ClientNotFound | CursorInvalid>(
    {
      name: 'get-timeline',
      permission: 'client.read',
      objectType: 'client',
      objectId: ({ clientId }) => clientId,
      async read({ clientId, from, to, knownAt, after, limit }, session, _context, now) {
        const filter = { from, to, knownAt };
        const found = await dependencies.clientReads.timeline(
          session,
          clientId,
          filter,
          { after, limit },
          localDateOf(now),
        );
        if (found === 'cursor-invalid') return fail('invalid', 'CURSOR_INVALID');
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
        return ok({ value: found, clientIds: [clientId] });
      },
    },
    dependencies,
  );
}
