import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  mayHaveReachedSince,
  settledEntitlements,
} from '../../../../src/domain/process/entitlement/entitlement-tasks.ts';
import type { Entitlements } from '../../../../src/domain/process/entitlement/entitlements.port.ts';
import type { PlanType } from '../../../../src/domain/process/plans/plan-type.ts';
import type { ProcessCase } from '../../../../src/domain/handling/process-case.ts';
import type { ProcessTask } from '../../../../src/domain/handling/task.ts';
import {
  activationTrigger,
  entitlements,
  integrationRight,
  multiSectorCase,
  on,
  processCase,
  time,
  triggerCount,
} from '../../../support/entitlements.ts';

/** Kind, last day, and `aim` where the law sets none. */
const wanted = (
  given: Partial<Entitlements>,
  day: string,
  known: Partial<ProcessCase> = { unemployment: [] },
  inForce: PlanType | null = null,
): readonly string[] =>
  settledEntitlements(
    { known: processCase(known), entitlements: entitlements(given), inForce, tasks: [] },
    lawInForce,
    on(day),
  ).opened.map(({ kind, dueOn, isAim }) => `${kind} ${dueOn}${isAim ? ' aim' : ''}`);

const support = (...counts: readonly (readonly [number, string])[]) =>
  counts.map(([days, day]) => ({ days, on: on(day) }));

describe('under a right to integration', () => {
  const right = (given: Parameters<typeof integrationRight>[0]) => ({
    integrationRights: [integrationRight(given)],
  });
  const done = { startedOn: on('2021-04-10'), doneOn: on('2021-04-20') };

  it.each([
    // Two months from the request, moved to a working day; from 2025 the law sets no time.
    [{ requestedOn: on('2021-03-01') }, ['START_INITIAL_ASSESSMENT 2021-05-03']],
    [{ requestedOn: on('2021-03-29') }, ['START_INITIAL_ASSESSMENT 2021-05-31']],
    [{ requestedOn: on('2023-12-30') }, ['START_INITIAL_ASSESSMENT 2024-02-29']],
    [{ requestedOn: on('2024-12-31') }, ['START_INITIAL_ASSESSMENT 2025-02-28']],
    [{ requestedOn: on('2025-01-01') }, []],
    [{ state: 'ASSESSING' }, []],
    [{ state: 'ASSESSED', initialAssessment: done }, ['MAKE_INTEGRATION_PLAN 2021-05-04']],
    [
      { state: 'PLANNED', planTimes: [time('2021-05-31', '2022-05-31')] },
      ['GUIDE_TO_INTEGRATION_TRAINING 2021-06-30'],
    ],
    [{ state: 'PLANNED', planTimes: [time('2025-01-01', '2026-01-01')] }, []],
    [
      {
        state: 'PLANNED',
        planTimes: [time('2021-05-31', '2022-05-31')],
        guidedToTrainingOn: on('2021-06-01'),
      },
      [],
    ],
  ] as const)('%o: %s', (given, expected) => {
    expect(wanted(right(given), '2021-04-30')).toEqual(expected);
  });

  it('nothing is to be done once the right or the job search has ended', () => {
    expect(wanted(right({ until: on('2021-04-30') }), '2021-04-30')).toEqual([]);
    const ended = { jobSearches: [{ from: on('2021-03-01'), until: on('2021-04-30') }] };
    expect([wanted(right({}), '2021-04-29', ended), wanted(right({}), '2021-04-30', ended)]).toEqual([
      ['START_INITIAL_ASSESSMENT 2021-05-03'],
      [],
    ]);
  });
});

describe('multi-sector need', () => {
  const assessed = (assessedOn: string, state: 'ASSESSED_NO' | 'ENDED' | 'PREPARED') => ({
    multiSectorCases: [
      multiSectorCase({ state, assessment: { ...multiSectorCase().assessment, assessedOn: on(assessedOn) } }),
    ],
  });
  const LONG = {};

  it.each([
    ['2022-02-28', []],
    ['2022-03-01', ['ASSESS_MULTI_SECTOR_NEED 2022-03-01 aim']],
    ['2022-09-01', ['ASSESS_MULTI_SECTOR_NEED 2022-03-01 aim']],
    ['2024-12-31', ['ASSESS_MULTI_SECTOR_NEED 2022-03-01 aim']],
    ['2025-01-01', []],
  ])('of somebody unemployed since 1.3.2021, on %s: %s', (day, expected) => {
    expect(wanted({}, day, LONG)).toEqual(expected);
  });

  it('is assessed once for an unemployment, and what was prepared is no assessment', () => {
    const on1 = (given: Partial<Entitlements>) => wanted(given, '2022-06-01', LONG);
    expect([on1(assessed('2022-03-01', 'ASSESSED_NO')), on1(assessed('2022-05-01', 'ENDED'))]).toEqual([
      [],
      [],
    ]);
    const task = ['ASSESS_MULTI_SECTOR_NEED 2022-03-01 aim'];
    expect([on1(assessed('2022-02-28', 'ASSESSED_NO')), on1(assessed('2022-03-01', 'PREPARED'))]).toEqual([
      task,
      task,
    ]);
  });

  it('is assessed from the first count that says 300 days, however often Kela counts on', () => {
    const counted = support([299, '2022-05-01'], [300, '2022-06-01'], [321, '2022-07-01']);
    const task = ['ASSESS_MULTI_SECTOR_NEED 2022-06-01 aim'];
    expect(wanted({ supportDays: counted.slice(0, 1) }, '2022-07-15')).toEqual([]);
    expect(wanted({ supportDays: counted.slice(0, 2) }, '2022-07-15')).toEqual(task);
    expect(wanted({ supportDays: counted }, '2022-07-15')).toEqual(task);
    expect(wanted({ supportDays: [...counted, ...support([297, '2022-07-10'])] }, '2022-07-15')).toEqual([]);
  });

  const mapping = { from: on('2022-04-01'), lastDay: on('2022-06-30'), endedOn: null };
  it.each([
    [{ state: 'NEED' }, []],
    [{ state: 'MAPPING', mapping }, ['END_MAPPING 2022-06-30']],
    [
      { state: 'PLAN', mapping: { ...mapping, endedOn: on('2022-06-23') } },
      ['MAKE_MULTI_SECTOR_PLAN 2022-06-23 aim'],
    ],
    [{ state: 'PLAN', mapping: { ...mapping, endedOn: on('2022-06-23') }, planId: 'plan' }, []],
  ])('a case %o: %s', (given, expected) => {
    const cases = [multiSectorCase(given as Parameters<typeof multiSectorCase>[0])];
    expect(wanted({ multiSectorCases: cases }, '2022-06-24', LONG)).toEqual(expected);
  });
});

describe('an activation plan', () => {
  const met = { activationTriggers: [activationTrigger()] };
  const TASK = ['MAKE_ACTIVATION_PLAN 2022-03-01 aim'];

  it.each([
    ['BELOW', []],
    ['MET', TASK],
    ['PLAN_MADE', []],
    ['CORRECTED', []],
  ] as const)('of a trigger that is %s: %s', (state, expected) => {
    const counts = state === 'BELOW' ? [triggerCount({ criteriaMet: [] })] : [triggerCount()];
    expect(wanted({ activationTriggers: [activationTrigger({ state, counts })] }, '2022-04-01')).toEqual(
      expected,
    );
  });

  it('is not asked for while one binds', () => {
    expect(wanted(met, '2022-04-01', { unemployment: [] }, 'ACTIVATION')).toEqual([]);
    expect(wanted(met, '2022-04-01', { unemployment: [] }, 'EMPLOYMENT')).toEqual(TASK);
  });

  it.each([
    // The right is valid to 31.5.2022; 1.6. is a Wednesday.
    ['2022-05-31', '2022-06-01', []],
    ['2022-06-01', '2022-06-01', ['MAKE_ACTIVATION_PLAN 2022-06-01 aim']],
    ['2022-06-02', '2022-06-01', ['MAKE_ACTIVATION_PLAN 2022-06-01 aim']],
    // At the turn of the year: to 31.12.2022, and 1.1. is a holiday and a Sunday.
    ['2022-12-31', '2023-01-01', []],
    ['2023-01-01', '2023-01-01', ['MAKE_ACTIVATION_PLAN 2023-01-02 aim']],
    // A right without an end.
    ['2026-06-01', null, []],
  ])('E46: on %s, the right to integration ends before %s: %s', (day, until, expected) => {
    const right = integrationRight({
      state: 'PLANNED',
      guidedToTrainingOn: on('2022-02-01'),
      until: until === null ? null : on(until),
    });
    expect(wanted({ ...met, integrationRights: [right] }, day)).toEqual(expected);
  });

  it('E46: days are counted on while the right is valid', () => {
    const counts = [
      triggerCount({ supportDays: 480, criteriaMet: [] }),
      triggerCount({ supportDays: 503, notedOn: on('2022-05-10') }),
      triggerCount({ supportDays: 520, notedOn: on('2022-05-25') }),
    ];
    const right = integrationRight({
      state: 'PLANNED',
      guidedToTrainingOn: on('2022-02-01'),
      until: on('2022-05-20'),
    });
    const given = { activationTriggers: [activationTrigger({ counts })], integrationRights: [right] };
    expect([wanted(given, '2022-05-19'), wanted(given, '2022-05-20')]).toEqual([
      [],
      ['MAKE_ACTIVATION_PLAN 2022-05-20 aim'],
    ]);
  });

  it('is due by the register’s days, of somebody of 25 or more of whom Kela has told nothing', () => {
    const counted = { supportDays: support([499, '2022-03-01'], [505, '2022-04-01']) };
    const young = { birthDate: on('2000-01-01'), unemployment: [] };
    const answered = multiSectorCase({ state: 'ASSESSED_NO' });
    const multiSectorCases = [
      { ...answered, assessment: { ...answered.assessment, assessedOn: on('2022-04-20') } },
    ];
    const given = { ...counted, multiSectorCases };
    expect(wanted(given, '2022-04-20')).toEqual(['MAKE_ACTIVATION_PLAN 2022-04-01 aim']);
    expect(wanted(given, '2022-04-20', young)).toEqual([]);
    const corrected = { ...given, activationTriggers: [activationTrigger({ state: 'CORRECTED' })] };
    expect(wanted(corrected, '2022-04-20')).toEqual([]);
  });
});

it.each([
  // A day ago, six months ago the shortest time ended; from 2025 the law fixes none.
  ['2022-03-01', '2021-09-01'],
  ['2021-08-31', '2021-02-28'],
  ['2024-12-31', '2024-06-30'],
  ['2025-01-01', null],
])('on %s, whoever is unemployed since %s may have reached a threshold', (day, expected) => {
  expect(mayHaveReachedSince(lawInForce, on(day))).toBe(expected);
});

it('what is wanted no more falls away, as the end of the search when it has ended', () => {
  const situation = (known: Partial<ProcessCase>) => ({
    known: processCase(known),
    entitlements: entitlements({ integrationRights: [integrationRight({ state: 'ASSESSING' })] }),
    inForce: null,
    tasks: [{ kind: 'START_INITIAL_ASSESSMENT', key: 'START_INITIAL_ASSESSMENT:right' } as ProcessTask],
  });
  const reasons = (known: Partial<ProcessCase>) =>
    settledEntitlements(situation(known), lawInForce, on('2021-04-30')).dropped.map(({ reason }) => reason);
  expect([reasons({}), reasons({ jobSearches: [] })]).toEqual([['NOT_NEEDED'], ['SEARCH_ENDS']]);
});
