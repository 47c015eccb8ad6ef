import type { TransferRules } from '../../legislation/transfer.ts';
import { organisationKind } from '../../shared/organisation.ts';
import type { ResponsibilityCase } from './responsibility-case.ts';
import type { ResponsibilitySpan } from './responsibility.ts';

/**
 * Whether the client was a municipality's when the job search before this one ended: the return needs no ground (section
 * 6). Whom the law has meanwhile left out, for change security, does not return.
 */
export function returnsTo(
  { current, past, determination }: ResponsibilityCase,
  { sticky }: TransferRules,
): boolean {
  return (
    sticky === true &&
    current?.startGround === 'NEW_REGISTRATION' &&
    wasMunicipalWhenSearchEnded(past) &&
    determination?.result !== 'EXCLUDED'
  );
}

/**
 * Whether the latest responsibility was a municipality's and ended with the job search. A search in between in which
 * nobody brought the client back from the TE Office does not undo that.
 */
export function wasMunicipalWhenSearchEnded(past: readonly ResponsibilitySpan[]): boolean {
  const latest = past.findLast((span) => !neverLeftTeOffice(span));
  return latest?.endReason === 'JOB_SEARCH_ENDED' && organisationKind(latest.authority) === 'municipality';
}

/** A job search that began and ended with the TE Office. */
function neverLeftTeOffice({ authority, startGround, endReason }: ResponsibilitySpan): boolean {
  return (
    organisationKind(authority) === 'te-office' &&
    startGround === 'NEW_REGISTRATION' &&
    endReason === 'JOB_SEARCH_ENDED'
  );
}
