import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { CommitmentId, DecisionId } from '../../../../src/domain/shared/ids.ts';
import { allowedIn, statesOf } from '../../../../src/domain/shared/state-machine.ts';
import { CLAIM_MACHINE, type Claim } from '../../../../src/domain/subsidies/claims/claim.ts';
import { claimableGrant, claimableSubsidy } from '../../../../src/domain/subsidies/claims/claimable-case.ts';
import { leftOf } from '../../../../src/domain/subsidies/claims/claim-money.ts';
import {
  approved,
  isLate,
  obstaclesTo,
  paid,
  recovered,
  rejected,
} from '../../../../src/domain/subsidies/claims/handle-claim.ts';
import { madeUpTime } from '../../../../src/domain/subsidies/claims/make-up.ts';
import { recorded } from '../../../../src/domain/subsidies/claims/record-claim.ts';
import { interruption, running as runningGrant } from '../start-up-grants/grants.ts';
import { act, claimable, claimOf, date, paidEach, PLENTY, QUOTA_RULE, running, told } from './cases.ts';

const OLD = { on: '2023-06-30', from: '2023-07-01', months: 6 };
const REFORM = { on: '2023-07-03', from: '2023-08-01', months: 5 };

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}
const codeOf = (result: { readonly ok: boolean; readonly failure?: { readonly code: string } }) =>
  result.failure?.code ?? null;

describe('the last day to claim', () => {
  it.each<[what: string, on: string, from: string, to: string, dueBy: string, version: string]>([
    [
      'two months until 30.6.2023, and on a Saturday it moves on',
      '2023-06-30',
      '2023-07-01',
      '2023-07-31',
      '2023-10-02',
      'JTYPL17',
    ],
    [
      'two months from the end of the period',
      '2023-06-30',
      '2023-09-01',
      '2023-09-30',
      '2023-11-30',
      'JTYPL17',
    ],
    ['to the last day of February', '2021-11-15', '2021-12-01', '2021-12-31', '2022-02-28', 'JTYPL17'],
    ['to the leap day', '2019-11-15', '2019-12-01', '2019-12-31', '2020-03-02', 'JTYPL17'],
    [
      'three months from the end of the month from 1.7.2023',
      '2023-07-03',
      '2023-08-01',
      '2023-08-31',
      '2023-11-30',
      'V4',
    ],
    ['over the turn of the year', '2023-07-03', '2023-09-01', '2023-09-30', '2024-01-02', 'V4'],
    ['to the leap day of 2024', '2023-07-03', '2023-11-01', '2023-11-30', '2024-02-29', 'V4'],
    [
      'by the law of the decision and not of the claim',
      '2024-12-30',
      '2025-01-01',
      '2025-01-31',
      '2025-04-30',
      'V4',
    ],
    ['from 1.1.2025', '2025-01-02', '2025-02-01', '2025-02-28', '2025-05-28', 'V5'],
    ['on May Day, a Sunday, it moves on', '2021-10-15', '2021-11-02', '2022-03-01', '2022-05-02', 'JTYPL17'],
  ])('%s', (_, on, from, to, dueBy, version) => {
    const claim = claimOf(running({ on, from, months: 4 }), told(from, to, to));
    expect([claim.dueBy, claim.rule.version]).toEqual([dueBy, version]);
  });

  it('counts from the end of the month also when the subsidy ends within it, and of the old law from its last day', () => {
    const until = (asked: typeof OLD, to: string, from: string) =>
      claimOf(running({ ...asked, from: '2023-08-10', months: 1 }), told(from, to, to)).dueBy;
    expect(until(REFORM, '2023-09-09', '2023-09-01')).toBe('2024-01-02');
    expect(until(OLD, '2023-09-09', '2023-09-01')).toBe('2023-11-09');
  });

  it('lets a claim of the last day in, and one of the day after is kept and is late', () => {
    const subsidy = running(REFORM);
    const of = claimable(subsidy);
    const onTime = claimOf(subsidy, told('2023-08-01', '2023-08-31', '2023-11-30'));
    const late = claimOf(subsidy, told('2023-08-01', '2023-08-31', '2023-12-01'));
    expect([isLate(onTime), isLate(late)]).toEqual([false, true]);
    expect(codeOf(approved(onTime, of, PLENTY, act('2023-12-04')))).toBeNull();
    const refused = approved(late, of, PLENTY, act('2023-12-04'));
    expect(refused).toMatchObject({
      failure: {
        code: 'CLAIM_LATE',
        data: { dueBy: '2023-11-30' },
        rule: { version: 'V4', act: '916/2012 (371/2023)' },
      },
    });
    const why = { code: 'LATE', words: 'Myöhässä' } as const;
    expect(codeOf(rejected(onTime, why, act('2023-12-04')))).toBe('CLAIM_IN_TIME');
    expect(valueOf(rejected(late, why, act('2023-12-04')))).toMatchObject({
      state: 'REJECTED',
      rejection: why,
    });
  });
});

describe('a claim that comes', () => {
  const subsidy = running(REFORM);
  const of = claimable(subsidy);
  const record = (claim: Parameters<typeof recorded>[0], others: readonly Claim[] = [], on = '2024-03-01') =>
    recorded(claim, of, { others, left: PLENTY }, act(on));

  it.each<[code: string, from: string, to: string, receivedOn: string]>([
    ['DATE_IN_FUTURE', '2023-08-01', '2023-08-31', '2024-03-02'],
    ['PERIOD_INVERTED', '2023-08-31', '2023-08-01', '2023-09-01'],
    ['CLAIM_BEFORE_PERIOD_END', '2023-08-01', '2023-08-31', '2023-08-30'],
    ['CLAIM_OUTSIDE_GRANTED', '2023-07-01', '2023-07-31', '2023-09-01'],
    ['CLAIM_OUTSIDE_GRANTED', '2023-12-01', '2024-01-31', '2024-02-01'],
    ['CLAIM_SPLITS_MONTH', '2023-08-01', '2023-08-15', '2023-09-01'],
    ['CLAIM_SPLITS_MONTH', '2023-08-16', '2023-08-31', '2023-09-01'],
  ])('%s: %s–%s that came on %s', (code, from, to, receivedOn) => {
    expect(codeOf(record(told(from, to, receivedOn)))).toBe(code);
  });

  it('tells the pay costs of just its months', () => {
    const claim = told('2023-08-01', '2023-09-30', '2023-10-02');
    for (const payCosts of [
      null,
      {},
      paidEach('2023-08-01', '2023-08-31', 1),
      paidEach('2023-08-01', '2023-10-31', 1),
    ]) {
      expect(codeOf(record({ ...claim, payCosts }))).toBe('CLAIM_MONTHS_DIFFER');
    }
  });

  it('is claimed once, unless the other was rejected', () => {
    const first = claimOf(subsidy, told('2023-08-01', '2023-09-30', '2023-10-02'));
    const again = told('2023-09-01', '2023-10-31', '2023-11-02');
    expect(codeOf(record(again, [first]))).toBe('CLAIM_OVERLAPS');
    const gone = valueOf(rejected(first, { code: 'OTHER', words: 'Väärä kuukausi' }, act('2023-10-03')));
    expect(codeOf(record(again, [gone]))).toBeNull();
    expect(codeOf(record(told('2023-10-01', '2023-10-31', '2023-11-02'), [first]))).toBeNull();
  });

  it('is of a case that a quota of a municipality pays', () => {
    const routed = running({ ...REFORM, change: { commitment: null } });
    expect(codeOf(claimableSubsidy(routed, date('2024-01-01'), lawInForce))).toBe('CASE_NOT_PAYABLE');
    expect(
      codeOf(claimableGrant(runningGrant('2021-03-01', '2021-08-31', { periods: [] }), lawInForce)),
    ).toBe('CASE_NOT_PAYABLE');
  });
});

describe('the life of a claim', () => {
  const subsidy = running(REFORM);
  const of = claimable(subsidy);
  const received = claimOf(subsidy, told('2023-08-01', '2023-08-31', '2023-09-04', 150_000));
  const inHand = valueOf(approved(received, of, PLENTY, act('2023-09-05')));
  const done = valueOf(paid(inHand, act('2023-09-06')));
  const less = {
    payCosts: paidEach('2023-08-01', '2023-08-31', 100_000),
    reason: 'Palkkaa maksettu vähemmän',
  };

  it('goes from receipt over approval to payment, and what was paid in excess is taken back', () => {
    expect([received, inHand, done].map(({ state, cents }) => [state, cents])).toEqual([
      ['RECEIVED', 75_000],
      ['APPROVED', 75_000],
      ['PAID', 75_000],
    ]);
    expect([inHand.version, done.version, done.paidOn]).toEqual([2, 3, '2023-09-06']);
    const back = valueOf(recovered(done, of, less, act('2023-10-02')));
    expect(back).toMatchObject({
      cents: 25_000,
      claim: { state: 'RECOVERED', recoveredCents: 25_000, cents: 75_000 },
    });
    expect(codeOf(recovered(back.claim, of, { payCosts: null, reason: 'x' }, act('2023-10-03')))).toBe(
      'NOTHING_TO_RECOVER',
    );
    const nothing = { ...less, payCosts: paidEach('2023-08-01', '2023-08-31', 0) };
    expect(valueOf(recovered(back.claim, of, nothing, act('2023-10-03')))).toMatchObject({
      cents: 50_000,
      claim: { recoveredCents: 75_000 },
    });
    const other = { ...less, payCosts: paidEach('2023-09-01', '2023-09-30', 0) };
    expect(codeOf(recovered(done, of, other, act('2023-10-03')))).toBe('CLAIM_MONTHS_DIFFER');
  });

  it('allows in each state what its table says, and nothing else', () => {
    const why = { code: 'OTHER', words: 'x' } as const;
    const commands = {
      approve: (claim: Claim) => approved(claim, of, PLENTY, act('2023-10-02')),
      pay: (claim: Claim) => paid(claim, act('2023-10-02')),
      reject: (claim: Claim) => rejected(claim, why, act('2023-10-02')),
      recover: (claim: Claim) => recovered(claim, of, less, act('2023-10-02')),
    };
    for (const state of statesOf(CLAIM_MACHINE)) {
      for (const [command, run] of Object.entries(commands)) {
        const isAllowed = allowedIn(CLAIM_MACHINE, state).some((allowed) => allowed === command);
        expect([state, command, codeOf(run({ ...done, state }))]).toEqual([
          state,
          command,
          isAllowed ? null : 'COMMAND_NOT_ALLOWED',
        ]);
      }
    }
  });

  it('comes to no more than is left of what was committed, and says so in a row', () => {
    const left = { cents: 70_000, rule: QUOTA_RULE };
    const capped = valueOf(approved(received, of, left, act('2023-09-05')));
    expect(capped.calculation.rows.map(({ cents, rules }) => [cents, rules[0]?.theme])).toEqual([
      [75_000, 'pay_subsidy'],
      [-5_000, 'quota'],
    ]);
    expect(capped.cents).toBe(70_000);
    expect(codeOf(approved(received, of, { ...left, cents: 0 }, act('2023-09-05')))).toBe('NOTHING_TO_PAY');
    const commitment = { id: 'commitment-1', committed: 100_000, used: 10_000 };
    expect(leftOf(commitment, [received, inHand, done])).toBe(15_000);
    expect(leftOf({ ...commitment, id: 'commitment-2' }, [inHand])).toBe(90_000);
  });

  it('is paid back what lies after the end of a job that ended earlier than was known', () => {
    const over = claimable(running({ ...REFORM, change: { state: 'ENDED', endedOn: date('2023-07-31') } }));
    expect(
      valueOf(recovered(done, over, { payCosts: null, reason: 'Työ päättyi' }, act('2023-10-02'))).cents,
    ).toBe(75_000);
    expect(obstaclesTo(received, over, PLENTY).map(({ code }) => code)).toEqual([
      'CLAIM_OUTSIDE_GRANTED',
      'NOTHING_TO_PAY',
    ]);
  });
});

describe('the money of a claim', () => {
  it('is the rate of the costs as they were, at most the cap; of a part of a month cap ÷ 30 for each day', () => {
    const cents = (asked: Parameters<typeof running>[0], from: string, to: string, pay: number) =>
      claimOf(running(asked), told(from, to, '2024-03-01', pay)).cents;
    expect(cents(REFORM, '2023-08-01', '2023-08-31', 300_000)).toBe(126_000);
    expect(cents(REFORM, '2023-08-01', '2023-09-30', 200_001)).toBe(200_002);
    expect(cents({ ...REFORM, from: '2023-08-15' }, '2023-08-15', '2023-08-31', 300_000)).toBe(71_400);
    expect(cents(OLD, '2023-07-01', '2023-07-31', 300_000)).toBe(150_000);
  });

  it('of the all-costs subsidy is pay times 1.23', () => {
    const full = running({
      ...REFORM,
      application: {
        type: 'FULL',
        kind: 'ASSOCIATION',
        job: { ...running(REFORM).application.job, workingTime: 6500 },
      },
    });
    expect(claimOf(full, told('2023-08-01', '2023-08-31', '2023-09-04', 100_000)).cents).toBe(123_000);
  });

  it('of a start-up grant is its days, which have to be those of the grant', () => {
    const grant = runningGrant('2021-03-01', '2021-08-31');
    const of = valueOf(claimableGrant(grant, lawInForce));
    const claim = {
      ...told('2021-03-01', '2021-03-31', '2021-04-06'),
      case: { kind: 'START_UP_GRANT', id: 'grant-1' } as const,
      payCosts: null,
      paidDays: 23,
    };
    const soFar = { others: [], left: PLENTY };
    const found = valueOf(recorded(claim, of, soFar, act('2021-04-06')));
    expect([found.cents, found.dueBy, found.rule.theme]).toEqual([23 * 3378, '2021-05-31', 'grant_claim']);
    expect(codeOf(approved(found, of, PLENTY, act('2021-04-07')))).toBeNull();
    expect(approved({ ...found, paidDays: 21 }, of, PLENTY, act('2021-04-07'))).toMatchObject({
      failure: { code: 'CLAIM_DAYS_DIFFER', data: { told: 21, days: 23 } },
    });
    const ill = { ...grant, interruptions: [interruption('2021-03-30', '2021-03-31')] };
    const lessened = valueOf(claimableGrant(ill, lawInForce));
    expect(valueOf(approved({ ...found, paidDays: 21 }, lessened, PLENTY, act('2021-04-07'))).cents).toBe(
      21 * 3378,
    );
    expect(codeOf(recorded({ ...claim, paidDays: null }, of, soFar, act('2021-04-06')))).toBe(
      'CLAIM_DAYS_MISSING',
    );
  });
});

describe('E72: five weeks of unpaid leave', () => {
  const leave = { from: date('2023-09-04'), to: date('2023-10-08'), reason: 'Palkaton vapaa' };
  const interrupted = (asked: Parameters<typeof running>[0], interruptions = [leave]) =>
    running({ ...asked, change: { ...asked.change, interruptions } });

  it('are not paid, as far as they lie in the time claimed', () => {
    const claim = claimOf(interrupted(REFORM), told('2023-09-01', '2023-10-31', '2023-11-01', 300_000));
    expect(claim.calculation.rows.map(({ days, cents }) => [days, cents])).toEqual([
      [3, 12_600],
      [23, 96_600],
    ]);
    const short = { ...leave, to: date('2023-10-02') };
    const paidFor = claimOf(
      interrupted(REFORM, [short]),
      told('2023-09-01', '2023-10-31', '2023-11-01', 300_000),
    );
    expect(paidFor.cents).toBe(252_000);
  });

  it.each<[what: string, asked: Parameters<typeof running>[0], on: string, expected: unknown]>([
    ['are made up for by as many days after the end', REFORM, '2023-11-01', ['2024-01-01', '2024-02-04']],
    ['by the law of the day of the decision', OLD, '2023-11-01', ['2024-01-01', '2024-02-04']],
    ['not before the reform', OLD, '2023-06-30', 'EXTENSION_NOT_IN_LAW'],
    [
      'not beyond the job',
      { ...REFORM, application: { job: { ...running(REFORM).application.job, to: date('2024-01-10') } } },
      '2023-11-01',
      ['2024-01-01', '2024-01-10'],
    ],
    [
      'not beyond a job that ends with the subsidy',
      { ...REFORM, application: { job: { ...running(REFORM).application.job, to: date('2023-12-31') } } },
      '2023-11-01',
      'EXTENSION_PAST_LIMIT',
    ],
    [
      'at most to twelve months from the start of the basic type',
      { ...REFORM, months: 10, change: { interruptions: [] } },
      '2024-06-01',
      'NOTHING_TO_MAKE_UP_FOR',
    ],
  ])('%s', (_, asked, on, expected) => {
    const found = madeUpTime(
      running({ ...asked, change: { interruptions: [leave], ...asked.change } }),
      date(on),
      lawInForce,
    );
    expect(found.ok ? [found.value.from, found.value.to] : found.failure.code).toEqual(expected);
  });

  it('of the basic type last to twelve months from the start, and of others as long as was lost', () => {
    const long = { from: date('2023-09-01'), to: date('2023-12-31'), reason: 'Palkaton vapaa' };
    const basic = running({ ...REFORM, months: 10, change: { interruptions: [long] } });
    expect(valueOf(madeUpTime(basic, date('2024-02-01'), lawInForce))).toMatchObject({
      from: '2024-06-01',
      to: '2024-07-31',
    });
    const reduced = running({
      ...REFORM,
      months: 10,
      application: { type: 'REDUCED_ABILITY' },
      situation: { hasReducedAbility: true },
      change: { interruptions: [long] },
    });
    expect(valueOf(madeUpTime(reduced, date('2024-02-01'), lawInForce)).to).toBe('2024-09-30');
  });

  it('are made up for once, and the extension is claimed by the law of its own decision', () => {
    const subsidy = running({ ...OLD, change: { interruptions: [leave] } });
    const { from, to, rule } = valueOf(madeUpTime(subsidy, date('2023-11-01'), lawInForce));
    const extension = {
      from,
      to,
      rule,
      decidedOn: date('2023-11-01'),
      decidedBy: 'MUNICIPALITY' as const,
      decision: 'decision-2' as DecisionId,
      commitment: 'commitment-2' as CommitmentId,
      terms: null,
    };
    const terms = subsidy.terms && { ...subsidy.terms, to };
    const extended = { ...subsidy, terms, extensions: [extension] };
    expect(codeOf(madeUpTime(extended, date('2023-12-01'), lawInForce))).toBe('NOTHING_TO_MAKE_UP_FOR');
    const first = claimOf(extended, told('2023-12-01', '2023-12-31', '2024-01-02'));
    const second = claimOf(extended, told('2024-01-01', '2024-01-31', '2024-02-01'));
    expect([first.commitment, first.dueBy, first.rule.version]).toEqual([
      'commitment-1',
      '2024-02-29',
      'JTYPL17',
    ]);
    expect([second.commitment, second.dueBy, second.rule.version]).toEqual([
      'commitment-2',
      '2024-04-30',
      'V4',
    ]);
    expect(
      codeOf(
        recorded(
          told('2023-12-01', '2024-01-31', '2024-02-01'),
          claimable(extended),
          { others: [], left: PLENTY },
          act('2024-02-01'),
        ),
      ),
    ).toBe('CLAIM_OUTSIDE_GRANTED');
  });
});
