import { array, assert, boolean, integer, nat, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../src/domain/resources/calculations/calculate.ts';
import type { CalculationInputs, LineInput } from '../../../../src/domain/resources/calculations/inputs.ts';
import type { CalculationResult } from '../../../../src/domain/resources/calculations/result.ts';
import { apportioned } from '../../../../src/domain/shared/proportion.ts';
import { ANNEX_E, PAY_SUBSIDY, TRAINING } from '../../../support/calculations.ts';
import { lawOf } from './law-of.ts';

const calculated = (changes: Partial<CalculationInputs> = {}, date = '2021-03-01'): CalculationResult => {
  const found = calculate({ ...ANNEX_E, ...changes }, lawOf(date));
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
};
const refusal = (changes: Partial<CalculationInputs>, date = '2021-03-01'): unknown => {
  const found = calculate({ ...ANNEX_E, ...changes }, lawOf(date));
  return found.ok ? null : [found.failure.kind, found.failure.code, found.failure.data];
};
const line = (changes: Partial<LineInput>): Partial<CalculationInputs> => ({
  lines: [{ ...PAY_SUBSIDY, ...changes }],
});

describe('the worked examples of annex E', () => {
  it('1: 400 of 10 000 take part, 3 200 move: 128 places and 1 382 400 euros; R81', () => {
    expect(calculated().quotas[0]).toEqual({
      serviceLine: 'PAY_SUBSIDY',
      basisPoints: 400,
      places: 128,
      cents: 138_240_000,
      parts: [
        { municipality: '109', places: 80, cents: 86_400_000 },
        { municipality: '165', places: 48, cents: 51_840_000 },
      ],
    });
    const twelve = [{ municipality: '109', clientsByLine: { '02': 12_500 } }];
    const [more] = calculated({ municipalities: twelve, staff: null }).quotas;
    expect([more?.places, more?.cents]).toEqual([500, 540_000_000]);
  });

  it('2: 2.5 % in training at 4 200 euros a place: 80 seats and 336 000 euros; R86, R87', () => {
    const [, training] = calculated().quotas;
    expect(training).toMatchObject({ basisPoints: 250, places: 80, cents: 33_600_000 });
    expect(calculated().cents).toBe(138_240_000 + 33_600_000);
  });

  it('3: 3 420 of 11 400 weighted clients, 93.60 movable: 28.08 person-years; R76–R78', () => {
    const { staff } = calculated();
    expect(staff).toEqual({
      weightedInArea: 342_000,
      weightedInElyArea: 1_140_000,
      movable: 9360,
      areaBasisPoints: 3000,
      fte: 2808,
      parts: [
        { municipality: '109', fte: 1741 },
        { municipality: '165', fte: 1067 },
      ],
    });
  });
});

describe('every output explains itself', () => {
  it('by its inputs, its formula and the rule of the day from which it holds', () => {
    const { rows } = calculated();
    const told = rows.map(({ output, serviceLine, municipality, value }) =>
      [output, serviceLine, municipality, value].join(' ').trim(),
    );
    expect(told.slice(0, 7)).toEqual([
      'PARTICIPATION_SHARE PAY_SUBSIDY  400',
      'PLACES PAY_SUBSIDY  128',
      'CENTS PAY_SUBSIDY  138240000',
      'PLACES PAY_SUBSIDY 109 80',
      'CENTS PAY_SUBSIDY 109 86400000',
      'PLACES PAY_SUBSIDY 165 48',
      'CENTS PAY_SUBSIDY 165 51840000',
    ]);
    expect(rows[2]).toMatchObject({
      formula: 'participants / targetGroup × transferring × unitCostCents × unitsInYear',
      inputs: {
        participants: 400,
        targetGroup: 10_000,
        transferring: 3200,
        unitCostCents: 90_000,
        unitsInYear: 12,
      },
      rule: { theme: 'quota', version: 'V1', act: '1269/2020', section: '16 §' },
    });
    expect(rows.find(({ output }) => output === 'WEIGHTED_CLIENTS')).toMatchObject({
      inputs: {
        clients01: 1000,
        weight01: 80,
        clients02: 1500,
        weight02: 100,
        clients03: 700,
        weight03: 160,
      },
      rule: { theme: 'staff', version: 'V0' },
    });
  });
});

describe('what cannot be calculated', () => {
  it.each([
    ['no reference period', line({ reference: null }), 'REFERENCE_MISSING', { serviceLine: 'PAY_SUBSIDY' }],
    [
      'no target group',
      line({ participants: 0, targetGroup: 0 }),
      'REFERENCE_MISSING',
      { serviceLine: 'PAY_SUBSIDY' },
    ],
    [
      'a share above 100 %',
      line({ participants: 101, targetGroup: 100 }),
      'SHARE_OUT_OF_RANGE',
      { participants: 101, targetGroup: 100, serviceLine: 'PAY_SUBSIDY' },
    ],
    [
      'a negative share',
      line({ participants: -1, targetGroup: 100 }),
      'SHARE_OUT_OF_RANGE',
      { participants: -1, targetGroup: 100, serviceLine: 'PAY_SUBSIDY' },
    ],
    [
      'a service line without weight',
      { municipalities: [{ municipality: '109', clientsByLine: { '00': 3 } }] },
      'WEIGHT_MISSING',
      { lines: ['00'] },
    ],
    [
      'tasks that stay take more than all the time',
      { staff: ANNEX_E.staff && { ...ANNEX_E.staff, stayingShares: { WORK_PERMITS: 9000, GRANTS: 1001 } } },
      'SHARE_OVER_100',
      { basisPoints: 10_001 },
    ],
    [
      'an ELY area without clients',
      { staff: ANNEX_E.staff && { ...ANNEX_E.staff, elyAreaClientsByLine: {} } },
      'REFERENCE_MISSING',
      undefined,
    ],
    [
      'more clients in the area than in the ELY area',
      { staff: ANNEX_E.staff && { ...ANNEX_E.staff, elyAreaClientsByLine: { '02': 3419 } } },
      'SHARE_OUT_OF_RANGE',
      { participants: 342_000, targetGroup: 341_900 },
    ],
  ] as const)('%s', (_why, changes, code, data) => {
    expect(refusal(changes as Partial<CalculationInputs>)).toEqual(['rule-violation', code, data]);
  });

  it('all of the target group may take part, and nobody', () => {
    expect(calculated(line({ participants: 100, targetGroup: 100 })).quotas[0]?.places).toBe(3200);
    expect(calculated(line({ participants: 0, targetGroup: 100 })).cents).toBe(0);
  });

  it('the law of 2025 sizes no quotas by participation', () => {
    expect(refusal({}, '2024-12-31')).toBeNull();
    expect(refusal({}, '2025-01-01')).toEqual(['rule-violation', 'NO_QUOTA_BASIS', undefined]);
  });

  it('weights of further service lines can be given; the law keeps its own', () => {
    const staff = ANNEX_E.staff && { ...ANNEX_E.staff, lineWeights: { '00': 100, '03': 1 } };
    const municipalities = [{ municipality: '109', clientsByLine: { '00': 10, '03': 10 } }];
    expect(calculated({ municipalities, staff }).staff?.weightedInArea).toBe(1000 + 1600);
  });
});

describe('whatever the inputs', () => {
  const clients = record({ '01': nat(50_000), '02': nat(50_000), '03': nat(50_000) });
  const used = tuple(integer({ min: 1, max: 400_000 }), nat(400_000), nat(10_000_000), boolean());

  it('parts sum to the whole, over municipalities and over lines', () => {
    assert(
      property(
        array(clients, { minLength: 1, maxLength: 12 }),
        used,
        (counts, [group, some, cents, monthly]) => {
          const lines = [PAY_SUBSIDY, TRAINING].map((one) => ({
            ...one,
            participants: some % (group + 1),
            targetGroup: group,
            unitCost: { cents, per: monthly ? ('MONTH' as const) : ('YEAR' as const) },
          }));
          const municipalities = counts.map((clientsByLine, nth) => ({
            municipality: `${nth + 100}`,
            clientsByLine,
          }));
          const staff = ANNEX_E.staff && {
            ...ANNEX_E.staff,
            elyAreaClientsByLine: { '01': 600_000, '02': 600_000, '03': 600_001 },
          };
          const { quotas, staff: people, cents: total } = calculated({ lines, municipalities, staff });
          const sums = quotas.map(({ parts }) => [sumOf(parts, 'places'), sumOf(parts, 'cents')]);
          expect(sums).toEqual(quotas.map((quota) => [quota.places, quota.cents]));
          expect(sumOf(quotas, 'cents')).toBe(total);
          expect(sumOf(people?.parts ?? [], 'fte')).toBe(people?.fte);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('the amount is rounded once, half away from zero: it is less than half a cent from what it exactly is', () => {
    assert(
      property(clients, used, (clientsByLine, [group, some, cents]) => {
        const participants = some % (group + 1);
        const municipalities = [{ municipality: '109', clientsByLine }];
        const unitCost = { cents, per: 'YEAR' as const };
        const [quota] = calculated({
          lines: [{ ...PAY_SUBSIDY, participants, targetGroup: group, unitCost }],
          municipalities,
          staff: null,
        }).quotas;
        const moving = Object.values(clientsByLine).reduce((sum, one) => sum + one, 0);
        const exact = BigInt(participants) * BigInt(moving) * BigInt(cents);
        const twice = 2n * (BigInt(quota?.cents ?? 0) * BigInt(group) - exact);
        expect(twice > -BigInt(group) && twice <= BigInt(group)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('each part of an amount lies within one of its exact share', () => {
    assert(
      property(nat(1_000_000_000), array(nat(100_000), { minLength: 1 }), (amount, weights) => {
        const total = weights.reduce((sum, one) => sum + one, 0);
        const parts = apportioned(amount, weights);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(total === 0 ? 0 : amount);
        for (const [nth, part] of parts.entries()) {
          const exact = total === 0 ? 0 : (amount * (weights[nth] ?? 0)) / total;
          expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-3);
        }
      }),
    );
  });
});

function sumOf<Key extends string>(things: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return things.reduce((sum, one) => sum + one[key], 0);
}
