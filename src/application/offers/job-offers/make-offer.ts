import { deciderOf, type SubsidyApplicant } from '../../../domain/legislation/subsidy-decider.ts';
import type { OfferedSubsidy, ProposedOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import { made, type MakeOfferCode } from '../../../domain/offers/job-offers/make-offer.ts';
import type { JobOfferId, VacancyId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { matchFor } from '../matching/match-for.ts';

export interface MakeOfferDependencies extends CommandDependencies {
  readonly ids: Ids;
  readonly legislation: Legislation;
}

export interface MakeOfferInput extends Omit<ProposedOffer, 'id' | 'subsidy' | 'match'> {
  readonly vacancyId: VacancyId;
  /** Of a pay-subsidised job: who applies for the subsidy, and the case of the grant. */
  readonly subsidy: {
    readonly applicant: SubsidyApplicant;
    readonly isEsfFinanced: boolean;
    readonly caseRef: string | null;
  } | null;
}

export type MakeOfferFailure =
  | HandlingFailure
  | Failure<MakeOfferCode | 'VACANCY_NOT_FOUND' | 'RULE_NOT_FOUND'>;

/**
 * Begins an offer of a vacancy and keeps how the client suits it (R51); the client is told nothing yet. The client is locked
 * before the vacancy.
 */
export function makeJobOffer({
  ids,
  legislation,
  unitOfWork,
  clock,
}: MakeOfferDependencies): Command<MakeOfferInput, ChangedMatter, MakeOfferFailure> {
  return command<MakeOfferInput, ChangedMatter, MakeOfferFailure>({
    name: 'make-job-offer',
    permission: 'job-offer.handle',
    task: 'JOB_OFFERS',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ vacancyId, subsidy, ...input }, tx, { actor }, now) {
      const known = await lockHandled(tx, input.clientId, actor, now);
      if (!known.ok) return known;
      const vacancy = await tx.offers.vacancies.byId(vacancyId);
      if (vacancy === null) return fail('not-found', 'VACANCY_NOT_FOUND', { id: vacancyId });
      const grant = subsidyOf(subsidy, localDateOf(now));
      if (!grant.ok) return grant;
      const match = await matchFor(
        tx,
        input.clientId,
        vacancy,
        localDateOf(now),
        await legislation.inForce(),
      );
      if (!match.ok) return match;
      const own = { id: ids.next() as JobOfferId, match: match.value, subsidy: grant.value };
      const proposal = { ...input, ...own };
      const offers = await tx.offers.jobOffers.ofClient(input.clientId);
      const offer = made(proposal, { offers, vacancy }, actOf(actor, now));
      if (!offer.ok) return offer;
      await tx.offers.jobOffers.add(offer.value);
      return ok(doneWith(offer.value, undefined, { vacancy: vacancyId }));
    },
  })({ unitOfWork, clock });
}

/** The grant is decided elsewhere, by whoever would decide on it today; the offer waits for nothing of it. */
function subsidyOf(
  subsidy: MakeOfferInput['subsidy'],
  today: PlainDate,
): Result<OfferedSubsidy | null, Failure<'RULE_NOT_FOUND'>> {
  if (subsidy === null) return ok(null);
  const { applicant, isEsfFinanced, caseRef } = subsidy;
  const found = deciderOf(applicant, isEsfFinanced, today);
  return found.ok ? ok({ applicant, decider: found.value.decider, decision: 'PENDING', caseRef }) : found;
}
