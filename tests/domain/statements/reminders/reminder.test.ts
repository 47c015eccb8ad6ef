import { describe, expect, it } from 'vitest';
import { conduct as conductTimeline } from '../../../../src/domain/legislation/conduct.ts';
import { lawInForce, type StatuteBook } from '../../../../src/domain/legislation/statute-book.ts';
import { timeline } from '../../../../src/domain/legislation/timeline.ts';
import type { ClientId, ReminderId } from '../../../../src/domain/shared/ids.ts';
import type { EventInQuestion } from '../../../../src/domain/statements/event.ts';
import { discarded, drafted, served } from '../../../../src/domain/statements/reminders/keeping-reminder.ts';
import { actOn, codeOf, date, event, valueOf } from '../clarifications/clarification-scene.ts';

const CONFIRMED: StatuteBook = {
  ...lawInForce,
  conduct: timeline(
    'conduct',
    conductTimeline.referenceDate,
    conductTimeline.entries.map((entry) => ({ ...entry, status: 'in-force' as const })),
  ),
};

const draft = (
  asked: EventInQuestion,
  earlier: readonly EventInQuestion[] = [],
  interviews: readonly string[] = [],
  law = lawInForce,
) =>
  drafted(
    { id: 'muistutus' as ReminderId, clientId: 'asiakas' as ClientId, event: asked, language: 'fi' },
    { events: [...earlier, asked], initialInterviews: interviews.map(date) },
    law,
    actOn('2026-06-01'),
  );

const whyNot = (...asked: Parameters<typeof draft>): unknown => {
  const made = draft(...asked);
  return made.ok ? null : (made.failure.data?.['why'] ?? made.failure.code);
};

describe('a reminder', () => {
  it.each([
    ['NO_SHOW', '2022-05-01', 'LAW_WITHOUT_REMINDER', 'under the earlier law'],
    ['NO_SHOW', '2022-05-02', null, 'of a first neglect from 2.5.2022'],
    ['PLAN_NOT_CARRIED_OUT', '2022-06-01', null, 'of a plan not carried out'],
    ['SERVICE_REFUSED', '2022-06-01', null, 'of a service refused'],
    ['SERVICE_INTERRUPTED', '2026-02-28', null, 'to the end of February 2026'],
    ['RESIGNED', '2022-06-01', 'NO_STEP_IN_LAW', 'not of a resignation'],
    ['STUDIES', '2022-06-01', 'NO_STEP_IN_LAW', 'not of studies'],
    ['OFFER', '2022-06-01', 'INTERVIEW_TOO_RECENT', 'not of an offer outside the ladder'],
    ['NO_SHOW', '2026-03-01', null, 'while the proposal for March 2026 is not confirmed'],
    ['NO_SHOW', '2019-01-01', 'RULE_NOT_FOUND', 'not before there are rules'],
  ] as const)('%s of %s: %s, %s', (kind, on, why, _words) => {
    expect(whyNot(event(kind, on))).toBe(why);
  });

  it('is given of an offer on the ladder, six months after the initial interview', () => {
    expect(whyNot(event('OFFER', '2022-12-01'), [], ['2022-06-01'])).toBeNull();
    expect(whyNot(event('OFFER', '2022-11-30'), [], ['2022-06-01'])).toBe('INTERVIEW_TOO_RECENT');
  });

  it('is given of the first in twelve months only', () => {
    const first = [event('SERVICE_REFUSED', '2022-06-01')];
    expect(whyNot(event('NO_SHOW', '2023-05-31'), first)).toBe('NOT_FIRST');
    expect(whyNot(event('NO_SHOW', '2023-06-01'), first)).toBeNull();
  });

  it('is none once the law of March 2026 is confirmed: there the text message is in its place', () => {
    expect(whyNot(event('NO_SHOW', '2026-03-01'), [], [], CONFIRMED)).toBe('LAW_WITHOUT_REMINDER');
    expect(whyNot(event('NO_SHOW', '2026-02-28'), [], [], CONFIRMED)).toBeNull();
  });

  it('tells to which day another neglect comes to the next step', () => {
    expect(valueOf(draft(event('NO_SHOW', '2022-06-01'))).windowEnds).toBe('2023-05-31');
    expect(valueOf(draft(event('NO_SHOW', '2024-02-29'))).windowEnds).toBe('2025-02-27');
  });

  it.each([
    ['HANDED_OVER', '2022-12-30'],
    ['E_MAIL', '2023-01-02'],
    ['LETTER', '2023-01-06'],
  ] as const)('is served: %s counts as arrived on %s', (channel, presumedOn) => {
    const reminder = valueOf(draft(event('NO_SHOW', '2022-12-01')));
    const kept = valueOf(served(reminder, channel, lawInForce, actOn('2022-12-30')));
    expect([kept.state, kept.served?.presumedOn]).toEqual(['SERVED', presumedOn]);
    expect(codeOf(discarded(kept, 'Turha', actOn('2022-12-31')))).toBe('COMMAND_NOT_ALLOWED');
    expect(codeOf(served(kept, channel, lawInForce, actOn('2022-12-31')))).toBe('COMMAND_NOT_ALLOWED');
  });

  it('is discarded with the reason while it is a draft', () => {
    const reminder = valueOf(draft(event('NO_SHOW', '2022-12-01')));
    expect(valueOf(discarded(reminder, 'Sairastui', actOn('2022-12-02'))).discarding).toEqual({
      reason: 'Sairastui',
    });
  });
});
