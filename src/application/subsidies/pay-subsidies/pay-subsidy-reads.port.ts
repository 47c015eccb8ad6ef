import type { PaySubsidyState } from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { ClientId, PaySubsidyId } from '../../../domain/shared/ids.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Cases of pay subsidy as they are read; type and terms that tell of health only where the policy opens that class. */
export interface PaySubsidyReads {
  one(session: Session, id: PaySubsidyId): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  /**
   * Those that the bodies of the session handle and that are wanted, by the first day applied for; nothing in them tells of
   * health. Null for a cursor that no page gave.
   */
  handled(session: Session, wanted: WantedSubsidies, page: Page): Promise<JsonAnswer | null>;
}

/** Cases in some states, and with `extensions` those, too, on which an application for more time waits. */
export interface WantedSubsidies {
  readonly states: readonly PaySubsidyState[];
  readonly extensions: boolean;
}
