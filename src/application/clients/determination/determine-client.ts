import {
  type Determination,
  determineTargetGroup as determine,
} from '../../../domain/clients/determination/determination.ts';
import type { ClientId, DeterminationId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { recordDeterminations } from './record-determinations.ts';

export interface DetermineClientInput {
  readonly clientId: ClientId;
  /** Null = today. */
  readonly date: PlainDate | null;
}

/** A determination as it was made, or found: the same facts make the same one. */
export interface DeterminedClient
  extends Pick<Determination, 'result' | 'grounds' | 'reasons' | 'windowDay' | 'rule'> {
  readonly id: DeterminationId;
  readonly clientId: ClientId;
  readonly determinationDate: PlainDate;
  /** The moment as of which the facts were known. */
  readonly knownAt: Instant;
  readonly isNew: boolean;
}

export type DetermineClientFailure = Failure<
  | 'CLIENT_NOT_FOUND'
  | 'DATE_IN_FUTURE'
  | 'RULE_NOT_FOUND'
  | 'TARGET_GROUP_NOT_DETERMINED'
  | 'NO_VALID_JOB_SEARCH'
>;

export interface DetermineClientDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

/** Determines the target group for one client as of a date, with the facts as they are known now (R24–R28, R31). */
export function determineClient(
  dependencies: DetermineClientDependencies,
): Command<DetermineClientInput, DeterminedClient, DetermineClientFailure> {
  return command<DetermineClientInput, DeterminedClient, DetermineClientFailure>({
    name: 'determine-client',
    permission: 'determination.run',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, date: given }, tx, { actor }, now) {
      const today = localDateOf(now);
      const date = given ?? today;
      if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
      const law = await dependencies.legislation.inForce();
      const office = await tx.determinations.teOfficeOf(clientId);
      if (office === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
      await tx.determinations.lock(office, date);
      const [known] = await tx.determinations.factsOn([{ clientId, date }]);
      if (known === undefined) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
      const outcome = determine(known.facts, date, law);
      if (!outcome.ok) return outcome;
      if (!outcome.value.determined) {
        return fail('rule-violation', 'NO_VALID_JOB_SEARCH', { date, reason: outcome.value.reason });
      }
      const { determination } = outcome.value;
      const recording = { decidedBy: actor.subject, at: now, law };
      const recorded = await recordDeterminations(tx, date, [[clientId, determination]], recording);
      if (!recorded.ok) return recorded;
      const holding = await tx.determinations.holding(clientId, date);
      if (holding === null) throw new Error(`client ${clientId} was determined and is not`);
      const { result, grounds, reasons, windowDay, rule } = determination;
      return ok({
        value: {
          id: holding.id,
          clientId,
          determinationDate: date,
          knownAt: holding.decidedAt,
          isNew: recorded.value.length > 0,
          result,
          grounds,
          reasons,
          windowDay,
          rule,
        },
        objectId: holding.id,
        clientIds: [clientId],
        rule,
        detail: { date, result, isNew: recorded.value.length > 0 },
      });
    },
  })(dependencies);
}
