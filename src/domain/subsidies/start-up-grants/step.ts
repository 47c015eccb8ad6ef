import { type Act, nextBy } from '../../handling/matter.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { START_UP_GRANT_MACHINE, type StartUpGrant, type StartUpGrantCommand } from './start-up-grant.ts';

export type ChangedGrant<F extends Failure = never> = Result<StartUpGrant, F | CommandNotAllowed>;

/** The next version of a case by a command, where its state allows it. */
export function step(
  grant: StartUpGrant,
  command: StartUpGrantCommand,
  act: Act,
  change: Partial<StartUpGrant> = {},
): ChangedGrant {
  const state = moved(START_UP_GRANT_MACHINE, grant.state, command);
  return state.ok ? ok({ ...grant, ...nextBy(grant, act), ...change, state: state.value }) : state;
}

export function notInFuture(date: PlainDate, { at }: Act): Result<null, Failure<'DATE_IN_FUTURE'>> {
  const today = localDateOf(at);
  return date > today ? fail('rule-violation', 'DATE_IN_FUTURE', { date, today }) : ok(null);
}
