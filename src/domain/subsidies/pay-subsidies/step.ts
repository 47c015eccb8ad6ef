import { type Act, nextBy } from '../../handling/matter.ts';
import { type Failure, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { PAY_SUBSIDY_MACHINE, type PaySubsidy, type PaySubsidyCommand } from './pay-subsidy.ts';

export type ChangedSubsidy<F extends Failure = never> = Result<PaySubsidy, CommandNotAllowed | F>;

/** The next version of a case after a command, with what the command changes in it. */
export function step(
  subsidy: PaySubsidy,
  command: PaySubsidyCommand,
  act: Act,
  changes: Partial<PaySubsidy> = {},
): ChangedSubsidy {
  const state = moved(PAY_SUBSIDY_MACHINE, subsidy.state, command);
  return state.ok ? ok({ ...subsidy, ...changes, ...nextBy(subsidy, act), state: state.value }) : state;
}
