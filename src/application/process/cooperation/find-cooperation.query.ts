import {
  type CompetenceFigures,
  competenceFigures,
} from '../../../domain/process/cooperation/competence-services.ts';
import { trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import type { CooperationStructureId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { organisationCode } from '../../../domain/shared/organisation.ts';
import { addDays, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { CooperationReads } from './cooperation-reads.port.ts';

export interface CooperationQueryDependencies extends QueryDependencies {
  readonly cooperationReads: CooperationReads;
}

type NotFound = Failure<'COOPERATION_STRUCTURE_NOT_FOUND'>;

/** Cooperation structures of the acting area, the latest first. */
export function findCooperation(dependencies: CooperationQueryDependencies): Query<null, string, never> {
  return query(
    {
      name: 'find-cooperation',
      permission: 'cooperation.read',
      objectType: 'cooperation-structure',
      async read(_input, session) {
        const { json, clientIds } = await dependencies.cooperationReads.all(session);
        return ok({ value: json, clientIds });
      },
    },
    dependencies,
  );
}

/** One structure with its members, places, meetings and decisions. */
export function getCooperation(
  dependencies: CooperationQueryDependencies,
): Query<CooperationStructureId, { readonly json: string; readonly version: number }, NotFound> {
  return query(
    {
      name: 'get-cooperation',
      permission: 'cooperation.read',
      objectType: 'cooperation-structure',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.cooperationReads.one(session, id);
        return found === null
          ? fail('not-found', 'COOPERATION_STRUCTURE_NOT_FOUND', { id })
          : ok({ value: found, clientIds: [] });
      },
    },
    dependencies,
  );
}

export interface CompetenceInput {
  readonly id: CooperationStructureId;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Figures of the competence services of an area in a time; nobody is named in them. */
export interface CompetenceReport {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly services: readonly CompetenceFigures[];
}

/** Availability, timeliness and employment effect of the competence services of an area (R42). */
export function getCompetenceFigures(
  dependencies: CooperationQueryDependencies,
): Query<CompetenceInput, CompetenceReport, NotFound | Failure<'PERIOD_INVERTED'>> {
  return query<CompetenceInput, CompetenceReport, NotFound | Failure<'PERIOD_INVERTED'>>(
    {
      name: 'get-competence-figures',
      permission: 'cooperation.read',
      objectType: 'cooperation-structure',
      objectId: ({ id }) => id,
      async read({ id, from, until }, session, _context, now) {
        if (until <= from) return fail('rule-violation', 'PERIOD_INVERTED', { from, to: addDays(until, -1) });
        const structure = await dependencies.cooperationReads.structure(session, id);
        if (structure === null) return fail('not-found', 'COOPERATION_STRUCTURE_NOT_FOUND', { id });
        const area = trialAreaOn(organisationCode(structure.area), from);
        const counts = await dependencies.cooperationReads.counts({
          municipalities: area?.municipalities ?? [],
          from,
          until,
          today: localDateOf(now),
        });
        const services = competenceFigures(counts, structure.places, { from, until });
        return ok({ value: { from, until, services }, clientIds: [] });
      },
    },
    dependencies,
  );
}
