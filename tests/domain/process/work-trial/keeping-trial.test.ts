import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  draftTrial,
  ended,
  interrupted,
  partiesOf,
  signed,
  started,
  withAbsence,
} from '../../../../src/domain/process/work-trial/keeping-trial.ts';
import { tasksOf } from '../../../../src/domain/process/work-trial/work-trial-tasks.ts';
import type { WorkTrial, WorkTrialParty } from '../../../../src/domain/process/work-trial/work-trial.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';
import { ACME, agreement, at, CITY, date, history, noon, OTHER, terms } from './trials.ts';

const HOME = organisation('municipality', '109');
const NOTHING = history([]);
const JUNE = terms('2022-06-01', '2022-07-29');
const running = agreement(JUNE, { state: 'RUNNING' });

const done = <T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly failure: { code: string } },
): T => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const code = (result: {
  readonly ok: boolean;
  readonly failure?: { readonly code: string };
}): string | undefined => result.failure?.code;

const signatures = (...parties: WorkTrialParty[]) =>
  parties.map((party) => ({ party, name: 'Keksitty Nimi', signedOn: date('2022-05-20') }));

describe('R58: who signs', () => {
  it.each([
    ['a municipality with a company', HOME, ACME, 3],
    ['a municipality that is the organiser', HOME, CITY, 2],
    ['a TE Office with a municipality', organisation('te-office', '1500'), CITY, 3],
    ['a municipality with another one', organisation('municipality', '837'), CITY, 3],
  ])('%s: %d', (_, authority, organiser, parties) => {
    expect(partiesOf(authority, organiser)).toHaveLength(parties);
  });

  it('SIGNATURE_MISSING: all of them, and nobody tomorrow', () => {
    const draft = agreement(JUNE, { state: 'DRAFT' });
    const sign = (...parties: WorkTrialParty[]) =>
      signed(draft, signatures(...parties), NOTHING, lawInForce, noon('2022-05-20'));
    expect(code(sign('CLIENT', 'AUTHORITY'))).toBe('SIGNATURE_MISSING');
    expect(done(sign('CLIENT', 'AUTHORITY', 'ORGANISER')).state).toBe('SIGNED');
    expect(
      code(
        signed(
          draft,
          signatures('CLIENT', 'AUTHORITY', 'ORGANISER'),
          NOTHING,
          lawInForce,
          noon('2022-05-19'),
        ),
      ),
    ).toBe('DATE_IN_FUTURE');
  });

  it('WORK_TRIAL_LIMIT: the limits are looked at when it is drafted and when it is signed', () => {
    const used = history([terms('2022-01-01', '2022-05-20')]);
    const of = { id: running.id, clientId: running.clientId, authority: HOME };
    const draft = draftTrial(JUNE, of, NOTHING, lawInForce, noon('2022-05-20'));
    expect(code(draftTrial(JUNE, of, used, lawInForce, noon('2022-05-20')))).toBe('WORK_TRIAL_LIMIT');
    const all = signatures('CLIENT', 'AUTHORITY', 'ORGANISER');
    expect(code(signed(done(draft), all, used, lawInForce, noon('2022-05-20')))).toBe('WORK_TRIAL_LIMIT');
    expect(code(draftTrial({ ...JUNE, until: JUNE.from }, of, NOTHING, lawInForce, noon('2022-05-20')))).toBe(
      'PERIOD_INVERTED',
    );
  });
});

describe('a trial', () => {
  const isSigned = agreement(JUNE);

  it('begins on its first day', () => {
    expect(code(started(isSigned, at('2022-05-31T20:30:00.000Z')))).toBe('TRIAL_NOT_BEGUN');
    expect(done(started(isSigned, at('2022-05-31T21:00:00.000Z'))).state).toBe('RUNNING');
  });

  it('ends on its last day with an evaluation', () => {
    expect(code(ended(running, 'Hyvin', noon('2022-07-28')))).toBe('TRIAL_STILL_RUNNING');
    expect(done(ended(running, 'Hyvin', noon('2022-07-29')))).toMatchObject({
      state: 'ENDED',
      endedOn: '2022-07-29',
      evaluation: 'Hyvin',
    });
  });

  it.each<[string, WorkTrial, string, string | undefined]>([
    ['on a day of it', running, '2022-06-15', undefined],
    ['with nobody ever having come', running, '2022-05-31', undefined],
    ['before it began', isSigned, '2022-05-31', undefined],
    ['before it began, with days done', isSigned, '2022-06-01', 'DATE_OUTSIDE_TRIAL'],
    ['after its end', running, '2022-07-30', 'DATE_OUTSIDE_TRIAL'],
    ['tomorrow', running, '2022-06-21', 'DATE_IN_FUTURE'],
  ])('is broken off %s', (_, trial, lastDay, refusal) => {
    const broken = interrupted(
      trial,
      date(lastDay),
      { by: 'EMPLOYMENT', words: null },
      null,
      noon('2022-06-20'),
    );
    expect(code(broken)).toBe(refusal);
    if (broken.ok) expect(broken.value).toMatchObject({ state: 'INTERRUPTED', endedOn: lastDay });
  });

  it('wants the organiser’s evaluation by its last day, or the next weekday', () => {
    const dates = (to: string) =>
      tasksOf(agreement(terms('2022-06-01', to))).map(({ kind, unmovedDueOn, dueOn }) => [
        kind,
        unmovedDueOn,
        dueOn,
      ]);
    expect(dates('2022-07-29')).toEqual([['EVALUATE_WORK_TRIAL', '2022-07-29', '2022-07-29']]);
    expect(dates('2022-07-31')).toEqual([['EVALUATE_WORK_TRIAL', '2022-07-31', '2022-08-01']]);
    expect(tasksOf(done(ended(running, 'Hyvin', noon('2022-07-29'))))).toEqual([]);
  });
});

describe('absences', () => {
  const absent = (days: readonly string[], isAuthorised = false, trial: WorkTrial = running): WorkTrial =>
    days.reduce(
      (known, on) => done(withAbsence(known, { on: date(on), isAuthorised }, lawInForce, noon('2022-07-29'))),
      trial,
    );
  const FOUR = ['2022-06-13', '2022-06-14', '2022-06-15', '2022-06-16'];

  it('four days in a row leave it going; the fifth breaks it off with that day', () => {
    expect(absent(FOUR).state).toBe('RUNNING');
    expect(absent([...FOUR, '2022-06-17'])).toMatchObject({
      state: 'INTERRUPTED',
      endedOn: '2022-06-17',
      interruption: { by: 'UNAUTHORISED_ABSENCE' },
    });
  });

  it('weekends and holidays are no days of the trial; a day that was there breaks the row', () => {
    // Midsummer Eve of 2022 is 24.6.
    expect(absent(['2022-06-21', '2022-06-22', '2022-06-23', '2022-06-27', '2022-06-28']).state).toBe(
      'INTERRUPTED',
    );
    expect(absent([...FOUR, '2022-06-20']).state).toBe('RUNNING');
  });

  it('of a trial of three days a week are counted by those days', () => {
    const three = agreement({ ...JUNE, weekdays: [1, 3, 5] }, { state: 'RUNNING' });
    expect(
      absent(['2022-06-13', '2022-06-15', '2022-06-17', '2022-06-20', '2022-06-22'], false, three).state,
    ).toBe('INTERRUPTED');
  });

  it('with leave do not count, and a day can be found out to have had leave', () => {
    expect(absent([...FOUR, '2022-06-17'], true).state).toBe('RUNNING');
    const excusedDay = absent(['2022-06-14'], true, absent(FOUR));
    expect(absent(['2022-06-17'], false, excusedDay).state).toBe('RUNNING');
    expect(excusedDay.absences).toHaveLength(4);
  });

  it.each([
    ['a Saturday', '2022-06-11', 'NOT_A_TRIAL_DAY'],
    ['before the first day', '2022-05-31', 'NOT_A_TRIAL_DAY'],
    ['after the last day', '2022-08-01', 'DATE_IN_FUTURE'],
    ['Midsummer Eve', '2022-06-24', 'NOT_A_TRIAL_DAY'],
    ['tomorrow', '2022-07-29', 'DATE_IN_FUTURE'],
  ])('%s is refused', (_, on, refusal) => {
    expect(
      code(withAbsence(running, { on: date(on), isAuthorised: false }, lawInForce, noon('2022-07-28'))),
    ).toBe(refusal);
  });

  it('put a task there to look into them, until all have leave or the trial is over', () => {
    const kinds = (trial: WorkTrial) => tasksOf(trial).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    expect(kinds(absent(['2022-06-17']))).toEqual([
      'EVALUATE_WORK_TRIAL 2022-07-29',
      'CHECK_ABSENCES 2022-06-20',
    ]);
    expect(kinds(absent(['2022-06-17'], true))).toEqual(['EVALUATE_WORK_TRIAL 2022-07-29']);
    expect(kinds(absent([...FOUR, '2022-06-17']))).toEqual([]);
  });
});

it('what a state does not allow is refused with what it allows', () => {
  const over = done(
    ended(
      agreement(terms('2022-06-01', '2022-06-30', { organiser: OTHER }), { state: 'RUNNING' }),
      'x',
      noon('2022-07-01'),
    ),
  );
  expect([
    code(started(over, noon('2022-07-02'))),
    code(ended(over, 'x', noon('2022-07-02'))),
    code(signed(over, [], NOTHING, lawInForce, noon('2022-07-02'))),
    code(withAbsence(over, { on: date('2022-06-20'), isAuthorised: false }, lawInForce, noon('2022-07-02'))),
    code(interrupted(over, date('2022-06-20'), { by: 'CLIENT', words: null }, null, noon('2022-07-02'))),
  ]).toEqual(Array.from({ length: 5 }, () => 'COMMAND_NOT_ALLOWED'));
});
