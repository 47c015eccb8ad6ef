import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  settledSearch,
  type SearchSettled,
  type SearchSituation,
} from '../../../../src/domain/process/job-search/settled-search.ts';
import type { ProcessTask } from '../../../../src/domain/handling/task.ts';
import type { ClientId, TaskId } from '../../../../src/domain/shared/ids.ts';
import { instantAt } from '../../../../src/domain/shared/instant.ts';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { actOn, inForceOn, law, OWN, submittedOn } from './plans.ts';

const date = (text: string) => text as PlainDate;
const search = (from: string, lastDay: string | null = null) => ({
  from: date(from),
  until: lastDay === null ? null : addDays(date(lastDay), 1),
});

/** A client of the municipality with these job searches and nothing else but what is told. */
function client(
  jobSearches: readonly ReturnType<typeof search>[],
  more: Partial<SearchSituation> = {},
  responsible: typeof OWN | null = OWN,
): SearchSituation {
  return {
    known: {
      clientId: 'client' as ClientId,
      birthDate: date('1980-01-01'),
      language: 'fi',
      needsInterpreter: false,
      responsible,
      responsibleSince: null,
      home: '109',
      jobSearches,
      statuses: [],
      unemployment: [],
    },
    assessments: [],
    plans: [],
    periods: [],
    meetings: [],
    contacts: [],
    tasks: [],
    ...more,
  };
}

const settle = (situation: SearchSituation, day: string, hour = 12) =>
  settledSearch(situation, actOn(day, hour), law);

const OPEN = new Set(['PLANNED', 'BOOKED', 'INVITED', 'RUNNING', 'DRAFT', 'AWAITING_APPROVALS', 'IN_FORCE']);

/** The situation once what a day brings has been kept. */
function after(situation: SearchSituation, { changes, ...next }: SearchSettled): SearchSituation {
  const openOf = <M extends { readonly id: string; readonly state: string }>(
    now: readonly M[],
    changed: readonly M[],
  ) =>
    now.map((one) => changed.find(({ id }) => id === one.id) ?? one).filter(({ state }) => OPEN.has(state));
  const dropped = new Set(changes.dropped.map(({ task }) => task));
  const opened = changes.opened.map(
    (task, nth): ProcessTask => ({
      ...task,
      id: `${task.key} ${nth}` as TaskId,
      clientId: situation.known.clientId,
    }),
  );
  return {
    ...situation,
    plans: openOf(situation.plans, next.plans),
    periods: openOf(situation.periods, next.periods),
    meetings: openOf(situation.meetings, next.meetings),
    tasks: [...situation.tasks.filter((task) => !dropped.has(task)), ...opened],
  };
}

const openedBy = ({ changes }: SearchSettled) =>
  changes.opened.map(({ kind, dueOn, isAim }) => `${kind} ${dueOn}${isAim ? ' (aim)' : ''}`);
const droppedBy = ({ changes }: SearchSettled) =>
  changes.dropped.map(({ task, reason }) => `${task.kind} ${reason}`);

const plan = inForceOn('2023-02-06');
const assessed = (on: string) =>
  ({ id: 'assessment', state: 'COMPLETED', date: on }) as unknown as SearchSituation['assessments'][number];
const met = (on: string) => [{ type: '21', on: date(on) }];

describe('the day on which a plan lapses (E39)', () => {
  it.each([
    ['2023-05-01', '2023-05-02', 12, 'IN_FORCE', 'it waits for a search that goes on'],
    ['2023-05-01', '2023-10-31', 23.5, 'IN_FORCE', 'the last half hour'],
    ['2023-05-01', '2023-11-01', 0, 'LAPSED', 'six months later a search begins anew'],
    ['2023-08-31', '2024-02-28', 12, 'IN_FORCE', 'the month has one day more'],
    ['2023-08-31', '2024-02-29', 0, 'LAPSED', 'a leap day'],
    ['2022-12-31', '2023-06-29', 12, 'IN_FORCE', 'over the year'],
    ['2022-12-31', '2023-06-30', 12, 'LAPSED', 'the month has no such day'],
    ['2023-04-26', '2023-10-26', 0, 'LAPSED', 'before the clocks change'],
    ['2021-05-01', '2021-05-01', 23.5, 'IN_FORCE', 'the last day of the search'],
    ['2021-05-01', '2021-05-02', 0, 'LAPSED', 'the law of interviews has no such time'],
    ['2022-04-30', '2022-05-02', 12, 'IN_FORCE', 'the Nordic model'],
  ])('search until %s, on %s at %d: %s (%s)', (lastDay, day, hour, state) => {
    const { plans } = settle(client([search('2021-01-01', lastDay)], { plans: [plan] }), day, hour);
    expect(plans.map((one) => one.state)).toEqual(state === 'LAPSED' ? ['LAPSED'] : []);
    if (state !== 'LAPSED') return;
    expect(plans).toMatchObject([
      { version: plan.version + 1, ending: { on: day, words: 'Työnhaku on päättynyt.' } },
    ]);
  });

  it('is none while nobody knows of a search that has ended', () => {
    expect(settle(client([], { plans: [plan] }), '2023-11-01').plans).toEqual([]);
  });

  it('is that of what is not agreed yet, too', () => {
    const waiting = client([search('2023-02-01', '2023-05-01')], { plans: [submittedOn('2023-04-01')] });
    expect(settle(waiting, '2023-11-01').plans).toMatchObject([{ state: 'LAPSED' }]);
  });
});

describe('E39: a job search that begins again within six months', () => {
  const first = search('2023-02-01', '2023-05-01');
  const before = after(
    client([first], { plans: [plan] }),
    settle(client([first], { plans: [plan] }), '2023-04-30'),
  );

  it('finds its plan in force: what it asks for fell away with the search, and is asked for again', () => {
    expect(before.tasks.map(({ kind }) => kind)).toContain('REVISE_PLAN');
    const ended = settle(before, '2023-05-02');
    expect(droppedBy(ended)).toEqual(before.tasks.map(({ kind }) => `${kind} SEARCH_ENDS`));
    const discussion = {
      ...before.tasks[0],
      kind: 'HOLD_DISCUSSION',
      key: 'discussion',
      dueOn: '2023-10-20',
    } as ProcessTask;
    const { known } = client([first, search('2023-08-20')]);
    const again = { ...after(before, ended), known, tasks: [discussion] };
    const settled = settle(again, '2023-08-20');
    expect(openedBy(settled)).toEqual(expect.arrayContaining(['REVISE_PLAN 2023-10-20']));
    expect(openedBy(settled).join()).not.toContain('MAKE_PLAN');
    expect(settled.plans).toMatchObject([{ state: 'IN_FORCE', agreed: { reviseBy: '2023-10-20' } }]);
    expect(settle(after(again, settled), '2023-08-20')).toMatchObject({
      changes: { opened: [], dropped: [] },
      plans: [],
    });
  });
});

describe('what a job search asks for', () => {
  it.each<[string, string, Partial<SearchSituation>, readonly string[]]>([
    ['nothing done', '2023-02-01', {}, ['COMPLETE_ASSESSMENT 2023-02-08 (aim)']],
    [
      'the initial interview was held',
      '2023-02-03',
      { contacts: met('2023-02-03') },
      ['COMPLETE_ASSESSMENT 2023-02-08 (aim)', 'MAKE_PLAN 2023-02-08'],
    ],
    [
      'an earlier meeting is of an earlier search',
      '2023-02-03',
      { contacts: met('2023-01-31') },
      ['COMPLETE_ASSESSMENT 2023-02-08 (aim)'],
    ],
    [
      'the needs are assessed',
      '2023-02-20',
      { assessments: [assessed('2023-02-06')] },
      ['REVISE_ASSESSMENT 2023-05-08 (aim)', 'MAKE_PLAN 2023-03-06 (aim)'],
    ],
    [
      'a plan is under way',
      '2023-02-20',
      { assessments: [assessed('2023-02-06')], plans: [submittedOn('2023-02-20')] },
      ['REVISE_ASSESSMENT 2023-05-08 (aim)', 'APPROVE_PLAN 2023-03-06 (aim)'],
    ],
  ])('%s, on %s', (_, day, more, expected) => {
    expect(openedBy(settle(client([search('2023-02-01')], more), day))).toEqual(expected);
  });

  it('is nothing when nobody is responsible', () => {
    expect(openedBy(settle(client([search('2023-02-01')], {}, null), '2023-02-01'))).toEqual([]);
  });

  it('a plan in force takes the place of its task, and the end of the search takes what is left', () => {
    const asked = client([search('2023-02-01', '2023-02-28')], { contacts: met('2023-02-03') });
    const open = after(asked, settle(asked, '2023-02-03'));
    expect(droppedBy(settle({ ...open, plans: [plan] }, '2023-02-28'))).toEqual(['MAKE_PLAN NOT_NEEDED']);
    expect(droppedBy(settle(open, '2023-03-01'))).toEqual([
      'COMPLETE_ASSESSMENT SEARCH_ENDS',
      'MAKE_PLAN SEARCH_ENDS',
    ]);
  });
});

describe('what ends with a job search', () => {
  const period = (until: string, more: object = {}) =>
    ({
      id: until,
      state: 'RUNNING',
      from: '2023-04-10',
      until,
      requiredCount: 4,
      reported: [],
      version: 1,
      ...more,
    }) as never;
  const meeting = (id: string, state: string, day: string | null) =>
    ({
      id,
      state,
      version: 1,
      slot: day === null ? null : { start: instantAt(date(day), 9), end: instantAt(date(day), 10) },
      arrangement: { isGroup: false },
    }) as never;
  const searches = [search('2023-02-01', '2023-05-01'), search('2023-06-01')];

  it('are review periods that it does not reach to the end of, unless they are met', () => {
    const acts = ['a', 'b', 'c', 'd'].map((target) => ({ kind: 'OTHER', date: '2023-04-20', target }));
    const periods = [period('2023-05-02'), period('2023-05-10'), period('2023-05-11', { reported: acts })];
    const tasks = ['2023-05-02', '2023-05-10'].map(
      (id) => ({ kind: 'REPORT_JOB_SEARCH', key: id, subject: { kind: 'obligation-period', id } }) as never,
    );
    const settled = settle(client(searches.slice(0, 1), { periods, tasks }), '2023-05-02');
    expect(settled.periods).toMatchObject([{ id: '2023-05-10', state: 'LAPSED', version: 2 }]);
    expect(droppedBy(settled)).toEqual(['REPORT_JOB_SEARCH SEARCH_ENDS']);
    expect(settled.changes.dropped[0]?.task.key).toBe('2023-05-10');
  });

  it('are meetings without a time and those to come, but not those that were, nor those of a search that is known', () => {
    const meetings = [
      meeting('planned', 'PLANNED', null),
      meeting('past', 'BOOKED', '2023-05-01'),
      meeting('held', 'HELD', '2023-04-01'),
      meeting('to come', 'INVITED', '2023-05-31'),
      meeting('in the next', 'BOOKED', '2023-06-01'),
    ];
    const settled = settle(client(searches, { meetings }), '2023-05-02');
    expect(settled.meetings.map(({ id, state, outcome }) => [id, state, outcome])).toEqual([
      ['planned', 'CANCELLED', 'CANCELLED_AUTHORITY'],
      ['to come', 'CANCELLED', 'CANCELLED_AUTHORITY'],
    ]);
  });
});

it('settling twice on a day changes nothing the second time', () => {
  const day = (offset: number) => addDays(date('2022-01-01'), offset);
  const given = record({
    begun: integer({ min: 0, max: 400 }),
    length: integer({ min: 0, max: 300 }),
    gap: integer({ min: 0, max: 300 }),
    today: integer({ min: 0, max: 1200 }),
    plans: constantFrom([], [plan], [submittedOn('2023-02-20')]),
    contacts: constantFrom([], met('2022-06-01')),
    assessments: constantFrom([], [assessed('2022-06-01')]),
  });
  assert(
    property(given, ({ begun, length, gap, today, ...more }) => {
      const again = day(begun + length + gap);
      const searches = [search(day(begun), day(begun + length)), search(addDays(again, 1))];
      const before = client(searches, more);
      const settled = settle(before, day(today));
      const twice = settle(after(before, settled), day(today));
      expect(twice).toEqual({ changes: { opened: [], dropped: [] }, plans: [], periods: [], meetings: [] });
    }),
  );
});
