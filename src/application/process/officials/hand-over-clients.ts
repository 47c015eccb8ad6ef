import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { NamedOfficial } from '../../../domain/process/officials/official.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import { eligibleFor } from './eligible-official.ts';

export interface HandOverClientsInput {
  readonly from: string;
  readonly to: NamedOfficial;
  /** Tells how many it would be, and changes nothing. */
  readonly dryRun: boolean;
}

export interface ClientsHandedOver {
  readonly clients: number;
  readonly dryRun: boolean;
}

/** Names another official for every client of one, as far as the acting body handles them; open tasks follow. */
export function handOverClients(
  dependencies: CommandDependencies,
): Command<HandOverClientsInput, ClientsHandedOver, Failure<'OFFICIAL_WITHOUT_RIGHT' | 'ALREADY_OFFICIAL'>> {
  return bulkCommand<
    HandOverClientsInput,
    ClientsHandedOver,
    Failure<'OFFICIAL_WITHOUT_RIGHT' | 'ALREADY_OFFICIAL'>
  >({
    name: 'hand-over-clients',
    permission: 'official.hand-over',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'official',
    objectId: ({ from }) => from,
    async handle({ from, to, dryRun }, tx, { actor }, now) {
      if (from === to.subject) return fail('conflict', 'ALREADY_OFFICIAL');
      const authorities = bodiesSeenBy(actor.organisation, localDateOf(now));
      const clients = await tx.successions.clientsOf({ from, authorities });
      const grants = await tx.grants.ofSubject(to.subject);
      for (const authority of new Set(clients.map((client) => client.authority))) {
        const eligible = eligibleFor(authority, to.subject, grants, now);
        if (!eligible.ok) return eligible;
      }
      const clientIds = clients.map(({ clientId }) => clientId);
      if (!dryRun) await tx.successions.handOver(clientIds, to, actOf(actor, now));
      return ok({
        value: { clients: clients.length, dryRun },
        objectId: from,
        clientIds,
        detail: { from, to: to.subject, team: to.team, dryRun, clients: clients.length },
      });
    },
  })(dependencies);
}
