import {
  closeGuidance,
  type Guidance,
  type GuidanceSession,
  holdSession,
  referToGuidance as refer,
} from '../../../domain/process/guidance/guidance.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { GuidanceId } from '../../../domain/shared/ids.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';

export type ReferToGuidanceInput = Pick<Guidance, 'clientId' | 'guide' | 'referredOn' | 'reason'>;

type ReferralRefusal = HandlingFailure | Failure<'DATE_IN_FUTURE' | 'REASONS_MISSING'>;

/** Refers a client to vocational guidance or career planning (R53). */
export function referToGuidance({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<
  ReferToGuidanceInput,
  ChangedMatter,
  ReferralRefusal
> {
  return command<ReferToGuidanceInput, ChangedMatter, ReferralRefusal>({
    name: 'refer-to-guidance',
    permission: 'guidance.write',
    task: 'SERVICE_NEEDS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const known = await lockHandled(tx, input.clientId, actor, now);
      if (!known.ok) return known;
      const referred = refer({ ...input, id: ids.next() as GuidanceId }, actOf(actor, now));
      if (!referred.ok) return referred;
      await tx.process.guidance.add(referred.value);
      return ok(doneWith(referred.value));
    },
  })({ unitOfWork, clock });
}

type Change = MatterChange<GuidanceId>;
export type GuidanceRefusal = HandlingFailure | Failure<'GUIDANCE_NOT_FOUND' | 'VERSION_CONFLICT'>;

function changing<Input extends Change, F extends Failure>(
  name: string,
  decide: (guidance: Guidance, input: Input, act: Act) => Result<Guidance, F>,
) {
  return ({ unitOfWork, clock }: CommandDependencies): Command<Input, ChangedMatter, F | GuidanceRefusal> =>
    command<Input, ChangedMatter, F | GuidanceRefusal>({
      name,
      permission: 'guidance.write',
      task: 'SERVICE_NEEDS',
      objectType: 'guidance',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const found = await lockMatter(tx, tx.process.guidance, input, actor, now, 'GUIDANCE_NOT_FOUND');
        if (!found.ok) return found;
        const decided = decide(found.value.matter, input, actOf(actor, now));
        if (!decided.ok) return decided;
        await tx.process.guidance.save(decided.value);
        return ok(doneWith(decided.value));
      },
    })({ unitOfWork, clock });
}

export type HoldSessionInput = Change & Omit<GuidanceSession, 'heldBy'>;

/** Records a session of guidance. */
export const holdGuidanceSession = changing(
  'hold-guidance-session',
  (guidance, { date, channel }: HoldSessionInput, act) => holdSession(guidance, { date, channel }, act),
);

export type CloseGuidanceInput = Change & { readonly outcome: string };

/** Ends guidance with what came of it. */
export const endGuidance = changing('end-guidance', (guidance, { outcome }: CloseGuidanceInput, act) =>
  closeGuidance(guidance, 'end', outcome, act),
);

/** Cancels guidance with the reason. */
export const cancelGuidance = changing('cancel-guidance', (guidance, { outcome }: CloseGuidanceInput, act) =>
  closeGuidance(guidance, 'cancel', outcome, act),
);
