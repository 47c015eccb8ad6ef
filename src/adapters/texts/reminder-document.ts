import type { DocumentedReminder } from '../../application/statements/reminders/find-reminders.query.ts';
import type { ReminderText } from '../../domain/statements/reminders/reminder.ts';
import { eventKindNames } from './event-words.ts';
import { dateInWords, type Language, say, type Texts, texts } from './language.ts';
import type { TextDocument } from './text-document.ts';

/** A reminder as the client reads it, in the words of its version. */
export function reminderDocument({ reminder, client }: DocumentedReminder, language: Language): TextDocument {
  const { event, text, windowEnds, served, rule } = reminder;
  const date = (day: string): string => dateInWords(day, language);
  const values = {
    event: eventKindNames[event.kind][language],
    on: date(event.on),
    windowEnds: date(windowEnds),
  };
  return {
    language,
    title: WORDS.title[language],
    blocks: [
      {
        kind: 'table',
        caption: WORDS.facts[language],
        head: [WORDS.what[language], WORDS.fact[language]],
        rows: [
          [WORDS.client[language], `${client.firstNames} ${client.lastName}`],
          [WORDS.born[language], date(client.birthDate)],
          [WORDS.event[language], `${values.event}, ${values.on}`],
          [WORDS.served[language], served === null ? '–' : date(served.presumedOn)],
        ],
      },
      ...PARAGRAPHS[text].map(
        (paragraph) => ({ kind: 'paragraph', text: say(paragraph, language, values) }) as const,
      ),
      { kind: 'heading', text: WORDS.law[language] },
      { kind: 'list', items: [`${rule.act}, ${rule.section}`] },
    ],
  };
}

/** The words of each version: what was served reads as it did. */
const PARAGRAPHS: Readonly<Record<ReminderText, readonly Texts[]>> = {
  V1: [
    texts(
      'Tämä on muistutus. Tapahtuma {on}: {event}. Se on ensimmäinen laiminlyönti tarkastelujaksolla.',
      'Detta är en påminnelse. Händelse {on}: {event}. Det är den första försummelsen under granskningsperioden.',
      'This is a reminder. Event of {on}: {event}. It is the first neglect in the period that is looked at.',
    ),
    texts(
      'Muistutus ei vaikuta työttömyysetuuteesi.',
      'Påminnelsen påverkar inte din arbetslöshetsförmån.',
      'The reminder does not affect your unemployment benefit.',
    ),
    texts(
      'Jos laiminlyöt velvollisuuksiasi uudelleen viimeistään {windowEnds} ilman pätevää syytä, sinulle ei ehkä makseta työttömyysetuutta määräajalta. Ennen sitä saat kertoa oman käsityksesi asiasta.',
      'Om du på nytt försummar dina skyldigheter senast {windowEnds} utan giltigt skäl, kan du bli utan arbetslöshetsförmån för viss tid. Innan dess får du berätta din syn på saken.',
      'If you neglect your duties again by {windowEnds} without a valid reason, you may not be paid unemployment benefit for a time. Before that you can tell your view of the matter.',
    ),
  ],
};

const WORDS = {
  title: texts('Muistutus', 'Påminnelse', 'Reminder'),
  facts: texts('Perustiedot', 'Grunduppgifter', 'Basic facts'),
  what: texts('Tieto', 'Uppgift', 'What'),
  fact: texts('Sisältö', 'Innehåll', 'Fact'),
  client: texts('Asiakas', 'Kund', 'Client'),
  born: texts('Syntymäaika', 'Födelsedatum', 'Date of birth'),
  event: texts('Tapahtuma', 'Händelse', 'Event'),
  served: texts('Tiedoksi viimeistään', 'Delgiven senast', 'Served by'),
  law: texts('Sovellettu laki', 'Tillämpad lag', 'Law applied'),
} as const;
