import {
  draftStatement as drafted,
  type WritingFailure,
  superseded,
} from '../../../domain/statements/own-statements/giving-statements.ts';
import type { ClientId, StatementId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { settleStatement } from './settle-statement.ts';
import { type AskedStatement, textOf } from './statement-text.ts';

interface Dependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export interface DraftStatementInput extends AskedStatement {
  readonly clientId: ClientId;
  /** The statement that it is to replace; null when it is the first. */
  readonly replaces: StatementId | null;
}

type DraftFailure =
  | HandlingFailure
  | WritingFailure
  | CommandNotAllowed
  | Failure<'STATEMENT_NOT_FOUND' | 'CLARIFICATION_NOT_FOUND'>;

/** Drafts a labour-policy statement in the name of whoever is responsible for the client. */
export function draftStatement({
  legislation,
  ids,
  unitOfWork,
  clock,
}: Dependencies): Command<DraftStatementInput, ChangedMatter, DraftFailure> {
  return command<DraftStatementInput, ChangedMatter, DraftFailure>({
    name: 'draft-statement',
    permission: 'statement.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement'],
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, replaces, ...asked }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const { responsible } = known.value;
      if (responsible === null) return fail('forbidden', 'NOT_RESPONSIBLE');
      const text = await textOf(tx, clientId, asked);
      if (!text.ok) return text;
      const [act, law] = [actOf(actor, now), await legislation.inForce()];
      const of = { id: ids.next() as StatementId, clientId, body: responsible, replaces };
      const statement = drafted(text.value, of, law, act);
      if (!statement.ok) return statement;
      if (replaces !== null) {
        const replaceable = await canBeReplaced(tx, clientId, replaces, act);
        if (!replaceable.ok) return replaceable;
      }
      await tx.statements.ownStatements.add(statement.value);
      await settleStatement(tx, statement.value, law, now);
      return ok(doneWith(statement.value));
    },
  })({ unitOfWork, clock });
}

async function canBeReplaced(
  tx: Transaction,
  client: ClientId,
  id: StatementId,
  act: Act,
): Promise<Result<unknown, CommandNotAllowed | Failure<'STATEMENT_NOT_FOUND'>>> {
  const given = await tx.statements.ownStatements.ofClient(client);
  const replaced = given.find((statement) => statement.id === id);
  return replaced === undefined
    ? fail('not-found', 'STATEMENT_NOT_FOUND', { id })
    : superseded(replaced, id, act);
}
