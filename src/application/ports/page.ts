import type { ClientId } from '../../domain/shared/ids.ts';

/** An answer as JSON text in its final shape, and whose data are in it. */
export interface JsonAnswer {
  readonly json: string;
  readonly clientIds: readonly ClientId[];
}

/** An answer about one thing that can be changed: its version goes to the caller. */
export interface VersionedAnswer extends JsonAnswer {
  readonly version: number;
}

/** Which part of a list is wanted: what comes after a cursor that an earlier part gave. */
export interface Page {
  readonly after: string | null;
  readonly limit: number;
}
