import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { DataClass } from '../../domain/access/data-class.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { KEHA, type OrganisationId } from '../../domain/shared/organisation.ts';
import type { Failure } from '../../domain/shared/result.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import type { Context } from './context.ts';

/** What the log says of a use case. */
export interface Logged<Input> {
  readonly name: string;
  readonly objectType: string;
  /** Id of the one object that the input names: a refused attempt is logged with it. */
  readonly objectId?: (input: Input) => string;
  /** Classes of the data that it shows or changes; `basic` of the clients named unless told. */
  readonly dataClasses?: readonly DataClass[];
}

/** The line of an act, or of a look, of which it is not known yet how it ends. */
export function attemptOf<Input>(
  kind: AuditEntry['kind'],
  { name, objectType, objectId }: Logged<Input>,
  input: Input,
  { actor, purpose, correlationId, source }: Context,
  now: Instant,
): AuditEntry {
  return {
    at: now,
    subject: actor.subject,
    organisation: actor.organisation,
    roles: actor.roles,
    action: name,
    kind,
    purpose,
    outcome: 'refused',
    objectType,
    objectId: objectId?.(input) ?? null,
    clientIds: [],
    dataClasses: [],
    rule: null,
    detail: null,
    source: source ?? null,
    correlationId,
  };
}

/** How the line of one that is done begins to differ: whose data, and of which classes. */
export function doneTo(
  { dataClasses }: Pick<Logged<never>, 'dataClasses'>,
  clientIds: readonly ClientId[],
): Pick<AuditEntry, 'outcome' | 'clientIds' | 'dataClasses'> {
  return {
    outcome: 'done',
    clientIds,
    dataClasses: dataClasses ?? (clientIds.length === 0 ? [] : ['basic']),
  };
}

/** How the line of a refused one ends; that a disqualified person tried is marked as an alert. */
export function refusalOf({
  kind,
  code,
  rule,
  clientIds,
}: Failure): Pick<AuditEntry, 'outcome' | 'rule' | 'detail'> & Partial<Pick<AuditEntry, 'clientIds'>> {
  return {
    outcome: kind === 'not-found' ? 'not-found' : 'refused',
    rule: rule ?? null,
    detail: { code, ...(code === 'DISQUALIFIED' && { alert: true }) },
    ...(clientIds && { clientIds: clientIds as readonly ClientId[] }),
  };
}

/** Lines of what leaves the system of clients with an act (luovutus), one for each kind of message. */
export function disclosuresOf(act: AuditEntry, messages: readonly OutgoingMessage[]): readonly AuditEntry[] {
  const ofClients = messages.filter(({ clientId }) => clientId !== null);
  const byKind = Map.groupBy(ofClients, ({ port, kind }) => `${port} ${kind}`);
  return [...byKind.values()].map((ofKind) => ({
    ...act,
    kind: 'disclosure',
    outcome: 'done',
    objectType: 'message',
    objectId: null,
    clientIds: [...new Set(ofKind.flatMap(({ clientId }) => clientId ?? []))],
    dataClasses: [...new Set(ofKind.flatMap(classesIn))],
    detail: { port: ofKind[0]?.port, kind: ofKind[0]?.kind },
  }));
}

/** What somebody outside is told of a client by hand: to whom, which fields, and of which classes they are. */
export interface HandedOver {
  readonly clientId: ClientId;
  readonly receiver: string;
  readonly fields: readonly string[];
  readonly dataClasses: readonly DataClass[];
}

/** Lines of what is handed over by an act, one for each client: the fields are those that were told of that client. */
export function handOversOf(act: AuditEntry, handedOver: readonly HandedOver[]): readonly AuditEntry[] {
  return handedOver.map(({ clientId, receiver, fields, dataClasses }) => ({
    ...act,
    kind: 'disclosure',
    clientIds: [clientId],
    dataClasses,
    detail: { receiver, fields },
  }));
}

function classesIn({ clientId, dataClasses }: OutgoingMessage): readonly DataClass[] {
  return clientId === null ? [] : (dataClasses ?? ['basic']);
}

/** Somebody who was not let in. */
export interface TurnedAway
  extends Pick<AuditEntry, 'at' | 'subject' | 'action' | 'source' | 'correlationId'> {
  /** The organisation for which the request was made, if it named one. */
  readonly asked: OrganisationId | null;
  readonly code: string;
}

/**
 * The line of a request that was refused before anything was asked of a use case. It belongs to the log of the body
 * asked for; without one, to that of the KEHA Centre, which collects the logs.
 */
export function turnedAway({ asked, code, ...attempt }: TurnedAway): AuditEntry {
  return {
    ...attempt,
    organisation: asked ?? KEHA,
    roles: [],
    kind: 'read',
    purpose: 'unknown',
    outcome: 'refused',
    objectType: 'route',
    objectId: null,
    clientIds: [],
    dataClasses: [],
    rule: null,
    detail: { code },
  };
}
