import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { decidingOn, teOfficeFor } from '../../../domain/subsidies/pay-subsidies/decider.ts';
import { routed } from '../../../domain/subsidies/pay-subsidies/handle-application.ts';
import {
  extensionRouted,
  waitingExtension,
} from '../../../domain/subsidies/pay-subsidies/handle-extension.ts';
import type { Employer } from '../../../domain/subsidies/employer.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf, type ChangedMatter, doneWith } from '../../shared/handling-client.ts';
import type { ChangeSubsidyDependencies, ChangeSubsidyFailure, SubsidyChange } from './change-application.ts';
import { keepSubsidy, releaseReserved } from './keep-subsidy.ts';
import { lockCase } from './lock-case.ts';
import { bodyOf } from './weigh.ts';

/** What has become known of who controls the employer; null when nothing has. */
export type EmployerTies = Pick<Employer, 'trialMajority' | 'controlledByTrialMunicipalities'>;

export type RouteInput = SubsidyChange & { readonly ties: EmployerTies | null };

export type RouteFailure = ChangeSubsidyFailure<Failure<'ROUTING_NOT_NEEDED' | 'NOT_RESPONSIBLE'>>;

/**
 * Routes a case to the TE Office of the region, which decides on it by the law of today, also when that has changed since
 * the application (E70): what was reserved is free again, and no quota is touched any more. Of a subsidy that runs the
 * application for more time goes there; what was granted before stays.
 */
export function routeSubsidy({
  legislation,
  unitOfWork,
  clock,
}: ChangeSubsidyDependencies): Command<RouteInput, ChangedMatter, RouteFailure> {
  return command<RouteInput, ChangedMatter, RouteFailure>({
    name: 'route-pay-subsidy',
    permission: 'pay-subsidy.handle',
    task: 'SUBSIDIES',
    objectType: 'pay-subsidy',
    objectId: ({ id }) => id,
    async handle({ ties, ...change }, tx, { actor }, now) {
      const law = await legislation.inForce();
      const locked = await lockCase(tx, change, actor, now);
      if (!locked.ok) return locked;
      const { subsidy, known } = locked.value;
      const { application } = subsidy;
      const employer = { ...application.employer, ...ties };
      const told = { ...subsidy, application: { ...application, employer } };
      const body = bodyOf(subsidy, known);
      const today = localDateOf(now);
      const decider = decidingOn(told.application, body, today);
      if (!decider.ok) return decider;
      const office = teOfficeFor(body, today);
      if (office === null) return fail('forbidden', 'NOT_RESPONSIBLE', {}, decider.value.rule);
      const act = actOf(actor, now);
      const goes = waitingExtension(told) === null ? routed : extensionRouted;
      const next = goes(told, decider.value, office, act);
      if (!next.ok) return next;
      const kept = await keepSubsidy(tx, next.value, act, law);
      if (!kept.ok) return kept;
      const given = await releaseReserved(tx, subsidy, act, 'routed to the TE Office', law);
      return given.ok ? ok(doneWith(kept.value, decider.value.rule)) : given;
    },
  })({ unitOfWork, clock });
}
