/** The narrowest tables that hold what a commitment leaves behind. */
export const handWrittenLedger = `
  create schema bench;
  create table bench.quota (
    id integer primary key, area_id smallint not null, total_cents bigint not null, used_cents bigint not null,
    version integer not null,
    constraint quota_not_overspent check (used_cents between 0 and total_cents)
  ) with (fillfactor = 50);
  create table bench.commitment (
    id uuid primary key, quota_id integer not null, client_id uuid not null, amount_cents bigint not null,
    decided_at timestamptz not null);
  create table bench.audit (
    id bigint generated always as identity primary key, at timestamptz not null, actor uuid not null,
    area_id smallint not null, action text not null, subject uuid not null, detail jsonb not null);
  create table bench.outbox (
    id bigint generated always as identity primary key, at timestamptz not null, topic text not null,
    key uuid not null, payload jsonb not null, sent_at timestamptz);
  create index outbox_waiting on bench.outbox (id) where sent_at is null;
  create table bench.idempotency_key (
    actor uuid not null, key uuid not null, request_hash text not null, answer jsonb not null,
    primary key (actor, key))`;

/** Takes a quota if it suffices and writes the rows that go with it, all in one statement that is its own transaction. */
export const handWrittenCommit = `
  with taken as (
    update bench.quota set used_cents = used_cents + $3, version = version + 1
    where id = $1 and used_cents + $3 <= total_cents returning id, area_id),
  made as (insert into bench.commitment select $2, id, $4, $3, now() from taken),
  noted as (
    insert into bench.audit (at, actor, area_id, action, subject, detail)
    select now(), $4, area_id, 'quota.commit', $2, jsonb_build_object('cents', $3::bigint) from taken),
  told as (
    insert into bench.outbox (at, topic, key, payload)
    select now(), 'quota.committed', $2, jsonb_build_object('quota', id, 'cents', $3::bigint) from taken),
  kept as (
    insert into bench.idempotency_key (actor, key, request_hash, answer)
    select $4, $5, $6, jsonb_build_object('commitment', $2::uuid) from taken)
  select id from taken`;
