import { bodiesWithFiguresOf } from '../../../domain/access/visibility.ts';
import { effectiveness, type OfferEffectiveness } from '../../../domain/offers/job-offers/effectiveness.ts';
import { countFrom } from '../../../domain/shared/deadlines.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { addMonths, firstDayOf, lastDayOf, type YearMonth } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { query, type Query } from '../../shared/query.ts';
import type { OfferQueryDependencies } from './find-offers.query.ts';

export interface EffectivenessInput {
  readonly body: OrganisationId;
  readonly month: YearMonth;
}

/** Offers that a body delivered in a month and what came of them, as it may be told (seurantamittari 7, R20). */
export type EffectivenessReport = EffectivenessInput & OfferEffectiveness;

export type EffectivenessFailure = Failure<'BODY_UNKNOWN' | 'MONTH_NOT_ENDED' | 'RULE_NOT_FOUND'>;

/** The number and effectiveness of the job offers that a body has made. */
export function getOfferEffectiveness(
  dependencies: OfferQueryDependencies & { readonly legislation: Legislation },
): Query<EffectivenessInput, EffectivenessReport, EffectivenessFailure> {
  return query<EffectivenessInput, EffectivenessReport, EffectivenessFailure>(
    {
      name: 'get-offer-effectiveness',
      permission: 'report.read',
      objectType: 'report',
      objectId: ({ body, month }) => `${body} ${month}`,
      async read({ body, month }, _session, { actor }, now) {
        const countDate = lastDayOf(month);
        const today = localDateOf(now);
        if (countDate > today) return fail('rule-violation', 'MONTH_NOT_ENDED', { month, today });
        const bodies = bodiesWithFiguresOf(actor.organisation, body, countDate);
        if (bodies.length === 0) return fail('not-found', 'BODY_UNKNOWN', { body, date: countDate });
        const law = await dependencies.legislation.inForce();
        const cells = law.smallCells.at(countDate);
        if (!cells.ok) return cells;
        const offers = law.jobOffers.at(countDate);
        if (!offers.ok) return offers;
        const unemployment = law.unemployment.at(countDate);
        if (!unemployment.ok) return unemployment;
        const { maturesAfter } = offers.value.rules;
        const from = firstDayOf(month);
        const counts = await dependencies.jobOfferReads.counts({
          bodies,
          from,
          until: addMonths(from, 1),
          maturesAfter,
          unemployedCodes: unemployment.value.rules.unemployedCodes,
        });
        const isMature = countFrom(countDate, maturesAfter) <= today;
        const told = effectiveness(counts, isMature, cells.value.rules);
        return ok({ value: { body, month, ...told }, clientIds: [] });
      },
    },
    dependencies,
  );
}
