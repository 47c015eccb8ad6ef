import type { Section } from '../../../domain/clients/deliveries/client-registry.port.ts';
import { areaCodes, type TrialArea, trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import { FILES } from '../format.ts';
import { type AreaOrder, areaRows, personsOf } from './area-delivery.ts';
import { apportion, mostJobseekers } from './area-shares.ts';
import { horizonOf } from './calendar.ts';
import { type DeliveryFolder, isEmptyFolder, openDeliveryFolder, writeManifest } from './delivery-folder.ts';
import { deliveryIdOf, manifestOf } from './manifest.ts';

/** What to generate. The same request always gives the same bytes. */
export interface GenerationRequest {
  /** Trial areas (A.9), in any order. */
  readonly areaCodes: readonly string[];
  /**
   * Jobseekers whose job search is valid on the date, over all areas together. Half as many persons come on top
   * whose search has ended within the history.
   */
  readonly persons: number;
  /** The data cut. */
  readonly date: PlainDate;
  /** Whole number; taken modulo 2³². */
  readonly seed: number;
  /** Made when missing; must be empty. */
  readonly folder: string;
  /** Hears how many persons have been written, and of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface GeneratedDelivery {
  readonly deliveryId: string;
  readonly folder: string;
  /** Rows by section. */
  readonly rows: Readonly<Record<Section, number>>;
}

export type GenerationFailure =
  | 'AREA_UNKNOWN'
  | 'PERSONS_OUT_OF_RANGE'
  | 'DATE_OUT_OF_RANGE'
  | 'FOLDER_NOT_EMPTY'
  | 'GENERATION_CANCELLED';

/** Data cuts that the margins and code lists of the model are good for. */
const FIRST_YEAR = '2021';
const LAST_YEAR = '2024';
/** Persons between two flushes: all that is held in memory. */
const BATCH = 500;

/**
 * Writes a full delivery of invented people in the exchange format, without a row that would be quarantined: for
 * demonstrations, tests and measurements. {@link AreaCalibration} tells what is calibrated to public statistics.
 *
 * The people of an area depend on the seed, the date and how many of them there are, not on the other areas. Within
 * one area, deliveries of different seeds are different people with the same numbers: they are not to be mixed.
 */
export async function generateDelivery(
  request: GenerationRequest,
): Promise<Result<GeneratedDelivery, Failure<GenerationFailure>>> {
  const ordered = ordersOf(request);
  if (!ordered.ok) return ordered;
  const orders = ordered.value;
  if (!(await isEmptyFolder(request.folder))) {
    return fail('conflict', 'FOLDER_NOT_EMPTY', { folder: request.folder });
  }
  const folder = await openDeliveryFolder(request.folder);
  let finished = false;
  try {
    finished = await writeAreas(folder, orders, request);
  } finally {
    if (!finished) await folder.abandon();
  }
  if (!finished) return fail('unavailable', 'GENERATION_CANCELLED');
  const files = await folder.close();
  const origin = { ...request, areaCodes: orders.map(({ area }) => area.code) };
  await writeManifest(request.folder, manifestOf(origin, files));
  const rows = Object.fromEntries(FILES.map(({ section }, index) => [section, files[index]?.rows ?? 0]));
  return ok({
    deliveryId: deliveryIdOf(origin),
    folder: request.folder,
    rows: rows as Record<Section, number>,
  });
}

/** False when the work was cancelled. */
async function writeAreas(
  folder: DeliveryFolder,
  orders: readonly AreaOrder[],
  { onProgress, signal }: GenerationRequest,
): Promise<boolean> {
  const total = orders.reduce((sum, order) => sum + personsOf(order), 0);
  let done = 0;
  let waiting = 0;
  for (const order of orders) {
    for (const rows of areaRows(order)) {
      for (const row of rows) {
        folder.add(row);
        if (row[0] === 'persons') done++;
      }
      if (++waiting < BATCH) continue;
      waiting = 0;
      await folder.flush();
      onProgress?.(done, total);
      if (signal?.aborted) return false;
    }
  }
  onProgress?.(done, total);
  return !signal?.aborted;
}

function ordersOf({
  areaCodes: codes,
  persons,
  date,
  seed,
}: GenerationRequest): Result<readonly AreaOrder[], Failure<GenerationFailure>> {
  if (date.slice(0, 4) < FIRST_YEAR || date.slice(0, 4) > LAST_YEAR) {
    return fail('invalid', 'DATE_OUT_OF_RANGE', { date, firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
  }
  const unknown = codes.filter((code) => trialAreaOn(code, date) === null);
  if (unknown.length > 0 || codes.length === 0) return fail('invalid', 'AREA_UNKNOWN', { areas: unknown });
  const areas = areaCodes
    .filter((code) => codes.includes(code))
    .map((code) => trialAreaOn(code, date))
    .filter((area): area is TrialArea => area !== null);
  if (!Number.isSafeInteger(persons) || persons < 1) {
    const most = areas.reduce((sum, area) => sum + mostJobseekers(area), 0);
    return fail('invalid', 'PERSONS_OUT_OF_RANGE', { persons, most });
  }
  const orders = apportion(persons, areas, horizonOf(date).cut).map((share) => ({ ...share, date, seed }));
  const overfull = orders.find(({ area, jobseekers }) => jobseekers > mostJobseekers(area));
  if (overfull !== undefined) {
    const { area, jobseekers } = overfull;
    return fail('invalid', 'PERSONS_OUT_OF_RANGE', {
      persons,
      area: area.code,
      jobseekers,
      most: mostJobseekers(area),
    });
  }
  return ok(orders);
}
