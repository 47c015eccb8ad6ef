import { describe, expect, it } from 'vitest';
import {
  reportMessage,
  withdrawalMessage,
} from '../../../../src/application/statements/fact-reports/report-messages.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { ReportedFacts } from '../../../../src/domain/statements/fact-reports/reported-facts.ts';
import { client, day, draft, gathered, NO_FACTS, ready, sentOn } from './reports.ts';

const source = { kind: 'job-offer', id: 'x' };
const on = day('2022-05-20');
const at = '2022-05-20T09:00:00.000Z' as Instant;

/** Every fact that there can be. */
const FACTS: ReportedFacts = {
  offer: {
    source,
    on,
    content: {
      vacancyId: 'v',
      vacancy: {
        number: 1,
        title: 't',
        employer: 'e',
        municipalities: ['109'],
        hours: '01',
        duration: '02',
      },
      suitability: 's',
      deliveredAt: at,
      channel: 'ELECTRONIC',
      contactBy: on,
      reportBy: on,
      consequenceTold: 'c',
      statusAtOffer: '02',
      monthsSinceInitialInterview: 7,
      obligationMetBefore: false,
      reply: { at, contacted: false, contactedOn: null, situation: null, reason: 'r' },
    },
  },
  plan: {
    source,
    on,
    content: {
      type: 'EMPLOYMENT',
      jobSearchObligation: 'o',
      act: { text: 't', due: on, state: 'NOT_DONE', report: { at, done: false, text: 'r' } },
    },
  },
  invitation: {
    source,
    on,
    content: { meetingKind: 'm', start: at, sentAt: at, channel: 'LETTER', selfBooked: false },
  },
  clarification: {
    source,
    on,
    content: {
      question: 'q',
      deadline: on,
      answeredAt: at,
      isLate: false,
      reasons: [],
      words: null,
      attachments: [],
      hasHealthReason: true,
    },
  },
  employerAnswer: { source, on, content: { words: 'w' } },
  previousEvents: [{ source, on, content: { kind: 'NO_SHOW' } }],
  initialInterview: on,
  obligation: { source, on, content: { from: on, to: on, required: 4, result: 'NOT_MET' } },
  benefitPayer: { source, on, content: { payer: 'KELA' } },
  words: 'w',
};

/** Every field that leaves, reviewed by people (Act 906/2019, section 22): a new one has to be looked at. */
const CONTRACT = `
  competence.act competence.from competence.section competence.theme competence.version
  event.kind event.on
  facts.benefitPayer.content.payer
  facts.clarification.content.answeredAt facts.clarification.content.attachments
  facts.clarification.content.deadline facts.clarification.content.hasHealthReason
  facts.clarification.content.isLate facts.clarification.content.question
  facts.clarification.content.reasons facts.clarification.content.words
  facts.employerAnswer.content.words
  facts.initialInterview
  facts.invitation.content.channel facts.invitation.content.meetingKind
  facts.invitation.content.selfBooked facts.invitation.content.sentAt facts.invitation.content.start
  facts.obligation.content.from facts.obligation.content.required facts.obligation.content.result
  facts.obligation.content.to
  facts.offer.content.channel facts.offer.content.consequenceTold facts.offer.content.contactBy
  facts.offer.content.deliveredAt facts.offer.content.monthsSinceInitialInterview
  facts.offer.content.obligationMetBefore facts.offer.content.reply.at
  facts.offer.content.reply.contacted facts.offer.content.reply.contactedOn
  facts.offer.content.reply.reason facts.offer.content.reply.situation
  facts.offer.content.reportBy facts.offer.content.statusAtOffer facts.offer.content.suitability
  facts.offer.content.vacancy.duration facts.offer.content.vacancy.employer
  facts.offer.content.vacancy.hours facts.offer.content.vacancy.municipalities
  facts.offer.content.vacancy.number facts.offer.content.vacancy.title
  facts.offer.content.vacancyId
  facts.plan.content.act.due facts.plan.content.act.report.at facts.plan.content.act.report.done
  facts.plan.content.act.report.text facts.plan.content.act.state facts.plan.content.act.text
  facts.plan.content.jobSearchObligation facts.plan.content.type
  facts.previousEvents.content.kind
  facts.words
  healthNote
  hearing.done hearing.on
  reportId
  restrictedAnnex.attachments restrictedAnnex.words
  subject
  substance.act substance.from substance.section substance.theme substance.version`
  .trim()
  .split(/\s+/);

const SOURCED = [
  'benefitPayer',
  'clarification',
  'employerAnswer',
  'invitation',
  'obligation',
  'offer',
  'plan',
  'previousEvents',
];

function fieldsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((one) => fieldsOf(one, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) =>
    fieldsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

describe('what leaves', () => {
  const health = { words: 'Sairastuin', attachments: ['asiakirja 1'] };
  const report = { ...sentOn(ready(draft('2022-06-01'), '2022-06-02'), '2022-06-03'), facts: FACTS, health };
  const hearing = { done: true, on } as const;
  const message = reportMessage({ ...report, hearing }, client.responsible);

  it('carries the fields of its contract and no other', () => {
    const sources = SOURCED.flatMap((name) =>
      ['on', 'source.id', 'source.kind'].map((field) => `facts.${name}.${field}`),
    );
    expect([...new Set(fieldsOf(message.payload))].toSorted()).toEqual([...CONTRACT, ...sources].toSorted());
  });

  it('has no place for a code of a statement, a sanction, or an address', () => {
    const told = fieldsOf(message.payload).filter((field) =>
      /sanction|statementCode|\.code$|address|email|phone/i.test(field),
    );
    expect(told).toEqual([]);
    expect(fieldsOf(gathered().facts)).toEqual(fieldsOf(NO_FACTS));
  });

  it('E55: an illness stands in the restricted annex only; elsewhere stands that there is one', () => {
    const { restrictedAnnex, ...rest } = message.payload;
    expect(restrictedAnnex).toEqual(health);
    expect(JSON.stringify(rest)).not.toContain('Sairastuin');
    expect(rest['healthNote']).toBe('HEALTH_REASON_IN_RESTRICTED_ANNEX');
    expect(message.dataClasses).toEqual(['basic', 'statement', 'health']);
    const without = reportMessage({ ...report, health: null, hearing }, client.responsible);
    expect(without.payload).toMatchObject({ healthNote: null, restrictedAnnex: null });
    expect(without.dataClasses).toEqual(['basic', 'statement']);
  });

  it('names its receiver, and a key for each content', () => {
    expect(message).toMatchObject({
      port: 'te-statements',
      kind: 'FACT_REPORT',
      receiver: 'te-office:1500',
      businessKey: `${report.id}:fact-report:1`,
    });
    expect(withdrawalMessage(report, 'Erehdys', client.responsible)).toMatchObject({
      kind: 'FACT_REPORT_WITHDRAWAL',
      payload: { reportId: report.id, reason: 'Erehdys' },
      businessKey: `${report.id}:fact-report-withdrawal`,
    });
  });
});
