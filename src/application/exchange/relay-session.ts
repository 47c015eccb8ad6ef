import type { Actor } from '../../domain/access/actor.ts';
import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { DataClass } from '../../domain/access/data-class.ts';
import type { DisclosureRules } from '../../domain/legislation/disclosure.ts';
import type { StatuteBook } from '../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../domain/shared/instant.ts';
import { KEHA, type OrganisationId } from '../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
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

export type DisclosureLaw = Pick<StatuteBook, 'disclosure'>;

/** A message that has reached its receiver. */
export interface Disclosed {
  readonly sequence: number;
  readonly port: OutgoingMessage['port'];
  readonly kind: string;
  readonly sender: OrganisationId;
  readonly receiver: string | null;
  readonly clientId: ClientId | null;
  readonly dataClasses: readonly DataClass[];
  /** Names of what it said. */
  readonly fields: readonly string[];
  readonly correlationId: string | null;
  readonly handedOverAt: Instant;
}

const SUBJECTS: Readonly<Record<OutgoingMessage['port'], keyof DisclosureRules>> = {
  'te-statements': 'factReports',
  'client-registry': 'clientRegistry',
  'authority-notices': 'authorities',
  'benefit-payers': 'benefitPayers',
  'client-notices': 'clients',
};

/** The law by which the message was given, in force on the day when it was handed over (luovutuksen peruste). */
function groundOf({ port, kind, handedOverAt }: Disclosed, law: DisclosureLaw): string | null {
  const subject = kind === 'STATEMENT' ? 'statements' : SUBJECTS[port];
  const found = law.disclosure.at(localDateOf(handedOverAt));
  return found.ok ? found.value.rules[subject] : null;
}

/** The line of data that have been given out (luovutusloki): to whom, by what law, which. */
export function disclosureLine(told: Disclosed, law: DisclosureLaw, at: Instant): AuditEntry {
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
    detail: { port, kind, receiver, fields, ground: groundOf(told, law) },
    source: null,
    correlationId: correlationId ?? RELAY.subject,
  };
}
