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

/** The same into the tables of the product: all the rows that it leaves behind, under its policies and constraints. */
export const handWrittenInSameTables = `
  with taken as (
    update resources.quota set committed_cents = committed_cents + $2, movements = movements + 2
    where id = $1 and state = 'OPEN' and reserved_cents + committed_cents + $2 <= amount_cents
    returning id, holder, movements, amount_cents, reserved_cents, committed_cents, used_cents, seats_reserved, seats_taken),
  made as (
    insert into resources.commitment (id, quota_id, subject_kind, subject_id, state, reserved_cents, committed_cents,
      used_cents, seats)
    select $3, id, 'EXPENSE', 'bench', 'COMMITTED', 0, $2, 0, 0 from taken),
  entered as (
    insert into resources.movement (quota_id, number, kind, commitment_id, change, after, decided_on, at, moved_by,
      moved_by_organisation, rule)
    select id, movements + nth - 2, kind, $3, change, jsonb_build_object('amount', amount_cents, 'reserved',
        reserved_cents + case nth when 1 then $2 else 0 end, 'committed', committed_cents - case nth when 1 then $2 else 0 end,
        'used', used_cents, 'seats', null, 'seatsReserved', seats_reserved, 'seatsTaken', seats_taken),
      current_date, now(), 'bench', holder, $6::jsonb
    from taken, (values
      (1, 'RESERVE', jsonb_build_object('reserved', $2::bigint, 'seatsReserved', 0)),
      (2, 'COMMIT', jsonb_build_object('reserved', -$2::bigint, 'committed', $2::bigint, 'seatsReserved', 0, 'seatsTaken', 0)))
      as entry (nth, kind, change)),
  noted as (
    insert into access.audit_entry (at, subject, organisation, roles, action, kind, purpose, outcome, object_type,
      object_id, client_ids, data_classes, rule, detail, correlation_id)
    select now(), 'bench', holder, '{MUN_OFFICER}', 'move-quota', 'command', 'bench', 'done', 'quota', id::text, '{}', '{}',
      $6::jsonb, jsonb_build_object('kind', 'COMMIT', 'commitment', $3::uuid, 'number', movements), 'bench' from taken),
  told as (
    insert into exchange.message (port, kind, receiver, sender, business_key, payload, correlation_id)
    select 'authority-notices', 'QUOTA_MOVEMENT', 'ely:04', holder, id || ':movement:' || movements || ':ely:04',
      jsonb_build_object('quotaId', id, 'number', movements, 'kind', 'COMMIT', 'on', current_date, 'change',
        jsonb_build_object('committed', $2::bigint), 'availableCents', amount_cents - committed_cents), 'bench' from taken),
  kept as (
    insert into access.idempotency_key (subject, organisation, operation, key, request_hash, answer)
    select 'bench', holder, 'move-quota', $4, $5, jsonb_build_object('quota', id, 'number', movements, 'commitment',
      jsonb_build_object('id', $3::uuid, 'state', 'COMMITTED', 'committedCents', $2::bigint)) from taken)
  select id from taken`;
