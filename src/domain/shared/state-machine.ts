import { type Failure, fail, ok, type Result } from './result.ts';

/** A life cycle as a table: which commands a state allows, and the state to which each leads (elinkaari). */
export interface StateMachine<State extends string = string, Command extends string = string> {
  /** What lives so, in the terms of the glossary. */
  readonly name: string;
  readonly finnish: string;
  readonly initial: State;
  readonly moves: Readonly<Record<State, Readonly<Partial<Record<Command, State>>>>>;
}

export type CommandNotAllowed = Failure<'COMMAND_NOT_ALLOWED'>;

/** Every state of a life cycle. */
export function statesOf<State extends string>({ moves }: StateMachine<State>): readonly State[] {
  return Object.keys(moves) as State[];
}

/** The commands that a state allows. */
export function allowedIn<State extends string, Command extends string>(
  { moves }: StateMachine<State, Command>,
  state: State,
): readonly Command[] {
  return Object.keys(moves[state]) as Command[];
}

/** The state to which a command leads; fails with `COMMAND_NOT_ALLOWED`, which tells the state and what it allows. */
export function moved<State extends string, Command extends string>(
  machine: StateMachine<State, Command>,
  state: State,
  command: Command,
): Result<State, CommandNotAllowed> {
  const next = machine.moves[state][command];
  return next === undefined
    ? fail('conflict', 'COMMAND_NOT_ALLOWED', {
        matter: machine.name,
        matterState: state,
        command,
        allowed: allowedIn(machine, state),
      })
    : ok(next);
}
