import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  type ExaminedGrant,
  examinedExtension,
  examinedGrant,
} from '../../../../src/domain/subsidies/start-up-grants/grant-terms.ts';
import type { StartUpGrant } from '../../../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import { allFound, application, date, interruption, running } from './grants.ts';

/** The last day of what would be granted, or the codes of what is in the way. */
const told = (found: ExaminedGrant): string =>
  'period' in found ? found.period.to : found.obstacles.map(({ code }) => code).join(' ');

const granted = (decided: string, begins: string, change: Partial<StartUpGrant> = {}): string =>
  told(examinedGrant(application(begins, change), date(decided), lawInForce));

describe('R57: a business that has begun, by the law of the day of the decision', () => {
  it.each<[decided: string, received: string, begins: string, expected: string]>([
    // Until 31.12.2024 the decision has to come first.
    ['2021-03-31', '2021-03-01', '2021-04-01', '2021-09-30'],
    ['2021-03-31', '2021-03-01', '2021-03-31', '2021-09-29'],
    ['2021-03-31', '2021-03-01', '2021-03-30', 'BUSINESS_ALREADY_STARTED'],
    ['2024-12-31', '2024-12-01', '2024-12-30', 'BUSINESS_ALREADY_STARTED'],
    ['2024-12-31', '2024-12-01', '2024-12-31', '2025-06-29'],
    // From 1.1.2025 the application has to come first.
    ['2025-01-01', '2024-12-01', '2024-12-30', '2025-06-29'],
    ['2025-01-01', '2024-12-01', '2024-12-01', '2025-05-31'],
    ['2025-01-01', '2024-12-01', '2024-11-30', 'BUSINESS_ALREADY_STARTED'],
    ['2025-01-01', '2025-01-01', '2024-12-31', 'BUSINESS_ALREADY_STARTED'],
  ])('R57: decided on %s, applied for on %s, begun on %s: %s', (decided, received, begins, expected) => {
    expect(granted(decided, begins, { receivedOn: date(received) })).toBe(expected);
  });

  it('that grew from a side business counts from its first full-time day, before 2025 by interpretation', () => {
    const side = (begins: string): Partial<StartUpGrant> => ({
      business: { ...application(begins).business, fromSideBusiness: true },
      receivedOn: date('2024-12-01'),
    });
    expect(granted('2024-12-31', '2024-12-31', side('2024-12-31'))).toBe('2025-06-29');
    expect(granted('2024-12-31', '2024-12-30', side('2024-12-30'))).toBe('BUSINESS_ALREADY_STARTED');
    expect(granted('2025-01-01', '2024-12-30', side('2024-12-30'))).toBe('2025-06-29');
  });

  it('R57: the refusal names the days and the law', () => {
    const [found] = examinedGrant(application('2021-03-30'), date('2021-03-31'), lawInForce).obstacles;
    expect(found).toMatchObject({
      code: 'BUSINESS_ALREADY_STARTED',
      kind: 'rule-violation',
      data: { begins: '2021-03-30', earliest: '2021-03-31' },
      rule: { version: 'JTYPL17', section: '8 luku' },
    });
  });
});

describe('the longest first grant, by the law of the day of the decision', () => {
  it.each<[law: string, decided: string, begins: string, months: number, expected: string]>([
    ['12 months from 2017', '2020-04-30', '2020-05-01', 12, '2021-04-30'],
    ['12 months from 2017', '2020-04-30', '2020-05-01', 13, 'GRANT_TOO_LONG'],
    ['18 months in the pandemic', '2020-05-01', '2020-05-01', 18, '2021-10-31'],
    ['18 months in the pandemic', '2020-05-01', '2020-05-01', 19, 'GRANT_TOO_LONG'],
    ['18 months for one begun by 31.12.2020', '2020-12-31', '2020-12-31', 18, '2022-06-29'],
    ['12 months for one begun after it', '2020-12-31', '2021-01-01', 12, '2021-12-31'],
    ['12 months for one begun after it', '2020-12-31', '2021-01-01', 13, 'GRANT_TOO_LONG'],
    ['12 months after the pandemic rules', '2021-01-01', '2021-01-01', 13, 'GRANT_TOO_LONG'],
    ['12 months until 31.12.2024', '2024-12-31', '2025-01-01', 12, '2025-12-31'],
    ['6 months from 1.1.2025', '2025-01-01', '2025-01-01', 6, '2025-06-30'],
    ['6 months from 1.1.2025', '2025-01-01', '2025-01-01', 7, 'GRANT_TOO_LONG'],
    ['over a leap day', '2023-08-31', '2023-08-31', 6, '2024-02-28'],
    ['from a leap day', '2024-02-29', '2024-02-29', 12, '2025-02-27'],
  ])('%s: decided on %s, begun on %s, %i months: %s', (_, decided, begins, appliedMonths, expected) => {
    expect(granted(decided, begins, { appliedMonths, receivedOn: date('2019-12-01') })).toBe(expected);
  });
});

describe('what else is in the way', () => {
  it.each<[string, Partial<StartUpGrant>, string]>([
    ['nothing was assessed', { assessments: [] }, 'BUSINESS_CONDITIONS_NOT_MET'],
    ['one condition was not', { assessments: allFound().slice(1) }, 'BUSINESS_CONDITIONS_NOT_MET'],
    ['it was found wanting', { assessments: allFound(false) }, 'BUSINESS_CONDITIONS_NOT_MET'],
    ['the latest finding holds', { assessments: [...allFound(false), ...allFound()] }, '2021-09-30'],
    ['six days a week', { weekdays: [1, 2, 3, 4, 5, 6] }, 'GRANT_DAYS_TOO_MANY'],
    ['five of any days', { weekdays: [3, 4, 5, 6, 7] }, '2021-09-30'],
    ['all the de minimis aid that may be', { deMinimisCents: 20_000_000 }, 'DE_MINIMIS_EXCEEDED'],
    ['as much as leaves room', { deMinimisCents: 20_000_000 - 131 * 3378 }, '2021-09-30'],
    ['a cent more', { deMinimisCents: 20_000_001 - 131 * 3378 }, 'DE_MINIMIS_EXCEEDED'],
  ])('%s', (_, change, expected) => {
    expect(granted('2021-03-31', '2021-04-01', change)).toBe(expected);
  });

  it('is told all at once, with what was not assessed and what was found wanting', () => {
    const found = examinedGrant(
      application('2021-03-01', { appliedMonths: 13, assessments: allFound(false).slice(0, 2) }),
      date('2021-03-31'),
      lawInForce,
    );
    expect(told(found)).toBe('BUSINESS_ALREADY_STARTED GRANT_TOO_LONG BUSINESS_CONDITIONS_NOT_MET');
    expect(found.obstacles.at(-1)?.data).toEqual({
      missing: ['FINANCING', 'COMPETITION', 'LIVELIHOOD'],
      unfulfilled: ['SKILLS', 'PROFITABILITY'],
    });
  });

  it('no law, or no daily rate', () => {
    expect(granted('2012-12-31', '2013-01-01')).toBe('RULE_NOT_FOUND');
    expect(granted('2019-12-31', '2019-12-31')).toBe('RULE_NOT_FOUND');
  });
});

describe('an extension, by the law of the day of its own decision', () => {
  const more = (decided: string, months: number, grant: StartUpGrant): string =>
    told(
      examinedExtension(
        { ...grant, appliedExtension: { receivedOn: date('2021-01-01'), months } },
        date(decided),
        lawInForce,
      ),
    );
  const half = running('2024-09-01', '2025-02-28');

  it.each<[string, string, number, StartUpGrant, string]>([
    ['to twelve months', '2024-12-31', 6, half, '2025-08-31'],
    ['no longer', '2024-12-31', 7, half, 'GRANT_TOO_LONG'],
    ['to twelve months under the act of 2025', '2025-01-01', 6, half, '2025-08-31'],
    [
      'in 2021 of a grant of the pandemic: twelve months again',
      '2021-01-01',
      6,
      running('2020-07-01', '2021-03-31'),
      'GRANT_TOO_LONG',
    ],
    [
      'in 2020 of the same grant: eighteen months',
      '2020-12-31',
      9,
      running('2020-07-01', '2021-03-31'),
      '2021-12-31',
    ],
    [
      'a justified interruption of ten days makes room for them from 2025',
      '2025-02-01',
      6,
      running('2024-09-11', '2025-03-10', { interruptions: [interruption('2025-03-01', '2025-03-20')] }),
      '2025-09-20',
    ],
    [
      'not until 2024',
      '2024-12-31',
      6,
      running('2024-06-11', '2024-12-10', { interruptions: [interruption('2024-12-01', '2024-12-20')] }),
      'GRANT_TOO_LONG',
    ],
    [
      'thirty days make room for a thirteenth month of thirty days',
      '2025-02-01',
      7,
      running('2024-09-11', '2025-03-10', { interruptions: [interruption('2025-01-01', '2025-01-30')] }),
      '2025-10-10',
    ],
    [
      'a day less does not',
      '2025-02-01',
      7,
      running('2024-09-11', '2025-03-10', { interruptions: [interruption('2025-01-01', '2025-01-29')] }),
      'GRANT_TOO_LONG',
    ],
    [
      'nor an interruption without a ground',
      '2025-02-01',
      6,
      running('2024-09-11', '2025-03-10', {
        interruptions: [interruption('2025-03-01', '2025-03-20', false)],
      }),
      'GRANT_TOO_LONG',
    ],
  ])('%s (decided on %s, %i months)', (_, decided, months, grant, expected) => {
    expect(more(decided, months, grant)).toBe(expected);
  });

  it('begins the day after the grant ends, and has to be applied for', () => {
    const asked = { ...half, appliedExtension: { receivedOn: date('2025-01-10'), months: 3 } };
    expect(examinedExtension(asked, date('2025-01-15'), lawInForce)).toMatchObject({
      period: { from: '2025-03-01', to: '2025-05-31', isExtension: true, rule: { version: 'V5' } },
      obstacles: [],
    });
    expect(told(examinedExtension(half, date('2025-01-15'), lawInForce))).toBe('EXTENSION_NOT_APPLIED_FOR');
  });
});
