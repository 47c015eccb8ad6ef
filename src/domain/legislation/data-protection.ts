import { days, type Length, type Quantity, years } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How long client data are kept (tietojen säilytysaika). */
export interface RetentionRules {
  /** Entries of contacts, plans and offers, from the entry on; null: no time of their own. */
  readonly entries: Length | null;
  /** Everything else, and later everything, from the end of clienthood on. */
  readonly all: Length;
}

/** Retention of client data, by the day on which clienthood ends. */
export const retention = timeline<RetentionRules>('retention', 'end of clienthood', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '13:4 §',
    certainty: 'F',
    status: 'in-force',
    rules: { entries: years(2), all: years(5) },
  },
  {
    version: 'JTYPL20',
    from: day('2020-07-01'),
    act: '916/2012 (447/2020)',
    section: '13:4 §',
    certainty: 'F',
    status: 'in-force',
    rules: { entries: null, all: years(4) },
  },
  {
    version: 'V2b',
    from: day('2022-05-23'),
    act: '916/2012 (337/2022)',
    section: '13 luku',
    certainty: 'F',
    status: 'in-force',
    rules: { entries: null, all: years(4) },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Tietojen säilyttäminen',
    certainty: 'F',
    status: 'in-force',
    rules: { entries: null, all: years(4) },
  },
]);

/** What of figures about few people is not told (pienten solujen suojaus). */
export interface SmallCellRules {
  /** Counts below this are hidden, but for zero. */
  readonly countsFrom: Quantity;
  /** Means, medians and rates of fewer are left out. */
  readonly mediansFrom: Quantity;
}

/** Statistical disclosure control, by the count date: this product’s thresholds. */
export const smallCells = timeline<SmallCellRules>('small_cells', 'count date', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '280/2004',
    section: 'Tilastosalaisuus',
    certainty: 'K',
    status: 'in-force',
    rules: {
      countsFrom: { amount: 5, unit: 'persons' },
      mediansFrom: { amount: 10, unit: 'persons' },
    },
  },
]);

/** Whether the person may have processing restricted (oikeus käsittelyn rajoittamiseen). */
export interface RestrictionRules {
  readonly right: boolean;
}

/** Restriction of processing (GDPR, Article 18), by the day of the request. */
export const restriction = timeline<RestrictionRules>('restriction', 'day of the request', [
  {
    version: 'GDPR18',
    from: day('2018-05-25'),
    act: '(EU) 2016/679',
    section: '18 artikla',
    certainty: 'F',
    status: 'in-force',
    rules: { right: true },
  },
  {
    version: 'V2b',
    from: day('2022-05-23'),
    act: '916/2012 (337/2022)',
    section: '13:5 §',
    certainty: 'F',
    status: 'in-force',
    rules: { right: false },
  },
]);

/** Who answers for client data, in the sense of the General Data Protection Regulation (rekisterinpitäjä). */
export interface ControllerRules {
  /** A trial municipality: processor (Article 28), later joint controller with the KEHA Centre. */
  readonly trialMunicipality: 'PROCESSOR' | 'JOINT_CONTROLLER' | null;
  /** What the KEHA Centre answers for among joint controllers; the municipality for the rest, of its clients. */
  readonly kehaAnswersFor:
    | readonly ('SYSTEM_SECURITY' | 'DATA_PROTECTION_BY_DESIGN' | 'IMPACT_ASSESSMENT')[]
    | null;
  /** A trial municipality, for multi-sector data of its clients (monialaisen yhteispalvelun tiedot). */
  readonly typ: 'JOINT_CONTROLLER' | null;
  /** Joint controllers of the national repository since the reform of 2025 (valtakunnallinen tietovaranto). */
  readonly 2025: readonly ('KEHA_CENTRE' | 'EMPLOYMENT_AUTHORITY')[] | null;
}

const PROCESSOR: ControllerRules = {
  trialMunicipality: 'PROCESSOR',
  kehaAnswersFor: null,
  typ: null,
  2025: null,
};

const JOINT_CONTROLLER: ControllerRules = {
  ...PROCESSOR,
  trialMunicipality: 'JOINT_CONTROLLER',
  kehaAnswersFor: ['SYSTEM_SECURITY', 'DATA_PROTECTION_BY_DESIGN', 'IMPACT_ASSESSMENT'],
};

/** Controller roles, by the day of processing. */
export const controller = timeline<ControllerRules>('controller', 'day of processing', [
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '18 §',
    certainty: 'F',
    status: 'in-force',
    rules: PROCESSOR,
  },
  {
    version: 'V2b',
    from: day('2022-05-23'),
    act: '1269/2020 (338/2022), 916/2012 (337/2022)',
    section: '18 §, 13 luku',
    certainty: 'F',
    status: 'in-force',
    rules: JOINT_CONTROLLER,
  },
  {
    version: 'V3',
    from: day('2023-01-01'),
    act: '1269/2020 (937/2022)',
    section: '18 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...JOINT_CONTROLLER, typ: 'JOINT_CONTROLLER' },
  },
  {
    version: 'V4b',
    from: day('2023-12-01'),
    act: '1269/2020 (1001/2023)',
    section: '18 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...JOINT_CONTROLLER, typ: 'JOINT_CONTROLLER' },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: '120 §',
    certainty: 'F',
    status: 'in-force',
    rules: {
      trialMunicipality: null,
      kehaAnswersFor: null,
      typ: null,
      2025: ['KEHA_CENTRE', 'EMPLOYMENT_AUTHORITY'],
    },
  },
]);

/** How long a security ban lasts (turvakielto). */
export interface SecurityBanRules {
  readonly max: { readonly first: Length; readonly renewed: Length };
}

/** Security ban, by the day on which it is entered. */
export const securityBan = timeline<SecurityBanRules>('securityban', 'day of entry', [
  {
    version: 'VTJ10',
    from: day('2010-03-01'),
    act: '661/2009',
    section: '36 §',
    certainty: 'F',
    status: 'in-force',
    rules: { max: { first: years(5), renewed: years(2) } },
  },
]);

/** Which information system the authority uses (asiakastietojärjestelmä). */
export interface SystemRules {
  /** URA, later the national client information system. */
  readonly mandatory: 'NATIONAL_CLIENT_SYSTEM';
  /** What an authority may use beside it; null: nothing. */
  readonly addon: 'MEETING_REQUIREMENTS_OF_KEHA' | null;
}

/** Use of the client information system, by the day of use. */
export const clientSystem = timeline<SystemRules>('system', 'day of use', [
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '14 §',
    certainty: 'F',
    status: 'in-force',
    rules: { mandatory: 'NATIONAL_CLIENT_SYSTEM', addon: null },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Asiakastietojärjestelmä',
    certainty: 'F',
    status: 'in-force',
    rules: { mandatory: 'NATIONAL_CLIENT_SYSTEM', addon: 'MEETING_REQUIREMENTS_OF_KEHA' },
  },
]);

/** What an employer may be told of a jobseeker (tietojen luovuttaminen työnantajalle). */
export interface EmployerDisclosureRules {
  readonly disclosure: {
    readonly consent: 'WRITTEN';
    readonly data: 'LISTED_ONLY';
    readonly healthData: 'SPECIFIC_WRITTEN_CONSENT';
  };
}

/** Disclosure to employers, by the day of disclosure. */
export const employerDisclosure = timeline<EmployerDisclosureRules>('employer', 'day of disclosure', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '13:6 §, 13:9 §',
    certainty: 'F',
    status: 'in-force',
    rules: {
      disclosure: { consent: 'WRITTEN', data: 'LISTED_ONLY', healthData: 'SPECIFIC_WRITTEN_CONSENT' },
    },
  },
]);

/** Rectification of a decision by the authority itself, before a court (oikaisuvaatimus). */
export interface RectificationRules {
  /** From the service of the decision on. */
  readonly deadline: Length;
}

/** Rectification, by the day on which the decision is served. */
export const rectification = timeline<RectificationRules>('rectification', 'service of the decision', [
  {
    version: 'ADM10',
    from: day('2010-07-01'),
    act: '434/2003',
    section: '7a luku',
    certainty: 'F',
    status: 'in-force',
    rules: { deadline: days(30) },
  },
]);
