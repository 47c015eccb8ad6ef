import { describe, expect, it } from 'vitest';
import { firstInterview } from '../../../src/domain/legislation/interviews.ts';
import {
  beginsWithInitialInterview,
  initialInterview,
  meetingScheduleOn,
  meetings,
} from '../../../src/domain/legislation/meetings.ts';
import { valuesOf } from '../../../src/domain/legislation/parameters.ts';
import { countBack, countFrom } from '../../../src/domain/shared/deadlines.ts';
import { addDays, addMonths, type PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw, inWords, valueOn } from '../../support/law-table.ts';
import { lawOn, proposalsOf, rulesOf, versionOn } from '../../support/legislation.ts';

const date = (text: string): PlainDate => text as PlainDate;
const dateOrNull = (text: string | null): PlainDate | null => (text === null ? null : date(text));

describe('initial interview, by the start of the job search', () => {
  it.each([
    // registered   version    at latest         new only after  in person                act
    ['2022-05-01', 'JTYPL13', null, null, null, '916/2012'],
    ['2022-05-02', 'V2', '5 working-days', '6 months', 'UNLESS_WEIGHTY_REASON', '916/2012 (1379/2021)'],
    ['2022-05-03', 'V2', '5 working-days', '6 months', 'UNLESS_WEIGHTY_REASON', '916/2012 (1379/2021)'],
    ['2024-12-31', 'V2', '5 working-days', '6 months', 'UNLESS_WEIGHTY_REASON', '916/2012 (1379/2021)'],
    ['2025-01-01', 'V5', '5 working-days', '6 months', 'UNLESS_WEIGHTY_REASON', '380/2023'],
    ['2025-12-31', 'V5', '5 working-days', '6 months', 'UNLESS_WEIGHTY_REASON', '380/2023'],
    ['2026-01-01', 'V5', '5 working-days', '6 months', 'UNLESS_WEIGHTY_REASON', '380/2023'],
  ])(
    'registered %s: %s, within %s, again after %s, at the office %s',
    (on, version, max, gap, office, act) => {
      expect(lawOn(initialInterview, on).reference).toMatchObject({ version, act });
      expect(valueOn(initialInterview, 'meeting.initial.max_working_days', on)).toBe(max);
      expect(valueOn(initialInterview, 'meeting.initial.new_only_if_gap', on)).toBe(gap);
      expect(valueOn(initialInterview, 'meeting.initial.in_person', on)).toBe(office);
    },
  );

  it('may follow a supplementary discussion that was held in the time', () => {
    expect(rulesOf(initialInterview, '2022-05-02')?.supplementaryMayComeFirst).toBe(true);
  });

  it('is proposed within ten working days from 1.1.2026, at the office no more', () => {
    expect(proposalsOf(initialInterview)).toMatchObject([
      {
        version: 'V6',
        from: '2026-01-01',
        certainty: 'F2',
        rules: { maxWorkingDays: { amount: 10, unit: 'working-days' }, inPerson: null },
      },
    ]);
  });

  it('is for new cases only: who registered on the eve has the interview of two weeks', () => {
    expect(initialInterview.referenceDate).toBe('job-search start');
    expect(rulesOf(initialInterview, '2022-05-02')?.transition).toEqual({
      pattern: 'NEW_CASES_ONLY',
      basis: 'JOB_SEARCH_START',
    });
    for (const registered of ['2022-04-30', '2022-05-01', '2022-05-02', '2022-05-03']) {
      const kinds = [rulesOf(firstInterview, registered), rulesOf(initialInterview, registered)];
      expect(kinds.filter((rules) => rules !== null)).toHaveLength(1);
    }
  });

  it.each([
    // previous ended  registered   initial interview
    [null, '2023-08-20', true],
    ['2023-05-01', '2023-08-20', false],
    ['2023-05-01', '2023-10-31', false],
    ['2023-05-01', '2023-11-01', true],
    ['2022-08-31', '2023-02-27', false],
    ['2022-08-31', '2023-02-28', true],
  ])('previous search ended %s, registered %s: initial interview %s (E39)', (ended, registered, expected) => {
    const rules = rulesOf(initialInterview, registered);
    expect(rules && beginsWithInitialInterview(rules, date(registered), dateOrNull(ended))).toBe(expected);
  });
});

const NORDIC_MODEL = '916/2012 (1379/2021), 1381/2021';
const LONG_SERVICE = 'meeting.exception.long_service';
const LONG_SERVICES =
  'LABOUR_MARKET_TRAINING SELF_MOTIVATED_STUDY WORK_TRIAL PAY_SUBSIDY CONTINUOUS_REHABILITATION';
const ENDING = 'meeting.exception.unemployment_ending';

describeLaw(meetings, [
  ['meeting.discussion.interval', '3 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.exception.laid_off', 'AT_CLIENTS_REQUEST', '2022-05-02', null, 'V2', NORDIC_MODEL],
  [`${LONG_SERVICE}.discussion_before_end`, '1 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  [`${LONG_SERVICE}.lasting_over`, '1 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  [`${LONG_SERVICE}.services`, LONG_SERVICES, '2022-05-02', null, 'V2', NORDIC_MODEL],
  [`${LONG_SERVICE}.supplementary_within`, '1 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.exception.search_ending', '1 months', '2022-05-02', '2024-12-31', 'V2', NORDIC_MODEL],
  [`${ENDING}.lasting`, '3 months', '2025-01-01', null, 'V5', '380/2023 (435/2024)'],
  [`${ENDING}.within`, '3 months', '2025-01-01', null, 'V5', '380/2023 (435/2024)'],
  ['meeting.substitute', 'CORRESPONDING_PERSONAL_SERVICE', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.supplementary.every6months', '2 times', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.supplementary.every6months_within', '1 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.supplementary.first3months', '5 times', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.supplementary.first3months_if_held_before', '4 times', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.supplementary.first3months_rhythm', '2 weeks', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.transition.after', '3 months', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.transition.basis', 'PREVIOUS_INTERVIEW', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.transition.pattern', 'FROM_NEXT_EVENT', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.transition.registered_before', '2022-05-02', '2022-05-02', null, 'V2', NORDIC_MODEL],
  ['meeting.transition_six_months_from', 'FIRST_DISCUSSION', '2022-05-02', null, 'V2', NORDIC_MODEL],
]);

describe('meetings after the initial interview, by the last meeting', () => {
  it.each([
    // last meeting  version    every        first 3 months  search ending  unemployment ending
    ['2022-05-01', 'JTYPL13', null, null, null, null],
    ['2022-05-02', 'V2', '3 months', '5 times', '1 months', null],
    ['2022-05-03', 'V2', '3 months', '5 times', '1 months', null],
    ['2024-12-31', 'V2', '3 months', '5 times', '1 months', null],
    ['2025-01-01', 'V5', '3 months', '5 times', null, '3 months'],
    ['2025-01-02', 'V5', '3 months', '5 times', null, '3 months'],
    ['2026-01-01', 'V5', '3 months', '5 times', null, '3 months'],
  ])(
    'last meeting %s: %s, every %s, %s in the first three months',
    (on, version, every, first, search, end) => {
      expect(versionOn(meetings, on)).toBe(version);
      expect(valueOn(meetings, 'meeting.discussion.interval', on)).toBe(every);
      expect(valueOn(meetings, 'meeting.supplementary.first3months', on)).toBe(first);
      expect(valueOn(meetings, 'meeting.exception.search_ending', on)).toBe(search);
      expect(valueOn(meetings, 'meeting.exception.unemployment_ending.within', on)).toBe(end);
      expect(valueOn(meetings, 'meeting.exception.unemployment_ending.lasting', on)).toBe(end);
    },
  );

  it('are four more in the first three months when a discussion was held before the interview (E40)', () => {
    expect(inWords(rulesOf(meetings, '2023-01-02')?.supplementary.first3monthsIfHeldBefore ?? null)).toBe(
      '4 times',
    );
  });

  it.each([
    // from         to           exception  discussion by  supplementary from and to
    ['2022-06-06', '2022-09-05', true, '2022-08-05', '2022-09-05', '2022-10-05'],
    ['2022-06-06', '2022-07-05', false, null, null, null],
    ['2022-06-06', '2022-07-06', true, '2022-06-06', '2022-07-06', '2022-08-06'],
  ])(
    'a work trial from %s to %s takes the place of the discussions: %s (E41)',
    (from, to, isException, discussion, begin, end) => {
      const exception = rulesOf(meetings, from)?.exception.longService;
      if (!exception) throw new Error('no exception');
      const { services, lastingOver, discussionBeforeEnd, supplementaryWithin } = exception;
      expect(services).toContain('WORK_TRIAL');
      expect(date(to) >= countFrom(date(from), lastingOver)).toBe(isException);
      if (!isException) return;
      expect(countBack(date(to), discussionBeforeEnd)).toBe(discussion);
      expect([date(to), countFrom(date(to), supplementaryWithin)]).toEqual([begin, end]);
    },
  );

  it('are proposed by need from 1.1.2026, with the discussion every three months kept', () => {
    const [proposal] = proposalsOf(meetings);
    expect(proposal).toMatchObject({ version: 'V6', from: '2026-01-01', certainty: 'F2' });
    expect(
      [...valuesOf('meeting', proposal?.rules)].map(([key, value]) => `${key} ${inWords(value)}`),
    ).toEqual([
      'meeting.discussion.interval 3 months',
      'meeting.supplementary.first3months BY_NEED',
      'meeting.exception.unemployment_ending.within 3 months',
      'meeting.exception.unemployment_ending.lasting 3 months',
      'meeting.substitute CORRESPONDING_PERSONAL_SERVICE',
      'meeting.transition.pattern FROM_NEXT_EVENT',
      'meeting.transition.registered_before 2022-05-02',
      'meeting.transition.basis PREVIOUS_INTERVIEW',
      'meeting.transition.after 3 months',
      'meeting.transition_six_months_from FIRST_DISCUSSION',
    ]);
  });
});

describe('which schedule governs (1381/2021)', () => {
  it.each([
    // registered   previous interview  on            schedule
    ['2022-04-29', null, '2022-05-02', 'INTERVIEWS'],
    ['2022-04-29', null, '2022-08-10', 'INTERVIEWS'],
    ['2022-04-29', '2022-05-10', '2022-08-09', 'INTERVIEWS'],
    ['2022-04-29', '2022-05-10', '2022-08-10', 'DISCUSSIONS'],
    ['2022-04-29', '2022-05-10', '2022-08-11', 'DISCUSSIONS'],
    ['2021-09-01', '2022-03-31', '2022-06-29', 'INTERVIEWS'],
    ['2021-09-01', '2022-03-31', '2022-06-30', 'DISCUSSIONS'],
    ['2020-01-07', '2021-11-15', '2022-05-01', 'INTERVIEWS'],
    ['2020-01-07', '2021-11-15', '2022-05-02', 'DISCUSSIONS'],
    ['2022-05-01', '2022-05-04', '2022-05-05', 'INTERVIEWS'],
    ['2022-05-02', null, '2022-05-02', 'DISCUSSIONS'],
  ])('registered %s, previous interview %s: on %s %s', (registered, interview, on, schedule) => {
    const client = { jobSearchStart: date(registered), previousInterview: dateOrNull(interview) };
    expect(meetingScheduleOn(date(on), client)).toBe(schedule);
  });

  it('registered on 29.4.2022: two weeks, discussions from three months after the interview (E38)', () => {
    const registered = '2022-04-29';
    const interview = addDays(date(registered), 14);
    expect(inWords(rulesOf(firstInterview, registered)?.max ?? null)).toBe('2 weeks');
    expect(rulesOf(initialInterview, registered)).toBeNull();

    const client = { jobSearchStart: date(registered), previousInterview: interview };
    const firstDiscussion = addMonths(
      interview,
      rulesOf(meetings, interview)?.discussion.interval.amount ?? 0,
    );
    expect(firstDiscussion).toBe('2022-08-13');
    expect(meetingScheduleOn(addDays(firstDiscussion, -1), client)).toBe('INTERVIEWS');
    expect(meetingScheduleOn(firstDiscussion, client)).toBe('DISCUSSIONS');
    expect(rulesOf(meetings, firstDiscussion)?.transitionSixMonthsFrom).toBe('FIRST_DISCUSSION');
  });
});
