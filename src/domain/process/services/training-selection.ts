import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type OrganisationId, organisationKind } from '../../shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { ServiceReferral } from './service-referral.ts';
import type { ServiceStep } from './service-step.ts';

/** A step that selects a student for labour market training, or decides to break the training off. */
type Selection = Exclude<ServiceStep, { readonly step: 'record-kela' }>;

function selectionIn({ serviceType, state }: ServiceReferral, step: ServiceStep): Selection | null {
  if (serviceType !== 'LABOUR_MARKET_TRAINING') return null;
  switch (step.step) {
    case 'accept':
    case 'reject':
      return step;
    case 'wait':
      return state === 'REFERRED' ? step : null;
    case 'interrupt':
      return step.by === 'AUTHORITY' || step.by === 'PROVIDER' ? step : null;
    default:
      return null;
  }
}

type SelectionLaw = Pick<StatuteBook, 'trainingSelection'>;

/**
 * Fails with `SELECTION_BY_TE_OFFICE` when a selection is another’s than the TE Office’s while the law leaves it to that:
 * until the end of the trials, also for clients of a municipality (Act 1269/2020, section 10).
 */
export function maySelect(
  referral: ServiceReferral,
  step: ServiceStep,
  acting: OrganisationId,
  { trainingSelection }: SelectionLaw,
): Result<null, Failure<'SELECTION_BY_TE_OFFICE' | 'RULE_NOT_FOUND'>> {
  const selection = selectionIn(referral, step);
  if (selection === null) return ok(null);
  const law = trainingSelection.at(selection.on);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  const isOpen = rules.by !== 'TE_OFFICE' || organisationKind(acting) === 'te-office';
  return isOpen ? ok(null) : fail('forbidden', 'SELECTION_BY_TE_OFFICE', { date: selection.on }, reference);
}

/** Whether a step is a TE Office’s that is not responsible for the client: a selection that the law leaves to it. */
export function selectsForOthers(
  referral: ServiceReferral,
  step: ServiceStep,
  acting: OrganisationId,
  { trainingSelection }: SelectionLaw,
): boolean {
  const selection = selectionIn(referral, step);
  if (selection === null || organisationKind(acting) !== 'te-office') return false;
  const law = trainingSelection.at(selection.on);
  return law.ok && law.value.rules.by === 'TE_OFFICE';
}
