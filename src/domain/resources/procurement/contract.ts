import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { ProcuredService } from '../../legislation/quotas.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { ContractId, ProcurementPlanId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import { checkPlanned, type Contracted, type ProcurementPlan } from './procurement-plan.ts';
import { procurementReadersOf } from './region.ts';

/** Stages of a contract. */
export type ContractState = 'IN_FORCE' | 'ENDED';

export type ContractCommand = 'order' | 'extend' | 'end';

/** Life of a contract: courses are ordered by it while it is in force. */
export const CONTRACT_MACHINE: StateMachine<ContractState, ContractCommand> = {
  name: 'contract',
  finnish: 'hankintasopimus',
  initial: 'IN_FORCE',
  moves: { IN_FORCE: { order: 'IN_FORCE', extend: 'IN_FORCE', end: 'ENDED' }, ENDED: {} },
};

/** A contract of an ELY Centre with a service provider (hankintasopimus, R84). Municipalities see it and never change it. */
export interface Contract {
  readonly id: ContractId;
  readonly ely: OrganisationId;
  /** The approved plan that it carries out. */
  readonly plan: ProcurementPlanId;
  /** The provider as a body that acts, and what it is called. */
  readonly provider: { readonly organisation: OrganisationId; readonly name: string };
  readonly serviceLine: ProcuredService;
  /** First and last day. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Price of a seat, for the whole of a course or for each of its days. */
  readonly price: { readonly cents: number; readonly per: 'SEAT' | 'SEAT_DAY' };
  /** What may be ordered by it in all. */
  readonly totalCents: number;
  readonly state: ContractState;
  readonly endedBecause: string | null;
  readonly readers: readonly OrganisationId[];
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

/** What a contract is made of. */
export type ContractTerms = Pick<
  Contract,
  'id' | 'ely' | 'plan' | 'provider' | 'serviceLine' | 'from' | 'to' | 'price' | 'totalCents'
>;

/** What is ordered by a contract: the price of its courses that were not cancelled, and the last day of any that is not over. */
export interface Ordered {
  readonly cents: number;
  readonly lastDay: PlainDate | null;
}

/** The plan that a contract carries out, locked, and what is contracted by it already. */
export interface PlanInHand {
  readonly plan: Pick<ProcurementPlan, 'id' | 'state' | 'lines'>;
  readonly contracted: Contracted;
}

/**
 * Makes a contract that carries out a plan, within its money (K). Fails with `PERIOD_INVERTED`, and as `checkPlanned` does.
 */
export function makeContract(
  terms: ContractTerms,
  plan: PlanInHand,
  act: Act,
): Result<Contract, Failure<'PERIOD_INVERTED' | 'PLAN_NOT_APPROVED' | 'PLAN_EXCEEDED'>> {
  const { ely, provider, serviceLine, from, to } = terms;
  if (to < from) return fail('rule-violation', 'PERIOD_INVERTED', { from, to });
  const planned = checkPlanned(plan.plan, serviceLine, terms.totalCents, plan.contracted);
  if (!planned.ok) return planned;
  return ok({
    ...terms,
    ...firstBy(act),
    state: CONTRACT_MACHINE.initial,
    endedBecause: null,
    readers: [...procurementReadersOf(ely, localDateOf(act.at)), provider.organisation],
  });
}

/**
 * Lets a contract go on until a later day, and more be ordered by it. Fails with `PERIOD_INVERTED`, and, when more is to be
 * ordered, as `checkPlanned` does.
 */
export function extendContract(
  contract: Contract,
  { to, addedCents }: { readonly to: PlainDate; readonly addedCents: number },
  { plan, contracted }: PlanInHand,
  act: Act,
): Result<Contract, CommandNotAllowed | Failure<'PERIOD_INVERTED' | 'PLAN_NOT_APPROVED' | 'PLAN_EXCEEDED'>> {
  const state = moved(CONTRACT_MACHINE, contract.state, 'extend');
  if (!state.ok) return state;
  if (to < contract.to) return fail('rule-violation', 'PERIOD_INVERTED', { from: contract.to, to });
  const planned =
    addedCents === 0 ? ok(null) : checkPlanned(plan, contract.serviceLine, addedCents, contracted);
  if (!planned.ok) return planned;
  const totalCents = contract.totalCents + addedCents;
  return ok({ ...contract, ...nextBy(contract, act), state: state.value, to, totalCents });
}

/**
 * Ends a contract on its last day or before, with the reason. Fails with `COURSE_OUTSIDE_CONTRACT` when a course goes on
 * beyond the day.
 */
export function endContract(
  contract: Contract,
  { on, reason }: { readonly on: PlainDate; readonly reason: string },
  { lastDay }: Ordered,
  act: Act,
): Result<Contract, CommandNotAllowed | Failure<'PERIOD_INVERTED' | 'COURSE_OUTSIDE_CONTRACT'>> {
  const state = moved(CONTRACT_MACHINE, contract.state, 'end');
  if (!state.ok) return state;
  const { from, to } = contract;
  if (on < from || on > to) return fail('rule-violation', 'PERIOD_INVERTED', { from, to: on });
  if (lastDay !== null && lastDay > on) {
    return fail('rule-violation', 'COURSE_OUTSIDE_CONTRACT', { from, to: on });
  }
  return ok({ ...contract, ...nextBy(contract, act), state: state.value, to: on, endedBecause: reason });
}
