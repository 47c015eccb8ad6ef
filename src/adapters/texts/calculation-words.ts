import type { CalculatedLine } from '../../domain/resources/calculations/inputs.ts';
import type { CalculationState } from '../../domain/resources/calculations/quota-calculation.ts';
import type { ExplainedRow, Output } from '../../domain/resources/calculations/result.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import { eurosInWords, type Language, LOCALES, type Texts, texts } from './language.ts';
import { serviceTypeNames } from './matter-words.ts';

/** Names of what a calculation tells (laskelman luvut). */
export const outputNames: Readonly<Record<Output, Texts>> = {
  PARTICIPATION_SHARE: texts('Osallistujien osuus', 'Andel deltagare', 'Share that takes part'),
  PLACES: texts('Paikkoja', 'Platser', 'Places'),
  CENTS: texts('Kiintiö vuodessa', 'Kvot per år', 'Quota of a year'),
  WEIGHTED_CLIENTS: texts('Painotettuja asiakkaita', 'Viktade kunder', 'Weighted clients'),
  WEIGHTED_CLIENTS_OF_ELY_AREA: texts(
    'Painotettuja asiakkaita ELY-alueella',
    'Viktade kunder i NTM-området',
    'Weighted clients of the ELY area',
  ),
  MOVABLE_STAFF: texts(
    'Siirtyvissä olevat henkilötyövuodet',
    'Årsverken som kan flyttas',
    'Movable person-years',
  ),
  STAFF_SHARE: texts('Alueen osuus henkilöstöstä', 'Områdets andel av personalen', 'Share of the staff'),
  STAFF: texts('Siirtyvät henkilötyövuodet', 'Årsverken som flyttas', 'Person-years that move'),
};

/** Names of the states of a calculation. */
export const calculationStateNames: Readonly<Record<CalculationState, Texts>> = {
  DRAFT: texts('Luonnos', 'Utkast', 'Draft'),
  CALCULATED: texts('Laskettu', 'Beräknad', 'Calculated'),
  PUBLISHED: texts('Julkaistu', 'Publicerad', 'Published'),
  CONFIRMED: texts('Vahvistettu', 'Fastställd', 'Confirmed'),
  REPLACED: texts('Korvattu uudella', 'Ersatt med en ny', 'Replaced by a new one'),
  WITHDRAWN: texts('Peruttu', 'Återkallad', 'Withdrawn'),
};

export function lineName(line: CalculatedLine, language: Language): string {
  return serviceTypeNames[line][language];
}

/** A municipality by name, or the whole. */
export function partName(municipality: string | null, language: Language): string {
  return municipality === null ? WHOLE[language] : municipalityName(municipality, language);
}

const WHOLE = texts('Koko alue', 'Hela området', 'The whole area');

/** The value of an output in its unit. */
export function valueInWords(
  { output, value }: Pick<ExplainedRow, 'output' | 'value'>,
  language: Language,
): string {
  switch (output) {
    case 'CENTS':
      return eurosInWords(value, language);
    case 'PARTICIPATION_SHARE':
    case 'STAFF_SHARE':
      return `${decimals(value, language)} %`;
    case 'PLACES':
      return value.toLocaleString(LOCALES[language]);
    default:
      return decimals(value, language);
  }
}

/** Hundredths with two decimals. */
export function decimals(hundredths: number, language: Language): string {
  return (hundredths / 100).toLocaleString(LOCALES[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
}
