import { parseInstant } from '../../../domain/shared/instant.ts';
import type { Failure } from '../../../domain/shared/result.ts';
import {
  type Language,
  dateInWords,
  eurosInWords,
  momentInWords,
  monthInWords,
  type Texts,
} from '../language.ts';
import { businessConditionNames } from '../business-conditions.ts';
import { exemptionConditionNames } from '../obligation-terms.ts';
import { requestReasonNames, requestStateNames } from '../request-terms.ts';
import { parseOrganisation } from '../../../domain/shared/organisation.ts';
import { organisationName } from '../organisations.ts';
import { approvalNames, partyNames, planPartNames, planTypeNames } from '../plan-words.ts';
import { pendingMatterNames } from '../privacy-terms.ts';
import { appealMarkingNames, giverNames, subjectNames } from '../statement-words.ts';
import { noticeStateNames, resultNames, roleNames, startGroundNames } from '../terms.ts';
import { vacancyStateNames } from '../vacancy-words.ts';
import { workTrialLimitNames, workTrialPartyNames } from '../work-trial-terms.ts';
import { FAILURE_TEXTS, type ProblemCode } from './catalogue.ts';

/** A failure in the words of a language. */
export interface FailureMessage {
  readonly title: string;
  readonly detail: string;
  readonly next: string;
}

/** Says what a failure is and what to do next. */
export function failureMessage(
  failure: { readonly code: ProblemCode } & Pick<Failure, 'data'>,
  language: Language,
): FailureMessage {
  const { title, detail, next } = FAILURE_TEXTS[failure.code];
  return {
    title: title[language],
    detail: filled(detail[language], failure.data ?? {}, language),
    next: next[language],
  };
}

/** What the failure says whenever it is met: values that only an occurrence has are left open. */
export function generalFailureMessage(code: ProblemCode, language: Language): FailureMessage {
  const { title, detail, next } = FAILURE_TEXTS[code];
  return {
    title: title[language],
    detail: detail[language].replaceAll(OPTIONAL, '$1').replaceAll(PLACEHOLDER, '…').replace('……', '…'),
    next: next[language],
  };
}

const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;
const OPTIONAL = /\[([^[\]]*)\]/g;

/** Puts values in place of their names; codes that have names in the language get them. */
export function filled(text: string, data: NonNullable<Failure['data']>, language: Language): string {
  const said = text.replaceAll(OPTIONAL, (_, part: string) =>
    [...part.matchAll(PLACEHOLDER)].every(([, name = '']) => data[name] !== undefined) ? part : '',
  );
  return said.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = data[name];
    if (value === undefined) return '';
    return (Array.isArray(value) ? value : [value])
      .map((one) => inWords(name, String(one), language))
      .join(', ');
  });
}

/** A file as a whole is at fault where no field is named. */
const fieldNames = {
  '': {
    fi: 'tiedosto puuttuu tai ei ole JSONia',
    sv: 'filen saknas eller är inte JSON',
    en: 'the file is missing or is not JSON',
  },
};

const NAMED: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  field: fieldNames,
  roles: roleNames,
  state: noticeStateNames,
  result: resultNames,
  requestState: requestStateNames,
  ground: startGroundNames,
  reason: requestReasonNames,
  matters: pendingMatterNames,
  vacancyState: vacancyStateNames,
  condition: exemptionConditionNames,
  limit: workTrialLimitNames,
  parties: workTrialPartyNames,
  subject: subjectNames,
  planParties: partyNames,
  planType: planTypeNames,
  planParts: planPartNames,
  approvalMethods: approvalNames,
  competent: giverNames,
  may: giverNames,
  missing: { ...appealMarkingNames, ...businessConditionNames },
  unfulfilled: businessConditionNames,
};

const ORGANISATIONS: ReadonlySet<string> = new Set([
  'organisation',
  'receiver',
  'holder',
  'concerned',
  'bodies',
]);

function inWords(name: string, value: string, language: Language): string {
  const named = NAMED[name]?.[value];
  if (named !== undefined) return named[language];
  if (name.endsWith('Cents')) return eurosInWords(Number(value), language);
  const body = ORGANISATIONS.has(name) ? parseOrganisation(value) : null;
  if (body !== null) return organisationName(body, language);
  const instant = parseInstant(value);
  if (instant !== null) return momentInWords(instant, language);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dateInWords(value, language);
  return /^\d{4}-\d\d$/.test(value) ? monthInWords(value, language) : value;
}
