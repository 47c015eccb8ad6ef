/**
 * Classes of personal data (tietoryhmät), by how closely they are guarded: `basic` who somebody is and what is known of
 * the job search, `contact` where somebody can be reached, `health` health and work ability, `guidance` notes of a
 * guidance psychologist, `statement` labour policy statements, `log` who has looked at whom.
 */
export const DATA_CLASSES = ['basic', 'contact', 'health', 'guidance', 'statement', 'log'] as const;

export type DataClass = (typeof DATA_CLASSES)[number];
