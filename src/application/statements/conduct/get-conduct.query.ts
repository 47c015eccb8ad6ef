import {
  type ConductEvent,
  conductEvents,
  type ConductSituation,
  type ObligationStanding,
  obligationOn,
} from '../../../domain/statements/conduct/conduct-situation.ts';
import {
  conductStep,
  type ConductStep,
  previousEvents,
} from '../../../domain/statements/conduct/conduct-steps.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';

export interface ConductReads {
  /** What is known of a client's conduct; null when the session sees no such client. */
  of(session: Session, client: ClientId): Promise<ConductSituation | null>;
}

/** An event, how many came in whose windows it falls, and what the law of its day would make of it. */
export interface JudgedEvent extends ConductEvent {
  readonly previous: number;
  /** Null on a day of which the statute book says nothing. */
  readonly step: ConductStep | null;
}

/** Conduct of a client, the latest first, and the review period of a day. */
export interface KnownConductAnswer {
  readonly clientId: ClientId;
  readonly on: PlainDate;
  readonly items: readonly JudgedEvent[];
  readonly obligation: ObligationStanding | null;
}

export interface ConductAsked {
  readonly clientId: ClientId;
  /** Day of which the obligation is asked; null: today. */
  readonly on: PlainDate | null;
}

/** What a client's conduct would come to by the law; information for whoever is competent, never a decision. */
export function getConduct(
  dependencies: QueryDependencies & {
    readonly conductReads: ConductReads;
    readonly legislation: Legislation;
  },
): Query<ConductAsked, KnownConductAnswer, Failure<'CLIENT_NOT_FOUND'>> {
  return query<ConductAsked, KnownConductAnswer, Failure<'CLIENT_NOT_FOUND'>>(
    {
      name: 'get-conduct',
      permission: 'clarification.read',
      dataClasses: ['basic', 'statement'],
      objectType: 'client',
      objectId: ({ clientId }) => clientId,
      async read({ clientId, on: asked }, session, _context, now) {
        const situation = await dependencies.conductReads.of(session, clientId);
        if (situation === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
        const law = await dependencies.legislation.inForce();
        const events = conductEvents(situation);
        const known = { events, initialInterviews: situation.initialInterviews };
        const items = events.toReversed().map((event) => {
          const step = conductStep(event, known, law);
          return {
            ...event,
            previous: previousEvents(event, events).length,
            step: step.ok ? step.value : null,
          };
        });
        const on = asked ?? localDateOf(now);
        return ok({
          value: { clientId, on, items, obligation: obligationOn(situation, on) },
          clientIds: [clientId],
        });
      },
    },
    dependencies,
  );
}
