import { Migration } from '@mikro-orm/migrations';
import { notLeftOut, ofOrganisation, ofVisibleClient, secured } from './row-security.ts';

/** What goes along when a client is handed over, and whom the TE Office keeps. */
export class HandOver0009 extends Migration {
  override up(): void {
    this.addSql(`
      create table clients.te_office_stay (
        id uuid primary key,
        client_id uuid not null references clients.client,
        reason text not null,
        text text not null,
        language text not null,
        home text collate "C",
        marked_at timestamptz not null,
        marked_by text not null,
        marked_by_organisation text not null,
        rule jsonb not null,
        removed_at timestamptz,
        removed_by text,
        removed_by_organisation text,
        removal_text text
      );
      create unique index te_office_stay_current on clients.te_office_stay (client_id) where removed_at is null;
      create index te_office_stay_of_client on clients.te_office_stay (client_id);
      ${secured('clients.te_office_stay', ofVisibleClient('client_id'), 'select, insert, update')}

      create table clients.hand_over (
        id uuid primary key default uuidv7(),
        client_id uuid not null references clients.client,
        from_authority text not null,
        to_authority text not null,
        at timestamptz not null,
        start_ground text not null,
        notice_id uuid references clients.referral_notice,
        handed_over_by text,
        handed_over_by_organisation text,
        contents jsonb not null,
        terms jsonb not null
      );
      create index hand_over_of_client on clients.hand_over (client_id, at);
      ${secured(
        'clients.hand_over',
        `${notLeftOut('client_id')} and ((select access.is_register_keeper()) or ${ofOrganisation('to_authority')}
          or ${ofOrganisation('from_authority')})`,
        'select, insert',
      )}

      create table clients.responsibility_end (
        client_id uuid not null references clients.client,
        from_at timestamptz not null,
        until_at timestamptz not null,
        end_reason text not null,
        replaced_at timestamptz not null,
        delivery_id uuid not null
      );
      create index responsibility_end_of_client on clients.responsibility_end (client_id);
      ${secured('clients.responsibility_end', ofVisibleClient('client_id'), 'select, insert')}
    `);
  }
}
