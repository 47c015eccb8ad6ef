import { describe, expect, it } from 'vitest';
import type { StartUpGrantId } from '../../../../src/domain/shared/ids.ts';
import { allowedIn, statesOf } from '../../../../src/domain/shared/state-machine.ts';
import {
  applied,
  asked,
  assessed,
  completed,
  prepared,
  rejected,
  released,
  withdrawn,
} from '../../../../src/domain/subsidies/start-up-grants/handle-application.ts';
import {
  appliedForExtension,
  ended,
  extended,
  extensionRejected,
  granted,
  interrupted,
  resumed,
  settledOn,
} from '../../../../src/domain/subsidies/start-up-grants/run-grant.ts';
import {
  START_UP_GRANT_MACHINE,
  type StartUpGrant,
  type StartUpGrantCommand,
  type StartUpGrantState,
} from '../../../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import type { ChangedGrant } from '../../../../src/domain/subsidies/start-up-grants/step.ts';
import type { Failure } from '../../../../src/domain/shared/result.ts';
import { allFound, application, BY, date, interruption, noon, period, running } from './grants.ts';

const code = (result: ChangedGrant<Failure>): string =>
  result.ok ? result.value.state : result.failure.code;
const done = (result: ChangedGrant<Failure>): StartUpGrant => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

const ACT = noon('2021-06-15');
const [finding] = allFound();
const half = period('2021-10-01', '2022-03-31', { isExtension: true });

/** Every command, done so that only the state can refuse it; `start` and `recover` are nobody's to send. */
const COMMANDS: Readonly<
  Record<Exclude<StartUpGrantCommand, 'start' | 'recover'>, (grant: StartUpGrant) => ChangedGrant<Failure>>
> = {
  ask: (grant) => asked(grant, 'Rahoitussuunnitelma', date('2021-06-30'), ACT),
  complete: (grant) => completed(grant, grant, ACT),
  assess: (grant) => assessed(grant, { ...finding, on: date('2021-06-15') } as never, ACT),
  prepare: (grant) => prepared(grant, BY.commitment, ACT),
  release: (grant) => released(grant, ACT),
  withdraw: (grant) => withdrawn(grant, ACT),
  grant: (grant) => granted(grant, period('2021-07-01', '2021-12-31'), BY, ACT),
  rectify: (grant) => granted(grant, period('2021-07-01', '2021-12-31'), BY, ACT, 'rectify'),
  reject: (grant) => rejected(grant, BY.decision, ACT),
  'apply-for-extension': (grant) =>
    appliedForExtension(grant, { receivedOn: date('2021-06-15'), months: 6 }, ACT),
  extend: (grant) => extended(grant, half, BY, ACT),
  'reject-extension': (grant) => extensionRejected(grant, ACT),
  interrupt: (grant) => interrupted(grant, interruption('2021-06-10', null), ACT),
  resume: (grant) => resumed(grant, date('2021-06-15'), ACT),
  end: (grant) => ended(grant, date('2021-06-14'), ACT),
};

const stateOf = (state: StartUpGrantState): StartUpGrant =>
  running('2021-04-01', '2021-09-30', {
    state,
    appliedExtension: { receivedOn: date('2021-06-01'), months: 6 },
    interruptions: state === 'INTERRUPTED' ? [interruption('2021-06-01', null)] : [],
  });

describe('every command in every state', () => {
  it.each(statesOf(START_UP_GRANT_MACHINE))('%s takes what the life allows and refuses the rest', (state) => {
    for (const [command, act] of Object.entries(COMMANDS)) {
      const is = stateOf(state);
      const next = START_UP_GRANT_MACHINE.moves[state][command as StartUpGrantCommand];
      const result = act(command === 'interrupt' ? { ...is, interruptions: [] } : is);
      expect([command, code(result)]).toEqual([command, next ?? 'COMMAND_NOT_ALLOWED']);
      if (result.ok) expect(result.value).toMatchObject({ version: is.version + 1, changedAt: ACT.at });
      else expect(result.failure.data?.['allowed']).toEqual(allowedIn(START_UP_GRANT_MACHINE, state));
    }
  });
});

describe('an application', () => {
  const record = (change: Partial<StartUpGrant>, others: readonly StartUpGrant[] = []) =>
    applied({ ...application('2021-07-01'), receivedOn: date('2021-06-15'), ...change }, others, ACT);
  const other = (state: StartUpGrantState) => [{ ...stateOf(state), id: 'grant-2' as StartUpGrantId }];
  const { business } = application('2021-07-01');
  const income = { kind: 'PAY', dailyCents: 100, from: date('2021-07-02'), to: date('2021-07-01') } as const;

  it.each<[string, unknown, string]>([
    ['comes in', record({}), 'RECEIVED'],
    ['of tomorrow', record({ receivedOn: date('2021-06-16') }), 'DATE_IN_FUTURE'],
    ['with a business id', record({ business: { ...business, businessId: '9000100-6' } }), 'RECEIVED'],
    ['with income that ends too early', record({ deductions: [income] }), 'PERIOD_INVERTED'],
    ['while another is under way', record({}, other('INTERRUPTED')), 'GRANT_UNDER_WAY'],
    ['after another was rejected', record({}, other('REJECTED')), 'RECEIVED'],
  ])('%s', (_, result, expected) => {
    expect(code(result as ChangedGrant<Failure>)).toBe(expected);
  });

  it('is asked about until a day that is still to come', () => {
    const received = application('2021-07-01');
    expect(code(asked(received, 'x', date('2021-06-15'), ACT))).toBe('DUE_DAY_PASSED');
    const incomplete = done(asked(received, 'x', date('2021-06-16'), ACT));
    expect(incomplete.asked).toEqual({ words: 'x', dueOn: '2021-06-16' });
    const whole = completed(incomplete, { ...incomplete, appliedMonths: 3, deMinimisCents: 7 }, ACT);
    expect(done(whole)).toMatchObject({
      state: 'RECEIVED',
      asked: null,
      appliedMonths: 3,
      deMinimisCents: 7,
    });
    expect(code(completed(incomplete, { ...incomplete, deductions: [income] }, ACT))).toBe('PERIOD_INVERTED');
  });

  it('keeps every finding, none of tomorrow', () => {
    const [first] = allFound();
    if (first === undefined) throw new Error('no finding');
    const received = application('2021-07-01');
    expect(done(assessed(received, first, ACT)).assessments).toHaveLength(6);
    expect(code(assessed(received, { ...first, on: date('2021-06-16') }, ACT))).toBe('DATE_IN_FUTURE');
  });

  it('loses its reservation when it goes back or away', () => {
    const ready = done(prepared(application('2021-07-01'), BY.commitment, ACT));
    expect(ready.commitment).toBe(BY.commitment);
    expect([released, withdrawn].map((act) => done(act(ready, ACT)).commitment)).toEqual([null, null]);
    expect(done(rejected(ready, BY.decision, ACT))).toMatchObject({
      commitment: null,
      decision: BY.decision,
    });
  });
});

describe('interruption, resumption and end', () => {
  const grant = running('2021-04-01', '2021-09-30');
  const from = (day: string, is = grant) => code(interrupted(is, interruption(day, null), ACT));

  it('an interruption lies in the grant, after those before it, and not in the future', () => {
    const before = { ...grant, interruptions: [interruption('2021-05-01', '2021-05-31')] };
    expect([
      from('2021-03-31'),
      from('2021-04-01'),
      from('2021-06-15'),
      from('2021-06-16'),
      from('2021-10-01'),
      from('2021-05-31', before),
      from('2021-06-01', before),
    ]).toEqual([
      'DATE_OUTSIDE_GRANT',
      'INTERRUPTED',
      'INTERRUPTED',
      'DATE_IN_FUTURE',
      'DATE_OUTSIDE_GRANT',
      'DATE_OUTSIDE_GRANT',
      'INTERRUPTED',
    ]);
  });

  it('the day before the grant is paid again is the last of the interruption', () => {
    const away = done(interrupted(grant, interruption('2021-06-01', null), ACT));
    expect(done(resumed(away, date('2021-06-15'), ACT)).interruptions).toEqual([
      interruption('2021-06-01', '2021-06-14'),
    ]);
    expect(['2021-06-01', '2021-06-16'].map((on) => code(resumed(away, date(on), ACT)))).toEqual([
      'DATE_OUTSIDE_GRANT',
      'DATE_IN_FUTURE',
    ]);
  });

  it('the end falls on a day of it, or the day before when the business came to nothing', () => {
    expect(
      ['2021-03-30', '2021-03-31', '2021-06-15', '2021-06-16', '2021-10-01'].map((on) =>
        code(ended(grant, date(on), ACT)),
      ),
    ).toEqual(['DATE_OUTSIDE_GRANT', 'ENDED', 'ENDED', 'DATE_IN_FUTURE', 'DATE_OUTSIDE_GRANT']);
    expect(done(ended(grant, date('2021-06-10'), ACT)).endedOn).toBe('2021-06-10');
  });

  it('nobody extends, or refuses to, what nobody applied for', () => {
    expect(code(extensionRejected(grant, ACT))).toBe('EXTENSION_NOT_APPLIED_FOR');
    expect(code(appliedForExtension(grant, { receivedOn: date('2021-06-16'), months: 3 }, ACT))).toBe(
      'DATE_IN_FUTURE',
    );
  });
});

describe('what the days bring', () => {
  const on = (grant: StartUpGrant, today: string): string | null =>
    settledOn(grant, date(today), noon(today))?.state ?? null;
  const ready = { ...running('2021-04-01', '2021-09-30'), state: 'GRANTED' } as const;

  it.each<[string, string | null, string | null]>([
    ['the day before the first', on(ready, '2021-03-31'), null],
    ['the first day', on(ready, '2021-04-01'), 'RUNNING'],
    ['a round that comes late', on(ready, '2021-10-05'), 'RUNNING'],
    ['the last day', on({ ...ready, state: 'RUNNING' }, '2021-09-30'), null],
    ['the day after it', on({ ...ready, state: 'RUNNING' }, '2021-10-01'), 'ENDED'],
    ['an extended one, too', on({ ...ready, state: 'EXTENDED' }, '2021-10-01'), 'ENDED'],
    [
      'one that is interrupted waits for somebody',
      on({ ...ready, state: 'INTERRUPTED' }, '2021-10-01'),
      null,
    ],
    ['an application waits', on(application('2021-04-01'), '2021-10-01'), null],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});
