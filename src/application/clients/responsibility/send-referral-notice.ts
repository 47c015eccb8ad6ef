import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { ReferralNotice } from '../../../domain/clients/responsibility/referral-notice.ts';
import type { ResponsibilityCase } from '../../../domain/clients/responsibility/responsibility-case.ts';
import type { StartGround } from '../../../domain/clients/responsibility/responsibility.ts';
import {
  type SendNoticeCode,
  sendReferralNotice as send,
} from '../../../domain/clients/responsibility/transfer.ts';
import type { NoticeId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type OrganisationId, organisationKind } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command } from '../../shared/command.ts';
import { type ClientChange, lockClient } from '../changing-client.ts';
import { authoritiesOn } from './authorities-of-day.ts';
import { actedBy } from './handing-over.ts';
import { noticeSentMessages } from './notice-messages.ts';
import type { NoticeDependencies } from './receive-referral-notice.ts';

export interface SendNoticeInput extends ClientChange {
  readonly ground: StartGround | null;
  readonly municipality: string | null;
  /** True shows the notice as it would be sent, and sends nothing. */
  readonly dryRun: boolean;
}

/** A notice that has been sent, or as it would be. */
export interface SentNotice
  extends Pick<ReferralNotice, 'startGround' | 'state' | 'effectiveDate' | 'dueOn' | 'toClient' | 'version'> {
  /** Null for one that was not sent. */
  readonly id: NoticeId | null;
  /** Null when it is another municipality and the client has a security ban. */
  readonly to: OrganisationId | null;
  readonly escalateAfter: PlainDate;
}

export type SendNoticeFailure = Failure<
  'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT' | 'NOT_RESPONSIBLE' | SendNoticeCode
>;

/**
 * The body that is responsible for a client sends the referral notice: the TE Office to the home municipality, a
 * municipality, or from 2025 an employment authority, to where the client has moved (R30). Change security is recognised by the TE Office, which may therefore
 * send for a municipality’s client.
 */
export function sendReferralNotice(
  dependencies: NoticeDependencies & { readonly ids: Ids },
): Command<SendNoticeInput, SentNotice, SendNoticeFailure> {
  return command<SendNoticeInput, SentNotice, SendNoticeFailure>({
    name: 'send-referral-notice',
    permission: 'notice.send',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ ground, municipality, dryRun, ...change }, tx, { actor }, now) {
      const { clientId } = change;
      const locked = await lockClient(tx, change);
      if (!locked.ok) return locked;
      const today = localDateOf(now);
      const bodies = bodiesSeenBy(actor.organisation, today);
      const known = await tx.responsibilities.caseOf(clientId, today);
      if (known === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
      if (!maySend(known, bodies)) return fail('forbidden', 'NOT_RESPONSIBLE');
      const order = {
        id: dependencies.ids.next() as NoticeId,
        at: now,
        by: actedBy(actor),
        ground,
        municipality,
      };
      const law = await dependencies.legislation.inForce();
      const authorities = await authoritiesOn(today, tx, law);
      const sent = send({ ...known, authorities }, order, law);
      if (!sent.ok) return sent;
      const notice = sent.value;
      if (!dryRun) {
        await tx.notices.send(notice);
        await tx.clients.changed(clientId, actor.subject, now);
      }
      const { id, rule, startGround, effectiveDate, dueOn, toClient, toAuthority, version, to } = notice;
      const hidesTo =
        known.contact.hasSecurityBan && organisationKind(to) !== 'te-office' && !bodies.includes(to);
      return ok({
        value: {
          id: dryRun ? null : id,
          state: dryRun ? 'DRAFT' : notice.state,
          to: hidesTo ? null : to,
          startGround,
          effectiveDate,
          dueOn,
          toClient,
          escalateAfter: toAuthority.escalateAfter,
          version,
        },
        objectId: clientId,
        clientIds: [clientId],
        rule,
        detail: { dryRun, startGround, ...(!dryRun && { noticeId: id }) },
        messages: dryRun ? [] : noticeSentMessages(notice, actor.organisation),
      });
    },
  })(dependencies);
}

function maySend({ current, determination }: ResponsibilityCase, bodies: readonly OrganisationId[]): boolean {
  if (current === null || bodies.includes(current.authority)) return true;
  const actsForTeOffice = bodies.some((body) => organisationKind(body) === 'te-office');
  return actsForTeOffice && determination?.result === 'EXCLUDED';
}
