import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import type { StartUpGrantId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import { allowedIn, type CommandNotAllowed, moved } from '../../../domain/shared/state-machine.ts';
import { calculationOf } from '../../../domain/subsidies/calculation.ts';
import type { DecisionResult } from '../../../domain/subsidies/decisions/decision.ts';
import {
  type ExaminedGrant,
  examinedExtension,
  examinedGrant,
  type GrantObstacle,
} from '../../../domain/subsidies/start-up-grants/grant-terms.ts';
import { rejected } from '../../../domain/subsidies/start-up-grants/handle-application.ts';
import { extended, extensionRejected, granted } from '../../../domain/subsidies/start-up-grants/run-grant.ts';
import {
  START_UP_GRANT_MACHINE,
  type StartUpGrant,
  type StartUpGrantCommand,
  type StartUpGrantState,
} from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import type { Decidable, Deciding } from '../decisions/decidable.ts';
import { burdenFor, commitFor, giveBackReserved } from './grant-quota.ts';
import { keepGrant } from './keep-grant.ts';

/** What keeps a grant from being decided on so. */
export type GrantProposalFailure = CommandNotAllowed | Failure<GrantObstacle>;

/** The same, and what the quota refuses. */
export type GrantDecisionFailure = GrantProposalFailure | LedgerFailure;

/** What each result does to the case; what was paid too much is taken back claim by claim, and not by a decision here. */
const COMMANDS: Readonly<Partial<Record<DecisionResult, StartUpGrantCommand>>> = {
  GRANTED: 'grant',
  REJECTED: 'reject',
  EXTENDED: 'extend',
  EXTENSION_REJECTED: 'reject-extension',
};

/**
 * Start-up grants as decisions know them (R57, R83). A grant commits what its preparation has reserved; an extension
 * burdens the quota of the year in which it is decided on.
 */
export const decidableStartUpGrant: Decidable<GrantProposalFailure, GrantDecisionFailure> = {
  async propose(id, result, deciding) {
    const grant = await grantOf(id, deciding);
    const allowed = allowedFor(result, grant, deciding);
    if (!allowed.ok) return allowed;
    const law = deciding.law.startUpGrant.at(judgedOn(deciding));
    if (!law.ok) return law;
    const found = examinedFor(result, grant, deciding);
    if (found !== null && !('period' in found)) return { ok: false, failure: found.obstacles[0] };
    const { business, clientId, handler, version } = grant;
    return ok({
      clientId,
      handler,
      caseVersion: version,
      calculation: found?.calculation ?? calculationOf([]),
      rule: law.value.reference,
      notAppealable: [],
      tellsOfHealth: false,
      addressee: { name: business.name, businessId: business.businessId },
      facts: {
        business: business.name,
        ...(found !== null && {
          from: found.period.from,
          to: found.period.to,
          daysPerWeek: found.period.weekdays.length,
          dailyCents: found.calculation.rows[0]?.basisCents ?? 0,
        }),
      },
    });
  },

  async carryOut({ case: { id }, result, id: decision, calculation }, deciding) {
    const { tx, act } = deciding;
    const grant = await grantOf(id, deciding);
    const found = examinedFor(result, grant, deciding);
    if (found !== null && !('period' in found)) return { ok: false, failure: found.obstacles[0] };
    const allowed = allowedFor(result, grant, deciding);
    if (!allowed.ok) return allowed;
    let next: Result<StartUpGrant, Failure<'EXTENSION_NOT_APPLIED_FOR'> | CommandNotAllowed>;
    if (found === null) {
      const given = await giveBackReserved(grant, 'REJECTED', deciding);
      if (!given.ok) return given;
      next = result === 'REJECTED' ? rejected(grant, decision, act) : extensionRejected(grant, act);
    } else {
      const isRectified = deciding.replaces !== null;
      const commitment = await (result === 'GRANTED'
        ? commitFor(grant, calculation.cents, isRectified, deciding)
        : burdenFor('COMMIT', grant, calculation.cents, deciding));
      if (!commitment.ok) return commitment;
      const by = { decision, commitment: commitment.value };
      next =
        result === 'GRANTED'
          ? granted(grant, found.period, by, act, isRectified ? 'rectify' : 'grant')
          : extended(grant, found.period, by, act);
    }
    if (!next.ok) return next;
    const kept = await keepGrant(tx, next.value, deciding);
    return kept.ok ? ok([]) : kept;
  },
};

/** Day by whose law a case is judged: a rectification judges what was decided, on its day. */
function judgedOn({ on, replaces }: Deciding): PlainDate {
  return replaces?.decidedOn ?? on;
}

/** Whether the case can be decided on so; a grant that takes the place of another decision is a rectification. */
function allowedFor(
  result: DecisionResult,
  { state }: StartUpGrant,
  { replaces }: Deciding,
): Result<StartUpGrantState, CommandNotAllowed> {
  const command = replaces !== null && result === 'GRANTED' ? 'rectify' : COMMANDS[result];
  if (command !== undefined) return moved(START_UP_GRANT_MACHINE, state, command);
  const decided = new Set(Object.values(COMMANDS));
  return fail('conflict', 'COMMAND_NOT_ALLOWED', {
    matter: START_UP_GRANT_MACHINE.name,
    matterState: state,
    command: result,
    allowed: allowedIn(START_UP_GRANT_MACHINE, state).filter((one) => decided.has(one)),
  });
}

/** The case as whoever is responsible now decides on it, who has found it before. */
async function grantOf(id: string, { tx, known }: Deciding): Promise<StartUpGrant> {
  const grant = await tx.subsidies.startUpGrants.byId(id as StartUpGrantId);
  if (grant === null) throw new Error(`no start-up grant ${id} to decide on`);
  return { ...grant, handler: known.responsible ?? grant.handler };
}

/** What would be granted; null for a refusal, which needs no terms. */
function examinedFor(result: DecisionResult, grant: StartUpGrant, deciding: Deciding): ExaminedGrant | null {
  const { law } = deciding;
  const on = judgedOn(deciding);
  if (result === 'GRANTED') return examinedGrant(grant, on, law);
  if (result === 'EXTENDED') return examinedExtension(grant, on, law);
  return null;
}
