import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { JobOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import type { Meeting } from '../../../domain/process/meetings/meeting.ts';
import type { Plan } from '../../../domain/process/plans/plan.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { covers } from '../../../domain/shared/period.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Clarification } from '../../../domain/statements/clarifications/clarification.ts';
import {
  conductEvents,
  type ConductSituation,
  interviewBefore,
  obligationOn,
} from '../../../domain/statements/conduct/conduct-situation.ts';
import { previousEvents } from '../../../domain/statements/conduct/conduct-steps.ts';
import { type EventInQuestion, eventKey } from '../../../domain/statements/event.ts';
import type { Gathered } from '../../../domain/statements/fact-reports/draft-report.ts';
import type { ReportedFacts } from '../../../domain/statements/fact-reports/reported-facts.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** Kinds of events that may be about what was agreed in a plan. */
const OF_PLANS: ReadonlySet<EventInQuestion['kind']> = new Set([
  'PLAN_NOT_CARRIED_OUT',
  'SERVICE_REFUSED',
  'SERVICE_INTERRUPTED',
]);

/** Gathers what is kept of an event of a client whom the caller has locked: nothing of it is typed. */
export async function gatherFacts(
  tx: Transaction,
  { clientId }: Pick<ProcessCase, 'clientId'>,
  event: EventInQuestion,
  words: string | null,
): Promise<Gathered> {
  const { process, offers, statements } = tx;
  const requests = await statements.clarifications.ofClient(clientId);
  const request = requests.find(
    ({ state, event: asked }) => state !== 'WITHDRAWN' && eventKey(asked) === eventKey(event),
  );
  const conduct = await statements.conduct.of(clientId);
  const about = (kind: string): string | null => (event.about?.kind === kind ? event.about.id : null);
  const offered = event.kind === 'OFFER' ? await offers.jobOffers.ofClient(clientId) : [];
  const offer = offered.find(({ id }) => id === about('job-offer'));
  const met = event.kind === 'NO_SHOW' ? await process.meetings.ofClient(clientId) : [];
  const isOfService = event.about?.kind === 'service-referral';
  const referrals = isOfService ? await process.serviceReferrals.ofClient(clientId) : [];
  const referral = referrals.find(({ id }) => id === about('service-referral'));
  const plans = OF_PLANS.has(event.kind) ? await process.plans.ofClient(clientId) : [];
  const actionId = about('plan-action') ?? referral?.planActionRef ?? null;
  return {
    request: request ?? null,
    health: request?.health ?? null,
    facts: {
      offer: offer === undefined ? null : offerCopy(offer),
      plan: planExcerpt(plans, actionId, event.on),
      invitation: invitationTo(met.find(({ id }) => id === about('meeting'))),
      clarification: request === undefined ? null : accountOf(request),
      employerAnswer: employerAnswerTo(offer),
      previousEvents: eventsBefore(event, conduct),
      initialInterview: interviewBefore(conduct, event.on),
      obligation: obligationAt(conduct, event.on),
      benefitPayer: payerOn(await tx.facts.sheetOf(clientId), event.on),
      words,
    },
  };
}

function eventsBefore(event: EventInQuestion, conduct: ConductSituation): ReportedFacts['previousEvents'] {
  return previousEvents(event, conductEvents(conduct)).map(({ kind, on, about, clarification }) => ({
    source: about ?? { kind: 'clarification', id: clarification?.id ?? '' },
    on,
    content: { kind },
  }));
}

function employerAnswerTo(offer: JobOffer | undefined): ReportedFacts['employerAnswer'] {
  if (!offer?.employerAnswer) return null;
  const { on, words } = offer.employerAnswer;
  return { source: { kind: 'job-offer', id: offer.id }, on, content: { words } };
}

function offerCopy(offer: JobOffer): ReportedFacts['offer'] {
  const { id, vacancy, delivery, reply, consequence, changedAt } = offer;
  return {
    source: { kind: 'job-offer', id },
    on: localDateOf(delivery?.at ?? changedAt),
    content: {
      vacancyId: offer.vacancyId,
      vacancy: {
        number: vacancy.number,
        title: vacancy.title,
        employer: vacancy.employer.name,
        municipalities: vacancy.municipalities,
        hours: vacancy.hours,
        duration: vacancy.duration,
      },
      suitability: offer.suitability,
      deliveredAt: delivery?.at ?? null,
      channel: delivery?.channel ?? null,
      contactBy: offer.contactBy,
      reportBy: offer.reportBy,
      consequenceTold: consequence?.words ?? null,
      statusAtOffer: offer.statusAtOffer,
      monthsSinceInitialInterview: offer.monthsSinceInitialInterview,
      obligationMetBefore: offer.obligationMetBefore,
      reply:
        reply === null
          ? null
          : {
              at: reply.at,
              contacted: reply.contacted,
              contactedOn: reply.contactedOn,
              situation: reply.situation,
              reason: reply.reason,
            },
    },
  };
}

/** The act in question, of the plan that has it; without one, what the plan that bound on the day says of the obligation. */
function planExcerpt(plans: readonly Plan[], actionId: string | null, on: PlainDate): ReportedFacts['plan'] {
  const plan =
    plans.find(({ agreed }) => agreed?.content.actions.some((one) => one.actionId === actionId)) ??
    plans.findLast(({ agreed }) => agreed !== null && agreed.inForceFrom <= on);
  if (plan === undefined || plan.agreed === null) return null;
  const { content, inForceFrom } = plan.agreed;
  const action = content.actions.find((one) => one.actionId === actionId);
  const followed = plan.followUp.find((one) => one.actionId === actionId);
  const report = followed?.clientReport ?? null;
  return {
    source: { kind: 'plan', id: plan.id },
    on: inForceFrom,
    content: {
      type: plan.type,
      jobSearchObligation: content.jobSearchObligation,
      act:
        action === undefined
          ? null
          : {
              text: action.text,
              due: action.due,
              state: followed?.state ?? 'OPEN',
              report: report === null ? null : { at: report.at, done: report.done, text: report.text },
            },
    },
  };
}

/** Of the day on which it was sent; a time that the client took without an official, of its own day. */
function invitationTo(met: Meeting | undefined): ReportedFacts['invitation'] {
  if (met === undefined) return null;
  const { id, kind, slot, invitation, selfBooked, changedAt } = met;
  return {
    source: { kind: 'meeting', id },
    on: localDateOf(invitation?.sentAt ?? slot?.start ?? changedAt),
    content: {
      meetingKind: kind,
      start: slot?.start ?? null,
      sentAt: invitation?.sentAt ?? null,
      channel: invitation?.channel ?? null,
      selfBooked,
    },
  };
}

/** What the client said; that health is a reason is told, and what it is stands in the annex. */
function accountOf(request: Clarification): ReportedFacts['clarification'] {
  const { id, question, deadline, answer, hasHealthReason } = request;
  return {
    source: { kind: 'clarification', id },
    on: answer?.receivedOn ?? deadline,
    content: {
      question,
      deadline,
      answeredAt: answer?.at ?? null,
      isLate: answer?.isLate ?? false,
      reasons: answer?.reasons.filter((reason) => reason !== 'HEALTH') ?? [],
      words: answer?.words ?? null,
      attachments: answer?.attachments ?? [],
      hasHealthReason,
    },
  };
}

/** Nothing of why nothing was required: that may tell of health. */
function obligationAt(conduct: ConductSituation, on: PlainDate): ReportedFacts['obligation'] {
  const period = obligationOn(conduct, on);
  if (period === null) return null;
  const { periodId, from, to, requiredCount: required, result } = period;
  return {
    source: { kind: 'obligation-period', id: periodId },
    on: from,
    content: { from, to, required, result },
  };
}

function payerOn(
  sheet: Awaited<ReturnType<Transaction['facts']['sheetOf']>>,
  on: PlainDate,
): ReportedFacts['benefitPayer'] {
  const told = (sheet?.['earnings-rights'] ?? []).flatMap((fact) =>
    covers(fact, on) && fact.fundMember !== null
      ? [
          {
            source: { kind: 'earnings-right', id: fact.key },
            on: fact.recordedOn,
            content: { payer: fact.fundMember ? 'FUND' : 'KELA' },
          } as const,
        ]
      : [],
  );
  return told.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1) ?? null;
}
