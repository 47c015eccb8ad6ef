import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  COMPETENCE_TASKS,
  type CompetenceTask,
  endSuspension,
  orderSuspension,
  type Suspension,
  SUSPENSION_COMMANDS,
  suspensionOf,
  suspensionState,
  type SuspensionState,
} from '../../../src/domain/access/suspension.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { SuspensionId } from '../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { organisation } from '../../../src/domain/shared/organisation.ts';

const instant = (text: string): Instant => text as Instant;
const NOW = instant('2022-03-01T10:00:00.000Z');
const LATER = instant('2022-03-05T10:00:00.000Z');
const HAMEENLINNA = organisation('municipality', '109');

const order = (changes: Partial<Suspension> = {}) => ({
  id: 'order-1' as SuspensionId,
  municipality: '109',
  from: NOW,
  tasks: ['PLANS'] as readonly CompetenceTask[] | 'ALL',
  order: 'AVI/1/2022',
  ...changes,
});

const ordered = (changes: Partial<Suspension> = {}, others: readonly Suspension[] = []): Suspension => {
  const made = orderSuspension(order(changes), others, 'supervisor', NOW, lawInForce);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
};

const codeOf = (result: { ok: boolean; failure?: { code: string } }): string =>
  result.ok ? 'ok' : (result.failure?.code ?? '');

describe('an order of suspension', () => {
  it.each([
    ['of a municipality that runs no trial', { municipality: '694' }, 'NOT_A_TRIAL_MUNICIPALITY'],
    ['for a day after the trials', { from: instant('2025-01-01T10:00:00.000Z') }, 'NO_SUPERVISION'],
    ['for a day before the law', { from: instant('2019-12-01T10:00:00.000Z') }, 'RULE_NOT_FOUND'],
    ['that reaches back', { from: instant('2022-02-28T10:00:00.000Z') }, 'DATE_IN_PAST'],
    ['from an hour of today that has passed', { from: instant('2022-03-01T08:00:00.000Z') }, 'ok'],
    ['from a later day', { from: LATER }, 'ok'],
  ] as const)('%s: %s %s', (_, changes, code) => {
    expect(codeOf(orderSuspension(order(changes), [], 'supervisor', NOW, lawInForce))).toBe(code);
  });

  it('keeps the rule, and who gave it', () => {
    expect(ordered()).toMatchObject({
      until: null,
      orderedBy: 'supervisor',
      orderedAt: NOW,
      version: 1,
      rule: { theme: 'trial', act: '1269/2020' },
    });
  });

  it.each([
    ['the same task', ['PLANS'], 'SUSPENSION_OVERLAP'],
    ['everything', 'ALL', 'SUSPENSION_OVERLAP'],
    ['another task', ['SERVICES'], 'ok'],
  ] as const)('for %s beside one for plans', (_, tasks, code) => {
    const others = [ordered()];
    expect(codeOf(orderSuspension(order({ tasks }), others, 'x', NOW, lawInForce))).toBe(code);
    const elsewhere = orderSuspension(order({ tasks, municipality: '082' }), others, 'x', NOW, lawInForce);
    expect(codeOf(elsewhere)).toBe('ok');
  });

  it('may follow one that has ended', () => {
    const first = endSuspension(ordered(), 'supervisor', LATER);
    if (!first.ok) throw new Error('not ended');
    const next = orderSuspension(order({ from: LATER }), [first.value], 'x', LATER, lawInForce);
    expect(codeOf(next)).toBe('ok');
  });
});

describe('the states of a suspension', () => {
  const before = instant('2022-03-01T09:00:00.000Z');
  const inState: Readonly<Record<SuspensionState, readonly [Suspension, Instant]>> = {
    ORDERED: [ordered({ from: LATER }), NOW],
    IN_FORCE: [ordered(), NOW],
    ENDED: [{ ...ordered(), until: NOW }, NOW],
  };

  it.each(Object.keys(inState) as SuspensionState[])('%s', (state) => {
    const [suspension, at] = inState[state];
    expect(suspensionState(suspension, at)).toBe(state);
    const ended = endSuspension(suspension, 'another', at);
    expect(codeOf(ended)).toBe(SUSPENSION_COMMANDS[state].includes('end') ? 'ok' : 'SUSPENSION_STATE');
    if (ended.ok) expect(suspensionState(ended.value, at)).toBe('ENDED');
  });

  it('one ended before it began never comes into force', () => {
    const ended = endSuspension(ordered({ from: LATER }), 'another', before);
    expect(ended.ok && suspensionState(ended.value, LATER)).toBe('ENDED');
    expect(ended.ok && suspensionOf(HAMEENLINNA, 'PLANS', [ended.value], LATER)).toBeNull();
  });
});

describe('E16: what is suspended', () => {
  it.each(COMPETENCE_TASKS)('%s only when it is listed, or everything is', (task) => {
    const listed = suspensionOf(HAMEENLINNA, task, [ordered()], NOW);
    expect(listed !== null).toBe(task === 'PLANS');
    expect(suspensionOf(HAMEENLINNA, task, [ordered({ tasks: 'ALL' })], NOW)).not.toBeNull();
    expect(
      suspensionOf(organisation('municipality', '082'), task, [ordered({ tasks: 'ALL' })], NOW),
    ).toBeNull();
    expect(
      suspensionOf(organisation('te-office', '1500'), task, [ordered({ tasks: 'ALL' })], NOW),
    ).toBeNull();
  });

  test.prop([fc.integer({ min: -5, max: 10 }), fc.integer({ min: 0, max: 10 })])(
    'from the moment of the order to the moment of its end',
    (hours, endedAfter) => {
      const at = (n: number): Instant => instant(new Date(Date.parse(NOW) + n * 3_600_000).toISOString());
      const ended = endSuspension(ordered(), 'another', at(endedAfter));
      const suspension = ended.ok ? ended.value : null;
      if (suspension === null) throw new Error('not ended');
      const holds = suspensionOf(HAMEENLINNA, 'PLANS', [suspension], at(hours)) !== null;
      expect(holds).toBe(hours >= 0 && hours < endedAfter);
    },
  );
});
