import type { JobPostings, PostingPage } from '../../../domain/offers/vacancies/job-postings.port.ts';
import { followed, vacancyOf } from '../../../domain/offers/vacancies/posting.ts';
import type { PostingImport } from '../../../domain/offers/vacancies/posting-store.port.ts';
import type { Vacancy, VacancyClosed } from '../../../domain/offers/vacancies/vacancy.ts';
import type { RunId, VacancyId } from '../../../domain/shared/ids.ts';
import { localDateOf, startOfDay } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import { actOf } from '../../shared/handling-client.ts';
import { removeNextUnseen } from './close-next.ts';

export interface ImportVacanciesDependencies extends CommandDependencies {
  readonly ids: Ids;
  /** Null where no interface of job postings is connected. */
  readonly jobPostings: JobPostings | null;
}

/** What an import of job postings has done. */
export interface ImportedVacancies {
  readonly system: string;
  /** Postings met, of which so many were new, changed or open again. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  /** Postings that could not be taken. */
  readonly faulty: number;
  /** Vacancies whose postings are shown no more. */
  readonly removed: number;
}

export type ImportVacanciesFailure =
  | Failure<'JOB_POSTINGS_NOT_CONNECTED' | 'JOB_POSTINGS_UNAVAILABLE'>
  | VacancyClosed;

/** How often a page is asked for before the import is given up until somebody asks for it again. */
const ATTEMPTS = 3;

/**
 * Takes job postings in, page by page, each in a transaction of its own. What is taken twice changes nothing. When a page
 * fails, the pages before it stay taken, and the next import of the same day goes on where this one ended. A posting that
 * two complete imports did not show is taken away.
 */
export function importVacancies(
  dependencies: ImportVacanciesDependencies,
): Command<object, ImportedVacancies, ImportVacanciesFailure> {
  const begin = beginImport(dependencies);
  const take = takePage(dependencies);
  const removeNext = removeNextUnseen(dependencies);
  return async (_input, outer) => {
    const context = { ...outer, idempotency: null };
    const begun = await begin(null, context);
    if (!begun.ok) return begun;
    const { postings } = begun.value;
    let { progress } = begun.value;
    const done = { read: 0, added: 0, changed: 0, faulty: 0, removed: 0 };
    while (!progress.isRead) {
      context.signal.throwIfAborted();
      const page = await pageOf(postings, progress.cursor, context);
      if (!page.ok) return page;
      const taken = await take({ postings, progress, page: page.value }, context);
      if (!taken.ok) return taken;
      done.read += taken.value.read;
      done.added += taken.value.added;
      done.changed += taken.value.changed;
      done.faulty += taken.value.faulty;
      context.progress.report('read-postings', done.read, page.value.total);
      if (page.value.next === null && !taken.value.progress.isRead) {
        return fail('unavailable', 'JOB_POSTINGS_UNAVAILABLE', { problem: 'EMPTY' });
      }
      progress = taken.value.progress;
    }
    for (;;) {
      context.signal.throwIfAborted();
      const removed = await removeNext(postings.system, context);
      if (!removed.ok) return removed;
      if (removed.value === 0) return ok({ system: postings.system, ...done });
      done.removed += removed.value;
    }
  };
}

async function pageOf(
  postings: JobPostings,
  cursor: string | null,
  { signal }: Context,
): Promise<Result<PostingPage, Failure<'JOB_POSTINGS_UNAVAILABLE'>>> {
  for (let attempt = 1; ; attempt += 1) {
    const page = await postings.page(cursor, signal);
    signal.throwIfAborted();
    if (page.ok || attempt === ATTEMPTS) return page;
  }
}

interface Begun {
  readonly postings: JobPostings;
  readonly progress: PostingImport;
}

function beginImport({ ids, jobPostings, unitOfWork, clock }: ImportVacanciesDependencies) {
  return bulkCommand<null, Begun, Failure<'JOB_POSTINGS_NOT_CONNECTED'>>({
    name: 'begin-vacancy-import',
    permission: 'vacancy.import',
    objectType: 'vacancy-import',
    async handle(_input, tx, { actor, run }, now) {
      if (jobPostings === null) return fail('unavailable', 'JOB_POSTINGS_NOT_CONNECTED');
      const { organisation } = actor;
      const fresh = { id: run ?? (ids.next() as RunId), system: jobPostings.system, organisation };
      const progress = await tx.postings.begin(fresh, now, startOfDay(localDateOf(now)));
      return ok({ value: { postings: jobPostings, progress }, objectId: progress.id, clientIds: [] });
    },
  })({ unitOfWork, clock });
}

interface PageInput extends Begun {
  readonly page: PostingPage;
}

interface Taken {
  readonly progress: PostingImport;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly faulty: number;
}

const NOTHING = { read: 0, added: 0, changed: 0, faulty: 0 };

function takePage({ ids, unitOfWork, clock }: CommandDependencies & { readonly ids: Ids }) {
  return bulkCommand<PageInput, Taken, never>({
    name: 'take-job-postings',
    permission: 'vacancy.import',
    objectType: 'vacancy-import',
    async handle({ postings: { system }, progress, page }, tx, { actor }, now) {
      const standing = await tx.postings.lock(progress.id);
      if (standing.isRead || standing.cursor !== progress.cursor) {
        // Somebody else has taken the page meanwhile.
        return ok({ value: { progress: standing, ...NOTHING }, objectId: progress.id, clientIds: [] });
      }
      // A page may tell of a posting twice: what it says last counts.
      const given = [...new Map(page.postings.map((posting) => [posting.externalId, posting])).values()];
      const known = await tx.postings.known(
        system,
        given.map(({ externalId }) => externalId),
      );
      const act = actOf(actor, now);
      const unknown = given.filter(({ externalId }) => !known.has(externalId));
      const numbers = await tx.vacancies.nextNumbers(unknown.length);
      const added = unknown.flatMap((posting, nth) => {
        const identity = { id: ids.next() as VacancyId, number: numbers[nth] ?? 0 };
        const vacancy = vacancyOf(posting, system, identity, act);
        return vacancy === null ? [] : [vacancy];
      });
      const changed = given.flatMap((posting) => {
        const standingPosting = known.get(posting.externalId);
        const next = standingPosting === undefined ? null : followed(standingPosting, posting, act);
        return next === null ? [] : [next];
      });
      await tx.vacancies.save([...added, ...changed]);
      const idOf = new Map(added.map((vacancy) => [externalIdOf(vacancy), vacancy.id]));
      const taken = await tx.postings.take(progress.id, {
        system,
        organisation: actor.organisation,
        at: now,
        next: page.next,
        seen: given.map(({ externalId, fingerprint }) => ({
          externalId,
          fingerprint,
          vacancyId: idOf.get(externalId) ?? null,
        })),
        faulty: page.faulty,
      });
      const counts = {
        read: given.length + page.faulty.length,
        added: added.length,
        changed: changed.length,
        faulty: page.faulty.length,
      };
      return ok({
        value: { progress: taken, ...counts },
        objectId: progress.id,
        clientIds: [],
        detail: counts,
      });
    },
  })({ unitOfWork, clock });
}

function externalIdOf({ source }: Vacancy): string | null {
  return source.kind === 'JOB_POSTING' ? source.externalId : null;
}
