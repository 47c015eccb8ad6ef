import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { Act } from '../../handling/matter.ts';
import type { VacancyId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import {
  type ClosingReason,
  closed,
  nextVersion,
  type Vacancy,
  type VacancyClosed,
  type VacancyContact,
  type VacancyContent,
  VACANCY_MACHINE,
} from './vacancy.ts';
import { checkContent } from './vacancy-content.ts';

type ContentFailure = Failure<'CODE_INVALID' | 'PERIOD_INVERTED'>;

/** What an employer tells in a notice: the vacancy, and whom to ask. */
export type NoticeContent = VacancyContent & { readonly contact: VacancyContact | null };

/** Records an employer’s notice of a vacancy. Fails with `CODE_INVALID` and `PERIOD_INVERTED`. */
export function recordNotice(
  content: NoticeContent,
  { id, number }: { readonly id: VacancyId; readonly number: number },
  { by, at }: Act,
): Result<Vacancy, ContentFailure> {
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  return ok({
    ...content,
    id,
    number,
    organisation: by.organisation,
    state: VACANCY_MACHINE.initial,
    source: { kind: 'EMPLOYER_NOTICE' },
    publishedAt: null,
    refusal: null,
    version: 1,
    changedBy: by,
    changedAt: at,
  });
}

/** Writes anew what the employer has told. Fails with `VACANCY_CLOSED` when it is over. */
export function changeNotice(
  vacancy: Vacancy,
  content: NoticeContent,
  act: Act,
): Result<Vacancy, ContentFailure | VacancyClosed> {
  const state = moved(VACANCY_MACHINE, vacancy.state, 'change');
  if (!state.ok) return closed(vacancy);
  const checked = checkContent(content);
  return checked.ok ? ok({ ...nextVersion(vacancy, state.value, act), ...content }) : checked;
}

/**
 * Opens a vacancy as its employer has asked (R61). Fails with `VACANCY_CLOSED` when it is over or its last day for
 * applying has passed, and with `COMMAND_NOT_ALLOWED` when it is open already.
 */
export function publish(vacancy: Vacancy, act: Act): Result<Vacancy, VacancyClosed | CommandNotAllowed> {
  const state = moved(VACANCY_MACHINE, vacancy.state, 'publish');
  if (!state.ok) return vacancy.state === 'OPEN' ? state : closed(vacancy);
  const { applyBy } = vacancy;
  return applyBy !== null && applyBy < localDateOf(act.at)
    ? closed(vacancy)
    : ok({ ...nextVersion(vacancy, state.value, act), publishedAt: act.at });
}

/** What an official or the publisher ends a vacancy with; `EXPIRED` is for the calendar. */
export const CLOSING_COMMANDS = {
  FILLED: 'fill',
  WITHDRAWN: 'withdraw',
  REMOVED: 'remove',
  EXPIRED: 'expire',
} as const satisfies Record<ClosingReason, string>;

/** Whether a vacancy is not over though its last day for applying has passed. */
export function hasExpired({ state, applyBy }: Pick<Vacancy, 'state' | 'applyBy'>, day: PlainDate): boolean {
  return moved(VACANCY_MACHINE, state, 'expire').ok && applyBy !== null && applyBy < day;
}

/** Ends a vacancy that is notified or open; fails with `VACANCY_CLOSED` when it is over already. */
export function close(vacancy: Vacancy, reason: ClosingReason, act: Act): Result<Vacancy, VacancyClosed> {
  const state = moved(VACANCY_MACHINE, vacancy.state, CLOSING_COMMANDS[reason]);
  return state.ok ? ok(nextVersion(vacancy, state.value, act)) : closed(vacancy);
}

/**
 * Decides not to take a notice (Act 916/2012, 3:8). Fails with `REASONS_MISSING` without written reasons, and with
 * `COMMAND_NOT_ALLOWED` when the vacancy has been published, refused or closed.
 */
export function refuseNotice(
  vacancy: Vacancy,
  reasons: string,
  law: Pick<StatuteBook, 'vacancyNotice'>,
  { by, at }: Act,
): Result<Vacancy, CommandNotAllowed | Failure<'REASONS_MISSING' | 'RULE_NOT_FOUND'>> {
  const state = moved(VACANCY_MACHINE, vacancy.state, 'refuse');
  if (!state.ok) return state;
  const rules = law.vacancyNotice.at(localDateOf(at));
  if (!rules.ok) return rules;
  const { reference: legalBasis } = rules.value;
  if (reasons.trim() === '') return fail('rule-violation', 'REASONS_MISSING', undefined, legalBasis);
  return ok({
    ...nextVersion(vacancy, state.value, { by, at }),
    refusal: { reasons, legalBasis, by, at },
  });
}
