/** Why an unemployment spell ended, in the groups of follow-up measure 4 (työttömyyden päättymisen syyryhmä). */
export type EndReasonGroup = 'EMP' | 'EMP_SUBS' | 'TRAIN' | 'SERVICE' | 'OTHER';

/**
 * Reasons for the end of unemployment, status or job search (A.5) and their groups, mapping version 1. No reason
 * at all counts as 06, other or unknown. Found work 01–03 and part-time 16; subsidised 00; training 04, 08, 13;
 * services 11 and 12.
 */
export const endReasonGroups: ReadonlyMap<string, EndReasonGroup> = new Map([
  ['00', 'EMP_SUBS'],
  ['01', 'EMP'],
  ['02', 'EMP'],
  ['03', 'EMP'],
  ['04', 'TRAIN'],
  ['05', 'OTHER'],
  ['06', 'OTHER'],
  ['07', 'OTHER'],
  ['08', 'TRAIN'],
  ['09', 'OTHER'],
  ['10', 'OTHER'],
  ['11', 'SERVICE'],
  ['12', 'SERVICE'],
  ['13', 'TRAIN'],
  ['14', 'OTHER'],
  ['15', 'OTHER'],
  ['16', 'EMP'],
]);
