import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  SERVICE_REFERRAL,
  type ServiceReferral,
  type ServiceReferralState,
  type ServiceStepName,
} from '../../../../src/domain/process/services/service-referral.ts';
import type { SeatPool } from '../../../../src/domain/process/services/seat-pool.ts';
import type { ServiceStep } from '../../../../src/domain/process/services/service-step.ts';
import { offerOf, tasksAfter } from '../../../../src/domain/process/services/service-tasks.ts';
import { selectsForOthers } from '../../../../src/domain/process/services/training-selection.ts';
import type { Coordination, Disclosure } from '../../../../src/domain/process/services/social-and-health.ts';
import type { ProcessTask, WantedTask } from '../../../../src/domain/handling/task.ts';
import type { SeatPoolId } from '../../../../src/domain/shared/ids.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';
import { statesOf } from '../../../../src/domain/shared/state-machine.ts';
import { date } from '../../../support/client-facts.ts';
import {
  accept,
  actOn,
  after,
  codeOf,
  complete,
  OFFICE,
  refer,
  referral,
  start,
  take,
  valueOf,
} from '../../../support/service-referrals.ts';

const wait = (on: string): ServiceStep => ({ step: 'wait', on: date(on) });
const reject = (on: string): ServiceStep => ({
  step: 'reject',
  on: date(on),
  reason: 'SELECTION',
  words: null,
});
const refuse = (on: string): ServiceStep => ({ step: 'refuse', on: date(on), words: 'Ei nyt' });
const cancel = (on: string): ServiceStep => ({ step: 'cancel', on: date(on), words: null });
const interrupt = (on: string, changes: object = {}): ServiceStep => ({
  step: 'interrupt',
  on: date(on),
  by: 'CLIENT',
  reason: 'Muutto',
  unauthorisedAbsences: 0,
  ...changes,
});
const kela = (applied: string, ...later: readonly (string | null)[]): ServiceStep => {
  const [decided = null, first = null, end = null] = later.map((day) => (day === null ? null : date(day)));
  return { step: 'record-kela', kela: { applied: date(applied), decided, start: first, end }, outcome: null };
};
const followUp = (on: string): ServiceStep => ({ step: 'follow-up', on: date(on), placement: 'OTHER_WORK' });

describe('every state and every step', () => {
  const steps: Readonly<Record<ServiceStepName, ServiceStep>> = {
    refer: refer('2022-09-01'),
    wait: wait('2022-09-01'),
    accept: accept('2022-09-01'),
    reject: reject('2022-09-01'),
    refuse: refuse('2022-09-01'),
    cancel: cancel('2022-09-01'),
    start: start('2022-09-01'),
    complete: complete('2022-09-01'),
    interrupt: interrupt('2022-09-01'),
    'record-kela': kela('2022-09-01'),
    'follow-up': followUp('2022-09-01'),
  };
  const cases = statesOf(SERVICE_REFERRAL).flatMap((state) =>
    Object.values(steps).map((step) => [state, step] as const),
  );

  it.each(cases.map(([state, step]) => [state, step.step, step] as const))('%s: %s', (state, name, step) => {
    const one: ServiceReferral = { ...referral({ serviceType: 'KELA_REHAB' }), state };
    const next = SERVICE_REFERRAL.moves[state][name];
    const result = take(one, step);
    if (next === undefined) {
      expect(result).toMatchObject({
        ok: false,
        failure: { code: 'COMMAND_NOT_ALLOWED', data: { matterState: state } },
      });
    } else {
      expect(valueOf(result).referral).toMatchObject({ state: next, version: 2 });
    }
  });
});

describe('R8: need, referral, acceptance, start and end have their days in order', () => {
  const referred = after(referral(), refer('2022-02-01'));
  const accepted = after(referred, accept('2022-02-10'));
  const started = after(accepted, start('2022-03-01'));

  it('keeps each day once', () => {
    expect(after(started, complete('2022-04-01')).dates).toMatchObject({
      need: '2022-01-10',
      referred: '2022-02-01',
      accepted: '2022-02-10',
      start: '2022-03-01',
      end: '2022-04-01',
    });
  });

  it.each<readonly [string, ServiceReferral, ServiceStep, string]>([
    ['referred before the need', referral(), refer('2022-01-09'), 'SEQUENCE_INVALID'],
    ['referred on the day of the need', referral(), refer('2022-01-10'), 'ok'],
    ['accepted before the referral', referred, accept('2022-01-31'), 'SEQUENCE_INVALID'],
    ['started before the referral', accepted, start('2022-01-31'), 'SEQUENCE_INVALID'],
    ['started before it was accepted', accepted, start('2022-02-09'), 'SEQUENCE_INVALID'],
    ['ended before the start', started, complete('2022-02-28'), 'SEQUENCE_INVALID'],
    ['a day long', started, complete('2022-03-01'), 'ok'],
    ['planned to end before it starts', accepted, start('2022-03-01', '2022-02-28'), 'SEQUENCE_INVALID'],
    ['rejected before the referral', referred, reject('2022-01-31'), 'SEQUENCE_INVALID'],
    [
      'followed up before the end',
      after(started, complete('2022-04-01')),
      followUp('2022-03-31'),
      'SEQUENCE_INVALID',
    ],
    ['tomorrow', accepted, start('2026-06-02'), 'DATE_IN_FUTURE'],
  ])('%s: %s', (_, one, step, code) => {
    expect(codeOf(take(one, step))).toBe(code);
  });

  it('a service that began before the client was one may have begun before the referral', () => {
    const history = after(referral({ isHistory: true }), refer('2022-02-01'), accept('2022-02-10'));
    expect(codeOf(take(history, start('2021-10-01')))).toBe('ok');
    const begun = after(history, start('2021-10-01'));
    expect(codeOf(take(begun, complete('2021-09-30')))).toBe('SEQUENCE_INVALID');
  });

  it('23:30 in Finland is still today, midnight is the next day', () => {
    const night = (at: string) => ({ ...actOn('2022-02-01'), at: at as never });
    expect(codeOf(take(referral(), refer('2022-02-01'), {}, night('2022-02-01T21:30:00.000Z')))).toBe('ok');
    expect(codeOf(take(referral(), refer('2022-02-02'), {}, night('2022-02-01T21:59:59.999Z')))).toBe(
      'DATE_IN_FUTURE',
    );
    expect(codeOf(take(referral(), refer('2022-02-02'), {}, night('2022-02-01T22:00:00.000Z')))).toBe('ok');
  });
});

describe('R59: the TE Office selects students of labour market training until the end of 2024', () => {
  const training = (referred: string) =>
    after(referral({ serviceType: 'LABOUR_MARKET_TRAINING' }), refer(referred));

  it.each<readonly [string, ServiceStep, ReturnType<typeof actOn>, string]>([
    ['the municipality accepts', accept('2022-03-01'), actOn('2026-01-01'), 'SELECTION_BY_TE_OFFICE'],
    ['the municipality rejects', reject('2022-03-01'), actOn('2026-01-01'), 'SELECTION_BY_TE_OFFICE'],
    [
      'the municipality puts on the reserve list',
      wait('2022-03-01'),
      actOn('2026-01-01'),
      'SELECTION_BY_TE_OFFICE',
    ],
    ['the client refuses', refuse('2022-03-01'), actOn('2026-01-01'), 'ok'],
    ['the TE Office accepts', accept('2022-03-01'), actOn('2026-01-01', OFFICE), 'ok'],
    [
      'the municipality, on the last day',
      accept('2024-12-31'),
      actOn('2026-01-01'),
      'SELECTION_BY_TE_OFFICE',
    ],
    [
      'the authority of 2025',
      accept('2025-01-01'),
      actOn('2026-01-01', organisation('employment-authority', 'TA01')),
      'ok',
    ],
  ])('%s: %s', (_, step, act, code) => {
    expect(codeOf(take(training('2022-02-01'), step, {}, act))).toBe(code);
  });

  it.each([
    [accept('2024-12-31'), OFFICE, true],
    [accept('2025-01-01'), OFFICE, false],
    [refuse('2024-12-31'), OFFICE, false],
    [accept('2024-12-31'), organisation('municipality', '109'), false],
  ] as const)('a step for a client of another body, %o by %s: %s', (step, acting, expected) => {
    expect(selectsForOthers(training('2022-02-01'), step, acting, lawInForce)).toBe(expected);
  });

  it('and decides on breaking it off, but not for the client who leaves', () => {
    const started = valueOf(
      take(training('2022-02-01'), accept('2022-02-10'), {}, actOn('2026-01-01', OFFICE)),
    ).referral;
    const running = after(started, start('2022-03-01'));
    expect(codeOf(take(running, interrupt('2022-04-01', { by: 'AUTHORITY' })))).toBe(
      'SELECTION_BY_TE_OFFICE',
    );
    expect(codeOf(take(running, interrupt('2022-04-01', { by: 'EMPLOYMENT' })))).toBe('ok');
  });
});

const POOL: SeatPool = {
  id: 'pool-1' as SeatPoolId,
  organisation: organisation('municipality', '109'),
  serviceType: 'LABOUR_MARKET_TRAINING',
  course: null,
  name: 'Kurssi',
  provider: 'Opisto',
  places: 2,
  taken: 1,
  from: date('2022-03-01'),
  to: date('2022-06-30'),
};

describe('seats', () => {
  const seated = referral({ serviceType: 'GUIDANCE', seatPool: POOL.id });

  it('are taken with the referral, and none is given twice', () => {
    const taken = valueOf(take(seated, refer('2022-02-01'), { pool: POOL }));
    expect([taken.pool?.taken, taken.referral.holdsSeat]).toEqual([2, true]);
    expect(take(seated, refer('2022-02-01'), { pool: { ...POOL, taken: 2 } })).toMatchObject({
      failure: { kind: 'conflict', code: 'SEAT_QUOTA_EXCEEDED', data: { places: 2, offered: 'wait' } },
    });
  });

  it('a client who waits holds none, and takes one when accepted', () => {
    const full = { ...POOL, taken: 2 };
    const waiting = valueOf(take(seated, wait('2022-02-01'), { pool: full })).referral;
    expect(waiting).toMatchObject({ holdsSeat: false, waitingSince: '2026-06-01T10:00:00.000Z' });
    expect(codeOf(take(waiting, accept('2022-02-10'), { pool: full }))).toBe('SEAT_QUOTA_EXCEEDED');
    const placed = valueOf(take(waiting, accept('2022-02-10'), { pool: POOL }));
    expect([placed.pool?.taken, placed.referral.holdsSeat, placed.referral.waitingSince]).toEqual([
      2,
      true,
      null,
    ]);
  });

  it.each([reject('2022-02-02'), refuse('2022-02-02'), cancel('2022-02-02'), wait('2022-02-02')])(
    'are given back: $step',
    (step) => {
      const holding = { ...valueOf(take(seated, refer('2022-02-01'), { pool: POOL })).referral };
      const given = valueOf(take(holding, step, { pool: { ...POOL, taken: 2 } }));
      expect([given.pool?.taken, given.referral.holdsSeat]).toEqual([1, false]);
    },
  );

  it('stay taken by who has come, however it ends', () => {
    const pool = { ...POOL, taken: 2 };
    const holding = valueOf(take(seated, refer('2022-02-01'), { pool: POOL })).referral;
    const placed = valueOf(take(holding, accept('2022-02-02'), { pool })).referral;
    const begun = valueOf(take(placed, start('2022-03-01'), { pool })).referral;
    expect(valueOf(take(begun, interrupt('2022-03-05'), { pool }))).toMatchObject({ pool: null });
  });

  it('E75: a client who is not selected loses the seat; the need stays open and it is no neglect', () => {
    const course = referral({ serviceType: 'LABOUR_MARKET_TRAINING', seatPool: POOL.id, needRef: 'need-1' });
    const referred = valueOf(take(course, refer('2022-02-01'), { pool: POOL })).referral;
    const given = valueOf(
      take(referred, reject('2022-02-20'), { pool: { ...POOL, taken: 2 } }, actOn('2022-02-20', OFFICE)),
    );
    expect(given.pool?.taken).toBe(1);
    expect(given.referral).toMatchObject({
      state: 'REJECTED_BY_PROVIDER',
      rejection: { reason: 'SELECTION' },
      holdsSeat: false,
      needRef: 'need-1',
      statementNeeded: false,
    });
  });
});

describe('what may have to be told to whoever gives statements', () => {
  const started = after(referral(), refer('2022-02-01'), accept('2022-02-10'), start('2022-03-01'));

  it.each<readonly [string, ServiceReferral, ServiceStep, boolean]>([
    ['a refusal', after(referral(), refer('2022-02-01')), refuse('2022-02-05'), true],
    ['a client who leaves', started, interrupt('2022-03-10'), true],
    [
      'absences without leave',
      started,
      interrupt('2022-03-10', { by: 'PROVIDER', unauthorisedAbsences: 5 }),
      true,
    ],
    ['a provider who ends', started, interrupt('2022-03-10', { by: 'PROVIDER' }), false],
    ['a job found', started, interrupt('2022-03-10', { by: 'EMPLOYMENT' }), false],
    ['a service to its end', started, complete('2022-03-10'), false],
  ])('%s: %s', (_, one, step, needed) => {
    expect(valueOf(take(one, step)).referral.statementNeeded).toBe(needed);
  });
});

describe('R39: social and health services', () => {
  const coordination = (changes: Partial<Coordination> = {}): Coordination => ({
    receiver: { kind: 'MUNICIPALITY', name: 'Hämeenlinna' },
    ground: { kind: 'CONSENT', givenOn: date('2022-01-09'), coversHealth: false },
    contacts: { own: 'virkailija', receiver: 'sosiaaliohjaaja' },
    order: 'TOGETHER',
    ...changes,
  });
  const COUNTY = { kind: 'WELLBEING_SERVICES_COUNTY', name: 'Kanta-Häme' } as const;
  const told = (on: string, disclosure: Partial<Disclosure> | null = {}): ServiceStep => ({
    step: 'refer',
    on: date(on),
    disclosure: disclosure && { need: 'Asuminen', contact: 'puhelin', health: null, ...disclosure },
  });
  const referred = (
    on: string,
    changes: Partial<Coordination> | null = {},
    disclosure?: Partial<Disclosure> | null,
    home = '109',
  ) =>
    take(
      referral({ serviceType: 'SOCIAL_SERVICE', coordination: changes && coordination(changes) }),
      told(on, disclosure),
      { known: { birthDate: date('1990-01-01'), home } },
    );

  it.each<readonly [string, ReturnType<typeof take>, string]>([
    ['the municipality on the last day of 2022', referred('2022-12-31'), 'ok'],
    ['the municipality from 2023', referred('2023-01-01'), 'RECEIVER_NOT_COMPETENT'],
    [
      'the county on the last day of 2022',
      referred('2022-12-31', { receiver: COUNTY }),
      'RECEIVER_NOT_COMPETENT',
    ],
    ['the county from 2023', referred('2023-01-01', { receiver: COUNTY }), 'ok'],
    ['Helsinki, which belongs to no county', referred('2023-01-01', {}, {}, '091'), 'ok'],
    [
      'a county for Helsinki',
      referred('2023-01-01', { receiver: COUNTY }, {}, '091'),
      'RECEIVER_NOT_COMPETENT',
    ],
    ['without a ground', referred('2022-03-01', { ground: null }), 'NO_DISCLOSURE_GROUND'],
    ['without anybody who receives', referred('2022-03-01', null), 'NO_DISCLOSURE_GROUND'],
    ['with nothing told', referred('2022-03-01', {}, null), 'NO_DISCLOSURE_GROUND'],
    [
      'with health beyond the consent',
      referred('2022-03-01', {}, { health: 'selkä' }),
      'NO_DISCLOSURE_GROUND',
    ],
    [
      'with health by law alone',
      referred('2022-03-01', { ground: { kind: 'LAW', section: '1 §' } }, { health: 'selkä' }),
      'NO_DISCLOSURE_GROUND',
    ],
    [
      'with health that the client agreed to',
      referred(
        '2022-03-01',
        { ground: { kind: 'CONSENT', givenOn: date('2022-01-09'), coversHealth: true } },
        { health: 'selkä' },
      ),
      'ok',
    ],
  ])('%s: %s', (_, result, code) => {
    expect(codeOf(result)).toBe(code);
  });

  it('tells who is competent', () => {
    expect(referred('2023-01-01')).toMatchObject({
      failure: {
        data: { receiver: 'MUNICIPALITY', competent: 'WELLBEING_SERVICES_COUNTY' },
        rule: { version: 'SOTE23' },
      },
    });
  });

  it('nobody waits for a service that has not been told', () => {
    const one = referral({ serviceType: 'HEALTH_SERVICE', coordination: coordination() });
    expect(codeOf(take(one, wait('2022-03-01')))).toBe('NO_DISCLOSURE_GROUND');
  });
});

describe('R40: Kela rehabilitation', () => {
  const referred = after(referral({ serviceType: 'KELA_REHAB' }), refer('2022-02-01'));

  it.each<readonly [string, ServiceStep, string]>([
    ['in order', kela('2022-02-05', '2022-03-01', '2022-04-01', '2022-06-30'), 'ok'],
    ['without a decision yet', kela('2022-02-05'), 'ok'],
    ['decided before the application', kela('2022-02-05', '2022-02-04'), 'SEQUENCE_INVALID'],
    ['started before the decision', kela('2022-02-05', '2022-03-01', '2022-02-28'), 'SEQUENCE_INVALID'],
    ['ended before the application', kela('2022-02-05', null, null, '2022-02-04'), 'SEQUENCE_INVALID'],
  ])('%s: %s', (_, step, code) => {
    expect(codeOf(take(referred, step))).toBe(code);
  });

  it('no other service has steps at Kela', () => {
    expect(codeOf(take(after(referral(), refer('2022-02-01')), kela('2022-02-05')))).toBe('NOT_OF_KELA');
  });

  it('keeps what tells of health apart: the referral has the days only', () => {
    const running = after(referred, accept('2022-03-01'), start('2022-04-01'));
    const { referral: done, guarded } = valueOf(take(running, complete('2022-06-30')));
    expect([done.outcome, done.dates.end, guarded]).toEqual([
      null,
      '2022-06-30',
      { result: 'GOAL_REACHED', words: 'Hyvin meni' },
    ]);
  });
});

describe('services that need a right', () => {
  it.each([
    ['REHABILITATIVE_WORK', {}, 'ACTIVATION_PLAN_MISSING'],
    ['REHABILITATIVE_WORK', { planInForce: 'EMPLOYMENT' as const }, 'ACTIVATION_PLAN_MISSING'],
    ['REHABILITATIVE_WORK', { planInForce: 'ACTIVATION' as const }, 'ok'],
    ['INTEGRATION_TRAINING', {}, 'INTEGRATION_RIGHT_MISSING'],
    ['INTEGRATION_TRAINING', { hasIntegrationRight: true }, 'ok'],
  ] as const)('%s with %o: %s', (serviceType, rights, code) => {
    expect(codeOf(take(referral({ serviceType }), refer('2022-02-01'), rights))).toBe(code);
  });
});

describe('tasks of a referral', () => {
  const rules = valueOf(lawInForce.serviceFollowUp.at(date('2022-02-01'))).rules;
  const opened = (wanted: readonly WantedTask[]): readonly ProcessTask[] =>
    wanted.map((task) => ({ ...task, id: task.key as never, clientId: 'client-1' as never }));

  it('whoever is asked answers in two weeks, and an answer ends the task, late or not', () => {
    const referred = after(referral(), refer('2022-02-01'));
    const { changes } = tasksAfter(referred, 'refer', date('2022-02-01'), [], rules);
    expect(changes.opened).toMatchObject([{ kind: 'ANSWER_REFERRAL', dueOn: '2022-02-15', isAim: true }]);
    const open = opened(changes.opened);
    const late = tasksAfter(after(referred, accept('2022-02-16')), 'accept', date('2022-02-16'), open, rules);
    expect(late.ended[0]?.end).toMatchObject({ outcome: 'DONE', lateness: 'PARTNER' });
    expect(late.changes).toEqual({ opened: [], dropped: [] });
    const dropped = tasksAfter(
      after(referred, cancel('2022-02-03')),
      'cancel',
      date('2022-02-03'),
      open,
      rules,
    );
    expect(dropped.changes.dropped).toMatchObject([{ reason: 'MATTER_CLOSED' }]);
  });

  it('absences are looked at after a month, or at the end when that is sooner', () => {
    const accepted = after(referral(), refer('2022-02-01'), accept('2022-02-10'));
    const due = (end: string) =>
      tasksAfter(after(accepted, start('2022-03-01', end)), 'start', date('2022-03-01'), [], rules).changes
        .opened;
    expect(due('2022-06-30')).toMatchObject([{ kind: 'CHECK_ABSENCES', dueOn: '2022-04-01' }]);
    expect(due('2022-03-11')).toMatchObject([{ kind: 'CHECK_ABSENCES', dueOn: '2022-03-11' }]);
  });

  it('follow-ups come three and six months after the end, on a working day, one after another', () => {
    const started = after(
      referral(),
      refer('2022-02-01'),
      accept('2022-02-10'),
      start('2022-03-01', '2022-03-31'),
    );
    const done = after(started, complete('2022-03-31'));
    const { changes } = tasksAfter(done, 'complete', date('2022-03-31'), [], rules);
    expect(changes.opened.map(({ dueOn, unmovedDueOn }) => [dueOn, unmovedDueOn])).toEqual([
      ['2022-06-30', '2022-06-30'],
      ['2022-09-30', '2022-09-30'],
    ]);
    const first = tasksAfter(
      after(done, followUp('2022-06-28')),
      'follow-up',
      date('2022-06-28'),
      opened(changes.opened),
      rules,
    );
    expect(first.ended.map(({ task }) => task.dueOn)).toEqual(['2022-06-30']);
    expect(first.changes).toEqual({ opened: [], dropped: [] });
  });

  it('leave those of other referrals alone', () => {
    const other = opened([
      offerOf({ id: 'other' as never, clientId: 'client-1' as never }, date('2022-02-01'), rules),
    ]);
    const { ended, changes } = tasksAfter(referral(), 'cancel', date('2022-02-01'), other, rules);
    expect([ended, changes.dropped]).toEqual([[], []]);
  });
});

it('every state is one that somebody can be in', () => {
  const states: readonly ServiceReferralState[] = statesOf(SERVICE_REFERRAL);
  expect(states).toHaveLength(10);
});
