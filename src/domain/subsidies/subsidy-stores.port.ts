import type { Matters } from '../handling/matters.port.ts';
import type { ClientId, DecisionId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { OrganisationId } from '../shared/organisation.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Claim } from './claims/claim.ts';
import type { DecidedCase, Decision, DecisionLetter } from './decisions/decision.ts';
import type { RectificationRequest } from './decisions/rectification-request.ts';
import type { PaySubsidies } from './pay-subsidies/pay-subsidies.port.ts';
import type { StartUpGrants } from './start-up-grants/start-up-grants.port.ts';

/** Claims, and those of one case, the first before others. */
export interface Claims extends Matters<Claim> {
  ofCase(kind: DecidedCase, id: string): Promise<readonly Claim[]>;
  /**
   * Cases whose time is over on a day and that have something committed that was not paid, or something paid for days that
   * were lost afterwards, client by client from the one after `after` on.
   */
  toRelease(today: PlainDate, after: ClientId | null, limit: number): Promise<readonly UnsettledCase[]>;
}

/** A case of which something is to be released or to come back. */
export interface UnsettledCase {
  readonly clientId: ClientId;
  readonly kind: DecidedCase;
  readonly id: string;
}

/** Decisions, and those on one case, the first before others. */
export interface Decisions extends Matters<Decision> {
  onCase(kind: DecidedCase, id: string): Promise<readonly Decision[]>;
}

/** What is kept of subsidies and grants, of decisions on them and of their payment (tukiasiat). */
export interface SubsidyStores {
  readonly paySubsidies: PaySubsidies;
  readonly startUpGrants: StartUpGrants;
  readonly decisions: Decisions;
  readonly rectificationRequests: Matters<RectificationRequest>;
  readonly claims: Claims;
  readonly limits: DecisionLimits;
  readonly letters: DecisionLetters;
}

/** How much one person decides alone (päätösraja), body by body, as it was set. */
export interface DecisionLimits {
  /** Cents; null when the body has set none. */
  of(body: OrganisationId, on: PlainDate): Promise<number | null>;
  set(limit: DecisionLimit): Promise<void>;
}

/** A limit that a body has set, and from when. */
export interface DecisionLimit {
  readonly organisation: OrganisationId;
  readonly from: PlainDate;
  readonly cents: number;
  readonly setBy: string;
  readonly setAt: Instant;
}

/** A letter with its bytes, which are kept as they are. */
export interface StoredLetter extends DecisionLetter {
  readonly bytes: Uint8Array;
}

/** Letters of decisions (päätöskirjeet): written once, never changed. */
export interface DecisionLetters {
  add(
    of: { readonly decision: DecisionId; readonly clientId: ClientId; readonly tellsOfHealth: boolean },
    letters: readonly StoredLetter[],
  ): Promise<void>;
}
