import { type ServiceKind, serviceKinds } from '../../../domain/reference/services.ts';
import type { AreaCalibration, ServiceStatus } from './area-calibration.ts';
import { type Day, type Horizon, iso } from './calendar.ts';
import { draw, weights } from './distribution.ts';
import type { Cells } from './delivery-folder.ts';
import type { Random } from './random.ts';

/** A service while it lasts (palvelujakso). */
export interface ServiceSpell {
  readonly code: string;
  readonly from: Day;
  /** Null while it runs. */
  readonly to: Day | null;
}

/** Share of people in education who study without a service. */
const OWN_STUDIES = 0.1;
const LONGEST = 1000;

function isServiceStatus(status: string): status is ServiceStatus {
  return status === '00' || status === '07' || status === '08';
}

/** The service that goes with a status, by the national mix; null when the status needs none. */
export function drawService(
  random: Random,
  { services }: AreaCalibration,
  status: string,
  people: 'all' | 'foreign' | 'others',
): string | null {
  if (!isServiceStatus(status) || (status === '08' && random.chance(OWN_STUDIES))) return null;
  return draw(services[people][status], random);
}

/** How long somebody stays, or has stayed so far, in a service: the published mean, exponential around it. */
export function stayIn(random: Random, { serviceDays }: AreaCalibration, code: string): number {
  return Math.min(random.days(serviceDays.get(code) ?? 0, 3), LONGEST);
}

/** How services end: completed or, more seldom, broken off for one of several reasons (A.10, A.13). */
const SUBSIDY_END = weights('00 14, 01 52, 02 8, 03 8, 04 3, 05 3, 06 10, 07 2');
const COURSE_END = weights('0 62, 1 6, 2 6, 3 4, 4 5, 5 6, 6 3, 7 6, 8 2');

/** Providers and their sectors by kind of service; invented. */
const PROVIDERS: Readonly<Record<ServiceKind, readonly (readonly [name: string, sector: string])[]>> = {
  SUBSIDISED: [
    ['Kunta', '2'],
    ['Mallityö ry', '3'],
    ['Yritys Näyte Oy', '4'],
    ['Koekauppa Öhman Ab', '4'],
  ],
  LABOUR_MARKET_TRAINING: [
    ['Koeopisto', '3'],
    ['Koulutuskuntayhtymä Esimerkki', '6'],
  ],
  SELF_MOTIVATED_STUDY: [
    ['Avoin koeopisto', '3'],
    ['Näytekorkeakoulu', '1'],
  ],
  REHABILITATIVE_WORK: [
    ['Hyvinvointipalvelut Koepaja', '2'],
    ['Malliverstas ry', '3'],
  ],
  TRIAL: [
    ['Mallityö ry', '3'],
    ['Yritys Näyte Oy', '4'],
    ['Kunta', '2'],
  ],
  COACHING: [
    ['Valmennus Esimerkki Oy', '4'],
    ['Urapolku Malli Oy', '4'],
  ],
  JOB_ALTERNATION: [['Kunta', '2']],
};

/** Start-up grants have no provider. */
const START_UP_GRANTS: ReadonlySet<string> = new Set(['61', '62']);

/** The row of a service; the plan may have been longer than the service. */
export function serviceCells(random: Random, { code, from, to }: ServiceSpell, { cut }: Horizon): Cells {
  const kind = serviceKinds.get(code) ?? 'COACHING';
  const brokenOff = random.chance(0.25);
  const planned = to === null ? cut + random.days(60, 3) : brokenOff ? to + random.between(5, 90) : to;
  const reason = to === null ? '' : (draw(kind === 'SUBSIDISED' ? SUBSIDY_END : COURSE_END, random) ?? '');
  const [provider, sector] = START_UP_GRANTS.has(code) ? ['', ''] : random.pick(PROVIDERS[kind]);
  return {
    palvelukoodi: code,
    alku: iso(from),
    suunniteltu_loppu: iso(planned),
    loppu: to === null ? '' : iso(to),
    paattymissyy: reason,
    jarjestaja: provider,
    sektori: sector,
    kirjattu: `${iso(to ?? from)}T09:00`,
  };
}
