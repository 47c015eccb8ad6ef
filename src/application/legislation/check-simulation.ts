import type { Actor } from '../../domain/access/actor.ts';
import { amend, type Bill, type BillFailure } from '../../domain/legislation/bill.ts';
import type { StatuteBook } from '../../domain/legislation/statute-book.ts';
import { teOfficeOf, trialAreaOn } from '../../domain/legislation/trial-areas.ts';
import { KEHA, organisation } from '../../domain/shared/organisation.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';

export interface SimulateInput extends Bill {
  /** Clients of the TE Office of this trial area; everybody when null. */
  readonly areaCode: string | null;
  /** Date as of which the facts are judged, by the law in force and by the bill. */
  readonly date: PlainDate;
}

export type SimulateFailure =
  | BillFailure
  | Failure<'AREA_UNKNOWN' | 'DATE_IN_FUTURE' | 'TARGET_GROUP_NOT_DETERMINED'>;

/** Whether the acting body may simulate on the clients of an area; everybody's are for the keeper of the register. */
export function checkArea(
  { areaCode, date }: Pick<SimulateInput, 'areaCode' | 'date'>,
  { organisation: acting }: Actor,
): Result<null, Failure<'AREA_UNKNOWN'>> {
  const office = areaCode === null ? null : organisation('te-office', teOfficeOf(areaCode));
  return acting === KEHA || acting === office
    ? ok(null)
    : fail('not-found', 'AREA_UNKNOWN', { area: areaCode ?? '', date });
}

/** The law as the bill would have it, unless the simulation cannot be done. */
export function checkBill(
  input: SimulateInput,
  law: StatuteBook,
  today: PlainDate,
): Result<StatuteBook, SimulateFailure> {
  const { areaCode, date } = input;
  const bill = amend(law, input);
  if (!bill.ok) return bill;
  if (areaCode !== null && trialAreaOn(areaCode, date) === null) {
    return fail('not-found', 'AREA_UNKNOWN', { area: areaCode, date });
  }
  if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
  for (const { targetGroup } of [law, bill.value]) {
    const found = targetGroup.at(date);
    if (!found.ok) return found;
    const { rules, reference } = found.value;
    if (!rules.determined) return fail('rule-violation', 'TARGET_GROUP_NOT_DETERMINED', { date }, reference);
  }
  return bill;
}
