import { actorWith, type Rights } from '../../domain/access/actor.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { RunId } from '../../domain/shared/ids.ts';
import { type Failure, fail, type Result } from '../../domain/shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { RunKind, RunProgress, RunRequest } from '../ports/runs.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { Context } from '../shared/context.ts';

/** The use cases behind the kinds of run; each takes the parameters that were asked for. */
export type RunUseCases = Readonly<
  Record<RunKind, (parameters: never, context: Context) => Promise<Result<unknown>>>
>;

export interface ExecuteRunDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly rightsOf: (subject: string) => Promise<Rights>;
  readonly runUseCases: RunUseCases;
}

export interface RunReference {
  readonly id: RunId;
  readonly organisation: OrganisationId;
}

const MILLIS_BETWEEN_REPORTS = 500;

/**
 * Does the work of a queued run as the person who asked for it, with the rights that person has now. Its progress
 * and outcome are kept for those who follow it. A refusal ends the run; a defect is thrown and the run tried again.
 */
export function executeRun({ unitOfWork, clock, rightsOf, runUseCases }: ExecuteRunDependencies) {
  return async ({ id, organisation }: RunReference, signal: AbortSignal): Promise<void> => {
    const session = { organisations: [organisation] };
    const request = await unitOfWork.run(session, (tx) => tx.runs.start(id, clock.now()));
    if (request === null) return;
    const actor = actorWith(
      request.requestedBy,
      await rightsOf(request.requestedBy),
      organisation,
      clock.now(),
    );
    let reportedAt = 0;
    let latest: RunProgress | null = null;
    const outcome: Result<unknown> = actor.ok
      ? await useCaseOf(request)(request.parameters as never, {
          actor: actor.value,
          purpose: request.purpose,
          correlationId: id,
          run: id,
          idempotency: null,
          signal,
          progress: {
            report: (stage, done, total) => {
              latest = { stage, done, total };
              const millis = Date.parse(clock.now());
              if (millis - reportedAt < MILLIS_BETWEEN_REPORTS) return;
              reportedAt = millis;
              void unitOfWork
                .run(session, (tx) => tx.runs.report(id, { stage, done, total }))
                .catch(() => undefined);
            },
          },
        })
      : actor;
    await unitOfWork.run(session, async (tx) => {
      if (latest !== null) await tx.runs.report(id, latest);
      await (outcome.ok
        ? tx.runs.succeed(id, outcome.value, clock.now())
        : tx.runs.fail(id, outcome.failure satisfies Failure, clock.now()));
    });
  };

  function useCaseOf(request: RunRequest) {
    return runUseCases[request.kind];
  }
}

/** Ends a run that was broken off too often: those who follow it learn that it will not be done. */
export function abandonRun({ unitOfWork, clock }: Pick<ExecuteRunDependencies, 'unitOfWork' | 'clock'>) {
  return async ({ id, organisation }: RunReference): Promise<void> => {
    const { failure } = fail('unavailable', 'RUN_BROKEN_OFF');
    await unitOfWork.run({ organisations: [organisation] }, (tx) => tx.runs.fail(id, failure, clock.now()));
  };
}
