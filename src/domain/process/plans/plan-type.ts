/** Kinds of plans that jobseeker and authority agree on (suunnitelman laji). */
export const PLAN_TYPES = ['EMPLOYMENT', 'ACTIVATION', 'INTEGRATION', 'MULTISECTOR'] as const;

export type PlanType = (typeof PLAN_TYPES)[number];
