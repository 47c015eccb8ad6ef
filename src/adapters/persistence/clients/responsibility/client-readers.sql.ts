import { KEHA } from '../../../../domain/shared/organisation.ts';
import { IS_OPEN } from './responsibility-case.sql.ts';

/** Who is responsible for the joined client; of somebody whose job search has ended, who was last. */
export const LAST_RESPONSIBLE = `(select last.authority from clients.responsibility last
  where last.client_id = client.id order by last.from_at desc limit 1)`;

/** Whom an open notice awaits. With the job search its transfer lapses: nobody is awaited any more. */
const AWAITED = `(select notice.to_authority from clients.referral_notice notice
  join clients.responsibility held on held.client_id = notice.client_id and held.until_at is null
  where notice.client_id = client.id and notice.${IS_OPEN})`;

/** SQL of the bodies by which it is told who sees a client. */
export interface ReaderColumns {
  readonly teOffice: string;
  readonly last?: string;
  readonly awaited?: string;
}

/**
 * SQL of who sees the joined client from now on: the keeper of the register, the TE Office of the region, whoever is
 * responsible, and whom a notice awaits. After the end of a job search, whoever was responsible last goes on seeing the
 * client, until another body takes over.
 */
export function readersOf({ teOffice, last = LAST_RESPONSIBLE, awaited = AWAITED }: ReaderColumns): string {
  const office = `'te-office:' || ${teOffice}`;
  return `array_remove(array['${KEHA}', ${office}, nullif(${last}, ${office}),
    nullif(nullif(${awaited}, ${office}), ${last})], null)`;
}
