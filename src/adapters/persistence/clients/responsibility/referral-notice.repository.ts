import { type EntityManager, OptimisticLockError } from '@mikro-orm/postgresql';
import type { InferEntity } from '@mikro-orm/core';
import type { ReferralNotice } from '../../../../domain/clients/responsibility/referral-notice.ts';
import type { ReferralNotices } from '../../../../domain/clients/responsibility/referral-notices.port.ts';
import type { ResponsibilitySpan } from '../../../../domain/clients/responsibility/responsibility.ts';
import type { Instant } from '../../../../domain/shared/instant.ts';
import { fail, ok } from '../../../../domain/shared/result.ts';
import type { Sql } from '../../sql.ts';
import { ReferralNoticeRecord } from './referral-notice.record.ts';
import { RESPONSIBILITY, saveHandovers } from './transfer-store.ts';

type Record = InferEntity<typeof ReferralNoticeRecord>;

/** Referral notices one at a time. */
export function referralNoticeRepository(em: EntityManager, sql: Sql): ReferralNotices {
  return {
    async byId(id, day) {
      // The client's row is locked first, as everywhere responsibility moves: two who move one client take turns.
      await sql(
        `select client.id from clients.client join clients.referral_notice notice on notice.client_id = client.id
         where notice.id = $1 for no key update of client`,
        [id],
      );
      const record = await em.findOne(ReferralNoticeRecord, { id });
      if (record === null) return null;
      const [client] = await sql<{ responsibility: ResponsibilitySpan | null; searching: boolean }>(
        `select
           (select ${RESPONSIBILITY} from clients.responsibility held
            where held.client_id = person.client_id and held.until_at is null) as responsibility,
           (person.death_date is null or person.death_date >= $2) and exists (
             select from clients.job_search where client_id = person.client_id and known_until is null
               and (from_date is null or from_date <= $2) and (until_date is null or until_date > $2)) as searching
         from clients.person where person.client_id = $1 and person.known_until is null`,
        [record.clientId, day],
      );
      return {
        notice: stateOf(record),
        responsibility: client?.responsibility ?? null,
        hasValidJobSearch: client?.searching ?? false,
      };
    },

    async save(notice) {
      const record = await em.findOneOrFail(ReferralNoticeRecord, { id: notice.id });
      record.state = notice.state;
      record.receivedAt = notice.receivedAt === null ? null : new Date(notice.receivedAt);
      record.withdrawnReason = notice.withdrawnReason;
      try {
        await em.flush();
        return ok(null);
      } catch (error) {
        if (error instanceof OptimisticLockError) return fail('precondition-failed', 'VERSION_CONFLICT');
        throw error;
      }
    },

    async handOver(handover) {
      try {
        await saveHandovers(sql, [handover]);
        return ok(null);
      } catch (error) {
        if (isExclusionViolation(error)) {
          return fail('conflict', 'ALREADY_RESPONSIBLE', { authority: handover.opened.authority });
        }
        throw error;
      }
    },
  };
}

/** The record as the domain sees it. */
function stateOf(record: Record): ReferralNotice {
  return {
    id: record.id,
    clientId: record.clientId,
    determinationId: record.determinationId,
    from: record.fromAuthority,
    to: record.toAuthority,
    grounds: record.grounds,
    startGround: record.startGround,
    effectiveDate: record.effectiveDate,
    language: record.language,
    channel: record.channel,
    sentAt: record.sentAt.toISOString() as Instant,
    deemedServedOn: record.deemedServedOn,
    receivedAt: record.receivedAt == null ? null : (record.receivedAt.toISOString() as Instant),
    state: record.state,
    withdrawnReason: record.withdrawnReason ?? null,
    rule: record.rule,
    version: record.version,
  };
}

function isExclusionViolation(error: unknown): boolean {
  return (error as { code?: string }).code === '23P01';
}
