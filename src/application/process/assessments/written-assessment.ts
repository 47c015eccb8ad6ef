import type { AssessmentChanges } from '../../../domain/process/assessments/changing.ts';
import type { AssessmentContents, Finding } from '../../../domain/process/assessments/contents.ts';
import type { FindingId } from '../../../domain/shared/ids.ts';

/** A finding as it is written: a new one has no id yet. */
type Written<F extends Finding> = Omit<F, 'id'> & { readonly id: FindingId | null };

type WithWritten<Section extends { readonly findings: readonly Finding[] }> = Omit<Section, 'findings'> & {
  readonly findings: readonly Written<Section['findings'][number]>[];
};

/** What somebody writes in an assessment. */
export type WrittenAssessment = WithWritten<Omit<AssessmentChanges, 'health'>> & {
  readonly health: WithWritten<NonNullable<AssessmentChanges['health']>> | null;
};

/** The same with an id for each new finding; null when one names a finding that its section does not have. */
export function withFindingIds(
  { findings, health }: AssessmentContents,
  written: WrittenAssessment,
  nextId: () => string,
): AssessmentChanges | null {
  const general = identified(findings, written.findings, nextId);
  const guarded = identified(health.findings, written.health?.findings ?? [], nextId);
  if (general === null || guarded === null) return null;
  return {
    ...written,
    findings: general,
    health: written.health === null ? null : { ...written.health, findings: guarded },
  };
}

function identified<F extends Finding>(
  before: readonly F[],
  written: readonly Written<F>[],
  nextId: () => string,
): readonly F[] | null {
  const isKnown = (id: FindingId | null): boolean => id === null || before.some((one) => one.id === id);
  if (!written.every(({ id }) => isKnown(id))) return null;
  return written.map((one) => ({ ...one, id: one.id ?? (nextId() as FindingId) }) as F);
}
