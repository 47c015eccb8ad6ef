import type { ClientId } from '../../domain/shared/ids.ts';
import { type Failure, ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from './context.ts';

/** Part of a long work on clients in order of id, done in a transaction of its own. */
export interface Chunk {
  /** Clients of the whole work; told with the first chunk. */
  readonly total: number | null;
  readonly clients: number;
  /** The client after whom the next chunk begins; null when this one is the last. */
  readonly last: ClientId | null;
}

/** Where a long work begins: at the first client, or after the last one of an attempt that was broken off. */
export interface Start {
  readonly after: ClientId | null;
  readonly clients: number;
}

const FROM_THE_FIRST: Start = { after: null, clients: 0 };

/** Works chunk by chunk until one is the last, tells how far it has come, and gives the number of clients. */
export async function inChunks<Part extends Chunk, F extends Failure>(
  stage: string,
  { signal, progress }: Context,
  next: (after: ClientId | null) => Promise<Result<Part, F>>,
  take: (part: Part) => void,
  start: Start = FROM_THE_FIRST,
): Promise<Result<number, F>> {
  let clients = start.clients;
  let total: number | null = null;
  let after = start.after;
  do {
    signal.throwIfAborted();
    const chunk = await next(after);
    if (!chunk.ok) return chunk;
    take(chunk.value);
    clients += chunk.value.clients;
    total ??= chunk.value.total;
    progress.report(stage, clients, total);
    after = chunk.value.last;
  } while (after !== null);
  return ok(clients);
}

/** What the clients of a chunk say of it: fewer than were asked for are the last. */
export function chunkOf(total: number | null, clients: readonly ClientId[], asked: number): Chunk {
  const last = clients.length < asked ? null : (clients.at(-1) ?? null);
  return { total, clients: clients.length, last };
}
