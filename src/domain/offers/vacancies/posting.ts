import type { Act } from '../../handling/matter.ts';
import type { VacancyId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { moved } from '../../shared/state-machine.ts';
import { nextVersion, type Vacancy, type VacancyContent, VACANCY_MACHINE } from './vacancy.ts';

/** A job posting of another system in the terms of vacancies (työpaikkailmoitus). */
export interface JobPosting {
  readonly externalId: string;
  /** Of the posting as it stands: the same one tells that nothing has changed. */
  readonly fingerprint: string;
  readonly content: VacancyContent;
}

/** A posting that was met before: the vacancy as it is now, and how the posting stood when it was last taken. */
export interface KnownPosting {
  readonly vacancy: Vacancy;
  readonly fingerprint: string;
}

/** A vacancy from a posting that is met for the first time; null when it can be applied for no more. */
export function vacancyOf(
  { externalId, content }: JobPosting,
  system: string,
  { id, number }: { readonly id: VacancyId; readonly number: number },
  act: Act,
): Vacancy | null {
  if (isOver(content, act)) return null;
  return {
    ...content,
    id,
    number,
    organisation: act.by.organisation,
    state: 'OPEN',
    source: { kind: 'JOB_POSTING', system, externalId },
    contact: null,
    publishedAt: act.at,
    refusal: null,
    version: 1,
    changedBy: act.by,
    changedAt: act.at,
  };
}

/**
 * A vacancy after its posting was met again: changed, or opened anew when it had been removed or had expired and can be
 * applied for again; null when nothing changes.
 */
export function followed(
  { vacancy, fingerprint }: KnownPosting,
  posting: JobPosting,
  act: Act,
): Vacancy | null {
  const { content } = posting;
  const reopened = moved(VACANCY_MACHINE, vacancy.state, 'reopen');
  if (reopened.ok) {
    return isOver(content, act) ? null : { ...nextVersion(vacancy, reopened.value, act), ...content };
  }
  const changed = moved(VACANCY_MACHINE, vacancy.state, 'change');
  return changed.ok && fingerprint !== posting.fingerprint
    ? { ...nextVersion(vacancy, changed.value, act), ...content }
    : null;
}

function isOver({ applyBy }: VacancyContent, { at }: Act): boolean {
  return applyBy !== null && applyBy < localDateOf(at);
}
