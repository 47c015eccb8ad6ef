import type { StatuteBook } from '../../legislation/statute-book.ts';
import { localDateOf } from '../../shared/instant.ts';
import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { moved } from '../../shared/state-machine.ts';
import { type Act, nextBy } from '../../handling/matter.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { cancelled } from '../meetings/outcome.ts';
import { chainFrom } from '../meetings/search-chain.ts';
import { fallsWith, lapsed } from '../obligation/keeping-obligation.ts';
import type { PeriodWithoutHealth } from '../obligation/obligation-period.ts';
import { endPlan } from '../plans/draft-plan.ts';
import { isInForce, type Plan, PLAN_MACHINE } from '../plans/plan.ts';
import type { ProcessTask } from '../../handling/task.ts';

/** Why a matter ended, in the language in which it is written. */
const WORDS = { fi: 'Työnhaku on päättynyt.', sv: 'Jobbsökningen har upphört.' };

/**
 * Plans that lapse without a job search: from the day on which a search that begins would not go on from the one before.
 * Until then the plan waits for it (E39). Where the law knows no such time, that is the day after the search.
 */
export function fallenPlans(
  plans: readonly Plan[],
  jobSearches: readonly Period[],
  act: Act,
  law: StatuteBook,
): readonly Plan[] {
  const today = localDateOf(act.at);
  const isAnew = chainFrom(jobSearches, { from: today, until: null }, law) === today;
  if (!hasEnded(jobSearches, today) || !isAnew) return [];
  return plans.flatMap((plan) => {
    const { language } = plan.agreed?.content ?? plan.proposal?.content ?? { language: 'fi' };
    const ended = endPlan(plan, 'lapse', WORDS[language], act);
    return ended.ok ? [ended.value] : [];
  });
}

/**
 * A plan whose day of revision passed before the job search began again: it is revised in the next discussion (E39). Null
 * for any other, and while no discussion is due.
 */
export function resumedPlan(
  plan: Plan,
  search: Period,
  discussion: ProcessTask | null,
  act: Act,
): Plan | null {
  const { agreed } = plan;
  if (discussion === null || search.from === null || !isInForce(plan) || agreed?.reviseBy == null)
    return null;
  if (agreed.reviseBy >= search.from || discussion.dueOn < search.from) return null;
  const state = moved(PLAN_MACHINE, plan.state, 'resume');
  if (!state.ok) return null;
  const resumed = { ...agreed, reviseBy: discussion.dueOn };
  return { ...plan, ...nextBy(plan, act), state: state.value, agreed: resumed };
}

/** Open review periods that fall away with the job search. */
export function fallenPeriods(
  periods: readonly PeriodWithoutHealth[],
  jobSearches: readonly Period[],
  act: Act,
): readonly PeriodWithoutHealth[] {
  const today = localDateOf(act.at);
  if (!hasEnded(jobSearches, today)) return [];
  return periods
    .filter((period) => fallsWith(period, jobSearches, today))
    .flatMap((period) => {
      const fallen = lapsed(period, act);
      return fallen.ok ? [fallen.value] : [];
    });
}

/** Meetings that are called off: those without a time, and those that are still to come on a day without a job search. */
export function fallenMeetings(
  meetings: readonly Meeting[],
  jobSearches: readonly Period[],
  act: Act,
): readonly Meeting[] {
  if (!hasEnded(jobSearches, localDateOf(act.at))) return [];
  return meetings
    .filter(({ slot }) => slot === null || (slot.start > act.at && !isSearchedOn(localDateOf(slot.start))))
    .flatMap((meeting) => {
      const off = cancelled(meeting, { by: 'AUTHORITY', words: WORDS.fi }, act);
      return off.ok ? [off.value] : [];
    });

  function isSearchedOn(day: PlainDate): boolean {
    return jobSearches.some((search) => covers(search, day));
  }
}

/** Whether there was a job search that is over: nothing ends because of one that nobody knows of. */
function hasEnded(jobSearches: readonly Period[], today: PlainDate): boolean {
  return jobSearches.some(({ until }) => until !== null && until <= today);
}
