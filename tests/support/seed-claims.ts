import { readersOf } from '../../src/domain/resources/quotas/quota.ts';
import type { ClaimState } from '../../src/domain/subsidies/claims/claim.ts';
import type { PaySubsidy } from '../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { ClaimId, ClientId, CommitmentId, PaySubsidyId } from '../../src/domain/shared/ids.ts';
import { organisation } from '../../src/domain/shared/organisation.ts';
import { claimOf, running, told } from '../domain/subsidies/claims/cases.ts';
import { DETERMINED_ON, type NextId, type Place, type Put } from './seed-clients.ts';

const ACTIONS = {
  approval: 'RECEIVED',
  payment: 'APPROVED',
  rejection: 'RECEIVED',
  recovery: 'PAID',
} as const;
type Action = keyof typeof ACTIONS;
const COUNT = 3;

/** Claims of a place: one to be looked at, and others by what is done to them, to be used up one after another. */
export interface SeededClaims {
  readonly claim: string;
  readonly claims: Readonly<Record<Action, readonly string[]>>;
  /** Pay subsidies of which nothing has been claimed. */
  readonly claimable: readonly string[];
}

const RULE = { theme: 'quota', version: 'V1', from: '2021-03-01', act: '1269/2020', section: '16 §' };
const AT = '2020-12-15T10:00:00.000Z';

/** What a case has of a quota, and what of it has been paid; cents. */
export interface CommittedCase {
  readonly commitment: string;
  readonly subject: string;
  readonly cents: number;
  readonly used?: number;
}

/** A quota for pay subsidies of a municipality, and what it has committed to each of some cases. */
export function putCommitted(
  put: Put,
  { municipality }: Pick<Place, 'municipality'>,
  { id, year, state = 'OPEN' }: { readonly id: string; readonly year: number; readonly state?: string },
  cases: readonly CommittedCase[],
): void {
  const holder = organisation('municipality', municipality);
  const amount = 100_000_000;
  let balance = { amount, reserved: 0, committed: 0, used: 0, seats: null, seatsReserved: 0, seatsTaken: 0 };
  let number = 0;
  const move = (kind: string, commitment: string | null, change: Partial<typeof balance>): void => {
    const { committed = 0, used = 0 } = change;
    balance = { ...balance, committed: balance.committed + committed, used: balance.used + used };
    number += 1;
    put('resources.movement', {
      quota_id: id,
      number,
      kind,
      commitment_id: commitment,
      change,
      after: balance,
      decided_on: AT.slice(0, 10),
      at: AT,
      moved_by: 'test',
      moved_by_organisation: 'ely:04',
      rule: RULE,
    });
  };
  move('QUOTA_CHANGE', null, { amount });
  for (const { commitment, subject, cents, used = 0 } of cases) {
    move('COMMIT', commitment, { committed: cents });
    if (used > 0) move('USE', commitment, { used });
    put('resources.commitment', {
      id: commitment,
      quota_id: id,
      subject_kind: 'PAY_SUBSIDY',
      subject_id: subject,
      state: 'COMMITTED',
      reserved_cents: 0,
      committed_cents: cents,
      used_cents: used,
      seats: 0,
      reserved_until: null,
    });
  }
  put('resources.quota', {
    id,
    holder,
    budget_year: year,
    service_line: 'PAY_SUBSIDY',
    state,
    readers: readersOf(holder, DETERMINED_ON as PlainDate),
    amount_cents: amount,
    reserved_cents: 0,
    committed_cents: balance.committed,
    used_cents: balance.used,
    seats: null,
    seats_reserved: 0,
    seats_taken: 0,
    movements: number,
    version: 4,
    changed_by: 'test',
    changed_by_organisation: 'ely:04',
    changed_at: AT,
  });
}

/** Puts a pay subsidy as version 1, whatever it has been through. */
export function putSubsidy(
  put: Put,
  id: string,
  client: string,
  commitment: string,
  given: PaySubsidy,
): PaySubsidy {
  const subsidy = {
    ...given,
    id: id as PaySubsidyId,
    clientId: client as ClientId,
    commitment: given.commitment === null ? null : (commitment as CommitmentId),
    decision: null,
    version: 1,
  };
  put('subsidies.pay_subsidy', {
    id,
    version: 1,
    client_id: client,
    state: subsidy.state,
    content: subsidy,
    known_from: subsidy.changedAt,
    changed_by: 'test',
    handler: subsidy.handler,
    business_id: subsidy.application.employer.businessId,
    from_date: subsidy.terms?.from,
    last_day: subsidy.terms?.to,
  });
  return subsidy;
}

/** Puts a claim for February. */
function putClaim(put: Put, id: string, subsidy: PaySubsidy, state: ClaimState): string {
  const received = claimOf(subsidy, {
    ...told('2021-02-01', '2021-02-28', '2021-03-15'),
    id: id as ClaimId,
    case: { kind: 'PAY_SUBSIDY', id: subsidy.id },
  });
  const { calculation, ...content } = {
    ...received,
    state,
    paidOn: state === 'PAID' ? received.receivedOn : null,
  };
  put('subsidies.claim', {
    id,
    version: 1,
    client_id: subsidy.clientId,
    state,
    content,
    calculation,
    known_from: received.changedAt,
    changed_by: 'test',
    case_kind: 'PAY_SUBSIDY',
    case_id: subsidy.id,
    from_date: received.from,
    due_by: received.dueBy,
    received_on: received.receivedOn,
    tells_of_health: false,
  });
  return id;
}

const GRANTED = { on: '2020-12-15', from: '2021-02-01', months: 12 };

export function putClaims(put: Put, id: NextId, place: Place, client: string): SeededClaims {
  const [subject, commitment] = [id(), id()];
  const subsidy = { ...running(GRANTED), handler: organisation('municipality', place.municipality) };
  const kept = putSubsidy(put, subject, client, commitment, subsidy);
  putCommitted(put, place, { id: id(), year: 2020 }, [{ commitment, subject, cents: 1_000_000 }]);
  return {
    claim: putClaim(put, id(), kept, 'RECEIVED'),
    claims: { approval: [], payment: [], rejection: [], recovery: [] },
    claimable: [],
  };
}

export function putSpareClaims(
  put: Put,
  id: NextId,
  place: Place,
  client: string,
): Omit<SeededClaims, 'claim'> {
  const cases: CommittedCase[] = [];
  const subsidy = { ...running(GRANTED), handler: organisation('municipality', place.municipality) };
  const another = (used = 0): PaySubsidy => {
    const [subject, commitment] = [id(), id()];
    cases.push({ commitment, subject, cents: 1_000_000, used });
    return putSubsidy(put, subject, client, commitment, subsidy);
  };
  const several = <T>(make: () => T): readonly T[] => Array.from({ length: COUNT }, make);
  const claims = Object.fromEntries(
    Object.entries(ACTIONS).map(([action, state]) => [
      action,
      several(() => putClaim(put, id(), another(state === 'PAID' ? 100_000 : 0), state)),
    ]),
  ) as Record<Action, readonly string[]>;
  const claimable = several(() => another().id);
  putCommitted(put, place, { id: id(), year: 2019 }, cases);
  return { claims, claimable };
}
