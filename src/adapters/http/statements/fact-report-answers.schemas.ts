import { z } from 'zod';
import { statesOf, type StateMachine } from '../../../domain/shared/state-machine.ts';
import { FACT_REPORT_MACHINE } from '../../../domain/statements/fact-reports/fact-report.ts';
import { ETAG } from '../if-match.ts';
import { json, RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid, withheld } from '../wire.ts';
import { event } from './clarifications.schemas.ts';
import { SUBJECTS } from './fact-reports.schemas.ts';

const text = z.string().nullable();

function fact<Content extends z.ZodType>(content: Content) {
  return z.strictObject({
    source: z.strictObject({ kind: z.string(), id: z.string() }),
    on: day,
    content,
  });
}

const offer = z.strictObject({
  vacancyId: uuid,
  vacancy: z.strictObject({
    number: z.int(),
    title: z.string(),
    employer: z.string(),
    municipalities: z.array(z.string()),
    hours: text,
    duration: text,
  }),
  suitability: z.string(),
  deliveredAt: instant.nullable(),
  channel: text,
  contactBy: day,
  reportBy: day,
  consequenceTold: text,
  statusAtOffer: text,
  monthsSinceInitialInterview: z.int().nullable(),
  obligationMetBefore: z.boolean().nullable(),
  reply: z
    .strictObject({
      at: instant,
      contacted: z.boolean(),
      contactedOn: day.nullable(),
      situation: text,
      reason: text,
    })
    .nullable(),
});

const plan = z.strictObject({
  type: z.string(),
  jobSearchObligation: text,
  act: z
    .strictObject({
      text: z.string(),
      due: day,
      state: z.string(),
      report: z.strictObject({ at: instant, done: z.boolean(), text: z.string() }).nullable(),
    })
    .nullable(),
});

const invitation = z.strictObject({
  meetingKind: z.string(),
  start: instant.nullable(),
  sentAt: instant.nullable(),
  channel: text,
  selfBooked: z.boolean(),
});

const account = z.strictObject({
  question: z.string(),
  deadline: day,
  answeredAt: instant.nullable(),
  isLate: z.boolean(),
  reasons: z.array(z.string()),
  words: text,
  attachments: z.array(z.string()),
  hasHealthReason: z.boolean(),
});

const facts = z
  .strictObject({
    offer: fact(offer).nullable(),
    plan: fact(plan).nullable(),
    invitation: fact(invitation).nullable(),
    clarification: fact(account).nullable(),
    employerAnswer: fact(z.strictObject({ words: z.string() })).nullable(),
    previousEvents: z.array(fact(z.strictObject({ kind: z.string() }))),
    initialInterview: day.nullable(),
    obligation: fact(z.strictObject({ from: day, to: day, required: z.int(), result: text })).nullable(),
    benefitPayer: fact(z.strictObject({ payer: z.enum(['KELA', 'FUND']) })).nullable(),
    words: text,
  })
  .meta({ description: 'What is reported, each fact with its source and the day of which it is.' });

const hearing = z
  .union([
    z.strictObject({ done: z.literal(true), on: day }),
    z.strictObject({ done: z.literal(false), reason: z.string() }),
  ])
  .nullable();

const statement = z.strictObject({
  code: z.string(),
  on: day,
  from: day.nullable(),
  to: day.nullable(),
});

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('RECEIVED'), proof: z.string() }),
  z.strictObject({ kind: z.literal('REFUSED'), reason: z.string(), detail: z.string() }),
  z.strictObject({ kind: z.literal('SUPPLEMENT_REQUESTED'), question: z.string() }),
  z.strictObject({ kind: z.literal('NO_STATEMENT') }),
  statement.extend({ kind: z.literal('STATEMENT_GIVEN') }),
]);

const due = z.strictObject({ dueOn: day, unmovedDueOn: day });

const report = z.strictObject({
  id: uuid,
  clientId: uuid,
  state: z.enum(statesOf(FACT_REPORT_MACHINE as StateMachine)),
  version: z.int().min(1),
  event,
  subject: z.enum(SUBJECTS),
  clarification: uuid.nullable(),
  facts,
  hasHealthReason: z
    .boolean()
    .meta({ description: 'There is a health reason; what it is stands in the restricted annex.' }),
  hearing,
  substance: ruleReference
    .nullable()
    .meta({ description: 'What conduct means by the law of the day of the event.' }),
  receiver: organisationId.meta({ description: 'Competent on the day of sending; until then, today.' }),
  competence: ruleReference,
  due: due
    .extend({ escalateAfter: day, rule: ruleReference })
    .nullable()
    .meta({ description: 'By when it is sent, as moved to a working day and as counted.' }),
  escalatedAt: instant.nullable(),
  sendings: z.int(),
  sentAt: instant.nullable(),
  statementDue: due
    .nullable()
    .meta({ description: 'By when the receiver gives its statement: watched, not enforced.' }),
  answers: z.array(z.strictObject({ id: z.string(), businessKey: z.string(), at: instant, content })),
  receivedAt: instant.nullable(),
  proof: text,
  supplements: z.array(
    z.strictObject({
      id: z.string(),
      question: text.meta({ description: 'Null of what was told unasked.' }),
      requestedAt: instant,
      answeredAt: instant.nullable(),
      words: text,
    }),
  ),
  end: z
    .discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('STATEMENT_GIVEN'), statement }),
      z.strictObject({ outcome: z.literal('NO_STATEMENT') }),
      z.strictObject({ outcome: z.literal('TAKEN_BACK'), reason: z.string() }),
    ])
    .nullable(),
  changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
  changedAt: instant,
});

/** The reports of a client; nothing of health. */
export const reportList = listOf(report.meta({ id: 'ListedFactReport', 'x-data-class': 'statement' }));

/** A report with its restricted annex. */
export const reportAnswer = report
  .extend({
    restrictedAnnex: z
      .strictObject({ words: z.string(), attachments: z.array(z.string()) })
      .nullable()
      .meta({ description: 'What tells of health.', 'x-data-class': 'health' }),
    withheld,
  })
  .meta({ id: 'FactReport', 'x-data-class': 'statement' });

const listed = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'SENT',
  version: 3,
  event: { kind: 'NO_SHOW', on: '2022-06-01', about: { kind: 'meeting', id: EXAMPLE.delivery } },
  subject: 'REPREHENSIBLE_CONDUCT',
  clarification: EXAMPLE.run,
  facts: {
    offer: null,
    plan: null,
    invitation: {
      source: { kind: 'meeting', id: EXAMPLE.delivery },
      on: '2022-05-20',
      content: {
        meetingKind: 'JOB_SEARCH_DISCUSSION',
        start: '2022-06-01T09:00:00.000Z',
        sentAt: '2022-05-20T09:00:00.000Z',
        channel: 'E_MAIL',
        selfBooked: false,
      },
    },
    clarification: null,
    employerAnswer: null,
    previousEvents: [],
    initialInterview: '2022-05-09',
    obligation: null,
    benefitPayer: null,
    words: null,
  },
  hasHealthReason: false,
  hearing: { done: true, on: '2022-06-08' },
  substance: { ...RULE_EXAMPLE, theme: 'conduct', version: 'V2', from: '2022-05-02', act: '1290/2002' },
  receiver: 'te-office:1500',
  competence: { ...RULE_EXAMPLE, theme: 'statement.competence', section: '12 §' },
  due: {
    dueOn: '2022-06-09',
    unmovedDueOn: '2022-06-09',
    escalateAfter: '2022-06-13',
    rule: { ...RULE_EXAMPLE, theme: 'factreport', section: '20 §' },
  },
  escalatedAt: null,
  sendings: 1,
  sentAt: '2022-06-09T09:00:00.000Z',
  statementDue: { dueOn: '2022-07-11', unmovedDueOn: '2022-07-09' },
  answers: [],
  receivedAt: null,
  proof: null,
  supplements: [],
  end: null,
  changedBy: { subject: 'virkailija-1', organisation: 'municipality:109' },
  changedAt: '2022-06-09T09:00:00.000Z',
};

export const reportListExample = { items: [listed] };

export const reportExample = { ...listed, restrictedAnnex: null, withheld: [] };

/** Answer to who has sent a report. */
export const SENT = {
  200: json(
    'The report as it stands now.',
    z
      .strictObject({
        id: uuid,
        state: z.string(),
        version: z.int(),
        changedAt: instant,
        receiver: organisationId,
        warning: z
          .strictObject({ code: z.literal('RECEIVER_CHANGED'), was: organisationId, rule: ruleReference })
          .nullable()
          .meta({ description: 'Another body has become competent since the report was drafted.' }),
      })
      .meta({ id: 'SentFactReport', 'x-data-class': 'basic' }),
    {
      id: EXAMPLE.notice,
      state: 'SENT',
      version: 3,
      changedAt: '2025-01-03T09:00:00.000Z',
      receiver: 'keha',
      warning: {
        code: 'RECEIVER_CHANGED',
        was: 'te-office:1500',
        rule: { ...RULE_EXAMPLE, theme: 'statement.competence', version: 'V5', act: '1290/2002 (385/2023)' },
      },
    },
    ETAG,
  ),
};
