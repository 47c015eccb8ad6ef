import { describe, expect, it } from 'vitest';
import { determineTargetGroup } from '../../../src/domain/clients/determination/determination.ts';
import { ageBandOf, flipOf } from '../../../src/domain/clients/determination/flips.ts';
import { amend, type ProposedValue } from '../../../src/domain/legislation/bill.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { ClientFacts } from '../../../src/domain/clients/facts/client-facts.ts';
import { clientFacts, date } from '../../support/client-facts.ts';

const DATE = date('2021-03-31');

const flip = (facts: ClientFacts, ageBelow: number): ReturnType<typeof flipOf> =>
  flipBy(facts, 'target_group.age_below', ageBelow);

const flipBy = (
  facts: ClientFacts,
  key: string,
  value: ProposedValue['value'],
): ReturnType<typeof flipOf> => {
  const bill = amend(lawInForce, {
    adopts: [],
    values: [{ key, value, from: date('2021-03-01'), until: null }],
  });
  if (!bill.ok) throw new Error(bill.failure.code);
  const before = determineTargetGroup(facts, DATE, lawInForce);
  const after = determineTargetGroup(facts, DATE, bill.value);
  if (!before.ok || !after.ok) throw new Error('not judged');
  return flipOf(facts.birthDate, DATE, before.value, after.value);
};

describe('whom another law would bring in or take out (age ground)', () => {
  it.each([
    // born        below 25 instead of 30: out      below 35: in
    ['1996-04-01', null, null],
    ['1996-03-31', 'IN → OUT 25-29', null],
    ['1991-04-01', 'IN → OUT 25-29', null],
    ['1991-03-31', null, 'OUT → IN 30-34'],
    ['1986-03-31', null, null],
  ])('born %s: below 25 %s, below 35 %s', (born, narrower, wider) => {
    const facts = clientFacts({ birthDate: date(born) });
    const told = (ageBelow: number): string | null => {
      const found = flip(facts, ageBelow);
      return found && `${found.before} → ${found.after} ${found.ageBand}`;
    };
    expect([told(25), told(35)]).toEqual([narrower, wider]);
  });

  it('tells the municipality, and the grounds under the law by which the client belongs to the group', () => {
    const facts = clientFacts({ birthDate: date('1994-01-01') });
    expect(flip(facts, 25)).toMatchObject({ municipality: '109', grounds: ['UNDER_30'] });
    expect(flip(clientFacts({ birthDate: date('1990-01-01') }), 40)).toMatchObject({
      municipality: '109',
      grounds: ['UNDER_30'],
    });
  });
});

describe('a right to earnings-related allowance that nobody knows', () => {
  const unknown = clientFacts({ birthDate: date('1980-01-01'), earningsRights: [] });

  it.each([
    // grounds of the bill, and what becomes of somebody who waits by the law in force
    [['NO_EARNINGS_RIGHT', 'IMMIGRANT'], null],
    [['UNDER_30', 'IMMIGRANT'], 'PENDING_INFORMATION → OUT'],
  ])('is waited for only while it can be a ground: with %j', (grounds, told) => {
    const found = flipBy(unknown, 'target_group.grounds', grounds);
    expect(found && `${found.before} → ${found.after}`).toBe(told);
  });
});

describe('age bands', () => {
  it.each([
    [15, '-19'],
    [19, '-19'],
    [20, '20-24'],
    [29, '25-29'],
    [30, '30-34'],
    [64, '60-64'],
    [65, '65-'],
  ])('%i: %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });
});
