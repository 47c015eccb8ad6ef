import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEHA, organisation } from '../../../../src/domain/shared/organisation.ts';
import { addDays } from '../../../../src/domain/shared/plain-date.ts';
import { reportDue, statementDue } from '../../../../src/domain/statements/fact-reports/report-due.ts';
import { tasksOf } from '../../../../src/domain/statements/fact-reports/report-tasks.ts';
import { withAnswer } from '../../../../src/domain/statements/fact-reports/receiver-answers.ts';
import { at, day, draft, gathered, law, ready, request, sentOn } from './reports.ts';

const due = (event: string, heardOn: string | null = null) => {
  const found = reportDue(day(event), heardOn === null ? null : { done: true, on: day(heardOn) }, law);
  return found.ok && found.value !== null ? [found.value.dueOn, found.value.escalateAfter] : found;
};

describe('R66: without delay', () => {
  it.each<readonly [string, string, string | null, string, string]>([
    ['an event of a Wednesday', '2022-06-01', null, '2022-06-02', '2022-06-06'],
    ['of a Friday', '2022-06-03', null, '2022-06-06', '2022-06-08'],
    ['of Midsummer Eve', '2022-06-24', null, '2022-06-27', '2022-06-29'],
    ['of the last day of a year', '2021-12-31', null, '2022-01-03', '2022-01-05'],
    ['of the day before Epiphany', '2022-01-05', null, '2022-01-07', '2022-01-11'],
    ['of a leap day', '2024-02-29', null, '2024-03-01', '2024-03-05'],
    ['before the clocks change', '2022-03-26', null, '2022-03-28', '2022-03-30'],
    ['of the first day of the act', '2021-03-01', null, '2021-03-02', '2021-03-04'],
    ['of the last day of the act', '2024-12-31', null, '2025-01-02', '2025-01-07'],
    ['from the answer, when the client was heard', '2022-06-01', '2022-06-13', '2022-06-14', '2022-06-16'],
    [
      'from the event, when the client was heard before it ended',
      '2022-06-01',
      '2022-05-30',
      '2022-06-02',
      '2022-06-06',
    ],
  ])('%s', (_, event, heardOn, dueOn, escalateAfter) => {
    expect(due(event, heardOn)).toEqual([dueOn, escalateAfter]);
  });

  it.each(['2021-02-28', '2025-01-01'])('on %s the act has no such report: there is no day', (event) => {
    expect(due(event)).toEqual({ ok: true, value: null });
  });

  it('nothing is due while the client can answer', () => {
    const open = draft('2022-06-01', { from: gathered({ request: request('SENT', '2022-06-13') }) });
    expect(open).toMatchObject({ state: 'HEARING_OPEN', due: null });
    expect(tasksOf(open, law)).toEqual([]);
  });

  it('is never due before the event, and on a working day; escalated later', () => {
    const days = fc.integer({ min: 0, max: 1400 }).map((nth) => addDays(day('2021-03-01'), nth));
    fc.assert(
      fc.property(days, (on) => {
        const found = reportDue(on, null, law);
        if (!found.ok || found.value === null) throw new Error('no day');
        const { dueOn, unmovedDueOn, escalateAfter } = found.value;
        expect(unmovedDueOn <= dueOn && dueOn > on && escalateAfter > dueOn).toBe(true);
      }),
    );
  });
});

describe('the receiver’s statement is watched', () => {
  it.each<readonly [string, string, string, string | undefined]>([
    ['30 days of the TE Office', 'te-office', '2022-06-09', '2022-07-11'],
    ['30 days of the KEHA Centre', 'keha', '2025-01-03', '2025-02-03'],
    ['the TE Office has no time any more', 'te-office', '2025-01-03', undefined],
  ])('%s', (_, receiver, sent, dueOn) => {
    const to = receiver === 'keha' ? KEHA : organisation('te-office', '1500');
    const found = statementDue(to, day(sent), law);
    expect(found.ok && found.value?.dueOn).toBe(dueOn);
  });

  it('is a task of the partner until it comes, and a question one of the authority', () => {
    const report = sentOn(ready(draft('2022-06-01'), '2022-06-08'), '2022-06-09');
    expect(tasksOf(report, law)).toEqual([
      {
        kind: 'AWAIT_STATEMENT',
        key: `AWAIT_STATEMENT:${report.id}`,
        subject: { kind: 'fact-report', id: report.id },
        dueOn: '2022-07-11',
        unmovedDueOn: '2022-07-09',
        isAim: true,
        rule: null,
      },
    ]);
    const asked = withAnswer(
      report,
      {
        id: 'a1',
        businessKey: `${report.id}:fact-report:1`,
        at: at('2022-06-17').at,
        content: { kind: 'SUPPLEMENT_REQUESTED', question: 'Milloin kutsu lähetettiin?' },
      },
      at('2022-06-20'),
    );
    expect(asked && tasksOf(asked, law).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['AWAIT_STATEMENT', '2022-07-11'],
      ['SUPPLEMENT_FACT_REPORT', '2022-06-20'],
    ]);
  });
});
