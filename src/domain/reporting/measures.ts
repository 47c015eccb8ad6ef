import { jobOfferResultGroups } from '../reference/job-offer-results.ts';
import { percentage } from './rounding.ts';

/** Measure 3a: those in services of these and the unemployed, in per cent; null of nobody (aktivointiaste). */
export function activationRate(inServices: number, unemployed: number): number | null {
  return percentage(inServices, inServices + unemployed);
}

/**
 * Groups of the structurally unemployed, in order: long-term L, recurrent Q, after a service A, from service to
 * service P (rakennetyöttömyys).
 */
const STRUCTURAL_GROUPS = ['L', 'Q', 'A', 'P'] as const;
export type StructuralGroup = (typeof STRUCTURAL_GROUPS)[number];

/** Measure 6: how many are structurally unemployed. */
export interface StructuralCounts {
  readonly byGroup: Readonly<Record<StructuralGroup, number>>;
  readonly total: number;
}

/** Counts each person once, in the first group that fits; who fits none is not structurally unemployed. */
export function countStructural(persons: Iterable<ReadonlySet<StructuralGroup>>): StructuralCounts {
  const byGroup = { L: 0, Q: 0, A: 0, P: 0 };
  let total = 0;
  for (const groups of persons) {
    const first = STRUCTURAL_GROUPS.find((group) => groups.has(group));
    if (first === undefined) continue;
    byGroup[first] += 1;
    total += 1;
  }
  return { byGroup, total };
}

/** Measure 7b: what came of the job offers delivered in a month (työtarjousten tuloksellisuus). */
export interface JobOfferFigures {
  readonly delivered: number;
  readonly hired: number;
  readonly notFillable: number;
  /** Of all offers delivered. */
  readonly hiredPercent: number | null;
  /** Of those whose vacancy was neither filled nor withdrawn. */
  readonly hiredOfFillablePercent: number | null;
  readonly notFillablePercent: number | null;
}

/** Figures of delivered offers by result (A.11); offers without a result yet may stand under any other name. */
export function jobOfferFigures(deliveredByResult: Readonly<Record<string, number>>): JobOfferFigures {
  let delivered = 0;
  let hired = 0;
  let notFillable = 0;
  for (const [result, offers] of Object.entries(deliveredByResult)) {
    const group = jobOfferResultGroups.get(result);
    delivered += offers;
    if (group === 'HIRED') hired += offers;
    if (group === 'NOT_FILLABLE') notFillable += offers;
  }
  return {
    delivered,
    hired,
    notFillable,
    hiredPercent: percentage(hired, delivered),
    hiredOfFillablePercent: percentage(hired, delivered - notFillable),
    notFillablePercent: percentage(notFillable, delivered),
  };
}
