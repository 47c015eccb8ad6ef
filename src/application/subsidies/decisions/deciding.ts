import type { Actor } from '../../../domain/access/actor.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { DecisionId, PaySubsidyId, StartUpGrantId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { organisationKind, type OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { DecidedCase, Decision, DecisionResult } from '../../../domain/subsidies/decisions/decision.ts';
import { answersAnew } from '../../../domain/subsidies/decisions/rectifying.ts';
import type { ProposedContent } from '../../../domain/subsidies/decisions/writing.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import type { CommandDependencies } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import { type HandlingFailure, lockHandled, type MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import { checkHealthOf } from '../health-right.ts';
import type { Deciding, Proposal } from './decidable.ts';
import type { Decidables, ProposalFailure } from './decidables.ts';

export interface DecisionDependencies extends CommandDependencies {
  readonly decidables: Decidables;
  readonly legislation: Legislation;
  readonly ids: Ids;
}

/** A case to be decided on, as callers name it. */
export interface NamedCase {
  readonly kind: DecidedCase;
  readonly id: string;
}

export type LockingFailure = HandlingFailure | Failure<'DECISION_NOT_FOUND'>;

/** A case with its client locked, whose process the acting body runs, or which the acting TE Office decides on. */
export async function lockCase(
  tx: Transaction,
  { kind, id }: NamedCase,
  actor: Actor,
  now: Instant,
): Promise<Result<ProcessCase, HandlingFailure | Failure<'CASE_NOT_FOUND'>>> {
  const found =
    kind === 'PAY_SUBSIDY'
      ? await tx.subsidies.paySubsidies.byId(id as PaySubsidyId)
      : await tx.subsidies.startUpGrants.byId(id as StartUpGrantId);
  if (found === null) return fail('not-found', 'CASE_NOT_FOUND', { id });
  return lockDecided(tx, found, actor, now);
}

/** A decision as it is now; fails with `DECISION_NOT_FOUND` when the session sees none. */
export async function lockDecision(
  tx: Transaction,
  id: DecisionId,
  actor: Actor,
  now: Instant,
): Promise<Result<{ readonly decision: Decision; readonly known: ProcessCase }, LockingFailure>> {
  const decision = await tx.subsidies.decisions.byId(id);
  if (decision === null) return fail('not-found', 'DECISION_NOT_FOUND', { id });
  const known = await lockDecided(tx, decision, actor, now);
  return known.ok ? ok({ decision, known: known.value }) : known;
}

/** The same in the version that the caller has seen. Fails with `VERSION_CONFLICT` when there is another. */
export async function lockSeenDecision(
  tx: Transaction,
  { id, version }: MatterChange<DecisionId>,
  actor: Actor,
  now: Instant,
): Promise<
  Result<
    { readonly decision: Decision; readonly known: ProcessCase },
    LockingFailure | Failure<'VERSION_CONFLICT'>
  >
> {
  const locked = await lockDecision(tx, id, actor, now);
  if (!locked.ok) return locked;
  const { decision } = locked.value;
  return decision.version === version
    ? locked
    : versionConflict(version, { ...decision, changedBy: decision.changedBy.subject });
}

/** A TE Office decides on what is routed to it, though a municipality runs the client's process (R56). */
export async function lockDecided(
  tx: Transaction,
  { clientId, handler }: Pick<Decision, 'clientId' | 'handler'>,
  actor: Actor,
  now: Instant,
): Promise<Result<ProcessCase, HandlingFailure>> {
  const isRouted = organisationKind(handler) === 'te-office' && handler === actor.organisation;
  if (!isRouted) return lockHandled(tx, clientId, actor, now);
  const known = await tx.process.cases.lock(clientId);
  return known === null ? fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId }) : ok(known);
}

/** Whether whoever acts may see what a decision rests on. Fails with `HEALTH_RIGHT_MISSING`. */
export function checkSight(
  { tellsOfHealth, handler }: Pick<Decision, 'tellsOfHealth' | 'handler'>,
  known: ProcessCase,
  context: Context,
  now: Instant,
): Result<null, Failure<'HEALTH_RIGHT_MISSING'>> {
  return tellsOfHealth ? checkHealthOf(handler, known, context, now) : ok(null);
}

/** What a case makes of a decision, and what of that the decision keeps. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly content: ProposedContent;
}

/**
 * What a decision with a result would be on the day, with what one person of the body decides alone. Fails with
 * `COMMAND_NOT_ALLOWED` when one that takes the place of another would answer something else.
 */
export async function propose(
  decidables: Decidables,
  { kind, id }: NamedCase,
  result: DecisionResult,
  deciding: Deciding,
): Promise<Result<Proposed, ProposalFailure>> {
  const answers = deciding.replaces && answersAnew(deciding.replaces, result);
  if (answers?.ok === false) return answers;
  const proposed = await decidables[kind].propose(id, result, deciding);
  if (!proposed.ok) return proposed;
  const proposal = proposed.value;
  const { handler, caseVersion, calculation, rule, notAppealable, tellsOfHealth } = proposal;
  const limit = await limitOf(deciding, handler);
  if (!limit.ok) return limit;
  const content = { handler, caseVersion, calculation, rule, notAppealable, tellsOfHealth };
  return ok({ proposal, content: { ...content, limitCents: limit.value } });
}

async function limitOf(
  { tx, law, on }: Pick<Deciding, 'tx' | 'law' | 'on'>,
  body: OrganisationId,
): Promise<Result<number, Failure<'RULE_NOT_FOUND'>>> {
  const own = await tx.subsidies.limits.of(body, on);
  if (own !== null) return ok(own);
  const found = law.decisions.at(on);
  return found.ok ? ok(found.value.rules.aloneUpTo.amount) : found;
}

/** A refusal, of which some were ruled out before: such a one is a fault of the program. */
export function without<Code extends string, RuledOut extends Code>(
  ruledOut: readonly RuledOut[],
  failure: Failure<Code>,
): { readonly ok: false; readonly failure: Failure<Exclude<Code, RuledOut>> } {
  const { code } = failure;
  if ((ruledOut as readonly string[]).includes(code)) throw new Error(`refused with ${code}`);
  return { ok: false, failure: { ...failure, code: code as Exclude<Code, RuledOut> } };
}

/** What deciding needs, for whoever acts now. */
export async function decidingBy(
  tx: Transaction,
  known: ProcessCase,
  { by, at }: Deciding['act'],
  replaces: Decision | null,
  { legislation, ids }: Pick<DecisionDependencies, 'legislation' | 'ids'>,
): Promise<Deciding> {
  const law = await legislation.inForce();
  return { tx, known, act: { by, at }, on: localDateOf(at), replaces, law, ids };
}
