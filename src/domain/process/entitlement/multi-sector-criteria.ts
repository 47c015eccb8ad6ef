import { type MultiSectorRules, unemployedAt } from '../../legislation/multi-sector.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { covers } from '../../shared/period.ts';
import { ageOn, daysBetween, type PlainDate } from '../../shared/plain-date.ts';
import type { ProcessCase } from '../../handling/process-case.ts';

/** Thresholds for assessing the need of multi-sector service (yhteispalvelun kriteerit). */
export const MULTI_SECTOR_CRITERIA = ['SUPPORT_DAYS', 'UNEMPLOYMENT'] as const;

export type MultiSectorCriterion = (typeof MULTI_SECTOR_CRITERIA)[number];

/** Days of labour market support as Kela counted them on a day (työmarkkinatukipäivät). */
export interface SupportDays {
  readonly days: number;
  readonly on: PlainDate;
}

/** What the thresholds were compared with. */
export interface MultiSectorCounts {
  /** Full years. */
  readonly age: number;
  /** Kela's latest count; null when there is none. */
  readonly supportDays: number | null;
  /** Days of the unemployment that runs on the day; 0 when none does. */
  readonly unemployedDays: number;
}

/** A threshold that is reached on a day, and since when it has been. */
export interface CriterionMet {
  readonly criterion: MultiSectorCriterion;
  readonly since: PlainDate;
}

type Unemployed = Pick<ProcessCase, 'birthDate' | 'unemployment'>;

/** What the thresholds are compared with on a day. */
export function multiSectorCounts(
  known: Unemployed,
  support: readonly SupportDays[],
  day: PlainDate,
): MultiSectorCounts {
  const since = unemployedSince(known, day);
  return {
    age: ageOn(known.birthDate, day),
    supportDays: latestOn(support, day)?.days ?? null,
    unemployedDays: since === null ? 0 : daysBetween(since, day),
  };
}

/** The thresholds that a client has reached on a day, by the rules of the day; none where the law fixes none. */
export function multiSectorCriteriaMet(
  known: Unemployed,
  support: readonly SupportDays[],
  day: PlainDate,
  { need: { criteria } }: MultiSectorRules,
): readonly CriterionMet[] {
  if (criteria === 'NO_FIXED_THRESHOLDS') return [];
  const met: CriterionMet[] = [];
  const latest = latestOn(support, day);
  if (latest !== null && latest.days >= criteria.supportDays.amount) {
    // A count of every delivery: the threshold was reached by the first one that says so.
    const first = support.find(({ days }) => days >= criteria.supportDays.amount) ?? latest;
    met.push({ criterion: 'SUPPORT_DAYS', since: first.on });
  }
  const since = unemployedSince(known, day);
  if (since !== null) {
    const reached = countFrom(since, unemployedAt(ageOn(known.birthDate, day), criteria));
    if (reached <= day) met.push({ criterion: 'UNEMPLOYMENT', since: reached });
  }
  return met;
}

function unemployedSince({ unemployment }: Unemployed, day: PlainDate): PlainDate | null {
  return unemployment.find((spell) => covers(spell, day))?.from ?? null;
}

/** Kela's count that was the latest on a day; null when there was none. */
export function latestOn(support: readonly SupportDays[], day: PlainDate): SupportDays | null {
  return support.findLast(({ on }) => on <= day) ?? null;
}
