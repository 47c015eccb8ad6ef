import type { ClientId, DeterminationId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { DeterminationResult } from './determination.ts';

/** Result that an official may put in the place of the computed one (virkailijan ratkaisu). */
export type OverriddenResult = Exclude<DeterminationResult, 'PENDING_INFORMATION'>;

/**
 * An official's decision that a client is treated otherwise than the facts say (ratkaisusta poikkeaminen). It stands
 * beside the determination: neither the facts nor the result computed from them change.
 */
export interface DeterminationOverride {
  readonly result: OverriddenResult;
  readonly reason: string;
  readonly decidedBy: string;
  readonly organisation: OrganisationId;
  readonly decidedAt: Instant;
}

/** A determination as far as overriding it depends on it. */
export interface OverridableDetermination {
  readonly id: DeterminationId;
  readonly clientId: ClientId;
  readonly result: DeterminationResult;
  readonly effectiveResult: DeterminationResult;
  readonly rule: RuleReference;
  readonly supersededAt: Instant | null;
  readonly override: DeterminationOverride | null;
  readonly version: number;
  /** Who changed it last, and when: its maker, whoever overrode it, or whoever took that back. */
  readonly changedBy: string;
  readonly changedAt: Instant;
}

export type OverrideFailure = Failure<
  'REASONS_MISSING' | 'DETERMINATION_SUPERSEDED' | 'OVERRIDE_WITHOUT_EFFECT'
>;

export type WithdrawalFailure = Failure<'REASONS_MISSING' | 'DETERMINATION_SUPERSEDED' | 'NOT_OVERRIDDEN'>;

/**
 * Decides otherwise than the facts say. Fails with `REASONS_MISSING`, with `DETERMINATION_SUPERSEDED` when a later one
 * has taken its place, and with `OVERRIDE_WITHOUT_EFFECT` when the client is treated so already.
 */
export function overrideDetermination(
  determination: OverridableDetermination,
  given: DeterminationOverride,
): Result<DeterminationOverride, OverrideFailure> {
  const changeable = changing(determination, given.reason);
  if (!changeable.ok) return changeable;
  if (given.result === determination.effectiveResult) {
    return fail('conflict', 'OVERRIDE_WITHOUT_EFFECT', { result: given.result }, determination.rule);
  }
  return ok({ ...given, reason: given.reason.trim() });
}

/** Takes an override back: the computed result holds again. Fails with `NOT_OVERRIDDEN` when there is none. */
export function withdrawOverride(
  determination: OverridableDetermination,
  reason: string,
): Result<{ readonly reason: string }, WithdrawalFailure> {
  const changeable = changing(determination, reason);
  if (!changeable.ok) return changeable;
  if (determination.override === null) return fail('conflict', 'NOT_OVERRIDDEN');
  return ok({ reason: reason.trim() });
}

function changing(
  { supersededAt, rule }: OverridableDetermination,
  reason: string,
): Result<null, Failure<'REASONS_MISSING' | 'DETERMINATION_SUPERSEDED'>> {
  if (reason.trim() === '') return fail('rule-violation', 'REASONS_MISSING', undefined, rule);
  return supersededAt === null
    ? ok(null)
    : fail('conflict', 'DETERMINATION_SUPERSEDED', { supersededAt }, rule);
}
