import { activationTriggerAt } from '../../legislation/plans.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countBack, deadline, type Length, nextWorkingDay } from '../../shared/deadlines.ts';
import { covers } from '../../shared/period.ts';
import { ageOn, later, type PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import { settledTasks, type TaskChanges, type TaskKind, type WantedTask } from '../../handling/task.ts';
import type { Entitlements, EntitlementSituation } from './entitlements.port.ts';
import { type IntegrationRight, integrationRightOn } from './integration-right.ts';
import { isUnderWay, openCaseOf } from './multi-sector-case.ts';
import { latestOn, multiSectorCriteriaMet } from './multi-sector-criteria.ts';

/** Kinds of tasks that follow from what a client is entitled to. */
export const ENTITLEMENT_TASKS = [
  'START_INITIAL_ASSESSMENT',
  'MAKE_INTEGRATION_PLAN',
  'GUIDE_TO_INTEGRATION_TRAINING',
  'ASSESS_MULTI_SECTOR_NEED',
  'END_MAPPING',
  'MAKE_MULTI_SECTOR_PLAN',
  'MAKE_ACTIVATION_PLAN',
] as const satisfies readonly TaskKind[];

type TaskLaw = Pick<StatuteBook, 'integrationPlan' | 'multiSectorService' | 'activationPlan'>;

/**
 * What is to be done for a jobseeker on a day, and what no longer (R46–R48). It is asked anew every day: a threshold is
 * reached, or a right ends, without anybody doing anything (E46).
 */
export function settledEntitlements(
  situation: EntitlementSituation,
  law: TaskLaw,
  day: PlainDate,
): TaskChanges {
  const isJobseeker = situation.known.jobSearches.some((search) => covers(search, day));
  const wanted = isJobseeker ? wantedOf(situation, law, day) : [];
  return settledTasks(situation.tasks, wanted, () => (isJobseeker ? 'NOT_NEEDED' : 'SEARCH_ENDS'));
}

/** The day since which somebody unemployed may have reached a threshold; null where the law fixes none. */
export function mayHaveReachedSince(
  { multiSectorService }: Pick<StatuteBook, 'multiSectorService'>,
  day: PlainDate,
): PlainDate | null {
  const law = multiSectorService.at(day);
  if (!law.ok || law.value.rules.need.criteria === 'NO_FIXED_THRESHOLDS') return null;
  const { unemployedUnder25, unemployedFrom25 } = law.value.rules.need.criteria;
  return [unemployedUnder25, unemployedFrom25].map((length) => countBack(day, length)).reduce(later);
}

function wantedOf(
  { known, entitlements, inForce }: EntitlementSituation,
  law: TaskLaw,
  day: PlainDate,
): readonly WantedTask[] {
  const right = integrationRightOn(entitlements.integrationRights, day);
  return [
    ...(right === null ? [] : ofRight(right, law)),
    ...ofMultiSector(known, entitlements, law, day),
    ...(inForce === 'ACTIVATION' ? [] : ofActivation(known, entitlements, law, day)),
  ];
}

function ofRight(right: IntegrationRight, { integrationPlan }: TaskLaw): readonly WantedTask[] {
  const { id, state, requestedOn, initialAssessment, planTimes, guidedToTrainingOn } = right;
  const by = (
    kind: TaskKind,
    from: PlainDate,
    length: 'initialAssessmentStart' | 'startAfterAssessment' | 'guideToTraining',
  ) => {
    const law = integrationPlan.at(from);
    const time = law.ok ? law.value.rules[length] : null;
    return law.ok && time !== null
      ? [dueIn(kind, { kind: 'integration-right', id }, from, time, law.value.reference)]
      : [];
  };
  if (state === 'RECOGNISED') return by('START_INITIAL_ASSESSMENT', requestedOn, 'initialAssessmentStart');
  if (state === 'ASSESSED' && initialAssessment.doneOn !== null) {
    return by('MAKE_INTEGRATION_PLAN', initialAssessment.doneOn, 'startAfterAssessment');
  }
  const [first] = planTimes;
  return state === 'PLANNED' && guidedToTrainingOn === null && first !== undefined
    ? by('GUIDE_TO_INTEGRATION_TRAINING', first.from, 'guideToTraining')
    : [];
}

function ofMultiSector(
  known: ProcessCase,
  { multiSectorCases, supportDays }: Entitlements,
  { multiSectorService }: TaskLaw,
  day: PlainDate,
): readonly WantedTask[] {
  const open = openCaseOf(multiSectorCases);
  const subject = open === null ? null : { kind: 'multi-sector-case', id: open.id };
  if (open?.mapping != null && open.planId === null) {
    const { lastDay, endedOn } = open.mapping;
    const rule = open.assessment.rule;
    return endedOn === null
      ? [{ ...asked('END_MAPPING', subject, lastDay, rule), dueOn: lastDay, isAim: false }]
      : [asked('MAKE_MULTI_SECTOR_PLAN', subject, endedOn, rule)];
  }
  const law = multiSectorService.at(day);
  if (open !== null || !law.ok) return [];
  const assessedOn = multiSectorCases
    .filter((each) => !isUnderWay(each))
    .map(({ assessment }) => assessment.assessedOn);
  const [first] = multiSectorCriteriaMet(known, supportDays, day, law.value.rules)
    .map(({ since }) => since)
    .filter((since) => assessedOn.every((assessed) => assessed < since))
    .toSorted();
  return first === undefined ? [] : [asked('ASSESS_MULTI_SECTOR_NEED', null, first, law.value.reference)];
}

/** Nobody's plan comes before the right to integration has ended; from then on it is made without delay. */
function ofActivation(
  known: ProcessCase,
  { activationTriggers, integrationRights, supportDays }: Entitlements,
  { activationPlan }: TaskLaw,
  day: PlainDate,
): readonly WantedTask[] {
  const law = activationPlan.at(day);
  if (!law.ok) return [];
  const { rules, reference } = law.value;
  const waits = integrationRightOn(integrationRights, day) !== null;
  if (waits && rules.notIf.includes('RIGHT_TO_INTEGRATION_PLAN')) return [];
  const last = activationTriggers.at(-1);
  const since =
    last === undefined
      ? reachedSince()
      : last.state === 'MET'
        ? last.counts.find(({ criteriaMet }) => criteriaMet.length > 0)?.notedOn
        : undefined;
  if (since === undefined) return [];
  const ended = integrationRights.flatMap(({ until }) => (until !== null && until <= day ? [until] : []));
  const from = ended.reduce(later, since);
  const subject = last === undefined ? null : { kind: 'activation-trigger', id: last.id };
  return [asked('MAKE_ACTIVATION_PLAN', subject, from, reference)];

  /** Before Kela's notice the register may tell of days of all time; those of the last year only Kela knows. */
  function reachedSince(): PlainDate | undefined {
    const { supportDays: threshold, supportDaysWithin } = activationTriggerAt(
      ageOn(known.birthDate, day),
      rules,
    );
    const latest = latestOn(supportDays, day);
    if (supportDaysWithin !== null || latest === null || latest.days < threshold.amount) return undefined;
    return supportDays.find(({ days }) => days >= threshold.amount)?.on;
  }
}

type Subject = WantedTask['subject'];

/** A task for which the law gives so long. */
function dueIn(
  kind: TaskKind,
  subject: Subject,
  from: PlainDate,
  length: Length,
  rule: RuleReference,
): WantedTask {
  const { moved, unmoved } = deadline(from, length);
  return { ...asked(kind, subject, from, rule), dueOn: moved, unmovedDueOn: unmoved, isAim: false };
}

/** A task without a time limit of its own: as soon as there is reason for it. */
function asked(kind: TaskKind, subject: Subject, since: PlainDate, rule: RuleReference): WantedTask {
  return {
    kind,
    key: subject === null ? kind : `${kind}:${subject.id}`,
    subject,
    dueOn: nextWorkingDay(since),
    unmovedDueOn: since,
    isAim: true,
    rule,
  };
}
