import { presumedServiceOn } from '../../legislation/notice-service.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../shared/result.ts';

/** How the client can be told (yhteystiedot ilmoitusta varten). */
export interface ContactSituation {
  readonly language: string;
  readonly hasEmail: boolean;
  readonly hasAddress: boolean;
  readonly hasSecurityBan: boolean;
}

/** How the client is told. */
export type NoticeChannel = 'E_MAIL' | 'LETTER';

/** The client's side of a notice (ilmoitus asiakkaalle): it moves nothing, but nothing may rest on what was not seen. */
export interface ClientDelivery {
  readonly channel: NoticeChannel;
  readonly sentAt: Instant;
  /** The day on which the client is presumed to have got it; null when it came back. */
  readonly deemedServedOn: PlainDate | null;
  /** SENT_UNCONFIRMED: there was no way to reach the client that anybody has confirmed. */
  readonly state: 'SENT' | 'SENT_UNCONFIRMED' | 'FAILED';
  readonly failedAt: Instant | null;
  /** What was written on what came back. */
  readonly failure: string | null;
}

/** Sends the client's notice: by e-mail where there is an address and no security ban, otherwise by letter. */
export function sentToClient(
  { hasEmail, hasAddress, hasSecurityBan }: ContactSituation,
  at: Instant,
  { noticeService }: Pick<StatuteBook, 'noticeService'>,
): Result<ClientDelivery, Failure<'RULE_NOT_FOUND'>> {
  const sentOn = localDateOf(at);
  const service = noticeService.at(sentOn);
  if (!service.ok) return service;
  const byEmail = hasEmail && !hasSecurityBan;
  return ok({
    channel: byEmail ? 'E_MAIL' : 'LETTER',
    sentAt: at,
    deemedServedOn: presumedServiceOn(sentOn, byEmail ? 'message' : 'letter', service.value.rules),
    state: byEmail || hasAddress ? 'SENT' : 'SENT_UNCONFIRMED',
    failedAt: null,
    failure: null,
  });
}
