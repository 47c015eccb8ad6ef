import type { WantedTask } from '../../handling/task.ts';
import type { StatementDutyRules } from '../../legislation/statement-duties.ts';
import type { StatementGiver } from '../../legislation/statement-competence.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type Deadline, deadline } from '../../shared/deadlines.ts';
import { earlier, type PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { Clarification } from '../clarifications/clarification.ts';
import { giverOf } from './competence.ts';
import type { OwnStatement } from './own-statement.ts';

/** Kinds of tasks that statements put there. */
export const STATEMENT_TASKS = ['GIVE_STATEMENT'] as const;

const DUTY_OF: Readonly<Record<StatementGiver, 'municipality' | 'te' | 'keha' | null>> = {
  MUNICIPALITY: 'municipality',
  TE_OFFICE: 'te',
  KEHA_CENTRE: 'keha',
  CUSTOMER_SERVICE_CENTRE: null,
} satisfies Record<StatementGiver, keyof StatementDutyRules | null>;

/**
 * From when the time for a statement runs (määräajan alkaminen): the day of the client’s answer, or the last day to answer when that
 * came first or nothing has come.
 */
export function timeRunsFrom({ answer, deadline: last }: Clarification): PlainDate {
  return answer === null ? last : earlier(answer.receivedOn, last);
}

/** Whether the client can still explain: a statement would come before the hearing is over (R70). */
export function isHearingOpen({ state, deadline: last }: Clarification, on: PlainDate): boolean {
  return state === 'SENT' && on <= last;
}

/** The last day to give a statement (lausunnon määräpäivä), in calendar days; null where no rule gives one. */
export function timeToGive(
  { body, timeFrom }: Pick<OwnStatement, 'body' | 'timeFrom'>,
  law: StatuteBook,
): (Deadline & { readonly rule: RuleReference }) | null {
  const giver = giverOf(body);
  const of = giver === null ? null : DUTY_OF[giver];
  const rules = law.statementDuties.at(timeFrom);
  const duty = of === null || !rules.ok ? null : rules.value.rules[of];
  return duty === null || !rules.ok
    ? null
    : { ...deadline(timeFrom, duty.deadline), rule: rules.value.reference };
}

/** A draft is to be given in its time; where more is taken for a ground of the decree, the day is only aimed at. */
export function tasksOf(statement: OwnStatement, law: StatuteBook): readonly WantedTask[] {
  const time = timeToGive(statement, law);
  if (statement.state !== 'DRAFT' || time === null) return [];
  return [
    {
      kind: 'GIVE_STATEMENT',
      key: `GIVE_STATEMENT:${statement.id}`,
      subject: { kind: 'statement', id: statement.id },
      dueOn: time.moved,
      unmovedDueOn: time.unmoved,
      isAim: statement.longerTime !== null,
      rule: time.rule,
    },
  ];
}
