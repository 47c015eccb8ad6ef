import type { TrialArea } from '../../../domain/legislation/trial-areas.ts';
import type { Day } from './calendar.ts';
import { slotRanges } from './identity-codes.ts';
import { unemployedByMunicipality } from './margins.ts';
import { CLIENTS_PER_KIND } from './row-keys.ts';

/** Jobseekers that one identity code for each day of birth is enough for, with those whose search has ended. */
const JOBSEEKERS_PER_SLOT = 8000;

/** Divides jobseekers among areas in proportion to their unemployed, by largest remainder. */
export function apportion(
  persons: number,
  areas: readonly TrialArea[],
  on: Day,
): readonly { readonly area: TrialArea; readonly jobseekers: number }[] {
  const unemployed = unemployedByMunicipality(on);
  const sizes = areas.map(({ municipalities }) =>
    municipalities.reduce((sum, code) => sum + (unemployed.get(code) ?? 0), 0),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const quotas = sizes.map((size) => (persons * size) / total);
  const left = persons - quotas.reduce((sum, quota) => sum + Math.floor(quota), 0);
  const rounded = new Set(
    quotas
      .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
      .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return areas.map((area, index) => ({
    area,
    jobseekers: Math.floor(quotas[index] ?? 0) + (rounded.has(index) ? 1 : 0),
  }));
}

/** The most jobseekers of an area for whom there are identity codes and client numbers. */
export function mostJobseekers(area: TrialArea): number {
  return Math.min((slotRanges.get(area.code)?.count ?? 0) * JOBSEEKERS_PER_SLOT, CLIENTS_PER_KIND);
}
