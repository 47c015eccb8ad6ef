import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { isWorkingDay } from '../../../../src/domain/shared/deadlines.ts';
import type { DecisionId, RectificationRequestId } from '../../../../src/domain/shared/ids.ts';
import { addDays, daysBetween } from '../../../../src/domain/shared/plain-date.ts';
import { statesOf } from '../../../../src/domain/shared/state-machine.ts';
import { DECISION_RESULTS } from '../../../../src/domain/subsidies/decisions/decision.ts';
import { rectificationTasks } from '../../../../src/domain/subsidies/decisions/decision-tasks.ts';
import {
  RECTIFICATION_MACHINE,
  type RectificationCommand,
  type RectificationRequest,
} from '../../../../src/domain/subsidies/decisions/rectification-request.ts';
import {
  answered,
  answersAnew,
  appealed,
  judged,
  received,
} from '../../../../src/domain/subsidies/decisions/rectifying.ts';
import { served, serviceOf } from '../../../../src/domain/subsidies/decisions/serving.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';
import { date } from '../../../support/client-facts.ts';
import { actOf, givenOn, servedBy } from '../../../support/decisions.ts';
import { codeOf, valueOf } from '../../../support/job-offers.ts';

const OTHER = actOf('other', '2022-12-30');

describe('D9: when a decision has reached its addressee, and until when it is contested', () => {
  it.each([
    // How, sent, served, last day of the thirty; the last day moves to the next working day.
    ['letter', '2022-06-01', '2022-06-08', '2022-07-08', 'an ordinary summer week; 8.7. is a Friday'],
    [
      'message',
      '2022-06-01',
      '2022-06-04',
      '2022-07-04',
      'served on a Saturday, as presumptions do not move',
    ],
    ['handed-over', '2022-06-01', '2022-06-01', '2022-07-01', 'at once'],
    ['letter', '2022-11-17', '2022-11-24', '2022-12-27', '24.12. is Christmas Eve; 25. and 26. follow'],
    ['message', '2022-11-22', '2022-11-25', '2022-12-27', 'Christmas Day'],
    ['handed-over', '2022-11-26', '2022-11-26', '2022-12-27', 'St Stephen’s Day'],
    ['letter', '2022-12-20', '2022-12-27', '2023-01-26', 'sent before Christmas, served after'],
    ['letter', '2022-12-28', '2023-01-04', '2023-02-03', 'over the year end'],
    ['message', '2022-12-05', '2022-12-08', '2023-01-09', '7.1.2023 is a Saturday after Epiphany'],
    ['handed-over', '2021-12-02', '2021-12-02', '2022-01-03', 'New Year’s Day is a Saturday'],
    ['letter', '2022-05-18', '2022-05-25', '2022-06-27', 'Midsummer Eve 24.6. is a Friday'],
    ['message', '2022-05-23', '2022-05-26', '2022-06-27', 'Midsummer Day'],
    ['letter', '2024-01-23', '2024-01-30', '2024-02-29', 'ends on the leap day'],
    ['letter', '2023-01-23', '2023-01-30', '2023-03-01', 'without a leap day'],
    ['letter', '2024-02-22', '2024-02-29', '2024-04-02', 'served on the leap day; 30.3.–1.4. is Easter'],
    ['message', '2022-04-28', '2022-05-01', '2022-05-31', 'served on May Day'],
    ['handed-over', '2022-11-06', '2022-11-06', '2022-12-07', '6.12. is Independence Day'],
  ] as const)('%s sent on %s: served on %s, until %s (%s)', (by, sent, servedOn, rectifyBy, _why) => {
    const service = valueOf(serviceOf({ by, sentOn: date(sent), receivedOn: null }, lawInForce));
    expect(service).toMatchObject({ servedOn, rectifyBy, isPresumed: by !== 'handed-over' });
    expect(service.rules.map(({ theme }) => theme)).toEqual(
      by === 'handed-over' ? ['rectification'] : ['notice-service', 'rectification'],
    );
  });

  it('is the day of receipt where that was shown', () => {
    const sending = { by: 'letter', sentOn: date('2022-06-01'), receivedOn: date('2022-06-03') } as const;
    expect(valueOf(serviceOf(sending, lawInForce))).toMatchObject({
      servedOn: '2022-06-03',
      isPresumed: false,
      rectifyBy: '2022-07-04',
    });
  });

  test.prop([fc.integer({ min: 0, max: 4000 }), fc.constantFrom('letter', 'message', 'handed-over')])(
    'leaves thirty days at least, and ends on a working day',
    (after, by) => {
      const sentOn = addDays(date('2021-01-01'), after);
      const { servedOn, rectifyBy } = valueOf(serviceOf({ by, sentOn, receivedOn: null }, lawInForce));
      expect(isWorkingDay(rectifyBy)).toBe(true);
      expect(daysBetween(servedOn, rectifyBy)).toBeGreaterThanOrEqual(30);
      expect(daysBetween(servedOn, rectifyBy)).toBeLessThanOrEqual(35);
    },
  );

  it.each([
    ['DATE_BEFORE_DECISION', { sentOn: '2022-05-31', receivedOn: null }],
    ['DATE_IN_FUTURE', { sentOn: '2022-06-11', receivedOn: null }],
    ['DATE_IN_FUTURE', { sentOn: '2022-06-02', receivedOn: '2022-06-11' }],
    ['SEQUENCE_INVALID', { sentOn: '2022-06-03', receivedOn: '2022-06-02' }],
    ['ok', { sentOn: '2022-06-01', receivedOn: '2022-06-10' }],
  ] as const)('%s: %o', (code, { sentOn, receivedOn }) => {
    const sending = {
      by: 'letter',
      sentOn: date(sentOn),
      receivedOn: receivedOn && date(receivedOn),
    } as const;
    expect(codeOf(served(givenOn('2022-06-01'), sending, actOf('writer', '2022-06-10'), lawInForce))).toBe(
      code,
    );
  });
});

const receivedOn = (on: string, act = OTHER) =>
  received(
    servedBy({ by: 'letter' }, '2022-11-17'),
    {
      id: 'request-1' as RectificationRequestId,
      by: 'CLIENT',
      receivedOn: date(on),
      demand: 'Myöntäkää tuki',
    },
    act,
    lawInForce,
  );

const COMMANDS: Readonly<
  Record<RectificationCommand, (request: RectificationRequest) => Result<RectificationRequest>>
> = {
  dismiss: (request) => answered(request, { command: 'dismiss', reasons: 'Ei tutkita' }, OTHER),
  accept: (request) =>
    answered(request, { command: 'accept', reasons: 'x', decision: 'new' as DecisionId }, OTHER),
  'accept-partly': (request) =>
    answered(request, { command: 'accept-partly', reasons: 'x', decision: 'new' as DecisionId }, OTHER),
  reject: (request) => answered(request, { command: 'reject', reasons: 'Ei perustetta' }, OTHER),
  appeal: (request) =>
    appealed(request, { on: date('2022-12-30'), court: 'Hämeenlinnan hallinto-oikeus' }, OTHER),
  'record-judgment': (request) =>
    judged(request, { on: date('2022-12-30'), judgment: 'Valitus hylätään' }, OTHER),
};

describe('the life of a rectification request', () => {
  const pairs = statesOf(RECTIFICATION_MACHINE).flatMap((state) =>
    (Object.keys(COMMANDS) as RectificationCommand[]).map((command) => [state, command] as const),
  );

  it.each(pairs)('in %s answers %s as the table says', (state, command) => {
    const appeal = { on: date('2022-12-01'), court: 'x', judgment: null, judgedOn: null };
    const done = COMMANDS[command]({ ...valueOf(receivedOn('2022-12-27')), state, appeal });
    const next = RECTIFICATION_MACHINE.moves[state][command];
    expect(done.ok ? done.value.state : done.failure.code).toBe(next ?? 'COMMAND_NOT_ALLOWED');
  });

  it.each([
    ['the last day itself, moved past Christmas', '2022-12-27', false],
    ['the day after it', '2022-12-28', true],
  ])('D10: on %s it is late: %s, %s', (_, on, isLate) => {
    expect(valueOf(receivedOn(on))).toMatchObject({ state: 'RECEIVED', dueBy: '2022-12-27', isLate });
  });

  it('D10: a late one is kept, and can only be inadmissible', () => {
    const late = valueOf(receivedOn('2022-12-28'));
    for (const command of ['accept', 'accept-partly', 'reject'] as const) {
      expect(codeOf(COMMANDS[command](late))).toBe('RECTIFICATION_LATE');
    }
    expect(valueOf(COMMANDS.dismiss(late))).toMatchObject({
      state: 'INADMISSIBLE',
      demand: 'Myöntäkää tuki',
      outcome: { on: '2022-12-30', reasons: 'Ei tutkita', newDecision: null },
    });
  });

  it('D9: is decided on with reasons', () => {
    const request = valueOf(receivedOn('2022-12-01'));
    expect(codeOf(answered(request, { command: 'reject', reasons: ' ' }, OTHER))).toBe('REASONS_MISSING');
  });

  it('comes after its decision was served, on a day that has come', () => {
    const told = {
      id: 'request-1' as RectificationRequestId,
      by: 'EMPLOYER',
      receivedOn: date('2022-12-01'),
      demand: 'x',
    } as const;
    expect(codeOf(received(givenOn('2022-11-17'), told, OTHER, lawInForce))).toBe('DECISION_NOT_SERVED');
    expect(codeOf(receivedOn('2022-11-16'))).toBe('DATE_BEFORE_DECISION');
    expect(codeOf(receivedOn('2022-12-31'))).toBe('DATE_IN_FUTURE');
    // It may come before the day on which the letter is presumed to have arrived.
    expect(codeOf(receivedOn('2022-11-18'))).toBe('ok');
  });

  it('goes to the court after the decision, and the judgment after the appeal', () => {
    const rejected = valueOf(COMMANDS.reject(valueOf(receivedOn('2022-12-27'))));
    const early = { on: date('2022-12-29'), court: 'HAO' };
    expect(codeOf(appealed(rejected, early, OTHER))).toBe('SEQUENCE_INVALID');
    expect(codeOf(appealed(rejected, { ...early, on: date('2022-12-31') }, OTHER))).toBe('DATE_IN_FUTURE');
    const gone = valueOf(COMMANDS.appeal(rejected));
    expect(codeOf(judged(gone, { on: date('2022-12-29'), judgment: 'x' }, OTHER))).toBe('SEQUENCE_INVALID');
    expect(valueOf(COMMANDS['record-judgment'](gone))).toMatchObject({
      state: 'DECIDED',
      appeal: { judgment: 'Valitus hylätään', judgedOn: '2022-12-30' },
    });
  });

  it('is to be decided on within thirty days, and is done with any answer', () => {
    const request = valueOf(receivedOn('2022-12-01'));
    const { changes } = valueOf(rectificationTasks(request, [], lawInForce));
    expect(changes.opened).toMatchObject([
      { kind: 'DECIDE_RECTIFICATION', unmovedDueOn: '2022-12-31', dueOn: '2023-01-02' },
    ]);
    const open = changes.opened.map((task) => ({ ...task, id: 't' as never, clientId: request.clientId }));
    const answeredIt = valueOf(COMMANDS.dismiss(request));
    expect(valueOf(rectificationTasks(answeredIt, open, lawInForce)).done).toEqual(open);
  });
});

describe('a decision that takes the place of another', () => {
  it.each([
    ['GRANTED', ['GRANTED', 'REJECTED']],
    ['REJECTED', ['GRANTED', 'REJECTED']],
    ['EXTENDED', ['EXTENDED', 'EXTENSION_REJECTED']],
    ['EXTENSION_REJECTED', ['EXTENDED', 'EXTENSION_REJECTED']],
    ['RECOVERED', ['RECOVERED']],
  ] as const)('answers what %s did', (result, allowed) => {
    const decision = { ...givenOn('2022-06-01'), result };
    const found = DECISION_RESULTS.filter((anew) => answersAnew(decision, anew).ok);
    expect(found).toEqual(allowed);
    const other = result === 'RECOVERED' ? 'GRANTED' : 'RECOVERED';
    expect(answersAnew(decision, other)).toMatchObject({
      failure: { code: 'COMMAND_NOT_ALLOWED', data: { allowed } },
    });
  });
});
