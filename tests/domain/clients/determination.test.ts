import { describe, expect, it } from 'vitest';
import { determineTargetGroup } from '../../../src/domain/clients/determination/determination.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import {
  clientFacts,
  date,
  determinationOn,
  dismissal,
  earningsRight,
  groundsOn,
  home,
  jobSearch,
  outcomeOn,
  residence,
  resultOn,
  status,
} from '../../support/client-facts.ts';

const NO_RIGHT = [earningsRight('NO')];

describe('which rules determine the target group', () => {
  it.each([
    ['2020-01-01', 'V0', 'Boundary conditions of the employment trials (2020)'],
    ['2021-02-28', 'V0', 'Boundary conditions of the employment trials (2020)'],
    ['2021-03-01', 'V1', '1269/2020'],
    ['2022-05-01', 'V1', '1269/2020'],
    ['2022-05-02', 'V2', '1269/2020 (1381/2021)'],
    ['2022-12-31', 'V2', '1269/2020 (1381/2021)'],
    ['2023-01-01', 'V3', '1269/2020 (671/2022)'],
    ['2023-02-28', 'V3', '1269/2020 (671/2022)'],
    ['2023-03-01', 'V3b', '1269/2020 (149/2023)'],
    ['2024-12-31', 'V3b', '1269/2020 (149/2023)'],
  ])('on %s %s, %s', (day, version, act) => {
    expect(determinationOn(clientFacts(), day).rule).toMatchObject({ theme: 'target-group', version, act });
  });

  it.each(['1900-01-01', '2012-12-31', '2013-01-01', '2019-12-31'])('on %s none', (day) => {
    expect(determineTargetGroup(clientFacts(), date(day), lawInForce)).toMatchObject({
      ok: false,
      failure: { code: 'RULE_NOT_FOUND', kind: 'not-found', data: { date: day } },
    });
  });

  it.each(['2025-01-01', '2026-12-31', '2999-12-31'])('on %s everybody is a client', (day) => {
    expect(determineTargetGroup(clientFacts(), date(day), lawInForce)).toMatchObject({
      ok: false,
      failure: {
        code: 'TARGET_GROUP_NOT_DETERMINED',
        kind: 'rule-violation',
        data: { date: day },
        rule: { version: 'V5', act: '380/2023' },
      },
    });
  });
});

describe('result: any condition false is OUT, otherwise any unknown is PENDING_INFORMATION', () => {
  const area = { yes: [home('109')], no: [home('694')], unknown: [] };
  const state = { yes: [status('02')], no: [status('01')], unknown: [] };
  const right = { yes: [earningsRight('NO')], no: [earningsRight('YES')], unknown: [] };

  it.each([
    // area     status     ground     result and every reason
    ['yes', 'yes', 'yes', 'IN'],
    ['no', 'yes', 'yes', 'OUT NOT_IN_TRIAL_AREA'],
    ['yes', 'no', 'yes', 'OUT STATUS'],
    ['yes', 'yes', 'no', 'OUT NO_GROUND'],
    ['no', 'no', 'yes', 'OUT NOT_IN_TRIAL_AREA STATUS'],
    ['no', 'yes', 'no', 'OUT NOT_IN_TRIAL_AREA NO_GROUND'],
    ['yes', 'no', 'no', 'OUT STATUS NO_GROUND'],
    ['no', 'no', 'no', 'OUT NOT_IN_TRIAL_AREA STATUS NO_GROUND'],
    ['unknown', 'yes', 'yes', 'PENDING_INFORMATION RESIDENCE_MISSING'],
    ['yes', 'unknown', 'yes', 'PENDING_INFORMATION STATUS_MISSING'],
    ['yes', 'yes', 'unknown', 'PENDING_INFORMATION EARNINGS_RIGHT_UNKNOWN'],
    ['unknown', 'unknown', 'yes', 'PENDING_INFORMATION RESIDENCE_MISSING STATUS_MISSING'],
    ['unknown', 'yes', 'unknown', 'PENDING_INFORMATION RESIDENCE_MISSING EARNINGS_RIGHT_UNKNOWN'],
    ['yes', 'unknown', 'unknown', 'PENDING_INFORMATION STATUS_MISSING EARNINGS_RIGHT_UNKNOWN'],
    [
      'unknown',
      'unknown',
      'unknown',
      'PENDING_INFORMATION RESIDENCE_MISSING STATUS_MISSING EARNINGS_RIGHT_UNKNOWN',
    ],
    ['no', 'unknown', 'unknown', 'OUT NOT_IN_TRIAL_AREA'],
    ['unknown', 'no', 'yes', 'OUT STATUS'],
    ['unknown', 'no', 'unknown', 'OUT STATUS'],
    ['unknown', 'unknown', 'no', 'OUT NO_GROUND'],
    ['no', 'no', 'unknown', 'OUT NOT_IN_TRIAL_AREA STATUS'],
  ] as const)('area %s, status %s, ground %s: %s', (inArea, unemployed, hasGround, result) => {
    const facts = clientFacts({
      residences: area[inArea],
      statuses: state[unemployed],
      earningsRights: right[hasGround],
    });
    expect(resultOn(facts, '2021-06-15')).toBe(result);
  });

  it('tells every ground that is met, also when the result is not IN', () => {
    const everything = { birthDate: date('2000-01-01'), motherTongue: 'ru', earningsRights: NO_RIGHT };
    const grounds = 'NO_EARNINGS_RIGHT UNDER_30 FOREIGN_LANGUAGE';
    expect(groundsOn(clientFacts(everything), '2021-06-15')).toBe(grounds);
    expect(groundsOn(clientFacts({ ...everything, statuses: [status('01')] }), '2021-06-15')).toBe(grounds);
    expect(groundsOn(clientFacts({ ...everything, residences: [] }), '2021-06-15')).toBe(grounds);
    expect(groundsOn(clientFacts({ ...everything, statuses: [] }), '2021-06-15')).toBe(grounds);
  });

  it('tells municipality, area and status of the date', () => {
    expect(determinationOn(clientFacts(), '2021-06-15')).toMatchObject({
      municipality: '109',
      areaCode: '1531',
      statusCode: '02',
      windowDay: null,
    });
    expect(determinationOn(clientFacts({ residences: [], statuses: [] }), '2021-06-15')).toMatchObject({
      municipality: null,
      areaCode: null,
      statusCode: null,
    });
  });
});

describe('nobody is determined who is no jobseeker on the date', () => {
  const searches = [jobSearch('2021-03-10', '2021-03-20')];

  it.each([
    ['2021-03-09', 'NO_VALID_JOB_SEARCH'],
    ['2021-03-10', null],
    ['2021-03-20', null],
    ['2021-03-21', 'NO_VALID_JOB_SEARCH'],
  ])('a search of 10.–20.3.2021, looked at on %s: %s', (day, reason) => {
    const outcome = outcomeOn(clientFacts({ jobSearches: searches }), day);
    expect(outcome.determined ? null : outcome.reason).toBe(reason);
  });

  it.each([
    ['2021-03-14', null],
    ['2021-03-15', null],
    ['2021-03-16', 'DECEASED'],
    ['2021-03-21', 'DECEASED'],
    ['2021-03-09', 'NO_VALID_JOB_SEARCH'],
  ])('of a client who died on 15.3.2021, looked at on %s: %s (E91)', (day, reason) => {
    const outcome = outcomeOn(clientFacts({ jobSearches: searches, deathDate: date('2021-03-15') }), day);
    expect(outcome.determined ? null : outcome.reason).toBe(reason);
  });

  it('is dead only after the day of death', () => {
    const facts = clientFacts({ jobSearches: [], deathDate: date('2021-03-15') });
    expect(outcomeOn(facts, '2021-03-15')).toMatchObject({ reason: 'NO_VALID_JOB_SEARCH' });
    expect(outcomeOn(facts, '2021-03-16')).toMatchObject({ reason: 'DECEASED' });
  });

  it('is said with the home municipality, for the figures by municipality', () => {
    const without = { jobSearches: [] };
    expect(outcomeOn(clientFacts(without), '2021-03-31')).toEqual({
      determined: false,
      reason: 'NO_VALID_JOB_SEARCH',
      municipality: '109',
    });
    const merged = clientFacts({ ...without, residences: [home('532')] });
    expect(outcomeOn(merged, '2021-03-31')).toMatchObject({ municipality: '398' });
    expect(outcomeOn(clientFacts({ ...without, residences: [] }), '2021-03-31')).toMatchObject({
      municipality: null,
    });
    const staying = clientFacts({ ...without, residences: [residence('PLACE_OF_RESIDENCE', '109')] });
    expect(outcomeOn(staying, '2021-03-31')).toMatchObject({ municipality: null });
  });
});

describe('the snapshot of a determination', () => {
  it('holds the facts of the days looked at and what had happened by the date', () => {
    const { facts } = determinationOn(
      clientFacts({
        residences: [home('694', null, '2021-03-31'), home('109', '2021-04-01')],
        statuses: [status('01', '2021-01-01', '2021-04-14'), status('02', '2021-04-15')],
        earningsRights: [
          earningsRight('YES', { last: '2021-03-31' }),
          earningsRight('NO', { from: '2021-04-01', last: '2021-04-20' }),
          earningsRight('YES', { from: '2021-04-21' }),
        ],
        deathDate: date('2021-05-01'),
        dismissal: dismissal('2021-04-21'),
      }),
      '2021-04-20',
    );
    expect(facts.residences).toEqual([home('109', '2021-04-01')]);
    expect(facts.statuses).toEqual([status('01', '2021-01-01', '2021-04-14'), status('02', '2021-04-15')]);
    expect(facts.earningsRights).toEqual([earningsRight('NO', { from: '2021-04-01', last: '2021-04-20' })]);
    expect(facts).toMatchObject({ deathDate: null, dismissal: null });
  });

  it('keeps a death and a dismissal on the date itself', () => {
    const { facts } = determinationOn(
      clientFacts({ deathDate: date('2021-04-20'), dismissal: dismissal('2021-04-20') }),
      '2021-04-20',
    );
    expect(facts).toMatchObject({ deathDate: '2021-04-20', dismissal: { dismissedOn: '2021-04-20' } });
  });
});
