import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { dueMeetings } from '../../../../src/domain/process/meetings/due-meetings.ts';
import { addDays } from '../../../../src/domain/shared/plain-date.ts';
import { client, date, due, dueOf, LAW_OF_2026, leftOut } from './meeting-scene.ts';

const addedTo = (day: string, days: number): string => addDays(date(day), days);
const wanted = (facts: ReturnType<typeof client>, today: string) =>
  dueMeetings(facts, date(today), lawInForce).wanted;
const initial = (on: string) => [['INITIAL_INTERVIEW', on]] as const;

describe('the first interview', () => {
  it.each([
    // registered    at latest
    ['2019-12-24', '2020-01-07 JTYPL13'],
    ['2020-04-30', '2020-05-14 JTYPL13'],
    ['2020-05-01', '2020-05-15 aim V0c'],
    ['2020-12-31', '2021-01-14 aim V0c'],
    ['2021-01-01', '2021-01-15 JTYPL13'],
    ['2022-04-29', '2022-05-13 JTYPL13'],
    ['2022-05-01', '2022-05-16 JTYPL13'],
  ])('registered %s: %s', (registered, expected) => {
    expect(dueOf('HOLD_FIRST_INTERVIEW', client({ registered }), registered)).toEqual([expected]);
  });

  it('is wanted no more once any interview was held', () => {
    const facts = client({ registered: '2021-03-01', held: [['INTERVIEW_PERIODIC', '2021-03-20']] });
    expect(dueOf('HOLD_FIRST_INTERVIEW', facts, '2021-04-01')).toEqual([]);
  });
});

describe('periodic interviews', () => {
  it.each([
    // unemployed since, last periodic, today, next
    ['2019-12-02', null, '2020-01-01', '2020-03-02 JTYPL17'],
    ['2020-01-31', null, '2020-03-01', '2020-04-30 JTYPL17'],
    ['2020-02-01', null, '2020-03-01', '2020-05-04 aim V0c'],
    ['2020-08-01', '2020-10-30', '2020-11-01', '2021-02-01 aim V0c'],
    ['2020-11-01', null, '2020-12-01', '2021-02-01 JTYPL17'],
    ['2021-03-01', '2021-06-10', '2021-07-01', '2021-09-10 JTYPL17'],
  ] as const)('unemployed since %s, the last %s: on %s the next is %s', (since, last, today, expected) => {
    const held = last === null ? [] : ([['INTERVIEW_PERIODIC', last]] as const);
    const facts = client({ registered: since, held });
    expect(dueOf('HOLD_PERIODIC_INTERVIEW', facts, today)).toEqual([expected]);
  });

  it('E49: one that was not held in autumn 2020 was an aim, and is told by the easing', () => {
    const facts = client({ registered: '2020-07-01', held: [['INTERVIEW_FIRST', '2020-07-08']] });
    expect(dueOf('HOLD_PERIODIC_INTERVIEW', facts, '2020-12-01')).toEqual(['2020-10-01 aim V0c']);
  });

  it('end with unemployment', () => {
    const facts = client({ registered: '2021-03-01', more: { unemployment: [] } });
    expect(dueOf('HOLD_PERIODIC_INTERVIEW', facts, '2021-05-01')).toEqual([]);
    expect(leftOut(facts, '2021-05-01')).toMatchObject({ 'periodic-interview': 'UNEMPLOYMENT_ENDS' });
  });
});

describe('the initial interview', () => {
  it.each([
    // registered    working days later
    ['2022-05-02', '2022-05-09 V2'],
    ['2022-06-17', '2022-06-27 V2'], // Midsummer Eve between
    ['2022-12-22', '2022-12-30 V2'],
    ['2024-02-26', '2024-03-04 V2'], // over the leap day
    ['2024-12-31', '2025-01-09 V2'],
    ['2025-01-01', '2025-01-09 V5'],
    ['2025-12-30', '2026-01-08 V5'],
  ])('registered %s: %s', (registered, expected) => {
    expect(dueOf('HOLD_INITIAL_INTERVIEW', client({ registered }), registered)).toEqual([expected]);
  });

  it.each([
    ['2025-12-31', '2026-01-09 V5'],
    ['2026-01-01', '2026-01-16 V6'],
    ['2026-01-02', '2026-01-19 V6'],
  ])('registered %s under the confirmed proposal: %s', (registered, expected) => {
    expect(dueOf('HOLD_INITIAL_INTERVIEW', client({ registered }), registered, LAW_OF_2026)).toEqual([
      expected,
    ]);
  });

  it('E39: a search that begins again within six months has none; the discussions go on in their rhythm', () => {
    const facts = client({
      registered: '2023-08-20',
      held: [...initial('2023-02-06'), ['JOB_SEARCH_DISCUSSION', '2023-04-20']],
    });
    const again = {
      ...facts,
      jobSearches: [{ from: date('2023-02-01'), until: date('2023-05-02') }, ...facts.jobSearches],
    };
    expect(dueOf('HOLD_INITIAL_INTERVIEW', again, '2023-08-20')).toEqual([]);
    expect(dueOf('HOLD_DISCUSSION', again, '2023-08-20')).toEqual(['2023-10-20 V2']);
    const later = {
      ...again,
      jobSearches: [again.jobSearches[0] ?? facts.jobSearches[0], { from: date('2023-11-01'), until: null }],
    };
    expect(dueOf('HOLD_INITIAL_INTERVIEW', later as typeof again, '2023-11-01')).toEqual(['2023-11-08 V2']);
  });

  it('E40: may follow a supplementary discussion of day 4; four are left then', () => {
    const before = client({ registered: '2022-06-06', held: [['SUPPLEMENTARY_DISCUSSION', '2022-06-10']] });
    expect(due(before, '2022-06-10')).toEqual(['HOLD_INITIAL_INTERVIEW 2022-06-17 aim V2']);
    const after = client({
      registered: '2022-06-06',
      held: [['SUPPLEMENTARY_DISCUSSION', '2022-06-10'], ...initial('2022-06-15')],
    });
    expect(dueOf('HOLD_SUPPLEMENTARY_DISCUSSION', after, '2022-06-15').slice(0, 4)).toEqual([
      '2022-06-29 aim V2',
      '2022-07-13 aim V2',
      '2022-07-27 aim V2',
      '2022-08-10 aim V2',
    ]);
  });

  it('a supplementary discussion after its day changes nothing', () => {
    const late = client({ registered: '2022-06-06', held: [['SUPPLEMENTARY_DISCUSSION', '2022-06-14']] });
    expect(dueOf('HOLD_INITIAL_INTERVIEW', late, '2022-06-14')).toEqual(['2022-06-13 V2']);
  });
});

describe('after the initial interview of 9.6.2022', () => {
  const facts = (...more: NonNullable<Parameters<typeof client>[0]['held']>) =>
    client({ registered: '2022-06-02', held: [...initial('2022-06-09'), ...more] });

  it('there are five supplementary discussions about every two weeks, a discussion, and two after six months', () => {
    expect(due(facts(), '2022-06-09')).toEqual([
      'HOLD_SUPPLEMENTARY_DISCUSSION 2022-06-23 aim V2',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2022-07-07 aim V2',
      'MAKE_SECOND_CONTACT 2022-07-11 JTYPL13',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2022-07-21 aim V2',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2022-08-04 aim V2',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2022-08-18 aim V2',
      'HOLD_DISCUSSION 2022-09-09 V2',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2023-01-09 V2',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2023-01-09 V2',
    ]);
  });

  it('the number binds at the end of the three months', () => {
    const held = facts(
      ['SUPPLEMENTARY_DISCUSSION', '2022-06-23'],
      ['SUBSTITUTE_SERVICE', '2022-07-07'],
      ['SUPPLEMENTARY_DISCUSSION', '2022-07-28'],
    );
    expect(dueOf('HOLD_SUPPLEMENTARY_DISCUSSION', held, '2022-09-09').slice(0, 2)).toEqual([
      '2022-08-04 aim V2',
      '2022-08-18 aim V2',
    ]);
    expect(dueOf('HOLD_SUPPLEMENTARY_DISCUSSION', held, '2022-09-10').slice(0, 2)).toEqual([
      '2022-09-09 V2',
      '2022-09-09 V2',
    ]);
  });

  it('after each six months in unemployment there are two, also when those before were never held', () => {
    const met = facts(['JOB_SEARCH_DISCUSSION', '2023-06-01']);
    expect(dueOf('HOLD_SUPPLEMENTARY_DISCUSSION', met, '2023-06-08')).toEqual([
      '2023-01-09 V2',
      '2023-01-09 V2',
    ]);
    expect(dueOf('HOLD_SUPPLEMENTARY_DISCUSSION', met, '2023-06-09')).toEqual([
      '2023-07-10 V2',
      '2023-07-10 V2',
    ]);
    const one = facts(['JOB_SEARCH_DISCUSSION', '2023-06-01'], ['SUPPLEMENTARY_DISCUSSION', '2023-06-20']);
    expect(dueOf('HOLD_SUPPLEMENTARY_DISCUSSION', one, '2023-06-20')).toEqual(['2023-07-10 V2']);
  });

  it('six months are counted anew when unemployment was broken', () => {
    const broken = { ...facts(), unemployment: [{ from: date('2022-08-01'), until: null }] };
    expect(dueOf('HOLD_SUPPLEMENTARY_DISCUSSION', broken, '2022-12-20')).toEqual([
      '2023-03-01 V2',
      '2023-03-01 V2',
    ]);
  });
});

describe('exceptions', () => {
  const met = { registered: '2022-06-02', held: initial('2022-06-09') };
  const trial = (from: string, last: string | null) => ({
    services: [{ kind: 'WORK_TRIAL' as const, from: date(from), until: last === null ? null : date(last) }],
  });

  it('E41: a three-month work trial in week 5: the rest falls away, one a month before its end and one after', () => {
    const facts = client({ ...met, more: { ...trial('2022-07-07', '2022-10-07'), unemployment: [] } });
    expect(due(facts, '2022-07-07')).toEqual([
      'MAKE_SECOND_CONTACT 2022-07-11 JTYPL13',
      'HOLD_DISCUSSION 2022-09-06 V2',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2022-11-07 V2',
    ]);
    expect(leftOut(facts, '2022-07-07')).toMatchObject({
      discussion: 'LONG_SERVICE',
      'supplementary:2': 'LONG_SERVICE',
      'supplementary:5': 'LONG_SERVICE',
    });
  });

  it('a service of a month or less is none; of one without a planned end nobody knows when to meet', () => {
    const short = client({ ...met, more: trial('2022-08-29', '2022-09-29') });
    expect(dueOf('HOLD_DISCUSSION', short, '2022-08-29')).toEqual(['2022-09-09 V2']);
    const open = client({ ...met, more: trial('2022-08-29', null) });
    expect(dueOf('HOLD_DISCUSSION', open, '2022-08-29')).toEqual([]);
    expect(leftOut(open, '2022-08-29')).toMatchObject({ discussion: 'LONG_SERVICE' });
  });

  it.each([
    // last day of the search   discussion of 9.9.2022
    ['2022-10-10', ['2022-09-09 V2']],
    ['2022-10-09', []],
    ['2022-09-01', []],
  ])('the search ends on %s, which is known: %j', (searchEnds, expected) => {
    const facts = client({ ...met, searchEnds });
    expect(dueOf('HOLD_DISCUSSION', facts, '2022-08-20')).toEqual(expected);
    if (expected.length === 0)
      expect(leftOut(facts, '2022-08-20')).toMatchObject({ discussion: 'SEARCH_ENDS' });
  });

  it.each([
    // unemployment ends, work until, last meeting, discussion
    ['2025-09-01', null, '2025-03-10', []],
    ['2025-09-10', '2025-12-10', '2025-03-10', []],
    ['2025-09-10', '2025-12-09', '2025-03-10', ['2025-06-10 V5']],
    ['2025-09-11', null, '2025-03-10', ['2025-06-10 V5']],
    ['2024-06-01', null, '2024-03-11', ['2024-06-11 V2']],
  ] as const)(
    'unemployment ends on %s until %s: with the last meeting on %s %j',
    (end, workEnds, last, expected) => {
      const [from, again] = [date('2024-01-08'), workEnds === null ? null : date(workEnds)];
      const facts = client({
        registered: '2024-01-08',
        held: initial(last),
        more: {
          unemployment: [
            { from, until: date(end) },
            ...(again === null ? [] : [{ from: again, until: null }]),
          ],
          statuses: [
            { code: '02', from, until: date(end) },
            { code: '01', from: date(end), until: again },
          ],
        },
      });
      expect(dueOf('HOLD_DISCUSSION', facts, last)).toEqual(expected);
    },
  );

  it('laid off: those of the first months only at the client’s request', () => {
    const facts = client({ ...met, status: '03' });
    expect(due(facts, '2022-06-09').filter((line) => line.includes('aim'))).toEqual([]);
    expect(leftOut(facts, '2022-06-09')).toMatchObject({ supplementary: 'LAID_OFF' });
    expect(dueOf('HOLD_DISCUSSION', facts, '2022-06-09')).toEqual(['2022-09-09 V2']);
  });

  it('by the confirmed proposal of 2026 supplementary discussions are by need', () => {
    const facts = client({ registered: '2026-01-02', held: initial('2026-01-12') });
    expect(due(facts, '2026-01-12', LAW_OF_2026)).toEqual([
      'MAKE_SECOND_CONTACT 2026-02-12 JTYPL13',
      'HOLD_DISCUSSION 2026-04-13 V6',
    ]);
    expect(leftOut(facts, '2026-01-12', LAW_OF_2026)).toMatchObject({ supplementary: 'LAW_CHANGED' });
    expect(dueOf('HOLD_SUPPLEMENTARY_DISCUSSION', facts, '2026-01-12', lawInForce)).toHaveLength(7);
  });
});

describe('the transition of clients who registered before 2.5.2022', () => {
  it('E38: registered 29.4.2022: the two weeks of the old law, the new schedule three months after, six months from the first discussion', () => {
    const registered = '2022-04-29';
    expect(dueOf('HOLD_FIRST_INTERVIEW', client({ registered }), '2022-05-02')).toEqual([
      '2022-05-13 JTYPL13',
    ]);
    const met = client({ registered, held: [['INTERVIEW_FIRST', '2022-05-10']] });
    expect(due(met, '2022-05-10')).toEqual([
      'MAKE_SECOND_CONTACT 2022-06-10 JTYPL13',
      'HOLD_DISCUSSION 2022-08-10 V2',
    ]);
    const first = client({
      registered,
      held: [
        ['INTERVIEW_FIRST', '2022-05-10'],
        ['JOB_SEARCH_DISCUSSION', '2022-08-09'],
      ],
    });
    expect(due(first, '2022-08-09')).toEqual([
      'HOLD_DISCUSSION 2022-11-09 V2',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2023-03-09 V2',
      'HOLD_SUPPLEMENTARY_DISCUSSION 2023-03-09 V2',
    ]);
  });

  it.each([
    // last interview, today, what is due
    ['2021-11-15', '2022-01-10', ['HOLD_PERIODIC_INTERVIEW 2022-02-15 JTYPL17']],
    ['2022-02-01', '2022-04-01', ['HOLD_PERIODIC_INTERVIEW 2022-05-02 JTYPL17']],
    ['2022-02-01', '2022-07-01', ['HOLD_PERIODIC_INTERVIEW 2022-05-02 JTYPL17']],
    ['2022-02-02', '2022-04-01', ['HOLD_DISCUSSION 2022-05-02 V2']],
    ['2022-03-01', '2022-04-01', ['HOLD_DISCUSSION 2022-06-01 V2']],
    ['2022-04-30', '2022-05-02', ['HOLD_DISCUSSION 2022-08-01 V2']],
  ] as const)('the last interview on %s: on %s %j', (last, today, expected) => {
    const facts = client({
      registered: '2021-08-16',
      held: [
        ['INTERVIEW_FIRST', '2021-08-20'],
        ['INTERVIEW_PERIODIC', last],
      ],
    });
    expect(due(facts, today)).toEqual(expected);
  });
});

describe('E36: the last day', () => {
  it.each([
    ['a Saturday', '2021-06-05', '2021-06-07'],
    ['a Sunday', '2021-06-06', '2021-06-07'],
    ['Easter', '2021-04-02', '2021-04-06'],
    ['Independence Day', '2021-12-06', '2021-12-07'],
    ['May Day', '2020-05-01', '2020-05-04'],
    ['Christmas Eve', '2021-12-24', '2021-12-27'],
    ['Midsummer Eve', '2021-06-25', '2021-06-28'],
  ])('on %s (%s) moves to %s, and the unmoved one is shown beside it', (_, unmoved, moved) => {
    const facts = client({ registered: addedTo(unmoved, -14) });
    const [task] = wanted(facts, addedTo(unmoved, -14));
    expect([task?.unmovedDueOn, task?.dueOn]).toEqual([unmoved, moved]);
  });
});
