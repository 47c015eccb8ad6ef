import type { ClientId, DisqualificationId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { Disqualification } from './disqualification.ts';

/** Where it is kept who may not handle whom. */
export interface Disqualifications {
  record(disqualification: Disqualification): Promise<void>;
  /** Ends one of a client; false when there is none that is in force. */
  end(id: DisqualificationId, clientId: ClientId, by: string, at: Instant): Promise<boolean>;
}
