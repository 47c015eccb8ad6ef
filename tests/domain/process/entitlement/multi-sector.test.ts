import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  assessNeed,
  decideNeed,
  type MultiSectorStep,
  type NeedSituation,
  takeMultiSectorStep,
} from '../../../../src/domain/process/entitlement/multi-sector-steps.ts';
import type { MultiSectorCaseId } from '../../../../src/domain/shared/ids.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';
import { act, multiSectorCase, MUNICIPALITY, on, processCase } from '../../../support/entitlements.ts';

const TE_OFFICE = organisation('te-office', '1500');
const AUTHORITY = organisation('employment-authority', 'TA21');

const situation = (given: Partial<NeedSituation> = {}): NeedSituation => ({
  known: processCase(),
  supportDays: [],
  assessor: MUNICIPALITY,
  isResponsible: true,
  ...given,
});
const BY_TE_OFFICE = situation({ assessor: TE_OFFICE, isResponsible: false });
const OF_AUTHORITY = situation({
  known: processCase({ responsible: AUTHORITY }),
  assessor: AUTHORITY,
});

const finding = { outcome: 'NEED', reasons: 'Työttömyys on pitkittynyt.', isPreparation: false } as const;
const assess = (assessedOn: string, who = situation(), given = {}, today = assessedOn) =>
  assessNeed(
    'case' as MultiSectorCaseId,
    { ...finding, assessedOn: on(assessedOn), ...given },
    who,
    [],
    act(today),
    lawInForce,
  );
const told = (result: ReturnType<typeof assess>): string =>
  result.ok ? result.value.state : result.failure.code;

describe('who assesses the need of a trial client (1269/2020, 8 §)', () => {
  it.each([
    ['2021-02-28', 'COMPETENCE_NOT_YET_TRANSFERRED', 'NEED'],
    ['2021-03-01', 'COMPETENCE_NOT_YET_TRANSFERRED', 'NEED'],
    ['2021-05-20', 'COMPETENCE_NOT_YET_TRANSFERRED', 'NEED'],
    ['2021-05-31', 'COMPETENCE_NOT_YET_TRANSFERRED', 'NEED'],
    ['2021-06-01', 'NEED', 'NOT_RESPONSIBLE'],
    ['2021-06-02', 'NEED', 'NOT_RESPONSIBLE'],
    ['2024-12-31', 'NEED', 'NOT_RESPONSIBLE'],
  ])('dated %s: by the municipality %s, by the TE Office %s', (day, municipality, teOffice) => {
    expect([told(assess(day)), told(assess(day, BY_TE_OFFICE))]).toEqual([municipality, teOffice]);
  });

  it('E48: the municipality’s assessment of 20.5.2021 is refused, also afterwards, and can be prepared for the TE Office', () => {
    expect(assess('2021-05-20', situation(), {}, '2021-07-01')).toMatchObject({
      failure: {
        kind: 'forbidden',
        code: 'COMPETENCE_NOT_YET_TRANSFERRED',
        data: { date: '2021-05-20' },
        rule: { act: '1269/2020', section: '8 §' },
      },
    });
    const prepared = assess('2021-05-20', situation(), { isPreparation: true });
    if (!prepared.ok) throw new Error(prepared.failure.code);
    expect(prepared.value.state).toBe('PREPARED');
    const decide = (who: NeedSituation, outcome: 'NEED' | 'NO_NEED') =>
      decideNeed(
        prepared.value,
        { assessedOn: on('2021-05-25'), outcome, reasons: 'Kunnan valmistelun mukaisesti.' },
        who,
        act('2021-05-25'),
        lawInForce,
      );
    expect(told(decide(situation(), 'NEED'))).toBe('COMPETENCE_NOT_YET_TRANSFERRED');
    expect([told(decide(BY_TE_OFFICE, 'NEED')), told(decide(BY_TE_OFFICE, 'NO_NEED'))]).toEqual([
      'NEED',
      'ASSESSED_NO',
    ]);
    expect(decide(BY_TE_OFFICE, 'NEED')).toMatchObject({ value: { assessment: { assessor: TE_OFFICE } } });
  });

  it('only whoever is responsible prepares, and the employment authority assesses from 2025', () => {
    expect(told(assess('2021-05-20', BY_TE_OFFICE, { isPreparation: true }))).toBe('NOT_RESPONSIBLE');
    expect([told(assess('2024-12-31', OF_AUTHORITY)), told(assess('2025-01-01', OF_AUTHORITY))]).toEqual([
      'NEED',
      'NEED',
    ]);
    expect(told(assess('2025-01-01', { ...OF_AUTHORITY, isResponsible: false }))).toBe('NOT_RESPONSIBLE');
  });
});

describe('thresholds, recorded with what was counted', () => {
  const young = processCase({ birthDate: on('1997-03-02') });
  const support = [
    { days: 299, on: on('2022-05-01') },
    { days: 300, on: on('2022-06-01') },
  ];
  it.each([
    // unemployed since 1.3.2021      day           reached
    ['25 and more, twelve months', processCase(), '2022-02-28', []],
    ['25 and more, twelve months', processCase(), '2022-03-01', ['UNEMPLOYMENT']],
    ['under 25, six months', young, '2021-08-31', []],
    ['under 25, six months', young, '2021-09-01', ['UNEMPLOYMENT']],
    ['25 on the day, after eleven', processCase({ birthDate: on('1997-02-01') }), '2022-02-01', []],
    ['no thresholds from 2025 on', processCase(), '2024-12-31', ['UNEMPLOYMENT', 'SUPPORT_DAYS']],
    ['no thresholds from 2025 on', processCase(), '2025-01-01', []],
  ])('%s (%#)', (_, known, day, reached) => {
    const own = day < '2025' ? situation({ known }) : OF_AUTHORITY;
    const assessed = assess(day, { ...own, supportDays: day > '2024' ? support : [] });
    if (!assessed.ok) throw new Error(assessed.failure.code);
    expect([...assessed.value.assessment.criteriaMet].toSorted()).toEqual([...reached].toSorted());
  });

  it('knows the count that was the latest on the day', () => {
    const known = processCase({ unemployment: [] });
    const counts = (day: string) => {
      const assessed = assess(day, situation({ known, supportDays: support }));
      return assessed.ok ? assessed.value.assessment : null;
    };
    expect(counts('2022-05-31')).toMatchObject({ criteriaMet: [], counts: { supportDays: 299 } });
    expect(counts('2022-06-01')).toMatchObject({
      criteriaMet: ['SUPPORT_DAYS'],
      counts: { age: 41, supportDays: 300, unemployedDays: 0 },
    });
  });
});

it('an assessment has reasons, is not of tomorrow, and there is one case at a time', () => {
  expect(told(assess('2021-06-01', situation(), { reasons: ' ' }))).toBe('REASONS_MISSING');
  expect(told(assess('2021-06-02', situation(), {}, '2021-06-01'))).toBe('DATE_IN_FUTURE');
  const again = (state: Parameters<typeof multiSectorCase>[0]) =>
    assessNeed(
      'other' as MultiSectorCaseId,
      { ...finding, assessedOn: on('2022-06-01') },
      situation(),
      [multiSectorCase(state)],
      act('2022-06-01'),
      lawInForce,
    );
  const states = ['PREPARED', 'NEED', 'MAPPING', 'PLAN', 'ASSESSED_NO', 'ENDED'] as const;
  expect(states.map((state) => told(again({ state })))).toEqual([
    'CASE_ALREADY_OPEN',
    'CASE_ALREADY_OPEN',
    'CASE_ALREADY_OPEN',
    'CASE_ALREADY_OPEN',
    'NEED',
    'NEED',
  ]);
});

describe('the mapping period', () => {
  const parties = [{ kind: 'KELA', contact: 'Kelan asiantuntija' }] as const;
  const step = (taken: MultiSectorStep, today: string, given = {}) =>
    takeMultiSectorStep(multiSectorCase(given), taken, act(today), lawInForce);
  const start = (from: string, lastDay: string | null, given = {}) =>
    step(
      { step: 'start-mapping', from: on(from), lastDay: lastDay === null ? null : on(lastDay), parties },
      from,
      given,
    );
  const lastDayOf = (result: ReturnType<typeof step>) =>
    result.ok ? result.value.mapping?.lastDay : result.failure.code;

  const assessed = (assessedOn: string) => ({
    assessment: { ...multiSectorCase().assessment, assessedOn: on(assessedOn) },
  });

  it.each([
    // assessed      begins        asked for     until 2024 from its beginning, from 2025 from the assessment
    ['2022-03-01', '2022-04-01', null, '2022-06-30'],
    ['2022-03-01', '2022-04-01', '2022-06-30', '2022-06-30'],
    ['2022-03-01', '2022-04-01', '2022-07-01', 'MAX_DURATION'],
    ['2024-12-31', '2025-01-15', null, '2025-04-14'],
    ['2025-01-01', '2025-01-15', null, '2025-03-31'],
    ['2025-01-01', '2025-01-15', '2025-04-01', 'MAX_DURATION'],
    ['2021-11-30', '2021-11-30', null, '2022-02-27'],
    ['2022-03-01', '2022-02-28', null, 'SEQUENCE_INVALID'],
    ['2022-03-01', '2022-04-01', '2022-03-31', 'SEQUENCE_INVALID'],
  ])('assessed %s, from %s to %s: %s', (assessedOn, from, lastDay, expected) => {
    expect(lastDayOf(start(from, lastDay, assessed(assessedOn)))).toBe(expected);
  });

  const mapping = { from: on('2022-04-01'), lastDay: on('2022-06-30'), endedOn: null };
  it.each([
    ['2022-03-31', 'SEQUENCE_INVALID'],
    ['2022-04-01', 'PLAN'],
    ['2022-06-30', 'PLAN'],
    ['2022-07-01', 'MAX_DURATION'],
    ['2022-07-11', 'DATE_IN_FUTURE'],
  ])('ends on %s: %s', (day, expected) => {
    const ended = step({ step: 'end-mapping', on: on(day) }, '2022-07-10', { state: 'MAPPING', mapping });
    expect(ended.ok ? ended.value.state : ended.failure.code).toBe(expected);
  });

  it('a case ends with reasons, from every stage after the need was found', () => {
    const end = (
      state: 'NEED' | 'MAPPING' | 'PLAN' | 'PREPARED' | 'ENDED',
      reasons: string,
      day = '2022-07-01',
    ) => {
      const ended = step({ step: 'end', on: on(day), reasons }, '2022-07-01', { state, mapping });
      return ended.ok ? ended.value.state : ended.failure.code;
    };
    expect([end('NEED', 'Muutti.'), end('MAPPING', 'Työllistyi.'), end('PLAN', 'Työllistyi.')]).toEqual([
      'ENDED',
      'ENDED',
      'ENDED',
    ]);
    expect([end('PREPARED', 'Muutti.'), end('ENDED', 'Muutti.')]).toEqual([
      'COMMAND_NOT_ALLOWED',
      'COMMAND_NOT_ALLOWED',
    ]);
    expect([
      end('NEED', ''),
      end('NEED', 'Muutti.', '2022-02-28'),
      end('NEED', 'Muutti.', '2022-07-02'),
    ]).toEqual(['REASONS_MISSING', 'SEQUENCE_INVALID', 'DATE_IN_FUTURE']);
  });
});
