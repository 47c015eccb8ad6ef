import type { SealingSummary } from '../../application/access/seal-access-log.ts';
import type { LogFault, LogSeal, LogVerification } from '../../domain/access/log-seals.port.ts';
import { dateInWords, type Language, say, type Texts, texts } from '../texts/language.ts';

const SEALED = texts(
  'Sinetöity {days} päivää, {entries} merkintää.',
  'Förseglat {days} dagar, {entries} anteckningar.',
  'Sealed {days} days, {entries} lines.',
);

const LOOKED_AT = texts(
  'Tarkistettu {days} sinetöityä päivää, {entries} merkintää.',
  'Kontrollerat {days} förseglade dagar, {entries} anteckningar.',
  'Looked at {days} sealed days, {entries} lines.',
);

const LAST = texts(
  'Viimeinen sinetti: {day} {hash}',
  'Sista sigill: {day} {hash}',
  'Last seal: {day} {hash}',
);

const UNCHANGED = texts(
  'Loki on sellaisena kuin se sinetöitiin.',
  'Loggen är som den förseglades.',
  'The log is as it was sealed.',
);

const FAULTS: Readonly<Record<LogFault['kind'], Texts>> = {
  ALTERED: texts(
    '{day}: merkintää {line} on muutettu.',
    '{day}: anteckning {line} har ändrats.',
    '{day}: line {line} has been altered.',
  ),
  MISSING: texts(
    '{day}: merkintä puuttuu kohdasta {line}.',
    '{day}: en anteckning saknas vid {line}.',
    '{day}: a line is missing at {line}.',
  ),
  ADDED: texts(
    '{day}: merkintä {line} on lisätty jälkikäteen.',
    '{day}: anteckning {line} har lagts till i efterhand.',
    '{day}: line {line} was added afterwards.',
  ),
  REORDERED: texts(
    '{day}: merkinnän {line} paikalla on toinen saman päivän merkintä.',
    '{day}: på anteckning {line}s plats står en annan av samma dag.',
    '{day}: another line of the day stands in the place of line {line}.',
  ),
  SEAL_BROKEN: texts(
    '{day}: päivän sinetti ei täsmää.',
    '{day}: dagens sigill stämmer inte.',
    '{day}: the seal of the day does not fit.',
  ),
};

/** What sealing has done. */
export function sealingText({ days, entries, last }: SealingSummary, language: Language): string {
  return `${counted(SEALED, days, entries, language)}\n${sealLine(last, language)}`;
}

/** Whether the log is as it was sealed, and if not, where it first differs. */
export function verificationText(found: LogVerification, language: Language): string {
  const { days, entries, last, fault } = found;
  const verdict =
    fault === null
      ? UNCHANGED[language]
      : say(FAULTS[fault.kind], language, {
          day: dateInWords(fault.day, language),
          line: String(fault.entryId ?? ''),
        });
  return `${counted(LOOKED_AT, days, entries, language)}\n${sealLine(last, language)}${verdict}\n`;
}

function counted(words: Texts, days: number, entries: number, language: Language): string {
  const number = new Intl.NumberFormat(language);
  return say(words, language, { days: number.format(days), entries: number.format(entries) });
}

function sealLine(seal: LogSeal | null, language: Language): string {
  if (seal === null) return '';
  return `${say(LAST, language, { day: dateInWords(seal.day, language), hash: seal.hash })}\n`;
}
