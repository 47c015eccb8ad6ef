/** What can be told to an employer of a jobseeker, each by its name in the consent (työnantajalle luovutettavat tiedot). */
export const LISTED_DATA = [
  'NAME',
  'CONTACT',
  'OCCUPATIONS',
  'WORK_EXPERIENCE',
  'EDUCATION',
  'LANGUAGES',
  'SKILLS',
  'DRIVING_LICENCES',
  'WORK_ABILITY',
] as const;

export type ListedData = (typeof LISTED_DATA)[number];

/** What tells of health: told only with a consent of its own, in writing (JTYPL 13:9). */
export const HEALTH_DATA: readonly ListedData[] = ['WORK_ABILITY'];

/** What tells where somebody lives or is reached: no employer gets it under a security ban (661/2009, section 36). */
export const CONTACT_DATA: readonly ListedData[] = ['CONTACT'];

/** The data that may leave, of those that are consented to. */
export function disclosable(data: readonly ListedData[], isBanned: boolean): readonly ListedData[] {
  return LISTED_DATA.filter((one) => data.includes(one) && !(isBanned && CONTACT_DATA.includes(one)));
}
