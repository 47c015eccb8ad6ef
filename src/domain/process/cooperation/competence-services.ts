import { overlaps } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** Services by which competence grows, of which the cooperation structure takes care (osaamispalvelut). */
export const COMPETENCE_SERVICES = [
  'LABOUR_MARKET_TRAINING',
  'INTEGRATION_TRAINING',
  'SELF_MOTIVATED_STUDY',
  'EDUCATION_TRYOUT',
  'CAREER_COACHING',
  'JOBSEARCH_COACHING',
  'JOB_COACHING',
] as const;

export type CompetenceService = (typeof COMPETENCE_SERVICES)[number];

/** What is counted of a service in a time. */
export interface CompetenceCounts {
  readonly service: CompetenceService;
  /** Clients whose need was recognised in it. */
  readonly need: number;
  /** Clients who were in the service. */
  readonly participants: number;
  /** Median days from need to start, of those who started; null when nobody did. */
  readonly daysToStart: number | null;
  /** Clients whose service ended in it, of whom the day three months later has come, and how many had work on it. */
  readonly followed: number;
  readonly employed: number;
}

/** How a service is available, in time, and of use (palvelun saatavuus, oikea-aikaisuus ja vaikuttavuus; R42). */
export interface CompetenceFigures extends CompetenceCounts {
  /** Places that the area has agreed on; null when it has not. */
  readonly places: number | null;
  /** Places for each client in need; null when nobody is, or no places are known. */
  readonly availability: number | null;
  /** Share of those followed who had work; null when nobody is followed yet. */
  readonly employmentEffect: number | null;
  /** `OVERBOOKED`: fewer places than participants. */
  readonly warnings: readonly 'OVERBOOKED'[];
}

interface Places {
  readonly service: CompetenceService;
  readonly places: number;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Figures of every competence service in a time, in the order of the list. */
export function competenceFigures(
  counts: readonly CompetenceCounts[],
  agreed: readonly Places[],
  time: { readonly from: PlainDate; readonly until: PlainDate },
): readonly CompetenceFigures[] {
  return COMPETENCE_SERVICES.map((service) => {
    const counted = counts.find((one) => one.service === service) ?? { ...NOTHING, service };
    const known = agreed.filter((one) => one.service === service && overlaps(one, time));
    const places = known.length === 0 ? null : known.reduce((sum, one) => sum + one.places, 0);
    const { need, participants, followed, employed } = counted;
    return {
      ...counted,
      places,
      availability: places === null || need === 0 ? null : places / need,
      employmentEffect: followed === 0 ? null : employed / followed,
      warnings: places !== null && places < participants ? ['OVERBOOKED'] : [],
    };
  });
}

const NOTHING = { need: 0, participants: 0, daysToStart: null, followed: 0, employed: 0 };
