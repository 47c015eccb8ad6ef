import { describe, expect, it } from 'vitest';
import { type ConductRules, conduct, type Suspension } from '../../../src/domain/legislation/conduct.ts';
import { jobSearchEnd } from '../../../src/domain/legislation/job-search.ts';
import { parametersOf } from '../../../src/domain/legislation/parameters.ts';
import { statementCompetence } from '../../../src/domain/legislation/statement-competence.ts';
import { statementCodes } from '../../../src/domain/legislation/statement-duties.ts';
import { inWords } from '../../support/law-table.ts';
import { lawOn, proposalsOf, rulesOf } from '../../support/legislation.ts';

/** `45 days, 30 days up to 2 weeks`, or the ladder. */
const consequenceOf = (consequence: Suspension | string): string =>
  typeof consequence === 'string'
    ? consequence
    : [
        inWords(consequence.suspension),
        ...(consequence.shortJob
          ? [
              `${inWords(consequence.shortJob.suspension)} up to ${inWords(consequence.shortJob.lastingAtMost)}`,
            ]
          : []),
      ].join(', ');

const consequencesOf = (rules: ConductRules): readonly string[] => [
  consequenceOf(rules.selectedJobRefused),
  consequenceOf(rules.offeredWorkRefused),
  consequenceOf(rules.workEnded),
  consequenceOf(rules.workEndedOwnFault),
  consequenceOf(rules.planMeetingMissed),
  consequenceOf(rules.planRefused),
  consequenceOf(rules.planNotCarriedOut),
  consequenceOf(rules.serviceRefused),
];

const ladderOf = ({ ladder }: ConductRules): string =>
  ladder.steps
    .map(({ event, consequence, length }) =>
      [`${event}.`, consequence, ...(length === null ? [] : [inWords(length)])].join(' '),
    )
    .concat(`in ${inWords(ladder.window)}`)
    .join(', ');

const BEFORE = [
  '90 days', // refusing a job one was selected for
  '60 days, 30 days up to 2 weeks', // refusing other offered work
  '90 days, 30 days up to 5 days', // resigning or causing the end of work
  '60 days', // own fault
  '15 days', // not coming to the plan meeting
  '30 days', // refusing to make a plan
  '60 days', // not carrying out the plan
  '60 days', // refusing or interrupting a service
];

const NORDIC_MODEL = [
  '45 days, 30 days up to 2 weeks',
  'LADDER',
  '45 days',
  '45 days',
  'LADDER',
  'LADDER',
  'LADDER',
  'LADDER',
];

const OLD_LADDER = '2. WORK_REQUIREMENT 12 weeks, in 6 months';
const NORDIC_LADDER =
  '1. REMINDER, 2. SUSPENSION 7 days, 3. SUSPENSION 14 days, 4. WORK_REQUIREMENT 12 weeks, in 12 months';

describe('consequences of conduct, by the day of the event (1290/2002, chapter 2a)', () => {
  it.each([
    // event        version  act                       consequences  ladder
    ['2020-01-01', 'V0', '1290/2002', BEFORE, OLD_LADDER],
    ['2022-05-01', 'V0', '1290/2002', BEFORE, OLD_LADDER],
    ['2022-05-02', 'V2', '1290/2002 (1380/2021)', NORDIC_MODEL, NORDIC_LADDER],
    ['2022-05-03', 'V2', '1290/2002 (1380/2021)', NORDIC_MODEL, NORDIC_LADDER],
    ['2024-08-31', 'V2', '1290/2002 (1380/2021)', NORDIC_MODEL, NORDIC_LADDER],
    ['2024-09-01', 'V4c', '1290/2002 (438/2024)', NORDIC_MODEL, NORDIC_LADDER],
    ['2026-01-01', 'V4c', '1290/2002 (438/2024)', NORDIC_MODEL, NORDIC_LADDER],
    ['2026-03-01', 'V4c', '1290/2002 (438/2024)', NORDIC_MODEL, NORDIC_LADDER],
  ])('%s: %s, %s', (on, version, act, consequences, ladder) => {
    expect(lawOn(conduct, on).reference).toMatchObject({ version, act });
    expect(consequencesOf(rulesOf(conduct, on))).toEqual(consequences);
    expect(ladderOf(rulesOf(conduct, on))).toBe(ladder);
  });

  it.each([
    ['2022-05-01', null, '{after: 30 days, laidOff: AT_ONCE}', null, null],
    ['2022-05-02', '6 months', '{after: 30 days, laidOff: none}', 'REMINDER', null],
    ['2024-08-31', '6 months', '{after: 30 days, laidOff: none}', 'REMINDER', null],
    ['2024-09-01', '6 months', '{after: 30 days, laidOff: none}', 'REMINDER', 'MAY_HAVE_CONSEQUENCES'],
    ['2024-09-02', '6 months', '{after: 30 days, laidOff: none}', 'REMINDER', 'MAY_HAVE_CONSEQUENCES'],
  ])(
    '%s: offers bind after %s, suspension starts %s, %s, false information %s',
    (on, offers, starts, notice, lie) => {
      const rules = rulesOf(conduct, on);
      expect(rules.offeredWorkAfterInterview && inWords(rules.offeredWorkAfterInterview)).toBe(offers);
      expect(rules.refusalStarts && inWords({ ...rules.refusalStarts })).toBe(starts);
      expect([rules.notice, rules.falseInformation]).toEqual([notice, lie]);
      expect(rules.notRefusal).toEqual(['NOT_REACHED_BY_PHONE']);
    },
  );

  it('lists valid reasons from 2.5.2022 on', () => {
    expect(rulesOf(conduct, '2022-05-01').validReasons).toBeNull();
    const reasons = parametersOf(conduct).filter(({ key }) => key.startsWith('conduct.valid_reasons.'));
    const told = reasons.map(({ key, value, from, until, rule }) => [
      key,
      inWords(value),
      from,
      until,
      rule.act,
    ]);
    const others =
      'OBLIGATION_MET_BEFORE_OFFER PAY_BELOW_COLLECTIVE_AGREEMENT_OR_FLOOR LABOUR_DISPUTE HARASSMENT HEALTH HOUSEHOLD';
    expect(told).toEqual(
      [
        ['commuting_over_full_time', '3 hours'],
        ['commuting_over_part_time', '2 hours'],
        ['others', others],
        ['part_time_work_at_least', '2 weeks'],
        ['skill_protection', '3 months'],
      ].map(([key, value]) => [
        `conduct.valid_reasons.${key}`,
        value,
        '2022-05-02',
        null,
        '1290/2002 (1380/2021)',
      ]),
    );
  });

  it('are proposed for 2026: more binding offers, then two steps without a reminder', () => {
    const [offers, sanctions, ...others] = proposalsOf(conduct);
    expect(others).toEqual([]);
    expect([offers, sanctions].map((entry) => [entry?.version, entry?.from, entry?.certainty])).toEqual([
      ['V6', '2026-01-01', 'F2'],
      ['V6b', '2026-03-01', 'F2'],
    ]);
    const [selectedJob, , ...rest] = NORDIC_MODEL;
    for (const entry of [offers, sanctions]) {
      expect(entry && consequencesOf(entry.rules)).toEqual([selectedJob, 'LADDER_MORE_BINDING', ...rest]);
    }
    expect(offers && ladderOf(offers.rules)).toBe(NORDIC_LADDER);
    expect(sanctions && ladderOf(sanctions.rules)).toBe(
      '1. SUSPENSION 7 days, 2. WORK_REQUIREMENT 6 weeks, in 12 months',
    );
    expect([offers?.rules.notice, sanctions?.rules.notice]).toEqual(['REMINDER', 'TEXT_MESSAGE']);
  });

  it('refused on 30.4.2022, reported on 5.5.2022: periods of the event, procedure of the report (E57)', () => {
    const [event, reported] = ['2022-04-30', '2022-05-05'];
    expect(conduct.referenceDate).toBe('day of the event');
    expect(consequenceOf(rulesOf(conduct, event).offeredWorkRefused)).toBe('60 days, 30 days up to 2 weeks');
    expect(rulesOf(conduct, reported).offeredWorkRefused).toBe('LADDER');
    expect(rulesOf(statementCompetence, reported).REPREHENSIBLE_CONDUCT.competent).toBe('TE_OFFICE');
    expect(rulesOf(statementCodes, reported).form).toBe('TWO_CHARACTERS');
  });

  it.each([
    // missed       first consequence       ends the search when it happens again in
    ['2022-05-01', 'none for the first', null],
    ['2022-05-02', 'REMINDER', '12 months'],
    ['2025-12-31', 'REMINDER', '12 months'],
    ['2026-03-01', 'REMINDER', '12 months'],
  ])('a time booked in the web service and missed on %s: %s (E44)', (on, first, within) => {
    const [step] = rulesOf(conduct, on).ladder.steps;
    expect(step?.event === 1 ? step.consequence : 'none for the first').toBe(first);
    const { end, endRepeatedWithin } = rulesOf(jobSearchEnd, on);
    expect(end.includes('REPEATED_FAILURE_TO_DEAL_WITH_AUTHORITY')).toBe(within !== null);
    expect(endRepeatedWithin && inWords(endRepeatedWithin)).toBe(within);
  });
});
