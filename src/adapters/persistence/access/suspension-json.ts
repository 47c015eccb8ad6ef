import { instant, jsonObject } from '../json.ts';

/** SQL of a suspension as the domain and people read it. */
export const SUSPENSION = jsonObject({
  id: 'suspension.id',
  municipality: 'suspension.municipality',
  from: instant('suspension.from_at'),
  until: instant('suspension.until_at'),
  tasks: `case when suspension.tasks is null then to_json('ALL'::text) else to_json(suspension.tasks) end`,
  order: 'suspension.order_reference',
  rule: 'suspension.rule',
  orderedBy: 'suspension.ordered_by',
  orderedAt: instant('suspension.ordered_at'),
  version: 'suspension.version',
  changedBy: 'suspension.changed_by',
  changedAt: instant('suspension.changed_at'),
});
