import type { PaySubsidy } from './pay-subsidy.ts';

const HEALTH_GROUPS: ReadonlySet<string> = new Set(['DISABILITY_OR_ILLNESS', 'REDUCED_WORK_ABILITY']);

/** Whether what is applied for or would be granted rests on the client's health (alentunut työkyky): health data. */
export function tellsOfHealth({ application, terms }: Pick<PaySubsidy, 'application' | 'terms'>): boolean {
  return (
    application.type === 'REDUCED_ABILITY' ||
    (terms !== null && (HEALTH_GROUPS.has(terms.group) || terms.groupCode === '03'))
  );
}
