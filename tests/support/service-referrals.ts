import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import type { Act } from '../../src/domain/handling/matter.ts';
import {
  type ProposedReferral,
  proposed,
  type ServiceReferral,
} from '../../src/domain/process/services/service-referral.ts';
import type { ServiceStep } from '../../src/domain/process/services/service-step.ts';
import { type StepSituation, stepped } from '../../src/domain/process/services/service-steps.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { type OrganisationId, organisation } from '../../src/domain/shared/organisation.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { date } from './client-facts.ts';
import { proposal } from './seed-services.ts';

const MUNICIPALITY = organisation('municipality', '109');
export const OFFICE = organisation('te-office', '1500');

/** Somebody who acts for a body at noon of a day. */
export function actOn(day: string, body: OrganisationId = MUNICIPALITY): Act {
  return { by: { subject: 'official', organisation: body }, at: `${day}T10:00:00.000Z` as Instant };
}

const SITUATION: StepSituation = {
  known: { birthDate: date('1960-01-01'), home: '109' },
  all: [],
  pool: null,
  planInForce: null,
  hasIntegrationRight: false,
};

/** A referral that has been proposed. */
export function referral(changes: Partial<ProposedReferral> = {}): ServiceReferral {
  return proposed(
    proposal('referral-1', 'client-1', { dates: plan('2022-01-10'), ...changes }),
    actOn('2022-01-10'),
  );
}

/** Days that are known when a referral is proposed. */
export function plan(need: string, start?: string, end?: string): ProposedReferral['dates'] {
  const known = (day: string | undefined) => (day === undefined ? null : date(day));
  return { need: date(need), plannedStart: known(start), plannedEnd: known(end) };
}

/** Takes a step, long after everything. */
export function take(
  from: ServiceReferral,
  step: ServiceStep,
  situation: Partial<StepSituation> = {},
  act = actOn('2026-06-01'),
) {
  return stepped(from, step, { ...SITUATION, ...situation }, act, lawInForce);
}

/** A referral after steps that are all taken. */
export function after(from: ServiceReferral, ...steps: readonly ServiceStep[]): ServiceReferral {
  return steps.reduce((one, step) => valueOf(take(one, step)).referral, from);
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.data)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

export const refer = (on: string): ServiceStep => ({ step: 'refer', on: date(on), disclosure: null });
export const accept = (on: string): ServiceStep => ({ step: 'accept', on: date(on) });
export const start = (on: string, end?: string): ServiceStep => ({
  step: 'start',
  on: date(on),
  plannedEnd: end === undefined ? null : date(end),
  sessions: null,
});
export const complete = (on: string): ServiceStep => ({
  step: 'complete',
  on: date(on),
  outcome: { result: 'GOAL_REACHED', words: 'Hyvin meni' },
});
