import { createHash } from 'node:crypto';
import { readableBy } from '../../../domain/access/policy.ts';
import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { ClientId, DecisionId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { DecisionLetter } from '../../../domain/subsidies/decisions/decision.ts';
import type { Page, VersionedAnswer } from '../../ports/page.ts';
import {
  type CursorInvalid,
  pageFound,
  query,
  type Query,
  type QueryDependencies,
} from '../../shared/query.ts';
import type { DecisionReads } from './decision-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly decisionReads: DecisionReads;
}

type NotFound = Failure<'DECISION_NOT_FOUND'>;

/** Decisions on the subsidies and grants of a client, the latest first. */
export function findDecisions(
  dependencies: Dependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-decisions',
      permission: 'decision.read',
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.decisionReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Decisions of the acting body that wait for a second person, and that whoever asks can be; those that wait longest first. */
export function findDecisionsToConfirm(dependencies: Dependencies): Query<Page, string, CursorInvalid> {
  return query(
    {
      name: 'find-decisions-to-confirm',
      permission: 'decision.handle',
      objectType: 'decision',
      async read(page, session, { actor }, now) {
        const bodies = bodiesSeenBy(actor.organisation, localDateOf(now));
        return pageFound(await dependencies.decisionReads.toConfirm(session, bodies, actor.subject, page));
      },
    },
    dependencies,
  );
}

/** One decision. What tells of health is in it only where that right is. */
export function getDecision(dependencies: Dependencies): Query<DecisionId, VersionedAnswer, NotFound> {
  return query(
    {
      name: 'get-decision',
      permission: 'decision.read',
      dataClasses: ['basic', 'health'],
      objectType: 'decision',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.decisionReads.one(session, id);
        return found === null
          ? fail('not-found', 'DECISION_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** Which letter of a decision; in the language of the decision where none is told. */
export interface LetterInput {
  readonly id: DecisionId;
  readonly format: DecisionLetter['format'];
  readonly language: DecisionLetter['language'] | null;
}

/** A letter as it was kept. */
export interface KeptLetter extends DecisionLetter {
  readonly bytes: Uint8Array;
}

export type LetterFailure = Failure<
  'DECISION_NOT_FOUND' | 'LETTER_NOT_FOUND' | 'LETTER_DAMAGED' | 'HEALTH_RIGHT_MISSING'
>;

/**
 * The letter of a decision, byte for byte as it was made. Fails with `LETTER_NOT_FOUND` before the decision is given, with
 * `HEALTH_RIGHT_MISSING` when it tells of health, and with `LETTER_DAMAGED` when what is kept does not have its hash.
 */
export function getDecisionLetter(dependencies: Dependencies): Query<LetterInput, KeptLetter, LetterFailure> {
  return query<LetterInput, KeptLetter, LetterFailure>(
    {
      name: 'get-decision-letter',
      permission: 'decision.read',
      dataClasses: ['basic', 'health'],
      objectType: 'decision',
      objectId: ({ id }) => id,
      async read({ id, format, language }, session, { actor, purpose }, now) {
        const seen = await dependencies.decisionReads.one(session, id);
        if (seen === null) return fail('not-found', 'DECISION_NOT_FOUND', { id });
        const found = await dependencies.decisionReads.letter(session, id, format, language);
        if (found === null) return fail('not-found', 'LETTER_NOT_FOUND', { id });
        const { letter, tellsOfHealth } = found;
        const { healthOf } = readableBy(actor, purpose, localDateOf(now));
        if (tellsOfHealth && healthOf.length === 0) return fail('forbidden', 'HEALTH_RIGHT_MISSING');
        const sha256 = createHash('sha256').update(letter.bytes).digest('hex');
        if (sha256 !== letter.sha256) return fail('conflict', 'LETTER_DAMAGED', { id });
        return ok({ value: letter, clientIds: seen.clientIds });
      },
    },
    dependencies,
  );
}
