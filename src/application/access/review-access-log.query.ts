import { processingGrounds } from '../../domain/access/processing-ground.ts';
import { controllership } from '../../domain/privacy/controller.ts';
import { ORGANISATION_KINDS, organisation } from '../../domain/shared/organisation.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Legislation } from '../ports/legislation.ts';
import type { Page } from '../ports/page.ts';
import { type CursorInvalid, pageFound, query, type Query, type QueryDependencies } from '../shared/query.ts';
import type { AccessLogReads, LogDays, LogFilter, LogLaw, LogSample } from './access-log-reads.port.ts';

export interface AccessLogQueryDependencies extends QueryDependencies {
  readonly accessLogReads: AccessLogReads;
  readonly legislation: Legislation;
}

export interface ReviewInput {
  readonly filter: LogFilter;
  readonly part: Page | LogSample;
}

/**
 * Lines of the log for whoever reviews how others use client data (D2): a page, or some by chance. Nobody reviews
 * what they have done themselves: their own lines are left out, and asking for them is refused.
 */
export function reviewAccessLog(
  dependencies: AccessLogQueryDependencies,
): Query<ReviewInput, string, Failure<'OWN_LOG_REVIEW'> | CursorInvalid> {
  return query<ReviewInput, string, Failure<'OWN_LOG_REVIEW'> | CursorInvalid>(
    {
      name: 'review-access-log',
      permission: 'access-log.read',
      objectType: 'access-log',
      dataClasses: ['log'],
      async read({ filter, part }, session, { actor }) {
        if (filter.subject === actor.subject) return fail('forbidden', 'OWN_LOG_REVIEW');
        const law = await lawOf(dependencies);
        return pageFound(await dependencies.accessLogReads.lines(session, filter, actor.subject, part, law));
      },
    },
    dependencies,
  );
}

export interface ExtractInput extends LogDays {
  readonly clientId: ClientId;
}

/**
 * What a client gets who asks who has looked (E92): when, which body in which role, what and for what. Handlers are not
 * named, and nothing is told of other clients. Recorded by the data protection officer for the client; being asked for is
 * itself logged.
 */
export function extractAccessLog(
  dependencies: AccessLogQueryDependencies,
): Query<ExtractInput, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query<ExtractInput, string, Failure<'CLIENT_NOT_FOUND'>>(
    {
      name: 'extract-access-log',
      permission: 'access-log.extract',
      kind: 'export',
      objectType: 'client',
      objectId: ({ clientId }) => clientId,
      dataClasses: ['log'],
      async read({ clientId, ...days }, session) {
        const law = await lawOf(dependencies);
        const found = await dependencies.accessLogReads.extract(session, clientId, days, law);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
        return ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

async function lawOf({ legislation }: AccessLogQueryDependencies): Promise<LogLaw> {
  const law = await legislation.inForce();
  const controllers = law.controller.entries.flatMap(({ from }) =>
    ORGANISATION_KINDS.map((kind) => ({
      kind,
      from,
      role: controllership(organisation(kind, ''), from, law)?.role ?? null,
    })),
  );
  return { grounds: processingGrounds(law), controllers };
}
