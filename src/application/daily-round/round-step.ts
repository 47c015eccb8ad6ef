import type { StatuteBook } from '../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../domain/shared/result.ts';
import { type Chunk, inChunks } from '../shared/chunks.ts';
import type { Command, CommandFailure } from '../shared/command.ts';
import type { Context } from '../shared/context.ts';

/** The day of a round, and the law as it is in force then. */
export interface RoundDay {
  readonly date: PlainDate;
  readonly law: StatuteBook;
}

/** What a round has done, by name. */
export type Counted<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** Something that is done every day, a transaction at a time. Whoever does it again does what is left. */
export type RoundStep<Name extends string, F extends Failure> = (
  context: Context,
  day: RoundDay,
  count: (counted: Counted<Name>) => void,
) => Promise<Result<unknown, F | CommandFailure>>;

/** Goes through clients in the order of their ids. */
export function throughClients<Part extends Chunk, Name extends string, F extends Failure>(
  stage: string,
  next: Command<RoundDay & { readonly after: ClientId | null }, Part, F>,
  counted: (part: Part) => Counted<Name>,
): RoundStep<Name, F> {
  return (context, day, count) =>
    inChunks(
      stage,
      context,
      (after) => next({ ...day, after }, context),
      (part) => count(counted(part)),
    );
}

/** Takes the next ones until there are none left. */
export function untilNoneLeft<Done, Name extends string, F extends Failure>(
  next: Command<null, Done, F>,
  taken: (done: Done) => number,
  counted: (done: Done) => Counted<Name>,
): RoundStep<Name, F> {
  return async (context, _day, count) => {
    for (;;) {
      context.signal.throwIfAborted();
      const done = await next(null, context);
      if (!done.ok) return done;
      count(counted(done.value));
      if (taken(done.value) === 0) return ok(null);
    }
  };
}
