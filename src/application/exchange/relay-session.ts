import type { Actor } from '../../domain/access/actor.ts';
import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { DataClass } from '../../domain/access/data-class.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import { KEHA, type OrganisationId } from '../../domain/shared/organisation.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Who carries messages: the system itself, for the keeper of the register, who sees everybody’s. */
export const RELAY: Pick<Actor, 'subject' | 'organisation'> = {
  subject: 'exchange.relay',
  organisation: KEHA,
};

export const RELAY_SESSION: Session = { organisations: [KEHA] };

/** The same, where lines are written into the logs of those whose messages they are. */
export function sessionFor(senders: readonly OrganisationId[]): Session {
  return { organisations: [KEHA, ...senders] };
}

/** A message that has reached its receiver. */
export interface Disclosed {
  readonly sequence: number;
  readonly port: string;
  readonly kind: string;
  readonly sender: OrganisationId;
  readonly receiver: string | null;
  readonly clientId: ClientId | null;
  readonly dataClasses: readonly DataClass[];
  /** Names of what it said. */
  readonly fields: readonly string[];
  readonly correlationId: string | null;
}

/** The law by which messages of a port are given, in the words of the act (luovutuksen peruste). */
const GROUNDS: Readonly<Record<string, string>> = {
  'te-statements': '1269/2020, section 20; 1290/2002, chapter 11, section 4',
  'client-registry': '1269/2020, section 14',
  'authority-notices': '1269/2020, section 20',
  'benefit-payers': '1290/2002, chapter 13, section 3',
  'client-notices': '434/2003, section 54',
};

/** The line of data that have been given out (luovutusloki): to whom, by what law, which. */
export function disclosureLine(told: Disclosed, at: Instant): AuditEntry {
  const { sequence, port, kind, receiver, clientId, dataClasses, fields, sender, correlationId } = told;
  return {
    at,
    subject: RELAY.subject,
    organisation: sender,
    roles: [],
    action: 'hand-over-message',
    kind: 'disclosure',
    purpose: 'exchange',
    outcome: 'done',
    objectType: 'message',
    objectId: String(sequence),
    clientIds: clientId === null ? [] : [clientId],
    dataClasses,
    rule: null,
    detail: { port, kind, receiver, fields, ground: GROUNDS[port] ?? null },
    source: null,
    correlationId: correlationId ?? RELAY.subject,
  };
}
