import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Failure } from '../../../domain/shared/result.ts';
import { moved } from '../../../domain/shared/state-machine.ts';
import { examinedGrant, type GrantObstacle } from '../../../domain/subsidies/start-up-grants/grant-terms.ts';
import {
  prepared,
  released,
  withdrawn,
} from '../../../domain/subsidies/start-up-grants/handle-application.ts';
import { type DayCode, ended } from '../../../domain/subsidies/start-up-grants/run-grant.ts';
import { START_UP_GRANT_MACHINE } from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import { changing, type GrantChange } from './change-grant.ts';
import { burdenFor, giveBackReserved, releaseUnpayable } from './grant-quota.ts';

/** Reserves what the grant would come to, for as long as the law keeps a reservation (R83); anew where it was before. */
export const prepareStartUpGrant = changing<GrantChange, LedgerFailure | Failure<GrantObstacle>>(
  'prepare-start-up-grant',
  async (grant, _input, of) => {
    const allowed = moved(START_UP_GRANT_MACHINE, grant.state, 'prepare');
    if (!allowed.ok) return allowed;
    const found = examinedGrant(grant, localDateOf(of.act.at), of.law);
    if (!('period' in found)) return { ok: false, failure: found.obstacles[0] };
    const given = await giveBackReserved(grant, 'RENEWED', of);
    if (!given.ok) return given;
    const commitment = await burdenFor('RESERVE', grant, found.calculation.cents, of);
    return commitment.ok ? prepared(grant, commitment.value, of.act) : commitment;
  },
);

/** Gives the reservation back and goes on preparing. */
export const releaseStartUpGrant = changing<GrantChange, LedgerFailure>(
  'release-start-up-grant',
  async (grant, _input, of) => {
    const next = released(grant, of.act);
    if (!next.ok) return next;
    const given = await giveBackReserved(grant, 'RELEASED', of);
    return given.ok ? next : given;
  },
);

/** The client takes the application back; what was reserved is free again. */
export const withdrawGrantApplication = changing<GrantChange, LedgerFailure>(
  'withdraw-grant-application',
  async (grant, _input, of) => {
    const next = withdrawn(grant, of.act);
    if (!next.ok) return next;
    const given = await giveBackReserved(grant, 'WITHDRAWN', of);
    return given.ok ? next : given;
  },
);

/** Ends a grant before its last day; what will not be paid goes back to the quota of the decision's year. */
export const endStartUpGrant = changing<
  GrantChange & { readonly lastDay: PlainDate },
  LedgerFailure | Failure<DayCode>
>('end-start-up-grant', async (grant, { lastDay }, of) => {
  const next = ended(grant, lastDay, of.act);
  if (!next.ok) return next;
  const freed = await releaseUnpayable(next.value, of);
  return freed.ok ? next : freed;
});
