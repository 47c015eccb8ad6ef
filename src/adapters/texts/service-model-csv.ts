import type {
  ElementShare,
  ServiceModelLevel,
  ServiceModelReport,
} from '../../domain/process/service-model/service-model-report.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { type Language, texts } from './language.ts';

type Row = ElementShare & Pick<ServiceModelLevel, 'municipality' | 'clients'>;

/** How a service model comes about, element by element, as CSV that opens in Excel. */
export function serviceModelCsv({ month, area, levels }: ServiceModelReport, language: Language): string {
  const rows = levels.flatMap(({ elements, municipality, clients }) =>
    elements.map((element): Row => ({ ...element, municipality, clients })),
  );
  const columns: readonly CsvColumn<Row>[] = [
    { label: texts('Kuukausi', 'Månad', 'Month'), cell: () => month },
    { label: texts('Alue', 'Område', 'Area'), cell: () => area },
    {
      label: texts('Kunta', 'Kommun', 'Municipality'),
      cell: ({ municipality }) => (municipality === null ? null : municipalityName(municipality, language)),
    },
    { label: texts('Osatekijä', 'Element', 'Element'), cell: ({ name }) => name },
    { label: texts('Asiakkaita', 'Kunder', 'Clients'), cell: ({ clients }) => clients },
    { label: texts('Toteutunut', 'Uppfyllt', 'Fulfilled'), cell: ({ fulfilled }) => fulfilled },
    { label: texts('Osuus, %', 'Andel, %', 'Share, %'), cell: ({ share }) => share },
  ];
  return csvOf(columns, rows, language);
}
