/** What came of a job offer, in the groups of follow-up measure 7 (työtarjouksen tuloksen ryhmä). */
export type JobOfferResultGroup =
  | 'HIRED'
  | 'NOT_FILLABLE'
  | 'CLIENT_SIDE'
  | 'EMPLOYER_SIDE'
  | 'NEUTRAL'
  | 'UNKNOWN'
  | 'PENDING';

/**
 * Results of job offers (A.11) and their groups, mapping version 1: placed 01 and 52; filled, cancelled or withdrawn
 * 02, 03, 07 and 13; refused by the client or not acted on 05 and 06; refused by the employer 04.
 */
export const jobOfferResultGroups: ReadonlyMap<string, JobOfferResultGroup> = new Map([
  ['01', 'HIRED'],
  ['02', 'NOT_FILLABLE'],
  ['03', 'NOT_FILLABLE'],
  ['04', 'EMPLOYER_SIDE'],
  ['05', 'CLIENT_SIDE'],
  ['06', 'CLIENT_SIDE'],
  ['07', 'NOT_FILLABLE'],
  ['08', 'NEUTRAL'],
  ['09', 'UNKNOWN'],
  ['10', 'NEUTRAL'],
  ['11', 'NEUTRAL'],
  ['12', 'UNKNOWN'],
  ['13', 'NOT_FILLABLE'],
  ['51', 'PENDING'],
  ['52', 'HIRED'],
]);
