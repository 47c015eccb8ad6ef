import type { Instant } from '../../src/domain/shared/instant.ts';
import type { ClientId, ServiceReferralId } from '../../src/domain/shared/ids.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import { type ProposedReferral, proposed } from '../../src/domain/process/services/service-referral.ts';
import type { NextId, Place, Put } from './seed-clients.ts';
import { date } from './client-facts.ts';

/** Referrals of a place. */
export interface SeededServices {
  /** Proposed ones, to be used up one after another. */
  readonly serviceReferrals: readonly string[];
}

/** A referral to a coaching of a client, as it is proposed. */
export function proposal(
  id: string,
  client: string,
  changes: Partial<ProposedReferral> = {},
): ProposedReferral {
  return {
    id: id as ServiceReferralId,
    clientId: client as ClientId,
    serviceType: 'GUIDANCE',
    needRef: null,
    planActionRef: null,
    provider: 'Koevalmennus',
    seatPool: null,
    isHistory: false,
    sessions: [],
    weekly: null,
    dismissal: null,
    coordination: null,
    dates: { need: date('2021-03-20'), plannedStart: null, plannedEnd: null },
    ...changes,
  };
}

/** Puts proposed referrals, and seats. */
export function putServices(
  put: Put,
  id: NextId,
  { municipality, mark }: Place,
  clients: readonly string[],
): SeededServices {
  const organisation = `municipality:${municipality}` as OrganisationId;
  const at = '2021-03-30T06:00:00.000Z';
  put('process.seat_pool', {
    id: id(),
    organisation,
    service_type: 'JOBSEARCH_COACHING',
    name: `Valmennus ${mark}`,
    provider: 'Koevalmennus',
    places: 5,
    taken: 0,
    from_date: '2021-04-01',
    last_day: '2021-12-31',
    opened_by: 'test',
    opened_at: at,
  });
  const one = (client: string): string => {
    const referral = proposed(proposal(id(), client), {
      by: { subject: 'test', organisation },
      at: at as Instant,
    });
    put('process.service_referral', {
      id: referral.id,
      version: 1,
      client_id: client,
      state: referral.state,
      content: referral,
      known_from: at,
      changed_by: 'test',
      service_type: referral.serviceType,
      need_on: referral.dates.need,
    });
    return referral.id;
  };
  return { serviceReferrals: clients.map(one) };
}
