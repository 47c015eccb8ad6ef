import { endReasonGroups, type EndReasonGroup } from '../reference/end-reasons.ts';
import type { PlainDate, YearMonth } from '../shared/plain-date.ts';
import { activationRate } from './measures.ts';
import { mean, percentage } from './rounding.ts';

/** Of whom figures are made: everybody, those determined to belong to the target group, or municipal clients. */
export const POPULATIONS = ['ALL_JOBSEEKERS', 'TARGET_GROUP', 'MUNICIPAL_CLIENTS'] as const;
export type Population = (typeof POPULATIONS)[number];

/** A count as the database gives it: of a measure, for an area as a whole (municipality null) or one of its members. */
export interface RawCount {
  readonly area: string;
  readonly municipality: string | null;
  readonly measure: string;
  /** What the measure is split by: a status code, a service kind, an end reason; empty when it is not. */
  readonly label: string;
  readonly count: number;
  /** Days, or a median of days, where the measure has them. */
  readonly days: number | null;
}

/** Why a figure has no value: nobody to count from, or nobody has told. */
export type NullReason = 'EMPTY_POPULATION' | 'NO_DATA';

/** Jobseekers on the count date by employment status code (työnhakijat työllisyyskoodeittain). */
export interface StatusFigures {
  readonly jobseekers: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly statusMissing: number;
}

/** Measure 3a, activation rate in per cent with one decimal (aktivointiaste). */
export interface ActivationFigures {
  readonly inServices: number;
  /** By service kind; `UNSPECIFIED` when status 07 runs and no known service does. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly unemployed: number;
  readonly ratePercent: number | null;
  readonly nullReason: Extract<NullReason, 'EMPTY_POPULATION'> | null;
}

/** Measure 3b, service starts (palveluiden aloittaminen). */
export interface ServiceStartFigures {
  readonly byCode: Readonly<Record<string, number>>;
  readonly persons: number;
  readonly spellsBegun: number;
  readonly unemployedAtEndOfPreviousMonth: number;
  readonly startRatePercent: number | null;
}

/** Measures 4 and 5a, unemployment spells ended in the month (päättyneet työttömyysjaksot). */
export interface EndedSpellFigures {
  readonly count: number;
  /** By reason of list A.5; `none` = no reason given, counted as other. */
  readonly byReason: Readonly<Record<string, number>>;
  readonly byGroup: Readonly<Record<EndReasonGroup, number>>;
  readonly withDuration: number;
  readonly totalDays: number;
  readonly meanDays: number | null;
  readonly medianDays: number | null;
  readonly employmentPercent: number | null;
  readonly trainingPercent: number | null;
  /** Measure 4: both together. */
  readonly employmentOrTrainingPercent: number | null;
  /** The same of everybody who could have left: unemployed at the end of the month before, or since. */
  readonly employmentFlowPercent: number | null;
  readonly trainingFlowPercent: number | null;
  /** Share of reasons other-or-unknown and not-renewed: people who found work and did not tell end up there. */
  readonly unknownPercent: number | null;
}

/** Spells whose length is known, and how long they have lasted. */
interface Durations {
  readonly count: number;
  readonly totalDays: number;
  readonly meanDays: number | null;
  readonly medianDays: number | null;
}

/** Measure 5b, unemployment spells in progress on the count date (kestossa olevat työttömyysjaksot). */
export interface SpellInProgressFigures extends Durations {
  /** Unemployed people of whom nobody knows since when. */
  readonly unknownStart: number;
}

/** Measure 6, structural unemployment, each person in the first group that fits (rakennetyöttömät). */
export interface StructuralFigures {
  readonly longTerm: number;
  readonly recurrent: number;
  readonly afterService: number;
  readonly serviceToService: number;
  readonly total: number;
  readonly unknownStart: number;
}

/** The month's figures of one area or municipality (kuukausiraportin luvut). */
export interface MonthlyFigures {
  readonly statuses: StatusFigures;
  readonly activation: ActivationFigures;
  readonly serviceStarts: ServiceStartFigures;
  readonly spellsEnded: EndedSpellFigures;
  readonly spellsInProgress: SpellInProgressFigures;
  readonly structural: StructuralFigures;
}

/** An area as a whole, or a municipality of it, as counted. */
export interface CountedLevel {
  readonly area: string;
  readonly municipality: string | null;
  readonly figures: MonthlyFigures;
}

/** One line of the report. */
export interface ReportLevel extends Omit<CountedLevel, 'figures'> {
  /** Null when no delivery tells of the month: what nobody has told is not zero (R9). */
  readonly figures: MonthlyFigures | null;
  readonly nullReason: Extract<NullReason, 'NO_DATA'> | null;
  /** That more people may be structurally unemployed than the known history shows (R19). */
  readonly note: 'HISTORY_INCOMPLETE' | null;
}

/** Exact monthly figures of trial areas and their municipalities (kuukausiraportti); suppression comes on top. */
export interface MonthlyReport {
  readonly month: YearMonth;
  readonly countDate: PlainDate;
  readonly population: Population;
  readonly levels: readonly ReportLevel[];
}

/** Makes the figures of each level from the counts of the database; a level without counts has real zeros. */
export function composeLevels(
  levels: readonly Place[],
  counts: readonly RawCount[],
): readonly CountedLevel[] {
  const byLevel = Map.groupBy(counts, levelKey);
  return levels.map((level) => ({ ...level, figures: composeFigures(byLevel.get(levelKey(level)) ?? []) }));
}

type Place = Pick<CountedLevel, 'area' | 'municipality'>;

function levelKey({ area, municipality }: Place): string {
  return municipality === null ? area : `${area}/${municipality}`;
}

function composeFigures(counts: readonly RawCount[]): MonthlyFigures {
  const labelled = (measure: string): Record<string, number> =>
    Object.fromEntries(
      counts.filter((row) => row.measure === measure).map(({ label, count }) => [label, count]),
    );
  const one = (measure: string): RawCount | undefined => counts.find((row) => row.measure === measure);

  const { missing: statusMissing = 0, ...byStatus } = labelled('status');
  const unemployed = one('unemployed')?.count ?? 0;
  const byKind = labelled('service-kind');
  const inServices = sum(byKind);
  const before = one('unemployed-before')?.count ?? 0;
  const begun = one('spells-begun')?.count ?? 0;
  const persons = one('start-persons')?.count ?? 0;
  const structural = labelled('structural');
  return {
    statuses: { jobseekers: sum(byStatus) + statusMissing, byStatus, statusMissing },
    activation: {
      inServices,
      byKind,
      unemployed,
      ratePercent: activationRate(inServices, unemployed),
      nullReason: inServices + unemployed === 0 ? 'EMPTY_POPULATION' : null,
    },
    serviceStarts: {
      byCode: labelled('start-code'),
      persons,
      spellsBegun: begun,
      unemployedAtEndOfPreviousMonth: before,
      startRatePercent: percentage(persons, before + begun),
    },
    spellsEnded: composeEnded(
      labelled('ended-reason'),
      durations(one('ended-duration'), one('ended-median')),
      before + begun,
    ),
    spellsInProgress: {
      ...durations(one('in-progress'), one('in-progress-median')),
      unknownStart: one('unknown-start')?.count ?? 0,
    },
    structural: {
      longTerm: structural['L'] ?? 0,
      recurrent: structural['Q'] ?? 0,
      afterService: structural['A'] ?? 0,
      serviceToService: structural['P'] ?? 0,
      total: sum(structural),
      unknownStart: one('unknown-start')?.count ?? 0,
    },
  };
}

function durations(total: RawCount | undefined, median: RawCount | undefined): Durations {
  const count = total?.count ?? 0;
  const totalDays = total?.days ?? 0;
  return { count, totalDays, meanDays: mean(totalDays, count), medianDays: median?.days ?? null };
}

function composeEnded(
  byReason: Record<string, number>,
  known: Durations,
  everUnemployed: number,
): EndedSpellFigures {
  const byGroup: Record<EndReasonGroup, number> = { EMP: 0, EMP_SUBS: 0, TRAIN: 0, SERVICE: 0, OTHER: 0 };
  for (const [reason, ended] of Object.entries(byReason))
    byGroup[endReasonGroups.get(reason) ?? 'OTHER'] += ended;
  const count = sum(byReason);
  const unknown = (byReason['06'] ?? 0) + (byReason['10'] ?? 0) + (byReason['none'] ?? 0);
  return {
    count,
    byReason,
    byGroup,
    withDuration: known.count,
    totalDays: known.totalDays,
    meanDays: known.meanDays,
    medianDays: known.medianDays,
    employmentPercent: percentage(byGroup.EMP, count),
    trainingPercent: percentage(byGroup.TRAIN, count),
    employmentOrTrainingPercent: percentage(byGroup.EMP + byGroup.TRAIN, count),
    employmentFlowPercent: percentage(byGroup.EMP, everUnemployed),
    trainingFlowPercent: percentage(byGroup.TRAIN, everUnemployed),
    unknownPercent: percentage(unknown, count),
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
