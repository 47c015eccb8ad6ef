import type { DecidedCase } from '../../../domain/subsidies/decisions/decision.ts';
import type { Failure } from '../../../domain/shared/result.ts';
import { decidablePaySubsidy } from '../pay-subsidies/decidable.ts';
import type { SubsidyDecisionFailure } from '../pay-subsidies/subsidy-result.ts';
import { type DecideGrantFailure, decidableStartUpGrant } from '../start-up-grants/decidable.ts';
import type { Decidable } from './decidable.ts';

/** What keeps any kind of case from being decided on. */
export type DecidingFailure = SubsidyDecisionFailure | DecideGrantFailure | Failure<'CASE_NOT_FOUND'>;

/** Every kind of case that is decided on, by its name. */
export type Decidables = Readonly<Record<DecidedCase, Decidable<DecidingFailure>>>;

export const decidables: Decidables = {
  PAY_SUBSIDY: decidablePaySubsidy,
  START_UP_GRANT: decidableStartUpGrant,
};
