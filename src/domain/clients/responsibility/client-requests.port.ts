import type { ClientId, RequestId } from '../../shared/ids.ts';
import type { ClientRequest } from './transfer-request.ts';

/** A request, and whether the session sees its client: a party keeps the request when the client has gone on. */
export interface LockedRequest {
  readonly request: ClientRequest;
  readonly seesClient: boolean;
}

/** Requests of clients to be served by another authority, one at a time. */
export interface ClientRequests {
  /** The request, with its client and itself locked; null when there is none that the session may see. */
  byId(id: RequestId): Promise<LockedRequest | null>;
  hasOpen(client: ClientId): Promise<boolean>;
  add(request: ClientRequest): Promise<void>;
  save(request: ClientRequest): Promise<void>;
}
