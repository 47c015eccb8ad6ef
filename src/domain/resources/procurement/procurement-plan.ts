import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { ProcuredService } from '../../legislation/quotas.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { ProcurementPlanId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import { procurementReadersOf, trialMunicipalitiesOf } from './region.ts';

/** Stages of a plan. */
export type ProcurementPlanState = 'DRAFT' | 'APPROVED';

export type ProcurementPlanCommand = 'change' | 'consult' | 'approve';

/** Life of a plan. An approved one that is changed is a draft again, and the municipalities are heard anew. */
export const PROCUREMENT_PLAN_MACHINE: StateMachine<ProcurementPlanState, ProcurementPlanCommand> = {
  name: 'procurement plan',
  finnish: 'hankintasuunnitelma',
  initial: 'DRAFT',
  moves: {
    DRAFT: { change: 'DRAFT', consult: 'DRAFT', approve: 'APPROVED' },
    APPROVED: { change: 'DRAFT' },
  },
};

/** What is to be bought of a service line in the year (hankinnan palvelulinja). */
export interface PlanLine {
  readonly serviceLine: ProcuredService;
  readonly cents: number;
  readonly seats: number;
}

/** How a municipality took part in the planning (kunnan kuuleminen). */
export interface Consultation {
  readonly municipality: OrganisationId;
  readonly on: PlainDate;
  /** Who took part for the municipality, by name or office. */
  readonly participants: readonly string[];
  readonly statement: string;
  /** Seats that the municipality says it needs. */
  readonly needs: readonly { readonly serviceLine: ProcuredService; readonly seats: number }[];
  readonly recordedBy: ActedBy;
}

/** What an ELY Centre plans to buy in a year for its region (hankintasuunnitelma, R85). */
export interface ProcurementPlan {
  readonly id: ProcurementPlanId;
  readonly ely: OrganisationId;
  readonly year: number;
  readonly state: ProcurementPlanState;
  readonly lines: readonly PlanLine[];
  /** How this version was planned with the municipalities, in the order in which it was recorded. */
  readonly consultations: readonly Consultation[];
  readonly readers: readonly OrganisationId[];
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

/** The first draft of a plan of an ELY Centre. */
export function draftPlan(
  plan: Pick<ProcurementPlan, 'id' | 'ely' | 'year' | 'lines'>,
  act: Act,
): ProcurementPlan {
  return {
    ...plan,
    ...firstBy(act),
    state: PROCUREMENT_PLAN_MACHINE.initial,
    consultations: [],
    readers: procurementReadersOf(plan.ely, localDateOf(act.at)),
  };
}

/**
 * Writes the lines of a plan anew. What is changed in a draft because of what municipalities said needs no new hearing (K);
 * an approved plan does.
 */
export function changePlan(
  plan: ProcurementPlan,
  lines: ProcurementPlan['lines'],
  act: Act,
): Result<ProcurementPlan, CommandNotAllowed> {
  const state = moved(PROCUREMENT_PLAN_MACHINE, plan.state, 'change');
  if (!state.ok) return state;
  const consultations = plan.state === 'APPROVED' ? [] : plan.consultations;
  return ok({ ...plan, ...nextBy(plan, act), state: state.value, lines, consultations });
}

/**
 * Records how a municipality took part. Fails with `DATE_IN_FUTURE`, and with `NOT_OF_REGION` for one that is no trial
 * municipality of the region.
 */
export function consultOnPlan(
  plan: ProcurementPlan,
  consultation: Omit<Consultation, 'recordedBy'>,
  act: Act,
): Result<ProcurementPlan, CommandNotAllowed | Failure<'DATE_IN_FUTURE' | 'NOT_OF_REGION'>> {
  const state = moved(PROCUREMENT_PLAN_MACHINE, plan.state, 'consult');
  if (!state.ok) return state;
  const today = localDateOf(act.at);
  const { municipality, on } = consultation;
  if (on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: on, today });
  if (!trialMunicipalitiesOf(plan.ely, today).includes(municipality)) {
    return fail('rule-violation', 'NOT_OF_REGION', { organisation: municipality, region: plan.ely });
  }
  const consultations = [...plan.consultations, { ...consultation, recordedBy: act.by }];
  return ok({ ...plan, ...nextBy(plan, act), state: state.value, consultations });
}

/** What contracts that carry out a plan come to, by service line; cents. */
export type Contracted = Readonly<Partial<Record<ProcuredService, number>>>;

/**
 * Whether so many cents more can be contracted by a plan for a service line. Fails with `PLAN_NOT_APPROVED` when the plan is
 * not approved or has no line for the service, and with `PLAN_EXCEEDED` and the cents that are left.
 */
export function checkPlanned(
  { id, state, lines }: Pick<ProcurementPlan, 'id' | 'state' | 'lines'>,
  serviceLine: ProcuredService,
  cents: number,
  contracted: Contracted,
): Result<null, Failure<'PLAN_NOT_APPROVED' | 'PLAN_EXCEEDED'>> {
  const own = lines.filter((line) => line.serviceLine === serviceLine);
  if (state !== 'APPROVED' || own.length === 0) {
    return fail('conflict', 'PLAN_NOT_APPROVED', { plan: id, serviceLine });
  }
  const availableCents = plannedCents(own) - (contracted[serviceLine] ?? 0);
  return cents > availableCents
    ? fail('conflict', 'PLAN_EXCEEDED', {
        plan: id,
        serviceLine,
        availableCents: Math.max(0, availableCents),
      })
    : ok(null);
}

function plannedCents(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0);
}

/**
 * Approves a plan that every trial municipality of the region has taken part in (K: each of them). Fails with
 * `CONSULTATION_MISSING`, which names the municipalities that have not, and with `PLAN_BELOW_CONTRACTS` when a service line
 * has less money than contracts that carry out the plan come to.
 */
export function approvePlan(
  plan: ProcurementPlan,
  contracted: Contracted,
  act: Act,
): Result<ProcurementPlan, CommandNotAllowed | Failure<'CONSULTATION_MISSING' | 'PLAN_BELOW_CONTRACTS'>> {
  const state = moved(PROCUREMENT_PLAN_MACHINE, plan.state, 'approve');
  if (!state.ok) return state;
  const { ely, consultations } = plan;
  const heard = consultations.map(({ municipality }) => municipality);
  const missing = trialMunicipalitiesOf(ely, localDateOf(act.at)).filter((one) => !heard.includes(one));
  if (missing.length > 0 || heard.length === 0) {
    return fail('rule-violation', 'CONSULTATION_MISSING', { missing });
  }
  for (const [serviceLine, cents] of Object.entries(contracted)) {
    const planned = plannedCents(plan.lines.filter((line) => line.serviceLine === serviceLine));
    if (planned < cents) {
      return fail('conflict', 'PLAN_BELOW_CONTRACTS', { serviceLine, planned, contracted: cents });
    }
  }
  return ok({ ...plan, ...nextBy(plan, act), state: state.value });
}
