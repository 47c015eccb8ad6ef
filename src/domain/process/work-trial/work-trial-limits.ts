import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { WorkTrialPauseRules, WorkTrialRules } from '../../legislation/work-trial.ts';
import type { RulesInForce } from '../../legislation/timeline.ts';
import { countFrom, type Length } from '../../shared/deadlines.ts';
import type { Period } from '../../shared/period.ts';
import { ageOn, earlier, later, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { inDays, type Span, timeUsed, united, within } from './time-used.ts';
import { spanOf, type WorkTrial, type WorkTrialTerms } from './work-trial.ts';

/** A limit that the law sets to work trials (työkokeilun rajat). */
export type WorkTrialLimit =
  | 'TOTAL'
  | 'ONE_ORGANISER'
  | 'SAME_MUNICIPAL_TASKS'
  | 'RECRUIT_TRY'
  | 'DAILY_HOURS'
  | 'DAYS_PER_WEEK'
  | 'CURRENT_EMPLOYER'
  | 'PAUSE_AFTER_FULL_TRIAL';

/** A work trial that the client register tells of (rekisterin työkokeilu). */
export interface RegisterTrial {
  readonly from: PlainDate;
  /** First day after it; null while it lasts. */
  readonly until: PlainDate | null;
  /** With whom, as the register writes it. */
  readonly organiser: string | null;
}

/** What the limits of a client depend on. */
export interface TrialHistory {
  readonly birthDate: PlainDate;
  /** Spells of continuous unemployment, the earliest first. */
  readonly unemployment: readonly Period[];
  /** Agreements, of former authorities too. */
  readonly agreements: readonly WorkTrial[];
  readonly register: readonly RegisterTrial[];
}

export type LimitFailure = Failure<'WORK_TRIAL_LIMIT' | 'RULE_NOT_FOUND'>;

type Rules = RulesInForce<WorkTrialRules>;
type Agreed = WorkTrialTerms & Span;

/** Time that counts: of whichever organiser the limit asks about. */
type Used = Span &
  Pick<WorkTrialTerms, 'isRecruitTry' | 'occupation'> & { readonly organisers: readonly string[] };

/**
 * Checks terms against every limit, by the law of the first day of each trial (työkokeilun enimmäisajat ja ehdot). Trials
 * that are agreed on already and begin later are checked with them: no order of agreeing passes a limit. Fails with
 * `WORK_TRIAL_LIMIT`, which names the limit and the days that are left.
 */
export function withinLimits(
  terms: WorkTrialTerms,
  history: TrialHistory,
  law: StatuteBook,
): Result<null, LimitFailure> {
  const signed = history.agreements.flatMap((agreement): Agreed[] => {
    const span = spanOf(agreement);
    return span === null ? [] : [{ ...agreement, ...span }];
  });
  const rules = law.workTrial.at(terms.from);
  if (!rules.ok) return rules;
  const own = ofTheDay(terms, signed, rules.value);
  if (!own.ok) return own;
  const all = [...signed, terms];
  const following = signed.filter(({ from }) => from >= terms.from);
  for (const trial of [terms, ...following]) {
    const others = all.filter((other) => other !== trial);
    const checked = inTime(trial, others, history, law);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

/** Hours, days and organiser: what a trial must be like for itself. */
function ofTheDay(
  terms: WorkTrialTerms,
  signed: readonly Agreed[],
  { rules, reference }: Rules,
): Result<null, LimitFailure> {
  const refused = refusal(reference);
  const { dailyHours, weekdays, isCurrentEmployer } = terms;
  const { min, max } = rules.dailyHours;
  const beside = signed
    .filter((other) => other.from < terms.until && terms.from < other.until)
    .reduce((sum, other) => sum + other.dailyHours, 0);
  if (dailyHours < min || dailyHours + beside > max) {
    return refused('DAILY_HOURS', { allowedFrom: min, allowedTo: max, asked: dailyHours + beside });
  }
  if (weekdays.length > rules.daysPerWeek) {
    return refused('DAYS_PER_WEEK', { allowedTo: rules.daysPerWeek, asked: weekdays.length });
  }
  if (isCurrentEmployer && rules.notWith.includes('CURRENT_EMPLOYER')) return refused('CURRENT_EMPLOYER');
  if (terms.isRecruitTry && rules.recruitTry === null) return refused('RECRUIT_TRY');
  return ok(null);
}

/** The times of a trial, with what was used before it ends. */
function inTime(
  trial: WorkTrialTerms,
  others: readonly WorkTrialTerms[],
  history: TrialHistory,
  law: StatuteBook,
): Result<null, LimitFailure> {
  const found = law.workTrial.at(trial.from);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  const refused = refusal(reference);
  const bounds = { from: countedFrom(trial.from, history, rules), until: trial.until };
  const used = [
    ...others.map(usedBy),
    ...history.register.map((one) => usedInRegister(one, trial.until)),
  ].flatMap((one): Used[] => {
    const inside = within(one, bounds);
    return inside === null ? [] : [{ ...one, ...inside }];
  });
  const limits: readonly (readonly [WorkTrialLimit, Length | null, (one: Used) => boolean])[] = [
    ['TOTAL', rules.maxTotal, () => true],
    trial.organiser.kind === 'MUNICIPALITY'
      ? [
          'SAME_MUNICIPAL_TASKS',
          rules.maxInSameMunicipalTasks,
          (one) => isWith(trial, one) && one.occupation === trial.occupation,
        ]
      : ['ONE_ORGANISER', rules.maxWithOneOrganiser, (one) => isWith(trial, one)],
    [
      'RECRUIT_TRY',
      trial.isRecruitTry ? rules.recruitTry : null,
      (one) => one.isRecruitTry && isWith(trial, one),
    ],
  ];
  for (const [limit, length, counts] of limits) {
    if (length === null) continue;
    const before = used.filter(counts);
    const most = inDays(length);
    const asked = timeUsed([...before, trial]);
    if (asked > most) {
      return refused(limit, { allowedTo: most, asked, daysLeft: Math.max(0, most - timeUsed(before)) });
    }
  }
  const pause = law.workTrialPause.at(trial.from);
  if (!pause.ok) return pause;
  return trial.clientAsks ? ok(null) : afterPause(trial, others, history, pause.value.rules, refused);
}

/** No trial so soon after a full one, which may have been done in parts with one organiser. */
function afterPause(
  trial: WorkTrialTerms,
  others: readonly WorkTrialTerms[],
  { register }: TrialHistory,
  { fullTrial, pause }: WorkTrialPauseRules,
  refused: ReturnType<typeof refusal>,
): Result<null, LimitFailure> {
  const byOrganiser = others.map((one) => others.filter((other) => isWith(one, usedBy(other))));
  const again = [...byOrganiser, ...register.map((one) => [usedInRegister(one, trial.until)])]
    .flatMap(united)
    .filter((span) => span.until <= trial.from && timeUsed([span]) >= inDays(fullTrial))
    .map(({ until }) => countFrom(until, pause))
    .filter((day) => trial.from < day);
  const [last] = again.toSorted().toReversed();
  return last === undefined ? ok(null) : refused('PAUSE_AFTER_FULL_TRIAL', { again: last });
}

/** Below this age the shorter unemployment is enough. */
const YOUNG = 25;

/** From which day on time is counted: anew after a long continuous unemployment (enimmäisajan alkaminen alusta). */
function countedFrom(
  day: PlainDate,
  { birthDate, unemployment }: TrialHistory,
  { reset }: WorkTrialRules,
): PlainDate {
  const needed = ageOn(birthDate, day) < YOUNG ? reset.unemployedUnder25 : reset.unemployed;
  const anew = unemployment.flatMap(({ from, until }) => {
    if (from === null) return [];
    const reached = countFrom(from, needed);
    return reached <= (until === null ? day : earlier(until, day)) ? [reached] : [];
  });
  return anew.reduce(later, birthDate);
}

function usedBy(terms: WorkTrialTerms): Used {
  const { organiser, isRecruitTry, occupation, from, until } = terms;
  return { from, until, isRecruitTry, occupation, organisers: [organiser.code, normal(organiser.name)] };
}

function usedInRegister({ from, until, organiser }: RegisterTrial, end: PlainDate): Used {
  const organisers = organiser === null ? [] : [normal(organiser)];
  return { from, until: until ?? end, isRecruitTry: false, occupation: '', organisers };
}

/** The register writes organisers as it likes: their code or their name. */
function isWith({ organiser }: WorkTrialTerms, { organisers }: Used): boolean {
  return organisers.includes(organiser.code) || organisers.includes(normal(organiser.name));
}

function normal(name: string): string {
  return name.trim().toLowerCase();
}

function refusal(reference: Rules['reference']) {
  return (limit: WorkTrialLimit, data: Failure['data'] = {}) =>
    fail('rule-violation', 'WORK_TRIAL_LIMIT', { limit, ...data }, reference);
}
