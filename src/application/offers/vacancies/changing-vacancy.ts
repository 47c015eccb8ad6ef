import type { Actor } from '../../../domain/access/actor.ts';
import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { ClientId, VacancyId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import type { Done } from '../../shared/command.ts';
import type { ChangedMatter, MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';

export type VacancyChange = MatterChange<VacancyId>;

export type VacancyRefusal = Failure<'VACANCY_NOT_FOUND' | 'VACANCY_NOT_OWN' | 'VERSION_CONFLICT'>;

/**
 * Locks a vacancy that the acting body handles. Fails with `VACANCY_NOT_FOUND` when the session sees none, with
 * `VACANCY_NOT_OWN` for one that another body handles, and with `VERSION_CONFLICT`.
 */
export async function lockVacancy(
  tx: Pick<Transaction, 'offers'>,
  { id, version }: VacancyChange,
  actor: Actor,
  now: Instant,
): Promise<Result<Vacancy, VacancyRefusal>> {
  const vacancy = await tx.offers.vacancies.byId(id);
  if (vacancy === null) return fail('not-found', 'VACANCY_NOT_FOUND', { id });
  const { number, organisation } = vacancy;
  if (!bodiesSeenBy(actor.organisation, localDateOf(now)).includes(organisation)) {
    return fail('forbidden', 'VACANCY_NOT_OWN', { number, organisation });
  }
  if (vacancy.version !== version) {
    return versionConflict(version, { ...vacancy, changedBy: vacancy.changedBy.subject });
  }
  return ok(vacancy);
}

/** What a command leaves behind that has recorded or changed a vacancy. */
export function vacancyDone(
  { id, state, version, changedAt, refusal }: Vacancy,
  clientIds: readonly ClientId[] = [],
): Done<ChangedMatter> {
  return {
    value: { id, state, version, changedAt },
    objectId: id,
    clientIds,
    ...(refusal !== null && { rule: refusal.legalBasis }),
    detail: { state },
  };
}
