import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import type { Failure } from '../../domain/shared/result.ts';
import type { Context } from './context.ts';

/** What the log says of a use case. */
export interface Logged<Input> {
  readonly name: string;
  readonly objectType: string;
  /** Id of the one object that the input names: a refused attempt is logged with it. */
  readonly objectId?: (input: Input) => string;
}

/** The line of an act, or of a look, of which it is not known yet how it ends. */
export function attemptOf<Input>(
  kind: AuditEntry['kind'],
  { name, objectType, objectId }: Logged<Input>,
  input: Input,
  { actor, purpose, correlationId }: Context,
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
    rule: null,
    detail: null,
    correlationId,
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
