import { permitFor, type ResearchPermit } from '../../domain/privacy/research-permit.ts';
import type { ClientId, ResearchPermitId } from '../../domain/shared/ids.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import { type Failure, ok } from '../../domain/shared/result.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../shared/query.ts';

/** A row of an extract: one thing that is known of a person who is not named. */
export interface ExtractRow {
  readonly pseudonym: string;
  readonly kind: string;
  readonly code: string | null;
  readonly from: string | null;
  readonly lastDay: string | null;
}

/** An extract for research (tutkimusaineisto). */
export interface ResearchExtract {
  readonly permit: ResearchPermitId;
  readonly reference: string;
  readonly persons: number;
  /** Of whom home, years of birth and group are not told, because too few are like them. */
  readonly hidden: number;
  readonly rows: readonly ExtractRow[];
}

/** What is read for an extract, and whose data are in it. */
export interface ExtractReads {
  extract(permit: ResearchPermit): Promise<
    Omit<ResearchExtract, 'permit' | 'reference'> & {
      readonly clientIds: readonly ClientId[];
    }
  >;
}

interface ExtractResearchDependencies extends QueryDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly extractReads: ExtractReads;
}

/**
 * Gives the holder of a valid permit what it covers of persons who are not named: pseudonyms are those of the permit, no
 * text is free, and who is one of few is not told apart (R10, E89). The log names the permit and everybody in it.
 */
export function extractResearch(
  dependencies: ExtractResearchDependencies,
): Query<ResearchPermitId, ResearchExtract, Failure<'RESEARCH_PERMIT_REQUIRED'>> {
  return query(
    {
      name: 'extract-research',
      kind: 'export',
      permission: 'research.extract',
      objectType: 'research-permit',
      objectId: (id) => id,
      async read(id, session, { actor }, now) {
        const found = await dependencies.unitOfWork.run(session, (tx) => tx.researchPermits.find(id));
        const permit = permitFor(found, actor.subject, localDateOf(now));
        if (!permit.ok) return permit;
        const { clientIds, ...extract } = await dependencies.extractReads.extract(permit.value);
        return ok({ value: { permit: id, reference: permit.value.reference, ...extract }, clientIds });
      },
    },
    dependencies,
  );
}
