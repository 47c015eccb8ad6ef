import type { Act } from '../../../domain/handling/matter.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { JobOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import {
  judgedByLaw,
  leavesNothingToFind,
  toBeLookedInto,
} from '../../../domain/offers/job-offers/neglect.ts';
import { OFFER_TASKS, tasksAfter } from '../../../domain/offers/job-offers/offer-tasks.ts';
import type { EventInQuestion } from '../../../domain/statements/event.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { startFactFinding, withdrawFactFinding } from '../../statements/published.ts';

/** What keeping an offer needs beside it. */
export interface Keeping {
  readonly known: Pick<ProcessCase, 'clientId' | 'language'>;
  readonly act: Act;
  readonly law: StatuteBook;
  readonly ids: Ids;
}

export interface KeptOffer {
  readonly offer: JobOffer;
  /** What has to leave with the change. */
  readonly messages: readonly OutgoingMessage[];
}

export type KeepingFailure = Failure<'RULE_NOT_FOUND' | 'ANSWER_TIME_TOO_SHORT'>;

/**
 * Keeps the next version of an offer with what follows from it: its tasks, and the fact-finding that the client’s conduct
 * starts by itself (R64), or that is taken back when nothing is left to be found out.
 */
export async function keepOffer(
  tx: Transaction,
  given: JobOffer,
  keeping: Keeping,
): Promise<Result<KeptOffer, KeepingFailure>> {
  const { act, law } = keeping;
  const found = law.jobOffers.at(localDateOf(given.delivery?.at ?? act.at));
  if (!found.ok) return found;
  const kept = await withFactFinding(tx, given, keeping);
  if (!kept.ok) return kept;
  const { offer } = kept.value;
  await tx.offers.jobOffers.save(offer);
  const open = await tx.process.tasks.openOf(offer.clientId, OFFER_TASKS);
  const { ended, changes } = tasksAfter(offer, open, doneOn(offer, act), found.value.rules);
  for (const { task, end } of ended) await tx.process.tasks.end(task, end, act.at);
  await tx.process.tasks.settle(offer.clientId, changes, act.at);
  return kept;
}

async function withFactFinding(
  tx: Transaction,
  offer: JobOffer,
  { known, act, law, ids }: Keeping,
): Promise<Result<KeptOffer, KeepingFailure>> {
  if (offer.neglect !== null) {
    if (!leavesNothingToFind(offer)) return ok({ offer, messages: [] });
    const event = eventOf(offer, offer.neglect.on);
    const reason = offer.cancellation?.reason ?? `RESULT_${offer.result?.code}`;
    const messages = await withdrawFactFinding(tx, known.clientId, event, reason, act, law);
    return ok({ offer: { ...offer, neglect: null, clarification: null }, messages });
  }
  const happened = toBeLookedInto(offer);
  if (happened === null) return ok({ offer, messages: [] });
  const neglect = judgedByLaw(offer, happened, law);
  if (!neglect.ok) return neglect;
  const asked = { known, event: eventOf(offer, happened.on), question: null, deadline: null };
  const started = await startFactFinding(tx, asked, { ids, act, law });
  if (!started.ok) return started;
  const { clarification, messages } = started.value;
  return ok({ offer: { ...offer, neglect: neglect.value, clarification: clarification.id }, messages });
}

function eventOf({ id }: JobOffer, on: PlainDate): EventInQuestion {
  return { kind: 'OFFER', on, about: { kind: 'job-offer', id } };
}

/** An answer was given on its own day, also when it is recorded later. */
function doneOn({ state, reply }: JobOffer, { at }: Act): PlainDate {
  const isAnswer = state === 'ANSWERED_CONTACTED' || state === 'ANSWERED_NOT_CONTACTED';
  return localDateOf(isAnswer && reply !== null ? reply.at : at);
}
