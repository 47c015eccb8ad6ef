import { createHash } from 'node:crypto';
import { teOfficeOf } from '../../../domain/legislation/trial-areas.ts';
import { teOffices } from '../../../domain/reference/offices.ts';
import { instantAt } from '../../../domain/shared/instant.ts';
import { addDays, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { FORMAT, FORMAT_VERSION } from '../format.ts';
import { horizonOf, iso } from './calendar.ts';
import type { FileEntry } from './delivery-folder.ts';

/** What a generated delivery is made from. */
export interface DeliveryOrigin {
  readonly areaCodes: readonly string[];
  readonly persons: number;
  readonly date: PlainDate;
  readonly seed: number;
}

/** The name of a generated delivery: the same for the same request, and for no other. */
export function deliveryIdOf({ areaCodes, persons, date, seed }: DeliveryOrigin): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([areaCodes, persons, date, seed]))
    .digest('hex');
  const areas = areaCodes.length === 1 ? areaCodes[0] : `${areaCodes.length}A`;
  return `GEN-${areas}-${date.replaceAll('-', '')}-${digest.slice(0, 12)}`;
}

/** The manifest of a full delivery, made in the night after the data cut. */
export function manifestOf(origin: DeliveryOrigin, files: readonly FileEntry[]): object {
  const offices = new Set(
    origin.areaCodes.map((code) => teOffices.get(teOfficeOf(code))?.fi ?? teOfficeOf(code)),
  );
  return {
    format: FORMAT,
    format_version: FORMAT_VERSION,
    delivery_id: deliveryIdOf(origin),
    direction: 'in',
    system: 'URA',
    kind: 'full',
    base_delivery_id: null,
    sequence: 1,
    data_cut: origin.date,
    created_at: nightAfter(origin.date),
    history_from: iso(horizonOf(origin.date).historyFrom),
    te_office: [...offices].join(', '),
    area_codes: origin.areaCodes,
    mapping_version: 'ura-2021-1',
    plan_code_list: 'plan_extract',
    files,
  };
}

/** 4.10 in the next morning, with the offset of that morning in Finland. */
function nightAfter(date: PlainDate): string {
  const morning = addDays(date, 1);
  const utcHour = Number(instantAt(morning, 4, 10).slice(11, 13));
  return `${morning}T04:10:00+0${4 - utcHour}:00`;
}
