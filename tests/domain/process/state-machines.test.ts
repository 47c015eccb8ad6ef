import { describe, expect, it } from 'vitest';
import { STATE_MACHINES } from '../../../src/application/shared/state-machines.ts';
import { allowedIn, moved, type StateMachine, statesOf } from '../../../src/domain/shared/state-machine.ts';

const commandsOf = (machine: StateMachine): readonly string[] => [
  ...new Set(statesOf(machine).flatMap((state) => allowedIn(machine, state))),
];

function reachableIn(machine: StateMachine): ReadonlySet<string> {
  const reached = new Set([machine.initial]);
  for (const state of reached)
    for (const next of Object.values(machine.moves[state] ?? {})) if (next !== undefined) reached.add(next);
  return reached;
}

describe.each(STATE_MACHINES.map((machine) => [machine.name, machine] as const))(
  'the life of %s',
  (_, machine) => {
    it('leads from the first state to every other and out of the table nowhere', () => {
      expect([...reachableIn(machine)].toSorted()).toEqual(statesOf(machine).toSorted());
    });

    it('names its commands in lower case, as they are sent', () => {
      for (const command of commandsOf(machine)) expect(command).toMatch(/^[a-z]+(-[a-z]+)*$/);
    });

    it('has an end, but for what can be opened again as a correction', () => {
      const hasEnd = statesOf(machine).some((state) => allowedIn(machine, state).length === 0);
      expect(hasEnd).toBe(!['quota', 'procurement plan'].includes(machine.name));
    });

    it('answers every command in every state as the table says, and a refusal tells what is allowed', () => {
      for (const state of statesOf(machine)) {
        for (const command of commandsOf(machine)) {
          const next = machine.moves[state]?.[command];
          const result = moved(machine, state, command);
          if (next === undefined) {
            expect(result).toMatchObject({
              failure: {
                kind: 'conflict',
                code: 'COMMAND_NOT_ALLOWED',
                data: { matterState: state, command, allowed: allowedIn(machine, state) },
              },
            });
          } else expect(result).toEqual({ ok: true, value: next });
        }
      }
    });
  },
);

it('every life has a name of its own', () => {
  const names = STATE_MACHINES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
