import type { QuotaId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { organisationCode, type OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved as stateAfter } from '../../shared/state-machine.ts';
import { type LedgerFailure, type LedgerLaw, type Moved, moved } from './ledger.ts';
import type { Moving } from './movement.ts';
import { type Quota, QUOTA_MACHINE, type QuotaCommand, readersOf, type ServiceLine } from './quota.ts';
import { canHold, heardOf, settingBy, settingDay, type SettingFailure, yearEnds } from './setting.ts';

/** A quota after a step of its life, and what is told of the step. */
export interface Stepped {
  readonly quota: Quota;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A step that writes into the ledger as well. */
export interface SteppedInLedger extends Stepped {
  readonly moved: Moved;
}

type StepFailure = CommandNotAllowed | SettingFailure;

/** How much money and how many seats a quota has or gets; seats are null where they are not counted. */
export interface Proposal {
  readonly id: QuotaId;
  readonly holder: OrganisationId;
  readonly budgetYear: number;
  readonly serviceLine: ServiceLine;
  readonly cents: number;
  readonly seats: number | null;
}

/**
 * A quota as it is proposed, and without the amount, with which its ledger begins. Fails with `QUOTA_HOLDER_INVALID` for a body that holds no
 * quotas in the year, with `BUDGET_YEAR_PAST` for a year that is over, and with `QUOTA_SET_BY_ANOTHER`.
 */
export function proposed(
  { cents, seats, ...proposal }: Proposal,
  moving: Moving,
  law: LedgerLaw,
): Result<
  SteppedInLedger & { readonly empty: Quota },
  SettingFailure | LedgerFailure | Failure<'QUOTA_HOLDER_INVALID' | 'BUDGET_YEAR_PAST'>
> {
  const { holder, budgetYear } = proposal;
  if (yearEnds(budgetYear) < moving.on) return fail('rule-violation', 'BUDGET_YEAR_PAST', { budgetYear });
  const day = settingDay(proposal, moving.on);
  const found = law.quotas.at(day);
  if (!found.ok) return found;
  const { rules, reference } = found.value;
  if (!canHold(holder, day, rules)) {
    return fail('rule-violation', 'QUOTA_HOLDER_INVALID', { holder, budgetYear }, reference);
  }
  const setting = settingBy(moving.by.organisation, proposal, moving.on, law);
  if (!setting.ok) return setting;
  const empty: Quota = {
    ...proposal,
    state: QUOTA_MACHINE.initial,
    readers: readersOf(holder, day),
    balance: {
      amount: 0,
      reserved: 0,
      committed: 0,
      used: 0,
      seats: seats === null ? null : 0,
      seatsReserved: 0,
      seatsTaken: 0,
    },
    movements: 0,
    version: 1,
    changedBy: moving.by,
    changedAt: moving.at,
  };
  const done = moved(empty, null, { kind: 'QUOTA_CHANGE', cents, seats: seats ?? 0 }, moving, law);
  if (!done.ok) return done;
  return ok({ empty, quota: done.value.quota, moved: done.value, detail: { cents, seats } });
}

/**
 * Records who was heard and when (Act 1269/2020, section 16). Fails with `HEARD_NOT_CONCERNED` for bodies that the quota
 * is not about, and with `DATE_IN_FUTURE`.
 */
export function heard(
  quota: Quota,
  hearing: {
    readonly heard: readonly OrganisationId[];
    readonly on: PlainDate;
    readonly notes: string | null;
  },
  moving: Moving,
  law: LedgerLaw,
): Result<Stepped, StepFailure | Failure<'HEARD_NOT_CONCERNED' | 'DATE_IN_FUTURE'>> {
  const setting = settingBy(moving.by.organisation, quota, moving.on, law);
  if (!setting.ok) return setting;
  if (hearing.on > moving.on) {
    return fail('rule-violation', 'DATE_IN_FUTURE', { date: hearing.on, today: moving.on });
  }
  const concerned = heardOf(quota.holder, setting.value.day);
  const others = hearing.heard.filter((body) => !concerned.includes(body));
  if (others.length > 0 || hearing.heard.length === 0) {
    return fail('rule-violation', 'HEARD_NOT_CONCERNED', { others, concerned }, setting.value.rule);
  }
  return stepped(quota, 'hear', { ...hearing }, moving);
}

/** Confirms a quota. Fails with `CONSULTATION_MISSING` when the law asks for a hearing and none was held. */
export function confirmed(
  quota: Quota,
  { reference }: { readonly reference: string | null },
  moving: Moving,
  law: LedgerLaw,
): Result<Stepped, StepFailure | Failure<'CONSULTATION_MISSING'>> {
  const setting = settingBy(moving.by.organisation, quota, moving.on, law);
  if (!setting.ok) return setting;
  const { rules, rule, day } = setting.value;
  if (rules.hearing !== null && quota.state === 'PROPOSED') {
    const concerned = heardOf(quota.holder, day).map(organisationCode);
    return fail('rule-violation', 'CONSULTATION_MISSING', { municipalities: concerned }, rule);
  }
  return stepped(quota, 'confirm', { reference }, moving);
}

/** Opens a confirmed quota for decisions. */
export function opened(quota: Quota, moving: Moving, law: LedgerLaw): Result<Stepped, StepFailure> {
  const setting = settingBy(moving.by.organisation, quota, moving.on, law);
  return setting.ok ? stepped(quota, 'open', {}, moving) : setting;
}

/** Closes a quota. Fails with `REASONS_MISSING` when its year is not over and nobody says why. */
export function closed(
  quota: Quota,
  moving: Moving,
  law: LedgerLaw,
): Result<Stepped, StepFailure | Failure<'REASONS_MISSING'>> {
  const setting = settingBy(moving.by.organisation, quota, moving.on, law);
  if (!setting.ok) return setting;
  const runs = moving.on <= yearEnds(quota.budgetYear);
  if (runs && isBlank(moving.reason)) return fail('rule-violation', 'REASONS_MISSING');
  return stepped(quota, 'close', { reason: moving.reason }, moving);
}

/** Closes a quota whose year is over, whoever sets it; null for one whose year runs or that is not open. */
export function closedByYearEnd(quota: Quota, moving: Moving): Stepped | null {
  if (moving.on <= yearEnds(quota.budgetYear)) return null;
  const step = stepped(quota, 'close', { yearEnd: true }, moving);
  return step.ok ? step.value : null;
}

/** Opens a closed quota again as a correction. Fails with `REASONS_MISSING`. */
export function reopened(
  quota: Quota,
  moving: Moving,
  law: LedgerLaw,
): Result<Stepped, StepFailure | Failure<'REASONS_MISSING'>> {
  const setting = settingBy(moving.by.organisation, quota, moving.on, law);
  if (!setting.ok) return setting;
  if (isBlank(moving.reason)) return fail('rule-violation', 'REASONS_MISSING');
  return stepped(quota, 'reopen', { reopened: true, reason: moving.reason }, moving);
}

/** By how much a quota grows or shrinks. */
export interface Change {
  readonly cents: number;
  readonly seats: number;
}

/**
 * Changes the amount of a quota; never below what is taken of it. Fails with `REASONS_MISSING`, with
 * `SEATS_NOT_COUNTED`, and as the ledger does.
 */
export function resized(
  quota: Quota,
  change: Change,
  moving: Moving,
  law: LedgerLaw,
): Result<SteppedInLedger, StepFailure | LedgerFailure | Failure<'REASONS_MISSING' | 'SEATS_NOT_COUNTED'>> {
  const setting = settingBy(moving.by.organisation, quota, moving.on, law);
  if (!setting.ok) return setting;
  if (isBlank(moving.reason)) return fail('rule-violation', 'REASONS_MISSING');
  const counted = seatsCounted(quota, change);
  if (!counted.ok) return counted;
  const step = stepped(quota, 'change', { ...change, reason: moving.reason }, moving);
  if (!step.ok) return step;
  const done = moved(step.value.quota, null, { kind: 'QUOTA_CHANGE', ...change }, moving, law);
  return done.ok ? ok({ ...step.value, quota: done.value.quota, moved: done.value }) : done;
}

/** Fails with `SEATS_NOT_COUNTED` when seats are given to or taken from a quota of money only. */
export function seatsCounted(quota: Quota, { seats }: Change): Result<null, Failure<'SEATS_NOT_COUNTED'>> {
  const { serviceLine } = quota;
  return seats !== 0 && quota.balance.seats === null
    ? fail('rule-violation', 'SEATS_NOT_COUNTED', { serviceLine })
    : ok(null);
}

/** The next version of a quota. */
export function stepped(
  quota: Quota,
  command: QuotaCommand,
  detail: Stepped['detail'],
  { by, at }: Moving,
): Result<Stepped, CommandNotAllowed> {
  const state = stateAfter(QUOTA_MACHINE, quota.state, command);
  if (!state.ok) return state;
  const next = { ...quota, state: state.value, version: quota.version + 1, changedBy: by, changedAt: at };
  return ok({ quota: next, detail });
}

export function isBlank(reason: string | null): boolean {
  return reason === null || reason.trim() === '';
}

/** Who moves a quota today. */
export function movingNow(by: Moving['by'], at: Moving['at'], reason: string | null = null): Moving {
  return { by, at, on: localDateOf(at), reason };
}
