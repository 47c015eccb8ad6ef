import type { StatuteBook } from '../legislation/statute-book.ts';
import { trialAreaOfMunicipality } from '../legislation/trial-areas.ts';
import type { SuspensionId } from '../shared/ids.ts';
import { type Instant, localDateOf } from '../shared/instant.ts';
import { organisation, type OrganisationId } from '../shared/organisation.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../shared/result.ts';

/**
 * Tasks of a trial municipality that the supervisor can suspend one by one (kunnan tehtävät kokeilussa). The act names
 * no list: this is the product's own.
 */
export const COMPETENCE_TASKS = [
  'CUSTOMER_RESPONSIBILITY',
  'REGISTRATION',
  'SERVICE_NEEDS',
  'PLANS',
  'SERVICES',
  'SUBSIDIES',
  'JOB_OFFERS',
  'STATEMENTS',
] as const;

export type CompetenceTask = (typeof COMPETENCE_TASKS)[number];

/** Stages of a suspension (keskeytyksen tila), which follow from its dates. */
export type SuspensionState = 'ORDERED' | 'IN_FORCE' | 'ENDED';

/** What may be done with a suspension in each of its states; every other attempt fails with `SUSPENSION_STATE`. */
export const SUSPENSION_COMMANDS: Readonly<Record<SuspensionState, readonly 'end'[]>> = {
  ORDERED: ['end'],
  IN_FORCE: ['end'],
  ENDED: [],
};

/**
 * The supervisor's order that ends a municipality's competence wholly or for listed tasks (kokeilun keskeyttäminen;
 * Act 1269/2020, section 22). The TE Office is competent in pending matters; deadlines keep running.
 */
export interface Suspension {
  readonly id: SuspensionId;
  readonly municipality: string;
  readonly from: Instant;
  /** The moment from which the municipality is competent again; null while the order stands. */
  readonly until: Instant | null;
  readonly tasks: 'ALL' | readonly CompetenceTask[];
  /** Reference number of the order. */
  readonly order: string;
  readonly rule: RuleReference;
  readonly orderedBy: string;
  readonly orderedAt: Instant;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** What the supervisor orders. */
export type SuspensionOrder = Pick<Suspension, 'id' | 'municipality' | 'from' | 'tasks' | 'order'>;

/**
 * Orders a suspension, from now on or from a later moment. Fails with `SUSPENSION_OVERLAP` when a task is suspended
 * already from then on.
 */
export function orderSuspension(
  order: SuspensionOrder,
  others: readonly Suspension[],
  by: string,
  at: Instant,
  { trialGovernance }: Pick<StatuteBook, 'trialGovernance'>,
): Result<
  Suspension,
  Failure<
    'RULE_NOT_FOUND' | 'NO_SUPERVISION' | 'NOT_A_TRIAL_MUNICIPALITY' | 'DATE_IN_PAST' | 'SUSPENSION_OVERLAP'
  >
> {
  const { municipality, from, tasks } = order;
  const date = localDateOf(from);
  const law = trialGovernance.at(date);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  if (rules.supervisor === null) return fail('rule-violation', 'NO_SUPERVISION', { date }, reference);
  if (trialAreaOfMunicipality(municipality, date) === null) {
    return fail('rule-violation', 'NOT_A_TRIAL_MUNICIPALITY', { municipality }, reference);
  }
  // What was done before an order was lawful: it does not reach back.
  if (date < localDateOf(at)) {
    return fail('rule-violation', 'DATE_IN_PAST', { date, today: localDateOf(at) }, reference);
  }
  const overlapping = others.find(
    (other) =>
      other.municipality === municipality &&
      (other.until === null || from < other.until) &&
      (tasks === 'ALL' || tasks.some((task) => covers(other, task))),
  );
  if (overlapping !== undefined) {
    const { order: earlier, orderedBy, orderedAt } = overlapping;
    return fail(
      'conflict',
      'SUSPENSION_OVERLAP',
      { order: earlier, changedBy: orderedBy, changedAt: orderedAt },
      reference,
    );
  }
  return ok({
    ...order,
    until: null,
    rule: reference,
    orderedBy: by,
    orderedAt: at,
    version: 1,
    changedBy: by,
    changedAt: at,
  });
}

/** The supervisor ends a suspension; one that has not begun never comes into force. */
export function endSuspension(
  suspension: Suspension,
  by: string,
  at: Instant,
): Result<Suspension, Failure<'SUSPENSION_STATE'>> {
  if (!SUSPENSION_COMMANDS[suspensionState(suspension, at)].includes('end')) {
    const { changedBy, changedAt, rule } = suspension;
    return fail('conflict', 'SUSPENSION_STATE', { changedBy, changedAt }, rule);
  }
  const until = at > suspension.from ? at : suspension.from;
  return ok({ ...suspension, until, version: suspension.version + 1, changedBy: by, changedAt: at });
}

/** The stage of a suspension at a moment. */
export function suspensionState({ from, until }: Suspension, at: Instant): SuspensionState {
  if (until !== null && (until <= at || until <= from)) return 'ENDED';
  return from <= at ? 'IN_FORCE' : 'ORDERED';
}

/** The suspension that keeps a body from doing a task at a moment; null when it is competent. */
export function suspensionOf(
  body: OrganisationId,
  task: CompetenceTask,
  suspensions: readonly Suspension[],
  at: Instant,
): Suspension | null {
  const found = suspensions.find(
    (suspension) =>
      organisation('municipality', suspension.municipality) === body &&
      suspensionState(suspension, at) === 'IN_FORCE' &&
      covers(suspension, task),
  );
  return found ?? null;
}

/** The refusal of an act for which the supervisor has suspended the municipality's competence. */
export function competenceSuspended({ order, municipality, from, rule }: Suspension) {
  return fail('forbidden', 'COMPETENCE_SUSPENDED', { order, municipality, from }, rule);
}

function covers({ tasks }: Suspension, task: CompetenceTask): boolean {
  return tasks === 'ALL' || tasks.includes(task);
}
