import type { Section } from '../../../domain/clients/deliveries/client-registry.port.ts';
import type { TrialArea } from '../../../domain/legislation/trial-areas.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { FILES } from '../format.ts';
import { type AreaCalibration, calibrate } from './area-calibration.ts';
import { horizonOf } from './calendar.ts';
import { clientRows } from './client-rows.ts';
import { clientsOf, ENDED_PER_JOBSEEKER } from './clients.ts';
import type { SectionRow } from './delivery-folder.ts';
import { drawPayments } from './payments.ts';
import { surroundingsOf } from './residences.ts';
import { areaNumberOf, rowKey } from './row-keys.ts';
import { vacanciesOf } from './vacancies.ts';

/** The part of a delivery that is to be written of one area. */
export interface AreaOrder {
  readonly area: TrialArea;
  /** Jobseekers whose job search is valid on the date. */
  readonly jobseekers: number;
  readonly date: PlainDate;
  readonly seed: number;
}

/** The first column of every file holds the key of its rows. */
const KEY_COLUMNS = new Map(FILES.map(({ section, columns }) => [section, columns[0] ?? '']));

/** How many persons an area with so many jobseekers has rows of. */
export function personsOf({ jobseekers }: Pick<AreaOrder, 'jobseekers'>): number {
  return jobseekers + Math.floor(jobseekers * ENDED_PER_JOBSEEKER);
}

/**
 * The rows of an area, in one array for each person, then of its vacancies and payments. Nothing is kept between them
 * but a counter for each file and each day of birth.
 */
export function* areaRows(order: AreaOrder): Generator<readonly SectionRow[]> {
  const { area, jobseekers, date, seed } = order;
  const horizon = horizonOf(date);
  const calibration = calibrate(area, horizon.cut);
  const surroundings = surroundingsOf(area, calibration.residence, date);
  const areaNumber = areaNumberOf(area.code);
  const vacancies = vacanciesOf(seed, areaNumber, jobseekers, calibration.residence, horizon);
  const vacancyKey = (number: number): string => rowKey('vacancies', areaNumber, number + 1);
  const setting = { calibration, surroundings, vacancies, vacancyKey, horizon };
  const client = clientsOf(seed, calibration, horizon);
  const numbers = new Map<Section, number>();

  const keyed = ([section, cells]: SectionRow, asiakasnumero: string): SectionRow => {
    if (section === 'persons') return [section, { asiakasnumero, ...cells }];
    const number = (numbers.get(section) ?? 0) + 1;
    numbers.set(section, number);
    const key = rowKey(section, areaNumber, number);
    return [section, { [KEY_COLUMNS.get(section) ?? '']: key, asiakasnumero, ...cells }];
  };

  for (let index = 0; index < personsOf(order); index++) {
    const ended = index >= jobseekers;
    const person = client(ended ? index - jobseekers : index, ended);
    yield clientRows(person, setting).map((row) => keyed(row, person.number));
  }
  for (let number = 0; number < vacancies.count; number++) {
    yield [['vacancies', { paikkanumero: vacancyKey(number), ...vacancies.cells(number) }]];
  }
  for (const [municipality, share] of sharesOf(calibration)) {
    yield drawPayments(seed, municipality, jobseekers * share, horizon).map((cells) => ['payments', cells]);
  }
}

function sharesOf({
  residence: { values, bounds },
}: AreaCalibration): readonly (readonly [string, number])[] {
  const total = bounds.at(-1) ?? 1;
  return values.map(
    (code, index) => [code, ((bounds[index] ?? 0) - (bounds[index - 1] ?? 0)) / total] as const,
  );
}
