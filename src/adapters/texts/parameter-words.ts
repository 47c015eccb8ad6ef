import type { Length, Quantity } from '../../domain/legislation/amounts.ts';
import type { ParameterValue } from '../../domain/legislation/parameters.ts';
import { dateInWords, type Language, type Texts, LOCALES, eurosInWords } from './language.ts';

/** The value of a parameter as people of the language write it: `5 arkipäivää`; codes of law stay as they are. */
export function valueInWords(value: ParameterValue | null, language: Language): string {
  if (value === null) return NO_RULE[language];
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  if (typeof value === 'number') return numberInWords(value, language);
  if (typeof value === 'string') return IS_DATE.test(value) ? dateInWords(value, language) : value;
  if (isList(value)) {
    const separator = value.some((item) => typeof item === 'object') ? '; ' : ', ';
    return value.length === 0
      ? NOTHING[language]
      : value.map((item) => valueInWords(item, language)).join(separator);
  }
  return fieldsInWords(value, language);
}

const IS_DATE = /^\d{4}-\d\d-\d\d$/;

/** An amount with its unit; what else there is follows by the name of its field, in parentheses after an amount. */
function fieldsInWords(value: object, language: Language): string {
  const fields: Readonly<Record<string, ParameterValue | null>> = { ...value };
  const amount = isAmount(fields) ? amountInWords(fields.amount, fields.unit, language) : null;
  const others = Object.entries(fields)
    .filter(([name, inner]) => inner !== null && !(amount !== null && (name === 'amount' || name === 'unit')))
    .map(([name, inner]) => `${name} ${valueInWords(inner, language)}`)
    .join(', ');
  if (amount === null) return others;
  return others === '' ? amount : `${amount} (${others})`;
}

function amountInWords(amount: number, unit: Unit, language: Language): string {
  const { one, many, hundredths = false } = UNITS[unit];
  const words = (amount === 1 ? one : many)[language];
  const number = hundredths ? eurosInWords(amount, language) : numberInWords(amount, language);
  return words === '' ? number : `${number} ${words}`;
}

function isAmount(fields: object): fields is { readonly amount: number; readonly unit: Unit } {
  return (
    'amount' in fields &&
    typeof fields.amount === 'number' &&
    'unit' in fields &&
    typeof fields.unit === 'string' &&
    Object.hasOwn(UNITS, fields.unit)
  );
}

type Unit = Length['unit'] | Quantity['unit'];

interface UnitWords {
  readonly one: Texts;
  readonly many: Texts;
  /** Counted in cents, written in euros. */
  readonly hundredths?: true;
}

const UNITS: Readonly<Record<Unit, UnitWords>> = {
  hours: counted(['tunti', 'timme', 'hour'], ['tuntia', 'timmar', 'hours']),
  days: counted(['päivä', 'dag', 'day'], ['päivää', 'dagar', 'days']),
  'working-days': counted(['arkipäivä', 'vardag', 'working day'], ['arkipäivää', 'vardagar', 'working days']),
  weeks: counted(['viikko', 'vecka', 'week'], ['viikkoa', 'veckor', 'weeks']),
  months: counted(['kuukausi', 'månad', 'month'], ['kuukautta', 'månader', 'months']),
  years: counted(['vuosi', 'år', 'year'], ['vuotta', 'år', 'years']),
  percent: counted(['%', '%', '%']),
  persons: counted(['henkilö', 'person', 'person'], ['henkilöä', 'personer', 'persons']),
  times: counted(['kerta', 'gång', 'time'], ['kertaa', 'gånger', 'times']),
  opportunities: counted(
    ['työmahdollisuus', 'jobbmöjlighet', 'job opportunity'],
    ['työmahdollisuutta', 'jobbmöjligheter', 'job opportunities'],
  ),
  'hours-per-week': counted(
    ['tunti viikossa', 'timme i veckan', 'hour a week'],
    ['tuntia viikossa', 'timmar i veckan', 'hours a week'],
  ),
  'days-per-week': counted(
    ['päivä viikossa', 'dag i veckan', 'day a week'],
    ['päivää viikossa', 'dagar i veckan', 'days a week'],
  ),
  'hours-per-day': counted(
    ['tunti päivässä', 'timme om dagen', 'hour a day'],
    ['tuntia päivässä', 'timmar om dagen', 'hours a day'],
  ),
  cents: { ...counted(['', '', '']), hundredths: true },
  'cents-per-day': { ...counted(['päivässä', 'om dagen', 'a day']), hundredths: true },
  'cents-per-month': { ...counted(['kuukaudessa', 'i månaden', 'a month']), hundredths: true },
};

const YES: Texts = { fi: 'kyllä', sv: 'ja', en: 'yes' };
const NO: Texts = { fi: 'ei', sv: 'nej', en: 'no' };
const NOTHING: Texts = { fi: 'ei mitään', sv: 'inget', en: 'none' };
const NO_RULE: Texts = { fi: 'ei sääntöä', sv: 'ingen regel', en: 'no rule' };

function numberInWords(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value);
}

type Words = readonly [fi: string, sv: string, en: string];

function counted(one: Words, many: Words = one): UnitWords {
  const texts = ([fi, sv, en]: Words): Texts => ({ fi, sv, en });
  return { one: texts(one), many: texts(many) };
}

function isList(value: object): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
