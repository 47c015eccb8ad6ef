import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { isWorkingDay } from '../../../../src/domain/shared/deadlines.ts';
import { addDays, daysBetween } from '../../../../src/domain/shared/plain-date.ts';
import { reasonsAsked } from '../../../../src/domain/statements/clarifications/answer-reasons.ts';
import { factFindingTask } from '../../../../src/domain/statements/clarifications/fact-finding-tasks.ts';
import {
  answered,
  expired,
  withdrawn,
} from '../../../../src/domain/statements/clarifications/keeping-clarification.ts';
import { EVENT_KINDS } from '../../../../src/domain/statements/event.ts';
import { actOn, codeOf, date, event, request, told, valueOf } from './clarification-scene.ts';

describe('the time to answer', () => {
  it.each([
    ['electronically on a Wednesday', '2022-06-01', 'E_MAIL', '2022-06-04', '2022-06-13'],
    ['by letter', '2022-06-01', 'LETTER', '2022-06-08', '2022-06-15'],
    ['before Midsummer: the last day is no holiday', '2022-06-14', 'E_MAIL', '2022-06-17', '2022-06-27'],
    ['over the end of a year', '2022-12-27', 'E_MAIL', '2022-12-30', '2023-01-09'],
    ['over a leap day', '2024-02-19', 'E_MAIL', '2024-02-22', '2024-02-29'],
    [
      'at 23:30 local time, on the day of Finland',
      '2022-06-01T20:30:00.000Z',
      'E_MAIL',
      '2022-06-04',
      '2022-06-13',
    ],
    [
      'at 00:30 local time, on the day of Finland',
      '2022-06-01T21:30:00.000Z',
      'E_MAIL',
      '2022-06-05',
      '2022-06-13',
    ],
    ['when the clock goes forward', '2022-03-26T22:30:00.000Z', 'LETTER', '2022-04-03', '2022-04-11'],
  ] as const)('runs from presumed arrival: %s', (_, sentAt, channel, presumedOn, deadline) => {
    const asked = valueOf(request(sentAt, { channel, event: event('RESIGNED', '2022-01-01') }));
    expect([asked.presumedOn, asked.deadline]).toEqual([presumedOn, deadline]);
  });

  it('may be chosen, and is never shorter than three days after arrival', () => {
    const chosen = (deadline: string) => request('2022-06-01', { deadline: date(deadline) });
    expect(codeOf(chosen('2022-06-06'))).toBe('ANSWER_TIME_TOO_SHORT');
    expect(valueOf(chosen('2022-06-07')).deadline).toBe('2022-06-07');
    expect(valueOf(chosen('2022-07-31')).deadline).toBe('2022-07-31');
  });

  test.prop([fc.integer({ min: 0, max: 2500 }), fc.constantFrom('E_MAIL', 'LETTER')])(
    'ends on a working day, a week or more after presumed arrival',
    (nth, channel) => {
      const on = addDays(date('2020-01-01'), nth);
      const { deadline, presumedOn } = valueOf(request(on, { channel }));
      expect(isWorkingDay(deadline)).toBe(true);
      expect(daysBetween(presumedOn, deadline)).toBeGreaterThanOrEqual(7);
      expect(daysBetween(presumedOn, deadline)).toBeLessThanOrEqual(14);
    },
  );
});

describe('the question', () => {
  it.each(EVENT_KINDS)('has a standard text about %s in three languages', (kind) => {
    const asked = ['fi', 'sv', 'en', 'so'].map(
      (servedIn) => valueOf(request('2022-06-01', { event: event(kind, '2022-06-01'), servedIn })).question,
    );
    expect(new Set(asked).size).toBe(3);
    expect(asked[3]).toBe(asked[0]);
  });

  it('may be the official’s own', () => {
    expect(valueOf(request('2022-06-01', { question: 'Miten työ päättyi?' })).question).toBe(
      'Miten työ päättyi?',
    );
  });
});

describe('the answer', () => {
  const asked = valueOf(request('2022-06-01'));
  const answer = (receivedOn: string, differing: object = {}, at = receivedOn) =>
    answered(asked, told(receivedOn, differing), lawInForce, actOn(at));

  it('E51: is taken after the deadline, too, and is late from the next midnight in Finland on', () => {
    expect(valueOf(answer('2022-06-13')).answer?.isLate).toBe(false);
    expect(valueOf(answer('2022-06-14')).answer?.isLate).toBe(true);
    expect(valueOf(answer('2022-06-13', {}, '2022-06-20')).answer?.isLate).toBe(false);
    const gone = valueOf(expired(asked, actOn('2022-06-14')));
    const late = valueOf(answered(gone, told('2022-07-01'), lawInForce, actOn('2022-07-01')));
    expect([late.state, late.answer?.isLate, late.answer?.reasons]).toEqual(['ANSWERED', true, ['OTHER']]);
  });

  it('comes neither before the request nor in the future', () => {
    expect(codeOf(answer('2022-05-31'))).toBe('ANSWER_OUTSIDE_TIME');
    expect(codeOf(answer('2022-06-03', {}, '2022-06-02'))).toBe('ANSWER_OUTSIDE_TIME');
  });

  it('E57: gives reasons that the law of the event’s day lists, whenever it is given', () => {
    const before = valueOf(request('2022-05-05', { event: event('SERVICE_REFUSED', '2022-04-30') }));
    const skills = told('2022-05-06', { reasons: ['SKILL_PROTECTION'] });
    const refused = answered(before, skills, lawInForce, actOn('2022-05-06'));
    expect(codeOf(refused)).toBe('REASON_NOT_IN_LAW');
    expect(refused.ok ? null : refused.failure.rule?.version).toBe('V0');
    const after = valueOf(request('2022-05-05', { event: event('SERVICE_REFUSED', '2022-05-02') }));
    expect(codeOf(answered(after, skills, lawInForce, actOn('2022-05-06')))).toBe('ok');
    expect(codeOf(answered(before, told('2022-05-06'), lawInForce, actOn('2022-05-06')))).toBe('ok');
  });

  it('takes every reason that is asked for, each once', () => {
    const found = lawInForce.conduct.at(date('2022-06-01'));
    const reasons = found.ok ? reasonsAsked(found.value.rules.validReasons) : [];
    expect(reasons).toEqual([
      'COMMUTING_OVER_FULL_TIME',
      'COMMUTING_OVER_PART_TIME',
      'SKILL_PROTECTION',
      'PART_TIME_WORK',
      'OBLIGATION_MET_BEFORE_OFFER',
      'PAY_BELOW_COLLECTIVE_AGREEMENT_OR_FLOOR',
      'LABOUR_DISPUTE',
      'HARASSMENT',
      'HEALTH',
      'HOUSEHOLD',
      'OTHER',
    ]);
    const health = { words: 'Sairaus', attachments: [] };
    const all = valueOf(answer('2022-06-03', { reasons: [...reasons, ...reasons], health }));
    expect(all.answer?.reasons).toEqual(reasons);
  });

  it('E55: what tells of health stands in the restricted annex and nowhere else', () => {
    const health = { words: 'Selkäleikkaus', attachments: ['lääkärintodistus'] };
    const ill = valueOf(answer('2022-06-03', { reasons: ['HEALTH'], words: null, health }));
    const { health: annex, ...elsewhere } = ill;
    expect([annex, elsewhere.hasHealthReason]).toEqual([health, true]);
    expect(JSON.stringify(elsewhere)).not.toMatch(/Selkä|lääkäri/);
    expect(codeOf(answer('2022-06-03', { reasons: ['HEALTH'], words: null }))).toBe('HEALTH_ANNEX_MISSING');
    expect(codeOf(answer('2022-06-03', { reasons: ['HEALTH'], health }))).toBe('HEALTH_DATA_IN_NOTE');
    const both = valueOf(answer('2022-06-03', { reasons: ['OTHER'], health }));
    expect(both.answer?.reasons).toEqual(['OTHER', 'HEALTH']);
  });
});

describe('a request', () => {
  const asked = valueOf(request('2022-06-01'));

  it('expires when its last day is over, and not before', () => {
    expect(codeOf(expired(asked, actOn('2022-06-13T20:59:00.000Z')))).toBe('ANSWER_TIME_OPEN');
    expect(valueOf(expired(asked, actOn('2022-06-13T21:00:00.000Z'))).state).toBe('EXPIRED');
  });

  it('is taken back with the reason, until it has been answered', () => {
    const taken = valueOf(withdrawn(asked, 'Tarjous peruttiin', actOn('2022-06-02')));
    expect([taken.state, taken.withdrawal, taken.version]).toEqual([
      'WITHDRAWN',
      { reason: 'Tarjous peruttiin' },
      2,
    ]);
    const done = valueOf(answered(asked, told('2022-06-02'), lawInForce, actOn('2022-06-02')));
    expect(codeOf(withdrawn(done, 'Turha', actOn('2022-06-03')))).toBe('COMMAND_NOT_ALLOWED');
    expect(codeOf(answered(taken, told('2022-06-02'), lawInForce, actOn('2022-06-02')))).toBe(
      'COMMAND_NOT_ALLOWED',
    );
  });
});

describe('the task to find out', () => {
  it.each([
    ['2021-04-01', '2021-04-06', 'factreport', 'before Easter'],
    ['2022-06-03', '2022-06-06', 'factreport', 'on a Friday'],
    ['2025-01-02', '2025-01-03', 'hearing', 'after the trials'],
    ['2020-06-01', '2020-06-02', 'hearing', 'before the trials'],
  ])('is due on the working day after %s: %s, by %s, %s', (on, dueOn, theme) => {
    const task = factFindingTask(event('RESIGNED', on), null, date(on), lawInForce);
    expect([task?.dueOn, task?.rule?.theme]).toEqual([dueOn, theme]);
  });

  it('is none on days of which the statute book says nothing', () => {
    const before = date('2019-12-31');
    expect(factFindingTask(event('RESIGNED', before), null, before, lawInForce)).toBeNull();
  });

  it('runs from the day on which it was found out, by the law of the event', () => {
    const found = factFindingTask(event('OTHER', '2024-12-31'), null, date('2025-01-07'), lawInForce);
    expect([found?.dueOn, found?.rule?.theme]).toEqual(['2025-01-08', 'factreport']);
  });
});
