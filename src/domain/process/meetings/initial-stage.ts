import type { InitialStageId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type Act, firstBy, type Matter } from '../../handling/matter.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import { currentSearch } from './meeting-facts.ts';
import type { HeldMeeting } from './meeting.ts';

/** The initial stage of a job search that was closed (alkuvaiheen päättäminen). */
export interface InitialStage extends Matter<InitialStageId, 'CLOSED'> {
  /** First day of the job search. */
  readonly jobSearchFrom: PlainDate | null;
}

export type CloseInitialStageFailure = Failure<
  'NO_VALID_JOB_SEARCH' | 'PERSONAL_MEETING_MISSING' | 'INITIAL_STAGE_CLOSED'
>;

/**
 * Closes the initial stage of the job search that runs (R34). Fails with `NO_VALID_JOB_SEARCH`, with
 * `PERSONAL_MEETING_MISSING` when no personal meeting has been held in it, and with `INITIAL_STAGE_CLOSED`.
 */
export function closeInitialStage(
  id: InitialStageId,
  { clientId, jobSearches }: Pick<ProcessCase, 'clientId' | 'jobSearches'>,
  held: readonly HeldMeeting[],
  closed: readonly InitialStage[],
  today: PlainDate,
  act: Act,
): Result<InitialStage, CloseInitialStageFailure> {
  const search = currentSearch(jobSearches, today);
  if (search === null) return fail('rule-violation', 'NO_VALID_JOB_SEARCH');
  if (closed.some(({ jobSearchFrom }) => jobSearchFrom === search.from)) {
    return fail('conflict', 'INITIAL_STAGE_CLOSED');
  }
  const isMet = held.some(({ on }) => search.from === null || on >= search.from);
  if (!isMet) return fail('rule-violation', 'PERSONAL_MEETING_MISSING');
  return ok({ id, clientId, state: 'CLOSED', ...firstBy(act), jobSearchFrom: search.from });
}
