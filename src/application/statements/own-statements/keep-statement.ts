import type { Act } from '../../../domain/handling/matter.ts';
import type { LatenessReason } from '../../../domain/handling/task.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import {
  abandoned,
  type GivingFailure,
  issued,
  superseded,
  type WritingFailure,
  written,
} from '../../../domain/statements/own-statements/giving-statements.ts';
import type { OwnStatement } from '../../../domain/statements/own-statements/own-statement.ts';
import type { StatementId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { settleStatement } from './settle-statement.ts';
import { statementMessage } from './statement-message.ts';
import { type AskedStatement, textOf, timeOf } from './statement-text.ts';

interface Dependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

type Change = MatterChange<StatementId>;
type KeepingFailure = HandlingFailure | Failure<'STATEMENT_NOT_FOUND' | 'VERSION_CONFLICT'>;

interface Situation {
  readonly tx: Transaction;
  readonly law: StatuteBook;
  readonly act: Act;
}

/** What a statement has become, and what leaves the system with it. */
interface Kept {
  readonly statement: OwnStatement;
  readonly messages?: readonly OutgoingMessage[];
}

/** Makes a command on a statement from what it does to it. Whoever is responsible for the client now goes on with it. */
function keeping<Input extends Change, F extends Failure>(
  name: string,
  decide: (statement: OwnStatement, input: Input, of: Situation) => Promise<Result<Kept, F>>,
) {
  return ({
    legislation,
    unitOfWork,
    clock,
  }: Dependencies): Command<Input, ChangedMatter, KeepingFailure | F> =>
    command<Input, ChangedMatter, KeepingFailure | F>({
      name,
      permission: 'statement.handle',
      task: 'STATEMENTS',
      dataClasses: ['basic', 'statement'],
      objectType: 'statement',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const statements = tx.statements.ownStatements;
        const locked = await lockMatter(tx, statements, input, actor, now, 'STATEMENT_NOT_FOUND');
        if (!locked.ok) return locked;
        const { matter, known } = locked.value;
        const law = await legislation.inForce();
        const own = { ...matter, body: known.responsible ?? matter.body };
        const kept = await decide(own, input, { tx, law, act: actOf(actor, now) });
        if (!kept.ok) return kept;
        const { statement, messages = [] } = kept.value;
        await statements.save(statement);
        await settleStatement(tx, statement, law, now);
        return ok({ ...doneWith(statement, statement.giving?.rule), messages });
      },
    })({ unitOfWork, clock });
}

/** Writes a draft anew. */
export const writeStatement = keeping<
  Change & AskedStatement,
  CommandNotAllowed | WritingFailure | Failure<'CLARIFICATION_NOT_FOUND'>
>('write-statement', async (statement, { id: _id, version: _version, ...asked }, { tx, law, act }) => {
  const text = await textOf(tx, statement.clientId, asked);
  if (!text.ok) return text;
  const next = written(statement, text.value, law, act);
  return next.ok ? ok({ statement: next.value }) : next;
});

export interface IssueInput extends Change {
  /** Why it is given after its last day; null when nobody says. */
  readonly lateness: LatenessReason | null;
}

/** Gives a statement: the one that it replaces is replaced in the same moment, and both go out. */
export const issueStatement = keeping<
  IssueInput,
  GivingFailure | Failure<'STATEMENT_NOT_FOUND' | 'CLARIFICATION_NOT_FOUND'>
>('issue-statement', async (draft, { lateness }, { tx, law, act }) => {
  const timed = await withTime(tx, draft, act);
  if (!timed.ok) return timed;
  const given = issued(timed.value, lateness, law, act);
  if (!given.ok) return given;
  const { replaces } = given.value;
  if (replaces !== null) {
    const replaced = await tx.statements.ownStatements.byId(replaces);
    if (replaced === null) return fail('not-found', 'STATEMENT_NOT_FOUND', { id: replaces });
    const over = superseded(replaced, given.value.id, act);
    if (!over.ok) return over;
    await tx.statements.ownStatements.save(over.value);
  }
  return ok({ statement: given.value, messages: [statementMessage(given.value)] });
});

/** Gives a draft up. */
export const abandonStatement = keeping<Change, CommandNotAllowed>(
  'abandon-statement',
  async (statement, _input, { act }) => {
    const next = abandoned(statement, act);
    return next.ok ? ok({ statement: next.value }) : next;
  },
);

/** The draft with the day from which its time runs as it is known now; fails with `HEARING_OPEN` while the client may explain. */
async function withTime(
  tx: Transaction,
  draft: OwnStatement,
  { at }: Act,
): Promise<Result<OwnStatement, Failure<'HEARING_OPEN' | 'CLARIFICATION_NOT_FOUND'>>> {
  if (draft.clarification === null) return ok(draft);
  const time = await timeOf(tx, draft.clientId, draft.clarification);
  if (time === null) return fail('not-found', 'CLARIFICATION_NOT_FOUND', { id: draft.clarification });
  return time.isHearingOpen(localDateOf(at))
    ? fail('rule-violation', 'HEARING_OPEN', { deadline: time.timeFrom })
    : ok({ ...draft, timeFrom: time.timeFrom });
}
