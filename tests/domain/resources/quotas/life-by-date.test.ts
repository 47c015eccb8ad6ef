import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { Commitment } from '../../../../src/domain/resources/quotas/commitment.ts';
import { moved } from '../../../../src/domain/resources/quotas/ledger.ts';
import type { Movement, Moving } from '../../../../src/domain/resources/quotas/movement.ts';
import { holdersFor, type Quota, readersOf } from '../../../../src/domain/resources/quotas/quota.ts';
import {
  closed,
  closedByYearEnd,
  confirmed,
  heard,
  opened,
  proposed,
  reopened,
  resized,
} from '../../../../src/domain/resources/quotas/quota-life.ts';
import { transferred } from '../../../../src/domain/resources/quotas/transfer.ts';
import type { CommitmentId, QuotaId } from '../../../../src/domain/shared/ids.ts';
import { instantAt } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';

const date = (text: string): PlainDate => text as PlainDate;
const body = (id: string): OrganisationId => id as OrganisationId;

const by = (organisation: string, on: string, reason: string | null = null): Moving => ({
  by: { subject: 'virkailija-1', organisation: body(organisation) },
  at: instantAt(date(on), 9),
  on: date(on),
  reason,
});

/** The state that a step leads to, or the code of its refusal. */
const told = (done: Result<{ readonly quota: Quota }>): string =>
  done.ok ? done.value.quota.state : done.failure.code;

const quota = (holder: string, budgetYear: number, change: Partial<Quota> = {}): Quota => ({
  id: `${holder} ${budgetYear}` as QuotaId,
  holder: body(holder),
  budgetYear,
  serviceLine: 'PAY_SUBSIDY',
  state: 'OPEN',
  balance: {
    amount: 1_000,
    reserved: 200,
    committed: 300,
    used: 100,
    seats: null,
    seatsReserved: 0,
    seatsTaken: 0,
  },
  readers: readersOf(body(holder), date(`${budgetYear}-06-01`)),
  movements: 1,
  version: 1,
  changedBy: { subject: 'test', organisation: body('ely:04') },
  changedAt: instantAt(date('2024-01-02'), 9),
  ...change,
});

const LAST = '2024-12-31';
const FIRST = '2025-01-01';
const CENTRE = 'ely:04';
const ELSEWHERE = 'ely:01';
const TRIAL = 'municipality:109';
const AUTHORITY = 'employment-authority:TA21';
const ANOTHER = 'employment-authority:TA22';

describe('who may have a quota of which year, and who proposes it', () => {
  it.each<[holder: string, year: number, by: string, on: string, expected: string]>([
    [TRIAL, 2024, CENTRE, LAST, 'PROPOSED'],
    ['area:1531', 2024, CENTRE, LAST, 'PROPOSED'],
    [TRIAL, 2024, ELSEWHERE, LAST, 'QUOTA_SET_BY_ANOTHER'],
    [TRIAL, 2024, TRIAL, LAST, 'QUOTA_SET_BY_ANOTHER'],
    ['municipality:005', 2024, CENTRE, LAST, 'QUOTA_HOLDER_INVALID'],
    [TRIAL, 2024, CENTRE, FIRST, 'BUDGET_YEAR_PAST'],
    // A quota of 2025 is set by the law of 2025, also before it begins: no municipality has one from the State.
    [TRIAL, 2025, CENTRE, LAST, 'QUOTA_HOLDER_INVALID'],
    [TRIAL, 2025, CENTRE, FIRST, 'QUOTA_HOLDER_INVALID'],
    ['area:1531', 2025, CENTRE, FIRST, 'QUOTA_HOLDER_INVALID'],
    [AUTHORITY, 2025, AUTHORITY, LAST, 'PROPOSED'],
    [AUTHORITY, 2025, AUTHORITY, FIRST, 'PROPOSED'],
    [AUTHORITY, 2025, ANOTHER, FIRST, 'QUOTA_SET_BY_ANOTHER'],
    [AUTHORITY, 2025, CENTRE, FIRST, 'QUOTA_SET_BY_ANOTHER'],
    [AUTHORITY, 2024, AUTHORITY, LAST, 'QUOTA_HOLDER_INVALID'],
  ])('%s, %i, proposed by %s on %s: %s', (holder, budgetYear, who, on, expected) => {
    const asked = {
      id: 'q' as QuotaId,
      holder: body(holder),
      budgetYear,
      cents: 1_000,
      seats: null,
    } as const;
    expect(told(proposed({ ...asked, serviceLine: 'PAY_SUBSIDY' }, by(who, on), lawInForce))).toBe(expected);
  });
});

describe('a hearing before the confirmation', () => {
  it.each<[holder: string, year: number, state: Quota['state'], by: string, on: string, expected: string]>([
    [TRIAL, 2021, 'PROPOSED', CENTRE, '2021-02-28', 'CONFIRMED'],
    [TRIAL, 2021, 'PROPOSED', CENTRE, '2021-03-01', 'CONSULTATION_MISSING'],
    [TRIAL, 2021, 'HEARD', CENTRE, '2021-03-01', 'CONFIRMED'],
    [TRIAL, 2024, 'PROPOSED', CENTRE, LAST, 'CONSULTATION_MISSING'],
    [TRIAL, 2024, 'PROPOSED', CENTRE, FIRST, 'CONSULTATION_MISSING'],
    [AUTHORITY, 2025, 'PROPOSED', AUTHORITY, LAST, 'CONFIRMED'],
    [AUTHORITY, 2025, 'PROPOSED', AUTHORITY, FIRST, 'CONFIRMED'],
    [AUTHORITY, 2025, 'PROPOSED', CENTRE, FIRST, 'QUOTA_SET_BY_ANOTHER'],
  ])('%s, %i, %s, confirmed by %s on %s: %s', (holder, year, state, who, on, expected) => {
    expect(
      told(confirmed(quota(holder, year, { state }), { reference: null }, by(who, on), lawInForce)),
    ).toBe(expected);
  });

  it('comes to nothing from 2025 on: an authority opens its quota itself', () => {
    const own = quota(AUTHORITY, 2025, { state: 'CONFIRMED' });
    expect(told(opened(own, by(AUTHORITY, FIRST), lawInForce))).toBe('OPEN');
    expect(told(opened(own, by(CENTRE, FIRST), lawInForce))).toBe('QUOTA_SET_BY_ANOTHER');
  });
});

describe('who is heard of a quota, and when', () => {
  const AREA = 'area:1531';
  it.each<[holder: string, heard: readonly string[], on: string, expected: string]>([
    [TRIAL, [TRIAL], '2022-05-01', 'HEARD'],
    [TRIAL, [AREA], '2022-05-02', 'HEARD'],
    [TRIAL, [TRIAL], '2022-05-03', 'DATE_IN_FUTURE'],
    [TRIAL, ['municipality:165'], '2022-05-01', 'HEARD_NOT_CONCERNED'],
    [TRIAL, [TRIAL, 'municipality:165'], '2022-05-01', 'HEARD_NOT_CONCERNED'],
    [TRIAL, [], '2022-05-01', 'HEARD_NOT_CONCERNED'],
    [AREA, [AREA], '2022-05-01', 'HEARD'],
    [AREA, ['municipality:165', TRIAL], '2022-05-01', 'HEARD'],
    [AREA, ['municipality:837'], '2022-05-01', 'HEARD_NOT_CONCERNED'],
  ])('of that of %s: %s on %s, recorded on 2.5.2022: %s', (holder, bodies, on, expected) => {
    const hearing = { heard: bodies.map(body), on: date(on), notes: null };
    const proposal = quota(holder, 2022, { state: 'PROPOSED' });
    expect(told(heard(proposal, hearing, by(CENTRE, '2022-05-02'), lawInForce))).toBe(expected);
  });
});

describe('the end of the last year of the trials', () => {
  it.each<[by: string, on: string, reason: string | null, expected: string]>([
    [CENTRE, LAST, null, 'REASONS_MISSING'],
    [CENTRE, LAST, 'Hankinta peruttiin', 'CLOSED'],
    [CENTRE, FIRST, null, 'CLOSED'],
    [CENTRE, '2025-06-30', null, 'CLOSED'],
    [AUTHORITY, FIRST, null, 'QUOTA_SET_BY_ANOTHER'],
  ])('closed by %s on %s with reason %s: %s', (who, on, reason, expected) => {
    expect(told(closed(quota(TRIAL, 2024), by(who, on, reason), lawInForce))).toBe(expected);
  });

  it('closes every quota by itself, whoever sets it, and no day before', () => {
    const round = (on: string) => closedByYearEnd(quota(TRIAL, 2024), by('keha', on))?.quota.state ?? null;
    expect([round(LAST), round(FIRST)]).toEqual([null, 'CLOSED']);
    expect(closedByYearEnd(quota(AUTHORITY, 2025), by('keha', '2025-12-31'))).toBeNull();
    expect(closedByYearEnd(quota(AUTHORITY, 2025), by('keha', '2026-01-01'))?.quota.state).toBe('CLOSED');
    expect(closedByYearEnd(quota(TRIAL, 2024, { state: 'CONFIRMED' }), by('keha', FIRST))).toBeNull();
  });

  it.each<[by: string, on: string, reason: string | null, expected: string]>([
    [CENTRE, '2025-03-14', 'Väärä summa', 'OPEN'],
    [CENTRE, '2025-03-14', ' ', 'REASONS_MISSING'],
    [CENTRE, '2025-03-14', null, 'REASONS_MISSING'],
    [AUTHORITY, '2025-03-14', 'Väärä summa', 'QUOTA_SET_BY_ANOTHER'],
    [ELSEWHERE, '2025-03-14', 'Väärä summa', 'QUOTA_SET_BY_ANOTHER'],
  ])('a quota of 2024 is opened again by %s on %s with reason %s: %s', (who, on, reason, expected) => {
    const past = quota(TRIAL, 2024, { state: 'CLOSED' });
    expect(told(reopened(past, by(who, on, reason), lawInForce))).toBe(expected);
  });

  it('a quota of 2024 that is open again is corrected, and moved within the area, by those who set it then', () => {
    const on = '2025-03-14';
    const change = { cents: -500, seats: 0 };
    const corrected = (who: string) =>
      told(resized(quota(TRIAL, 2024), change, by(who, on, 'x'), lawInForce));
    expect([corrected(CENTRE), corrected(AUTHORITY)]).toEqual(['OPEN', 'QUOTA_SET_BY_ANOTHER']);
    const move = (who: string, to: string): string => {
      const asked = [quota(TRIAL, 2024), quota(to, 2024), { cents: 500, seats: 0 }] as const;
      const done = transferred(...asked, by(who, on, 'x'), lawInForce);
      return done.ok ? 'moved' : done.failure.code;
    };
    expect(move(CENTRE, 'municipality:165')).toBe('moved');
    expect(move('area:1531', 'municipality:165')).toBe('moved');
    expect(move('area:1531', 'municipality:398')).toBe('TRANSFER_OUTSIDE_AREA');
    expect(move(AUTHORITY, 'municipality:165')).toBe('QUOTA_SET_BY_ANOTHER');
  });
});

describe('E68: what was reserved and committed in 2024, moved in 2024 and in 2025', () => {
  const id = 'commitment' as CommitmentId;
  const subject = { kind: 'PAY_SUBSIDY', id: 'case' } as const;
  const commitment = (change: Partial<Commitment>): Commitment => ({
    id,
    quotaId: quota(TRIAL, 2024).id,
    subject,
    state: 'COMMITTED',
    reserved: 0,
    committed: 300,
    used: 100,
    seats: 0,
    reservedUntil: null,
    ...change,
  });
  const COMMITTED = commitment({});
  const RESERVED = commitment({
    state: 'RESERVED',
    reserved: 200,
    committed: 0,
    used: 0,
    reservedUntil: date('2025-01-13'),
  });
  const of = { commitment: id, subject, cents: 100, seats: 0 };
  const ALL = { kind: 'RELEASE', commitment: id, cents: 'ALL' } as const;

  /** What is left of the quota, or why not: on the last day, on the first before the daily round, and closed by it. */
  it.each<
    [what: string, held: Commitment | null, movement: Movement, expected: readonly (number | string)[]]
  >([
    ['a payment', COMMITTED, { kind: 'USE', commitment: id, cents: 200 }, [500, 500, 500]],
    [
      'a payment of more than was committed',
      COMMITTED,
      { kind: 'USE', commitment: id, cents: 201 },
      Array(3).fill('COMMITMENT_EXCEEDED'),
    ],
    ['a recovery', COMMITTED, { kind: 'USE', commitment: id, cents: -100 }, [500, 500, 500]],
    ['what is not needed', COMMITTED, { kind: 'RELEASE', commitment: id, cents: 200 }, [700, 700, 700]],
    ['all that was not paid', COMMITTED, ALL, [700, 700, 700]],
    ['less', COMMITTED, { kind: 'COMMIT_ADJUST', commitment: id, cents: -1 }, [501, 501, 501]],
    [
      'more',
      COMMITTED,
      { kind: 'COMMIT_ADJUST', commitment: id, cents: 1 },
      [499, 'BUDGET_YEAR_OTHER', 'NO_QUOTA'],
    ],
    [
      'a decision on a reservation',
      RESERVED,
      { kind: 'COMMIT', ...of },
      [600, 'BUDGET_YEAR_OTHER', 'NO_QUOTA'],
    ],
    ['a decision without one', null, { kind: 'COMMIT', ...of }, [400, 'BUDGET_YEAR_OTHER', 'NO_QUOTA']],
    ['a reservation', null, { kind: 'RESERVE', ...of }, [400, 'BUDGET_YEAR_OTHER', 'NO_QUOTA']],
    ['a reservation that is given back', RESERVED, ALL, [700, 700, 700]],
    [
      'a reservation that holds',
      RESERVED,
      { kind: 'RESERVE_EXPIRE', commitment: id },
      Array(3).fill('RESERVATION_HOLDS'),
    ],
  ])('%s', (_, held, movement, expected) => {
    const left = (state: Quota['state'], on: string): number | string => {
      const done = moved(quota(TRIAL, 2024, { state }), held, movement, by(TRIAL, on), lawInForce);
      if (!done.ok) return done.failure.code;
      const { amount, reserved, committed } = done.value.quota.balance;
      return amount - reserved - committed;
    };
    expect([left('OPEN', LAST), left('OPEN', FIRST), left('CLOSED', FIRST)]).toEqual(expected);
  });

  it('a reservation of the last weeks expires in January by its own days', () => {
    const expire = { kind: 'RESERVE_EXPIRE', commitment: id } as const;
    const past = quota(TRIAL, 2024, { state: 'CLOSED' });
    const on = (day: string) => moved(past, RESERVED, expire, by('keha', day), lawInForce);
    expect([on('2025-01-12').ok, on('2025-01-13')]).toMatchObject([
      false,
      { ok: true, value: { commitment: { state: 'EXPIRED' }, entries: [{ rule: { version: 'V5' } }] } },
    ]);
  });

  it('a decision of 2025 is within the quota of the authority alone; until then within that of the municipality or its area', () => {
    expect(holdersFor(body(TRIAL), date(LAST))).toEqual([TRIAL, 'area:1531']);
    expect(holdersFor(body(TRIAL), date(FIRST))).toEqual([TRIAL]);
    expect(holdersFor(body(AUTHORITY), date(FIRST))).toEqual([AUTHORITY]);
  });
});
