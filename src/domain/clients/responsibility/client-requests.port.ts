import type { ClientId, RequestId } from '../../shared/ids.ts';
import type { ClientRequest } from './transfer-request.ts';

/** Requests of clients to be served by another authority, one at a time. */
export interface ClientRequests {
  /** The request, with its client and itself locked; null when there is none that the session may see. */
  byId(id: RequestId): Promise<ClientRequest | null>;
  hasOpen(client: ClientId): Promise<boolean>;
  add(request: ClientRequest): Promise<void>;
  save(request: ClientRequest): Promise<void>;
}
