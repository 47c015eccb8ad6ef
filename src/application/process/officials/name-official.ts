import { nameOfficial as named, type NamedOfficial } from '../../../domain/process/officials/official.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import { actOf, type HandlingFailure, lockHandled } from '../../shared/handling-client.ts';
import { eligibleFor } from './eligible-official.ts';

export interface NameOfficialInput extends NamedOfficial {
  readonly clientId: ClientId;
  /** How many have been named so far, as the caller has seen it. */
  readonly version: number;
}

export type NameOfficialFailure =
  | HandlingFailure
  | Failure<'VERSION_CONFLICT' | 'ALREADY_OFFICIAL' | 'OFFICIAL_WITHOUT_RIGHT'>;

/** Names the official who answers for a client (R34), in place of the one before. The client's open tasks follow. */
export function nameOfficial(
  dependencies: CommandDependencies,
): Command<NameOfficialInput, NamedOfficial & { readonly version: number }, NameOfficialFailure> {
  return command<NameOfficialInput, NamedOfficial & { readonly version: number }, NameOfficialFailure>({
    name: 'name-official',
    permission: 'official.appoint',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, version, subject, team }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const authority = known.value.responsible;
      if (authority === null) return fail('forbidden', 'NOT_RESPONSIBLE');
      const latest = await tx.process.officials.latest(clientId);
      if ((latest?.version ?? 0) !== version) {
        return versionConflict(version, {
          version: latest?.version ?? 0,
          changedBy: latest?.namedBy.subject ?? null,
          changedAt: latest?.from ?? null,
        });
      }
      const eligible = eligibleFor(authority, subject, await tx.grants.ofSubject(subject), now);
      if (!eligible.ok) return eligible;
      const { by } = actOf(actor, now);
      const naming = named(latest, { clientId, subject, team, authority, from: now, namedBy: by });
      if (!naming.ok) return naming;
      await tx.process.officials.name(naming.value);
      for (const task of await tx.process.tasks.openOf(clientId, ['NAME_OFFICIAL'])) {
        const on = localDateOf(now);
        await tx.process.tasks.end(task, { outcome: 'DONE', on, lateness: null, words: null }, now);
      }
      return ok({
        value: { subject, team, version: naming.value.version },
        objectId: clientId,
        clientIds: [clientId],
        detail: { subject, team },
      });
    },
  })(dependencies);
}
