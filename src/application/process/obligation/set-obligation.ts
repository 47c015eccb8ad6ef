import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { begunBy, lapsed, setPeriod } from '../../../domain/process/obligation/keeping-obligation.ts';
import type { ObligationPeriod } from '../../../domain/process/obligation/obligation-period.ts';
import {
  combined,
  type ObligationSituation,
  reviewPeriods,
  type ReviewPeriodsCode,
} from '../../../domain/process/obligation/review-periods.ts';
import { type AgreedText, isInForce, type Plan } from '../../../domain/process/plans/plan.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import { lastingSince } from '../../../domain/process/obligation/lasting.ts';
import type { ObligationPeriodId, PlanId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { covers } from '../../../domain/shared/period.ts';
import { addDays, later, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type HandlingFailure, lockHandled } from '../../shared/handling-client.ts';
import { settlePeriods } from './settle-periods.ts';

export interface SetObligationDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

/** What an official tells of the client’s situation; the register tells the rest. */
export interface SetObligationInput
  extends Pick<ObligationSituation, 'from' | 'work' | 'study' | 'available' | 'exemption'> {
  readonly planId: PlanId;
  /** The last interview under the law before the Nordic model. */
  readonly previousInterview: PlainDate | null;
  /** How many review periods are joined into each; null leaves them as they are. */
  readonly sizes: readonly number[] | null;
}

/** Review periods as they were set. */
export interface SetPeriods {
  readonly items: readonly SetPeriod[];
}

export interface SetPeriod
  extends Pick<
    ObligationPeriod,
    'id' | 'periodNo' | 'from' | 'requiredCount' | 'basis' | 'reportBy' | 'state' | 'version'
  > {
  /** Last day. */
  readonly to: PlainDate;
}

export type SetObligationFailure =
  | HandlingFailure
  | Failure<
      | ReviewPeriodsCode
      | 'PLAN_NOT_FOUND'
      | 'PLAN_NOT_IN_FORCE'
      | 'OBLIGATION_NOT_IN_PLAN'
      | 'NO_VALID_JOB_SEARCH'
      | 'PERIODS_NOT_COMBINABLE'
    >;

/**
 * Sets the review periods of a plan by the client’s situation. What has begun stays as it is: the new periods come after it,
 * in the place of those that have not begun.
 */
export function setObligation({
  legislation,
  ids,
  unitOfWork,
  clock,
}: SetObligationDependencies): Command<SetObligationInput, SetPeriods, SetObligationFailure> {
  return command<SetObligationInput, SetPeriods, SetObligationFailure>({
    name: 'set-obligation',
    permission: 'obligation.handle',
    task: 'PLANS',
    objectType: 'plan',
    objectId: ({ planId }) => planId,
    async handle(input, tx, { actor }, now) {
      const plan = await tx.process.plans.byId(input.planId);
      if (plan === null) return fail('not-found', 'PLAN_NOT_FOUND', { id: input.planId });
      const known = await lockHandled(tx, plan.clientId, actor, now);
      if (!known.ok) return known;
      const agreed = bindingText(plan, input.from);
      if (!agreed.ok) return agreed;
      const today = localDateOf(now);
      const act = actOf(actor, now);
      const earlier = (await tx.process.obligationPeriods.ofClient(plan.clientId)).map((one) =>
        begunBy(one, today),
      );
      const begun = earlier.filter(({ state }) => state === 'RUNNING' || state === 'CLOSED');
      const from = begun.map(({ until }) => until).reduce(later, input.from);
      const law = await legislation.inForce();
      const found = periodsFrom({ ...input, from }, known.value, begun, today, law);
      if (!found.ok) return found;
      const waiting = earlier.filter(({ state }) => state === 'PLANNED');
      const gone: ObligationPeriod[] = [];
      for (const period of waiting) {
        const fallen = lapsed(period, act);
        if (!fallen.ok) throw new Error('what has not begun can fall away');
        await tx.process.obligationPeriods.save(fallen.value);
        gone.push(fallen.value);
      }
      const set = found.value.map((period) => {
        const of = { id: ids.next() as ObligationPeriodId, clientId: plan.clientId, planId: plan.id };
        return setPeriod(period, of, agreed.value, input.available?.words ?? null, act);
      });
      for (const period of set) await tx.process.obligationPeriods.add(period);
      await settlePeriods(tx, plan.clientId, [...gone, ...set], now, { reason: 'RECOMPUTED' });
      const [first] = found.value;
      return ok({
        value: { items: set.map(shown) },
        objectId: plan.id,
        clientIds: [plan.clientId],
        ...(first && { rule: first.rule }),
        detail: { plan: plan.id, periods: set.length },
      });
    },
  })({ unitOfWork, clock });
}

/** The text that binds the client on the day, with the obligation in it. */
function bindingText(
  plan: Plan,
  from: PlainDate,
): Result<AgreedText, Failure<'PLAN_NOT_IN_FORCE' | 'OBLIGATION_NOT_IN_PLAN'>> {
  const { agreed } = plan;
  if (agreed === null || !isInForce(plan) || from < agreed.inForceFrom) {
    return fail('conflict', 'PLAN_NOT_IN_FORCE', { date: from });
  }
  return agreed.content.jobSearchObligation === null
    ? fail('rule-violation', 'OBLIGATION_NOT_IN_PLAN')
    : ok(agreed);
}

function periodsFrom(
  input: SetObligationInput,
  known: ProcessCase,
  begun: readonly ObligationPeriod[],
  today: PlainDate,
  law: StatuteBook,
) {
  const search = known.jobSearches.find((one) => covers(one, today));
  if (search === undefined) return fail('rule-violation', 'NO_VALID_JOB_SEARCH');
  const ofPlan = begun.filter(({ planId }) => planId === input.planId);
  const situation: ObligationSituation = {
    ...input,
    birthDate: known.birthDate,
    jobSearch: {
      jobSearchStart: search.from ?? known.birthDate,
      previousInterview: input.previousInterview,
    },
    unemployedSince: lastingSince(known.unemployment, input.from),
    laidOffSince: lastingSince(
      known.statuses.filter(({ code }) => code === '03'),
      input.from,
    ),
  };
  const firstNo = 1 + Math.max(0, ...ofPlan.map(({ periodNo }) => periodNo));
  const periods = reviewPeriods(situation, firstNo, law);
  return periods.ok && input.sizes !== null ? combined(periods.value, input.sizes) : periods;
}

function shown(period: ObligationPeriod): SetPeriod {
  const { id, periodNo, from, until, requiredCount, basis, reportBy, state, version } = period;
  return { id, periodNo, from, to: addDays(until, -1), requiredCount, basis, reportBy, state, version };
}
