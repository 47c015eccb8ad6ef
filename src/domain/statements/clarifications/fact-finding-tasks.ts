import type { StatuteBook } from '../../legislation/statute-book.ts';
import { rulesOn } from '../../legislation/timeline.ts';
import { deadline } from '../../shared/deadlines.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { WantedTask } from '../../handling/task.ts';
import type { EventInQuestion } from '../event.ts';
import type { Clarification } from './clarification.ts';

/** Key of the task to find out about an event: the same as of whatever else demands it of that matter. */
export function factFindingKey({ kind, on, about }: EventInQuestion): string {
  return `START_FACT_FINDING:${about?.id ?? `${kind}:${on}`}`;
}

/**
 * What an event demands of the authority: that it asks the client, within the time in which facts are reported
 * (selvityksen aloittaminen). The time runs from the event, or from `foundOn` when it was found out later. `subject` is the
 * matter that people look at: of an act of a plan, the plan. Null on a day of which the statute book says nothing.
 */
export function factFindingTask(
  event: EventInQuestion,
  subject: WantedTask['subject'],
  foundOn: PlainDate,
  law: StatuteBook,
): WantedTask | null {
  const rules = rulesOn({ report: law.factReport, hearing: law.hearing }, event.on);
  if (!rules.ok) return null;
  const { report, hearing } = rules.value;
  const reported = report.rules?.defaultDeadline;
  const { moved, unmoved } = deadline(foundOn, reported ?? hearing.rules.startWithin);
  return {
    kind: 'START_FACT_FINDING',
    key: factFindingKey(event),
    subject,
    dueOn: moved,
    unmovedDueOn: unmoved,
    isAim: false,
    rule: reported === undefined ? hearing.reference : report.reference,
  };
}

/** What a request that is out demands: the client’s answer (selvityksen antaminen). */
export function answerTask({ id, deadline: last, rule }: Clarification): WantedTask {
  return {
    kind: 'ANSWER_CLARIFICATION',
    key: `ANSWER_CLARIFICATION:${id}`,
    subject: { kind: 'clarification', id },
    dueOn: last,
    unmovedDueOn: last,
    isAim: false,
    rule,
  };
}
