import type { Act } from '../../handling/matter.ts';
import type { CommitmentId, DecisionId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type ChangedGrant, notInFuture, step } from './step.ts';
import {
  type BusinessAssessment,
  type GrantApplication,
  receivedGrant,
  type StartUpGrant,
  type StartUpGrantState,
} from './start-up-grant.ts';

/** States in which a case is over, so that the client may apply anew. */
const OVER: ReadonlySet<StartUpGrantState> = new Set(['ENDED', 'RECOVERED', 'REJECTED', 'WITHDRAWN']);

export type ApplicationCode = 'PERIOD_INVERTED';

/**
 * Records an application (hakemuksen vastaanotto). Fails with `GRANT_UNDER_WAY` while another case of the client is,
 * `DATE_IN_FUTURE` for one that has not come yet, and `PERIOD_INVERTED` for income that ends before it begins.
 */
export function applied(
  grant: GrantApplication & Pick<StartUpGrant, 'id' | 'clientId' | 'handler' | 'receivedOn'>,
  others: readonly StartUpGrant[],
  act: Act,
): Result<StartUpGrant, Failure<ApplicationCode | 'DATE_IN_FUTURE' | 'GRANT_UNDER_WAY'>> {
  const open = others.find(({ state }) => !OVER.has(state));
  if (open !== undefined) return fail('conflict', 'GRANT_UNDER_WAY', { id: open.id });
  const received = notInFuture(grant.receivedOn, act);
  if (!received.ok) return received;
  const sound = checked(grant.deductions);
  return sound.ok ? ok(receivedGrant(grant, act)) : sound;
}

/** Asks for what an application lacks, by a day that is still to come (täydennyspyyntö). Fails with `DUE_DAY_PASSED`. */
export function asked(
  grant: StartUpGrant,
  words: string,
  dueOn: PlainDate,
  act: Act,
): ChangedGrant<Failure<'DUE_DAY_PASSED'>> {
  const today = localDateOf(act.at);
  if (dueOn <= today) return fail('rule-violation', 'DUE_DAY_PASSED', { date: dueOn, today });
  return step(grant, 'ask', act, { asked: { words, dueOn } });
}

/** Takes what was asked for: the application as it is then. Fails as recording it does. */
export function completed(
  grant: StartUpGrant,
  { business, weekdays, appliedMonths, deductions, deMinimisCents }: GrantApplication,
  act: Act,
): ChangedGrant<Failure<ApplicationCode>> {
  const sound = checked(deductions);
  if (!sound.ok) return sound;
  return step(grant, 'complete', act, {
    business,
    weekdays,
    appliedMonths,
    deductions,
    deMinimisCents,
    asked: null,
  });
}

/** Keeps what was found of a condition; an earlier finding stays readable, and the latest holds. */
export function assessed(
  grant: StartUpGrant,
  assessment: BusinessAssessment,
  act: Act,
): ChangedGrant<Failure<'DATE_IN_FUTURE'>> {
  const found = notInFuture(assessment.on, act);
  if (!found.ok) return found;
  return step(grant, 'assess', act, { assessments: [...grant.assessments, assessment] });
}

/** A quota has been reserved: the case waits for the decision. */
export function prepared(grant: StartUpGrant, commitment: CommitmentId, act: Act): ChangedGrant {
  return step(grant, 'prepare', act, { commitment });
}

/** Goes back to what is being prepared; the reservation is given up. */
export function released(grant: StartUpGrant, act: Act): ChangedGrant {
  return step(grant, 'release', act, { commitment: null });
}

export function withdrawn(grant: StartUpGrant, act: Act): ChangedGrant {
  return step(grant, 'withdraw', act, { asked: null, commitment: null });
}

export function rejected(grant: StartUpGrant, decision: DecisionId, act: Act): ChangedGrant {
  return step(grant, 'reject', act, { asked: null, commitment: null, decision });
}

function checked(deductions: GrantApplication['deductions']): Result<null, Failure<ApplicationCode>> {
  for (const { from, to } of deductions) {
    if (to !== null && to < from) return fail('rule-violation', 'PERIOD_INVERTED', { from, to });
  }
  return ok(null);
}
