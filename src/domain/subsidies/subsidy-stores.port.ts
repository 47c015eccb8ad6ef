import type { Matters } from '../handling/matters.port.ts';
import type { OrganisationId } from '../shared/organisation.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Claim } from './claims/claim.ts';
import type { DecidedCase, Decision } from './decisions/decision.ts';
import type { RectificationRequest } from './decisions/rectification-request.ts';
import type { PaySubsidy } from './pay-subsidies/pay-subsidy.ts';
import type { StartUpGrant } from './start-up-grants/start-up-grant.ts';

/** Claims, and those of one case. */
export interface Claims extends Matters<Claim> {
  ofCase(kind: DecidedCase, id: string): Promise<readonly Claim[]>;
}

/** Decisions, and those on one case, the first before others. */
export interface Decisions extends Matters<Decision> {
  onCase(kind: DecidedCase, id: string): Promise<readonly Decision[]>;
}

/** What is kept of subsidies and grants, of decisions on them and of their payment (tukiasiat). */
export interface SubsidyStores {
  readonly paySubsidies: Matters<PaySubsidy>;
  readonly startUpGrants: Matters<StartUpGrant>;
  readonly decisions: Decisions;
  readonly rectificationRequests: Matters<RectificationRequest>;
  readonly claims: Claims;
  readonly limits: DecisionLimits;
}

/** How much one person decides alone (päätösraja), body by body, as it was set. */
export interface DecisionLimits {
  /** Cents; null when the body has set none. */
  of(body: OrganisationId, on: PlainDate): Promise<number | null>;
}
