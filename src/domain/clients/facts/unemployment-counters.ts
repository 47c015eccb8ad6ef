import { type JobseekerTime, unemployedDays } from '../../legislation/unemployment-length.ts';
import { months } from '../../legislation/amounts.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { intersection } from '../../shared/period.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type SpellFacts, unemploymentSpells } from './unemployment-spells.ts';

/**
 * Months that the sliding counters look back (liukuva tarkastelujakso): 12 for the long-term unemployed, 14 and 28 for
 * 12/14 and 24/28 of pay subsidy, 16 for the recurrently unemployed.
 */
export const COUNTER_WINDOWS = [12, 14, 16, 28] as const;

/** Statuses of which the days are told apart as days in services: subsidised, and in a service. */
export const SERVICE_STATUSES: readonly string[] = ['00', '07'];

/**
 * Days of so many months before a day (työttömyyspäivälaskuri). They are counted from status spans and therefore an
 * estimate: days for which a benefit was paid only Kela knows. Whether service days are added the law of the day says.
 */
export interface UnemploymentCounter {
  readonly months: (typeof COUNTER_WINDOWS)[number];
  readonly unemployedDays: number;
  readonly serviceDays: number;
}

/** The sliding counters of a client on a day, which is not counted itself. */
export function unemploymentCounters(
  facts: SpellFacts,
  unemployedCodes: readonly string[],
  on: PlainDate,
): readonly UnemploymentCounter[] {
  const times = jobseekerTimes(facts, unemployedCodes);
  return COUNTER_WINDOWS.map((amount) => {
    const unemployed = unemployedDays(months(amount), times, on, false);
    const serviceDays = unemployedDays(months(amount), times, on, true) - unemployed;
    return { months: amount, unemployedDays: unemployed, serviceDays };
  });
}

/** When a client was unemployed, and when in a service, as a jobseeker. */
export function jobseekerTimes(
  facts: SpellFacts,
  unemployedCodes: readonly string[],
): readonly JobseekerTime[] {
  const until = facts.deathDate === null ? null : addDays(facts.deathDate, 1);
  const searches = facts.jobSearches.flatMap((search) => intersection(search, { from: null, until }) ?? []);
  const services = facts.statuses.filter(({ code }) => SERVICE_STATUSES.includes(code));
  return [
    ...unemploymentSpells(facts, unemployedCodes).map((period) => ({ kind: 'UNEMPLOYED' as const, period })),
    ...services
      .flatMap((status) => searches.flatMap((search) => intersection(status, search) ?? []))
      .map((period) => ({ kind: 'SERVICE' as const, period })),
  ];
}

/** Whether the law of a day adds days in services to the unemployed ones; before there was a rule, it did not (E77). */
export function serviceDaysCount({ paySubsidy }: Pick<StatuteBook, 'paySubsidy'>, day: PlainDate): boolean {
  const rules = paySubsidy.at(day);
  return rules.ok && rules.value.rules.serviceDaysCount;
}
