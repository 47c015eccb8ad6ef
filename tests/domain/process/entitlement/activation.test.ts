import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  countAgain,
  followThresholds,
  type ToldCount,
} from '../../../../src/domain/process/entitlement/activation-counts.ts';
import { notePlanOfTrigger } from '../../../../src/domain/process/entitlement/plan-noted.ts';
import type { ActivationTriggerId, PlanId } from '../../../../src/domain/shared/ids.ts';
import { act, activationTrigger, on, processCase } from '../../../support/entitlements.ts';

const NOTED = '2022-06-01';
const told = (given: Partial<ToldCount>): ToldCount => ({
  source: 'KELA',
  notedOn: on(NOTED),
  supportDays: null,
  supportDaysOfLastYear: null,
  supportDaysAfterAllowance: null,
  socialAssistanceMonths: null,
  ...given,
});
const follow = (
  given: Partial<ToldCount>,
  born = '1981-01-01',
  others: Parameters<typeof followThresholds>[3] = [],
) =>
  followThresholds(
    'trigger' as ActivationTriggerId,
    told(given),
    processCase({ birthDate: on(born) }),
    others,
    act(NOTED),
    lawInForce,
  );
const reached = (given: Partial<ToldCount>, born?: string) => {
  const made = follow(given, born);
  return made.ok
    ? [made.value.state, ...(made.value.counts[0]?.criteriaMet ?? [])].join(' ')
    : made.failure.code;
};

describe('thresholds of the activation plan (189/2001)', () => {
  it.each([
    [{ supportDays: 499 }, 'BELOW'],
    [{ supportDays: 500 }, 'MET SUPPORT_DAYS'],
    [{ supportDays: 501 }, 'MET SUPPORT_DAYS'],
    [{ supportDaysOfLastYear: 250 }, 'BELOW'],
    [{ supportDaysAfterAllowance: 179 }, 'BELOW'],
    [{ supportDaysAfterAllowance: 180 }, 'MET SUPPORT_AFTER_ALLOWANCE'],
    [{ socialAssistanceMonths: 11 }, 'BELOW'],
    [{ socialAssistanceMonths: 12 }, 'MET SOCIAL_ASSISTANCE'],
  ])('of 25 and more, %o: %s', (given, expected) => {
    expect(reached(given)).toBe(expected);
  });

  it.each([
    [{ supportDaysOfLastYear: 179 }, 'BELOW'],
    [{ supportDaysOfLastYear: 180 }, 'MET SUPPORT_DAYS'],
    // Days of all time do not count for the young.
    [{ supportDays: 500 }, 'BELOW'],
    [{ supportDaysAfterAllowance: 0 }, 'MET SUPPORT_AFTER_ALLOWANCE'],
    [{ socialAssistanceMonths: 3 }, 'BELOW'],
    [{ socialAssistanceMonths: 4 }, 'MET SOCIAL_ASSISTANCE'],
  ])('under 25, %o: %s', (given, expected) => {
    expect(reached(given, '2000-01-01')).toBe(expected);
  });

  it.each([
    // On the birthday the thresholds of 25 and more hold; 29 February counts as the 28th in a common year.
    ['1997-06-02', 'MET SOCIAL_ASSISTANCE'],
    ['1997-06-01', 'BELOW'],
    ['1997-05-31', 'BELOW'],
  ])('four months of social assistance, told on 1.6.2022, of somebody born on %s: %s', (born, expected) => {
    expect(reached({ socialAssistanceMonths: 4 }, born)).toBe(expected);
  });

  it('is not told of tomorrow, nor before there is a law', () => {
    expect(reached({ notedOn: on('2022-06-02') })).toBe('DATE_IN_FUTURE');
    expect(reached({ notedOn: on('2019-12-31') })).toBe('RULE_NOT_FOUND');
  });

  it('is followed once at a time', () => {
    const beside = (state: 'BELOW' | 'MET' | 'PLAN_MADE' | 'CORRECTED') => {
      const made = follow({ supportDays: 500 }, undefined, [activationTrigger({ state })]);
      return made.ok ? made.value.state : made.failure.code;
    };
    expect([beside('BELOW'), beside('MET'), beside('PLAN_MADE'), beside('CORRECTED')]).toEqual([
      'TRIGGER_ALREADY_OPEN',
      'TRIGGER_ALREADY_OPEN',
      'MET',
      'MET',
    ]);
  });
});

describe('a later count', () => {
  const count = (state: Parameters<typeof activationTrigger>[0], supportDays: number) =>
    countAgain(activationTrigger(state), told({ supportDays }), processCase(), act(NOTED), lawInForce);

  it.each([
    ['BELOW', 499, 'BELOW'],
    ['BELOW', 500, 'MET'],
    ['MET', 510, 'MET'],
    ['MET', 497, 'CORRECTED'],
    ['PLAN_MADE', 510, 'PLAN_MADE'],
    ['CORRECTED', 510, 'COMMAND_NOT_ALLOWED'],
  ] as const)('of a trigger that is %s, %s days: %s', (state, supportDays, expected) => {
    const counted = count({ state }, supportDays);
    expect(counted.ok ? counted.value.state : counted.failure.code).toBe(expected);
  });

  it('E47: Kela corrects 503 days to 497 after the plan has begun: the plan stays, the trigger is corrected', () => {
    const begun = notePlanOfTrigger(activationTrigger(), 'plan' as PlanId, act('2022-03-10'));
    if (!begun.ok) throw new Error(begun.failure.code);
    expect(begun.value).toMatchObject({ state: 'PLAN_MADE', planId: 'plan', version: 2 });
    const corrected = count(begun.value, 497);
    expect(corrected).toMatchObject({
      value: {
        state: 'CORRECTED',
        planId: 'plan',
        version: 3,
        counts: [
          { supportDays: 503, criteriaMet: ['SUPPORT_DAYS'] },
          { supportDays: 497, criteriaMet: [] },
        ],
      },
    });
  });
});
