import type { TrialArea } from '../../../domain/legislation/trial-areas.ts';
import { type ServiceKind, serviceKinds } from '../../../domain/reference/services.ts';
import type { Day } from './calendar.ts';
import { type Distribution, distribution, factorFor } from './distribution.ts';
import {
  type AgeGroup,
  type Ages,
  type ByAgeGroup,
  byAgeGroup,
  earningsRelatedShare,
  foreignOdds,
  jobseekers,
  LONG_TERM_WEEKS,
  type ServiceMargin,
  type Status,
  servicesOn,
  unemployedByMunicipality,
  unemployedGroups,
  type Weeks,
} from './margins.ts';
import { type DurationClass, durations, meanOverAges, type Unemployed } from './unemployment-durations.ts';

/** Status codes of people in services; in education (08) a few study without one. */
export type ServiceStatus = '00' | '07' | '08';
type ServiceMix = Readonly<Record<ServiceStatus, Distribution<string>>>;

/**
 * The distributions from which the people of one area are drawn.
 *
 * Calibrated, that is, reproduced within sampling error: age and status; duration of unemployment by age group, with
 * the area's share of long-term unemployed; foreign nationals among the unemployed; the mix of services among those
 * in services; earnings-related right among the unemployed; home municipality. Statuses by age and durations are
 * those of Hämeenlinna, services and benefits those of the whole country; where a table does not reach the date, its
 * nearest month is used. Everything else is plausible only: which durations the laid off have and who has the right,
 * durations outside unemployment, what came before, languages, residence grounds, moves, contacts, offers.
 */
export interface AreaCalibration {
  readonly area: TrialArea;
  readonly residence: Distribution<string>;
  readonly jobseekers: Distribution<{ readonly ages: Ages; readonly status: Status }>;
  readonly weeks: Readonly<Record<Unemployed, ByAgeGroup<Distribution<Weeks>>>>;
  /** Services of people in a status: of anybody, of foreign nationals and of others. */
  readonly services: Readonly<Record<'all' | 'foreign' | 'others', ServiceMix>>;
  /** Mean stay in a service, by its code. */
  readonly serviceDays: ReadonlyMap<string, number>;
  /** Odds of a foreign national among the unemployed. */
  readonly foreignOdds: number;
  /** Chance that an unemployed person has the right to earnings-related allowance. */
  earningsRight(status: Unemployed, group: AgeGroup, days: number): number;
}

export function calibrate(area: TrialArea, on: Day): AreaCalibration {
  const unemployed = unemployedByMunicipality(on);
  const groups = unemployedGroups(area.code, on);
  const classes = durations(groups.longTerm);
  const rightFactor = earningsRightFactor(classes);
  const services = servicesOn(on);
  const odds = groups.foreign / (1 - groups.foreign);
  return {
    area,
    residence: distribution(area.municipalities.map((code) => [code, unemployed.get(code) ?? 0] as const)),
    jobseekers: distribution(jobseekers.map(({ ages, status, count }) => [{ ages, status }, count] as const)),
    weeks: { '02': weeksOf(classes, '02'), '03': weeksOf(classes, '03') },
    services: {
      all: serviceMix(services, () => 1),
      foreign: serviceMix(services, (code) => chanceOf(odds * serviceForeignOdds(code))),
      others: serviceMix(services, (code) => 1 - chanceOf(odds * serviceForeignOdds(code))),
    },
    serviceDays: new Map(services.map(({ code, meanDays }) => [code, meanDays])),
    foreignOdds: odds,
    earningsRight: (status, group, days) => capped(rightFactor * rightWeight(status, group, days / 7)),
  };
}

export function chanceOf(odds: number): number {
  return odds / (1 + odds);
}

/** Odds of foreign nationals in a service, compared with the unemployed of the area. */
export function serviceForeignOdds(code: string): number {
  const kind = serviceKinds.get(code);
  if (kind === 'LABOUR_MARKET_TRAINING') return code === INTEGRATION_TRAINING ? 45 : 0.78;
  return foreignOdds.get(kind ?? '') ?? 1;
}

/** Taken to be the code of integration training; together with code 0 foreign nationals are as many as published. */
const INTEGRATION_TRAINING = '1';

function weeksOf(
  classes: ByAgeGroup<readonly DurationClass[]>,
  status: Unemployed,
): ByAgeGroup<Distribution<Weeks>> {
  return byAgeGroup((group) =>
    distribution(classes[group].map(({ weeks, shares }) => [weeks, shares[status]] as const)),
  );
}

/** How likely the earnings-related right is, relative to others: it is spent in 300–500 days. */
function rightWeight(status: Unemployed, group: AgeGroup, weeks: number): number {
  const byAge = ([0.4, 1, 1.2] as const)[group];
  if (status === '03') return 2.5 * byAge;
  return byAge * (weeks < LONG_TERM_WEEKS ? 1 : weeks < 105 ? 0.5 : 0.05);
}

/** The factor of the weights with which as many of the unemployed have the right as of benefit recipients. */
function earningsRightFactor(classes: ByAgeGroup<readonly DurationClass[]>): number {
  return factorFor(earningsRelatedShare, (factor) =>
    meanOverAges((group) =>
      classes[group].reduce(
        (total, { weeks, shares }) =>
          total +
          shares['02'] * capped(factor * rightWeight('02', group, weeks.from)) +
          shares['03'] * capped(factor * rightWeight('03', group, weeks.from)),
        0,
      ),
    ),
  );
}

function capped(chance: number): number {
  return Math.min(chance, 0.95);
}

function serviceMix(services: readonly ServiceMargin[], weight: (code: string) => number): ServiceMix {
  const of = (kinds: readonly ServiceKind[]): Distribution<string> =>
    distribution(
      services
        .filter(({ code }) => kinds.some((kind) => kind === serviceKinds.get(code)))
        .map(({ code, stock }) => [code, stock * weight(code)] as const),
    );
  return {
    '00': of(['SUBSIDISED']),
    '07': of(['REHABILITATIVE_WORK', 'TRIAL', 'COACHING']),
    '08': of(['LABOUR_MARKET_TRAINING', 'SELF_MOTIVATED_STUDY']),
  };
}
