import type { AssessmentId, ClientId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';

/** Assessments as they are read; health data only for the bodies of the session that it may be shown of. */
export interface AssessmentReads {
  /** One as it is now, or in an earlier version; null when the session sees no such one. */
  one(session: Session, id: AssessmentId, version: number | null): Promise<VersionedAnswer | null>;
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
}

export interface AssessmentQueryDependencies extends QueryDependencies {
  readonly assessmentReads: AssessmentReads;
}

const DATA_CLASSES = ['basic', 'health'] as const;

/** One assessment, in any version of it. */
export function getAssessment(
  dependencies: AssessmentQueryDependencies,
): Query<
  { readonly id: AssessmentId; readonly version: number | null },
  { readonly json: string; readonly version: number },
  Failure<'ASSESSMENT_NOT_FOUND'>
> {
  return query(
    {
      name: 'get-assessment',
      permission: 'assessment.read',
      dataClasses: DATA_CLASSES,
      objectType: 'assessment',
      objectId: ({ id }) => id,
      async read({ id, version }, session) {
        const found = await dependencies.assessmentReads.one(session, id, version);
        return found === null
          ? fail('not-found', 'ASSESSMENT_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** The assessments of a client, the latest first. */
export function findAssessments(
  dependencies: AssessmentQueryDependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-assessments',
      permission: 'assessment.read',
      dataClasses: DATA_CLASSES,
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.assessmentReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
