import type { ClientId } from '../../../domain/shared/ids.ts';
import { ok } from '../../../domain/shared/result.ts';
import { type Chunk, chunkOf, inChunks } from '../../shared/chunks.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';

/** How many values were sealed again; none when everything had the current keys. */
export interface RotatedKeys {
  readonly clients: number;
  readonly resealed: number;
}

const CLIENTS = 200;
const EXCEPTIONS = 5_000;

/**
 * Seals everything again that earlier keys have sealed, a chunk a transaction, while others read and write. Broken off
 * and run again it does what is left.
 */
export function rotateKeys(dependencies: CommandDependencies): Command<object, RotatedKeys, never> {
  const resealClients = resealNextClients(dependencies);
  const resealExceptions = resealNextExceptions(dependencies);
  return async (_, outer) => {
    const context = { ...outer, idempotency: null };
    let resealed = 0;
    const clients = await inChunks(
      'rotate-keys',
      context,
      (after) => resealClients({ after }, context),
      (chunk) => {
        resealed += chunk.resealed;
      },
    );
    if (!clients.ok) return clients;
    let after: string | null = null;
    do {
      context.signal.throwIfAborted();
      const chunk: Awaited<ReturnType<typeof resealExceptions>> = await resealExceptions({ after }, context);
      if (!chunk.ok) return chunk;
      resealed += chunk.value.resealed;
      after = chunk.value.last;
    } while (after !== null);
    return ok({ clients: clients.value, resealed });
  };
}

const resealNextClients = bulkCommand<
  { readonly after: ClientId | null },
  Chunk & { readonly resealed: number },
  never
>({
  name: 'rotate-keys',
  permission: 'keys.rotate',
  objectType: 'keys',
  async handle({ after }, tx) {
    const total = after === null ? await tx.keyRotation.countClients() : null;
    const { clients, resealed } = await tx.keyRotation.resealClients(after, CLIENTS);
    return ok({
      value: { ...chunkOf(total, clients, CLIENTS), resealed },
      objectId: null,
      clientIds: [],
      detail: { clients: clients.length, resealed },
    });
  },
});

const resealNextExceptions = bulkCommand<
  { readonly after: string | null },
  { readonly resealed: number; readonly last: string | null },
  never
>({
  name: 'rotate-keys',
  permission: 'keys.rotate',
  objectType: 'keys',
  async handle({ after }, tx) {
    const value = await tx.keyRotation.resealExceptions(after, EXCEPTIONS);
    return ok({ value, objectId: null, clientIds: [], detail: { rows: value.resealed } });
  },
});
