import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { DecisionLimit } from '../../../domain/subsidies/subsidy-stores.port.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { DecisionReads } from './decision-reads.port.ts';

export interface SetLimitInput {
  readonly from: PlainDate;
  readonly cents: number;
}

/**
 * Sets how much one person of the acting body decides alone from a day on, an area for every municipality of it. What was
 * decided before stays as it is.
 */
export function setDecisionLimit(
  dependencies: CommandDependencies,
): Command<SetLimitInput, readonly DecisionLimit[], Failure<'DATE_IN_PAST'>> {
  return command<SetLimitInput, readonly DecisionLimit[], Failure<'DATE_IN_PAST'>>({
    name: 'set-decision-limit',
    permission: 'decision-limit.set',
    task: 'SUBSIDIES',
    objectType: 'decision-limit',
    async handle({ from, cents }, tx, { actor }, now) {
      const today = localDateOf(now);
      if (from < today) return fail('rule-violation', 'DATE_IN_PAST', { date: from, today });
      const limits = bodiesSeenBy(actor.organisation, today).map((organisation) => ({
        organisation,
        from,
        cents,
        setBy: actor.subject,
        setAt: now,
      }));
      for (const limit of limits) await tx.subsidies.limits.set(limit);
      return ok({ value: limits, objectId: actor.organisation, clientIds: [], detail: { from, cents } });
    },
  })(dependencies);
}

/** Limits that were set for the acting body and those it looks upon, the latest first. */
export function findDecisionLimits(
  dependencies: QueryDependencies & { readonly decisionReads: DecisionReads },
): Query<null, string, never> {
  return query<null, string, never>(
    {
      name: 'find-decision-limits',
      permission: 'decision-limit.read',
      objectType: 'decision-limit',
      async read(_input, session) {
        const found = await dependencies.decisionReads.limits(session);
        return ok({ value: found.json, clientIds: [] });
      },
    },
    dependencies,
  );
}
