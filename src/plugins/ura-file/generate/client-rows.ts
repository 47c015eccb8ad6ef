import type { Section } from '../../../domain/clients/deliveries/client-registry.port.ts';
import { teOfficeOf } from '../../../domain/legislation/trial-areas.ts';
import type { AreaCalibration } from './area-calibration.ts';
import type { Horizon } from './calendar.ts';
import type { Client } from './clients.ts';
import type { Cells, SectionRow } from './delivery-folder.ts';
import { drawEarningsRights } from './earnings-rights.ts';
import { drawContacts, drawPlans, drawServiceLines } from './guidance.ts';
import { drawJobOffers } from './job-offers.ts';
import { searchCells, statusCells } from './job-search-rows.ts';
import { personCells } from './person.ts';
import { drawResidences, homeAtCut, residenceCells, type Surroundings } from './residences.ts';
import { serviceCells } from './services.ts';
import type { Vacancies } from './vacancies.ts';

/** What the rows of all clients of an area have in common. */
export interface Setting {
  readonly calibration: AreaCalibration;
  readonly surroundings: Surroundings;
  readonly vacancies: Vacancies;
  readonly vacancyKey: (number: number) => string;
  readonly horizon: Horizon;
}

/** Integration plans are made in the first years after arrival. */
const INTEGRATION_DAYS = 1100;

/** All rows of a client, without their keys and the client number. */
export function clientRows(client: Client, setting: Setting): readonly SectionRow[] {
  const { random, birth, age, origin, searches } = client;
  const { calibration, surroundings, vacancies, vacancyKey, horizon } = setting;
  const rows: SectionRow[] = [];
  const add = (section: Section, cells: readonly Cells[]): void => {
    for (const row of cells) rows.push([section, row]);
  };
  const residences = drawResidences(random, surroundings, client, horizon);
  const person = {
    ...client,
    municipality: homeAtCut(residences),
    registered: searches[0]?.from ?? horizon.cut,
  };
  add('persons', [personCells(random, person, horizon)]);
  add(
    'residences',
    residences.map((residence) => residenceCells(residence, birth, horizon.cut)),
  );
  const recentlyArrived = origin.arrived !== null && origin.arrived > horizon.cut - INTEGRATION_DAYS;
  for (const search of searches) {
    const services = search.spans.flatMap(({ service }) => service ?? []);
    add('job-searches', [searchCells(random, search, teOfficeOf(calibration.area.code))]);
    add(
      'statuses',
      search.spans.map((span) => statusCells(random, span)),
    );
    add(
      'services',
      services.map((service) => serviceCells(random, service, horizon)),
    );
    add('service-lines', drawServiceLines(random, search, horizon));
    add('plans', drawPlans(random, search, recentlyArrived, horizon));
    add('contacts', drawContacts(random, search, horizon));
    add('job-offers', drawJobOffers(random, search, vacancies, vacancyKey, horizon));
  }
  add('earnings-rights', drawEarningsRights(random, calibration, searches, age, horizon));
  return rows;
}
