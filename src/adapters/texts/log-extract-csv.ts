import type { EntryKind } from '../../domain/access/audit-entry.ts';
import type { DataClass } from '../../domain/access/data-class.ts';
import type { Role } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import { csvOf, type CsvColumn } from './excel-csv.ts';
import { type Language, momentInWords, type Texts, texts } from './language.ts';
import { organisationName } from './organisations.ts';
import { roleNames } from './terms.ts';

interface ExtractItem {
  readonly at: Instant;
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
  readonly kind: EntryKind;
  readonly action: string;
  readonly purpose: string;
  readonly dataClasses: readonly DataClass[];
  readonly ground: { readonly act: string; readonly section: string } | null;
  readonly sentTo: string | null;
}

const kindNames: Readonly<Record<EntryKind, Texts>> = {
  command: texts('muutos', 'ändring', 'change'),
  read: texts('katselu', 'läsning', 'look'),
  search: texts('haku', 'sökning', 'search'),
  export: texts('poiminta tiedostoon', 'uttag i fil', 'table taken out'),
  disclosure: texts('luovutus', 'utlämnande', 'disclosure'),
};

const classNames: Readonly<Record<DataClass, Texts>> = {
  basic: texts('perustiedot', 'basuppgifter', 'basic data'),
  contact: texts('yhteystiedot', 'kontaktuppgifter', 'contact data'),
  health: texts('terveystiedot', 'hälsouppgifter', 'health data'),
  guidance: texts('ohjauspsykologin tiedot', 'vägledningspsykologens uppgifter', 'guidance notes'),
  statement: texts('lausunnot', 'utlåtanden', 'statements'),
  log: texts('lokitiedot', 'logguppgifter', 'log data'),
};

/** What was done with a client's data as a table for Excel, from the JSON of the extract. */
export function logExtractCsv(extract: string, language: Language): string {
  const { items } = JSON.parse(extract) as { readonly items: readonly ExtractItem[] };
  const columns: readonly CsvColumn<ExtractItem>[] = [
    { label: texts('Aika', 'Tid', 'Time'), cell: ({ at }) => momentInWords(at, language) },
    {
      label: texts('Organisaatio', 'Organisation', 'Organisation'),
      cell: ({ organisation }) => organisationName(organisation, language),
    },
    {
      label: texts('Rooli', 'Roll', 'Role'),
      cell: ({ roles }) => roles.map((role) => roleNames[role][language]).join(', '),
    },
    { label: texts('Tapahtuma', 'Händelse', 'Event'), cell: ({ kind }) => kindNames[kind][language] },
    { label: texts('Toiminto', 'Funktion', 'Action'), cell: ({ action }) => action },
    { label: texts('Käyttötarkoitus', 'Ändamål', 'Purpose'), cell: ({ purpose }) => purpose },
    {
      label: texts('Tietoryhmät', 'Uppgiftsgrupper', 'Classes of data'),
      cell: ({ dataClasses }) => dataClasses.map((one) => classNames[one][language]).join(', '),
    },
    {
      label: texts('Peruste', 'Grund', 'Ground'),
      cell: ({ ground }) => (ground === null ? null : `${ground.act}, ${ground.section}`),
    },
    { label: texts('Luovutettu', 'Utlämnat till', 'Sent to'), cell: ({ sentTo }) => sentTo },
  ];
  return csvOf(columns, items, language);
}
