import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, ofOrganisation, removable, secured } from './row-security.ts';

const KEEPER_OR = '(select access.is_register_keeper()) or';
const OF_MESSAGE = `${KEEPER_OR} exists (select from exchange.message told where told.id = message_id)`;

/**
 * Delivery of messages: to whom, when next, under which lease, and what came of it. The keeper of the register carries
 * everybody's messages; a body sees its own. What was tried, answered and decided is added and never changed, but for
 * how far an answer has been taken.
 */
export class Exchange0035 extends Migration {
  override up(): void {
    this.addSql(`
      drop index exchange.message_pending;
      alter table exchange.message
        add column receiver text,
        add column data_classes text[] not null default '{}',
        add column correlation_id text,
        add column next_attempt_at timestamptz not null default '-infinity',
        add column failures integer not null default 0,
        add column leased_at timestamptz,
        add column sent_at timestamptz,
        add column ended_at timestamptz,
        add column proof text,
        add column reason text,
        add column detail text,
        drop constraint message_state_check,
        add constraint message_state_check check (state in ('PENDING', 'UNDER_WAY', 'QUARANTINED', 'RECEIVED', 'DISCARDED'));
      -- Room in each page for the row of the next attempt.
      alter table exchange.message set (fillfactor = 60);
      create index message_due on exchange.message (port, next_attempt_at, id) where state in ('PENDING', 'UNDER_WAY');
      create index message_lane on exchange.message (port, client_id, id) where state in ('PENDING', 'UNDER_WAY', 'QUARANTINED');
      create index message_of_client on exchange.message (client_id) where client_id is not null;
      create index message_quarantined on exchange.message (sender, id) where state = 'QUARANTINED';
      create index message_of_sender on exchange.message (sender, id);
      alter policy acting_organisation on exchange.message
        using (${KEEPER_OR} ${ofOrganisation('sender')}) with check (${KEEPER_OR} ${ofOrganisation('sender')});

      create table exchange.attempt (
        message_id bigint not null,
        number integer not null,
        fence bigint not null,
        began_at timestamptz not null,
        ended_at timestamptz not null,
        outcome text not null check (outcome in ('RECEIVED', 'UNDER_WAY', 'TRY_LATER', 'REFUSED', 'UNKNOWN')),
        code text,
        primary key (message_id, number)
      );
      ${secured('exchange.attempt', OF_MESSAGE, 'select, insert')}
      ${removable('exchange.attempt', 'select, delete')}

      create table exchange.answer (
        id bigint generated always as identity primary key,
        port text not null,
        answered_by text not null,
        answer_id text not null,
        business_key text not null,
        message_id bigint,
        at timestamptz not null,
        content jsonb not null,
        taken_in_at timestamptz not null,
        state text not null default 'NEW' check (state in ('NEW', 'TAKEN', 'UNKNOWN_MESSAGE', 'NOT_TAKEN')),
        tries integer not null default 0,
        next_try_at timestamptz not null default '-infinity',
        unique (port, answered_by, answer_id)
      );
      create index answer_untaken on exchange.answer (next_try_at, id) where state = 'NEW';
      create index answer_of_message on exchange.answer (message_id, id);
      ${secured(
        'exchange.answer',
        `${OF_MESSAGE} or ${ofOrganisation('answered_by')}`,
        'select, insert, update',
      )}
      ${removable('exchange.answer', 'select, delete')}

      create table exchange.decision (
        id bigint generated always as identity primary key,
        message_id bigint not null,
        kind text not null check (kind in ('RESENT', 'DISCARDED', 'REPLAYED')),
        reason text not null,
        decided_by text not null,
        organisation text not null,
        at timestamptz not null
      );
      create index decision_of_message on exchange.decision (message_id, id);
      ${secured('exchange.decision', OF_MESSAGE, 'select, insert')}
      ${removable('exchange.decision', 'select, delete')}

      create table exchange.silence (
        what text not null,
        since timestamptz not null,
        told_at timestamptz not null,
        over_at timestamptz
      );
      create unique index silence_now on exchange.silence (what) where over_at is null;
      grant select, insert, update on exchange.silence to ${APPLICATION_ROLE};
      grant usage on all sequences in schema exchange to ${APPLICATION_ROLE};
    `);
  }
}
