import type { StatuteBook } from '../../legislation/statute-book.ts';
import { localDateOf } from '../../shared/instant.ts';
import { covers, type Period } from '../../shared/period.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import { reportBy } from '../plans/plan-action.ts';
import type { AgreedText } from '../plans/plan.ts';
import {
  OBLIGATION_MACHINE,
  type ObligationCommand,
  type ObligationPeriod,
  type PeriodWithoutHealth,
  type ReportedAct,
  reasonApart,
  required,
  type ReviewPeriod,
} from './obligation-period.ts';

type Changed<Code extends string = never> = Result<ObligationPeriod, Failure<Code> | CommandNotAllowed>;

/** A review period as it is set for a plan that binds (tarkastelujakson asettaminen): at once running when its first day has come. */
export function setPeriod(
  period: ReviewPeriod,
  of: Pick<ObligationPeriod, 'id' | 'clientId' | 'planId'>,
  { content }: AgreedText,
  words: string | null,
  act: Act,
): ObligationPeriod {
  const lastDay = addDays(period.until, -1);
  const due = { due: lastDay };
  return begunBy(
    {
      ...of,
      ...period,
      ...firstBy(act),
      state: OBLIGATION_MACHINE.initial,
      reportBy: reportBy(due, content.reportingDeadline),
      unmovedReportBy: later(lastDay, content.reportingDeadline),
      needsEvidence: content.extraEvidence !== null,
      reported: [],
      result: null,
      numberWords: period.requiredCount < period.lawCount ? words : null,
      ...reasonApart(period.reason),
    },
    localDateOf(act.at),
  );
}

function later(lastDay: PlainDate, deadline: PlainDate | null): PlainDate {
  return deadline !== null && deadline > lastDay ? deadline : lastDay;
}

/** The period as it is on a day: running from its first day on, whoever looks (jakson alkaminen). */
export function begunBy<P extends PeriodWithoutHealth>(period: P, day: PlainDate): P {
  const running = period.from <= day ? moved(OBLIGATION_MACHINE, period.state, 'start') : null;
  return running?.ok ? { ...period, state: running.value } : period;
}

/** What the client tells to have done. */
export interface ToldAct extends Pick<ReportedAct, 'date' | 'target' | 'evidence'> {
  /** A kind of act; the law tells whether it counts. */
  readonly kind: string;
}

export type ReportCode = 'ACT_OUTSIDE_PERIOD' | 'ACT_NOT_COUNTED' | 'EVIDENCE_MISSING' | 'DATE_IN_FUTURE';

/**
 * Keeps what the client reports (työnhaun ilmoittaminen). Fails with `ACT_OUTSIDE_PERIOD`, with `ACT_NOT_COUNTED` for what the
 * law does not count, and with `EVIDENCE_MISSING` where the plan asks for it. What comes after the deadline is kept and
 * marked late.
 */
export function withReport(
  given: ObligationPeriod,
  told: readonly ToldAct[],
  law: StatuteBook,
  act: Act,
): Changed<ReportCode> {
  const today = localDateOf(act.at);
  const period = changing(given, 'report', act);
  if (!period.ok) return period;
  const rules = law.jobSearchObligation.at(given.from);
  const counts = rules.ok ? (rules.value.rules?.counts ?? []) : [];
  const more: ReportedAct[] = [];
  const isLate = today > given.reportBy;
  for (const { kind: asked, date, target, evidence } of told) {
    if (!covers(given, date)) {
      const last = addDays(given.until, -1);
      return fail('rule-violation', 'ACT_OUTSIDE_PERIOD', { date, from: given.from, to: last });
    }
    if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
    const kind = counts.find((known) => known === asked);
    if (kind === undefined) {
      return fail('rule-violation', 'ACT_NOT_COUNTED', { kind: asked, allowed: counts }, given.rule);
    }
    if (given.needsEvidence && evidence === null) return fail('rule-violation', 'EVIDENCE_MISSING', { date });
    more.push({ kind, date, target, evidence, reportedAt: act.at, isLate });
  }
  return ok({ ...period.value, reported: [...given.reported, ...more] });
}

/** How many opportunities the reported acts come to: the same act told twice is one (haetut työmahdollisuudet). */
export function countedIn({ reported }: Pick<ObligationPeriod, 'reported'>): number {
  return new Set(
    reported.map(({ kind, date, target }) => JSON.stringify([kind, date, target.trim().toLowerCase()])),
  ).size;
}

/** Whether as many opportunities are reported as are required. */
export function isMet(period: Pick<ObligationPeriod, 'reported' | 'requiredCount'>): boolean {
  return countedIn(period) >= period.requiredCount;
}

/**
 * Closes the period as met or not met (tarkastelujakson päättäminen). One that is not met stays open until the day for
 * reporting has passed: `REPORTING_OPEN`. When no job search is valid on its last day, what is not met falls away.
 */
export function closed(
  given: ObligationPeriod,
  jobSearches: readonly Period[],
  act: Act,
): Changed<'REPORTING_OPEN'> {
  const period = changing(given, 'close', act);
  if (!period.ok) return period;
  if (isMet(given)) return ok({ ...period.value, result: 'MET' });
  const lastDay = addDays(given.until, -1);
  if (!jobSearches.some((search) => covers(search, lastDay))) return lapsed(given, act);
  return localDateOf(act.at) <= given.reportBy
    ? fail('rule-violation', 'REPORTING_OPEN', { date: given.reportBy })
    : ok({ ...period.value, result: 'NOT_MET' });
}

/** Closes the period as not met for a valid reason, or finds that reason later (hyväksyttävä syy). */
export function excused(given: ObligationPeriod, words: string, act: Act): Changed<'OBLIGATION_MET'> {
  const period = changing(given, 'excuse', act);
  if (!period.ok) return period;
  return given.result === 'MET' || (given.result === null && isMet(given))
    ? fail('conflict', 'OBLIGATION_MET')
    : ok({ ...period.value, result: 'NOT_MET_VALID_REASON', health: { ...given.health, excuse: words } });
}

/**
 * Changes the number to what is realistically available, with the reason (määrän muuttaminen). Fails with
 * `OBLIGATION_ABOVE_LAW` when the law does not let so much be required in the period.
 */
export function withNumber(
  given: ObligationPeriod,
  { opportunities, words }: { readonly opportunities: number; readonly words: string },
  act: Act,
): Changed<'OBLIGATION_ABOVE_LAW'> {
  const period = changing(given, 'change-number', act);
  if (!period.ok) return period;
  const { lawCount, rule } = given;
  if (opportunities > lawCount) {
    return fail('rule-violation', 'OBLIGATION_ABOVE_LAW', { count: opportunities, most: lawCount }, rule);
  }
  const number = lawCount === 0 ? {} : required(opportunities, given);
  return ok({ ...period.value, ...number, numberWords: words });
}

/** What has not begun when the situation changes falls away; so does everything open when the job search ends. */
export function lapsed<P extends PeriodWithoutHealth>(given: P, act: Act): Result<P, CommandNotAllowed> {
  return changing(given, 'lapse', act);
}

/**
 * Whether an open period falls away with the job searches there have been: when none was valid on its last day, unless the
 * client has met it already. What was neglected before the end, or met, is for an official to close.
 */
export function fallsWith(
  period: PeriodWithoutHealth,
  jobSearches: readonly Period[],
  today: PlainDate,
): boolean {
  const lastDay = addDays(period.until, -1);
  const isMetAlready = period.from <= today && period.requiredCount > 0 && isMet(period);
  return !isMetAlready && !jobSearches.some((search) => covers(search, lastDay));
}

function changing<P extends PeriodWithoutHealth>(
  given: P,
  command: ObligationCommand,
  act: Act,
): Result<P, CommandNotAllowed> {
  const period = begunBy(given, localDateOf(act.at));
  const state = moved(OBLIGATION_MACHINE, period.state, command);
  return state.ok ? ok({ ...period, ...nextBy(given, act), state: state.value }) : state;
}
