import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { MeetingSchedule } from '../../../domain/legislation/meetings.ts';
import { nordicModelFrom } from '../../../domain/process/meetings/discussion-cycle.ts';
import { currentSearch } from '../../../domain/process/meetings/meeting-facts.ts';
import { factsOf, type MeetingSituation } from '../../../domain/process/meetings/situation.ts';
import type { ProcessOverview } from './process-overview.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { Period } from '../../../domain/shared/period.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';

/** The overview as it is stored, and what its schedule follows from. */
export type StoredOverview = Omit<ProcessOverview, 'schedule' | 'jobSearch'> & {
  readonly situation: MeetingSituation;
};

export interface OverviewReads {
  /** Null when the session sees no such client; `handling` are the bodies whose clients are handled. */
  overview(
    session: Session,
    client: ClientId,
    handling: readonly OrganisationId[],
    now: Instant,
    today: PlainDate,
  ): Promise<StoredOverview | null>;
}

/** Where a client's service process stands, and what can be done next. */
export function getProcess(
  dependencies: QueryDependencies & { readonly overviewReads: OverviewReads },
): Query<ClientId, { readonly today: PlainDate } & ProcessOverview, Failure<'CLIENT_NOT_FOUND'>> {
  return query<ClientId, { readonly today: PlainDate } & ProcessOverview, Failure<'CLIENT_NOT_FOUND'>>(
    {
      name: 'get-process',
      permission: 'process.read',
      objectType: 'client',
      objectId: (id) => id,
      async read(id, session, { actor }, now) {
        const today = localDateOf(now);
        const handling = bodiesSeenBy(actor.organisation, today);
        const found = await dependencies.overviewReads.overview(session, id, handling, now, today);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        const { situation, ...overview } = found;
        const jobSearch = currentSearch(situation.known.jobSearches, today);
        const schedule = jobSearch === null ? null : scheduleOn(today, jobSearch, situation);
        return ok({ value: { ...overview, today, jobSearch, schedule }, clientIds: [id] });
      },
    },
    dependencies,
  );
}

function scheduleOn(today: PlainDate, search: Period, situation: MeetingSituation): MeetingSchedule {
  const from = nordicModelFrom(search, factsOf(situation));
  return from !== null && from <= today ? 'DISCUSSIONS' : 'INTERVIEWS';
}
