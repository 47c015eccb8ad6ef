import type { Act } from '../../../domain/handling/matter.ts';
import { answered, type AnswerCode } from '../../../domain/offers/job-offers/answer-offer.ts';
import {
  cancelled,
  closed,
  type ResultCode,
  type ToldResult,
  withEmployerAnswer,
  withResult,
} from '../../../domain/offers/job-offers/end-offer.ts';
import type {
  CancellationReason,
  JobOffer,
  OfferReply,
} from '../../../domain/offers/job-offers/job-offer.ts';
import type { JobOfferId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { keepOffer, type KeepingFailure } from './keep-offer.ts';
import { cancelledMessages } from './offer-messages.ts';

export interface ChangeOfferDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

type Change = MatterChange<JobOfferId>;

/** An answer that came at a moment, or now for null. */
type ToldReply = Omit<OfferReply, 'at'> & { readonly at: OfferReply['at'] | null };

export type ChangeOfferFailure<F extends Failure> =
  | F
  | HandlingFailure
  | KeepingFailure
  | Failure<'JOB_OFFER_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Makes a command on an offer from what it does to it. Whoever is responsible now does it, whoever made the offer (E53). */
function changing<Input extends Change, F extends Failure>(
  name: string,
  change: (offer: JobOffer, input: Input, act: Act) => Result<JobOffer, F>,
) {
  return ({
    legislation,
    ids,
    unitOfWork,
    clock,
  }: ChangeOfferDependencies): Command<Input, ChangedMatter, ChangeOfferFailure<F>> =>
    command<Input, ChangedMatter, ChangeOfferFailure<F>>({
      name,
      permission: 'job-offer.handle',
      task: 'JOB_OFFERS',
      objectType: 'job-offer',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const locked = await lockMatter(tx, tx.offers.jobOffers, input, actor, now, 'JOB_OFFER_NOT_FOUND');
        if (!locked.ok) return locked;
        const { matter, known } = locked.value;
        const act = actOf(actor, now);
        const changed = change(matter, input, act);
        if (!changed.ok) return changed;
        const law = await legislation.inForce();
        const kept = await keepOffer(tx, changed.value, { known, act, law, ids });
        if (!kept.ok) return kept;
        const { offer, messages } = kept.value;
        return ok({
          ...doneWith(offer, offer.neglect?.rule, { result: offer.result?.code ?? null }),
          messages: [...messages, ...cancelledMessages(offer, known.language, actor.organisation)],
        });
      },
    })({ unitOfWork, clock });
}

/** Records what the client answers: by the last day for it, and afterwards in the fact-finding only (E51). */
export const answerJobOffer = changing<Change & { readonly reply: ToldReply }, Failure<AnswerCode>>(
  'answer-job-offer',
  (offer, { reply }, act) => answered(offer, { ...reply, at: reply.at ?? act.at }, act),
);

/** Records what the employer says. */
export const recordEmployerAnswer = changing<
  Change & { readonly on: PlainDate; readonly words: string },
  Failure<'COMMAND_NOT_ALLOWED' | 'DATE_IN_FUTURE' | 'SEQUENCE_INVALID'>
>('record-employer-answer', (offer, { on, words }, act) => withEmployerAnswer(offer, { on, words }, act));

/** Records what came of the offer. */
export const recordOfferResult = changing<Change & { readonly result: ToldResult }, Failure<ResultCode>>(
  'record-offer-result',
  (offer, { result }, act) => withResult(offer, result, act),
);

/** Takes the offer back. */
export const cancelJobOffer = changing<
  Change & { readonly reason: CancellationReason; readonly words: string | null },
  Failure<'COMMAND_NOT_ALLOWED'>
>('cancel-job-offer', (offer, { reason, words }, act) => cancelled(offer, { reason, words }, act));

/** Closes the offer. */
export const closeJobOffer = changing<Change, Failure<'COMMAND_NOT_ALLOWED' | 'RESULT_PENDING'>>(
  'close-job-offer',
  (offer, _input, act) => closed(offer, act),
);
