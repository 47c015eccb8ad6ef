import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type OrganisationId, organisationKind } from '../../shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { ServiceReferral } from './service-referral.ts';
import type { ServiceStep } from './service-step.ts';

/**
 * Whether a step is one of selecting students for labour market training, or of deciding to break it off: until the end
 * of the trials the TE Office does both, also for clients of a municipality (Act 1269/2020, section 10).
 */
export function isSelection({ serviceType, state }: ServiceReferral, step: ServiceStep): boolean {
  if (serviceType !== 'LABOUR_MARKET_TRAINING') return false;
  switch (step.step) {
    case 'ACCEPT':
    case 'REJECT':
      return true;
    case 'WAIT':
      return state === 'REFERRED';
    case 'INTERRUPT':
      return step.by === 'AUTHORITY' || step.by === 'PROVIDER';
    default:
      return false;
  }
}

/** Fails with `SELECTION_BY_TE_OFFICE` when a selection is another’s than the TE Office’s while the law leaves it to that. */
export function maySelect(
  referral: ServiceReferral,
  step: ServiceStep,
  acting: OrganisationId,
  { trainingSelection }: Pick<StatuteBook, 'trainingSelection'>,
): Result<null, Failure<'SELECTION_BY_TE_OFFICE' | 'RULE_NOT_FOUND'>> {
  if (!isSelection(referral, step) || step.step === 'RECORD_KELA') return ok(null);
  const law = trainingSelection.at(step.on);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  const isOpen = rules.by !== 'TE_OFFICE' || organisationKind(acting) === 'te-office';
  return isOpen ? ok(null) : fail('forbidden', 'SELECTION_BY_TE_OFFICE', { date: step.on }, reference);
}
