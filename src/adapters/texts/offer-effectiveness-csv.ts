import type { EffectivenessReport } from '../../application/offers/job-offers/get-effectiveness.query.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { type Language, monthInWords, type Texts, texts } from './language.ts';
import { organisationName } from './organisations.ts';

const REASONS: Readonly<Record<NonNullable<EffectivenessReport['nullReason']>, Texts>> = {
  MATURING: texts('kypsyy', 'mognar', 'maturing'),
  EMPTY_POPULATION: texts('ei tarjouksia', 'inga erbjudanden', 'no offers'),
  SUPPRESSED: texts('liian vähän kerrottavaksi', 'för få för att anges', 'too few to be told'),
};

function columns(language: Language): readonly CsvColumn<EffectivenessReport>[] {
  return [
    {
      label: texts('Organisaatio', 'Organisation', 'Body'),
      cell: ({ body }) => organisationName(body, language),
    },
    { label: texts('Kuukausi', 'Månad', 'Month'), cell: ({ month }) => monthInWords(month, language) },
    number(texts('Toimitettu', 'Lämnade', 'Delivered'), ({ delivered }) => delivered),
    number(
      texts('Työttömiä asiakkaita', 'Arbetslösa kunder', 'Unemployed clients'),
      ({ unemployed }) => unemployed,
    ),
    number(
      texts('Tarjouksia 100 työtöntä kohti', 'Erbjudanden per 100 arbetslösa', 'Offers per 100 unemployed'),
      ({ per100Unemployed }) => per100Unemployed,
    ),
    number(
      texts('Ei täytettävissä', 'Kunde inte tillsättas', 'Not fillable'),
      ({ notFillable }) => notFillable,
    ),
    number(texts('Työllistyi, %', 'Anställda, %', 'Hired, %'), ({ hiredShare }) => hiredShare),
    number(
      texts('Työllistyi täytettävistä, %', 'Anställda av tillsättbara, %', 'Hired of fillable, %'),
      ({ hiredShareOfFillable }) => hiredShareOfFillable,
    ),
    number(
      texts('Otti yhteyttä, %', 'Tog kontakt, %', 'Contacted the employer, %'),
      ({ contactedShare }) => contactedShare,
    ),
    number(
      texts('Vastasi ajoissa, %', 'Svarade i tid, %', 'Answered in time, %'),
      ({ answeredInTimeShare }) => answeredInTimeShare,
    ),
    number(
      texts('Avoimilla markkinoilla, %', 'På den öppna marknaden, %', 'In the open market, %'),
      ({ inWorkShare }) => inWorkShare,
    ),
    {
      label: texts('Huomautus', 'Anmärkning', 'Note'),
      cell: ({ nullReason }) => (nullReason === null ? null : REASONS[nullReason][language]),
    },
  ];
}

function number(
  label: Texts,
  of: (report: EffectivenessReport) => number | null,
): CsvColumn<EffectivenessReport> {
  return { label, cell: (report) => of(report) ?? '…' };
}

/** Number and effectiveness of job offers as CSV that opens in Excel; what is not told is three dots. */
export function offerEffectivenessCsv(report: EffectivenessReport, language: Language): string {
  return csvOf(columns(language), [report], language);
}
