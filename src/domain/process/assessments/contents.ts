import type { AssessmentPart } from '../../legislation/assessment.ts';
import type { FindingId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** Parts that tell of health or the ability to work: class `health`, read and written with that right only. */
export const HEALTH_PARTS = [
  'WORK_ABILITY',
  'FUNCTIONAL_CAPACITY',
  'HEALTH_SERVICES_NEED',
  'REHABILITATION_NEED',
] as const satisfies readonly AssessmentPart[];

export type HealthPart = (typeof HEALTH_PARTS)[number];
export type GeneralPart = Exclude<AssessmentPart, HealthPart>;

/** A part that does not matter for the client, and why (ei merkityksellinen). */
export interface NotRelevant {
  readonly notRelevant: string;
}

/** Education, occupations, work history and languages (osaaminen, R36). */
export interface Skills {
  readonly education: readonly { readonly level: string; readonly field: string | null }[];
  readonly occupations: readonly string[];
  readonly workHistory: readonly {
    readonly occupation: string;
    readonly from: PlainDate;
    readonly until: PlainDate | null;
  }[];
  readonly languages: readonly string[];
  readonly competenceNeeds: string | null;
}

/** Whether the client needs training, of which level and field, and how soon (koulutustarve, R36). */
export interface TrainingNeed {
  readonly needed: boolean;
  readonly level: string | null;
  readonly field: string | null;
  readonly urgency: 'AT_ONCE' | 'WITHIN_YEAR' | 'LATER' | null;
}

/** What the service has to know of the ability to work, and nothing beyond that (työkyky, R37; JTYPL 13:2). */
export interface Ability {
  readonly conclusion: 'UNRESTRICTED' | 'RESTRICTED' | 'UNCLEAR';
  /** Restrictions that matter at work. */
  readonly restrictions: string | null;
  readonly furtherExamination: boolean;
}

/** What is done about a need, by whom and by when (sovittu jatkotoimi). */
export interface AgreedStep {
  readonly words: string;
  /** The body that takes the client. */
  readonly receiver: string;
  readonly by: PlainDate;
  readonly arrangedOn: PlainDate | null;
}

/** Need of social, health or rehabilitation services (palvelujen tarve, R38). */
export interface ServiceNeed {
  readonly need: 'NONE' | 'POSSIBLE' | 'EVIDENT';
  readonly grounds: string | null;
  readonly clientsView: string | null;
  readonly step: AgreedStep | null;
  /** The client does not want the service. */
  readonly refused: boolean;
}

/** A part in free words. */
export interface Told {
  readonly words: string;
}

/** Probability of becoming unemployed or staying so (työttömyyden pitkittymisen riski). */
export interface UnemploymentRisk {
  readonly risk: 'LOW' | 'MODERATE' | 'HIGH';
  readonly grounds: string | null;
}

/** What each part says. */
export interface PartContents {
  SKILLS: Skills;
  TRAINING_NEED: TrainingNeed;
  WORK_ABILITY: Ability;
  FUNCTIONAL_CAPACITY: Ability;
  SOCIAL_SERVICES_NEED: ServiceNeed;
  HEALTH_SERVICES_NEED: ServiceNeed;
  REHABILITATION_NEED: ServiceNeed;
  OWN_GOALS: Told;
  JOB_SEARCH_SKILLS: Told;
  OTHER_FACTORS: Told;
  RISK_OF_UNEMPLOYMENT: UnemploymentRisk;
}

export type Parts<P extends AssessmentPart> = {
  readonly [Part in P]?: PartContents[Part] | NotRelevant | undefined;
};

/** Fields of life in which something stands in the way, health apart (esteen laji). */
export const GENERAL_FIELDS = [
  'EDUCATION',
  'WORK_EXPERIENCE',
  'LANGUAGE',
  'DIGITAL_SKILLS',
  'JOB_SEARCH',
  'LIFE_SITUATION',
  'MOBILITY',
  'LABOUR_MARKET',
  'OTHER',
] as const;
export const HEALTH_FIELDS = ['WORK_ABILITY', 'HEALTH', 'FUNCTIONAL_CAPACITY'] as const;

export type GeneralField = (typeof GENERAL_FIELDS)[number];
export type HealthField = (typeof HEALTH_FIELDS)[number];

export const FINDING_KINDS = ['SERVICE_NEED', 'OBSTACLE', 'COMPETENCE_NEED'] as const;
export const FINDING_STATUSES = ['OPEN', 'ADDRESSED', 'SOLVED', 'DROPPED'] as const;

/** A service need, an obstacle to employment or a need of competence, and what has become of it (R7). */
export interface Finding<Field extends string = string> {
  readonly id: FindingId;
  readonly kind: (typeof FINDING_KINDS)[number];
  readonly field: Field;
  readonly words: string;
  readonly status: (typeof FINDING_STATUSES)[number];
  /** How it was solved, or why it was dropped. */
  readonly outcome: string | null;
}

/** An assessment by an expert that was ordered, list A.7 (asiantuntija-arviointi). */
export interface ExpertAssessment {
  readonly kind: string;
  readonly orderedOn: PlainDate;
  readonly receivedOn: PlainDate | null;
}

/** Kinds that tell of health or the ability to work by being ordered. */
export const HEALTH_EXPERT_ASSESSMENTS: ReadonlySet<string> = new Set([
  '10',
  '20',
  '21',
  '30',
  '32',
  '38',
  '40',
]);

/** A measurement by the Abilitator (Kykyviisari): its day, and its values. */
export interface AbilitatorMeasurement {
  readonly measuredOn: PlainDate;
  readonly values: readonly { readonly name: string; readonly value: number }[];
}

/** What an assessment holds of one class of data. */
export interface Section<P extends AssessmentPart, Field extends string> {
  readonly parts: Parts<P>;
  readonly findings: readonly Finding<Field>[];
  readonly expertAssessments: readonly ExpertAssessment[];
}

/** The restricted section (terveystiedot). */
export interface HealthSection extends Section<HealthPart, HealthField> {
  readonly abilitator: AbilitatorMeasurement | null;
}

export const NO_HEALTH_DATA: HealthSection = {
  parts: {},
  findings: [],
  expertAssessments: [],
  abilitator: null,
};

/** What is written in an assessment. */
export interface AssessmentContents extends Section<GeneralPart, GeneralField> {
  /** Day of the assessment, or of its latest revision: its law decides what must be in it. */
  readonly date: PlainDate;
  readonly conclusion: string | null;
  /** Service line, list A.2 (palvelulinja). */
  readonly serviceLine: string | null;
  /** What only those see who have the right to health data. */
  readonly health: HealthSection;
}
