import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { JobseekerTime } from '../../../domain/legislation/unemployment-length.ts';
import { SERVICE_STATUSES } from '../../../domain/clients/facts/unemployment-counters.ts';
import { type Assessment, completedAssessment } from '../../../domain/process/assessments/assessment.ts';
import type { NotRelevant, PartContents } from '../../../domain/process/assessments/contents.ts';
import { statusCodesOf } from '../../../domain/reference/status-codes.ts';
import type { PaySubsidyId } from '../../../domain/shared/ids.ts';
import { covers } from '../../../domain/shared/period.ts';
import { addDays, earlier, type PlainDate } from '../../../domain/shared/plain-date.ts';
import type { EarlierSubsidy, SubsidySituation } from '../../../domain/subsidies/pay-subsidies/situation.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/**
 * What of a client decides on a subsidy, as it is known: status spans tell unemployment, services and work, the latest
 * completed assessment what the client can do and how likely work is without a subsidy, the plan in force integration, and
 * cases and the client register what was subsidised before.
 */
export async function gatherSituation(
  tx: Transaction,
  { clientId, birthDate, unemployment, statuses }: ProcessCase,
  subsidy: PaySubsidyId,
  on: PlainDate,
): Promise<SubsidySituation> {
  const assessment = completedAssessment(await tx.process.assessments.ofClient(clientId));
  const plan = await tx.process.plans.inForceOf(clientId);
  const { risk } = told(assessment?.parts.RISK_OF_UNEMPLOYMENT) ?? {};
  return {
    birthDate,
    isUnemployed: unemployment.some((spell) => covers(spell, on)),
    times: [
      ...unemployment.map((period): JobseekerTime => ({ kind: 'UNEMPLOYED', period })),
      ...statuses
        .filter(({ code }) => SERVICE_STATUSES.includes(code))
        .map((period): JobseekerTime => ({ kind: 'SERVICE', period })),
    ],
    lastWorkedOn: lastWorkedOn(statuses, assessment, on),
    hasSkillShortage: isShortOfSkills(assessment),
    hasUpperSecondaryQualification: isUpperSecondary(assessment),
    hasIntegrationPlan: plan?.type === 'INTEGRATION',
    hasReducedAbility: isRestricted(assessment),
    wouldStayUnemployed: risk === undefined ? null : risk === 'HIGH',
    earlier: await earlierSubsidies(tx, clientId, subsidy),
  };
}

/** Subsidised work is work; so is what the client has told of in the assessment. */
const WORK: ReadonlySet<string> = new Set(['00', ...statusCodesOf('EMPLOYED')]);

function lastWorkedOn(
  statuses: ProcessCase['statuses'],
  assessment: Assessment | null,
  on: PlainDate,
): PlainDate | null {
  const history = told(assessment?.parts.SKILLS)?.workHistory ?? [];
  const spans = [...statuses.filter(({ code }) => WORK.has(code)), ...history];
  const ends = spans
    .filter(({ from }) => from === null || from <= on)
    .map(({ until }) => (until === null ? on : earlier(addDays(until, -1), on)));
  return ends.toSorted().at(-1) ?? null;
}

/** A need of competence that is open, a need of training, or words on what the client should learn. */
function isShortOfSkills(assessment: Assessment | null): boolean {
  if (assessment === null) return false;
  const { findings, parts } = assessment;
  const isFound = findings.some(({ kind, status }) => kind === 'COMPETENCE_NEED' && status === 'OPEN');
  const needsTraining = told(parts.TRAINING_NEED)?.needed === true;
  return isFound || needsTraining || (told(parts.SKILLS)?.competenceNeeds ?? null) !== null;
}

/** Levels of education begin with 3 from upper secondary on; 9 is unknown. */
function isUpperSecondary(assessment: Assessment | null): boolean {
  const education = told(assessment?.parts.SKILLS)?.education ?? [];
  return education.some(({ level }) => level >= '3' && level < '9');
}

function isRestricted(assessment: Assessment | null): boolean {
  const { WORK_ABILITY, FUNCTIONAL_CAPACITY } = assessment?.health.parts ?? {};
  return [WORK_ABILITY, FUNCTIONAL_CAPACITY].some((part) => told(part)?.conclusion === 'RESTRICTED');
}

function told<Part extends PartContents[keyof PartContents]>(
  part: Part | NotRelevant | undefined,
): Part | null {
  return part === undefined || 'notRelevant' in part ? null : part;
}

/** Those of other cases that were granted, and those that only the register tells of. */
async function earlierSubsidies(
  { subsidies: { paySubsidies } }: Transaction,
  clientId: ProcessCase['clientId'],
  subsidy: PaySubsidyId,
): Promise<readonly EarlierSubsidy[]> {
  const own = (await paySubsidies.ofClient(clientId)).flatMap(
    ({ id, terms, decision, endedOn, application }): readonly EarlierSubsidy[] =>
      id === subsidy || terms === null || decision === null
        ? []
        : [
            {
              businessId: application.employer.businessId,
              from: terms.from,
              to: endedOn ?? terms.to,
            },
          ],
  );
  const registered = await paySubsidies.inRegister(clientId);
  return [...own, ...registered.filter(({ from }) => !own.some((known) => known.from === from))];
}
