import type { DocumentedStatement } from '../../application/statements/own-statements/statement-reads.port.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import { dateInWords, type Language, momentInWords, texts } from './language.ts';
import { organisationName } from './organisations.ts';
import { appealMarkingNames, giverNames, statementStateNames, subjectNames } from './statement-words.ts';
import type { Block, TextDocument } from './text-document.ts';

/** A statement as it is given to people: who states what, for which time, why, by which law, and whom it binds. */
export function statementDocument(
  { statement, client }: DocumentedStatement,
  language: Language,
): TextDocument {
  const { giving, appeal, receiver } = statement;
  const date = (day: string): string => dateInWords(day, language);
  const row = (name: keyof typeof WORDS, value: string | null): readonly (readonly string[])[] =>
    value === null ? [] : [[WORDS[name][language], value]];
  const appealRows = [
    [
      appealMarkingNames.MUNICIPALITY[language],
      appeal?.municipality ? municipalityName(appeal.municipality, language) : '–',
    ],
    [appealMarkingNames.CONTACT_DATA[language], appeal?.contact ?? '–'],
  ];
  return {
    language,
    title: WORDS.title[language],
    blocks: [
      ...(giving === null ? [paragraph(WORDS.draft[language])] : []),
      {
        kind: 'table',
        caption: WORDS.facts[language],
        head: [WORDS.what[language], WORDS.fact[language]],
        rows: [
          ...row('client', `${client.firstNames} ${client.lastName}`),
          ...row('born', date(client.birthDate)),
          ...row('giver', organisationName(giving?.body ?? statement.body, language)),
          ...row('as', giving && givenAs(giving, language)),
          ...row('givenOn', giving && date(giving.on)),
          ...row('state', statementStateNames[statement.state][language]),
          ...row('subject', subjectNames[statement.subject][language]),
          ...row('code', statement.code),
          ...row(
            'period',
            `${date(statement.from)} – ${statement.to === null ? '' : date(statement.to)}`.trim(),
          ),
          ...row(
            'receiver',
            receiver.kind === 'KELA' ? WORDS.kela[language] : `${WORDS.fund[language]} ${receiver.fund}`,
          ),
          ...row(
            'transmittedAt',
            statement.transmittedAt && momentInWords(statement.transmittedAt, language),
          ),
          ...row('replaces', statement.replaces),
          ...row('replacedBy', statement.replacedBy),
        ],
      },
      { kind: 'heading', text: WORDS.reasons[language] },
      {
        kind: 'paragraph',
        text: statement.reasons || '–',
        ...(statement.language !== language && { language: statement.language }),
      },
      { kind: 'heading', text: WORDS.law[language] },
      ...(giving === null ? [paragraph(WORDS.notGiven[language])] : [lawOf(giving, language)]),
      ...(appeal === null
        ? []
        : [
            { kind: 'heading', text: WORDS.appealed[language] } as const,
            {
              kind: 'table',
              caption: WORDS.appealed[language],
              head: [WORDS.what[language], WORDS.fact[language]],
              rows: appealRows,
            } as const,
          ]),
      { kind: 'heading', text: WORDS.appeal[language] },
      paragraph(WORDS.howToAppeal[language]),
    ],
  };
}

type Giving = NonNullable<DocumentedStatement['statement']['giving']>;

/** With concurrent competence it has to show who gave it. */
function givenAs({ as, isConcurrent }: Giving, language: Language): string {
  return isConcurrent
    ? `${giverNames[as][language]} (${WORDS.concurrent[language]})`
    : giverNames[as][language];
}

function lawOf({ rule, sections }: Giving, language: Language): Block {
  return {
    kind: 'list',
    items: [
      ...(sections === null ? [] : [`1290/2002, ${sections}`]),
      `${WORDS.competence[language]}: ${rule.act}, ${rule.section}`,
    ],
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

const WORDS = {
  title: texts('Työvoimapoliittinen lausunto', 'Arbetskraftspolitiskt utlåtande', 'Labour-policy statement'),
  draft: texts(
    'Luonnos: lausuntoa ei ole annettu, eikä se sido ketään.',
    'Utkast: utlåtandet har inte getts och binder ingen.',
    'Draft: the statement has not been given and binds nobody.',
  ),
  facts: texts('Lausunto', 'Utlåtande', 'Statement'),
  what: texts('Tieto', 'Uppgift', 'What'),
  fact: texts('Sisältö', 'Innehåll', 'Fact'),
  client: texts('Asiakas', 'Kund', 'Client'),
  born: texts('Syntymäaika', 'Födelsedatum', 'Date of birth'),
  giver: texts('Lausunnon antaja', 'Utlåtandet ges av', 'Given by'),
  as: texts('Antajan asema', 'I egenskap av', 'Acting as'),
  concurrent: texts('rinnakkainen toimivalta', 'parallell behörighet', 'concurrent competence'),
  givenOn: texts('Annettu', 'Givet den', 'Given on'),
  state: texts('Tila', 'Läge', 'State'),
  subject: texts('Asia', 'Ärende', 'Subject'),
  code: texts('Lausuntokoodi', 'Utlåtandekod', 'Code'),
  period: texts('Ajalta', 'För tiden', 'Period'),
  receiver: texts('Vastaanottaja', 'Mottagare', 'Receiver'),
  kela: texts('Kansaneläkelaitos', 'Folkpensionsanstalten', 'Kela (Social Insurance Institution)'),
  fund: texts('Työttömyyskassa', 'Arbetslöshetskassa', 'Unemployment fund'),
  transmittedAt: texts('Siirretty', 'Överfört', 'Transmitted'),
  replaces: texts('Korvaa lausunnon', 'Ersätter utlåtandet', 'Replaces the statement'),
  replacedBy: texts('Korvattu lausunnolla', 'Ersatt med utlåtandet', 'Replaced by the statement'),
  reasons: texts('Perustelut', 'Motivering', 'Reasons'),
  law: texts('Sovelletut säännökset', 'Tillämpade bestämmelser', 'Law applied'),
  competence: texts('Toimivalta', 'Behörighet', 'Competence'),
  notGiven: texts(
    'Toimivalta ratkeaa lausunnon antamispäivänä.',
    'Behörigheten avgörs den dag då utlåtandet ges.',
    'The day of giving decides who is competent.',
  ),
  appealed: texts(
    'Annettu muutoksenhaun vuoksi',
    'Givet med anledning av ändringssökande',
    'Given because of an appeal',
  ),
  appeal: texts('Muutoksenhaku', 'Ändringssökande', 'Appeal'),
  howToAppeal: texts(
    'Lausunto sitoo etuuden maksajaa. Siihen ei haeta muutosta erikseen: muutosta haetaan etuudesta annettuun päätökseen sen valitusosoituksen mukaan.',
    'Utlåtandet binder den som betalar förmånen. Ändring i det söks inte särskilt: ändring söks i beslutet om förmånen enligt besvärsanvisningen i det.',
    'The statement binds whoever pays the benefit. It is not appealed against by itself: the appeal is against the decision on the benefit, as that decision instructs.',
  ),
} as const;
