import { describe, expect, it } from 'vitest';
import { lawInForce, type StatuteBook } from '../../../../src/domain/legislation/statute-book.ts';
import { dueMeetings } from '../../../../src/domain/process/meetings/due-meetings.ts';
import type { MeetingFacts } from '../../../../src/domain/process/meetings/meeting-facts.ts';
import type { HeldMeeting } from '../../../../src/domain/process/meetings/meeting.ts';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { generatedLife, heldOn, randomFrom } from './generated-life.ts';
import { LAW_OF_2026 } from './meeting-scene.ts';
import { predictedMeetings } from './predicted-meetings.ts';

const LIVES = 200;

const found = (facts: MeetingFacts, today: PlainDate, law: StatuteBook): readonly string[] =>
  dueMeetings(facts, today, law)
    .wanted.map(({ kind, dueOn, isAim }) => `${kind} ${dueOn}${isAim ? ' aim' : ''}`)
    .toSorted();

describe.each([
  // version, lives begin, law
  ['V0c', '2020-05-01', '2021-01-31', lawInForce],
  ['V1', '2021-03-01', '2021-05-31', lawInForce],
  ['V2', '2022-05-02', '2022-12-31', lawInForce],
  ['V5', '2025-01-01', '2025-12-31', lawInForce],
  ['V6', '2026-01-01', '2026-02-28', LAW_OF_2026],
] as const)('a year of %s', (version, first, last, law) => {
  it(`of ${LIVES} clients has exactly the days that another way of counting predicts`, () => {
    const seen = new Set<string>();
    let compared = 0;
    for (let seed = 1; seed <= LIVES; seed += 1) {
      const random = randomFrom(seed * 7919);
      const life = generatedLife(random, first as PlainDate, last as PlainDate);
      let held: readonly HeldMeeting[] = [];
      for (let today = life.start; today <= life.end; today = addDays(today, 1 + Math.floor(random() * 30))) {
        const facts = life.factsOn(today, held);
        const predicted = predictedMeetings(facts, today, law === LAW_OF_2026);
        const due = found(facts, today, law);
        if (due.join() !== predicted.join()) {
          expect(due, `life ${seed} on ${today}: ${JSON.stringify(facts)}`).toEqual(predicted);
        }
        compared += 1;
        for (const line of predicted) seen.add(line.split(' ')[0] ?? '');
        const meeting = heldOn(random, today, predicted);
        if (meeting !== null) held = [...held, meeting];
      }
    }
    expect([...seen].toSorted()).toEqual(KINDS_SEEN[version]);
    expect(compared).toBeGreaterThan(20 * LIVES);
  });
});

const DISCUSSIONS = ['HOLD_DISCUSSION', 'HOLD_INITIAL_INTERVIEW', 'HOLD_SUPPLEMENTARY_DISCUSSION'];
const INTERVIEWS = ['HOLD_FIRST_INTERVIEW', 'HOLD_PERIODIC_INTERVIEW'];

/** Every kind that the law of the time knows is met in these lives, and no other. */
const KINDS_SEEN: Readonly<Record<string, readonly string[]>> = {
  V0c: [...INTERVIEWS, 'MAKE_SECOND_CONTACT'],
  V1: ['HOLD_DISCUSSION', ...INTERVIEWS, 'HOLD_SUPPLEMENTARY_DISCUSSION', 'MAKE_SECOND_CONTACT'],
  V2: [...DISCUSSIONS, 'MAKE_SECOND_CONTACT'],
  V5: [...DISCUSSIONS, 'MAKE_SECOND_CONTACT'],
  V6: ['HOLD_DISCUSSION', 'HOLD_INITIAL_INTERVIEW', 'MAKE_SECOND_CONTACT'],
};
