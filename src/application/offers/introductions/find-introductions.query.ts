import type { ClientId, IntroductionId, VacancyId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { IntroductionReads } from './introduction-reads.port.ts';

export interface IntroductionQueryDependencies extends QueryDependencies {
  readonly introductionReads: IntroductionReads;
}

/** Introductions of a client, or for a vacancy, the latest first: refused and withdrawn consents among them. */
export function findIntroductions(
  dependencies: IntroductionQueryDependencies,
): Query<
  { readonly client: ClientId } | { readonly vacancy: VacancyId },
  string,
  Failure<'CLIENT_NOT_FOUND'>
> {
  return query(
    {
      name: 'find-introductions',
      permission: 'introduction.read',
      objectType: 'introduction',
      async read(input, session) {
        const { introductionReads } = dependencies;
        const found =
          'client' in input
            ? await introductionReads.ofClient(session, input.client)
            : await introductionReads.ofVacancy(session, input.vacancy);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND')
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** One introduction with its version, which a change must name. */
export function getIntroduction(
  dependencies: IntroductionQueryDependencies,
): Query<
  IntroductionId,
  { readonly json: string; readonly version: number },
  Failure<'INTRODUCTION_NOT_FOUND'>
> {
  return query(
    {
      name: 'get-introduction',
      permission: 'introduction.read',
      objectType: 'introduction',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.introductionReads.one(session, id);
        return found === null
          ? fail('not-found', 'INTRODUCTION_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/**
 * What the employer is told of the clients who were introduced: of each what that client has consented to, as it is known
 * now, and nothing of where somebody is reached who is under a security ban.
 */
export function getIntroductionDocument(
  dependencies: IntroductionQueryDependencies,
): Query<IntroductionId, string, Failure<'INTRODUCTION_NOT_FOUND'>> {
  return query(
    {
      name: 'get-introduction-document',
      permission: 'introduction.handle',
      objectType: 'introduction',
      objectId: (id) => id,
      dataClasses: ['basic', 'contact', 'health'],
      kind: 'export',
      async read(id, session, _context, now) {
        const found = await dependencies.introductionReads.document(session, id, localDateOf(now));
        return found === null
          ? fail('not-found', 'INTRODUCTION_NOT_FOUND', { id })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
