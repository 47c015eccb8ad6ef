import type { DataClass } from '../../domain/access/data-class.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';

/** Where messages leave to: each port may have a channel. */
export const MESSAGE_PORTS = [
  'client-registry',
  'client-notices',
  'authority-notices',
  'benefit-payers',
  'te-statements',
] as const;

/**
 * Something that must leave the system (lähtevä sanoma). It is written with the change it tells of and delivered
 * afterwards, per client in order; the business key lets the receiver recognise a second copy.
 */
export interface OutgoingMessage {
  readonly port: (typeof MESSAGE_PORTS)[number];
  readonly kind: string;
  /** `te-office:1500`, `keha`, `kela` or `fund:12`; absent where the port has but one, or the payload tells. */
  readonly receiver?: string;
  readonly sender: OrganisationId;
  /** Null where it tells of no client. */
  readonly clientId: ClientId | null;
  readonly businessKey: string;
  /** Classes of the data in it; `basic` unless told. */
  readonly dataClasses?: readonly DataClass[];
  readonly payload: Readonly<Record<string, unknown>>;
}
