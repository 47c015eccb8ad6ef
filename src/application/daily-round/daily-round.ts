import type { LedgerFailure } from '../../domain/resources/quotas/ledger.ts';
import { localDateOf } from '../../domain/shared/instant.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import { sealAccessLog } from '../access/published.ts';
import {
  countNextDays,
  determineChangedClients,
  escalateNextNotices,
  remindOfNextPending,
} from '../clients/published.ts';
import { expireNextVacancies, settleNextOffers } from '../offers/published.ts';
import type { Ids } from '../ports/ids.ts';
import type { Legislation } from '../ports/legislation.ts';
import {
  demandNextOfficials,
  remindNextClients,
  settleNextClients,
  settleNextEntitlements,
  settleNextSearches,
} from '../process/published.ts';
import {
  closeNextPastQuotas,
  expireNextReservations,
  type QuotaReads,
  tellNextCancelled,
  verifyQuotas,
} from '../resources/published.ts';
import type { Command, CommandDependencies } from '../shared/command.ts';
import type { QueryDependencies } from '../shared/query.ts';
import {
  type ReleaseFailure,
  releaseNextClaims,
  settleNextGrants,
  settleNextSubsidies,
} from '../subsidies/published.ts';
import { draftNextReports, escalateNextReports, expireNextRequests } from '../statements/published.ts';
import { type Counted, type RoundStep, throughClients, untilNoneLeft } from './round-step.ts';

const NOTHING_DONE = {
  /** Clients whose facts had changed. */
  clients: 0,
  /** Determinations written; the others were there already with the same facts. */
  added: 0,
  /** Of those, how many say otherwise than the determination before. */
  changed: 0,
  /** Cases of which somebody was reminded, and the reminders that left. */
  pendingCases: 0,
  reminders: 0,
  /** Notices that were not received in time. */
  escalated: 0,
  /** Tasks of meetings that began, and that fell away, for facts that have changed or because the day has. */
  meetingTasks: 0,
  meetingTasksDropped: 0,
  /** Tasks that follow from what clients are entitled to: those that began, and those that fell away. */
  entitlementTasks: 0,
  entitlementTasksDropped: 0,
  /** Tasks of assessments and plans that began and that fell away, and matters that ended with a job search. */
  searchTasks: 0,
  searchTasksDropped: 0,
  endedWithSearch: 0,
  /** Offers whose time to answer passed, and those left on vacancies that closed. */
  offersUnanswered: 0,
  offersCancelled: 0,
  /** Start-up grants that began with the day, and those that were over. */
  grantsStarted: 0,
  grantsEnded: 0,
  /** Clients for whom an official has to be named, and reminders to clients of what waits for them. */
  officialsDemanded: 0,
  taskReminders: 0,
  /** Clients of cancelled courses about whom a task began. */
  coursesTold: 0,
  /** Requests for clarification whose time to answer has passed. */
  requestsExpired: 0,
  /** Pay subsidies that began and that ended. */
  subsidiesStarted: 0,
  subsidiesEnded: 0,
  /** Vacancies whose last day for applying has passed. */
  expiredVacancies: 0,
  /** Fact reports that were drafted after a hearing, and those that were not sent in time. */
  factReportsDrafted: 0,
  factReportsEscalated: 0,
  /** Cases of which what was not claimed in time was released, and claims that turned out to be overpaid. */
  claimsReleased: 0,
  claimsOverpaid: 0,
  /** Reservations of quotas that held no more, and open quotas of years that are over. */
  reservationsExpired: 0,
  quotasClosed: 0,
  /** Finished days of the access log that were sealed. */
  sealedDays: 0,
  /** Ledgers of quotas that were looked through, and found to hold. */
  ledgersChecked: 0,
};

type Count = keyof typeof NOTHING_DONE;

/** What a daily round has done. */
export type DailyRoundSummary = Readonly<Record<Count, number>> & { readonly date: PlainDate };

export type DailyRoundFailure =
  | LedgerFailure
  | ReleaseFailure
  | Failure<
      'NOTICE_STATE' | 'VERSION_CONFLICT' | 'ANSWER_TIME_TOO_SHORT' | 'VACANCY_CLOSED' | 'QUOTA_LEDGER_FAULT'
    >;

export interface DailyRoundDependencies extends CommandDependencies, QueryDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
  readonly quotaReads: QuotaReads;
}

/**
 * What has to be done every day (R31), step by step in this order. Only whom it concerns is looked at, a part a
 * transaction: a round that was broken off can be run again and does what is left. It ends with a look through the ledgers of
 * quotas: a fault fails it with `QUOTA_LEDGER_FAULT`, after everything else is done.
 */
export function dailyRound(
  dependencies: DailyRoundDependencies,
): Command<object, DailyRoundSummary, DailyRoundFailure> {
  const seal = sealAccessLog(dependencies);
  const verify = verifyQuotas(dependencies);
  const steps: readonly RoundStep<Count, DailyRoundFailure>[] = [
    throughClients('count-days', countNextDays(dependencies), () => ({})),
    throughClients('determine', determineChangedClients(dependencies), ({ clients, added, changed }) => ({
      clients,
      added,
      changed,
    })),
    untilNoneLeft(
      remindOfNextPending(dependencies),
      ({ cases }) => cases,
      ({ cases, reminders }) => ({ pendingCases: cases, reminders }),
    ),
    untilNoneLeft(escalateNextNotices(dependencies), itself, (escalated) => ({ escalated })),
    throughClients('settle-meetings', settleNextClients(dependencies), ({ opened, dropped }) => ({
      meetingTasks: opened,
      meetingTasksDropped: dropped,
    })),
    throughClients('settle-entitlements', settleNextEntitlements(dependencies), ({ opened, dropped }) => ({
      entitlementTasks: opened,
      entitlementTasksDropped: dropped,
    })),
    throughClients('settle-job-searches', settleNextSearches(dependencies), ({ opened, dropped, ended }) => ({
      searchTasks: opened,
      searchTasksDropped: dropped,
      endedWithSearch: ended,
    })),
    untilNoneLeft(
      settleNextOffers(dependencies),
      ({ unanswered, cancelled }) => unanswered + cancelled,
      ({ unanswered, cancelled }) => ({ offersUnanswered: unanswered, offersCancelled: cancelled }),
    ),
    untilNoneLeft(tellNextCancelled(dependencies), itself, (coursesTold) => ({ coursesTold })),
    untilNoneLeft(expireNextRequests(dependencies), itself, (requestsExpired) => ({ requestsExpired })),
    throughClients('draft-fact-reports', draftNextReports(dependencies), ({ drafted }) => ({
      factReportsDrafted: drafted,
    })),
    untilNoneLeft(escalateNextReports(dependencies), itself, (factReportsEscalated) => ({
      factReportsEscalated,
    })),
    untilNoneLeft(
      settleNextGrants(dependencies),
      ({ started, ended }) => started + ended,
      ({ started, ended }) => ({ grantsStarted: started, grantsEnded: ended }),
    ),
    untilNoneLeft(demandNextOfficials(dependencies), itself, (officialsDemanded) => ({ officialsDemanded })),
    untilNoneLeft(remindNextClients(dependencies), itself, (taskReminders) => ({ taskReminders })),
    untilNoneLeft(
      settleNextSubsidies(dependencies),
      ({ started, ended }) => started + ended,
      ({ started, ended }) => ({ subsidiesStarted: started, subsidiesEnded: ended }),
    ),
    untilNoneLeft(expireNextVacancies(dependencies), itself, (expiredVacancies) => ({ expiredVacancies })),
    throughClients('release-claims', releaseNextClaims(dependencies), ({ released, overpaid }) => ({
      claimsReleased: released,
      claimsOverpaid: overpaid,
    })),
    untilNoneLeft(expireNextReservations(dependencies), itself, (reservationsExpired) => ({
      reservationsExpired,
    })),
    untilNoneLeft(closeNextPastQuotas(dependencies), itself, (quotasClosed) => ({ quotasClosed })),
    async (context, _day, count) => {
      const sealed = await seal({}, context);
      if (sealed.ok) count({ sealedDays: sealed.value.days });
      return sealed;
    },
    async (context, _day, count) => {
      const checked = await verify(null, context);
      if (!checked.ok) return checked;
      const { quotas, faults } = checked.value;
      const [first] = faults;
      if (first !== undefined) {
        return fail('conflict', 'QUOTA_LEDGER_FAULT', { faults: faults.length, quota: first.quota });
      }
      count({ ledgersChecked: quotas });
      return checked;
    },
  ];
  return async (_input, outer) => {
    const context = { ...outer, idempotency: null };
    const day = {
      date: localDateOf(dependencies.clock.now()),
      law: await dependencies.legislation.inForce(),
    };
    const done = { ...NOTHING_DONE };
    const count = (counted: Counted<Count>): void => {
      for (const [name, number] of Object.entries(counted)) done[name as Count] += number;
    };
    for (const step of steps) {
      const taken = await step(context, day, count);
      if (!taken.ok) return taken;
    }
    return ok({ date: day.date, ...done });
  };
}

function itself(count: number): number {
  return count;
}
