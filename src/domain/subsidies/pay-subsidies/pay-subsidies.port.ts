import type { Matters } from '../../handling/matters.port.ts';
import type { ClientId, PaySubsidyId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { PaySubsidy } from './pay-subsidy.ts';
import type { EarlierSubsidy } from './situation.ts';

/** Cases of pay subsidy. Whoever changes one has locked the client before. */
export interface PaySubsidies extends Matters<PaySubsidy> {
  /** Subsidised work of a client that the client register tells of. */
  inRegister(client: ClientId): Promise<readonly EarlierSubsidy[]>;
  /** Cases whose subsidy begins on the day or before, or has ended, and that do not tell it yet; so many at a time. */
  toSettle(today: PlainDate, limit: number): Promise<readonly PaySubsidyId[]>;
}
