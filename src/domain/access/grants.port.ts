import type { Grant } from './actor.ts';

/** Where the roles that subjects hold are kept. */
export interface Grants {
  give(grant: Grant, givenBy: string): Promise<void>;
}
