import {
  DUPLICATE_THRESHOLD,
  type Evidence,
  evidenceOf,
  type Likeness,
  scoreOf,
} from '../../../domain/clients/persons/duplicates.ts';
import type { KnownLikeness } from '../../../domain/clients/persons/persons.port.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { KEHA, type OrganisationId } from '../../../domain/shared/organisation.ts';
import type { Failure } from '../../../domain/shared/result.ts';

/**
 * Somebody who may be the person. Of a client whom the asker may not see it is told only that there is one, and whom
 * to ask.
 */
export type PossibleDuplicate =
  | { readonly clientId: ClientId; readonly score: number; readonly evidence: readonly Evidence[] }
  | { readonly clientId: null; readonly ask: OrganisationId };

/** Why a client is not registered yet: somebody must look first. */
export type PossibleDuplicatesFailure = Failure<'POSSIBLE_DUPLICATES'> & {
  readonly candidates: readonly PossibleDuplicate[];
};

/** Those who resemble the person enough, the most alike first. */
export function possibleDuplicates(
  asked: Likeness,
  known: readonly KnownLikeness[],
  organisations: readonly OrganisationId[],
): readonly PossibleDuplicate[] {
  return known
    .map((client) => ({ client, evidence: evidenceOf(asked, client) }))
    .map((compared) => ({ ...compared, score: scoreOf(compared.evidence) }))
    .filter(({ score }) => score >= DUPLICATE_THRESHOLD)
    .toSorted((a, b) => b.score - a.score)
    .map(({ client, evidence, score }) =>
      client.readers.some((reader) => organisations.includes(reader))
        ? { clientId: client.clientId, score, evidence }
        : { clientId: null, ask: whomToAsk(client) },
    );
}

export function duplicatesFailure(candidates: readonly PossibleDuplicate[]): {
  readonly ok: false;
  readonly failure: PossibleDuplicatesFailure;
} {
  const seen = candidates.filter(({ clientId }) => clientId !== null).length;
  const data = { seen, hidden: candidates.length - seen };
  return {
    ok: false,
    failure: {
      code: 'POSSIBLE_DUPLICATES',
      kind: 'conflict',
      data,
      clientIds: idsOf(candidates),
      candidates,
    },
  };
}

export function idsOf(candidates: readonly PossibleDuplicate[]): readonly ClientId[] {
  return candidates.map(({ clientId }) => clientId).filter((id) => id !== null);
}

/** Who is responsible tells where a client lives: under a security ban the keeper of the register is asked. */
function whomToAsk({ hasSecurityBan, responsible, teOffice }: KnownLikeness): OrganisationId {
  return hasSecurityBan ? KEHA : (responsible ?? teOffice);
}
