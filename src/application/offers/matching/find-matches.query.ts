import {
  type Match,
  type MatchingFailure,
  type MatchingTerms,
  type NamedCriterion,
  bestFirst,
  matchingTerms,
  matchOf,
} from '../../../domain/offers/matching/matching.ts';
import type { Jobseeker } from '../../../domain/offers/matching/jobseeker.ts';
import { openVacancy, type Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { ClientId, VacancyId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { FoundClient, FoundVacancy, MatchingAsked, MatchingReads } from './matching-reads.port.ts';

export interface MatchingDependencies extends QueryDependencies {
  readonly matchingReads: MatchingReads;
  readonly legislation: Legislation;
}

/** For whom or what, and by which criteria; all of them unless some are named. */
export interface MatchingInput<Id> {
  readonly id: Id;
  readonly criteria: readonly NamedCriterion[];
}

/** What was found: the best first, each with the reasons, and whether all that come into question were compared. */
export interface Matches<T> {
  readonly items: readonly (T & Match)[];
  readonly compared: number;
  readonly isComplete: boolean;
}

export interface MatchingVacancies extends Matches<FoundVacancy> {
  readonly jobseeker: Jobseeker;
}

export interface MatchingClients extends Matches<FoundClient> {
  readonly vacancy: Pick<Vacancy, 'id' | 'number' | 'title' | 'employer'>;
}

type VacanciesFailure = MatchingFailure | Failure<'CLIENT_NOT_FOUND'>;
type ClientsFailure = MatchingFailure | Failure<'VACANCY_NOT_FOUND' | 'VACANCY_CLOSED'>;

/** Vacancies that suit a client, the best first, each with the reasons (R51). */
export function findMatchingVacancies(
  dependencies: MatchingDependencies,
): Query<MatchingInput<ClientId>, MatchingVacancies, VacanciesFailure> {
  return query<MatchingInput<ClientId>, MatchingVacancies, VacanciesFailure>(
    {
      name: 'find-matching-vacancies',
      permission: 'matching.read',
      objectType: 'client',
      objectId: ({ id }) => id,
      async read({ id, criteria }, session, _context, now) {
        const today = localDateOf(now);
        const terms = matchingTerms(criteria, today, await dependencies.legislation.inForce());
        if (!terms.ok) return terms;
        const asked = askedBy(terms.value, today);
        const found = await dependencies.matchingReads.vacanciesFor(session, id, asked);
        if (found === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id });
        const { seeker, vacancies } = found;
        const matched = vacancies
          .slice(0, asked.compared)
          .map((vacancy) => ({ ...vacancy, ...matchOf(vacancy, seeker, terms.value) }));
        const value = { jobseeker: seeker, ...matchesOf(matched, vacancies.length, terms.value) };
        return ok({ value, clientIds: [id] });
      },
    },
    dependencies,
  );
}

/** Clients of the acting body who suit a vacancy, the best first, each with the reasons (R51). */
export function findMatchingClients(
  dependencies: MatchingDependencies,
): Query<MatchingInput<VacancyId>, MatchingClients, ClientsFailure> {
  return query<MatchingInput<VacancyId>, MatchingClients, ClientsFailure>(
    {
      name: 'find-matching-clients',
      permission: 'matching.read',
      objectType: 'vacancy',
      objectId: ({ id }) => id,
      kind: 'search',
      async read({ id, criteria }, session, _context, now) {
        const today = localDateOf(now);
        const terms = matchingTerms(criteria, today, await dependencies.legislation.inForce());
        if (!terms.ok) return terms;
        const asked = askedBy(terms.value, today);
        const found = await dependencies.matchingReads.clientsFor(session, id, asked);
        if (found === null) return fail('not-found', 'VACANCY_NOT_FOUND', { id });
        const open = openVacancy(found.vacancy, today);
        if (!open.ok) return open;
        const { number, title, employer } = open.value;
        const matched = found.clients
          .slice(0, asked.compared)
          .map(({ client, seeker }) => ({ ...client, ...matchOf(open.value, seeker, terms.value) }));
        const matches = matchesOf(matched, found.clients.length, terms.value);
        return ok({
          value: { vacancy: { id, number, title, employer }, ...matches },
          clientIds: matches.items.map((client) => client.id),
        });
      },
    },
    dependencies,
  );
}

function askedBy({ criteria, rules }: MatchingTerms, today: PlainDate): MatchingAsked {
  return {
    today,
    byOccupation: criteria.includes('OCCUPATION_GROUP') || criteria.includes('OCCUPATION'),
    byArea: criteria.includes('COMMUTING_AREA'),
    compared: rules.compared,
  };
}

function matchesOf<T extends Match>(
  matched: readonly T[],
  found: number,
  { rules }: MatchingTerms,
): Matches<T> {
  return {
    items: bestFirst(matched).slice(0, rules.listed),
    compared: matched.length,
    isComplete: found <= rules.compared,
  };
}
