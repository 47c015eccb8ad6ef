import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { type PlanFacts, mayBeMade } from '../../../../src/domain/process/entitlement/may-be-made.ts';
import type { PlanType } from '../../../../src/domain/process/plans/plan-type.ts';
import {
  entitlements,
  EXTENSION,
  integrationRight,
  multiSectorCase,
  on,
  time,
} from '../../../support/entitlements.ts';

const facts = (given: Partial<PlanFacts> = {}): PlanFacts => ({
  entitlements: entitlements(),
  hasEmploymentPlan: true,
  planFrom: on('2021-05-01'),
  planLastDay: on('2022-04-30'),
  ...given,
});

/** The rule's version and act, or the code of the refusal. */
const outcome = (type: PlanType, given: Partial<PlanFacts>, day: string): string => {
  const made = mayBeMade(type, facts(given), lawInForce, on(day));
  return made.ok ? `${made.value.version} ${made.value.act}` : made.failure.code;
};

describe('an integration plan (R46)', () => {
  const right = integrationRight({ until: on('2022-03-02') });
  it.each([
    // made on       right of 1.3.2021–1.3.2022
    ['2021-02-28', 'INTEGRATION_RIGHT_MISSING'],
    ['2021-03-01', 'KOTO10 1386/2010'],
    ['2021-03-02', 'KOTO10 1386/2010'],
    ['2022-03-01', 'KOTO10 1386/2010'],
    ['2022-03-02', 'INTEGRATION_RIGHT_MISSING'],
  ])('made on %s, with a right of 1.3.2021–1.3.2022: %s', (day, expected) => {
    expect(outcome('INTEGRATION', { entitlements: entitlements({ integrationRights: [right] }) }, day)).toBe(
      expected,
    );
  });

  it('is for nobody without a right', () => {
    expect(outcome('INTEGRATION', {}, '2021-05-01')).toBe('INTEGRATION_RIGHT_MISSING');
  });

  it.each([
    ['2022-04-29', 'KOTO10 1386/2010'],
    ['2022-04-30', 'KOTO10 1386/2010'],
    ['2022-05-01', 'MAX_DURATION'],
    [null, 'MAX_DURATION'],
  ])('the first one, from 1.5.2021 to %s: %s', (lastDay, expected) => {
    const own = entitlements({ integrationRights: [integrationRight()] });
    const planLastDay = lastDay === null ? null : on(lastDay);
    expect(outcome('INTEGRATION', { entitlements: own, planLastDay }, '2021-05-01')).toBe(expected);
  });

  it.each([
    // The right was recognised late: three years from the first permit are the limit of the first plan until 2024.
    ['2024-02-29', 'KOTO10 1386/2010'],
    ['2024-03-01', 'KOTO10 1386/2010'],
    ['2024-03-02', 'INTEGRATION_RIGHT_MISSING'],
    ['2025-01-01', 'V5 681/2023'],
  ])('the first one begins on %s, after a permit of 1.3.2021: %s', (from, expected) => {
    const own = entitlements({ integrationRights: [integrationRight()] });
    const given = { entitlements: own, planFrom: on(from), planLastDay: on(from) };
    expect(outcome('INTEGRATION', given, from)).toBe(expected);
  });

  const year = time('2021-05-01', '2022-05-01');
  it.each([
    // last day      extended  made on       three years until 2024, two from 2025 on, and two more on special ground
    ['2024-04-29', false, '2022-05-01', 'KOTO10 1386/2010'],
    ['2024-04-30', false, '2022-05-01', 'KOTO10 1386/2010'],
    ['2024-05-01', false, '2022-05-01', 'MAX_DURATION'],
    ['2024-05-01', true, '2022-05-01', 'KOTO10 1386/2010'],
    ['2026-04-30', true, '2022-05-01', 'KOTO10 1386/2010'],
    ['2026-05-01', true, '2022-05-01', 'MAX_DURATION'],
    ['2024-04-30', false, '2024-12-31', 'KOTO10 1386/2010'],
    ['2024-04-30', false, '2025-01-01', 'MAX_DURATION'],
    ['2023-04-30', false, '2025-01-01', 'V5 681/2023'],
    ['2025-04-30', true, '2025-01-01', 'V5 681/2023'],
    ['2025-05-01', true, '2025-01-01', 'MAX_DURATION'],
  ])(
    'after a year from 1.5.2021, to %s (extended: %s), made on %s: %s',
    (lastDay, isExtended, day, expected) => {
      const right2 = integrationRight({ planTimes: [year], extensions: isExtended ? [EXTENSION] : [] });
      const given = {
        entitlements: entitlements({ integrationRights: [right2] }),
        planFrom: on('2022-05-01'),
        planLastDay: on(lastDay),
      };
      expect(outcome('INTEGRATION', given, day)).toBe(expected);
    },
  );

  it.each([
    ['2022-05-01', '2024-05-30', 'KOTO10 1386/2010'],
    ['2022-05-01', '2024-05-31', 'MAX_DURATION'],
    ['2025-01-01', '2023-05-01', 'MAX_DURATION'],
  ])('thirty days of illness in the first, made on %s to %s: %s', (day, lastDay, expected) => {
    const ill = integrationRight({ planTimes: [year], interruptions: [time('2021-08-01', '2021-08-31')] });
    const given = {
      entitlements: entitlements({ integrationRights: [ill] }),
      planFrom: on('2022-05-01'),
      planLastDay: on(lastDay),
    };
    expect(outcome('INTEGRATION', given, day)).toBe(expected);
  });

  it('counts the years of a person, whichever permit they were under', () => {
    const rights = [
      integrationRight({ until: on('2022-05-01'), planTimes: [year] }),
      integrationRight({ from: on('2022-05-01'), firstPermitOn: on('2022-05-01') }),
    ];
    const given = { entitlements: entitlements({ integrationRights: rights }), planFrom: on('2022-05-01') };
    const made = (lastDay: string) =>
      outcome('INTEGRATION', { ...given, planLastDay: on(lastDay) }, '2022-05-01');
    expect([made('2024-04-30'), made('2024-05-01')]).toEqual(['KOTO10 1386/2010', 'MAX_DURATION']);
  });
});

describe('an activation plan (R47)', () => {
  it('comes after an employment plan', () => {
    expect(outcome('ACTIVATION', { hasEmploymentPlan: false }, '2022-06-01')).toBe('EMPLOYMENT_PLAN_MISSING');
    expect(outcome('ACTIVATION', {}, '2022-06-01')).toBe('V2 189/2001 as amended');
  });

  it.each([
    ['2022-05-31', 'INTEGRATION_TAKES_PRECEDENCE'],
    ['2022-06-01', 'V2 189/2001 as amended'],
    ['2022-06-02', 'V2 189/2001 as amended'],
  ])('E46: made on %s, the right to integration ends with 31.5.2022: %s', (day, expected) => {
    const right = integrationRight({ until: on('2022-06-01') });
    expect(outcome('ACTIVATION', { entitlements: entitlements({ integrationRights: [right] }) }, day)).toBe(
      expected,
    );
  });
});

describe('a multi-sector plan (R48)', () => {
  it.each([
    ['PREPARED', 'NEED_NOT_DECIDED'],
    ['ASSESSED_NO', 'NEED_NOT_DECIDED'],
    ['NEED', 'MAPPING_NOT_DONE'],
    ['MAPPING', 'MAPPING_NOT_DONE'],
    ['PLAN', 'V2 1369/2014 as amended'],
    ['ENDED', 'NEED_NOT_DECIDED'],
  ] as const)('of a case that is %s: %s', (state, expected) => {
    const own = entitlements({ multiSectorCases: [multiSectorCase({ state })] });
    expect(outcome('MULTISECTOR', { entitlements: own }, '2022-06-01')).toBe(expected);
  });

  it('is for nobody without a case', () => {
    expect(outcome('MULTISECTOR', {}, '2022-06-01')).toBe('NEED_NOT_DECIDED');
  });
});

it('an employment plan is for everybody', () => {
  expect(outcome('EMPLOYMENT', { hasEmploymentPlan: false }, '2022-05-01')).toBe('JTYPL13 1073/2012');
});

it.each(['EMPLOYMENT', 'INTEGRATION', 'ACTIVATION', 'MULTISECTOR'] as const)(
  'no %s plan where there is no law',
  (type) => {
    expect(outcome(type, {}, '1999-12-31')).toBe('RULE_NOT_FOUND');
  },
);
