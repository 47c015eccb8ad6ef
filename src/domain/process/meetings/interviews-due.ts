import type { StatuteBook } from '../../legislation/statute-book.ts';
import { deadline } from '../../shared/deadlines.ts';
import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { daysHeld, MAIN_MEETINGS, type MeetingFacts, rulesAt } from './meeting-facts.ts';
import { type DueMeetings, leftOut, NONE_DUE, wantedOn } from './wanted-meeting.ts';

/** The first interview of a job search (ensimmäinen haastattelu); an aim where it is held only if appropriate. */
export function firstInterviewDue(search: Period, facts: MeetingFacts, law: StatuteBook): DueMeetings {
  const rules = search.from === null ? null : rulesAt(law.firstInterview, search.from);
  if (rules === null || search.from === null) return NONE_DUE;
  if (daysHeld(facts.held, MAIN_MEETINGS, search.from).length > 0) return NONE_DUE;
  const { max, ifAppropriate } = rules.rules;
  return {
    ...NONE_DUE,
    wanted: [
      wantedOn('HOLD_FIRST_INTERVIEW', 'first-interview', deadline(search.from, max), rules.reference, {
        isAim: ifAppropriate,
      }),
    ],
  };
}

/**
 * The next interview of somebody in continuous unemployment (määräajoin järjestettävä haastattelu), as long as it is due
 * before discussions take its place. Where the law only aims at the interval, its reference is that of the easing.
 */
export function periodicInterviewDue(
  facts: MeetingFacts,
  discussionsFrom: PlainDate | null,
  today: PlainDate,
  law: StatuteBook,
): DueMeetings {
  const spell = facts.unemployment.find((period) => covers(period, today));
  if (spell === undefined) return leftOut('periodic-interview', 'UNEMPLOYMENT_ENDS');
  const rules = spell.from === null ? null : rulesAt(law.periodicInterview, spell.from);
  if (rules === null || spell.from === null) return NONE_DUE;
  const kinds = MAIN_MEETINGS.filter((kind) => kind !== 'INTERVIEW_FIRST');
  const last = daysHeld(facts.held, kinds, spell.from).at(-1);
  const due =
    last === undefined ? deadline(spell.from, rules.rules.after) : deadline(last, rules.rules.interval);
  const duty = rulesAt(law.interviewDuty, due.unmoved);
  const isReplaced = discussionsFrom !== null && due.unmoved >= discussionsFrom;
  if (isReplaced || duty === null || duty.rules.periodic === null) {
    return leftOut('periodic-interview', 'LAW_CHANGED');
  }
  const isAim = duty.rules.periodic.aim;
  const rule = isAim ? duty.reference : rules.reference;
  return {
    ...NONE_DUE,
    wanted: [wantedOn('HOLD_PERIODIC_INTERVIEW', 'periodic-interview', due, rule, { isAim })],
  };
}
