import { municipalities } from '../../domain/reference/municipalities.ts';
import type { ServiceTimesCell } from '../../domain/process/services/service-times.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { type Language, texts } from './language.ts';
import { serviceTypeNames } from './matter-words.ts';

function columns(language: Language): readonly CsvColumn<ServiceTimesCell>[] {
  const place = language === 'sv' ? 'sv' : 'fi';
  const wholeArea = texts('koko alue', 'hela området', 'whole area')[language];
  return [
    {
      label: texts('Kunta', 'Kommun', 'Municipality'),
      cell: ({ municipality: code }) =>
        code === null ? wholeArea : (municipalities.get(code)?.name[place] ?? code),
    },
    {
      label: texts('Palvelu', 'Service', 'Service'),
      cell: ({ serviceType }) => serviceTypeNames[serviceType][language],
    },
    { label: texts('Aloittaneet', 'Inledda', 'Started'), cell: ({ started }) => started ?? '…' },
    {
      label: texts(
        'Tarpeesta ohjaukseen, päiviä (mediaani)',
        'Från behov till hänvisning, dagar (median)',
        'Need to referral, days (median)',
      ),
      cell: ({ needToReferral }) => needToReferral ?? '…',
    },
    {
      label: texts(
        'Ohjauksesta hyväksymiseen, päiviä (mediaani)',
        'Från hänvisning till antagning, dagar (median)',
        'Referral to acceptance, days (median)',
      ),
      cell: ({ referralToAccepted }) => referralToAccepted ?? '…',
    },
    {
      label: texts(
        'Hyväksymisestä aloitukseen, päiviä (mediaani)',
        'Från antagning till start, dagar (median)',
        'Acceptance to start, days (median)',
      ),
      cell: ({ acceptedToStart }) => acceptedToStart ?? '…',
    },
  ];
}

/** Times to services as CSV that opens in Excel; what is hidden is three dots. */
export function serviceTimesCsv(
  { items }: { readonly items: readonly ServiceTimesCell[] },
  language: Language,
): string {
  return csvOf(columns(language), items, language);
}
