import type { ClientFacts, FactSource } from '../../domain/clients/facts/client-facts.ts';
import { municipalityName, NOT_A_MUNICIPALITY } from '../../domain/reference/municipalities.ts';
import { serviceKindNames, serviceKinds } from '../../domain/reference/services.ts';
import { statusCodes } from '../../domain/reference/status-codes.ts';
import { lastDayOfPeriod, type Period } from '../../domain/shared/period.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import {
  earningsBasisNames,
  earningsRightNames,
  type FactName,
  factNames,
  jobSearchWords,
  residenceGroundNames,
  residenceKindNames,
} from './fact-words.ts';
import { dateInWords, type Language } from './language.ts';

/** A fact that a determination looked at: what, from when to when, and where it came from. */
export interface ExplainedFact {
  readonly fact: FactName;
  readonly name: string;
  readonly value: string;
  /** First day; null when the register does not know it, or the fact has none. */
  readonly from: PlainDate | null;
  /** Last day; null while it goes on. */
  readonly to: PlainDate | null;
  readonly source: FactSource;
}

/** Every fact of a determination, the person's own first. */
export function explainedFacts(facts: ClientFacts, language: Language): readonly ExplainedFact[] {
  const fact = (
    name: FactName,
    value: string,
    source: FactSource,
    period: Period = ALWAYS,
  ): ExplainedFact => ({
    fact: name,
    name: factNames[name][language],
    value,
    from: period.from,
    to: lastDayOfPeriod(period),
    source,
  });
  const person = facts.personSource;
  const { birthDate, deathDate, motherTongue, dismissal } = facts;
  return [
    fact('BIRTH_DATE', dateInWords(birthDate, language), person),
    ...(deathDate === null ? [] : [fact('DEATH_DATE', dateInWords(deathDate, language), person)]),
    ...(motherTongue === null ? [] : [fact('MOTHER_TONGUE', languageName(motherTongue, language), person)]),
    ...facts.residenceGrounds.map((span) =>
      fact('RESIDENCE_GROUND', residenceGroundNames[span.code]?.[language] ?? span.code, span.source, span),
    ),
    ...facts.residences.map((span) => fact('RESIDENCE', residence(span, language), span.source, span)),
    ...facts.jobSearches.map((span) => fact('JOB_SEARCH', jobSearch(span, language), span.source, span)),
    ...facts.statuses.map((span) => fact('STATUS', statusName(span.code, language), span.source, span)),
    ...facts.earningsRights.map((span) =>
      fact('EARNINGS_RIGHT', earningsRight(span, language), span.source, span),
    ),
    ...facts.services.map((span) => fact('SERVICE', service(span.code, language), span.source, span)),
    ...(dismissal === null
      ? []
      : [
          fact('DISMISSAL', dismissed(dismissal, language), dismissal.source, {
            from: dismissal.dismissedOn,
            until: null,
          }),
        ]),
  ];
}

const ALWAYS: Period = { from: null, until: null };

/** Code and name of an employment status. */
export function statusName(code: string, language: Language): string {
  const names = statusCodes.get(code);
  return names === undefined ? code : `${code} ${names[language]}`;
}

function residence({ kind, municipality }: ClientFacts['residences'][number], language: Language): string {
  const named = residenceKindNames[kind][language];
  return NOT_A_MUNICIPALITY.has(municipality)
    ? named
    : `${municipalityName(municipality, language)} (${municipality}), ${named}`;
}

function jobSearch(
  { office, precedingActivity }: ClientFacts['jobSearches'][number],
  language: Language,
): string {
  return [
    ...(office === null ? [] : [jobSearchWords.office[language].replace('{office}', office)]),
    ...(precedingActivity === '00' ? [jobSearchWords.threatened[language]] : []),
  ].join(', ');
}

function earningsRight({ basis, right }: ClientFacts['earningsRights'][number], language: Language): string {
  const tested = earningsBasisNames[basis]?.[language];
  return `${earningsRightNames[right][language]} (${tested === undefined ? basis : `${tested}, ${basis}`})`;
}

function service(code: string, language: Language): string {
  const kind = serviceKinds.get(code);
  return kind === undefined ? code : `${code} ${serviceKindNames[kind][language]}`;
}

function dismissed(dismissal: NonNullable<ClientFacts['dismissal']>, language: Language): string {
  const { economicGround, serviceYears } = dismissal;
  return jobSearchWords.dismissal[language]
    .replace('{economic}', jobSearchWords[economicGround ? 'yes' : 'no'][language])
    .replace('{years}', String(serviceYears));
}

function languageName(code: string, language: Language): string {
  const name = LANGUAGE_NAMES[language].of(code);
  return name === undefined || name === code ? code : `${name} (${code})`;
}

const LANGUAGE_NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  fi: new Intl.DisplayNames('fi', { type: 'language' }),
  sv: new Intl.DisplayNames('sv', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
};
