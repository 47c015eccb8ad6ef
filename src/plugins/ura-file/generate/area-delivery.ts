import type { Section } from '../../../domain/clients/client-registry.port.ts';
import { type TrialArea, teOfficeOf } from '../../../domain/legislation/trial-areas.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type AreaCalibration, calibrate } from './area-calibration.ts';
import { horizonOf } from './calendar.ts';
import { type Client, clientsOf, ENDED_PER_JOBSEEKER } from './clients.ts';
import type { Cells } from './delivery-folder.ts';
import { drawEarningsRights } from './earnings-rights.ts';
import { drawContacts, drawPlans, drawServiceLines } from './guidance.ts';
import { drawJobOffers } from './job-offers.ts';
import { searchCells, statusCells } from './job-search-rows.ts';
import { drawPayments } from './payments.ts';
import { personCells } from './person.ts';
import { drawResidences, homeAtCut, residenceCells, surroundingsOf } from './residences.ts';
import { areaNumberOf, rowKey } from './row-keys.ts';
import { serviceCells } from './services.ts';
import { vacanciesOf } from './vacancies.ts';

/** The part of a delivery that is to be written of one area. */
export interface AreaOrder {
  readonly area: TrialArea;
  /** Jobseekers whose job search is valid on the date. */
  readonly jobseekers: number;
  readonly date: PlainDate;
  readonly seed: number;
}

/** How many persons an area with so many jobseekers has rows of. */
export function personsOf({ jobseekers }: Pick<AreaOrder, 'jobseekers'>): number {
  return jobseekers + Math.floor(jobseekers * ENDED_PER_JOBSEEKER);
}

/**
 * The rows of an area, person by person. An array is the rows of one person; the rest of the area comes in arrays of
 * its own. Nothing is kept between them but one counter for each file and each day of birth.
 */
export function* areaRows(order: AreaOrder): Generator<readonly (readonly [Section, Cells])[]> {
  const { area, jobseekers, date, seed } = order;
  const horizon = horizonOf(date);
  const calibration = calibrate(area, horizon.cut);
  const surroundings = surroundingsOf(area, calibration.residence, date);
  const areaNumber = areaNumberOf(area.code);
  const vacancies = vacanciesOf(seed, areaNumber, jobseekers, calibration.residence, horizon);
  const vacancyKey = (number: number): string => rowKey('vacancies', areaNumber, number + 1);
  const numbers = new Map<Section, number>();
  const draw = clientsOf(seed, calibration, horizon);

  for (let index = 0; index < personsOf(order); index++) {
    const ended = index >= jobseekers;
    const client = draw(ended ? index - jobseekers : index, ended);
    yield clientRows(client);
  }
  for (let number = 0; number < vacancies.count; number++) {
    yield [['vacancies', { paikkanumero: vacancyKey(number), ...vacancies.cells(number) }]];
  }
  for (const [municipality, share] of sharesOf(calibration)) {
    yield drawPayments(seed, municipality, jobseekers * share, horizon).map((cells) => ['payments', cells]);
  }

  function clientRows(client: Client): readonly (readonly [Section, Cells])[] {
    const { random, number: asiakasnumero, birth, origin, searches } = client;
    const rows: (readonly [Section, Cells])[] = [];
    const add = (section: Section, keyColumn: string, cells: readonly Cells[]): void => {
      for (const row of cells) {
        const next = (numbers.get(section) ?? 0) + 1;
        numbers.set(section, next);
        rows.push([section, { [keyColumn]: rowKey(section, areaNumber, next), asiakasnumero, ...row }]);
      }
    };
    const residences = drawResidences(random, surroundings, client, horizon);
    const registered = searches[0]?.from ?? horizon.cut;
    const recentlyArrived = origin.arrived !== null && origin.arrived > horizon.cut - INTEGRATION_DAYS;
    rows.push([
      'persons',
      personCells(random, { ...client, municipality: homeAtCut(residences), registered }, horizon),
    ]);
    add(
      'residences',
      'jaksonumero',
      residences.map((residence) => residenceCells(residence, birth, horizon.cut)),
    );
    for (const search of searches) {
      add('job-searches', 'tyonhakunumero', [searchCells(random, search, teOfficeOf(area.code))]);
      for (const span of search.spans) {
        add('statuses', 'jaksonumero', [statusCells(random, span)]);
        if (span.service !== null) {
          add('services', 'palvelunumero', [serviceCells(random, span.service, horizon)]);
        }
      }
      add('service-lines', 'jaksonumero', drawServiceLines(random, search, horizon));
      add('plans', 'suunnitelmanumero', drawPlans(random, search, recentlyArrived, horizon));
      add('contacts', 'yhteydenottonumero', drawContacts(random, search, horizon));
      add('job-offers', 'tarjousnumero', drawJobOffers(random, search, vacancies, vacancyKey, horizon));
    }
    add(
      'earnings-rights',
      'tietonumero',
      drawEarningsRights(random, calibration, searches, client.age, horizon),
    );
    return rows;
  }
}

/** Integration plans are made in the first years after arrival. */
const INTEGRATION_DAYS = 1100;

function sharesOf({
  residence: { values, bounds },
}: AreaCalibration): readonly (readonly [string, number])[] {
  const total = bounds.at(-1) ?? 1;
  return values.map(
    (code, index) => [code, ((bounds[index] ?? 0) - (bounds[index - 1] ?? 0)) / total] as const,
  );
}
