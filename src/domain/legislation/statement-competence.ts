import { day, timeline } from './timeline.ts';

/** What a labour-policy statement is about (lausunnon asia), by sections of the Unemployment Security Act 1290/2002. */
export type StatementSubject =
  /** Job search valid, foreigner's restriction, not unemployed, work sought: 2:1, 2:2, 2:4.1, 2:13.4. */
  | 'GENERAL_CONDITIONS'
  /** 2:5a. */
  | 'SHORT_SELF_EMPLOYMENT'
  /** 2:10a, from 1.1.2023 2:10b. */
  | 'STUDIES_NOT_PREVENTING_BENEFIT'
  /** Taking part in a service, and whether it is in the plan; labour market training apart. */
  | 'SERVICE_PARTICIPATION'
  | 'LABOUR_MARKET_TRAINING'
  /** Conditions and interruption. */
  | 'SELF_MOTIVATED_STUDY'
  /** Study under the integration act. */
  | 'INTEGRATION_STUDY'
  /** Listed items of 2:10.2, from 1.1.2023 also 2:10a.2. */
  | 'MINOR_STUDIES'
  /** 2:16.1, 2a:10.2–3. */
  | 'RESTORATION_OF_RIGHT'
  /** Entrepreneurship and own work 2:5–9 but for 5a; other than employment work 2:4.2. */
  | 'ENTREPRENEURSHIP_AND_OWN_WORK'
  /** Full-time studies and their end 2:10–11, but for those above. */
  | 'FULL_TIME_STUDIES'
  /** 2:13.1–3, 14, 15. */
  | 'YOUNG_WITHOUT_VOCATIONAL_EDUCATION'
  /** 2a: refusal, resignation, neglect, work requirement. */
  | 'REPREHENSIBLE_CONDUCT';

/** `MUNICIPALITY`: of the trial, from 1.1.2025 the employment authority. */
export type StatementGiver = 'TE_OFFICE' | 'MUNICIPALITY' | 'CUSTOMER_SERVICE_CENTRE' | 'KEHA_CENTRE';

/** Who gives a statement on a subject (toimivalta antaa lausunto). */
export interface StatementCompetence {
  readonly competent: StatementGiver;
  /** Concurrent competence: these may give it too, and the statement shows who did. */
  readonly may: readonly StatementGiver[];
  /** What the customer service centre gives: routine matters, or endings that are clear. */
  readonly serviceCentre: 'ROUTINE' | 'CLEAR_ENDINGS' | null;
}

/** Who gives what (lausuntotoimivalta). */
export type StatementCompetenceRules = Readonly<Record<StatementSubject, StatementCompetence>>;

const TE_OFFICE: StatementCompetence = { competent: 'TE_OFFICE', may: [], serviceCentre: null };
const MUNICIPALITY: StatementCompetence = { competent: 'MUNICIPALITY', may: [], serviceCentre: null };
const KEHA_CENTRE: StatementCompetence = { competent: 'KEHA_CENTRE', may: [], serviceCentre: null };

const BOUNDARY_CONDITIONS: StatementCompetenceRules = {
  GENERAL_CONDITIONS: TE_OFFICE,
  SHORT_SELF_EMPLOYMENT: TE_OFFICE,
  STUDIES_NOT_PREVENTING_BENEFIT: TE_OFFICE,
  SERVICE_PARTICIPATION: TE_OFFICE,
  LABOUR_MARKET_TRAINING: TE_OFFICE,
  SELF_MOTIVATED_STUDY: TE_OFFICE,
  INTEGRATION_STUDY: TE_OFFICE,
  MINOR_STUDIES: TE_OFFICE,
  RESTORATION_OF_RIGHT: TE_OFFICE,
  ENTREPRENEURSHIP_AND_OWN_WORK: TE_OFFICE,
  FULL_TIME_STUDIES: TE_OFFICE,
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: TE_OFFICE,
  REPREHENSIBLE_CONDUCT: TE_OFFICE,
};

/** Every subject, in the order of the acts. */
export const STATEMENT_SUBJECTS = Object.keys(BOUNDARY_CONDITIONS) as readonly StatementSubject[];

const TRIAL_ACT: StatementCompetenceRules = {
  ...BOUNDARY_CONDITIONS,
  SERVICE_PARTICIPATION: MUNICIPALITY,
  SELF_MOTIVATED_STUDY: MUNICIPALITY,
  INTEGRATION_STUDY: MUNICIPALITY,
};

const GENERAL_CONDITIONS: StatementCompetenceRules = {
  ...TRIAL_ACT,
  GENERAL_CONDITIONS: MUNICIPALITY,
  SHORT_SELF_EMPLOYMENT: MUNICIPALITY,
  STUDIES_NOT_PREVENTING_BENEFIT: MUNICIPALITY,
};

const MORE_STATEMENTS: StatementCompetenceRules = {
  ...GENERAL_CONDITIONS,
  MINOR_STUDIES: { ...TE_OFFICE, may: ['MUNICIPALITY'] },
  RESTORATION_OF_RIGHT: MUNICIPALITY,
};

const SERVICE_CENTRE: StatementCompetenceRules = {
  ...MORE_STATEMENTS,
  GENERAL_CONDITIONS: { ...MUNICIPALITY, serviceCentre: 'ROUTINE' },
  ENTREPRENEURSHIP_AND_OWN_WORK: { ...TE_OFFICE, serviceCentre: 'CLEAR_ENDINGS' },
  FULL_TIME_STUDIES: { ...TE_OFFICE, serviceCentre: 'ROUTINE' },
};

const STUDY_RULES: StatementCompetenceRules = {
  ...SERVICE_CENTRE,
  ENTREPRENEURSHIP_AND_OWN_WORK: { ...TE_OFFICE, serviceCentre: 'ROUTINE' },
};

const MUNICIPALITY_OR_TE_OFFICE: StatementCompetence = { ...MUNICIPALITY, may: ['TE_OFFICE'] };

const ANY_BY_TE_OFFICE: StatementCompetenceRules = {
  ...MORE_STATEMENTS,
  GENERAL_CONDITIONS: MUNICIPALITY_OR_TE_OFFICE,
  SHORT_SELF_EMPLOYMENT: MUNICIPALITY_OR_TE_OFFICE,
  STUDIES_NOT_PREVENTING_BENEFIT: MUNICIPALITY_OR_TE_OFFICE,
  SERVICE_PARTICIPATION: MUNICIPALITY_OR_TE_OFFICE,
  SELF_MOTIVATED_STUDY: MUNICIPALITY_OR_TE_OFFICE,
  INTEGRATION_STUDY: MUNICIPALITY_OR_TE_OFFICE,
  RESTORATION_OF_RIGHT: MUNICIPALITY_OR_TE_OFFICE,
};

const MUNICIPALITY_OR_KEHA_CENTRE: StatementCompetence = { ...MUNICIPALITY, may: ['KEHA_CENTRE'] };

const EMPLOYMENT_AREAS: StatementCompetenceRules = {
  GENERAL_CONDITIONS: MUNICIPALITY_OR_KEHA_CENTRE,
  SHORT_SELF_EMPLOYMENT: MUNICIPALITY_OR_KEHA_CENTRE,
  STUDIES_NOT_PREVENTING_BENEFIT: MUNICIPALITY_OR_KEHA_CENTRE,
  SERVICE_PARTICIPATION: MUNICIPALITY_OR_KEHA_CENTRE,
  LABOUR_MARKET_TRAINING: MUNICIPALITY_OR_KEHA_CENTRE,
  SELF_MOTIVATED_STUDY: MUNICIPALITY_OR_KEHA_CENTRE,
  INTEGRATION_STUDY: MUNICIPALITY_OR_KEHA_CENTRE,
  MINOR_STUDIES: { ...KEHA_CENTRE, may: ['MUNICIPALITY'] },
  RESTORATION_OF_RIGHT: MUNICIPALITY_OR_KEHA_CENTRE,
  ENTREPRENEURSHIP_AND_OWN_WORK: KEHA_CENTRE,
  FULL_TIME_STUDIES: KEHA_CENTRE,
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: KEHA_CENTRE,
  REPREHENSIBLE_CONDUCT: KEHA_CENTRE,
};

/**
 * Who gives labour-policy statements, by the day on which the statement is given, also when its period crosses a change
 * (K): one statement covers the whole period.
 */
export const statementCompetence = timeline<StatementCompetenceRules>(
  'statement.competence',
  'day on which the statement is given',
  [
    {
      version: 'V0',
      from: day('2020-01-01'),
      act: 'Boundary conditions of the employment trials (2020)',
      section: 'Palveluprosessi',
      certainty: 'S',
      status: 'in-force',
      rules: BOUNDARY_CONDITIONS,
    },
    {
      version: 'V1',
      from: day('2021-03-01'),
      act: '1269/2020',
      section: '12 §',
      certainty: 'F',
      status: 'in-force',
      rules: TRIAL_ACT,
    },
    {
      version: 'V1c',
      from: day('2021-10-02'),
      act: '1269/2020 (421/2021)',
      section: '12 a §',
      certainty: 'F',
      status: 'in-force',
      rules: GENERAL_CONDITIONS,
    },
    {
      version: 'V2c',
      from: day('2022-07-11'),
      act: '1269/2020 (682/2022)',
      section: '12 §, 12 a §',
      certainty: 'F',
      status: 'in-force',
      rules: MORE_STATEMENTS,
    },
    {
      version: 'V2d',
      from: day('2022-08-01'),
      act: '1269/2020 (682/2022), 153/2021 (508/2022)',
      section: '12 §, 12 a §',
      certainty: 'F',
      status: 'in-force',
      rules: SERVICE_CENTRE,
    },
    {
      version: 'V3',
      from: day('2023-01-01'),
      act: '1269/2020 (1133/2022), 153/2021 (508/2022)',
      section: '12 §, 12 a §',
      certainty: 'F',
      status: 'in-force',
      rules: STUDY_RULES,
    },
    {
      version: 'V4b',
      from: day('2023-12-01'),
      act: '1269/2020 (1001/2023)',
      section: '12 §, 12 a §',
      certainty: 'F',
      status: 'in-force',
      rules: ANY_BY_TE_OFFICE,
    },
    {
      version: 'V5',
      from: day('2025-01-01'),
      act: '1290/2002 (385/2023)',
      section: '11:4 §, 11:4 a §',
      certainty: 'F',
      status: 'in-force',
      rules: EMPLOYMENT_AREAS,
    },
  ],
);

/** Everybody who may give a statement on a subject, whoever is competent first; a limited competence is named last. */
export function statementGivers({
  competent,
  may,
  serviceCentre,
}: StatementCompetence): readonly StatementGiver[] {
  return [competent, ...may, ...(serviceCentre === null ? [] : (['CUSTOMER_SERVICE_CENTRE'] as const))];
}
