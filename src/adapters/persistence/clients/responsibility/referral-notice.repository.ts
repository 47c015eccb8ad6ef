import { type EntityManager, OptimisticLockError } from '@mikro-orm/postgresql';
import type { ReferralNotices } from '../../../../domain/clients/responsibility/referral-notices.port.ts';
import { fail, ok } from '../../../../domain/shared/result.ts';
import type { NoticeId } from '../../../../domain/shared/ids.ts';
import type { Sql } from '../../sql.ts';
import { refreshReaders } from './hand-overs.ts';
import { noticeOf, ReferralNoticeRecord, rowOf } from './referral-notice.record.ts';
import { IS_OPEN } from './responsibility-case.sql.ts';
import { insertNotices } from './transfer-store.ts';

/** Referral notices one at a time. */
export function referralNoticeRepository(em: EntityManager, sql: Sql): ReferralNotices {
  return {
    async byId(id) {
      // The client's row is locked first, as everywhere responsibility moves: two who move one client take turns.
      await sql(
        `select client.id from clients.client join clients.referral_notice notice on notice.client_id = client.id
         where notice.id = $1 for no key update of client`,
        [id],
      );
      const record = await em.findOne(ReferralNoticeRecord, { id });
      return record === null ? null : noticeOf(record);
    },

    async overdue(day, limit) {
      const rows = await sql<{ id: NoticeId }>(
        `select id from clients.referral_notice
         where ${IS_OPEN} and escalated_at is null and escalate_after < $1 order by client_id limit $2`,
        [day, limit],
      );
      return rows.map(({ id }) => id);
    },

    async send(notice) {
      await insertNotices(sql, [notice]);
    },

    async save(notice) {
      const record = await em.findOneOrFail(ReferralNoticeRecord, { id: notice.id });
      const { version: _version, ...row } = rowOf(notice);
      const changes: object = row;
      em.assign(record, changes);
      try {
        await em.flush();
      } catch (error) {
        if (error instanceof OptimisticLockError) return fail('precondition-failed', 'VERSION_CONFLICT');
        throw error;
      }
      if (notice.state === 'WITHDRAWN') await refreshReaders(sql, notice.clientId);
      return ok(null);
    },
  };
}
