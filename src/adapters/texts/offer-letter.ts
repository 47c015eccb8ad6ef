import type { OfferLetter } from '../../application/offers/job-offers/offer-reads.port.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import { dateInWords, type Language, momentInWords, say, type Texts, texts } from './language.ts';
import { organisationName } from './organisations.ts';
import type { Block, TextDocument } from './text-document.ts';

/** The letter of an offer (työtarjouskirje): what is offered, until when to act, how to answer, and what may follow. */
export function offerLetter({ offer, client }: OfferLetter, language: Language): TextDocument {
  const { vacancy, contactBy, reportBy, consequence, delivery, subsidy, cancellation } = offer;
  const told = (words: Texts, values: Readonly<Record<string, string>> = {}): string =>
    say(words, language, values);
  const heading = (words: Texts): Block => ({ kind: 'heading', text: words[language] });
  const date = (day: string): string => dateInWords(day, language);
  const places = vacancy.municipalities.map((code) => municipalityName(code, language)).join(', ');
  return {
    language,
    title: WORDS.title[language],
    blocks: [
      ...(delivery === null ? [paragraph(WORDS.draft[language])] : []),
      ...(cancellation === null ? [] : [paragraph(WORDS.cancelled[language])]),
      {
        kind: 'table',
        caption: WORDS.vacancy[language],
        head: [WORDS.what[language], WORDS.fact[language]],
        rows: [
          [WORDS.client[language], `${client.firstNames} ${client.lastName}`],
          [WORDS.from[language], organisationName(offer.madeFor, language)],
          [WORDS.work[language], vacancy.title],
          [WORDS.employer[language], vacancy.employer.name],
          ...(places === '' ? [] : [[WORDS.place[language], places]]),
          [WORDS.number[language], String(vacancy.number)],
          ...(vacancy.applyBy === null ? [] : [[WORDS.applyBy[language], date(vacancy.applyBy)]]),
          [WORDS.contactBy[language], date(contactBy)],
          [WORDS.reportBy[language], date(reportBy)],
          ...(delivery === null ? [] : [[WORDS.delivered[language], momentInWords(delivery.at, language)]]),
        ],
      },
      paragraph(told(WORDS.suitable, { why: offer.suitability })),
      heading(WORDS.howTo),
      {
        kind: 'list',
        items: [
          told(WORDS.contact, { day: date(contactBy) }),
          told(WORDS.report, { day: date(reportBy) }),
          WORDS.late[language],
        ],
      },
      ...(subsidy === null
        ? []
        : [paragraph(told(WORDS.subsidy, { decider: DECIDERS[subsidy.decider][language] }))]),
      ...(consequence === null
        ? []
        : [
            heading(WORDS.consequence),
            paragraph(consequence.words),
            paragraph(told(WORDS.law, { act: consequence.rule.act, section: consequence.rule.section })),
          ]),
    ],
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

const DECIDERS = {
  MUNICIPALITY: texts('kunta', 'kommunen', 'the municipality'),
  TE_OFFICE: texts('TE-toimisto', 'TE-byrån', 'the TE Office'),
  EMPLOYMENT_AUTHORITY: texts('työvoimaviranomainen', 'arbetskraftsmyndigheten', 'the employment authority'),
} as const;

const WORDS = {
  title: texts('Työtarjous', 'Jobberbjudande', 'Job offer'),
  draft: texts(
    'Luonnos: tätä tarjousta ei ole annettu.',
    'Utkast: detta erbjudande har inte lämnats.',
    'Draft: this offer has not been made.',
  ),
  cancelled: texts(
    'Tarjous on peruutettu. Siitä ei seuraa sinulle mitään.',
    'Erbjudandet har återkallats. Det har inga följder för dig.',
    'The offer has been taken back. Nothing follows from it for you.',
  ),
  vacancy: texts('Tarjottu työ', 'Erbjudet arbete', 'Work offered'),
  what: texts('Tieto', 'Uppgift', 'What'),
  fact: texts('Sisältö', 'Innehåll', 'Fact'),
  client: texts('Kenelle', 'Till', 'To'),
  from: texts('Tarjouksen tekijä', 'Erbjudandet görs av', 'Made by'),
  work: texts('Työ', 'Arbete', 'Work'),
  employer: texts('Työnantaja', 'Arbetsgivare', 'Employer'),
  place: texts('Missä', 'Var', 'Where'),
  number: texts('Työpaikan numero', 'Platsens nummer', 'Number of the vacancy'),
  applyBy: texts('Hakuaika päättyy', 'Ansökningstiden går ut', 'Applications until'),
  contactBy: texts('Ota yhteyttä viimeistään', 'Ta kontakt senast', 'Contact the employer by'),
  reportBy: texts('Ilmoita viimeistään', 'Meddela senast', 'Report by'),
  delivered: texts('Annettu', 'Lämnat', 'Delivered'),
  suitable: texts(
    'Miksi työ sopii sinulle: {why}',
    'Varför arbetet passar dig: {why}',
    'Why it suits you: {why}',
  ),
  howTo: texts('Mitä sinun tulee tehdä', 'Vad du ska göra', 'What to do'),
  contact: texts(
    'Ota yhteyttä työnantajaan viimeistään {day}.',
    'Kontakta arbetsgivaren senast {day}.',
    'Contact the employer by {day}.',
  ),
  report: texts(
    'Ilmoita viimeistään {day}, oletko ottanut yhteyttä ja miten asia etenee, tai miksi et ole ottanut yhteyttä.',
    'Meddela senast {day} om du har tagit kontakt och hur saken framskrider, eller varför du inte har tagit kontakt.',
    'Report by {day} whether you have contacted the employer and how far it has got, or why you have not.',
  ),
  late: texts(
    'Sen jälkeen voit kertoa asiasta selvityspyyntöön vastaamalla. Myöhästyminen ei yksin ole kieltäytymistä.',
    'Därefter kan du berätta om saken genom att svara på begäran om utredning. Enbart försening är ingen vägran.',
    'After that you can tell about it by answering the request for a clarification. Being late alone is no refusal.',
  ),
  subsidy: texts(
    'Työhön haetaan palkkatukea. Tuesta päättää {decider}; päätöstä ei ole vielä tehty.',
    'Lönesubvention söks för arbetet. Om den beslutar {decider}; beslut har ännu inte fattats.',
    'A pay subsidy is applied for. It is decided on by {decider}; the decision is pending.',
  ),
  consequence: texts('Mitä voi seurata', 'Vad som kan följa', 'What may follow'),
  law: texts('Perustuu: laki {act}, {section}.', 'Grund: lag {act}, {section}.', 'By: act {act}, {section}.'),
} as const;
