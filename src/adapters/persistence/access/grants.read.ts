import { before, page } from '../json.ts';
import { readFunction } from '../read-function.ts';
import { GRANTS, RECORDED_GRANT } from './grant-json.ts';

/** A page of rights, the latest given first: of the bodies acted for, and for the keeper of the register of all. */
export const grantsRead = readFunction(
  'grants',
  [
    'p_subject text',
    'p_organisation text',
    'p_after_given timestamptz',
    'p_after_id uuid',
    'p_limit integer',
  ],
  page(
    `select ${RECORDED_GRANT} as item, null::uuid as client_id, array[given.given_at::text, given.id::text] as cursor
     from ${GRANTS}
     where (access.is_register_keeper() or given.organisation = any(access.organisations()))
       and (p_subject is null or given.subject = p_subject)
       and (p_organisation is null or given.organisation = p_organisation)
       and (given.given_at, given.id) < ${before('p_after_given', 'p_after_id')}
     order by given.given_at desc, given.id desc limit p_limit + 1`,
    'p_limit',
  ),
);
