import {
  STATEMENT_SUBJECTS,
  type StatementCompetence,
  type StatementGiver,
  type StatementSubject,
} from '../../legislation/statement-competence.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type OrganisationId, organisationKind } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { GivenBy } from './own-statement.ts';
import type { OwnSubject } from './own-subject.ts';

export type CompetenceFailure = Failure<'STATEMENT_COMPETENCE' | 'RULE_NOT_FOUND'>;

/** Who somebody gives a statement as, acting for a body; null for a body that gives none. */
export function giverOf(body: OrganisationId): StatementGiver | null {
  switch (organisationKind(body)) {
    case 'municipality':
    case 'area':
    case 'employment-authority':
      return 'MUNICIPALITY';
    case 'te-office':
      return 'TE_OFFICE';
    case 'keha':
      return 'KEHA_CENTRE';
    default:
      return null;
  }
}

/** A subject that a body may give a statement on, and by which rule. */
export interface Competent extends GivenBy {
  readonly subject: OwnSubject;
  readonly rule: RuleReference;
}

/**
 * Whether a body may give a statement on a subject on a day (lausuntotoimivalta), whatever the period: the day of giving
 * decides (E59). A TE Office gives every statement on the clients that it is responsible for, which is not what the matrix is about, as
 * long as there are TE Offices. Nobody gives one on conduct here. Fails with `STATEMENT_COMPETENCE`, which tells who
 * is competent, who may, and by which rule.
 */
export function competentOn(
  body: OrganisationId,
  subject: StatementSubject,
  on: PlainDate,
  law: StatuteBook,
): Result<Competent, CompetenceFailure> {
  const rules = law.statementCompetence.at(on);
  if (!rules.ok) return rules;
  const { reference } = rules.value;
  const { competent, may } = rules.value.rules[subject];
  const as = giverOf(body);
  if (isOwn(subject) && as !== null) {
    const duties = law.statementDuties.at(on);
    const ofOwnClients = as === 'TE_OFFICE' && duties.ok && duties.value.rules.te !== null;
    if (ofOwnClients) return ok({ subject, body, as, isConcurrent: false, rule: duties.value.reference });
    if (as === competent || may.includes(as)) {
      return ok({ subject, body, as, isConcurrent: as !== competent, rule: reference });
    }
  }
  const told = { subject, competent, ...(may.length > 0 && { may }), date: on };
  return fail('forbidden', 'STATEMENT_COMPETENCE', told, reference);
}

/** The subjects that a body may give statements on, on a day. */
export function subjectsOf(
  body: OrganisationId,
  on: PlainDate,
  law: StatuteBook,
): Result<readonly Competent[], Failure<'RULE_NOT_FOUND'>> {
  const rules = law.statementCompetence.at(on);
  if (!rules.ok) return rules;
  return ok(
    STATEMENT_SUBJECTS.flatMap((subject) => {
      const found = competentOn(body, subject, on, law);
      return found.ok ? [found.value] : [];
    }),
  );
}

/** Who is competent for a subject on a day, and since when it has been so. */
export interface CompetenceShown extends StatementCompetence {
  readonly subject: StatementSubject;
  readonly since: PlainDate;
  readonly sections: string | null;
}

/** The matrix of competence as it is on a day (toimivaltataulukko). */
export function competenceMatrix(
  on: PlainDate,
  law: StatuteBook,
): Result<
  { readonly rule: RuleReference; readonly rows: readonly CompetenceShown[] },
  Failure<'RULE_NOT_FOUND'>
> {
  const rules = law.statementCompetence.at(on);
  const sections = law.statementSections.at(on);
  if (!rules.ok) return rules;
  if (!sections.ok) return sections;
  return ok({
    rule: rules.value.reference,
    rows: STATEMENT_SUBJECTS.map((subject) => ({
      subject,
      ...rules.value.rules[subject],
      since: sinceWhen(subject, on, law),
      sections: sections.value.rules[subject],
    })),
  });
}

function isOwn(subject: StatementSubject): subject is OwnSubject {
  return subject !== 'REPREHENSIBLE_CONDUCT';
}

/** The first day of the row of entries that say the same of a subject as is said on a day. */
function sinceWhen(subject: StatementSubject, on: PlainDate, law: StatuteBook): PlainDate {
  const days = law.statementCompetence.entries
    .filter(({ status, from }) => status === 'in-force' && from <= on)
    .map(({ from, rules }) => ({ from, cell: JSON.stringify(rules[subject]) }));
  const now = days.at(-1);
  const changed = days.findLastIndex(({ cell }) => cell !== now?.cell);
  return days[changed + 1]?.from ?? on;
}
