import type { LogSeal } from '../../domain/access/log-seals.port.ts';
import { ok } from '../../domain/shared/result.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../shared/command.ts';

/** What sealing has done. */
export interface SealingSummary {
  readonly days: number;
  readonly entries: number;
  /** The last day that was sealed. */
  readonly last: LogSeal | null;
}

/**
 * Seals the finished days of the access log that are not sealed yet, a day a transaction (4.22): from then on nobody can
 * change, remove or add a line of theirs without a verification finding it.
 */
export function sealAccessLog(dependencies: CommandDependencies): Command<object, SealingSummary, never> {
  const sealNext = bulkCommand<object, LogSeal | null, never>({
    name: 'seal-access-log',
    permission: 'daily-round.run',
    objectType: 'access-log',
    async handle(_input, tx) {
      const seal = await tx.logSeals.sealNext();
      return ok({ value: seal, objectId: seal?.day ?? null, clientIds: [], detail: { ...seal } });
    },
  })(dependencies);
  return async (input, outer) => {
    const context = { ...outer, idempotency: null };
    let summary: SealingSummary = { days: 0, entries: 0, last: null };
    for (;;) {
      context.signal.throwIfAborted();
      const sealed = await sealNext(input, context);
      if (!sealed.ok) return sealed;
      const last = sealed.value;
      if (last === null) return ok(summary);
      summary = { days: summary.days + 1, entries: summary.entries + last.entries, last };
    }
  };
}
