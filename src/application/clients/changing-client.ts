import type { ClientVersion } from '../../domain/clients/clients.port.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';
import type { Transaction } from '../ports/unit-of-work.ts';
import { versionConflict } from '../shared/version-conflict.ts';

export { versionConflict };

/** Which client is to be changed, and the version that the caller has seen. */
export interface ClientChange {
  readonly clientId: ClientId;
  readonly version: number;
}

/**
 * Locks the client of a command to the end of the transaction. Fails with `CLIENT_NOT_FOUND`, and with
 * `VERSION_CONFLICT`, which tells who has changed the client and when, when it is no longer as the caller saw it.
 */
export async function lockClient(
  tx: Transaction,
  { clientId, version }: ClientChange,
): Promise<Result<ClientVersion, Failure<'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT'>>> {
  const client = await tx.clients.lock(clientId);
  if (client === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
  return client.version === version ? ok(client) : versionConflict(version, client);
}
