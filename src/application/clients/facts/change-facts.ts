import type { Permission } from '../../../domain/access/permissions.ts';
import type { FactKind, FactSheet, FactWrite } from '../../../domain/clients/facts/fact-sheet.ts';
import type { FactChange } from '../../../domain/clients/facts/facts.port.ts';
import type { Recording, RecordFailure } from '../../../domain/clients/facts/recording.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { FactChangeId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import { type ClientChange, lockClient } from '../changing-client.ts';
import { type SettleCode, settleResponsibility } from './settle-responsibility.ts';

export interface FactDependencies extends CommandDependencies {
  readonly ids: Ids;
  readonly legislation: Legislation;
}

/** Whose facts are changed, from whom the information comes, and why (D5). */
export interface FactChangeInput extends ClientChange {
  readonly source: string | null;
  readonly reason: string | null;
}

/** The change that was made, the facts that it touched, and the client's new version. */
export interface ChangedFacts {
  readonly changeId: FactChangeId;
  readonly facts: readonly { readonly fact: FactKind; readonly key: string }[];
  readonly version: number;
}

export type FactFailure =
  | RecordFailure
  | Failure<'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT' | 'DATA_SOURCE_MISSING' | SettleCode>;

interface FactCommand<Input extends FactChangeInput> {
  readonly name: string;
  readonly permission: Permission;
  readonly kind: 'RECORDED' | 'CORRECTED';
  decide(sheet: FactSheet, input: Input, recording: Recording): Result<readonly FactWrite[], RecordFailure>;
}

/**
 * Makes a use case that changes facts of a client: the domain says what is written, earlier versions stay readable, what
 * follows from the facts is derived anew, and the register is told in the same transaction (R88).
 */
export function changeFacts<Input extends FactChangeInput>(definition: FactCommand<Input>) {
  return ({
    ids,
    legislation,
    unitOfWork,
    clock,
  }: FactDependencies): Command<Input, ChangedFacts, FactFailure> => {
    const changing = (law: StatuteBook) =>
      command<Input, ChangedFacts, FactFailure>({
        name: definition.name,
        permission: definition.permission,
        task: 'REGISTRATION',
        objectType: 'client',
        objectId: ({ clientId }) => clientId,
        async handle(input, tx, context, now) {
          const { source, reason, clientId } = input;
          if (source === null || source.trim() === '') return fail('rule-violation', 'DATA_SOURCE_MISSING');
          const client = await lockClient(tx, input);
          if (!client.ok) return client;
          const sheet = await tx.facts.sheetOf(clientId);
          if (sheet === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
          const today = localDateOf(now);
          const writes = definition.decide(sheet, input, { today, nextKey: () => `own:${ids.next()}` });
          if (!writes.ok) return writes;
          const change: FactChange = {
            id: ids.next() as FactChangeId,
            clientId,
            kind: definition.kind,
            reverses: null,
            source,
            reason,
            madeBy: context.actor.subject,
            madeAt: now,
          };
          await tx.facts.write(change, writes.value);
          return await afterChange(tx, change, writes.value, { law, context, now });
        },
      })({ unitOfWork, clock });
    return async (input, context) => await changing(await legislation.inForce())(input, context);
  };
}

interface Circumstances {
  readonly law: StatuteBook;
  readonly context: Context;
  readonly now: Instant;
}

/** What follows from facts that have been changed: spells, counters, responsibility, the client's version, the message. */
export async function afterChange(
  tx: Transaction,
  change: FactChange,
  touched: readonly { readonly kind: FactKind; readonly key: string }[],
  { law, context: { actor }, now }: Circumstances,
) {
  const { clientId, id } = change;
  await tx.facts.derive(clientId, law, localDateOf(now), now);
  // The version first: another body may take over, and the actor sees the client no more.
  const version = await tx.clients.changed(clientId, actor.subject, now);
  if (touched.some(({ kind }) => kind === 'job-searches')) {
    const settled = await settleResponsibility(tx, clientId, actor, law, now);
    if (!settled.ok) return settled;
  }
  const facts = touched.map(({ kind, key }) => ({ fact: kind, key }));
  return ok({
    value: { changeId: id, facts, version },
    objectId: clientId,
    clientIds: [clientId],
    detail: { change: id, kind: change.kind, source: change.source, facts },
    messages: [factsChanged(change, touched, actor.organisation)],
  });
}

function factsChanged(
  { id, clientId, kind, reverses, source, reason }: FactChange,
  rows: readonly object[],
  sender: OutgoingMessage['sender'],
): OutgoingMessage {
  return {
    port: 'client-registry',
    kind: 'FACTS_CHANGED',
    sender,
    clientId,
    businessKey: `${id}:facts`,
    payload: { changeId: id, kind, reverses, source, reason, rows },
  };
}
