import type { DocumentedPlan } from '../../application/process/plans/plan-reads.port.ts';
import { latestText } from '../../domain/process/plans/plan-changes.ts';
import type { PlanParty, PlanText } from '../../domain/process/plans/plan.ts';
import { dateInWords, type Language, momentInWords, say, texts } from './language.ts';
import { organisationName } from './organisations.ts';
import {
  actionKindNames,
  actionStateNames,
  approvalNames,
  partyNames,
  planStateNames,
  planTypeNames,
  textFieldNames,
} from './plan-words.ts';
import type { Block, TextDocument } from './text-document.ts';

/** A plan as its parties read it: the text that binds, or that is proposed; what it rests on; who agreed on it, and when. */
export function planDocument(
  { plan, client, texts: bound }: DocumentedPlan,
  language: Language,
): TextDocument {
  const text = latestText(plan);
  const { content } = text;
  const date = (day: string | null): string => (day === null ? '–' : dateInWords(day, language));
  const words = (heading: string, own: string | null): readonly Block[] =>
    own === null
      ? []
      : [
          { kind: 'heading', text: heading },
          {
            kind: 'paragraph',
            text: own,
            ...(content.language !== language && { language: content.language }),
          },
        ];
  const named = (field: keyof typeof textFieldNames): string => textFieldNames[field][language];
  const deadline = content.reportingDeadline;
  return {
    language,
    title: planTypeNames[plan.type][language],
    blocks: [
      {
        kind: 'table',
        caption: WORDS.facts[language],
        head: [WORDS.what[language], WORDS.fact[language]],
        rows: [
          [WORDS.client[language], `${client.firstNames} ${client.lastName}`],
          [WORDS.born[language], date(client.birthDate)],
          [named('authority'), organisationName(content.authority, language)],
          [WORDS.state[language], planStateNames[plan.state][language]],
          [WORDS.madeOn[language], date(plan.madeOn)],
          [WORDS.inForceFrom[language], date(plan.agreed?.inForceFrom ?? null)],
          [WORDS.reviseBy[language], date(plan.agreed?.reviseBy ?? null)],
          [WORDS.version[language], String(plan.version)],
          ...(content.until === null ? [] : [[named('until'), date(content.until)]]),
        ],
      },
      ...words(named('goals'), content.goals),
      ...words(named('mapping'), content.mapping),
      ...words(named('jobSearchObligation'), content.jobSearchObligation),
      { kind: 'heading', text: WORDS.actions[language] },
      {
        kind: 'table',
        caption: WORDS.actions[language],
        head: [WORDS.action, WORDS.kind, WORDS.due, WORDS.state].map((name) => name[language]),
        rows: content.actions.map((action) => [
          action.text,
          actionKindNames[action.kind][language],
          date(action.due),
          actionStateNames[
            plan.followUp.find(({ actionId }) => actionId === action.actionId)?.state ?? 'OPEN'
          ][language],
        ]),
      },
      ...words(named('followUp'), content.followUp),
      ...(deadline === null
        ? []
        : [{ kind: 'paragraph', text: `${named('reportingDeadline')}: ${date(deadline)}` } as const]),
      ...words(named('extraEvidence'), content.extraEvidence),
      { kind: 'heading', text: WORDS.law[language] },
      { kind: 'list', items: content.legalBasis.map(({ act, section }) => `${act}, ${section}`) },
      { kind: 'heading', text: WORDS.approvals[language] },
      approvalsOf(text, language),
      { kind: 'paragraph', text: say(WORDS.hash, language, { hash: text.contentHash }) },
      ...(bound.length === 0
        ? []
        : [
            { kind: 'heading', text: WORDS.texts[language] } as const,
            {
              kind: 'table',
              caption: WORDS.texts[language],
              head: [WORDS.version, WORDS.inForceFrom, WORDS.hashOf].map((name) => name[language]),
              rows: bound.map((one) => [String(one.version), date(one.inForceFrom), one.contentHash]),
            } as const,
          ]),
    ],
  };
}

function approvalsOf({ parties }: PlanText, language: Language): Block {
  return {
    kind: 'table',
    caption: WORDS.approvals[language],
    head: [WORDS.party, WORDS.name, WORDS.way, WORDS.when].map((name) => name[language]),
    rows: parties.map((party) => [
      partyNames[party.kind][language],
      party.name ?? '–',
      ...approvalShown(party, language),
    ]),
  };
}

function approvalShown({ approval }: PlanParty, language: Language): readonly [way: string, when: string] {
  if (approval === null) return [WORDS.notApproved[language], '–'];
  const way = approvalNames[approval.method][language];
  return [
    approval.record === null ? way : `${way}: ${approval.record}`,
    momentInWords(approval.approvedAt, language),
  ];
}

const WORDS = {
  facts: texts('Perustiedot', 'Grunduppgifter', 'Basic facts'),
  what: texts('Tieto', 'Uppgift', 'What'),
  fact: texts('Sisältö', 'Innehåll', 'Fact'),
  client: texts('Asiakas', 'Kund', 'Client'),
  born: texts('Syntymäaika', 'Födelsedatum', 'Date of birth'),
  state: texts('Tila', 'Läge', 'State'),
  madeOn: texts('Laadittu', 'Uppgjord', 'Made on'),
  inForceFrom: texts('Voimassa alkaen', 'I kraft från', 'In force from'),
  reviseBy: texts('Tarkistetaan viimeistään', 'Ses över senast', 'Revised by'),
  version: texts('Versio', 'Version', 'Version'),
  actions: texts('Sovitut toimet', 'Överenskomna åtgärder', 'Acts agreed on'),
  action: texts('Toimi', 'Åtgärd', 'Act'),
  kind: texts('Laji', 'Art', 'Kind'),
  due: texts('Viimeistään', 'Senast', 'By'),
  law: texts('Sovellettu laki', 'Tillämpad lag', 'Law applied'),
  approvals: texts('Hyväksynnät', 'Godkännanden', 'Approvals'),
  party: texts('Osapuoli', 'Part', 'Party'),
  name: texts('Nimi', 'Namn', 'Name'),
  way: texts('Miten', 'Hur', 'How'),
  when: texts('Milloin', 'När', 'When'),
  notApproved: texts('ei vielä hyväksynyt', 'har inte godkänt ännu', 'has not approved yet'),
  hash: texts(
    'Hyväksynnät koskevat tekstiä, jonka tiiviste (SHA-256) on {hash}.',
    'Godkännandena gäller den text vars kontrollsumma (SHA-256) är {hash}.',
    'The approvals are of the text whose hash (SHA-256) is {hash}.',
  ),
  hashOf: texts('Tiiviste', 'Kontrollsumma', 'Hash'),
  texts: texts('Sovitut tekstit', 'Överenskomna texter', 'Texts agreed on'),
} as const;
