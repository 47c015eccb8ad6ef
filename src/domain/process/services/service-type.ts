interface Traits {
  /** Whether whoever takes part has a status of services or education in the register (työllisyyden koodi). */
  readonly hasStatus: boolean;
  /** Which body takes the client: a provider, or one that arranges social and health services. */
  readonly receiver: 'PROVIDER' | 'SOCIAL_AND_HEALTH' | 'KELA';
  /** Whether its outcome tells of health. */
  readonly tellsOfHealth: boolean;
}

const OF_EMPLOYMENT: Traits = { hasStatus: true, receiver: 'PROVIDER', tellsOfHealth: false };
const WITHOUT_STATUS: Traits = { ...OF_EMPLOYMENT, hasStatus: false };

/** Services to which clients are referred (palvelulaji). That those without a status have none is a default (K). */
export const SERVICE_TYPES = {
  WORK_TRIAL: OF_EMPLOYMENT,
  EDUCATION_TRYOUT: OF_EMPLOYMENT,
  JOBSEARCH_COACHING: OF_EMPLOYMENT,
  CAREER_COACHING: OF_EMPLOYMENT,
  JOB_COACHING: OF_EMPLOYMENT,
  LABOUR_MARKET_TRAINING: OF_EMPLOYMENT,
  INTEGRATION_TRAINING: OF_EMPLOYMENT,
  SELF_MOTIVATED_STUDY: OF_EMPLOYMENT,
  PAY_SUBSIDY: OF_EMPLOYMENT,
  EMPLOYMENT_SUBSIDY_55: OF_EMPLOYMENT,
  START_UP_GRANT: OF_EMPLOYMENT,
  REHABILITATIVE_WORK: OF_EMPLOYMENT,
  SOCIAL_SERVICE: { hasStatus: false, receiver: 'SOCIAL_AND_HEALTH', tellsOfHealth: false },
  HEALTH_SERVICE: { hasStatus: false, receiver: 'SOCIAL_AND_HEALTH', tellsOfHealth: true },
  KELA_REHAB: { hasStatus: false, receiver: 'KELA', tellsOfHealth: true },
  GUIDANCE: WITHOUT_STATUS,
  EXPERT_ASSESSMENT: WITHOUT_STATUS,
} as const satisfies Readonly<Record<string, Traits>>;

export type ServiceType = keyof typeof SERVICE_TYPES;

/** Coaching, of which there is so much in twelve months (valmennus). */
export type CoachingType = 'JOBSEARCH_COACHING' | 'CAREER_COACHING' | 'JOB_COACHING';

export function isCoaching(type: ServiceType): type is CoachingType {
  return type === 'JOBSEARCH_COACHING' || type === 'CAREER_COACHING' || type === 'JOB_COACHING';
}
