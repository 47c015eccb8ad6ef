import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { IntroductionId, VacancyId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import type { Employer } from '../vacancies/vacancy.ts';
import type { ListedData } from './listed-data.ts';

/** Stages of an introduction. */
export type IntroductionState =
  | 'DRAFTED'
  | 'CONSENTS'
  | 'INTRODUCED'
  | 'OUTCOME_KNOWN'
  | 'CLOSED'
  | 'CANCELLED';

/** What is done with an introduction; `complete` happens by itself with the last outcome. */
export type IntroductionCommand =
  | 'record-consent'
  | 'introduce'
  | 'record-outcome'
  | 'complete'
  | 'close'
  | 'cancel';

/** Life of an introduction. That nobody has consented is told by a code of its own, so a draft can be tried. */
export const INTRODUCTION_MACHINE: StateMachine<IntroductionState, IntroductionCommand> = {
  name: 'introduction to employer',
  finnish: 'esittely työnantajalle',
  initial: 'DRAFTED',
  moves: {
    DRAFTED: { 'record-consent': 'CONSENTS', introduce: 'INTRODUCED', cancel: 'CANCELLED' },
    CONSENTS: { 'record-consent': 'CONSENTS', introduce: 'INTRODUCED', cancel: 'CANCELLED' },
    INTRODUCED: { 'record-outcome': 'INTRODUCED', complete: 'OUTCOME_KNOWN' },
    OUTCOME_KNOWN: { 'record-outcome': 'OUTCOME_KNOWN', complete: 'OUTCOME_KNOWN', close: 'CLOSED' },
    // Whoever answers after all is heard.
    CLOSED: { 'record-outcome': 'CLOSED', complete: 'CLOSED' },
    CANCELLED: {},
  },
};

/** That the employer has agreed to have jobseekers introduced (työnantajan suostumus). */
export interface EmployerAgreement {
  readonly on: PlainDate;
  readonly words: string;
}

/** Presenting suitable jobseekers to an employer (esittely työnantajalle, R62). It tells of no client by itself. */
export interface Introduction {
  readonly id: IntroductionId;
  readonly state: IntroductionState;
  readonly vacancyId: VacancyId;
  readonly vacancyNumber: number;
  readonly title: string;
  readonly employer: Employer;
  /** The body that introduces. */
  readonly madeFor: OrganisationId;
  /** What is to be told to the employer: what the clients are asked to consent to. */
  readonly data: readonly ListedData[];
  readonly employerAgreement: EmployerAgreement | null;
  readonly introducedAt: Instant | null;
  readonly cancellation: { readonly reason: string; readonly at: Instant } | null;
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

/** What an introduction begins with. */
export type DraftedIntroduction = Pick<
  Introduction,
  'id' | 'vacancyId' | 'vacancyNumber' | 'title' | 'employer' | 'madeFor' | 'data' | 'employerAgreement'
>;

export function draftIntroduction(drafted: DraftedIntroduction, act: Act): Introduction {
  return {
    ...drafted,
    state: INTRODUCTION_MACHINE.initial,
    introducedAt: null,
    cancellation: null,
    ...firstBy(act),
  };
}

/** The next version of an introduction to which something has happened. */
export function advanced(
  introduction: Introduction,
  command: IntroductionCommand,
  act: Act,
): Result<Introduction, CommandNotAllowed> {
  const state = moved(INTRODUCTION_MACHINE, introduction.state, command);
  return state.ok ? ok({ ...introduction, ...nextBy(introduction, act), state: state.value }) : state;
}

/** The introduction as it is made: the employer gets what was consented to. */
export function introduced(
  introduction: Introduction,
  employerAgreement: EmployerAgreement | null,
  act: Act,
): Result<Introduction, CommandNotAllowed> {
  const next = advanced(introduction, 'introduce', act);
  if (!next.ok) return next;
  return ok({
    ...next.value,
    employerAgreement: employerAgreement ?? introduction.employerAgreement,
    introducedAt: act.at,
  });
}

/** Calls an introduction off before anybody was introduced. Fails with `REASONS_MISSING`. */
export function cancelIntroduction(
  introduction: Introduction,
  reason: string,
  act: Act,
): Result<Introduction, CommandNotAllowed | Failure<'REASONS_MISSING'>> {
  const next = advanced(introduction, 'cancel', act);
  if (!next.ok) return next;
  if (reason.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  return ok({ ...next.value, cancellation: { reason, at: act.at } });
}
