import { describe, expect, it } from 'vitest';
import type { ClientFacts } from '../../../src/domain/clients/facts/client-facts.ts';
import { determineTargetGroup } from '../../../src/domain/clients/determination/determination.ts';
import { days } from '../../../src/domain/legislation/amounts.ts';
import { amend } from '../../../src/domain/legislation/bill.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import { addDays } from '../../../src/domain/shared/plain-date.ts';
import {
  clientFacts,
  date,
  determinationOn,
  earningsRight,
  groundsOn,
  home,
  jobSearch,
  resultOn,
  status,
} from '../../support/client-facts.ts';

const NO_RIGHT = [earningsRight('NO')];

/** Somebody with the right to earnings-related allowance whose only ground can be age. */
const registered = (from: string, born: string, changes: Partial<ClientFacts> = {}): ClientFacts =>
  clientFacts({
    birthDate: date(born),
    jobSearches: [jobSearch(from)],
    statuses: [status('02', from)],
    ...changes,
  });

const plus = (day: string, count: number): string => addDays(date(day), count);

const windowOn = (facts: ClientFacts, day: string): string =>
  `${resultOn(facts, day)} ${determinationOn(facts, day).windowDay ?? 'no window'}`;

/** In the area on one day only; moving in opens no window. */
const livingThereOn = (day: string, changes: Partial<ClientFacts> = {}): ClientFacts =>
  clientFacts({
    earningsRights: NO_RIGHT,
    jobSearches: [jobSearch('2021-05-10')],
    statuses: [status('02', '2021-01-01')],
    residences: [home('694', null, plus(day, -1)), home('109', day, day), home('694', plus(day, 1))],
    ...changes,
  });

describe('worked cases of the sample, determined on the data cut 31.3.2021', () => {
  it.each([
    ['00412301', 'search 24.3.2021, aged 29 until 30.3.', '2021-03-24', '1991-03-31', 'IN 2021-03-24'],
    ['00412302', 'aged 29 on the day of registration only', '2021-03-22', '1991-03-23', 'IN 2021-03-22'],
    ['00412303', 'aged 30 on each day of the window', '2021-03-22', '1991-03-22', 'OUT NO_GROUND no window'],
    ['00412307', 'aged 29 on 5.–11.3., 30 at the cut', '2021-03-05', '1991-03-12', 'IN 2021-03-05'],
    ['00412309', 'window over before the act', '2021-02-18', '1991-02-25', 'OUT NO_GROUND no window'],
    ['00412305', 'old client, 30 at the cut', '2020-01-01', '1991-03-31', 'OUT NO_GROUND no window'],
    ['00412306', 'old client, 29 at the cut', '2020-01-01', '1991-04-01', 'IN no window'],
  ])('%s: %s', (_, __, from, born, result) => {
    expect(windowOn(registered(from, born), '2021-03-31')).toBe(result);
  });

  it('00412301, 00412302 and 00412307 are IN on the ground of age', () => {
    expect(groundsOn(registered('2021-03-24', '1991-03-31'), '2021-03-31')).toBe('UNDER_30');
    expect(groundsOn(registered('2021-03-22', '1991-03-23'), '2021-03-31')).toBe('UNDER_30');
    expect(groundsOn(registered('2021-03-05', '1991-03-12'), '2021-03-31')).toBe('UNDER_30');
  });

  it('00412318: no right as employee, right as entrepreneur', () => {
    const rights = [earningsRight('NO'), earningsRight('YES', { basis: '5:6.1' })];
    expect(resultOn(clientFacts({ earningsRights: rights }), '2021-03-31')).toBe('OUT NO_GROUND');
  });

  it('00412315: fund and Kela contradict each other on one day', () => {
    const rights = [earningsRight('YES'), earningsRight('NO')];
    expect(resultOn(clientFacts({ earningsRights: rights }), '2021-03-31')).toBe(
      'PENDING_INFORMATION EARNINGS_RIGHT_UNKNOWN',
    );
  });

  it('00412348: unemployed since nobody knows when opens no window', () => {
    const facts = clientFacts({ earningsRights: NO_RIGHT, statuses: [status('02', null)] });
    expect(windowOn(facts, '2021-03-31')).toBe('IN no window');
  });
});

describe('a job search whose start nobody knows', () => {
  const search = { ...jobSearch('2019-01-01'), from: null, officeFrom: null };

  it('opens no window itself, and a status in it does', () => {
    const since = (from: string): ClientFacts =>
      registered(from, '1991-03-31', { jobSearches: [search], statuses: [status('02', from)] });
    expect(windowOn(since('2021-03-24'), '2021-03-31')).toBe('IN 2021-03-24');
    expect(windowOn(since('2019-01-01'), '2021-03-31')).toBe('OUT NO_GROUND no window');
  });
});

describe('E20: registered on the eve of the 30th birthday', () => {
  const facts = registered('2021-05-10', '1991-05-11');

  it.each([
    ['2021-05-10', 'IN no window'],
    ['2021-05-11', 'IN 2021-05-10'],
    ['2021-05-17', 'IN 2021-05-10'],
    ['2021-05-31', 'IN 2021-05-10'],
    ['2021-06-01', 'OUT NO_GROUND no window'],
  ])('handled on %s: %s', (day, result) => {
    expect(windowOn(facts, day)).toBe(result);
  });

  it('had no window under the boundary conditions', () => {
    expect(windowOn(registered('2020-05-10', '1990-05-11'), '2020-05-10')).toBe('IN no window');
    expect(windowOn(registered('2020-05-10', '1990-05-11'), '2020-05-11')).toBe('OUT NO_GROUND no window');
  });
});

describe('a window is the day that opens it and seven days more', () => {
  it.each([
    ['2021-05-09', 'OUT NOT_IN_TRIAL_AREA no window', 'the day before'],
    ['2021-05-10', 'IN 2021-05-10', 'the first day'],
    ['2021-05-11', 'IN 2021-05-11', 'the second'],
    ['2021-05-17', 'IN 2021-05-17', 'the last'],
    ['2021-05-18', 'OUT NOT_IN_TRIAL_AREA no window', 'the day after'],
  ])('job search of 10.5.2021, in the area on %s only: %s (%s)', (day, result) => {
    expect(windowOn(livingThereOn(day), '2021-05-31')).toBe(result);
  });

  it.each([
    ['2021-05-12', 'OUT NOT_IN_TRIAL_AREA no window'],
    ['2021-05-13', 'IN 2021-05-13'],
    ['2021-05-20', 'IN 2021-05-20'],
    ['2021-05-21', 'OUT NOT_IN_TRIAL_AREA no window'],
  ])('a change of status on 13.5.2021 opens one too: in the area on %s only: %s', (day, result) => {
    const changed = {
      jobSearches: [jobSearch('2019-01-01')],
      statuses: [status('02', '2019-01-01', '2021-05-12'), status('03', '2021-05-13')],
    };
    expect(windowOn(livingThereOn(day, changed), '2021-05-31')).toBe(result);
  });

  it.each([
    ['2021-05-16', 'OUT NOT_IN_TRIAL_AREA no window'],
    ['2021-05-17', 'IN no window'],
  ])(
    'no day after the date is looked at: in the area on 17.5.2021 only, determined on %s: %s',
    (day, result) => {
      expect(windowOn(livingThereOn('2021-05-17'), day)).toBe(result);
    },
  );

  it('the first day on which everything is met is told', () => {
    const statuses = [status('01', '2021-05-01', '2021-05-11'), status('02', '2021-05-12', '2021-05-20')];
    const facts = registered('2021-05-10', '1991-05-14', { statuses });
    expect(windowOn(facts, '2021-05-31')).toBe('IN 2021-05-12');
  });

  it('the first day is told in whatever order the statuses come', () => {
    const facts = clientFacts({
      birthDate: date('1991-05-24'),
      statuses: [status('03', '2021-05-20'), status('02', '2021-05-06', '2021-05-19')],
    });
    expect(windowOn(facts, '2021-05-31')).toBe('IN 2021-05-06');
  });

  it('all conditions must be met on one and the same day', () => {
    // unemployed on 12.–13.5., in the area on 10.5. only
    const statuses = [status('01', '2021-05-01', '2021-05-11'), status('02', '2021-05-12', '2021-05-13')];
    expect(resultOn(livingThereOn('2021-05-10', { statuses }), '2021-05-25')).toBe('OUT NOT_IN_TRIAL_AREA');
  });

  it('an unknown day in a window changes nothing: only meeting the conditions does', () => {
    const facts = registered('2021-05-10', '1991-05-20', { statuses: [status('02', '2021-05-20')] });
    expect(windowOn(facts, '2021-05-25')).toBe('OUT NO_GROUND no window');
  });

  it('the place of the date is told, though it was met elsewhere', () => {
    const facts = livingThereOn('2021-05-12');
    expect(determinationOn(facts, '2021-05-31')).toMatchObject({
      result: 'IN',
      municipality: '694',
      areaCode: null,
      windowDay: '2021-05-12',
      grounds: ['NO_EARNINGS_RIGHT'],
    });
  });
});

describe('which windows count', () => {
  it.each([
    ['2021-04-30', '2021-04-30', 'IN no window', 'registered on the date itself'],
    ['2021-04-30', '2021-05-01', 'OUT NO_GROUND no window', 'the window was opened last month'],
    ['2021-05-01', '2021-05-31', 'IN 2021-05-01', 'registered on the first of the month'],
    ['2021-02-28', '2021-03-01', 'OUT NO_GROUND no window', 'registered the day before the act'],
    ['2021-03-01', '2021-03-02', 'IN 2021-03-01', 'registered on the first day of the act'],
    ['2022-05-01', '2022-05-02', 'IN 2022-05-01', 'a new version of the rules closes no window'],
    ['2024-12-30', '2024-12-31', 'IN 2024-12-30', 'the last window of the act'],
  ])('registered on %s, 30 on the next day; on %s: %s (%s)', (from, day, result) => {
    const birthday = `${Number(from.slice(0, 4)) - 30}${plus(from, 1).slice(4)}`;
    expect(windowOn(registered(from, birthday), day)).toBe(result);
  });

  it('those of the job search that is valid, not of an earlier one in the same month', () => {
    const facts = registered('2021-05-20', '1991-05-11', {
      jobSearches: [jobSearch('2021-05-03', '2021-05-12'), jobSearch('2021-05-20')],
      statuses: [status('02', '2021-05-03', '2021-05-12'), status('02', '2021-05-20')],
    });
    expect(windowOn(facts, '2021-05-31')).toBe('OUT NO_GROUND no window');
  });

  it('not one of a status that began before the job search', () => {
    const facts = registered('2021-05-20', '1991-05-11', {
      jobSearches: [jobSearch('2021-05-03', '2021-05-12'), jobSearch('2021-05-20')],
      statuses: [status('02', '2021-05-05')],
    });
    expect(windowOn(facts, '2021-05-31')).toBe('OUT NO_GROUND no window');
  });

  it('under the rules of the date of determination', () => {
    const threatened = [jobSearch('2022-05-01', null, { precedingActivity: '00' })];
    const facts = registered('2022-05-01', '1992-05-02', {
      jobSearches: threatened,
      statuses: [status('01', '2022-05-01')],
    });
    expect(windowOn(facts, '2022-05-01')).toBe('OUT STATUS no window');
    expect(windowOn(facts, '2022-05-02')).toBe('IN 2022-05-01');
  });

  it('whatever length a bill would give the window: only its days before the date are looked at', () => {
    const bill = {
      key: 'transfer.window_after_start',
      value: days(1_000_000_000),
      from: date('2021-03-01'),
      until: null,
    };
    const law = amend(lawInForce, { adopts: [], values: [bill] });
    if (!law.ok) throw new Error(law.failure.code);
    const outcome = determineTargetGroup(
      registered('2021-03-02', '1991-03-20'),
      date('2021-03-31'),
      law.value,
    );
    expect(outcome.ok && outcome.value).toMatchObject({
      determination: { result: 'IN', windowDay: '2021-03-02' },
    });
  });
});
