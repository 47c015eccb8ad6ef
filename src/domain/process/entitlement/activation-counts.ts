import { activationTriggerAt } from '../../legislation/plans.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { ActivationTriggerId } from '../../shared/ids.ts';
import { ageOn } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import {
  ACTIVATION_TRIGGER,
  type ActivationCommand,
  activationCriteriaMet,
  type ActivationTrigger,
  type ActivationTriggerState,
  type BenefitCounts,
  type TriggerCount,
} from './activation-trigger.ts';
import { notInFuture } from './checks.ts';

/** What Kela or an official has told. */
export type ToldCount = BenefitCounts & Pick<TriggerCount, 'source' | 'notedOn'>;

export type CountCode = 'RULE_NOT_FOUND' | 'DATE_IN_FUTURE';

type CountLaw = Pick<StatuteBook, 'activationPlan'>;
type Person = Pick<ProcessCase, 'clientId' | 'birthDate'>;

/** Begins to follow a client's thresholds. Fails with `TRIGGER_ALREADY_OPEN` while others wait for a plan. */
export function followThresholds(
  id: ActivationTriggerId,
  told: ToldCount,
  person: Person,
  triggers: readonly ActivationTrigger[],
  act: Act,
  law: CountLaw,
): Result<ActivationTrigger, CommandNotAllowed | Failure<CountCode | 'TRIGGER_ALREADY_OPEN'>> {
  if (triggers.some(({ state }) => state === 'BELOW' || state === 'MET')) {
    return fail('conflict', 'TRIGGER_ALREADY_OPEN');
  }
  const count = counted(told, person, act, law);
  if (!count.ok) return count;
  const { initial } = ACTIVATION_TRIGGER;
  const state = moved(ACTIVATION_TRIGGER, initial, commandOf(initial, count.value));
  if (!state.ok) return state;
  return ok({
    id,
    clientId: person.clientId,
    ...firstBy(act),
    state: state.value,
    counts: [count.value],
    planId: null,
  });
}

/**
 * Takes a later count, or a correction of one. A count that no longer reaches the threshold corrects the trigger and
 * ends nothing: a plan that was made meanwhile stays (E47).
 */
export function countAgain(
  trigger: ActivationTrigger,
  told: ToldCount,
  person: Person,
  act: Act,
  law: CountLaw,
): Result<ActivationTrigger, CommandNotAllowed | Failure<CountCode>> {
  const count = counted(told, person, act, law);
  if (!count.ok) return count;
  const state = moved(ACTIVATION_TRIGGER, trigger.state, commandOf(trigger.state, count.value));
  if (!state.ok) return state;
  const counts = [...trigger.counts, count.value];
  return ok({ ...trigger, ...nextBy(trigger, act), state: state.value, counts });
}

function commandOf(state: ActivationTriggerState, { criteriaMet }: TriggerCount): ActivationCommand {
  const isReached = criteriaMet.length > 0;
  if (state === 'BELOW') return isReached ? 'reach' : 'count';
  return isReached ? 'count' : 'correct';
}

/** The law of the day on which it was told decides, and the age on it. */
function counted(
  told: ToldCount,
  { birthDate }: Person,
  act: Act,
  { activationPlan }: CountLaw,
): Result<TriggerCount, Failure<CountCode>> {
  const past = notInFuture(told.notedOn, act);
  if (!past.ok) return past;
  const law = activationPlan.at(told.notedOn);
  if (!law.ok) return law;
  const { rules, reference: rule } = law.value;
  const thresholds = activationTriggerAt(ageOn(birthDate, told.notedOn), rules);
  return ok({ ...told, criteriaMet: activationCriteriaMet(told, thresholds), rule });
}
