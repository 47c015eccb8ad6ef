import type { Matters } from '../../handling/matters.port.ts';
import type { StartUpGrantId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StartUpGrant } from './start-up-grant.ts';

/** Cases of start-up grant, kept in versions. */
export interface StartUpGrants extends Matters<StartUpGrant> {
  /** Cases that begin on a day or have begun, and those that have ended, in order of the client; nothing is locked. */
  toSettle(today: PlainDate, limit: number): Promise<readonly StartUpGrantId[]>;
}
