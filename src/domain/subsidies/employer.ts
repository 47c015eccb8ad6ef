/** What kind of body an employer is (työnantajan laji); a household has no business id. */
export const EMPLOYER_KINDS = [
  'STATE',
  'MUNICIPALITY',
  'JOINT_AUTHORITY',
  'WELLBEING_COUNTY',
  'ENTERPRISE',
  'ASSOCIATION',
  'FOUNDATION',
  'RELIGIOUS_COMMUNITY',
  'HOUSEHOLD',
  'OTHER',
] as const;

export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

/** Who applies for a subsidy as the employer (hakija). */
export interface Employer {
  /** Business id (Y-tunnus), checked; null for a household only. */
  readonly businessId: string | null;
  readonly name: string;
  readonly kind: EmployerKind;
  /** Code of the municipality that it is, for one. */
  readonly municipality: string | null;
  /** Trial municipalities have the majority of votes of it as a joint authority, or control it (määräysvalta). */
  readonly trialMajority: boolean;
  readonly controlledByTrialMunicipalities: boolean;
}
