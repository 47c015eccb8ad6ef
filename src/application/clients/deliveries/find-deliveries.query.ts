import type { ClientRegistry } from '../../../domain/clients/deliveries/client-registry.port.ts';
import type { DeliveryId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { type CursorInvalid, pageFound, query, type Query } from '../../shared/query.ts';
import type { ExceptionFilter } from '../client-reads.port.ts';
import type { Page } from '../../ports/page.ts';
import type { ClientQueryDependencies } from '../get-client.query.ts';

export type DeliveryNotFound = Failure<'DELIVERY_NOT_FOUND'>;

/** Deliveries of the client register that have been received, the latest first. */
export function findDeliveries(dependencies: ClientQueryDependencies): Query<Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-deliveries',
      permission: 'delivery.read',
      objectType: 'delivery',
      async read(page, session) {
        return pageFound(await dependencies.clientReads.deliveries(session, page));
      },
    },
    dependencies,
  );
}

/** One delivery: what it was, how many rows ended how, and why it was rejected if it was. */
export function getDelivery(
  dependencies: ClientQueryDependencies,
): Query<DeliveryId, string, DeliveryNotFound> {
  return query(
    {
      name: 'get-delivery',
      permission: 'delivery.read',
      objectType: 'delivery',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.clientReads.delivery(session, id);
        if (found === null) return fail('not-found', 'DELIVERY_NOT_FOUND', { id });
        return ok({ value: found.json, clientIds: [] });
      },
    },
    dependencies,
  );
}

type FindExceptionsInput = { readonly id: DeliveryId } & ExceptionFilter & Page;

/** Rows of a delivery that were quarantined, ignored or taken with a warning, in the order of the files. */
export function findDeliveryExceptions(
  dependencies: ClientQueryDependencies,
): Query<FindExceptionsInput, string, DeliveryNotFound | CursorInvalid> {
  return query<FindExceptionsInput, string, DeliveryNotFound | CursorInvalid>(
    {
      name: 'find-delivery-exceptions',
      permission: 'delivery.read',
      objectType: 'delivery',
      objectId: ({ id }) => id,
      async read({ id, outcome, after, limit }, session, _context, now) {
        const delivery = await dependencies.clientReads.delivery(session, id);
        if (delivery === null) return fail('not-found', 'DELIVERY_NOT_FOUND', { id });
        const [filter, page, today] = [{ outcome }, { after, limit }, localDateOf(now)];
        return pageFound(await dependencies.clientReads.exceptions(session, id, filter, page, today));
      },
    },
    dependencies,
  );
}

/** Names of the deliveries that wait in the register's in-tray. */
export function findWaitingDeliveries(
  dependencies: ClientQueryDependencies & { readonly clientRegistry: ClientRegistry },
): Query<null, readonly string[], Failure<'REGISTRY_UNAVAILABLE'>> {
  return query<null, readonly string[], Failure<'REGISTRY_UNAVAILABLE'>>(
    {
      name: 'find-waiting-deliveries',
      permission: 'delivery.read',
      objectType: 'delivery',
      async read() {
        const names = await dependencies.clientRegistry.waiting();
        return names.ok ? ok({ value: names.value, clientIds: [] }) : names;
      },
    },
    dependencies,
  );
}
