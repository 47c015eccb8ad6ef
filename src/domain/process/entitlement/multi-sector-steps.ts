import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import type { MultiSectorCaseId } from '../../shared/ids.ts';
import { type OrganisationId, organisationKind } from '../../shared/organisation.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import { inOrder, notInFuture, withReasons } from './checks.ts';
import {
  isUnderWay,
  MULTI_SECTOR_CASE,
  type MultiSectorCase,
  type MultiSectorParty,
  type NeedAssessment,
} from './multi-sector-case.ts';
import { multiSectorCounts, multiSectorCriteriaMet, type SupportDays } from './multi-sector-criteria.ts';

/** What somebody has found. */
export type NeedFinding = Pick<NeedAssessment, 'assessedOn' | 'outcome' | 'reasons'>;

/** Of whom the need is assessed, and by whom. */
export interface NeedSituation {
  readonly known: ProcessCase;
  readonly supportDays: readonly SupportDays[];
  readonly assessor: OrganisationId;
  /** Whether the assessor runs the client's process. */
  readonly isResponsible: boolean;
}

export type AssessCode =
  | 'RULE_NOT_FOUND'
  | 'NOT_RESPONSIBLE'
  | 'COMPETENCE_NOT_YET_TRANSFERRED'
  | 'DATE_IN_FUTURE'
  | 'REASONS_MISSING';

type AssessLaw = Pick<StatuteBook, 'multiSectorService' | 'multiSectorAssessor'>;

/**
 * Assesses the need of a client who has no case. What a municipality may not assess yet it can prepare for the TE
 * Office. Fails with `COMPETENCE_NOT_YET_TRANSFERRED` when the need of a trial client was still the TE Office's to
 * assess on the day of the assessment (R48), with `CASE_ALREADY_OPEN` when there is a case.
 */
export function assessNeed(
  id: MultiSectorCaseId,
  finding: NeedFinding & { readonly isPreparation: boolean },
  situation: NeedSituation,
  cases: readonly MultiSectorCase[],
  act: Act,
  law: AssessLaw,
): Result<MultiSectorCase, CommandNotAllowed | Failure<AssessCode | 'CASE_ALREADY_OPEN'>> {
  const { isPreparation, ...found } = finding;
  const competent = isPreparation ? isResponsibleFor(situation) : mayAssess(situation, found.assessedOn, law);
  if (!competent.ok) return competent;
  if (cases.some(isUnderWay)) return fail('conflict', 'CASE_ALREADY_OPEN');
  const assessment = assessmentOf(found, situation, act, law);
  if (!assessment.ok) return assessment;
  const state = isPreparation ? ok(MULTI_SECTOR_CASE.initial) : stateAfter(MULTI_SECTOR_CASE.initial, found);
  if (!state.ok) return state;
  return ok({
    id,
    clientId: situation.known.clientId,
    ...firstBy(act),
    state: state.value,
    assessment: assessment.value,
    mapping: null,
    parties: [],
    planId: null,
    end: null,
  });
}

/** Decides on what a municipality has prepared: whoever is competent on the day of the assessment. */
export function decideNeed(
  prepared: MultiSectorCase,
  finding: NeedFinding,
  situation: NeedSituation,
  act: Act,
  law: AssessLaw,
): Result<MultiSectorCase, CommandNotAllowed | Failure<AssessCode>> {
  const competent = mayAssess(situation, finding.assessedOn, law);
  if (!competent.ok) return competent;
  const state = stateAfter(prepared.state, finding);
  if (!state.ok) return state;
  const assessment = assessmentOf(finding, situation, act, law);
  if (!assessment.ok) return assessment;
  return ok({ ...prepared, ...nextBy(prepared, act), state: state.value, assessment: assessment.value });
}

function stateAfter(state: MultiSectorCase['state'], { outcome }: Pick<NeedFinding, 'outcome'>) {
  return moved(MULTI_SECTOR_CASE, state, outcome === 'NEED' ? 'find-need' : 'find-no-need');
}

type Competent = Result<
  null,
  Failure<'RULE_NOT_FOUND' | 'NOT_RESPONSIBLE' | 'COMPETENCE_NOT_YET_TRANSFERRED'>
>;

function isResponsibleFor({ isResponsible }: NeedSituation): Competent {
  return isResponsible ? ok(null) : fail('forbidden', 'NOT_RESPONSIBLE');
}

/** Whoever is responsible assesses; of a trial client the TE Office, until it became the municipality's task. */
export function mayAssess(
  situation: NeedSituation,
  assessedOn: PlainDate,
  { multiSectorAssessor }: AssessLaw,
): Competent {
  const law = multiSectorAssessor.at(assessedOn);
  if (!law.ok) return law;
  const { responsible } = situation.known;
  const isTrialClient = responsible !== null && organisationKind(responsible) === 'municipality';
  if (!isTrialClient || law.value.rules.trial === 'TRIAL_MUNICIPALITY') return isResponsibleFor(situation);
  return organisationKind(situation.assessor) === 'te-office'
    ? ok(null)
    : fail('forbidden', 'COMPETENCE_NOT_YET_TRANSFERRED', { date: assessedOn }, law.value.reference);
}

function assessmentOf(
  finding: NeedFinding,
  { known, supportDays, assessor }: NeedSituation,
  act: Act,
  { multiSectorService }: AssessLaw,
): Result<NeedAssessment, Failure<'RULE_NOT_FOUND' | 'DATE_IN_FUTURE' | 'REASONS_MISSING'>> {
  const { assessedOn, reasons } = finding;
  const past = notInFuture(assessedOn, act);
  if (!past.ok) return past;
  const law = multiSectorService.at(assessedOn);
  if (!law.ok) return law;
  const { rules, reference: rule } = law.value;
  const written = withReasons(reasons, rule);
  if (!written.ok) return written;
  const met = multiSectorCriteriaMet(known, supportDays, assessedOn, rules);
  return ok({
    ...finding,
    assessor,
    criteriaMet: met.map(({ criterion }) => criterion),
    counts: multiSectorCounts(known, supportDays, assessedOn),
    rule,
  });
}

/** What is done in a case once there is a need. */
export type MultiSectorStep =
  | {
      readonly step: 'start-mapping';
      readonly from: PlainDate;
      /** Null: as long as the law allows. */
      readonly lastDay: PlainDate | null;
      readonly parties: readonly MultiSectorParty[];
    }
  | { readonly step: 'end-mapping'; readonly on: PlainDate }
  | { readonly step: 'end'; readonly on: PlainDate; readonly reasons: string };

export type MultiSectorStepCode =
  | 'RULE_NOT_FOUND'
  | 'DATE_IN_FUTURE'
  | 'SEQUENCE_INVALID'
  | 'REASONS_MISSING'
  | 'MAX_DURATION';

type Changed = Result<Partial<MultiSectorCase>, Failure<MultiSectorStepCode>>;

/** Takes a step in a case; a mapping period longer than the law allows fails with `MAX_DURATION`. */
export function takeMultiSectorStep(
  open: MultiSectorCase,
  step: MultiSectorStep,
  act: Act,
  law: Pick<StatuteBook, 'multiSectorService'>,
): Result<MultiSectorCase, CommandNotAllowed | Failure<MultiSectorStepCode>> {
  const state = moved(MULTI_SECTOR_CASE, open.state, step.step);
  if (!state.ok) return state;
  const changed = changeBy(open, step, act, law);
  return changed.ok ? ok({ ...open, ...changed.value, ...nextBy(open, act), state: state.value }) : changed;
}

function changeBy(
  { assessment, mapping }: MultiSectorCase,
  step: MultiSectorStep,
  act: Act,
  { multiSectorService }: Pick<StatuteBook, 'multiSectorService'>,
): Changed {
  const law = multiSectorService.at(assessment.assessedOn);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  switch (step.step) {
    case 'start-mapping': {
      const { from, parties } = step;
      const start = rules.mappingFrom === 'START_OF_ASSESSMENT' ? assessment.assessedOn : from;
      const longest = addDays(countFrom(start, rules.mappingMax), -1);
      const lastDay = step.lastDay ?? longest;
      if (lastDay > longest) return fail('rule-violation', 'MAX_DURATION', { longest }, reference);
      const ordered = inOrder({ assessedOn: assessment.assessedOn, from, lastDay });
      return ordered.ok ? ok({ mapping: { from, lastDay, endedOn: null }, parties }) : ordered;
    }
    case 'end-mapping': {
      if (mapping === null) throw new Error('mapping without a period');
      const past = notInFuture(step.on, act);
      if (!past.ok) return past;
      const ordered = inOrder({ from: mapping.from, on: step.on });
      if (!ordered.ok) return ordered;
      return step.on > mapping.lastDay
        ? fail('rule-violation', 'MAX_DURATION', { longest: mapping.lastDay }, reference)
        : ok({ mapping: { ...mapping, endedOn: step.on } });
    }
    case 'end': {
      const past = notInFuture(step.on, act);
      if (!past.ok) return past;
      const ordered = inOrder({ assessedOn: assessment.assessedOn, on: step.on });
      if (!ordered.ok) return ordered;
      const written = withReasons(step.reasons, reference);
      return written.ok ? ok({ end: { endedOn: step.on, reasons: step.reasons, rule: reference } }) : written;
    }
  }
}
