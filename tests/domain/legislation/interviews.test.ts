import { describe, expect, it } from 'vitest';
import {
  firstInterview,
  interviewDuty,
  periodicInterview,
} from '../../../src/domain/legislation/interviews.ts';
import { describeLaw } from '../../support/law-table.ts';
import { rulesOf, versionOn } from '../../support/legislation.ts';

describe('first interview, by the start of the job search (916/2012, 2:4 §)', () => {
  it.each([
    // registered   version    at latest      only if appropriate
    ['2013-01-01', 'JTYPL13', '2 weeks', false],
    ['2017-01-01', 'JTYPL13', '2 weeks', false],
    ['2020-04-30', 'JTYPL13', '2 weeks', false],
    ['2020-05-01', 'V0c', '2 weeks', true],
    ['2020-12-31', 'V0c', '2 weeks', true],
    ['2021-01-01', 'JTYPL13', '2 weeks', false],
    ['2021-03-01', 'JTYPL13', '2 weeks', false],
    ['2022-05-01', 'JTYPL13', '2 weeks', false],
  ])('registered %s: %s, within %s, only if appropriate: %s', (registered, version, max, ifAppropriate) => {
    expect(versionOn(firstInterview, registered)).toBe(version);
    const rules = rulesOf(firstInterview, registered);
    expect([`${rules?.max.amount} ${rules?.max.unit}`, rules?.ifAppropriate]).toEqual([max, ifAppropriate]);
  });

  it.each(['2022-05-02', '2022-05-03', '2026-12-31'])(
    'is no more for whoever registers on %s',
    (registered) => {
      expect(versionOn(firstInterview, registered)).toBe('V2');
      expect(rulesOf(firstInterview, registered)).toBeNull();
    },
  );
});

describe('periodic interviews, by the start of continuous unemployment (1456/2016)', () => {
  it.each([
    ['2016-12-31', 'JTYPL13', null],
    ['2017-01-01', 'JTYPL17', 'after 3 months, every 3 months'],
    ['2017-01-02', 'JTYPL17', 'after 3 months, every 3 months'],
    ['2022-05-01', 'JTYPL17', 'after 3 months, every 3 months'],
    ['2022-05-02', 'V2', null],
    ['2022-05-03', 'V2', null],
  ])('unemployed since %s: %s, %s', (since, version, expected) => {
    const rules = rulesOf(periodicInterview, since);
    expect(versionOn(periodicInterview, since)).toBe(version);
    expect(
      rules &&
        `after ${rules.after.amount} ${rules.after.unit}, every ${rules.interval.amount} ${rules.interval.unit}`,
    ).toBe(expected);
  });

  it.each([
    // due          version    the interval is an aim
    ['2017-01-01', 'JTYPL17', false],
    ['2020-04-30', 'JTYPL17', false],
    ['2020-05-01', 'V0c', true],
    ['2020-05-02', 'V0c', true],
    ['2021-01-31', 'V0c', true],
    ['2021-02-01', 'JTYPL17', false],
    ['2022-05-01', 'JTYPL17', false],
    ['2022-05-02', 'V2', undefined],
  ])('due %s: %s, an aim only: %s', (due, version, aim) => {
    expect(versionOn(interviewDuty, due)).toBe(version);
    expect(rulesOf(interviewDuty, due).periodic?.aim).toBe(aim);
  });

  it('that was not held in autumn 2020 was an aim and no breach (E49)', () => {
    expect(rulesOf(interviewDuty, '2020-10-15').periodic?.aim).toBe(true);
    expect(rulesOf(periodicInterview, '2020-07-15')?.interval).toEqual({ amount: 3, unit: 'months' });
  });
});

const ACT_OF_2017 = '916/2012 (1456/2016)';
const EASING = '916/2012 (295/2020, 495/2020, 1143/2020)';

describeLaw(firstInterview, [
  ['interview.first.if_appropriate', 'false', '2013-01-01', '2020-04-30', 'JTYPL13', '916/2012'],
  ['interview.first.if_appropriate', 'true', '2020-05-01', '2020-12-31', 'V0c', EASING],
  ['interview.first.if_appropriate', 'false', '2021-01-01', '2022-05-01', 'JTYPL13', '916/2012'],
  ['interview.first.max', '2 weeks', '2013-01-01', '2022-05-01', 'JTYPL13', '916/2012'],
]);

describeLaw(periodicInterview, [
  ['interview.periodic.after', '3 months', '2017-01-01', '2022-05-01', 'JTYPL17', ACT_OF_2017],
  ['interview.periodic.interval', '3 months', '2017-01-01', '2022-05-01', 'JTYPL17', ACT_OF_2017],
]);

describeLaw(interviewDuty, [
  ['interview.periodic.aim', 'false', '2017-01-01', '2020-04-30', 'JTYPL17', ACT_OF_2017],
  ['interview.periodic.aim', 'true', '2020-05-01', '2021-01-31', 'V0c', EASING],
  ['interview.periodic.aim', 'false', '2021-02-01', '2022-05-01', 'JTYPL17', ACT_OF_2017],
]);
