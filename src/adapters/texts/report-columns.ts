import { endReasonGroups, type EndReasonGroup } from '../../domain/reference/end-reasons.ts';
import { SERVICE_KIND_PRIORITY, serviceKindNames } from '../../domain/reference/services.ts';
import { statusCodes } from '../../domain/reference/status-codes.ts';
import type { MonthlyFigures } from '../../domain/reporting/monthly-report.ts';
import { endReasonGroupNames, endReasonNames } from './end-reasons.ts';
import { LANGUAGES, type Texts, texts } from './language.ts';

/** A figure of the monthly report: a name that stays the same, a label for people, and where the value is. */
export interface FigureColumn {
  readonly name: string;
  readonly label: Texts;
  readonly value: (figures: MonthlyFigures) => number | null;
}

/** In front of the parts that ended spells are split into. */
const ENDED = '– ';

/** Every figure of the report, in the order in which it is read; service starts by code come on top. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  figure(
    'jobseekers',
    texts('Työnhakijat', 'Arbetssökande', 'Jobseekers'),
    ({ statuses }) => statuses.jobseekers,
  ),
  ...[...statusCodes].map(([code, names]) =>
    figure(`status-${code}`, prefixed(`${code} `, names), ({ statuses }) => statuses.byStatus[code] ?? 0),
  ),
  figure(
    'status-missing',
    texts('Työllisyyskoodi puuttuu', 'Sysselsättningskod saknas', 'Status missing'),
    ({ statuses }) => statuses.statusMissing,
  ),
  figure(
    'unemployed',
    texts('Työttömät', 'Arbetslösa', 'Unemployed'),
    ({ activation }) => activation.unemployed,
  ),
  figure(
    'in-services',
    texts('Palveluissa', 'I service', 'In services'),
    ({ activation }) => activation.inServices,
  ),
  ...SERVICE_KIND_PRIORITY.map((kind) =>
    figure(
      `in-services-${kind.toLowerCase().replaceAll('_', '-')}`,
      serviceKindNames[kind],
      ({ activation }) => activation.byKind[kind] ?? 0,
    ),
  ),
  figure(
    'in-services-unspecified',
    texts('Palvelun laji ei tiedossa', 'Servicens slag okänt', 'Kind of service unknown'),
    ({ activation }) => activation.byKind['UNSPECIFIED'] ?? 0,
  ),
  figure(
    'activation-rate',
    texts('Aktivointiaste, %', 'Aktiveringsgrad, %', 'Activation rate, %'),
    ({ activation }) => activation.ratePercent,
  ),
  figure(
    'service-start-persons',
    texts('Palvelun aloittaneet', 'Inledde service', 'Persons who started a service'),
    ({ serviceStarts }) => serviceStarts.persons,
  ),
  figure(
    'spells-begun',
    texts('Alkaneet työttömyysjaksot', 'Inledda arbetslöshetsperioder', 'Unemployment spells begun'),
    ({ serviceStarts }) => serviceStarts.spellsBegun,
  ),
  figure(
    'unemployed-before',
    texts(
      'Työttömät edellisen kuun lopussa',
      'Arbetslösa i slutet av föregående månad',
      'Unemployed at the end of the previous month',
    ),
    ({ serviceStarts }) => serviceStarts.unemployedAtEndOfPreviousMonth,
  ),
  figure(
    'service-start-rate',
    texts('Palvelun aloittaneiden osuus, %', 'Andel som inledde service, %', 'Service start rate, %'),
    ({ serviceStarts }) => serviceStarts.startRatePercent,
  ),
  figure(
    'spells-ended',
    texts('Päättyneet työttömyysjaksot', 'Avslutade arbetslöshetsperioder', 'Unemployment spells ended'),
    ({ spellsEnded }) => spellsEnded.count,
  ),
  ...groups().map((group) =>
    figure(
      `spells-ended-${group.toLowerCase().replaceAll('_', '-')}`,
      prefixed(ENDED, endReasonGroupNames[group]),
      ({ spellsEnded }) => spellsEnded.byGroup[group],
    ),
  ),
  ...[...endReasonGroups.keys(), 'none'].map((reason) =>
    figure(
      `spells-ended-reason-${reason}`,
      prefixed(
        reason === 'none' ? ENDED : `${reason} `,
        endReasonNames[reason] ?? texts(reason, reason, reason),
      ),
      ({ spellsEnded }) => spellsEnded.byReason[reason] ?? 0,
    ),
  ),
  figure(
    'spells-ended-with-duration',
    texts('Päättyneet, kesto tunnetaan', 'Avslutade, känd längd', 'Ended, duration known'),
    ({ spellsEnded }) => spellsEnded.withDuration,
  ),
  figure(
    'spells-ended-mean-days',
    texts('Päättyneiden keskikesto, pv', 'Avslutade, medellängd, dgr', 'Ended, mean days'),
    ({ spellsEnded }) => spellsEnded.meanDays,
  ),
  figure(
    'spells-ended-median-days',
    texts('Päättyneiden mediaanikesto, pv', 'Avslutade, medianlängd, dgr', 'Ended, median days'),
    ({ spellsEnded }) => spellsEnded.medianDays,
  ),
  figure(
    'spells-ended-employment-rate',
    texts('Työllistyneiden osuus, %', 'Andel som fick arbete, %', 'Share who found work, %'),
    ({ spellsEnded }) => spellsEnded.employmentPercent,
  ),
  figure(
    'spells-ended-training-rate',
    texts('Koulutukseen siirtyneiden osuus, %', 'Andel till utbildning, %', 'Share to education, %'),
    ({ spellsEnded }) => spellsEnded.trainingPercent,
  ),
  figure(
    'spells-ended-employment-or-training-rate',
    texts(
      'Työllistyneiden ja koulutukseen siirtyneiden osuus, %',
      'Andel som fick arbete eller gick till utbildning, %',
      'Share who found work or went to education, %',
    ),
    ({ spellsEnded }) => spellsEnded.employmentOrTrainingPercent,
  ),
  figure(
    'employment-flow-rate',
    texts(
      'Virta työhön, % työttömistä',
      'Flöde till arbete, % av arbetslösa',
      'Flow to work, % of unemployed',
    ),
    ({ spellsEnded }) => spellsEnded.employmentFlowPercent,
  ),
  figure(
    'training-flow-rate',
    texts(
      'Virta koulutukseen, % työttömistä',
      'Flöde till utbildning, % av arbetslösa',
      'Flow to education, % of unemployed',
    ),
    ({ spellsEnded }) => spellsEnded.trainingFlowPercent,
  ),
  figure(
    'spells-ended-unknown-rate',
    texts('Syy tuntematon, osuus %', 'Okänd orsak, andel %', 'Reason unknown, share %'),
    ({ spellsEnded }) => spellsEnded.unknownPercent,
  ),
  figure(
    'spells-in-progress',
    texts(
      'Kestossa olevat työttömyysjaksot',
      'Pågående arbetslöshetsperioder',
      'Unemployment spells in progress',
    ),
    ({ spellsInProgress }) => spellsInProgress.count,
  ),
  figure(
    'spells-in-progress-mean-days',
    texts('Kestossa olevien keskikesto, pv', 'Pågående, medellängd, dgr', 'In progress, mean days'),
    ({ spellsInProgress }) => spellsInProgress.meanDays,
  ),
  figure(
    'spells-in-progress-median-days',
    texts('Kestossa olevien mediaanikesto, pv', 'Pågående, medianlängd, dgr', 'In progress, median days'),
    ({ spellsInProgress }) => spellsInProgress.medianDays,
  ),
  figure(
    'spells-in-progress-unknown-start',
    texts('Työttömät, alku tuntematon', 'Arbetslösa, okänd början', 'Unemployed, start not known'),
    ({ spellsInProgress }) => spellsInProgress.unknownStart,
  ),
  figure(
    'structural-long-term',
    texts('Pitkäaikaistyöttömät', 'Långtidsarbetslösa', 'Long-term unemployed'),
    ({ structural }) => structural.longTerm,
  ),
  figure(
    'structural-recurrent',
    texts('Rinnasteiset pitkäaikaistyöttömät', 'Återkommande arbetslösa', 'Recurrently unemployed'),
    ({ structural }) => structural.recurrent,
  ),
  figure(
    'structural-after-service',
    texts('Palveluilta työttömäksi jääneet', 'Arbetslösa efter service', 'Unemployed after a service'),
    ({ structural }) => structural.afterService,
  ),
  figure(
    'structural-service-to-service',
    texts('Palveluilta palveluille siirtyneet', 'Från service till service', 'From service to service'),
    ({ structural }) => structural.serviceToService,
  ),
  figure(
    'structural-total',
    texts('Rakennetyöttömät yhteensä', 'Strukturellt arbetslösa totalt', 'Structural unemployment, total'),
    ({ structural }) => structural.total,
  ),
];

/** Persons who started a service with a code of the register. */
export function startCodeColumn(code: string): FigureColumn {
  return figure(
    `service-starts-${code}`,
    texts(
      `Alkaneet palvelut, koodi ${code}`,
      `Inledda tjänster, kod ${code}`,
      `Services started, code ${code}`,
    ),
    ({ serviceStarts }) => serviceStarts.byCode[code] ?? 0,
  );
}

function groups(): readonly EndReasonGroup[] {
  return [...new Set(endReasonGroups.values())];
}

function figure(name: string, label: Texts, value: FigureColumn['value']): FigureColumn {
  return { name, label, value };
}

function prefixed(prefix: string, label: Texts): Texts {
  const all = LANGUAGES.map((language) => [language, prefix + label[language]]);
  return Object.fromEntries(all) as Texts;
}
