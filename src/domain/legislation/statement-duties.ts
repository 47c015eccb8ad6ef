import { days, type Length, workingDays } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** In what time and how a labour-policy statement is given (työvoimapoliittisen lausunnon antaminen). */
export interface StatementDutyRules {
  /** Municipality of the trial, from 1.1.2025 the employment authority. */
  readonly municipality: StatementDeadline | null;
  /** TE Office. */
  readonly te: StatementDeadline | null;
  /** KEHA Centre, on its own subjects. */
  readonly keha: StatementDeadline | null;
  /** How it goes to Kela or the fund; in writing only if necessary. */
  readonly channel: readonly ('ELECTRONIC_TRANSFER' | 'IN_WRITING_IF_NECESSARY')[] | null;
  /** What a statement must name that is given because of an appeal. */
  readonly appealMarking: readonly ('MUNICIPALITY' | 'CONTACT_DATA')[] | null;
}

/** Deadline of a statement (määräaika lausunnon antamiselle). */
export interface StatementDeadline {
  /** In calendar days. */
  readonly deadline: Length;
  /** The time runs from the client's clarification or from the end of the time for it. */
  readonly deadlineFrom: 'CLARIFICATION_OR_ITS_DEADLINE' | null;
  /** What allows a longer time. */
  readonly deadlineUnless: readonly ('NATURE' | 'EXTENT' | 'SPECIAL_REASON')[] | null;
}

/** Reporting facts to the TE Office for its statements (tietojen ilmoittaminen TE-toimistolle). */
export interface FactReportRules {
  /** What the act says. */
  readonly deadline: 'WITHOUT_DELAY';
  /** From the event; the number is this product's own (K). */
  readonly defaultDeadline: Length;
  /** From the event, when somebody else is told; the number is this product's own (K). */
  readonly escalation: Length;
}

/** Codes of statements (lausuntokoodit): which form, and which codes are about what. */
export interface StatementCodeRules {
  readonly form: 'TWO_CHARACTERS' | 'FOUR_CHARACTERS';
  /** First letters of two-character codes, ranges of four-character ones. */
  readonly generalConditions: readonly string[];
  readonly services: readonly string[];
  readonly labourMarketTraining: readonly string[] | null;
  readonly studies: readonly string[];
  readonly entrepreneurship: readonly string[];
  /** Reprehensible conduct; of the two-character codes under the earlier law and the Nordic model alike. */
  readonly conduct: readonly string[];
  /** Conduct before 2.5.2022, where it has codes of its own. */
  readonly conductOfEarlierLaw: readonly string[] | null;
  readonly youngPeople: readonly string[];
  readonly jobAlternation: readonly string[] | null;
  readonly changeSecurity: readonly string[] | null;
  readonly notices: readonly string[];
  readonly internal: readonly string[];
}

const BY_TE_OFFICE: StatementDutyRules = {
  municipality: null,
  te: { deadline: days(30), deadlineFrom: null, deadlineUnless: null },
  keha: null,
  channel: null,
  appealMarking: null,
};

const TRIAL: StatementDutyRules = {
  ...BY_TE_OFFICE,
  municipality: {
    deadline: days(7),
    deadlineFrom: 'CLARIFICATION_OR_ITS_DEADLINE',
    deadlineUnless: ['NATURE', 'EXTENT', 'SPECIAL_REASON'],
  },
  channel: ['ELECTRONIC_TRANSFER', 'IN_WRITING_IF_NECESSARY'],
};

/** Duties of who gives a statement, by the day from which its time runs. */
export const statementDuties = timeline<StatementDutyRules>('statement', 'day from which the time runs', [
  {
    version: 'DEC1556',
    from: day('2017-01-01'),
    act: '1556/2016',
    section: '1 §',
    certainty: 'F',
    status: 'in-force',
    rules: BY_TE_OFFICE,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '153/2021, 1556/2016',
    section: '1–2 §',
    certainty: 'F',
    status: 'in-force',
    rules: TRIAL,
  },
  {
    version: 'V3',
    from: day('2023-01-01'),
    act: '153/2021 (1375/2022), 1556/2016',
    section: '1–2 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...TRIAL, appealMarking: ['MUNICIPALITY', 'CONTACT_DATA'] },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '512/2024',
    section: '1 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...TRIAL, te: null, keha: { deadline: days(30), deadlineFrom: null, deadlineUnless: null } },
  },
]);

/** Fact report of the municipality to the TE Office, by the day of the event; null without a TE Office. */
export const factReport = timeline<FactReportRules | null>('factreport', 'day of the event', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Palveluprosessi',
    certainty: 'S',
    status: 'in-force',
    rules: null,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '20 §',
    certainty: 'F',
    status: 'in-force',
    rules: {
      deadline: 'WITHOUT_DELAY',
      defaultDeadline: workingDays(1),
      escalation: workingDays(3),
    },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '383/2023',
    section: '1 §',
    certainty: 'F',
    status: 'in-force',
    rules: null,
  },
]);

/** Code list of statements, by the day on which the statement is given. */
export const statementCodes = timeline<StatementCodeRules>(
  'statement.codes',
  'day on which the statement is given',
  [
    {
      version: 'V0',
      from: day('2020-01-01'),
      act: 'URA code lists',
      section: 'statement codes until 02/2023',
      certainty: 'F',
      status: 'in-force',
      rules: {
        form: 'TWO_CHARACTERS',
        generalConditions: ['A'],
        services: ['B'],
        labourMarketTraining: ['E'],
        studies: ['D', 'G', 'M'],
        entrepreneurship: ['M', 'Y'],
        conduct: ['N–T', 'W1–WB'],
        conductOfEarlierLaw: null,
        youngPeople: ['K'],
        jobAlternation: ['L', 'U'],
        changeSecurity: null,
        notices: ['F'],
        internal: ['Z'],
      },
    },
    {
      version: 'ATMT',
      from: day('2023-03-01'),
      act: 'URA code lists',
      section: 'statement codes from 03/2023',
      certainty: 'F',
      status: 'in-force',
      rules: {
        form: 'FOUR_CHARACTERS',
        generalConditions: ['T001–T100'],
        services: ['KK01', 'KT01', 'TV01', 'TY01', 'UV01', 'TK01', 'TP00'],
        labourMarketTraining: null,
        studies: ['M012', 'OM01–OM09'],
        entrepreneurship: ['Y001–Y009'],
        conduct: ['P010–P070'],
        conductOfEarlierLaw: ['S010–S061', 'V070'],
        youngPeople: ['S010–S061'],
        jobAlternation: null,
        changeSecurity: ['C00A–C00D'],
        notices: ['F001–F099'],
        internal: ['Z001–Z005'],
      },
    },
  ],
);
