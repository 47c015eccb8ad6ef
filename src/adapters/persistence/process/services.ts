import type { SeatPool } from '../../../domain/process/services/seat-pool.ts';
import type { ServiceReferral } from '../../../domain/process/services/service-referral.ts';
import type { SeatPools, ServiceReferrals, Waiting } from '../../../domain/process/services/services.port.ts';
import { jsonObject } from '../json.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';

/** Referrals to services. */
export function serviceReferrals(sql: Sql): ServiceReferrals {
  return {
    ...matters<ServiceReferral>(
      sql,
      'process.service_referral',
      ({ serviceType, seatPool, waitingSince, dates }) => ({
        service_type: serviceType,
        seat_pool: seatPool,
        waiting_since: waitingSince,
        need_on: dates.need,
        referred_on: dates.referred,
        accepted_on: dates.accepted,
        started_on: dates.start,
        planned_end: dates.plannedEnd,
        ended_on: dates.end,
      }),
    ),

    async waitingFor(pool) {
      return sql<Waiting>(
        `select id, client_id as "clientId" from process.service_referral
         where seat_pool = $1 and known_until is null and waiting_since is not null order by waiting_since, id`,
        [pool],
      );
    },

    async keepGuarded({ id, version, clientId, changedAt, changedBy }, outcome) {
      await sql(
        `insert into process.service_outcome (referral_id, version, client_id, outcome, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, version, clientId, JSON.stringify(outcome), changedAt, changedBy.subject],
      );
    },
  };
}

/** SQL of a pool as it is shown and as the domain reads it. */
export const SEAT_POOL = jsonObject({
  id: 'pool.id',
  organisation: 'pool.organisation',
  serviceType: 'pool.service_type',
  course: 'pool.course',
  name: 'pool.name',
  provider: 'pool.provider',
  places: 'pool.places',
  taken: 'pool.taken',
  from: 'pool.from_date',
  to: 'pool.last_day',
});

/** Seats of courses and services; no two who write at once give the same seat away. */
export function seatPools(sql: Sql): SeatPools {
  return {
    async add(pool, opened) {
      await sql(
        `insert into process.seat_pool (id, organisation, service_type, name, provider, places, taken, from_date,
           last_day, opened_by, opened_at, course)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          pool.id,
          pool.organisation,
          pool.serviceType,
          pool.name,
          pool.provider,
          pool.places,
          pool.taken,
          pool.from,
          pool.to,
          opened.by.subject,
          opened.at,
          pool.course,
        ],
      );
    },

    async lock(id) {
      const [found] = await sql<{ pool: SeatPool }>(
        `select ${SEAT_POOL} as pool from process.seat_pool pool where id = $1 for update`,
        [id],
      );
      return found?.pool ?? null;
    },

    async save({ id, taken }) {
      await sql('update process.seat_pool set taken = $2 where id = $1', [id, taken]);
    },
  };
}
