import {
  changesOf,
  type Parameter,
  type ParameterValue,
  valuesOf,
} from '../../../domain/legislation/parameters.ts';
import {
  type Entry,
  publishedOn,
  type RulesInForce,
  type Timeline,
} from '../../../domain/legislation/timeline.ts';
import type { LawVersion } from '../../../domain/legislation/versions.ts';
import { lastDayOfPeriod } from '../../../domain/shared/period.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Language } from '../../texts/language.ts';
import { versionName } from '../../texts/law-versions.ts';
import { valueInWords } from '../../texts/parameter-words.ts';
import { referenceDayName } from '../../texts/reference-days.ts';

/** A version of the law as it is answered. */
export function versionShown({ id, from, to, status, certainty, entries }: LawVersion, language: Language) {
  return {
    id,
    name: versionName(id, language) ?? entries[0]?.entry.act ?? id,
    from,
    to,
    status,
    certainty,
    entries: entries.map(({ theme, entry, confirmation }) => ({
      theme,
      act: entry.act,
      section: entry.section,
      from: entry.from,
      to: lastDayOf(entry),
      published: publishedOn(entry),
      certainty: entry.certainty,
      status: entry.status,
      confirmation: confirmation && {
        decision: confirmation.decision,
        confirmedAt: confirmation.confirmedAt,
      },
    })),
  };
}

/** The rules of a theme as they are answered, with what is proposed. */
export function themeShown(
  theme: Timeline<unknown>,
  { rules, reference, certainty }: RulesInForce<unknown>,
  language: Language,
) {
  return {
    theme: theme.theme,
    referenceDate: referenceDayName(theme.referenceDate, language),
    rule: reference,
    certainty,
    parameters: [...valuesOf(theme.theme, rules)].map(([key, value]) => ({
      key,
      value,
      text: valueInWords(value, language),
    })),
    proposals: theme.entries
      .filter(({ status }) => status === 'proposed')
      .map((entry) => ({
        version: entry.version,
        from: entry.from,
        to: lastDayOf(entry),
        act: entry.act,
        section: entry.section,
        certainty: entry.certainty,
        changes: changesOf(theme, entry).map((change) => ({
          ...change,
          text: valueInWords(change.after, language),
        })),
      })),
  };
}

/** A value of a parameter as it is answered. */
export function parameterShown(parameter: Parameter, language: Language) {
  const { key, value, from, certainty, referenceDate, rule } = parameter;
  return {
    key,
    value,
    unit: unitOf(value),
    text: valueInWords(value, language),
    from,
    to: lastDayOfPeriod(parameter),
    act: rule.act,
    section: rule.section,
    version: rule.version,
    certainty,
    referenceDate: referenceDayName(referenceDate, language),
  };
}

function lastDayOf({ from, until }: Entry<unknown>): PlainDate | null {
  return lastDayOfPeriod({ from, until: until ?? null });
}

function unitOf(value: ParameterValue): string | null {
  return typeof value === 'object' && 'unit' in value && typeof value.unit === 'string' ? value.unit : null;
}
