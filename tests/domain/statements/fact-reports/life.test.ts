import { describe, expect, it } from 'vitest';
import {
  FACT_REPORT_MACHINE,
  type KeptAnswer,
} from '../../../../src/domain/statements/fact-reports/fact-report.ts';
import {
  escalated,
  followed,
  hasLeft,
  heard,
  madeReady,
  sent,
  supplemented,
  withdrawn,
} from '../../../../src/domain/statements/fact-reports/keep-report.ts';
import { drafted } from '../../../../src/domain/statements/fact-reports/draft-report.ts';
import { withAnswer } from '../../../../src/domain/statements/fact-reports/receiver-answers.ts';
import { reportKey } from '../../../../src/domain/statements/fact-reports/report-keys.ts';
import { isToBeEscalated } from '../../../../src/domain/statements/fact-reports/report-due.ts';
import {
  account,
  at,
  client,
  day,
  draft,
  gathered,
  law,
  NO_FACTS,
  ready,
  request,
  sentOn,
} from './reports.ts';

const receipt: KeptAnswer = {
  id: 'te-office:1500 1',
  businessKey: reportKey(draft('2022-06-01').id, 1),
  at: at('2022-06-16').at,
  content: { kind: 'RECEIVED', proof: 'K-1' },
};

const code = (result: { readonly ok: boolean; readonly failure?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.failure?.code;

describe('the hearing', () => {
  const reported = draft('2022-06-01', { made: '2022-06-02' });

  it.each<readonly [string, string, ReturnType<typeof request> | null, string]>([
    ['nobody was asked', '2022-06-14', null, 'HEARING_MISSING'],
    ['the time to answer runs', '2022-06-12', request('SENT', '2022-06-13'), 'HEARING_OPEN'],
    ['on its last day, at 23:30', '2022-06-13T20:30:00.000Z', request('SENT', '2022-06-13'), 'HEARING_OPEN'],
    ['at midnight it is over', '2022-06-13T21:00:00.000Z', request('SENT', '2022-06-13'), 'ok'],
    ['it has expired', '2022-06-14', request('EXPIRED', '2022-06-13'), 'ok'],
    ['the client answered before', '2022-06-08', request('ANSWERED', '2022-06-13', '2022-06-08'), 'ok'],
  ])('R70: when %s', (_, now, asked, expected) => {
    expect(code(madeReady(reported, gathered({ request: asked }), at(now)))).toBe(expected);
  });

  it('is the day of the answer, or the last day to answer', () => {
    const answered = madeReady(
      reported,
      gathered({ request: request('ANSWERED', '2022-06-13', '2022-06-08') }),
      at('2022-06-09'),
    );
    expect(answered).toMatchObject({ value: { state: 'READY', hearing: { done: true, on: '2022-06-08' } } });
    const passed = madeReady(
      reported,
      gathered({ request: request('EXPIRED', '2022-06-13') }),
      at('2022-06-14'),
    );
    expect(passed).toMatchObject({ value: { hearing: { done: true, on: '2022-06-13' } } });
  });

  it('can have been otherwise, or left out with the reason', () => {
    const orally = heard(reported, { done: true, on: day('2022-06-02') }, at('2022-06-02'), law);
    expect(orally).toMatchObject({ value: { state: 'DRAFTED', due: { dueOn: '2022-06-03' } } });
    const not = heard(reported, { done: false, reason: 'Selvästi tarpeetonta' }, at('2022-06-02'), law);
    expect(not).toMatchObject({ value: { hearing: { done: false }, due: { dueOn: '2022-06-02' } } });
    expect(not.ok && code(madeReady(not.value, gathered(), at('2022-06-02')))).toBe('ok');
    expect(code(heard(reported, { done: false, reason: ' ' }, at('2022-06-02'), law))).toBe(
      'REASONS_MISSING',
    );
    const future = { done: true, on: day('2022-06-03') } as const;
    expect(code(heard(reported, future, at('2022-06-02'), law))).toBe('DATE_IN_FUTURE');
    const before = { done: true, on: day('2022-05-31') } as const;
    expect(code(heard(reported, before, at('2022-06-02'), law))).toBe('SEQUENCE_INVALID');
  });

  it('opens with the request, closes with the answer, and an answer makes a reviewed report a draft again', () => {
    const asked = followed(
      reported,
      gathered({ request: request('SENT', '2022-06-13') }),
      at('2022-06-02'),
      law,
    );
    expect(asked).toMatchObject({ state: 'HEARING_OPEN', due: null, version: 2 });
    if (asked === null) return;
    const still = gathered({ request: request('SENT', '2022-06-13') });
    expect(followed(asked, still, at('2022-06-03'), law)).toBeNull();
    const answer = gathered({ request: request('ANSWERED', '2022-06-13', '2022-06-08') });
    const answered = followed(asked, answer, at('2022-06-08'), law);
    expect(answered).toMatchObject({ state: 'DRAFTED', due: { dueOn: '2022-06-09' } });
    const late = gathered({
      request: request('ANSWERED', '2022-06-13', '2022-06-15'),
      facts: { ...NO_FACTS, clarification: account('2022-06-15') },
    });
    const reviewed = ready(reported, '2022-06-14');
    expect(followed(reviewed, late, at('2022-06-15'), law)).toMatchObject({ state: 'DRAFTED' });
    const gone = sentOn(reviewed, '2022-06-14');
    const told = followed(gone, late, at('2022-06-15'), law);
    expect(told).toMatchObject({ state: 'SENT', supplements: [{ question: null, answeredAt: null }] });
    expect(told && followed(told, late, at('2022-06-16'), law)).toBeNull();
    expect(told && withAnswer(told, receipt, at('2022-06-16'))).toMatchObject({ state: 'RECEIVED' });
    const takenBack = followed(asked, gathered(), at('2022-06-03'), law);
    expect(takenBack).toMatchObject({ state: 'DRAFTED', hearing: null, clarification: null });
  });

  it('of a request that is taken back was none; one that was otherwise stays', () => {
    const expired = gathered({ request: request('EXPIRED', '2022-06-13') });
    const made = draft('2022-06-01', { made: '2022-06-14', from: expired });
    const lost = followed(made, gathered(), at('2022-06-15'), law);
    expect(lost).toMatchObject({ state: 'DRAFTED', hearing: null, due: { dueOn: '2022-06-02' } });
    const orally = heard(made, { done: true, on: day('2022-06-14') }, at('2022-06-14'), law);
    expect(orally.ok && followed(orally.value, gathered(), at('2022-06-15'), law)).toMatchObject({
      state: 'DRAFTED',
      hearing: { done: true, on: '2022-06-14' },
    });
  });
});

describe('sending', () => {
  it('a request that was made after the review keeps a report back', () => {
    const reviewed = ready(draft('2022-06-01'), '2022-06-02');
    const asked = request('SENT', '2022-06-13');
    expect(code(sent(reviewed, client, asked, at('2022-06-03'), law))).toBe('HEARING_OPEN');
  });

  it('is not for a draft', () => {
    expect(code(sent(draft('2022-06-01'), client, null, at('2022-06-02'), law))).toBe('COMMAND_NOT_ALLOWED');
  });

  it('E58: a report to the TE Office that is sent on 3.1.2025 goes to the KEHA Centre, and the sender is warned', () => {
    const reviewed = ready(draft('2024-12-27'), '2024-12-30');
    expect(reviewed.receiver).toBe('te-office:1500');
    const last = sent(reviewed, client, null, at('2024-12-31T21:30:00.000Z'), law);
    expect(last).toMatchObject({ value: { report: { receiver: 'te-office:1500' }, rerouted: null } });
    const first = sent(reviewed, client, null, at('2024-12-31T22:30:00.000Z'), law);
    expect(first).toMatchObject({ value: { report: { receiver: 'keha' } } });
    const late = sent(reviewed, client, null, at('2025-01-03'), law);
    expect(late).toMatchObject({
      value: {
        report: {
          receiver: 'keha',
          competence: { version: 'V5', act: '1290/2002 (385/2023)' },
          statementDue: { dueOn: '2025-02-03' },
        },
        rerouted: 'te-office:1500',
      },
    });
  });

  it('E58: what the municipality gives itself by then is not sent at all', () => {
    const reviewed = ready(draft('2024-12-27', { subject: 'LABOUR_MARKET_TRAINING' }), '2024-12-30');
    expect(code(sent(reviewed, client, null, at('2025-01-03'), law))).toBe('STATEMENT_IS_OWN');
  });

  it('E57: a refusal of 30.4.2022 that is reported on 5.5.2022 is judged by the law of its day', () => {
    const report = draft('2022-04-30', { made: '2022-05-05', kind: 'SERVICE_REFUSED' });
    expect(report).toMatchObject({
      substance: { theme: 'conduct', version: 'V0' },
      competence: { version: 'V1c' },
      receiver: 'te-office:1500',
      due: { dueOn: '2022-05-02' },
    });
    expect(draft('2022-05-02', { made: '2022-05-05' })).toMatchObject({ substance: { version: 'V2' } });
  });

  it('an event to come is refused, and what is no conduct has no law of conduct', () => {
    const event = { kind: 'STUDIES', on: day('2022-06-02'), about: null } as const;
    const { id, clientId } = draft('2022-06-01');
    const made = drafted({ id, clientId, event, subject: null }, client, gathered(), at('2022-06-01'), law);
    expect(code(made)).toBe('DATE_IN_FUTURE');
    expect(draft('2022-06-01', { kind: 'STUDIES' })).toMatchObject({
      subject: 'FULL_TIME_STUDIES',
      substance: null,
    });
  });
});

describe('what follows', () => {
  const gone = sentOn(ready(draft('2022-06-01'), '2022-06-02'), '2022-06-03');

  it('a supplement can be told unasked, more than once', () => {
    const first = supplemented(gone, 'Lisätieto', 's1', at('2022-06-07'));
    const second = first.ok && supplemented(first.value, 'Toinen', 's2', at('2022-06-08'));
    expect(second).toMatchObject({
      value: {
        state: 'SUPPLEMENTED',
        supplements: [
          { id: 's1', question: null },
          { id: 's2', words: 'Toinen' },
        ],
      },
    });
    expect(code(supplemented(draft('2022-06-01'), 'x', 's', at('2022-06-01')))).toBe('COMMAND_NOT_ALLOWED');
  });

  it('a report is taken back with a reason, at any stage but the last', () => {
    expect(code(withdrawn(gone, ' ', at('2022-06-07')))).toBe('REASONS_MISSING');
    const back = withdrawn(gone, 'Kutsu oli mennyt väärään osoitteeseen', at('2022-06-07'));
    expect(back).toMatchObject({ value: { state: 'CLOSED', end: { outcome: 'TAKEN_BACK' } } });
    expect(back.ok && code(withdrawn(back.value, 'x', at('2022-06-08')))).toBe('COMMAND_NOT_ALLOWED');
    const states = Object.entries(FACT_REPORT_MACHINE.moves).filter(([, moves]) => 'withdraw' in moves);
    expect(states.map(([state]) => state)).toEqual(
      Object.keys(FACT_REPORT_MACHINE.moves).filter((state) => state !== 'CLOSED'),
    );
  });

  it.each<readonly [string, string, boolean]>([
    ['on the third working day not yet', '2022-06-06', false],
    ['after it', '2022-06-07', true],
  ])('somebody else is told once: %s', (_, today, expected) => {
    const waiting = draft('2022-06-01');
    expect(isToBeEscalated(waiting, day(today))).toBe(expected);
    expect(isToBeEscalated(escalated(waiting, at('2022-06-07')), day('2022-06-08'))).toBe(false);
    expect(isToBeEscalated(gone, day('2022-06-30'))).toBe(false);
    expect([hasLeft(waiting), hasLeft(gone)]).toEqual([false, true]);
  });
});
