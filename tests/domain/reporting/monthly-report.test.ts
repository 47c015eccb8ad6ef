import { describe, expect, it } from 'vitest';
import {
  composeLevels,
  type MonthlyFigures,
  type RawCount,
} from '../../../src/domain/reporting/monthly-report.ts';

const AREA = { area: '1531', municipality: null };
const HATTULA = { area: '1531', municipality: '082' };

const raw = (measure: string, label: string, count: number, days: number | null = null): RawCount => ({
  ...AREA,
  measure,
  label,
  count,
  days,
});

function figuresOf(...counts: readonly RawCount[]): MonthlyFigures {
  const [level] = composeLevels([AREA], counts);
  if (level === undefined) throw new Error('no level');
  return level.figures;
}

describe('figures of a level without counts', () => {
  const figures = figuresOf();

  it('are real zeros (E79)', () => {
    expect(figures).toMatchObject({
      statuses: { jobseekers: 0, byStatus: {}, statusMissing: 0 },
      activation: { inServices: 0, byKind: {}, unemployed: 0 },
      serviceStarts: { byCode: {}, persons: 0, spellsBegun: 0, unemployedAtEndOfPreviousMonth: 0 },
      spellsEnded: {
        count: 0,
        byReason: {},
        byGroup: { EMP: 0, EMP_SUBS: 0, TRAIN: 0, SERVICE: 0, OTHER: 0 },
        withDuration: 0,
        totalDays: 0,
      },
      spellsInProgress: { count: 0, totalDays: 0, unknownStart: 0 },
      structural: {
        longTerm: 0,
        recurrent: 0,
        afterService: 0,
        serviceToService: 0,
        total: 0,
        unknownStart: 0,
      },
    });
  });

  it('have no rate, no mean and no median, and say why', () => {
    expect(figures.activation).toMatchObject({ ratePercent: null, nullReason: 'EMPTY_POPULATION' });
    expect(figures.serviceStarts.startRatePercent).toBeNull();
    expect(figures.spellsEnded).toMatchObject({
      meanDays: null,
      medianDays: null,
      employmentPercent: null,
      trainingPercent: null,
      employmentOrTrainingPercent: null,
      employmentFlowPercent: null,
      trainingFlowPercent: null,
      unknownPercent: null,
    });
    expect(figures.spellsInProgress).toMatchObject({ meanDays: null, medianDays: null });
  });
});

describe('figures of a level', () => {
  it('jobseekers are those with a status and those without', () => {
    expect(
      figuresOf(raw('status', '02', 8), raw('status', '07', 5), raw('status', 'missing', 2)).statuses,
    ).toEqual({
      jobseekers: 15,
      byStatus: { '02': 8, '07': 5 },
      statusMissing: 2,
    });
  });

  it('the activation rate is services of services and unemployed (worked: Hattula 8 / 18)', () => {
    const { activation } = figuresOf(
      raw('service-kind', 'SUBSIDISED', 3),
      raw('service-kind', 'COACHING', 5),
      raw('unemployed', '', 10),
    );
    expect(activation).toEqual({
      inServices: 8,
      byKind: { SUBSIDISED: 3, COACHING: 5 },
      unemployed: 10,
      ratePercent: 44.4,
      nullReason: null,
    });
  });

  it.each([
    [8, 0, 100],
    [5, 5, 50],
    [0, 10, 0],
  ])(
    'with %i in services and %i unemployed the rate is %d, with no reason to be null',
    (inServices, unemployed, rate) => {
      const { activation } = figuresOf(
        raw('service-kind', 'TRIAL', inServices),
        raw('unemployed', '', unemployed),
      );
      expect(activation).toMatchObject({ ratePercent: rate, nullReason: null });
    },
  );

  it('the start rate is persons of those unemployed before and newly unemployed', () => {
    const { serviceStarts } = figuresOf(
      raw('start-code', '5', 4),
      raw('start-code', '05', 3),
      raw('start-persons', '', 6),
      raw('unemployed-before', '', 90),
      raw('spells-begun', '', 10),
    );
    expect(serviceStarts).toEqual({
      byCode: { '5': 4, '05': 3 },
      persons: 6,
      spellsBegun: 10,
      unemployedAtEndOfPreviousMonth: 90,
      startRatePercent: 6,
    });
  });

  it('ended spells are grouped by reason; subsidised work is shown apart, no reason counts as unknown', () => {
    const { spellsEnded } = figuresOf(
      ...(
        [
          ['00', 2],
          ['01', 3],
          ['16', 1],
          ['04', 2],
          ['13', 2],
          ['11', 1],
          ['05', 1],
          ['06', 4],
          ['10', 2],
          ['none', 2],
        ] as const
      ).map(([reason, count]) => raw('ended-reason', reason, count)),
      raw('ended-duration', '', 19, 1_900),
      raw('ended-median', '', 19, 61.5),
    );
    expect(spellsEnded).toMatchObject({
      count: 20,
      byGroup: { EMP: 4, EMP_SUBS: 2, TRAIN: 4, SERVICE: 1, OTHER: 9 },
      withDuration: 19,
      totalDays: 1_900,
      meanDays: 100,
      medianDays: 61.5,
      employmentPercent: 20,
      trainingPercent: 20,
      employmentOrTrainingPercent: 40,
      unknownPercent: 40,
    });
    expect(spellsEnded.byReason['none']).toBe(2);
  });

  it('measure 4 is both shares together, of the spells ended and as a flow of all who were unemployed (R17)', () => {
    const { spellsEnded } = figuresOf(
      raw('ended-reason', '03', 1),
      raw('ended-reason', '08', 1),
      raw('ended-reason', '00', 4),
      raw('unemployed-before', '', 20),
      raw('spells-begun', '', 4),
    );
    expect(spellsEnded).toMatchObject({
      employmentPercent: 16.7,
      trainingPercent: 16.7,
      employmentOrTrainingPercent: 33.3,
      employmentFlowPercent: 4.2,
      trainingFlowPercent: 4.2,
    });
  });

  it('spells in progress have a duration where their start is known', () => {
    const { spellsInProgress } = figuresOf(
      raw('in-progress', '', 4, 1_001),
      raw('in-progress-median', '', 4, 200),
      raw('unknown-start', '', 1),
    );
    expect(spellsInProgress).toEqual({
      count: 4,
      totalDays: 1_001,
      meanDays: 250.3,
      medianDays: 200,
      unknownStart: 1,
    });
  });

  it('structural unemployment is the sum of its groups (worked example 7)', () => {
    const { structural } = figuresOf(
      raw('structural', 'L', 1_200),
      raw('structural', 'Q', 350),
      raw('structural', 'A', 160),
      raw('structural', 'P', 90),
      raw('unknown-start', '', 3),
    );
    expect(structural).toEqual({
      longTerm: 1_200,
      recurrent: 350,
      afterService: 160,
      serviceToService: 90,
      total: 1_800,
      unknownStart: 3,
    });
  });
});

describe('levels', () => {
  it('have their own counts each: the area is never a sum of its members', () => {
    const counts: RawCount[] = [
      raw('unemployed', '', 12),
      { ...raw('unemployed', '', 10), municipality: '082' },
      { ...raw('unemployed', '', 7), area: '1530' },
    ];
    const levels = composeLevels([AREA, HATTULA, { area: '1531', municipality: '165' }], counts);
    expect(levels.map(({ area, municipality }) => [area, municipality])).toEqual([
      ['1531', null],
      ['1531', '082'],
      ['1531', '165'],
    ]);
    expect(levels.map(({ figures }) => figures.activation.unemployed)).toEqual([12, 10, 0]);
  });

  it('are those asked for, in the order asked', () => {
    expect(composeLevels([], [raw('unemployed', '', 12)])).toEqual([]);
    expect(composeLevels([HATTULA, AREA], []).map(({ municipality }) => municipality)).toEqual(['082', null]);
  });
});
