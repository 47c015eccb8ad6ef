import type { StatementSubject } from './statement-competence.ts';
import { day, timeline } from './timeline.ts';

/** Sections of Act 1290/2002 that a statement on a subject applies; null where another act says what is judged. */
export type StatementSections = Readonly<Record<StatementSubject, string | null>>;

const UNEMPLOYMENT_SECURITY: StatementSections = {
  GENERAL_CONDITIONS: '2:1, 2:2, 2:4.1, 2:13.4',
  SHORT_SELF_EMPLOYMENT: '2:5 a',
  STUDIES_NOT_PREVENTING_BENEFIT: '2:10 a',
  SERVICE_PARTICIPATION: null,
  LABOUR_MARKET_TRAINING: null,
  SELF_MOTIVATED_STUDY: null,
  INTEGRATION_STUDY: null,
  MINOR_STUDIES: '2:10.2',
  RESTORATION_OF_RIGHT: '2:16.1, 2a:10.2–3',
  ENTREPRENEURSHIP_AND_OWN_WORK: '2:4.2, 2:5–9',
  FULL_TIME_STUDIES: '2:10–11',
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: '2:13.1–3, 2:14, 2:15',
  REPREHENSIBLE_CONDUCT: '2a',
};

/** Which sections a labour-policy statement applies, by the day on which it is given (lausunnon oikeusperuste). */
export const statementSections = timeline<StatementSections>(
  'statement.sections',
  'day on which the statement is given',
  [
    {
      version: 'V0',
      from: day('2020-01-01'),
      act: '1290/2002',
      section: '2, 2 a luku',
      certainty: 'F',
      status: 'in-force',
      rules: UNEMPLOYMENT_SECURITY,
    },
    {
      version: 'V3',
      from: day('2023-01-01'),
      act: '1290/2002',
      section: '2, 2 a luku',
      certainty: 'F',
      status: 'in-force',
      rules: {
        ...UNEMPLOYMENT_SECURITY,
        STUDIES_NOT_PREVENTING_BENEFIT: '2:10 b',
        MINOR_STUDIES: '2:10.2, 2:10 a.2',
      },
    },
  ],
);
