import type { StoredDetermination } from '../../application/clients/client-reads.port.ts';
import type { DeterminationResult, Reason } from '../../domain/clients/determination/determination.ts';
import type { Ground } from '../../domain/legislation/target-group.ts';
import { trialAreaOfMunicipality } from '../../domain/legislation/trial-areas.ts';
import { municipalityName, municipalityOn } from '../../domain/reference/municipalities.ts';
import { covers } from '../../domain/shared/period.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { RuleReference } from '../../domain/shared/result.ts';
import { type ExplainedFact, explainedFacts, statusName } from './explanation-facts.ts';
import {
  changedFactNames,
  type ExplainedOverride,
  type ExplainedReview,
  explainOverride,
  explainReview,
} from './explanation-override.ts';
import {
  areaWords,
  conditionNames,
  groundWords,
  outcomeNames,
  ruleWords,
  statusWords,
  summaries,
} from './explanation-words.ts';
import { dateInWords, type Language, say, type Texts } from './language.ts';
import { areaName } from './organisations.ts';
import { groundNames, reasonNames, resultNames } from './terms.ts';

/** One condition of the target group: whether it was met, and why. */
export interface ExplainedCondition {
  readonly condition: keyof typeof conditionNames;
  readonly name: string;
  readonly outcome: keyof typeof outcomeNames;
  readonly outcomeName: string;
  readonly text: string;
}

interface Named<Code> {
  readonly code: Code;
  readonly name: string;
}

/** Why a determination came out as it did, for an official to read (kohderyhmäratkaisun perustelut). */
export interface Explanation {
  readonly determinationId: string;
  readonly clientId: string;
  readonly language: Language;
  readonly summary: string;
  readonly result: Named<DeterminationResult>;
  readonly reasons: readonly Named<Reason>[];
  readonly grounds: readonly Named<Ground>[];
  readonly conditions: readonly ExplainedCondition[];
  readonly referenceDate: PlainDate;
  /** The day of the transfer window on which the conditions were met, when it was not the reference date. */
  readonly window: { readonly day: PlainDate; readonly text: string } | null;
  readonly rule: RuleReference & { readonly text: string };
  readonly facts: readonly ExplainedFact[];
  readonly decidedBy: string;
  readonly decidedAt: string;
  /** When a later determination of the same date took its place; null while this one holds. */
  readonly supersededAt: string | null;
  /** What of the facts was another then. */
  readonly changedFacts: readonly Named<string>[] | null;
  readonly override: ExplainedOverride | null;
  readonly review: ExplainedReview | null;
}

/** Explains a stored determination. Nothing is judged again: every outcome follows from what was stored. */
export function explainDetermination(determination: StoredDetermination, language: Language): Explanation {
  const { id, clientId, determinationDate, windowDay, rule, decidedBy, decidedAt, supersededAt } =
    determination;
  const date = dateInWords(determinationDate, language);
  const reasons = determination.reasons.map((code) => ({ code, name: reasonNames[code][language] }));
  const grounds = determination.grounds.map((code) => ({ code, name: groundNames[code][language] }));
  return {
    determinationId: id,
    clientId,
    language,
    summary: say(summaries[determination.result], language, {
      date,
      reasons: listed(reasons),
      grounds: listed(grounds),
    }),
    result: { code: determination.result, name: resultNames[determination.result][language] },
    reasons,
    grounds,
    conditions: [
      area(determination, language),
      status(determination, language),
      ground(determination, listed(grounds), language),
    ],
    referenceDate: determinationDate,
    window:
      windowDay === null
        ? null
        : {
            day: windowDay,
            text: say(ruleWords.windowDay, language, { day: dateInWords(windowDay, language), date }),
          },
    rule: {
      ...rule,
      text: say(ruleWords.rule, language, { ...rule, from: dateInWords(rule.from, language), date }),
    },
    facts: explainedFacts(determination.facts, language),
    decidedBy,
    decidedAt,
    supersededAt,
    changedFacts:
      determination.changedFacts?.map((code) => ({
        code,
        name: changedFactNames[code]?.[language] ?? code,
      })) ?? null,
    override: explainOverride(determination, language),
    review: explainReview(determination, language),
  };
}

function area(determination: StoredDetermination, language: Language): ExplainedCondition {
  if (determination.securityBan) return condition('AREA', 'HIDDEN', areaWords.hidden, language);
  const { municipality, areaCode } = placeOf(determination);
  if (municipality === null) return condition('AREA', 'UNKNOWN', areaWords.unknown, language);
  const named = {
    municipality: municipalityName(municipality, language),
    area: areaCode === null ? '' : `${areaName(areaCode)} (${areaCode})`,
  };
  if (!determination.reasons.includes('NOT_IN_TRIAL_AREA')) {
    return condition('AREA', 'MET', areaWords.met, language, named);
  }
  const words = areaCode === null ? areaWords.outside : areaWords.otherOffice;
  return condition('AREA', 'NOT_MET', words, language, named);
}

function status(determination: StoredDetermination, language: Language): ExplainedCondition {
  const { windowDay, facts } = determination;
  const code =
    windowDay === null
      ? determination.statusCode
      : (facts.statuses.find((span) => covers(span, windowDay))?.code ?? null);
  if (code === null) return condition('STATUS', 'UNKNOWN', statusWords.unknown, language);
  const isMet = !determination.reasons.includes('STATUS');
  const words = isMet ? statusWords.met : statusWords.notMet;
  return condition('STATUS', isMet ? 'MET' : 'NOT_MET', words, language, {
    status: statusName(code, language),
  });
}

function ground(
  { grounds, reasons }: StoredDetermination,
  named: string,
  language: Language,
): ExplainedCondition {
  if (grounds.length > 0) return condition('GROUND', 'MET', groundWords.met, language, { grounds: named });
  return reasons.includes('NO_GROUND')
    ? condition('GROUND', 'NOT_MET', groundWords.notMet, language)
    : condition('GROUND', 'UNKNOWN', groundWords.unknown, language);
}

/** Where the client lived on the decisive day: in a transfer window that may have been another municipality. */
function placeOf({ windowDay, municipality, areaCode, facts }: StoredDetermination): {
  readonly municipality: string | null;
  readonly areaCode: string | null;
} {
  const home =
    windowDay === null
      ? undefined
      : facts.residences.find((span) => span.kind === 'HOME_MUNICIPALITY' && covers(span, windowDay));
  if (windowDay === null || home === undefined) return { municipality, areaCode };
  const then = municipalityOn(home.municipality, windowDay);
  return { municipality: then, areaCode: trialAreaOfMunicipality(then, windowDay)?.code ?? null };
}

function condition(
  name: keyof typeof conditionNames,
  outcome: keyof typeof outcomeNames,
  words: Texts,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): ExplainedCondition {
  return {
    condition: name,
    name: conditionNames[name][language],
    outcome,
    outcomeName: outcomeNames[outcome][language],
    text: say(words, language, values),
  };
}

function listed(named: readonly Named<unknown>[]): string {
  return named.map(({ name }) => name).join('; ');
}
