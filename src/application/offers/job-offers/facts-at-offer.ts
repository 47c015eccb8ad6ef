import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { FactsAtOffer } from '../../../domain/offers/job-offers/deliver-offer.ts';
import { heldPersonally, type MeetingKind } from '../../../domain/process/meetings/meeting.ts';
import { isMet } from '../../../domain/process/obligation/keeping-obligation.ts';
import type { ObligationPeriod } from '../../../domain/process/obligation/obligation-period.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { covers } from '../../../domain/shared/period.ts';
import { addMonths, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import type { ConsequenceWords } from './consequence-words.port.ts';

/** What is true of a client at the moment of a delivery, and what the client is told by the law of its day. */
export async function factsAtOffer(
  { process }: Transaction,
  { clientId, statuses, language, jobSearches }: ProcessCase,
  at: Instant,
  consequenceWords: ConsequenceWords,
  law: StatuteBook,
): Promise<Result<FactsAtOffer, Failure<'RULE_NOT_FOUND'>>> {
  const on = localDateOf(at);
  const found = law.conduct.at(on);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  const meetings = await process.meetings.ofClient(clientId);
  const search = jobSearches.findLast((one) => covers(one, on));
  const interview = heldPersonally(meetings).findLast(
    (held) => INITIAL.has(held.kind) && held.on <= on && search !== undefined && covers(search, held.on),
  );
  return ok({
    consequence: { version: reference.version, words: consequenceWords(rules, language), rule: reference },
    statusAtOffer: statuses.findLast((status) => covers(status, on))?.code ?? null,
    monthsSinceInitialInterview: interview === undefined ? null : wholeMonths(interview.on, on),
    obligationMetBefore: metBefore(await process.obligationPeriods.ofClient(clientId), on),
  });
}

/** Before the Nordic model the first interview began a job search; it stands for the initial interview (K). */
const INITIAL: ReadonlySet<MeetingKind> = new Set(['INTERVIEW_FIRST', 'INITIAL_INTERVIEW']);

function wholeMonths(from: PlainDate, to: PlainDate): number {
  let passed = 0;
  while (addMonths(from, passed + 1) <= to) passed += 1;
  return passed;
}

/** Whether the acts of the review period before the day, as far as they have been reported, are as many as are required. */
function metBefore(periods: readonly ObligationPeriod[], on: PlainDate): boolean | null {
  const period = periods.find((one) => one.state !== 'LAPSED' && one.requiredCount > 0 && covers(one, on));
  if (period === undefined) return null;
  return isMet({ ...period, reported: period.reported.filter(({ date }) => date < on) });
}
