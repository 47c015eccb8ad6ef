import { anomaliesIn, type Anomaly } from '../../domain/access/anomalies.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import { daysBetween, type PlainDate } from '../../domain/shared/plain-date.ts';
import { query, type Query } from '../shared/query.ts';
import type { AccessLogQueryDependencies } from './review-access-log.query.ts';

export interface AnomalyInput {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

const LONGEST = 7;

/** Who should be asked about their use of client data, and by which sign (D2); one's own is left to others. */
export function findAnomalies(
  dependencies: AccessLogQueryDependencies,
): Query<AnomalyInput, readonly Anomaly[], Failure<'PERIOD_INVALID' | 'RULE_NOT_FOUND'>> {
  return query<AnomalyInput, readonly Anomaly[], Failure<'PERIOD_INVALID' | 'RULE_NOT_FOUND'>>(
    {
      name: 'find-log-anomalies',
      permission: 'access-log.read',
      objectType: 'access-log',
      dataClasses: ['log'],
      async read(days, session, { actor }) {
        const length = daysBetween(days.from, days.until) + 1;
        if (length < 1 || length > LONGEST)
          return fail('rule-violation', 'PERIOD_INVALID', { days: LONGEST });
        const law = (await dependencies.legislation.inForce()).logReview.at(days.until);
        if (!law.ok) return law;
        const looks = await dependencies.accessLogReads.looks(session, days, actor.subject);
        const value = anomaliesIn(looks, law.value.rules);
        return ok({ value, clientIds: [...new Set(value.flatMap(({ clientIds }) => clientIds))] });
      },
    },
    dependencies,
  );
}
