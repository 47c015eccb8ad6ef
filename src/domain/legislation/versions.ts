import type { PlainDate } from '../shared/plain-date.ts';
import type { Confirmation } from './confirmations.port.ts';
import { type StatuteBook, themesOf } from './statute-book.ts';
import { type Certainty, day, type Entry } from './timeline.ts';

/** A version of the law as a whole: what acts and decrees brought on a day (lainsäädännön versio). */
interface Version {
  readonly id: string;
  readonly from: PlainDate;
  /** Last day before the version that is to follow it; null when it does not end as a whole. */
  readonly to: PlainDate | null;
  readonly certainty: Certainty;
}

/** The versions of the time of the trials and after them, in order of date. */
export const VERSIONS = [
  { id: 'V0', from: day('2020-01-01'), to: day('2021-02-28'), certainty: 'S' },
  { id: 'V0c', from: day('2020-05-01'), to: day('2021-01-31'), certainty: 'F' },
  { id: 'V1', from: day('2021-03-01'), to: day('2021-05-31'), certainty: 'F' },
  { id: 'V1b', from: day('2021-06-01'), to: day('2021-10-01'), certainty: 'F' },
  { id: 'V1c', from: day('2021-10-02'), to: day('2022-05-01'), certainty: 'F' },
  { id: 'V2', from: day('2022-05-02'), to: day('2022-12-31'), certainty: 'F' },
  { id: 'V2b', from: day('2022-05-23'), to: null, certainty: 'F' },
  { id: 'V2c', from: day('2022-07-11'), to: null, certainty: 'F' },
  { id: 'V2d', from: day('2022-08-01'), to: null, certainty: 'F' },
  { id: 'V3', from: day('2023-01-01'), to: day('2023-06-30'), certainty: 'F' },
  { id: 'V3b', from: day('2023-03-01'), to: null, certainty: 'F' },
  { id: 'V4', from: day('2023-07-01'), to: day('2024-12-31'), certainty: 'F' },
  { id: 'V4b', from: day('2023-12-01'), to: null, certainty: 'F' },
  { id: 'V4c', from: day('2024-09-01'), to: day('2024-12-31'), certainty: 'F' },
  { id: 'V5', from: day('2025-01-01'), to: day('2025-12-31'), certainty: 'F' },
  { id: 'V6', from: day('2026-01-01'), to: day('2026-02-28'), certainty: 'F2' },
  { id: 'V6b', from: day('2026-03-01'), to: day('2026-04-30'), certainty: 'F2' },
  { id: 'V6c', from: day('2026-05-01'), to: null, certainty: 'F2' },
  { id: 'V6d', from: day('2026-09-01'), to: null, certainty: 'F2' },
] as const satisfies readonly Version[];

/** An entry of the statute book with its theme, and the decision by which it came into force here, if it needed one. */
export interface VersionEntry {
  readonly theme: string;
  readonly entry: Entry<unknown>;
  readonly confirmation: Confirmation | null;
}

/** A version with its entries; `proposed` while one of them is not law. */
export interface LawVersion extends Version {
  readonly status: Entry<unknown>['status'];
  readonly entries: readonly VersionEntry[];
}

/** Every version of the law with its entries, the oldest first; older entries stand under the name of their own act. */
export function versionsOf(law: StatuteBook, confirmations: readonly Confirmation[]): readonly LawVersion[] {
  const byVersion = Map.groupBy(
    themesOf(law).flatMap(({ theme, entries }) => entries.map((entry) => ({ theme, entry }))),
    ({ entry }) => entry.version,
  );
  const ids = new Set([...VERSIONS.map(({ id }) => id), ...byVersion.keys()]);
  return [...ids]
    .map((id) => {
      const entries = (byVersion.get(id) ?? []).map(({ theme, entry }) => ({
        theme,
        entry,
        confirmation: confirmations.find((one) => one.theme === theme && one.version === id) ?? null,
      }));
      const own = entries.map(({ entry }) => entry);
      return { ...aboutVersion(id, own), status: statusOf(own), entries };
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function aboutVersion(id: string, entries: readonly Entry<unknown>[]): Version {
  const known = VERSIONS.find((version) => version.id === id);
  if (known !== undefined) return known;
  const [first] = entries.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (first === undefined) throw new Error(`version ${id} has no entries`);
  return { id, from: first.from, to: null, certainty: first.certainty };
}

function statusOf(entries: readonly Entry<unknown>[]): Entry<unknown>['status'] {
  return entries.some(({ status }) => status === 'proposed') ? 'proposed' : 'in-force';
}
