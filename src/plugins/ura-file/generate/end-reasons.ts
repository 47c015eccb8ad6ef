import { type Day, NORDIC_MODEL_FROM } from './calendar.ts';
import { draw, weights } from './distribution.ts';
import type { Random } from './random.ts';
import type { ServiceSpell } from './services.ts';

/** Why job searches end (A.5); two reasons exist only since the Nordic model. */
const SEARCH_END = weights('10 44, 03 36, 06 8, 05 7, 01 3, 09 2');
const SEARCH_END_NORDIC = weights('10 42, 03 35, 06 8, 05 7, 01 3, 09 1, 14 2, 15 2');

export function searchEndReason(random: Random, end: Day): string {
  return draw(end >= NORDIC_MODEL_FROM ? SEARCH_END_NORDIC : SEARCH_END, random) ?? '';
}

/** Why unemployment ended when the job search went on (A.5); none when only the kind of unemployment changed. */
export function leavingReason(
  random: Random,
  status: string,
  next: { readonly status: string; readonly service: ServiceSpell | null },
): string {
  switch (next.status) {
    case '00':
      return '00';
    case '01':
      return status === '03' && random.chance(0.8) ? '02' : random.chance(0.14) ? PLACED : '03';
    case '04':
      return '02';
    case '05':
      return '05';
    case '07':
      return next.service?.code === '05' ? '12' : '11';
    case '08':
      return next.service === null ? '08' : next.service.code === '06' ? '13' : '04';
    case '09':
      return '16';
    default:
      return '';
  }
}

/** Placed in the open market by the service: a job offer led to the job. */
export const PLACED = '01';
