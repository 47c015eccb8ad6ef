import type { Actor } from '../../domain/access/actor.ts';
import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import { authorise, type Permission } from '../../domain/access/permissions.ts';
import { readableBy } from '../../domain/access/policy.ts';
import type { CompetenceTask } from '../../domain/access/suspension.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../domain/shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { OutgoingMessage } from '../ports/outgoing-message.ts';
import {
  type BulkTransaction,
  type IdempotencyKey,
  LogUnavailable,
  type Session,
  type Transaction,
  type TransactionBase,
  type UnitOfWork,
} from '../ports/unit-of-work.ts';
import {
  attemptOf,
  disclosuresOf,
  doneTo,
  type HandedOver,
  handOversOf,
  type Logged,
  refusalOf,
} from './audit-lines.ts';
import { checkCompetence, closedTo, disqualified } from './barriers.ts';
import type { Context } from './context.ts';

/** What every use case that writes tells of itself. */
export interface Writing<Input> extends Logged<Input> {
  readonly permission: Permission;
  /** The task of a municipality that this act belongs to: the supervisor can suspend it. */
  readonly task?: CompetenceTask;
}

/** What a command leaves behind beside its value: whom it touched, under which rule, and what must be told. */
export interface Done<T> {
  readonly value: T;
  readonly objectId: string | null;
  readonly clientIds: readonly ClientId[];
  readonly rule?: RuleReference;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly messages?: readonly OutgoingMessage[];
  /** What leaves by hand and not as a message. */
  readonly handedOver?: readonly HandedOver[];
}

/** Refusals that every use case that writes shares. */
export type CommandFailure = Failure<
  | 'FORBIDDEN'
  | 'SCOPE_MISSING'
  | 'DISQUALIFIED'
  | 'COMPETENCE_SUSPENDED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'LOG_UNAVAILABLE'
>;

/** A use case that writes. */
export type Command<Input, Output, F extends Failure> = (
  input: Input,
  context: Context,
) => Promise<Result<Output, F | CommandFailure>>;

interface Definition<Input, Output, Tx, F extends Failure> extends Writing<Input> {
  handle(input: Input, tx: Tx, context: Context, now: Instant): Promise<Result<Done<Output>, F>>;
}

export interface CommandDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

/**
 * Makes a writing use case: authorise → unit of work → domain → audit and messages → commit. A refusal rolls
 * everything back and is then written to the audit log on its own; what cannot be logged is not done. A repeated idempotency key gets the stored
 * answer of its first success. Nobody changes anything of a client for whom they are disqualified, and no body does
 * what it is suspended from.
 */
export function command<Input, Output, F extends Failure>(
  definition: Definition<Input, Output, Transaction, F>,
): (dependencies: CommandDependencies) => Command<Input, Output, F> {
  return (dependencies) => execute(definition, dependencies, (uow, session, work) => uow.run(session, work));
}

/** The same for a use case that changes many rows at once; clients closed to whoever asks are left out. */
export function bulkCommand<Input, Output, F extends Failure>(
  definition: Definition<Input, Output, BulkTransaction, F>,
): (dependencies: CommandDependencies) => Command<Input, Output, F> {
  return (dependencies) =>
    execute(definition, dependencies, (uow, session, work, { disqualifiedFor }) =>
      uow.runBulk({ ...session, ...(disqualifiedFor && { withoutClients: disqualifiedFor }) }, work),
    );
}

/** Thrown inside the unit of work to roll it back; never leaves this file. */
class Refused<F extends Failure> extends Error {
  readonly failure: F;
  /** Clients that are closed to whoever tried. */
  readonly clientIds: readonly ClientId[];
  constructor(failure: F, clientIds: readonly ClientId[] = []) {
    super(failure.code);
    this.failure = failure;
    this.clientIds = clientIds;
  }
}

function execute<Input, Output, Tx extends TransactionBase, F extends Failure>(
  definition: Definition<Input, Output, Tx, F>,
  { unitOfWork, clock }: CommandDependencies,
  transaction: <T>(
    uow: UnitOfWork,
    session: Session,
    work: (tx: Tx) => Promise<T>,
    actor: Actor,
  ) => Promise<T>,
): Command<Input, Output, F> {
  return async (input, context) => {
    const now = clock.now();
    const { session, key, attempt, allowed } = begun(definition, input, context, now);
    try {
      if (!allowed.ok) throw new Refused(allowed.failure);
      refuseClosed(context.actor, clientNamedBy(definition, input));
      const value = await transaction(
        unitOfWork,
        session,
        async (tx) => {
          if (key !== null) {
            const stored = await tx.takeKey(key);
            if (stored !== null && stored.requestHash !== key.requestHash) {
              throw new Refused(fail('rule-violation', 'IDEMPOTENCY_KEY_REUSED', { key: key.key }).failure);
            }
            if (stored !== null) return stored.value as Output;
          }
          const result = await definition.handle(input, tx, context, now);
          if (!result.ok) throw new Refused(result.failure);
          const done = result.value;
          refuseClosed(context.actor, done.clientIds);
          const competent = await checkCompetence(context.actor, definition.task, now, tx, done.clientIds);
          if (!competent.ok) throw new Refused(competent.failure);
          if (key !== null) await tx.keepAnswer(key, done.value);
          const sent = await tx.publish(done.messages ?? [], context.correlationId);
          await tx.audit(linesOf(definition, attempt, done, sent));
          return done.value;
        },
        context.actor,
      );
      return ok(value);
    } catch (error) {
      if (error instanceof LogUnavailable) return fail('unavailable', 'LOG_UNAVAILABLE');
      if (!(error instanceof Refused)) throw error;
      return refusedAct(unitOfWork, attempt, error.failure as F | CommandFailure, error.clientIds);
    }
  };
}

/** A command on a client is refused before anything of the client is looked at. */
function clientNamedBy<Input>({ objectType, objectId }: Logged<Input>, input: Input): readonly ClientId[] {
  return objectType === 'client' && objectId !== undefined ? [objectId(input) as ClientId] : [];
}

function refuseClosed(actor: Actor, clients: readonly ClientId[]): void {
  const closed = closedTo(actor, clients);
  if (closed.length > 0) throw new Refused(disqualified().failure, closed);
}

/** An act that begins: for whom the database is opened, and the line of the log of which it is not known how it ends. */
export interface Act {
  readonly session: Session;
  readonly key: IdempotencyKey | null;
  readonly attempt: AuditEntry;
  readonly allowed: Result<Actor, Failure<'FORBIDDEN' | 'SCOPE_MISSING'>>;
}

export function begun<Input>(definition: Writing<Input>, input: Input, context: Context, now: Instant): Act {
  const { actor, purpose, idempotency } = context;
  const { subject, organisation } = actor;
  return {
    session: readableBy(actor, purpose, localDateOf(now)),
    key: idempotency && { subject, organisation, operation: definition.name, ...idempotency },
    attempt: attemptOf('command', definition, input, context, now),
    allowed: authorise(actor, definition.permission),
  };
}

/** The lines of an act that is done, with those of what left the system with it. */
export function linesOf(
  definition: Pick<Logged<never>, 'dataClasses'>,
  attempt: AuditEntry,
  { clientIds, objectId, rule, detail, handedOver }: Omit<Done<unknown>, 'value' | 'messages'>,
  sent: readonly OutgoingMessage[],
): readonly AuditEntry[] {
  const line = {
    ...attempt,
    ...doneTo(definition, clientIds),
    objectId,
    rule: rule ?? null,
    detail: detail ?? null,
  };
  return [line, ...disclosuresOf(line, sent), ...handOversOf(line, handedOver ?? [])];
}

/** The answer to an act that is refused, when the refusal is in the log. */
export async function refusedAct<F extends Failure>(
  unitOfWork: Pick<UnitOfWork, 'noteRefusal'>,
  attempt: AuditEntry,
  failure: F,
  clientIds: readonly ClientId[] = [],
): Promise<{ readonly ok: false; readonly failure: F | Failure<'LOG_UNAVAILABLE'> }> {
  const isLogged = await unitOfWork.noteRefusal({ ...attempt, clientIds, ...refusalOf(failure) });
  return isLogged ? { ok: false, failure } : fail('unavailable', 'LOG_UNAVAILABLE');
}
