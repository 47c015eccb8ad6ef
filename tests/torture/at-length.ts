import { randomInt } from 'node:crypto';
import type { Ordeal } from './chance.ts';

/** The long variant of a scenario: as many rounds and the seed that the environment names, or a new one. */
export function atLength(rounds: number): Ordeal {
  const { TORTURE_ROUNDS, TORTURE_SEED } = process.env;
  return { rounds: Number(TORTURE_ROUNDS ?? rounds), seed: Number(TORTURE_SEED ?? randomInt(2 ** 31)) };
}

/** What to set for the same again; stands in the name of the test, and so beside every failure. */
export function again({ rounds, seed }: Ordeal): string {
  return `TORTURE_ROUNDS=${rounds} TORTURE_SEED=${seed}`;
}
