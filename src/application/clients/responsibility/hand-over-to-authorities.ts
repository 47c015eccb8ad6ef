import { competentAfterTrials } from '../../../domain/clients/responsibility/employment-authority.ts';
import type { ResponsibilityCase } from '../../../domain/clients/responsibility/responsibility-case.ts';
import { homeMunicipalityOn } from '../../../domain/clients/determination/target-group-conditions.ts';
import { localDateOf, startOfDay } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Command, CommandDependencies } from '../../shared/command.ts';
import { type MassMoveSummary, moveEverybody } from './move-everybody.ts';

export interface HandOverToAuthoritiesInput {
  /** Day from whose beginning in Finland the authorities are responsible. */
  readonly date: PlainDate;
  readonly dryRun: boolean;
}

export type HandOverToAuthoritiesFailure = Failure<'DATE_IN_FUTURE' | 'RULE_NOT_FOUND' | 'TRIALS_GO_ON'>;

export interface MassMoveDependencies extends CommandDependencies {
  readonly legislation: Legislation;
}

/**
 * Hands every client over to the employment authority of the home municipality when the trials have ended (E17): open
 * notices are withdrawn, requests pass on, plans bind until they are revised. On the last day of the trials, before there
 * are authorities, municipal clients go to the TE Office. A dry run may look ahead.
 */
export function handOverToAuthorities(
  dependencies: MassMoveDependencies,
): Command<HandOverToAuthoritiesInput, MassMoveSummary, HandOverToAuthoritiesFailure> {
  const { legislation, unitOfWork, clock } = dependencies;
  const move = moveEverybody('hand-over-to-authorities', 'authority-hand-over.run', { unitOfWork, clock });
  return async ({ date, dryRun }, context) => {
    const today = localDateOf(clock.now());
    if (date > today && !dryRun) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
    const law = await legislation.inForce();
    const governance = law.trialGovernance.at(date);
    if (!governance.ok) return governance;
    const { rules, reference: rule } = governance.value;
    if (rules.afterEnd === null) return fail('rule-violation', 'TRIALS_GO_ON', { date }, rule);
    const group = law.targetGroup.at(date);
    if (!group.ok) return group;
    const authorities = await unitOfWork.runBulk({ organisations: [context.actor.organisation] }, (tx) =>
      tx.employmentAuthorities.all(),
    );
    const toOffice = rules.afterEnd.pendingMattersTo === 'TE_OFFICE';
    return move(
      {
        from: { kinds: toOffice ? ['municipality'] : ['municipality', 'te-office'] },
        at: startOfDay(date),
        ground: 'TRIAL_END',
        rule,
        law,
        dryRun,
        to: ({ homeFacts, teOffice }: ResponsibilityCase) => {
          const home = homeMunicipalityOn(homeFacts, date, group.value.rules);
          const competent = competentAfterTrials({ home, teOffice }, date, authorities, law);
          if (competent.ok) return ok(competent.value.authority);
          const { failure } = competent;
          // The law of the day has been asked before anybody was looked at.
          if (failure.code === 'RULE_NOT_FOUND' || failure.code === 'TRIALS_GO_ON')
            throw new Error(failure.code);
          return { ok: false, failure: { ...failure, code: failure.code } };
        },
      },
      { ...context, idempotency: null },
    );
  };
}
