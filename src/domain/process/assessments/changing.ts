import {
  type DatedCodes,
  educationLevelCodes,
  expertAssessmentCodes,
  isCodeOn,
  languageCodes,
  occupationCodes,
  serviceLineCodes,
} from '../../reference/dated-codes.ts';
import type { AssessmentPart } from '../../legislation/assessment.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import {
  type AbilitatorMeasurement,
  type AssessmentContents,
  type ExpertAssessment,
  type Finding,
  type GeneralField,
  type GeneralPart,
  HEALTH_EXPERT_ASSESSMENTS,
  type HealthField,
  type HealthPart,
  type Parts,
  type Section,
} from './contents.ts';

/** What is written of one class: parts take the place of what stood there, findings and expert assessments are added or changed one by one. */
export type SectionChanges<P extends AssessmentPart, Field extends string> = Section<P, Field>;

/** What is written in an assessment; null leaves as it is. */
export interface AssessmentChanges extends SectionChanges<GeneralPart, GeneralField> {
  readonly date: PlainDate | null;
  readonly conclusion: string | null;
  readonly serviceLine: string | null;
  /** Whoever writes says that the general text tells of an illness or another matter of health. */
  readonly tellsOfHealth: boolean;
  readonly health:
    | (SectionChanges<HealthPart, HealthField> & { readonly abilitator: AbilitatorMeasurement | null })
    | null;
}

export type ChangeCode =
  | 'DATE_IN_FUTURE'
  | 'HEALTH_DATA_IN_NOTE'
  | 'TRAINING_FIELD_MISSING'
  | 'STEP_REQUIRED'
  | 'REASONS_MISSING'
  | 'OUTCOME_REQUIRED'
  | 'SEQUENCE_INVALID'
  | 'CODE_INVALID';

type Checked = Result<null, Failure<ChangeCode>>;

/** The contents with what was written; fails with what is wrong first. Codes are those of the day of the assessment. */
export function changed(
  before: AssessmentContents,
  changes: AssessmentChanges,
  today: PlainDate,
): Result<AssessmentContents, Failure<ChangeCode>> {
  const date = changes.date ?? before.date;
  if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
  const general = sectionWith(before, changes);
  const health = changes.health === null ? before.health : sectionWith(before.health, changes.health);
  const next: AssessmentContents = {
    ...general,
    date,
    conclusion: changes.conclusion ?? before.conclusion,
    serviceLine: changes.serviceLine ?? before.serviceLine,
    health: { ...health, abilitator: changes.health?.abilitator ?? before.health.abilitator },
  };
  const checks: readonly (() => Checked)[] = [
    () => checkClasses(changes),
    () => checkParts(next, date),
    () => checkFindings(general.findings),
    () => checkFindings(health.findings),
    () => checkExperts([...general.expertAssessments, ...health.expertAssessments], date, today),
    () => checkMeasurement(next.health.abilitator, today),
    () =>
      checkCodes('serviceLines', serviceLineCodes, next.serviceLine === null ? [] : [next.serviceLine], date),
  ];
  for (const check of checks) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  return ok(next);
}

function sectionWith<P extends AssessmentPart, Field extends string>(
  { parts, findings, expertAssessments }: Section<P, Field>,
  changes: SectionChanges<P, Field>,
): Section<P, Field> {
  return {
    parts: { ...parts, ...changes.parts },
    findings: merged(findings, changes.findings, ({ id }) => id),
    expertAssessments: merged(
      expertAssessments,
      changes.expertAssessments,
      ({ kind, orderedOn }) => `${kind} ${orderedOn}`,
    ),
  };
}

/** What was there in its order, each as it was written last; then what is new. */
function merged<T>(before: readonly T[], written: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map([...before, ...written].map((one) => [keyOf(one), one])).values()];
}

/** What tells of health has no place in the general section: the restricted field is named (R37). */
function checkClasses({ tellsOfHealth, expertAssessments }: AssessmentChanges): Checked {
  if (tellsOfHealth)
    return fail('rule-violation', 'HEALTH_DATA_IN_NOTE', { field: 'health.parts.WORK_ABILITY' });
  return expertAssessments.some(({ kind }) => HEALTH_EXPERT_ASSESSMENTS.has(kind))
    ? fail('rule-violation', 'HEALTH_DATA_IN_NOTE', { field: 'health.expertAssessments' })
    : ok(null);
}

function checkParts({ parts, health }: AssessmentContents, date: PlainDate): Checked {
  const all: Parts<AssessmentPart> = { ...parts, ...health.parts };
  for (const [part, content] of Object.entries(all)) {
    if (content === undefined) continue;
    if ('notRelevant' in content) {
      if (content.notRelevant.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
    } else if ('step' in content && content.need === 'EVIDENT' && content.step === null && !content.refused) {
      return fail('rule-violation', 'STEP_REQUIRED', { part });
    }
  }
  const { SKILLS: skills, TRAINING_NEED: training } = parts;
  if (training !== undefined && !('notRelevant' in training)) {
    const { needed, field, level } = training;
    if (needed && (field ?? '').trim() === '') return fail('rule-violation', 'TRAINING_FIELD_MISSING');
    const checked = checkCodes('educationLevels', educationLevelCodes, level === null ? [] : [level], date);
    if (!checked.ok) return checked;
  }
  if (skills === undefined || 'notRelevant' in skills) return ok(null);
  const { education, occupations, workHistory, languages } = skills;
  const levels = education.map(({ level }) => level);
  const worked = [...occupations, ...workHistory.map(({ occupation }) => occupation)];
  const reversed = workHistory.find(({ from, until }) => until !== null && until < from);
  if (reversed !== undefined) return outOfOrder(['from', reversed.from], ['until', reversed.until ?? '']);
  const inLists = [
    checkCodes('educationLevels', educationLevelCodes, levels, date),
    checkCodes('occupations', occupationCodes, worked, date),
    checkCodes('languages', languageCodes, languages, date),
  ];
  return inLists.find(({ ok: isGood }) => !isGood) ?? ok(null);
}

function checkFindings(findings: readonly Finding[]): Checked {
  const closed = findings.find(
    ({ status, outcome }) =>
      (status === 'SOLVED' || status === 'DROPPED') && (outcome === null || outcome.trim() === ''),
  );
  return closed === undefined
    ? ok(null)
    : fail('rule-violation', 'OUTCOME_REQUIRED', { words: closed.words });
}

function checkExperts(ordered: readonly ExpertAssessment[], date: PlainDate, today: PlainDate): Checked {
  for (const { orderedOn, receivedOn } of ordered) {
    if (receivedOn !== null && receivedOn < orderedOn)
      return outOfOrder(['orderedOn', orderedOn], ['receivedOn', receivedOn]);
    const told = receivedOn ?? orderedOn;
    if (told > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: told, today });
  }
  const kinds = ordered.map(({ kind }) => kind);
  return checkCodes('expertAssessments', expertAssessmentCodes, kinds, date);
}

function checkMeasurement(measurement: AbilitatorMeasurement | null, today: PlainDate): Checked {
  return measurement !== null && measurement.measuredOn > today
    ? fail('rule-violation', 'DATE_IN_FUTURE', { date: measurement.measuredOn, today })
    : ok(null);
}

function checkCodes(list: string, known: DatedCodes, codes: readonly string[], day: PlainDate): Checked {
  const wrong = codes.find((code) => !isCodeOn(known, code, day));
  return wrong === undefined ? ok(null) : fail('rule-violation', 'CODE_INVALID', { list, code: wrong });
}

function outOfOrder(
  [earlier, earlierOn]: readonly [string, string],
  [later, laterOn]: readonly [string, string],
) {
  return fail('rule-violation', 'SEQUENCE_INVALID', { earlier, earlierOn, later, laterOn });
}
