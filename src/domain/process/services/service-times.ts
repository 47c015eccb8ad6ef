import type { SmallCellRules } from '../../legislation/data-protection.ts';
import type { ServiceType } from './service-type.ts';

/** Median days between the steps of those who started in a service in a month (palveluun pääsyn ajat, R8). */
export interface ServiceTimes {
  readonly needToReferral: number | null;
  readonly referralToAccepted: number | null;
  readonly acceptedToStart: number | null;
}

/** The same of a municipality, or of its whole area: municipality null. */
export interface ServiceTimesCell extends ServiceTimes {
  readonly municipality: string | null;
  readonly serviceType: ServiceType;
  /** How many started; null: so few that it is not told. */
  readonly started: number | null;
}

const UNTOLD: ServiceTimes = { needToReferral: null, referralToAccepted: null, acceptedToStart: null };

/**
 * What may be told of exact figures: small counts are hidden, and of each service so many more of the smallest that the
 * area’s total tells none of them; medians of few are left out.
 */
export function publishable(
  cells: readonly ServiceTimesCell[],
  rules: SmallCellRules,
): readonly ServiceTimesCell[] {
  const hidden = new Set(
    [...Map.groupBy(cells, ({ serviceType }) => serviceType).values()].flatMap((ofService) =>
      hiddenAmong(ofService, rules),
    ),
  );
  return cells.map((cell) => {
    if (hidden.has(cell)) return { ...cell, ...UNTOLD, started: null };
    return countOf(cell) < rules.mediansFrom.amount ? { ...cell, ...UNTOLD } : cell;
  });
}

function hiddenAmong(
  cells: readonly ServiceTimesCell[],
  { countsFrom: { amount } }: SmallCellRules,
): readonly ServiceTimesCell[] {
  const isSmall = (cell: ServiceTimesCell): boolean => countOf(cell) < amount;
  const totals = cells.filter(({ municipality }) => municipality === null).filter(isSmall);
  const parts = cells
    .filter(({ municipality, started }) => municipality !== null && started !== 0)
    .toSorted((a, b) => countOf(a) - countOf(b));
  const small = parts.filter(isSmall);
  if (small.length === 0) return totals;
  // The total less what is shown is the sum of what is hidden: it must belong to several, and be no small count itself.
  let hidden = small;
  while (hidden.length < parts.length && (hidden.length < 2 || sumOf(hidden) < amount)) {
    hidden = parts.slice(0, hidden.length + 1);
  }
  const isTold = hidden.length < 2 || sumOf(hidden) < amount;
  return isTold
    ? [...hidden, ...cells.filter(({ municipality }) => municipality === null)]
    : [...totals, ...hidden];
}

function countOf({ started }: ServiceTimesCell): number {
  return started ?? 0;
}

function sumOf(cells: readonly ServiceTimesCell[]): number {
  return cells.reduce((sum, cell) => sum + countOf(cell), 0);
}
