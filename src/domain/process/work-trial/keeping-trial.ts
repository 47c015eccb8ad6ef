import type { StatuteBook } from '../../legislation/statute-book.ts';
import { municipalities, municipalityOn } from '../../reference/municipalities.ts';
import { isHoliday } from '../../shared/holidays.ts';
import type { WorkTrialId, ClientId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { organisation, type OrganisationId } from '../../shared/organisation.ts';
import { addDays, type PlainDate, weekdayOf } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import {
  type Absence,
  type Interruption,
  type Organiser,
  type Signature,
  WORK_TRIAL_MACHINE,
  type WorkTrial,
  type WorkTrialCommand,
  type WorkTrialParty,
  type WorkTrialTerms,
} from './work-trial.ts';
import { type LimitFailure, type TrialHistory, withinLimits } from './work-trial-limits.ts';

type Changed<F extends Failure = never> = Result<WorkTrial, F | CommandNotAllowed>;

/** Who has to sign: the municipality that organises the trial itself signs once (R58). */
export function partiesOf(authority: OrganisationId, { kind, code }: Organiser): readonly WorkTrialParty[] {
  const isOwn = kind === 'MUNICIPALITY' && authority === organisation('municipality', code);
  return isOwn ? ['CLIENT', 'AUTHORITY'] : ['CLIENT', 'AUTHORITY', 'ORGANISER'];
}

/**
 * Drafts an agreement (sopimusluonnos). Fails with `PERIOD_INVERTED`, with `MUNICIPALITY_CODE_INVALID`, and with
 * `WORK_TRIAL_LIMIT`.
 */
export function draftTrial(
  terms: WorkTrialTerms,
  of: { readonly id: WorkTrialId; readonly clientId: ClientId; readonly authority: OrganisationId },
  history: TrialHistory,
  law: StatuteBook,
  act: Act,
): Result<WorkTrial, LimitFailure | Failure<'PERIOD_INVERTED' | 'MUNICIPALITY_CODE_INVALID'>> {
  if (terms.until <= terms.from) {
    return fail('rule-violation', 'PERIOD_INVERTED', { from: terms.from, to: addDays(terms.until, -1) });
  }
  const { kind, code } = terms.organiser;
  if (kind === 'MUNICIPALITY' && (!municipalities.has(code) || municipalityOn(code, terms.from) !== code)) {
    return fail('rule-violation', 'MUNICIPALITY_CODE_INVALID', { municipality: code });
  }
  const allowed = withinLimits(terms, history, law);
  if (!allowed.ok) return allowed;
  const rules = law.workTrial.at(terms.from);
  if (!rules.ok) return rules;
  return ok({
    ...of,
    ...firstBy(act),
    ...terms,
    state: WORK_TRIAL_MACHINE.initial,
    parties: partiesOf(of.authority, terms.organiser),
    signatures: [],
    absences: [],
    endedOn: null,
    interruption: null,
    evaluation: null,
    rule: rules.value.reference,
  });
}

/**
 * Signs the agreement (sopimuksen allekirjoittaminen): from now on its time is used, so the limits are looked at once more.
 * Fails with `SIGNATURE_MISSING`, which names the parties, and with `WORK_TRIAL_LIMIT`.
 */
export function signed(
  trial: WorkTrial,
  signatures: readonly Signature[],
  history: TrialHistory,
  law: StatuteBook,
  act: Act,
): Changed<LimitFailure | Failure<'SIGNATURE_MISSING' | 'DATE_IN_FUTURE'>> {
  const next = changing(trial, 'sign', act);
  if (!next.ok) return next;
  const today = localDateOf(act.at);
  const missing = trial.parties.filter((party) => !signatures.some((one) => one.party === party));
  const early = signatures.find(({ signedOn }) => signedOn > today);
  if (missing.length > 0) return fail('rule-violation', 'SIGNATURE_MISSING', { parties: missing });
  if (early !== undefined) return fail('rule-violation', 'DATE_IN_FUTURE', { date: early.signedOn, today });
  const allowed = withinLimits(trial, history, law);
  if (!allowed.ok) return allowed;
  const asked = signatures.filter(({ party }) => trial.parties.includes(party));
  return ok({ ...next.value, signatures: asked });
}

/** Records that the client has begun (työkokeilun alkaminen). Fails with `TRIAL_NOT_BEGUN` before the first day. */
export function started(trial: WorkTrial, act: Act): Changed<Failure<'TRIAL_NOT_BEGUN'>> {
  const next = changing(trial, 'start', act);
  if (!next.ok) return next;
  return localDateOf(act.at) < trial.from
    ? fail('rule-violation', 'TRIAL_NOT_BEGUN', { date: trial.from })
    : next;
}

export type AbsenceCode = 'NOT_A_TRIAL_DAY' | 'DATE_IN_FUTURE';

/**
 * Records an absence, or what was found out about it (poissaolo). After as many unauthorised days in a row as the law says
 * the trial is broken off with the last of them (keskeyttäminen; decree 1073/2012).
 */
export function withAbsence(
  trial: WorkTrial,
  absence: Absence,
  law: StatuteBook,
  act: Act,
): Changed<Failure<AbsenceCode>> {
  const next = changing(trial, 'record-absence', act);
  if (!next.ok) return next;
  const today = localDateOf(act.at);
  if (absence.on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: absence.on, today });
  if (!isTrialDay(trial, absence.on)) return fail('rule-violation', 'NOT_A_TRIAL_DAY', { date: absence.on });
  const rules = law.workTrial.at(trial.from);
  const others = trial.absences.filter(({ on }) => on !== absence.on);
  const absences = [...others, absence].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const end = rules.ok ? endOfRow({ ...trial, absences }, rules.value.rules.interrupt.amount) : null;
  if (end === null) return ok({ ...next.value, absences });
  const broken = changing(trial, 'interrupt', act);
  if (!broken.ok) return broken;
  const interruption = { by: 'UNAUTHORISED_ABSENCE', words: null } as const;
  return ok({ ...broken.value, absences, endedOn: end, interruption });
}

/** Whether the trial is done on a day: on its days of the week but for holidays. */
export function isTrialDay({ from, until, weekdays }: WorkTrialTerms, day: PlainDate): boolean {
  return from <= day && day < until && weekdays.includes(weekdayOf(day)) && !isHoliday(day);
}

/** The last of so many trial days in a row on which the client was absent without leave; null when there are fewer. */
function endOfRow(trial: WorkTrial, needed: number): PlainDate | null {
  const absent = new Set(trial.absences.filter(({ isAuthorised }) => !isAuthorised).map(({ on }) => on));
  let row = 0;
  for (let day = trial.from; day < trial.until; day = addDays(day, 1)) {
    if (!isTrialDay(trial, day)) continue;
    row = absent.has(day) ? row + 1 : 0;
    if (row === needed) return day;
  }
  return null;
}

/** Whether somebody has to find out why the client did not come. */
export function hasOpenAbsences({ state, absences }: WorkTrial): boolean {
  return state === 'RUNNING' && absences.some(({ isAuthorised }) => !isAuthorised);
}

/** Ends a trial that was done to its last day, with the organiser’s evaluation (työkokeilun päättyminen). */
export function ended(
  trial: WorkTrial,
  evaluation: string,
  act: Act,
): Changed<Failure<'TRIAL_STILL_RUNNING'>> {
  const next = changing(trial, 'end', act);
  if (!next.ok) return next;
  const lastDay = addDays(trial.until, -1);
  return localDateOf(act.at) < lastDay
    ? fail('rule-violation', 'TRIAL_STILL_RUNNING', { date: lastDay })
    : ok({ ...next.value, endedOn: lastDay, evaluation });
}

/**
 * Breaks a trial off; `lastDay` is the last one that was done, or the day before the first when nobody came
 * (keskeyttäminen). Fails with `DATE_OUTSIDE_TRIAL` for another day.
 */
export function interrupted(
  trial: WorkTrial,
  lastDay: PlainDate,
  interruption: Interruption,
  evaluation: string | null,
  act: Act,
): Changed<Failure<'DATE_IN_FUTURE' | 'DATE_OUTSIDE_TRIAL'>> {
  const next = changing(trial, 'interrupt', act);
  if (!next.ok) return next;
  const today = localDateOf(act.at);
  const before = addDays(trial.from, -1);
  if (lastDay < before || lastDay >= trial.until || (trial.state === 'SIGNED' && lastDay !== before)) {
    return fail('rule-violation', 'DATE_OUTSIDE_TRIAL', {
      date: lastDay,
      from: before,
      to: addDays(trial.until, -1),
    });
  }
  if (lastDay > today && lastDay !== before) {
    return fail('rule-violation', 'DATE_IN_FUTURE', { date: lastDay, today });
  }
  return ok({ ...next.value, endedOn: lastDay, interruption, evaluation });
}

function changing(
  trial: WorkTrial,
  command: WorkTrialCommand,
  act: Act,
): Result<WorkTrial, CommandNotAllowed> {
  const state = moved(WORK_TRIAL_MACHINE, trial.state, command);
  return state.ok ? ok({ ...trial, ...nextBy(trial, act), state: state.value }) : state;
}
