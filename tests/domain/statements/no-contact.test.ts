import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../src/application/ports/outgoing-message.ts';
import {
  reportMessage,
  supplementMessage,
  withdrawalMessage,
} from '../../../src/application/statements/fact-reports/report-messages.ts';
import { statementMessage } from '../../../src/application/statements/own-statements/statement-message.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import { withoutContact } from '../../../src/domain/exchange/without-contact.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import type { FactReport, Hearing } from '../../../src/domain/statements/fact-reports/fact-report.ts';
import type { ReportedFacts } from '../../../src/domain/statements/fact-reports/reported-facts.ts';
import { draft, gathered, ready } from './fact-reports/reports.ts';
import { date, drafted, made, noon, CITY } from './own-statements/statements.ts';

const ON = date('2023-01-10');
const AT = '2023-01-10T09:00:00.000Z' as Instant;

const sourced = <Content>(content: Content) => ({
  source: { kind: 'matter', id: 'source' },
  on: ON,
  content,
});

/** Everything that a report can tell. */
const FACTS: ReportedFacts = {
  offer: sourced({
    vacancyId: 'vacancy',
    vacancy: { number: 1, title: 't', employer: 'e', municipalities: ['109'], hours: '01', duration: '02' },
    suitability: 'SUITABLE',
    deliveredAt: AT,
    channel: 'LETTER',
    contactBy: ON,
    reportBy: ON,
    consequenceTold: 'text',
    statusAtOffer: '02',
    monthsSinceInitialInterview: 7,
    obligationMetBefore: false,
    reply: { at: AT, contacted: true, contactedOn: ON, situation: 'x', reason: 'x' },
  }),
  plan: sourced({
    type: 'EMPLOYMENT',
    jobSearchObligation: 'x',
    act: { text: 'x', due: ON, state: 'AGREED', report: { at: AT, done: true, text: 'x' } },
  }),
  invitation: sourced({
    meetingKind: 'INITIAL_INTERVIEW',
    start: AT,
    sentAt: AT,
    channel: 'LETTER',
    selfBooked: false,
  }),
  clarification: sourced({
    question: 'x',
    deadline: ON,
    answeredAt: AT,
    isLate: false,
    reasons: ['OTHER'],
    words: 'x',
    attachments: ['a'],
    hasHealthReason: true,
  }),
  employerAnswer: sourced({ words: 'x' }),
  previousEvents: [sourced({ kind: 'NO_SHOW' })],
  initialInterview: ON,
  obligation: sourced({ from: ON, to: ON, required: 4, result: 'NOT_MET' }),
  benefitPayer: sourced({ payer: 'KELA' as const }),
  words: 'x',
};

const report: FactReport = {
  ...ready(draft('2023-01-10', { from: gathered({ facts: FACTS }) }), '2023-01-10'),
  facts: FACTS,
  health: { words: 'x', attachments: ['a'] },
  supplements: [{ id: 's', question: 'x', requestedAt: AT, answeredAt: null, words: null }],
};

/** After an appeal, of which the contact data of the municipality are told (1375/2022). */
const statement = {
  ...made(drafted({ appeal: { municipality: '109', contact: 'puh. 000' } }, noon('2023-01-10'))),
  giving: {
    body: CITY,
    as: 'MUNICIPALITY' as const,
    on: ON,
    isConcurrent: false,
    rule: { ...lawReference(), theme: 'statement.competence' },
    sections: ['2:1'],
  },
};

function lawReference() {
  const law = lawInForce.statementCompetence.at(ON);
  if (!law.ok) throw new Error('no law');
  return law.value.reference;
}

const MESSAGES: readonly OutgoingMessage[] = [
  reportMessage(report as FactReport & { readonly hearing: Hearing }, CITY),
  supplementMessage(report, report, 'x', CITY),
  withdrawalMessage(report, 'x', CITY),
  statementMessage(statement as never),
];

describe('messages about statements', () => {
  it.each(MESSAGES.map((message) => [message.kind, message] as const))(
    '%s has no place for contact data: a security ban takes nothing out of it',
    (_, { port, dataClasses, payload }) => {
      expect(port).toBe('te-statements');
      expect(dataClasses).not.toContain('contact');
      expect(withoutContact(payload)).toEqual(payload);
    },
  );

  it('after an appeal, name the municipality with its contact data, also of somebody under a ban', () => {
    expect(withoutContact(MESSAGES[3]?.payload ?? {})).toMatchObject({
      appeal: { municipality: '109', municipalityContact: 'puh. 000' },
    });
  });

  it('are all of them looked at here: nobody else writes to that port', async () => {
    const folder = join(import.meta.dirname, '../../../src/application');
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const kinds = await Promise.all(
      names.map(async (name) => {
        const text = await readFile(join(folder, name), 'utf8');
        if (!text.includes("port: 'te-statements'")) return [];
        return [...text.matchAll(/'(STATEMENT|FACT_REPORT(?:_(?!OVERDUE)[A-Z]+)?)'/g)].map(
          ([, kind]) => kind,
        );
      }),
    );
    expect(new Set(kinds.flat())).toEqual(new Set(MESSAGES.map(({ kind }) => kind)));
  });
});
