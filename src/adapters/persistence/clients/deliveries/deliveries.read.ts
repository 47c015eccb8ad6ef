import { before, instant, jsonObject, page } from '../../json.ts';
import { readFunction } from '../../read-function.ts';
import { EXCEPTION_ROW } from '../../sealing/exception-row.ts';
import { sealedField } from '../../sealing/sealed-answers.ts';
import { CONTACT_PARAMETER, contactShown } from '../contact-shown.sql.ts';
import { IS_BANNED } from '../security-ban.ts';

const SUMMARY = {
  id: 'delivery.id',
  name: 'delivery.name',
  state: 'delivery.state',
  kind: 'delivery.kind',
  areaCodes: 'delivery.area_codes',
  dataCut: 'delivery.data_cut',
  receivedAt: instant('delivery.received_at'),
};

/** One delivery with its counts, or the reason why it was rejected. */
export const deliveryRead = readFunction(
  'delivery',
  ['p_id uuid'],
  `select ${jsonObject({
    ...SUMMARY,
    historyFrom: 'delivery.history_from',
    historyComplete: 'delivery.history_complete',
    counts: 'delivery.counts',
    failure: 'delivery.failure',
  })}::text, '{}'::uuid[], null::integer
   from clients.delivery where delivery.id = p_id`,
);

/** A page of deliveries, the latest first. */
export const deliveriesRead = readFunction(
  'deliveries',
  ['p_after_received timestamptz', 'p_after_id uuid', 'p_limit integer'],
  page(
    `select ${jsonObject(SUMMARY)} as item, null::uuid as client_id,
       array[delivery.received_at::text, delivery.id::text] as cursor
     from clients.delivery
     where (delivery.received_at, delivery.id) < ${before('p_after_received', 'p_after_id')}
     order by delivery.received_at desc, delivery.id desc limit p_limit + 1`,
    'p_limit',
  ),
);

/**
 * A page of the rows of a delivery that were not simply taken, in the order in which they were found. A row as it stood in
 * the file may tell where somebody lives.
 */
export const exceptionsRead = readFunction(
  'exceptions',
  [
    'p_delivery uuid',
    'p_outcome text',
    'p_after_id bigint',
    'p_limit integer',
    CONTACT_PARAMETER,
    'p_today date',
  ],
  page(
    `select ${jsonObject({
      file: 'exception.file',
      record: 'exception.record',
      key: 'exception.source_key',
      clientNumber: 'exception.client_number',
      outcome: 'exception.outcome',
      reason: 'exception.reason',
      column: 'exception.column_name',
      raw: `case when ${contactShown('delivery.readers')} and not ${IS_BANNED}
        then ${sealedField('exception', EXCEPTION_ROW, 'exception.sealed_raw')} end`,
      resolvedBy: 'exception.resolved_by',
    })} as item, client.id as client_id, array[exception.id::text] as cursor
     from clients.delivery_exception exception
     join clients.delivery on delivery.id = exception.delivery_id
     left join clients.client on client.client_number = exception.client_number
     left join clients.person on person.client_id = client.id and person.known_until is null
     where exception.delivery_id = p_delivery and (p_outcome is null or exception.outcome = p_outcome)
       and exception.id > coalesce(p_after_id, 0)
     order by exception.id limit p_limit + 1`,
    'p_limit',
  ),
);
