import type { Act } from '../../../domain/handling/matter.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClaimId } from '../../../domain/shared/ids.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Claim, MonthlyPayCosts } from '../../../domain/subsidies/claims/claim.ts';
import type { ClaimableCase } from '../../../domain/subsidies/claims/claimable-case.ts';
import type { Left } from '../../../domain/subsidies/claims/claim-money.ts';
import {
  approved,
  type ApprovalCode,
  paid,
  recovered,
  rejected,
} from '../../../domain/subsidies/claims/handle-claim.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { moneyMessage } from './claim-messages.ts';
import { type CaseFailure, claimedCase, leftIn, otherClaims } from './claimed-case.ts';
import { keepClaim } from './keep-claim.ts';
import { type MoneyFailure, takeBack, use } from './move-money.ts';
import type { ClaimDependencies } from './record-claim.ts';

type Change = MatterChange<ClaimId>;

/** A claim that is being changed, and what it is changed with. */
interface InHand {
  readonly claim: Claim;
  readonly of: ClaimableCase;
  readonly left: Left;
  readonly act: Act;
  readonly law: StatuteBook;
}

interface ChangedClaim {
  readonly claim: Claim;
  readonly messages: readonly OutgoingMessage[];
}

export type ChangeClaimFailure<F extends Failure> =
  | F
  | CommandNotAllowed
  | HandlingFailure
  | CaseFailure
  | Failure<'CLAIM_NOT_FOUND' | 'VERSION_CONFLICT'>;

function changing<Input extends Change, F extends Failure = never>(
  name: string,
  change: (
    tx: Transaction,
    inHand: InHand,
    input: Input,
  ) => Promise<Result<ChangedClaim, F | CommandNotAllowed>>,
) {
  return ({
    legislation,
    unitOfWork,
    clock,
  }: Omit<ClaimDependencies, 'ids'>): Command<Input, ChangedMatter, ChangeClaimFailure<F>> =>
    command<Input, ChangedMatter, ChangeClaimFailure<F>>({
      name,
      permission: 'claim.handle',
      task: 'SUBSIDIES',
      objectType: 'claim',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const locked = await lockMatter(tx, tx.subsidies.claims, input, actor, now, 'CLAIM_NOT_FOUND');
        if (!locked.ok) return locked;
        const claim = locked.value.matter;
        const law = await legislation.inForce();
        const of = await claimedCase(tx, claim.case, now, law);
        if (!of.ok) return of;
        const others = await otherClaims(tx, claim.case, claim.id);
        const left = await leftIn(tx, claim.commitment, others, now, law);
        if (!left.ok) return left;
        const act = actOf(actor, now);
        const changed = await change(tx, { claim, of: of.value, left: left.value, act, law }, input);
        if (!changed.ok) return changed;
        const { claim: next, messages } = changed.value;
        const kept = await keepClaim(tx, next, act, law);
        if (!kept.ok) return kept;
        return ok({ ...doneWith(next, next.rule, { cents: next.cents }), messages });
      },
    })({ unitOfWork, clock });
}

/** Approves what the terms give for the time claimed. */
export const approveClaim = changing<Change, Failure<ApprovalCode>>(
  'approve-claim',
  async (_tx, { claim, of, left, act }) => withoutMessages(approved(claim, of, left, act)),
);

/** Orders the payment of an approved claim: the quota of the year of the decision bears it, and KEHA is told to pay. */
export const payClaim = changing<Change, MoneyFailure>('pay-claim', async (tx, { claim, of, act, law }) => {
  const next = paid(claim, act);
  if (!next.ok) return next;
  const used = await use(tx, claim.cents, { commitment: claim.commitment, reason: claim.id, act, law });
  if (!used.ok) return used;
  const sender = act.by.organisation;
  return ok({
    claim: next.value,
    messages: [moneyMessage('SUBSIDY_PAYMENT', next.value, of, claim.cents, sender)],
  });
});

/** Rejects a claim that is not paid. */
export const rejectClaim = changing<
  Change & { readonly rejection: NonNullable<Claim['rejection']> },
  Failure<'CLAIM_IN_TIME'>
>('reject-claim', async (_tx, { claim, act }, { rejection }) =>
  withoutMessages(rejected(claim, rejection, act)),
);

/** Takes back what was paid in excess, and tells KEHA to collect it. */
export const recoverClaim = changing<
  Change & { readonly payCosts: MonthlyPayCosts | null; readonly reason: string },
  MoneyFailure | Failure<'NOTHING_TO_RECOVER' | 'CLAIM_MONTHS_DIFFER'>
>('recover-claim', async (tx, { claim, of, act, law }, told) => {
  const found = recovered(claim, of, told, act);
  if (!found.ok) return found;
  const { claim: next, cents } = found.value;
  const back = await takeBack(tx, cents, { commitment: claim.commitment, reason: claim.id, act, law });
  if (!back.ok) return back;
  const sender = act.by.organisation;
  return ok({ claim: next, messages: [moneyMessage('SUBSIDY_RECOVERY', next, of, cents, sender)] });
});

function withoutMessages<F extends Failure>(changed: Result<Claim, F>): Result<ChangedClaim, F> {
  return changed.ok ? ok({ claim: changed.value, messages: [] }) : changed;
}
