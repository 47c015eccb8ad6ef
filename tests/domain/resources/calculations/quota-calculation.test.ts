import { describe, expect, it } from 'vitest';
import { compared } from '../../../../src/domain/resources/calculations/comparison.ts';
import {
  CALCULATION_MACHINE,
  calculateVersion,
  calculationReaders,
  changeCalculation,
  confirmVersion,
  draftCalculation,
  hearOf,
  nextVersion,
  publishVersion,
  type QuotaCalculation,
  replaceVersion,
  withdrawVersion,
  withoutMunicipality,
} from '../../../../src/domain/resources/calculations/quota-calculation.ts';
import type { CalculationInputs } from '../../../../src/domain/resources/calculations/inputs.ts';
import type { QuotaCalculationId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { MINISTRY } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';
import { ANNEX_E, PAY_SUBSIDY, SUBJECT } from '../../../support/calculations.ts';
import { lawOf } from './law-of.ts';

const ID = 'c1' as QuotaCalculationId;
const actAt = (at = '2020-12-01T09:00:00.000Z') => ({
  by: { subject: 'analyst', organisation: MINISTRY },
  at: at as Instant,
});
const drafted = (inputs: CalculationInputs = ANNEX_E) =>
  draftCalculation(ID, { ...SUBJECT, inputs }, actAt());
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const told = (result: Result<unknown>): unknown =>
  result.ok ? null : [result.failure.code, result.failure.data];
const calculated = (): QuotaCalculation => value(calculateVersion(value(drafted()), lawOf(), actAt()));
const published = (at?: string): QuotaCalculation => value(publishVersion(calculated(), actAt(at)));
const heard = (calculation: QuotaCalculation, municipality: string, on = '2020-12-01') =>
  hearOf(
    calculation,
    { municipality, on: on as PlainDate, heard: 'Kunnanjohtaja', opinion: 'Ei huomautettavaa' },
    actAt(),
  );

describe('a draft', () => {
  it('is of known municipalities of one ELY area, each listed once', () => {
    const of = (...codes: readonly string[]): CalculationInputs => ({
      ...ANNEX_E,
      municipalities: codes.map((municipality) => ({ municipality, clientsByLine: { '01': 1 } })),
    });
    expect(told(drafted(of('109', '999')))).toEqual(['MUNICIPALITY_UNKNOWN', { municipalities: ['999'] }]);
    expect(told(drafted(of('109', '837')))).toEqual(['ELY_AREA_MISMATCH', { centres: ['04', '05'] }]);
    expect(told(drafted(of('109', '165', '109')))).toEqual(['LISTED_TWICE', { twice: ['109'] }]);
    const twice = { ...ANNEX_E, lines: [PAY_SUBSIDY, PAY_SUBSIDY] };
    expect(told(drafted(twice))).toEqual(['LISTED_TWICE', { twice: ['PAY_SUBSIDY'] }]);
    expect(value(drafted())).toMatchObject({
      state: 'DRAFT',
      number: 1,
      series: ID,
      result: null,
      version: 1,
    });
  });

  it('that is changed loses what had been calculated', () => {
    const changed = value(changeCalculation(calculated(), { ...SUBJECT, inputs: ANNEX_E }, actAt()));
    expect([changed.state, changed.result, changed.version]).toEqual(['DRAFT', null, 3]);
  });
});

describe('publication (R82)', () => {
  it.each([
    ['2020-12-31T21:59:59.999Z', '2020-12-31', false],
    // Midnight of the new year in Finland.
    ['2020-12-31T22:00:00.000Z', '2021-01-01', true],
  ])('at %s is of %s; late: %s', (at, on, isLate) => {
    expect(published(at).publication).toEqual({ on, isLate });
  });

  it('outside any application period is never late', () => {
    const calculation = { ...calculated(), applicationUntil: null };
    expect(value(publishVersion(calculation, actAt('2024-02-29T12:00:00.000Z'))).publication?.isLate).toBe(
      false,
    );
  });

  it('lets those concerned read it, and nobody before it', () => {
    expect(calculationReaders(calculated())).toEqual(['ministry']);
    expect(calculationReaders(published())).toEqual([
      'ministry',
      'keha',
      'municipality:109',
      'municipality:165',
      'area:1531',
      'ely:04',
    ]);
    const later = { ...published(), from: '2025-01-01' as PlainDate };
    expect(calculationReaders(later)).not.toContain('area:1531');
  });
});

describe('confirmation', () => {
  it('waits until every municipality was heard', () => {
    const one = value(heard(published(), '109'));
    expect(told(confirmVersion(one, actAt()))).toEqual(['CONSULTATION_MISSING', { municipalities: ['165'] }]);
    expect(value(confirmVersion(value(heard(one, '165')), actAt())).state).toBe('CONFIRMED');
  });

  it('hears those concerned, and not tomorrow', () => {
    expect(told(heard(published(), '837'))).toEqual(['MUNICIPALITY_NOT_CONCERNED', { municipality: '837' }]);
    expect(told(heard(published(), '109', '2020-12-02'))).toEqual([
      'DATE_IN_FUTURE',
      { date: '2020-12-02', today: '2020-12-01' },
    ]);
  });
});

describe('versions', () => {
  it('follow one another; what was published is not changed', () => {
    const before = published();
    const second = nextVersion(
      before,
      { id: 'c2' as QuotaCalculationId, number: 2, reason: 'Uusi jakso' },
      actAt(),
    );
    expect(second).toMatchObject({ series: ID, number: 2, state: 'DRAFT', result: null, publication: null });
    expect(second.inputs).toBe(before.inputs);
    const refusals = [
      changeCalculation(before, { ...SUBJECT, inputs: ANNEX_E }, actAt()),
      calculateVersion(before, lawOf(), actAt()),
      publishVersion(before, actAt()),
    ].map((result) => !result.ok && result.failure.code);
    expect(refusals).toEqual(['COMMAND_NOT_ALLOWED', 'COMMAND_NOT_ALLOWED', 'COMMAND_NOT_ALLOWED']);
    expect(value(replaceVersion(before, actAt())).state).toBe('REPLACED');
    expect(value(withdrawVersion(before, 'Peruttu', actAt()))).toMatchObject({
      state: 'WITHDRAWN',
      reason: 'Peruttu',
    });
    expect(CALCULATION_MACHINE.moves.REPLACED).toEqual({});
  });

  it('are compared figure by figure: without Forssa 80 places are left (E98)', () => {
    const before = calculated();
    const inputs = withoutMunicipality(ANNEX_E, '165');
    const after = value(calculateVersion({ ...value(drafted(inputs)) }, lawOf(), actAt()));
    if (before.result === null || after.result === null) throw new Error('not calculated');
    const items = compared(before.result, after.result);
    const of = (output: string, municipality: string | null) =>
      items.find((item) => item.output === output && item.municipality === municipality);
    expect(of('PLACES', null)).toMatchObject({ before: 128, after: 80, difference: -48 });
    expect(of('PLACES', '165')).toMatchObject({ before: 48, after: null, difference: -48 });
    expect(of('STAFF', null)).toMatchObject({ before: 2808, after: 1741 });
    expect(items).toHaveLength(before.result.rows.length);
  });
});
