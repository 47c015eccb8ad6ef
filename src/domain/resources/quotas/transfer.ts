import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { organisation, organisationKind } from '../../shared/organisation.ts';
import type { CommandNotAllowed } from '../../shared/state-machine.ts';
import { type LedgerFailure, type LedgerLaw, moved } from './ledger.ts';
import type { Moving } from './movement.ts';
import { areaOf, type Quota } from './quota.ts';
import { type Change, isBlank, seatsCounted, stepped, type SteppedInLedger } from './quota-life.ts';
import { settingBy, settingDay, type SettingFailure } from './setting.ts';

export type TransferFailure =
  | CommandNotAllowed
  | LedgerFailure
  | SettingFailure
  | Failure<'REASONS_MISSING' | 'SEATS_NOT_COUNTED' | 'QUOTAS_NOT_ALIKE' | 'TRANSFER_OUTSIDE_AREA'>;

/**
 * Moves money and seats from one open quota to another of the same area, year and service line (4.16): the area decides,
 * or the ELY Centre that sets the quotas. Fails with `TRANSFER_OUTSIDE_AREA`, with `QUOTAS_NOT_ALIKE`, with
 * `QUOTA_SET_BY_ANOTHER` for another area, and as the ledger does when less is left than is moved.
 */
export function transferred(
  from: Quota,
  to: Quota,
  change: Change,
  moving: Moving,
  law: LedgerLaw,
): Result<{ readonly from: SteppedInLedger; readonly to: SteppedInLedger }, TransferFailure> {
  const day = settingDay(from, moving.on);
  const area = areaOf(from.holder, day);
  if (area === null || areaOf(to.holder, day)?.code !== area.code) {
    return fail('rule-violation', 'TRANSFER_OUTSIDE_AREA', { bodies: [from.holder, to.holder] });
  }
  const isAlike = from.budgetYear === to.budgetYear && from.serviceLine === to.serviceLine;
  if (!isAlike || from.id === to.id) return fail('rule-violation', 'QUOTAS_NOT_ALIKE');
  const { organisation: body } = moving.by;
  const decides = organisationKind(body) === 'area' && body === organisation('area', area.code);
  const setting = decides ? law.quotas.at(day) : settingBy(body, from, moving.on, law);
  if (!setting.ok) return setting;
  if (isBlank(moving.reason)) return fail('rule-violation', 'REASONS_MISSING');
  const out = sideOf(from, 'TRANSFER_OUT', to, change, moving, law);
  if (!out.ok) return out;
  const into = sideOf(to, 'TRANSFER_IN', from, change, moving, law);
  return into.ok ? ok({ from: out.value, to: into.value }) : into;
}

function sideOf(
  quota: Quota,
  kind: 'TRANSFER_OUT' | 'TRANSFER_IN',
  { id: other }: Quota,
  change: Change,
  moving: Moving,
  law: LedgerLaw,
): Result<SteppedInLedger, TransferFailure> {
  const counted = seatsCounted(quota, change);
  if (!counted.ok) return counted;
  const step = stepped(
    quota,
    'transfer',
    { transfer: kind, ...change, other, reason: moving.reason },
    moving,
  );
  if (!step.ok) return step;
  const done = moved(step.value.quota, null, { kind, ...change, other }, moving, law);
  return done.ok ? ok({ ...step.value, quota: done.value.quota, moved: done.value }) : done;
}
