import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { StatementSubject } from '../../../../src/domain/legislation/statement-competence.ts';
import type { ClientId, FactReportId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { drafted, type Gathered } from '../../../../src/domain/statements/fact-reports/draft-report.ts';
import type { FactReport } from '../../../../src/domain/statements/fact-reports/fact-report.ts';
import type { RequestForHearing } from '../../../../src/domain/statements/fact-reports/hearing.ts';
import { heard, madeReady, sent } from '../../../../src/domain/statements/fact-reports/keep-report.ts';
import type { ReportedFacts } from '../../../../src/domain/statements/fact-reports/reported-facts.ts';
import type { EventInQuestion } from '../../../../src/domain/statements/event.ts';

export const law = lawInForce;

export const day = (text: string): PlainDate => text as PlainDate;

/** Somebody of Hämeenlinna who is served by its municipality. */
export const client = { home: '109', responsible: 'municipality:109' as OrganisationId };

export const at = (moment: string) => ({
  by: { subject: 'virkailija-1', organisation: client.responsible },
  at: (moment.includes('T') ? moment : `${moment}T09:00:00.000Z`) as Instant,
});

export const NO_FACTS: ReportedFacts = {
  offer: null,
  plan: null,
  invitation: null,
  clarification: null,
  employerAnswer: null,
  previousEvents: [],
  initialInterview: null,
  obligation: null,
  benefitPayer: null,
  words: null,
};

export const gathered = (changes: Partial<Gathered> = {}): Gathered => ({
  facts: NO_FACTS,
  health: null,
  request: null,
  ...changes,
});

/** A request for clarification with a last day, and the day on which it was answered. */
export const request = (
  state: RequestForHearing['state'],
  deadline: string,
  receivedOn: string | null = null,
): RequestForHearing => ({
  id: '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e11' as RequestForHearing['id'],
  state,
  deadline: day(deadline),
  answer:
    receivedOn === null
      ? null
      : {
          at: `${receivedOn}T09:00:00.000Z` as Instant,
          receivedOn: day(receivedOn),
          isLate: receivedOn > deadline,
          reasons: ['OTHER'],
          words: null,
          attachments: [],
        },
});

/** What a client answered on a day. */
export const account = (on: string): ReportedFacts['clarification'] => ({
  source: { kind: 'clarification', id: '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e11' },
  on: day(on),
  content: {
    question: 'Kerro, miksi.',
    deadline: day('2022-06-13'),
    answeredAt: `${on}T09:00:00.000Z` as Instant,
    isLate: true,
    reasons: ['OTHER'],
    words: null,
    attachments: [],
    hasHealthReason: false,
  },
});

const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

/** A draft of an event, as it is made on a day. */
export function draft(
  on: string,
  {
    made = on,
    kind = 'NO_SHOW',
    subject = null,
    from = gathered(),
  }: {
    readonly made?: string;
    readonly kind?: EventInQuestion['kind'];
    readonly subject?: StatementSubject | null;
    readonly from?: Gathered;
  } = {},
): FactReport {
  const report = {
    id: '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e10' as FactReportId,
    clientId: '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e12' as ClientId,
    event: { kind, on: day(on), about: null },
    subject,
  };
  return value(drafted(report, client, from, at(made), law));
}

/** One that has been reviewed. */
export function ready(report: FactReport, on: string): FactReport {
  const hearing = { done: true, on: day(on) } as const;
  return value(madeReady(value(heard(report, hearing, at(on), law)), gathered(), at(on)));
}

/** One that has left. */
export function sentOn(report: FactReport, on: string): FactReport {
  return value(sent(report, client, null, at(on), law)).report;
}
