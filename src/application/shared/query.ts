import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { DataClass } from '../../domain/access/data-class.ts';
import { authorise, type Permission } from '../../domain/access/permissions.ts';
import { readableBy } from '../../domain/access/policy.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { localDateOf, type Instant } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';
import type { AccessLog } from '../ports/access-log.ts';
import type { Clock } from '../ports/clock.ts';
import type { JsonAnswer } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';
import { attemptOf, doneTo, type Logged, refusalOf } from './audit-lines.ts';
import { closedTo, disqualified } from './barriers.ts';
import type { Context } from './context.ts';

/** What a query found: the answer, and every client whose data are in it. */
export interface Found<T> {
  readonly value: T;
  readonly clientIds: readonly ClientId[];
}

interface Definition<Input, Output, F extends Failure> extends Logged<Input> {
  readonly permission: Permission;
  /** How the log tells it; a look unless told. */
  readonly kind?: 'search' | 'export' | 'disclosure';
  read(input: Input, session: Session, context: Context, now: Instant): Promise<Result<Found<Output>, F>>;
}

export interface QueryDependencies {
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}

export type QueryFailure = Failure<'FORBIDDEN' | 'SCOPE_MISSING' | 'DISQUALIFIED' | 'LOG_UNAVAILABLE'>;

export type CursorInvalid = Failure<'CURSOR_INVALID'>;

/** A page as it was found; null when its cursor was not given by an earlier page. */
export function pageFound(page: JsonAnswer | null): Result<Found<string>, CursorInvalid> {
  return page === null
    ? fail('invalid', 'CURSOR_INVALID')
    : ok({ value: page.json, clientIds: page.clientIds });
}

/** A use case that reads. */
export type Query<Input, Output, F extends Failure> = (
  input: Input,
  context: Context,
) => Promise<Result<Output, F | QueryFailure>>;

/**
 * Makes a reading use case: authorise → read for the acting organisation → log who looked at whom → answer. The
 * answer waits for its log line; without the line there is no answer. Somebody disqualified for a client gets lists
 * without that client, and nothing of what is the client's own.
 */
export function query<Input, Output, F extends Failure>(
  definition: Definition<Input, Output, F>,
  { accessLog, clock }: QueryDependencies,
): Query<Input, Output, F> {
  return async (input, context) => {
    const now = clock.now();
    const session = readableBy(context.actor, context.purpose, localDateOf(now));
    const allowed = authorise(context.actor, definition.permission);
    const found = allowed.ok ? await definition.read(input, session, context, now) : allowed;
    const closed = closedIn(found, context);
    const isList = definition.objectId === undefined;
    const withoutClients = context.actor.disqualifiedFor ?? [];
    const open =
      closed.length > 0 && isList
        ? await definition.read(input, { ...session, withoutClients }, context, now)
        : found;
    const result = closedIn(open, context).length > 0 ? disqualified() : open;
    const kind = context.isExport ? 'export' : (definition.kind ?? 'read');
    const attempt = { ...attemptOf(kind, definition, input, context, now), clientIds: closed };
    const logged = await accessLog.note(lineOf(result, attempt, shownTo(session, definition)));
    if (!logged) return fail('unavailable', 'LOG_UNAVAILABLE');
    return result.ok ? ok(result.value.value) : result;
  };
}

function closedIn(result: Result<Found<unknown>>, { actor }: Context): readonly ClientId[] {
  return result.ok ? closedTo(actor, result.value.clientIds) : [];
}

/** The classes of a look without those that the policy has left out. */
function shownTo(
  { contactOf = [], healthOf = [], guidanceOf = [] }: Session,
  { dataClasses = [] }: Pick<Logged<never>, 'dataClasses'>,
): Pick<Logged<never>, 'dataClasses'> {
  const guarded: Partial<Record<DataClass, readonly OrganisationId[]>> = {
    contact: contactOf,
    health: healthOf,
    guidance: guidanceOf,
  };
  const shown = dataClasses.filter((dataClass) => guarded[dataClass]?.length !== 0);
  return shown.length > 0 ? { dataClasses: shown } : {};
}

function lineOf(
  result: Result<Found<unknown>>,
  attempt: AuditEntry,
  definition: Pick<Logged<never>, 'dataClasses'>,
): AuditEntry {
  return result.ok
    ? { ...attempt, ...doneTo(definition, result.value.clientIds) }
    : { ...attempt, ...refusalOf(result.failure) };
}
