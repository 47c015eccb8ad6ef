import type { ActedBy } from '../../shared/acted-by.ts';
import type { ClientId, NoticeId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';

/** Why a body became responsible for a client. */
export type StartGround =
  | 'INITIAL_TRANSFER'
  | 'NEW_REGISTRATION'
  | 'MOVE'
  | 'CLIENT_REQUEST'
  | 'STICKY_RETURN'
  | 'RETURN_CHANGE_SECURITY'
  | 'RETURN_BY_AGREEMENT'
  | 'TRIAL_END'
  | 'SUSPENSION';

/** Why a responsibility ended. */
export type EndReason = 'TRANSFERRED' | 'JOB_SEARCH_ENDED' | 'DECEASED' | 'MERGED';

/**
 * Customer responsibility of one authority for one client (asiakasvastuu): from a moment until another, half-open.
 * At most one authority is responsible at a time.
 */
export interface ResponsibilitySpan {
  readonly clientId: ClientId;
  readonly authority: OrganisationId;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly startGround: StartGround;
  readonly endReason: EndReason | null;
  readonly noticeId: NoticeId | null;
  /** Who handed the client over; null when the register told of it. */
  readonly startedBy: ActedBy | null;
}

/** What a receipt does to the timeline: the spans to close and to open, at the same moment. */
export interface Handover {
  readonly closed: ResponsibilitySpan | null;
  readonly opened: ResponsibilitySpan;
}

/** Hands a client over at a moment; the earlier responsibility ends when the next one begins. */
export function handOver(
  current: ResponsibilitySpan | null,
  next: Pick<ResponsibilitySpan, 'clientId' | 'authority' | 'startGround' | 'noticeId'>,
  at: Instant,
  by: ActedBy,
): Handover {
  return {
    closed: current === null ? null : { ...current, until: at, endReason: 'TRANSFERRED' },
    opened: { ...next, from: at, until: null, endReason: null, startedBy: by },
  };
}
