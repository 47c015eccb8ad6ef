import type { ClientId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { Act } from '../../handling/matter.ts';
import type { LatestNaming, NamedOfficial, Naming } from './official.ts';

/** Who was named for whom: nothing is overwritten. Open tasks of a client follow by themselves. */
export interface Officials {
  /** Of a client whom the transaction has locked; null when nobody has been named ever. */
  latest(client: ClientId): Promise<LatestNaming | null>;
  /** Ends the naming before, if there is one. */
  name(naming: Naming): Promise<void>;
}

/** The same for many clients at once. */
export interface OfficialSuccessions {
  /** Clients of the official for whom the bodies are responsible, locked in order of id. */
  clientsOf(whose: {
    readonly from: string;
    readonly authorities: readonly OrganisationId[];
  }): Promise<readonly { readonly clientId: ClientId; readonly authority: OrganisationId }[]>;
  handOver(clients: readonly ClientId[], to: NamedOfficial, act: Act): Promise<void>;
}
