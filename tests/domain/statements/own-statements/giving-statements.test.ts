import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { deadline } from '../../../../src/domain/shared/deadlines.ts';
import type { StatementId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { addDays, fromEpochDay, epochDay, weekdayOf } from '../../../../src/domain/shared/plain-date.ts';
import {
  abandoned,
  issued,
  received,
  superseded,
  written,
} from '../../../../src/domain/statements/own-statements/giving-statements.ts';
import type { OwnStatement } from '../../../../src/domain/statements/own-statements/own-statement.ts';
import {
  tasksOf,
  timeRunsFrom,
  timeToGive,
} from '../../../../src/domain/statements/own-statements/time-to-give.ts';
import type { Clarification } from '../../../../src/domain/statements/clarifications/clarification.ts';
import { at, CITY, date, drafted, made, noon, refusal, TE, text } from './statements.ts';

const give = (statement: OwnStatement, act: ReturnType<typeof at>, lateness: 'AUTHORITY' | null = null) =>
  issued(statement, lateness, lawInForce, act);

describe('E59: a period that crosses a change of competence', () => {
  it.each([
    ['2021-09-20T09:00:00.000Z', 'STATEMENT_COMPETENCE'],
    ['2021-10-01T20:59:59.999Z', 'STATEMENT_COMPETENCE'],
    // Midnight in Finland.
    ['2021-10-01T21:00:00.000Z', null],
    ['2021-10-02T09:00:00.000Z', null],
  ])('is one statement by the competence of its giving, %s: %s', (moment, expected) => {
    const act = at(moment);
    const draft = drafted({ timeFrom: date('2021-09-30') }, act);
    expect(refusal(draft)).toBe(expected);
    if (!draft.ok) return;
    const given = made(give(draft.value, act));
    expect([given.from, given.to, given.giving?.on]).toEqual(['2021-09-20', '2021-10-10', '2021-10-02']);
    expect(given.giving).toMatchObject({
      body: CITY,
      as: 'MUNICIPALITY',
      isConcurrent: false,
      rule: { act: '1269/2020 (421/2021)', section: '12 a §' },
      sections: '2:1, 2:2, 2:4.1, 2:13.4',
    });
  });
});

describe('who gave a statement', () => {
  it.each([
    // given       by    as              beside who is competent
    ['2022-08-01', CITY, 'MUNICIPALITY', true],
    ['2024-06-03', CITY, 'MUNICIPALITY', true],
    ['2022-08-01', TE, 'TE_OFFICE', false],
  ])('on %s by %s is shown as %s, concurrent: %s', (on, body, as, isConcurrent) => {
    const code = on < '2023-03-01' ? 'D1' : 'M012';
    const asked = { subject: 'MINOR_STUDIES', code, timeFrom: date(on) } as const;
    const given = made(give(made(drafted(asked, noon(on), body)), noon(on)));
    expect(given.giving).toMatchObject({ body, as, isConcurrent });
  });

  it('is judged once more when it is given: law and codes may have changed since it was written', () => {
    const draft = made(drafted({ timeFrom: date('2023-02-28') }, noon('2023-02-28')));
    expect(refusal(give(draft, at('2023-02-28T21:59:59.999Z')))).toBeNull();
    expect(refusal(give(draft, at('2023-02-28T22:00:00.000Z')))).toBe('STATEMENT_CODE_INVALID');
    const anew = made(
      written(draft, text({ code: 'T001', timeFrom: date('2023-02-28') }), lawInForce, noon('2023-03-01')),
    );
    expect(made(give(anew, noon('2023-03-01')))).toMatchObject({ state: 'ISSUED', code: 'T001', version: 3 });
  });
});

describe('what a statement needs', () => {
  const draft = (differing: Parameters<typeof drafted>[0] = {}, on = '2023-01-10') =>
    made(drafted({ timeFrom: date(on), ...differing }, noon(on)));

  it.each(['', '   '])('D9: reasons: %o', (reasons) => {
    expect(refusal(give(draft({ reasons }), noon('2023-01-10')))).toBe('REASONS_MISSING');
  });

  it('that the client has no more time to explain', () => {
    const waiting = draft({ timeFrom: date('2023-01-12') });
    expect(refusal(give(waiting, noon('2023-01-11')))).toBe('HEARING_OPEN');
    expect(refusal(give(waiting, noon('2023-01-12')))).toBeNull();
  });

  it.each([
    // given       because of an appeal, with            refused
    ['2022-12-31', { municipality: null, contact: null }, null],
    ['2023-01-01', { municipality: null, contact: null }, ['MUNICIPALITY', 'CONTACT_DATA']],
    ['2023-01-02', { municipality: '109', contact: ' ' }, ['CONTACT_DATA']],
    ['2024-12-31', { municipality: null, contact: 'puh. 000' }, ['MUNICIPALITY']],
    ['2024-12-31', { municipality: '109', contact: 'puh. 000' }, null],
    ['2025-01-01', { municipality: null, contact: null }, null],
  ])('marking after an appeal, %s with %o: %o is missing (1375/2022)', (on, appeal, missing) => {
    const code = on < '2023-03-01' ? 'A1' : 'T001';
    const given = give(draft({ appeal, code }, on), noon(on));
    expect(given.ok ? null : given.failure).toEqual(
      missing && expect.objectContaining({ code: 'APPEAL_MARKING_MISSING', data: { missing } }),
    );
  });

  it('a municipality that there is', () => {
    const appeal = { municipality: '999', contact: 'puh. 000' };
    expect(refusal(give(draft({ appeal }), noon('2023-01-10')))).toBe('MUNICIPALITY_CODE_INVALID');
  });
});

describe('the time for a statement', () => {
  it.each([
    // runs from   by    unmoved       moved
    ['2021-02-28', CITY, null, null],
    ['2021-03-01', CITY, '2021-03-08', '2021-03-08'],
    ['2021-12-17', CITY, '2021-12-24', '2021-12-27'],
    ['2022-12-30', CITY, '2023-01-06', '2023-01-09'],
    ['2024-02-22', CITY, '2024-02-29', '2024-02-29'],
    ['2025-01-01', CITY, '2025-01-08', '2025-01-08'],
    ['2024-12-31', TE, '2025-01-30', '2025-01-30'],
    ['2025-01-01', TE, null, null],
  ])('from %s, %s: %s, moved to %s (153/2021, 512/2024)', (from, body, unmoved, moved) => {
    const time = timeToGive({ body, timeFrom: date(from) }, lawInForce);
    expect(time && [time.unmoved, time.moved]).toEqual(unmoved && [unmoved, moved]);
  });

  const day = fc
    .integer({ min: epochDay(date('2021-03-01')), max: epochDay(date('2027-12-31')) })
    .map(fromEpochDay);

  it('is seven calendar days whatever lies between, and ends on a working day', () => {
    fc.assert(
      fc.property(day, (timeFrom) => {
        const time = timeToGive({ body: CITY, timeFrom }, lawInForce);
        expect(time).toMatchObject(deadline(timeFrom, { amount: 7, unit: 'days' }));
        expect(time?.unmoved).toBe(addDays(timeFrom, 7));
        expect(weekdayOf(time?.moved ?? timeFrom)).toBeLessThan(6);
        expect((time?.moved ?? '') >= addDays(timeFrom, 7)).toBe(true);
      }),
    );
  });

  it('is kept to the last minute of its last day in Finland, and then wants a reason', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (timeFrom, hasGround) => {
        const open = timeFrom >= '2021-10-02' ? timeFrom : date('2021-10-02');
        const code = (on: string): string => (on < '2023-03-01' ? 'A1' : 'T001');
        const longerTime = hasGround ? ({ ground: 'EXTENT', words: 'Monta jaksoa' } as const) : null;
        const time = timeToGive({ body: CITY, timeFrom: open }, lawInForce);
        const last = time?.moved ?? open;
        const of = (on: typeof open) =>
          made(drafted({ timeFrom: open, longerTime, code: code(on) }, noon(on)));
        // 23.30 in winter and 00.30 in summer would differ by a day, so both clocks are asked.
        expect(refusal(give(of(last), at(`${last}T20:30:00.000Z`)))).toBeNull();
        const late = addDays(last, 1);
        expect(refusal(give(of(late), noon(late)))).toBe(hasGround ? null : 'LATE_REASON_REQUIRED');
        const given = made(give(of(late), noon(late), 'AUTHORITY'));
        expect(given.giving?.lateness).toBe(hasGround ? null : 'AUTHORITY');
      }),
    );
  });

  it.each([
    // received    last day      runs from
    [null, '2022-06-10', '2022-06-10'],
    ['2022-06-07', '2022-06-10', '2022-06-07'],
    ['2022-06-10', '2022-06-10', '2022-06-10'],
    // Late: the time has been running.
    ['2022-06-20', '2022-06-10', '2022-06-10'],
  ])('runs from the answer received on %s or the last day %s: %s', (receivedOn, last, expected) => {
    const answer = receivedOn && { receivedOn };
    expect(timeRunsFrom({ answer, deadline: last } as unknown as Clarification)).toBe(expected);
  });

  it('is a task while there is a draft, and only aimed at where more is taken for a ground', () => {
    const draft = made(drafted({ timeFrom: date('2021-12-17') }, noon('2021-12-17')));
    const [task] = tasksOf(draft, lawInForce);
    expect(task).toMatchObject({
      kind: 'GIVE_STATEMENT',
      dueOn: '2021-12-27',
      unmovedDueOn: '2021-12-24',
      isAim: false,
      rule: { act: '153/2021, 1556/2016' },
    });
    const longer = { ...draft, longerTime: { ground: 'NATURE', words: 'x' } as const };
    expect(tasksOf(longer, lawInForce)).toMatchObject([{ isAim: true }]);
    expect(tasksOf(made(give(draft, noon('2021-12-17'))), lawInForce)).toEqual([]);
  });
});

describe('a statement that has been given', () => {
  const given = (): OwnStatement => made(give(made(drafted({}, noon('2021-10-04'))), noon('2021-10-04')));
  const receipt = { at: '2021-10-05T06:00:00.000Z' as Instant, proof: 'K-1' };
  const NEXT = 'next' as StatementId;

  it('is transmitted once by its receipt, however often that comes', () => {
    const sent = received(given(), receipt, noon('2021-10-05'));
    expect(sent).toMatchObject({ state: 'TRANSMITTED', transmittedAt: receipt.at, proof: 'K-1', version: 3 });
    expect(sent && received(sent, { ...receipt, proof: 'K-2' }, noon('2021-10-06'))).toBeNull();
  });

  it('stays replaced when the receipt comes after its replacement', () => {
    const replaced = made(superseded(given(), NEXT, noon('2021-10-05')));
    expect(received(replaced, receipt, noon('2021-10-06'))).toMatchObject({
      state: 'SUPERSEDED',
      replacedBy: 'next',
      transmittedAt: receipt.at,
    });
  });

  it('takes no receipt as a draft', () => {
    expect(received(made(drafted({}, noon('2021-10-04'))), receipt, noon('2021-10-05'))).toBeNull();
  });

  it('is never written over, given again or given up; it is replaced once', () => {
    const one = given();
    const act = noon('2021-10-05');
    const replaced = made(superseded(one, NEXT, act));
    for (const statement of [one, replaced]) {
      expect(refusal(written(statement, text(), lawInForce, act))).toBe('COMMAND_NOT_ALLOWED');
      expect(refusal(give(statement, act))).toBe('COMMAND_NOT_ALLOWED');
      expect(refusal(abandoned(statement, act))).toBe('COMMAND_NOT_ALLOWED');
    }
    expect(refusal(superseded(replaced, NEXT, act))).toBe('COMMAND_NOT_ALLOWED');
    expect(one).toEqual(given());
  });
});
