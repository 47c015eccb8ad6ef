import { Migration } from '@mikro-orm/migrations';
import { QUOTA_OF_CASE_SETTING, READERS } from './row-security.ts';

/** Seen when the quota is, which is asked first because it nearly always is, or the version of the case that holds. */
const OF_VISIBLE_QUOTA_OR_CASE = `exists (select from resources.quota visible where visible.id = quota_id)
  or resources.sees_case(subject_kind, subject_id)`;

/**
 * A case goes on with whoever is responsible for its client, and with what it has of the quota of the body before: its
 * commitments are seen with the case, and the quota only by the transaction that moves one of them.
 */
export class QuotasOfCases0051 extends Migration {
  override up(): void {
    this.addSql(`
      create function access.quota_of_case() returns uuid language sql stable
        return nullif(current_setting('${QUOTA_OF_CASE_SETTING}', true), '')::uuid;
      alter policy acting_organisation on resources.quota
        using (${READERS} or id = (select access.quota_of_case()))
        with check (${READERS} or id = (select access.quota_of_case()));
      -- A function keeps the policies of the cases out of every statement about commitments until they are asked.
      create function resources.sees_case(kind text, case_id text) returns boolean language plpgsql stable as $$
        begin
          return case kind
            when 'PAY_SUBSIDY' then exists (
              select from subsidies.pay_subsidy where id = case_id::uuid and known_until is null)
            when 'START_UP_GRANT' then exists (
              select from subsidies.start_up_grant where id = case_id::uuid and known_until is null)
            when 'SERVICE_REFERRAL' then exists (
              select from process.service_referral where id = case_id::uuid and known_until is null)
            else false end;
        end $$;
      alter policy acting_organisation on resources.commitment
        using (${OF_VISIBLE_QUOTA_OR_CASE}) with check (${OF_VISIBLE_QUOTA_OR_CASE});
    `);
  }
}
