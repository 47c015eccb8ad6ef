import type { LetterContent } from '../../application/subsidies/decisions/letters.port.ts';
import type { NotAppealable } from '../../domain/subsidies/decisions/decision.ts';
import { type Language, say, type Texts, texts } from './language.ts';
import { organisationName } from './organisations.ts';
import type { Block } from './text-document.ts';

/** How a decision is contested (muutoksenhakuohje), and what of it is not. */
export function appealBlocks({ decision, appeal }: LetterContent, language: Language): readonly Block[] {
  const { within, service, path } = appeal;
  const { notAppealable, handler } = decision;
  return [
    { kind: 'heading', text: WORDS.heading[language] },
    {
      kind: 'paragraph',
      text: say(WORDS.rectification, language, {
        body: organisationName(handler, language),
        days: String(within.amount),
      }),
    },
    {
      kind: 'list',
      items: [
        say(WORDS.letter, language, { nth: String(service.letterDays) }),
        say(WORDS.message, language, { nth: String(service.messageDays) }),
        WORDS.handedOver[language],
        WORDS.lastDay[language],
      ],
    },
    { kind: 'paragraph', text: WORDS.content[language] },
    ...(path.includes('ADMINISTRATIVE_COURT')
      ? [{ kind: 'paragraph', text: WORDS.court[language] } as const]
      : []),
    ...(notAppealable.length === 0
      ? []
      : [
          { kind: 'paragraph', text: WORDS.notAppealable[language] } as const,
          { kind: 'list', items: notAppealable.map((part) => PARTS[part][language]) } as const,
        ]),
  ];
}

const PARTS: Readonly<Record<NotAppealable, Texts>> = {
  DISCRETION: texts(
    'tuen tarkoituksenmukaisuudesta harkintavallan rajoissa',
    'stödets ändamålsenlighet inom prövningsrätten',
    'whether the subsidy serves its purpose, within the discretion of the authority',
  ),
  AMOUNT: texts('tuen määrästä', 'stödets belopp', 'the amount of the subsidy'),
  DURATION: texts('tuen kestosta', 'stödets längd', 'how long the subsidy lasts'),
};

const WORDS = {
  heading: texts('Muutoksenhaku', 'Ändringssökande', 'How to contest this decision'),
  rectification: texts(
    'Päätökseen voi vaatia oikaisua kirjallisesti: {body}. Oikaisuvaatimus on tehtävä {days} päivän kuluessa päätöksen tiedoksisaannista. Tiedoksisaantipäivää ei lasketa mukaan.',
    'Omprövning av beslutet kan begäras skriftligen hos: {body}. Begäran ska göras inom {days} dagar från delfåendet. Dagen för delfåendet räknas inte med.',
    'Rectification of this decision can be requested in writing from: {body}. The request must arrive within {days} days of the service of the decision. The day of service is not counted.',
  ),
  letter: texts(
    'Kirjeen katsotaan tulleen perille {nth}. päivänä lähettämisestä, jollei muuta näytetä.',
    'Ett brev anses ha kommit fram den {nth}:e dagen efter avsändandet, om inte något annat visas.',
    'A letter is held to have arrived on day {nth} after it was sent, unless something else is shown.',
  ),
  message: texts(
    'Sähköisen viestin katsotaan tulleen perille {nth}. päivänä lähettämisestä, jollei muuta näytetä.',
    'Ett elektroniskt meddelande anses ha kommit fram den {nth}:e dagen efter avsändandet, om inte något annat visas.',
    'An electronic message is held to have arrived on day {nth} after it was sent, unless something else is shown.',
  ),
  handedOver: texts(
    'Henkilökohtaisesti luovutettu päätös on saatu tiedoksi luovutuspäivänä.',
    'Ett beslut som har överlämnats personligen har delgetts den dagen.',
    'A decision that was handed over was served on that day.',
  ),
  lastDay: texts(
    'Jos viimeinen päivä on pyhäpäivä, itsenäisyyspäivä, vapunpäivä, joulu- tai juhannusaatto tai lauantai, vaatimuksen voi tehdä seuraavana arkipäivänä.',
    'Om den sista dagen är en helgdag, självständighetsdagen, första maj, jul- eller midsommarafton eller en lördag kan begäran göras följande vardag.',
    'When the last day is a Sunday or public holiday, Independence Day, May Day, Christmas or Midsummer Eve or a Saturday, the request can be made on the next working day.',
  ),
  content: texts(
    'Kerro vaatimuksessa, mihin päätökseen haet oikaisua, miten sitä pitäisi muuttaa ja miksi.',
    'Uppge vilket beslut begäran gäller, hur det borde ändras och varför.',
    'Say which decision you contest, how it should be changed, and why.',
  ),
  court: texts(
    'Oikaisuvaatimukseen annettuun päätökseen voi hakea muutosta valittamalla hallinto-oikeuteen.',
    'Ändring i det beslut som fattas med anledning av begäran söks genom besvär hos förvaltningsdomstolen.',
    'The decision on the request can be appealed to the administrative court.',
  ),
  notAppealable: texts(
    'Muutosta ei saa hakea siltä osin kuin päätös koskee:',
    'Ändring får inte sökas till den del beslutet gäller:',
    'What cannot be appealed is as far as the decision concerns:',
  ),
} as const;
