import type { Pool } from 'pg';
import type { JobOfferReads, OfferLetter } from '../../../application/offers/job-offers/offer-reads.port.ts';
import { jsonObject } from '../json.ts';
import { matterReadFunctions, matterReads } from '../process/matter-reads.ts';
import { readFunction } from '../read-function.ts';
import { offerCounts } from './offer-counts.read.ts';

/**
 * An offer with what follows from it: whether it was said that somebody was hired and not from when, which the data should
 * tell.
 */
const SHOWN = `(matter.content || jsonb_build_object('startMissing',
  coalesce(matter.result_code in ('01', '52') and matter.content #>> '{result,employmentStart}' is null, false)))::json`;

const SHOWN_OFFERS = matterReadFunctions('job_offer', 'offers.job_offer', SHOWN);

const OFFER_LETTER = readFunction(
  'job_offer_letter',
  ['p_id uuid'],
  `select ${jsonObject({
    offer: 'matter.content',
    client: jsonObject({ firstNames: 'person.first_names', lastName: 'person.last_name' }),
  })}::text, array[matter.client_id], matter.version
   from offers.job_offer matter
   join clients.person on person.client_id = matter.client_id and person.known_until is null
   where matter.id = p_id and matter.known_until is null`,
);

export const JOB_OFFER_READS = [SHOWN_OFFERS.one, SHOWN_OFFERS.ofClient, OFFER_LETTER];

/** Job offers as they are shown; figures are counted over everybody. */
export function jobOfferReads(pool: Pool, workPool: Pool): JobOfferReads {
  return {
    ...matterReads(pool, SHOWN_OFFERS),

    async letter(session, id) {
      const [row] = await OFFER_LETTER.run(pool, session, id);
      return row === undefined
        ? null
        : { letter: JSON.parse(row.json) as OfferLetter, clientIds: row.clientIds };
    },

    counts: (asked) => offerCounts(workPool, asked),
  };
}
