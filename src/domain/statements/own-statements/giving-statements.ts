import type { LatenessReason } from '../../handling/task.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { StatementSubject } from '../../legislation/statement-competence.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { municipalities, municipalityOn } from '../../reference/municipalities.ts';
import type { ClientId, StatementId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type CompetenceFailure, type Competent, competentOn } from './competence.ts';
import {
  type OwnStatement,
  STATEMENT_MACHINE,
  type StatementCommand,
  type StatementText,
} from './own-statement.ts';
import { codeOf, isOfConduct } from './statement-code.ts';
import { timeToGive } from './time-to-give.ts';

/** What is asked to be written: whether it can be is for the functions here to say. */
export type AskedText = StatementText<StatementSubject, string>;

export type WritingFailure = CompetenceFailure | Failure<'STATEMENT_CODE_INVALID' | 'PERIOD_INVERTED'>;

export type GivingFailure =
  | CommandNotAllowed
  | WritingFailure
  | Failure<
      | 'REASONS_MISSING'
      | 'HEARING_OPEN'
      | 'APPEAL_MARKING_MISSING'
      | 'MUNICIPALITY_CODE_INVALID'
      | 'LATE_REASON_REQUIRED'
    >;

/** Drafts a statement (lausuntoluonnos), held against the competence and the codes of the day on which it is drafted. */
export function draftStatement(
  text: AskedText,
  of: {
    readonly id: StatementId;
    readonly clientId: ClientId;
    readonly body: OrganisationId;
    readonly replaces: StatementId | null;
  },
  law: StatuteBook,
  act: Act,
): Result<OwnStatement, WritingFailure> {
  const checked = checkedText(text, of.body, localDateOf(act.at), law);
  if (!checked.ok) return checked;
  return ok({
    ...of,
    ...firstBy(act),
    ...checked.value.text,
    state: STATEMENT_MACHINE.initial,
    giving: null,
    issuedAt: null,
    transmittedAt: null,
    proof: null,
    replacedBy: null,
  });
}

/** Writes a draft anew. */
export function written(
  statement: OwnStatement,
  text: AskedText,
  law: StatuteBook,
  act: Act,
): Result<OwnStatement, CommandNotAllowed | WritingFailure> {
  const next = changing(statement, 'write', act);
  if (!next.ok) return next;
  const checked = checkedText(text, statement.body, localDateOf(act.at), law);
  return checked.ok ? ok({ ...next.value, ...checked.value.text }) : checked;
}

/**
 * Gives a statement (lausunnon antaminen), by the competence, the codes and the marking of the day on which it is given. Fails with
 * `REASONS_MISSING`, with `HEARING_OPEN` while the client still has time to explain, with `APPEAL_MARKING_MISSING`
 * and with `LATE_REASON_REQUIRED` after its last day unless more time was taken for a ground of the decree.
 */
export function issued(
  statement: OwnStatement,
  lateness: LatenessReason | null,
  law: StatuteBook,
  act: Act,
): Result<OwnStatement, GivingFailure> {
  const next = changing(statement, 'issue', act);
  if (!next.ok) return next;
  const on = localDateOf(act.at);
  const checked = checkedText(statement, statement.body, on, law);
  if (!checked.ok) return checked;
  if (statement.reasons.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  if (on < statement.timeFrom) {
    return fail('rule-violation', 'HEARING_OPEN', { deadline: statement.timeFrom });
  }
  const marked = markedAfterAppeal(statement, on, law);
  if (!marked.ok) return marked;
  const time = timeToGive(statement, law);
  const isLate = time !== null && on > time.moved && statement.longerTime === null;
  if (isLate && lateness === null) {
    return fail('rule-violation', 'LATE_REASON_REQUIRED', { dueOn: time.moved }, time.rule);
  }
  const sections = law.statementSections.at(on);
  if (!sections.ok) return sections;
  const { body, as, isConcurrent, rule } = checked.value.competent;
  return ok({
    ...next.value,
    issuedAt: act.at,
    giving: {
      body,
      as,
      isConcurrent,
      on,
      rule,
      sections: sections.value.rules[statement.subject],
      lateness: isLate ? lateness : null,
    },
  });
}

/** Puts another statement in the place of one that was given (lausunnon korvaaminen); what was given stays readable. */
export function superseded(
  statement: OwnStatement,
  by: StatementId,
  act: Act,
): Result<OwnStatement, CommandNotAllowed> {
  const next = changing(statement, 'supersede', act);
  return next.ok ? ok({ ...next.value, replacedBy: by }) : next;
}

/** Gives a draft up (luonnoksesta luopuminen). */
export function abandoned(statement: OwnStatement, act: Act): Result<OwnStatement, CommandNotAllowed> {
  return changing(statement, 'abandon', act);
}

/**
 * Takes the receiver’s receipt (vastaanottokuittaus); null when it changes nothing, because it has come before. One
 * that comes after the statement was replaced is kept, and the statement stays replaced.
 */
export function received(
  statement: OwnStatement,
  receipt: { readonly at: Instant; readonly proof: string },
  act: Act,
): OwnStatement | null {
  if (statement.transmittedAt !== null || statement.giving === null) return null;
  const { at, proof } = receipt;
  const state = statement.state === 'ISSUED' ? 'TRANSMITTED' : statement.state;
  return { ...statement, ...nextBy(statement, act), state, transmittedAt: at, proof };
}

function checkedText(
  asked: AskedText,
  body: OrganisationId,
  on: PlainDate,
  law: StatuteBook,
): Result<{ readonly text: StatementText; readonly competent: Competent }, WritingFailure> {
  const { code, from, to } = asked;
  const subject = isOfConduct(code, law) ? 'REPREHENSIBLE_CONDUCT' : asked.subject;
  const competent = competentOn(body, subject, on, law);
  if (!competent.ok) return competent;
  if (to !== null && to < from) return fail('rule-violation', 'PERIOD_INVERTED', { from, to });
  const rules = law.statementCodes.at(on);
  if (!rules.ok) return rules;
  const own = codeOf(code, competent.value.subject, rules.value.rules, law);
  if (!own.ok) return own;
  const text = { ...asked, subject: competent.value.subject, code: own.value };
  return ok({ text, competent: competent.value });
}

/** A statement that is given because of an appeal names what the law of that day asks for. */
function markedAfterAppeal(
  { appeal }: OwnStatement,
  on: PlainDate,
  law: StatuteBook,
): Result<null, Failure<'APPEAL_MARKING_MISSING' | 'MUNICIPALITY_CODE_INVALID'>> {
  if (appeal === null) return ok(null);
  const { municipality, contact } = appeal;
  if (
    municipality !== null &&
    (!municipalities.has(municipality) || municipalityOn(municipality, on) !== municipality)
  ) {
    return fail('rule-violation', 'MUNICIPALITY_CODE_INVALID', { municipality });
  }
  const rules = law.statementDuties.at(on);
  const marking = rules.ok ? (rules.value.rules.appealMarking ?? []) : [];
  const named = { MUNICIPALITY: municipality, CONTACT_DATA: contact };
  const missing = marking.filter((what) => (named[what] ?? '').trim() === '');
  return missing.length === 0 || !rules.ok
    ? ok(null)
    : fail('rule-violation', 'APPEAL_MARKING_MISSING', { missing }, rules.value.reference);
}

function changing(
  statement: OwnStatement,
  command: StatementCommand,
  act: Act,
): Result<OwnStatement, CommandNotAllowed> {
  const state = moved(STATEMENT_MACHINE, statement.state, command);
  return state.ok ? ok({ ...statement, ...nextBy(statement, act), state: state.value }) : state;
}
