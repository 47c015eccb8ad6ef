import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  type IntegrationStep,
  type RecordedRight,
  recordIntegrationRight,
  takeIntegrationStep,
} from '../../../../src/domain/process/entitlement/integration-steps.ts';
import { notePlanTime } from '../../../../src/domain/process/entitlement/plan-noted.ts';
import type { ClientId, IntegrationRightId } from '../../../../src/domain/shared/ids.ts';
import { act, integrationRight, on, time } from '../../../support/entitlements.ts';

const recorded = (given: Partial<RecordedRight> = {}): RecordedRight => ({
  id: 'right' as IntegrationRightId,
  clientId: 'client' as ClientId,
  ground: 'RESIDENCE_PERMIT',
  firstPermitOn: on('2021-03-01'),
  requestedOn: on('2021-03-01'),
  from: on('2021-03-01'),
  until: null,
  planTimes: [],
  ...given,
});

describe('recording a right', () => {
  const record = (
    given: Partial<RecordedRight>,
    others: Parameters<typeof recordIntegrationRight>[1] = [],
  ) => {
    const made = recordIntegrationRight(recorded(given), others, act('2026-12-31'), lawInForce);
    return made.ok ? made.value.state : made.failure.code;
  };

  it.each([
    // asked for     first permit    from 2025 the permit is at most three years old
    ['2024-12-31', '2021-03-01', 'RECOGNISED'],
    ['2025-01-01', '2021-03-01', 'INTEGRATION_RIGHT_MISSING'],
    ['2025-02-28', '2022-03-01', 'RECOGNISED'],
    ['2025-03-01', '2022-03-01', 'RECOGNISED'],
    ['2025-03-02', '2022-03-01', 'INTEGRATION_RIGHT_MISSING'],
  ])('asked for on %s, first permit of %s: %s', (requestedOn, firstPermitOn, expected) => {
    const from = on(firstPermitOn);
    expect(record({ requestedOn: on(requestedOn), firstPermitOn: from, from })).toBe(expected);
  });

  it('refuses days out of order, of tomorrow, and a second right on the same days', () => {
    expect(record({ from: on('2021-02-28') })).toBe('SEQUENCE_INVALID');
    expect(record({ until: on('2021-03-01') })).toBe('SEQUENCE_INVALID');
    expect(record({ until: on('2021-03-02') })).toBe('RECOGNISED');
    expect(record({ requestedOn: on('2027-01-01') })).toBe('DATE_IN_FUTURE');
    expect(record({ requestedOn: on('2010-01-01') })).toBe('RULE_NOT_FOUND');
    const ended = integrationRight({ until: on('2021-03-01'), from: on('2020-03-01') });
    expect([record({}, [integrationRight()]), record({}, [ended])]).toEqual([
      'INTEGRATION_RIGHT_EXISTS',
      'RECOGNISED',
    ]);
  });
});

describe('steps under a right', () => {
  const TODAY = '2022-06-01';
  const take = (step: IntegrationStep, given = {}) =>
    takeIntegrationStep(integrationRight(given), step, act(TODAY), lawInForce);
  const told = (step: IntegrationStep, given = {}) => {
    const taken = take(step, given);
    return taken.ok ? taken.value.state : taken.failure.code;
  };

  it.each([
    ['2021-02-28', 'SEQUENCE_INVALID'],
    ['2021-03-01', 'ASSESSING'],
    ['2022-06-01', 'ASSESSING'],
    ['2022-06-02', 'DATE_IN_FUTURE'],
  ])('the initial assessment begins on %s: %s', (day, expected) => {
    expect(told({ step: 'start-assessment', on: on(day) })).toBe(expected);
  });

  it('the initial assessment is done after it has begun', () => {
    const assessing = {
      state: 'ASSESSING',
      initialAssessment: { startedOn: on('2021-04-10'), doneOn: null },
    };
    expect(told({ step: 'finish-assessment', on: on('2021-04-09') }, assessing)).toBe('SEQUENCE_INVALID');
    expect(take({ step: 'finish-assessment', on: on('2021-04-10') }, assessing)).toMatchObject({
      value: { state: 'ASSESSED', initialAssessment: { startedOn: '2021-04-10', doneOn: '2021-04-10' } },
    });
    expect(told({ step: 'finish-assessment', on: on('2021-04-10') })).toBe('COMMAND_NOT_ALLOWED');
  });

  it('an extension has a ground, reasons and the rule of its day', () => {
    const extend = (reasons: string, decidedOn: string) =>
      take({ step: 'extend', ground: 'LITERACY', reasons, decidedOn: on(decidedOn) });
    expect(extend(' ', '2022-05-01')).toMatchObject({ failure: { code: 'REASONS_MISSING' } });
    expect(extend('Lukutaito.', '2021-02-28')).toMatchObject({ failure: { code: 'SEQUENCE_INVALID' } });
    expect(extend('Lukutaito.', '2022-05-01')).toMatchObject({
      value: { extensions: [{ ground: 'LITERACY', rule: { act: '1386/2010' } }], version: 2 },
    });
  });

  it('an interruption has its first and last day, and no reason', () => {
    const interrupt = (from: string, lastDay: string) =>
      take({ step: 'interrupt', from: on(from), lastDay: on(lastDay) });
    expect(interrupt('2021-08-02', '2021-08-01')).toMatchObject({ failure: { code: 'SEQUENCE_INVALID' } });
    const taken = interrupt('2021-08-01', '2021-08-01');
    expect(taken.ok && taken.value.interruptions).toEqual([time('2021-08-01', '2021-08-02')]);
  });

  it.each([
    // studies of 1.1.2022–31.5.2022, right valid until      outcome
    ['2022-05-31', 'SUPPORTED', 'INTEGRATION_RIGHT_MISSING'],
    ['2022-06-01', 'SUPPORTED', 'RECOGNISED'],
    ['2022-05-31', 'NOT_SUPPORTED', 'RECOGNISED'],
  ] as const)('studies with a right until %s (not included), %s: %s (R54)', (until, outcome, expected) => {
    const decision = {
      step: 'decide-on-study',
      outcome,
      studies: 'Suomen kieli',
      from: on('2022-01-01'),
      lastDay: on('2022-05-31'),
      reasons: 'Tukee suunnitelmaa.',
      decidedOn: on('2021-12-15'),
    } as const;
    expect(told(decision, { until: on(until) })).toBe(expected);
    expect(told({ ...decision, reasons: '' })).toBe('REASONS_MISSING');
    expect(told({ ...decision, lastDay: on('2021-12-31') })).toBe('SEQUENCE_INVALID');
  });

  it('ends with a last day, after which nothing more is done', () => {
    expect(take({ step: 'end', on: on('2022-05-31') })).toMatchObject({
      value: { state: 'ENDED', until: '2022-06-01' },
    });
    expect(told({ step: 'end', on: on('2022-06-02') })).toBe('DATE_IN_FUTURE');
    expect(told({ step: 'guide-to-training', on: on('2022-05-31') }, { state: 'ENDED' })).toBe(
      'COMMAND_NOT_ALLOWED',
    );
    expect(told({ step: 'guide-to-training', on: on('2022-05-31') }, { state: 'PLANNED' })).toBe('PLANNED');
  });

  it('knows of its plans, of which a later one takes the place of what was to come', () => {
    const planned = { state: 'PLANNED', planTimes: [time('2021-05-01', '2022-05-01')] } as const;
    const noted = notePlanTime(
      integrationRight(planned),
      { from: on('2022-03-01'), lastDay: on('2023-02-28') },
      act(TODAY),
    );
    expect(noted.ok && noted.value.planTimes).toEqual([
      time('2021-05-01', '2022-03-01'),
      time('2022-03-01', '2023-03-01'),
    ]);
    expect(
      notePlanTime(
        integrationRight({ state: 'ENDED' }),
        { from: on('2022-03-01'), lastDay: on('2023-02-28') },
        act(TODAY),
      ),
    ).toMatchObject({ failure: { code: 'COMMAND_NOT_ALLOWED' } });
  });
});
