import type { DocumentedReport } from '../../application/statements/fact-reports/fact-report-reads.port.ts';
import type { FactReport } from '../../domain/statements/fact-reports/fact-report.ts';
import type { ReportedFacts, SourcedFact } from '../../domain/statements/fact-reports/reported-facts.ts';
import { EVENT_KINDS } from '../../domain/statements/event.ts';
import { eventKindNames } from './event-words.ts';
import { factReportStateNames, reportWords } from './fact-report-words.ts';
import { dateInWords, type Language, momentInWords, say } from './language.ts';
import { organisationName } from './organisations.ts';
import { subjectNames } from './statement-words.ts';
import type { Block, TextDocument } from './text-document.ts';

/** A report as people read it: what happened, each fact with its source and day; of health only that there is an annex. */
export function factReportDocument(
  { report, hasHealthReason, client }: DocumentedReport,
  language: Language,
): TextDocument {
  const said = (word: keyof typeof reportWords): string => reportWords[word][language];
  const date = (day: string | null): string => (day === null ? '–' : dateInWords(day, language));
  const { event, due, statementDue, sentAt, competence, substance, supplements } = report;
  const rules = [competence, ...(substance === null ? [] : [substance])];
  return {
    language,
    title: said('title'),
    blocks: [
      {
        kind: 'table',
        caption: said('basics'),
        head: [said('what'), said('fact')],
        rows: [
          [said('client'), `${client.firstNames} ${client.lastName}`],
          [said('born'), date(client.birthDate)],
          [said('event'), eventKindNames[event.kind][language]],
          [said('eventDay'), date(event.on)],
          [said('subject'), subjectNames[report.subject][language]],
          [said('receiver'), organisationName(report.receiver, language)],
          [said('state'), factReportStateNames[report.state][language]],
          [said('hearing'), hearingShown(report.hearing, language)],
          [said('dueOn'), date(due?.dueOn ?? null)],
          [said('unmovedDueOn'), date(due?.unmovedDueOn ?? null)],
          [said('sentAt'), sentAt === null ? '–' : momentInWords(sentAt, language)],
          [said('statementDue'), date(statementDue?.dueOn ?? null)],
        ],
      },
      ...(hasHealthReason ? [{ kind: 'paragraph', text: said('health') } as const] : []),
      { kind: 'heading', text: said('facts') },
      {
        kind: 'table',
        caption: said('facts'),
        head: [said('what'), said('fact'), said('source'), said('of')],
        rows: factRows(report.facts, language),
      },
      ...wordsOf(report.facts.words, language),
      ...(supplements.length === 0
        ? []
        : [
            { kind: 'heading', text: said('supplements') } as const,
            {
              kind: 'list',
              items: supplements.map(
                ({ question, words }) => `${question ?? said('unasked')}: ${words ?? '–'}`,
              ),
            } as const,
          ]),
      { kind: 'heading', text: said('law') },
      { kind: 'list', items: rules.map(({ act, section }) => `${act}, ${section}`) },
      { kind: 'paragraph', text: said('noSanction') },
    ],
  };
}

function hearingShown(hearing: FactReport['hearing'], language: Language): string {
  if (hearing === null) return reportWords.hearingMissing[language];
  return hearing.done
    ? say(reportWords.heardOn, language, { day: dateInWords(hearing.on, language) })
    : say(reportWords.notHeard, language, { reason: hearing.reason });
}

function wordsOf(words: string | null, language: Language): readonly Block[] {
  return words === null
    ? []
    : [
        { kind: 'heading', text: reportWords.words[language] },
        { kind: 'paragraph', text: words },
      ];
}

function factRows(facts: ReportedFacts, language: Language): readonly (readonly string[])[] {
  const date = (day: string | null): string => (day === null ? '–' : dateInWords(day, language));
  const row = <Content>(
    name: keyof typeof reportWords,
    fact: SourcedFact<Content> | null,
    shown: (content: Content) => string,
  ): readonly (readonly string[])[] =>
    fact === null
      ? []
      : [[reportWords[name][language], shown(fact.content), fact.source.kind, date(fact.on)]];
  return [
    ...row('offer', facts.offer, (offer) =>
      [
        `${offer.vacancy.title}, ${offer.vacancy.employer} (${offer.vacancy.number})`,
        offer.suitability,
        `${date(offer.contactBy)} / ${date(offer.reportBy)}`,
        offer.reply?.reason ?? '',
      ].join('; '),
    ),
    ...row('employerAnswer', facts.employerAnswer, ({ words }) => words),
    ...row('plan', facts.plan, ({ act, jobSearchObligation }) =>
      act === null ? (jobSearchObligation ?? '–') : `${act.text}, ${date(act.due)}`,
    ),
    ...row(
      'invitation',
      facts.invitation,
      ({ start, sentAt, channel }) =>
        [start, sentAt].map((at) => (at === null ? '–' : momentInWords(at, language))).join(' / ') +
        (channel === null ? '' : `; ${channel}`),
    ),
    ...row('clarification', facts.clarification, ({ words, reasons, answeredAt, hasHealthReason }) =>
      answeredAt === null
        ? reportWords.noAnswer[language]
        : [...reasons, words ?? '', hasHealthReason ? reportWords.health[language] : '']
            .filter(Boolean)
            .join('; '),
    ),
    ...facts.previousEvents.flatMap((fact) =>
      row('previous', fact, ({ kind }) => {
        const known = EVENT_KINDS.find((one) => one === kind);
        return known === undefined ? kind : eventKindNames[known][language];
      }),
    ),
    ...(facts.initialInterview === null
      ? []
      : [
          [
            reportWords.interview[language],
            date(facts.initialInterview),
            'meeting',
            date(facts.initialInterview),
          ],
        ]),
    ...row(
      'obligation',
      facts.obligation,
      ({ from, to, required, result }) =>
        `${date(from)} – ${date(to)}: ${required}${result === null ? '' : `, ${result}`}`,
    ),
    ...row('payer', facts.benefitPayer, ({ payer }) => reportWords[payer][language]),
  ];
}
