import type { PlainDate } from '../shared/plain-date.ts';
import { type Length, months, percent, type Quantity } from './amounts.ts';
import { day, timeline } from './timeline.ts';
import { areaCodes } from './trial-areas.ts';

/** How the trials are set up, applied for, supervised and ended (kokeilun hallinto). */
export interface TrialRules {
  /** About two and a half years (kokeilun kesto). */
  readonly plannedDuration: Length;
  /** Last day of the trial act (lain voimassaolo). */
  readonly act: { readonly validUntil: PlainDate | null };
  readonly application: ApplicationCriteria;
  readonly ownContribution: OwnContributionRules;
  /** Codes of the trial areas (kokeilualueet); their municipalities stand with the areas. */
  readonly areas: readonly string[] | null;
  /** By when the clients that there were had to be moved (alkusiirron määräaika). */
  readonly initialTransferDeadline: PlainDate | null;
  /** Who had registered by this day was moved in the initial transfer. */
  readonly initialTransferRegisteredBy: PlainDate | null;
  /** After this day nobody new was to be referred; repealed before it came (asiakasohjauksen päättyminen). */
  readonly referralEnd: PlainDate | null;
  /** What starts a municipality's competence for a client: as a general rule (K), in the initial transfer (F). */
  readonly competenceStart: 'RECEIPT_OF_NOTICE' | null;
  /** Regional State Administrative Agency that supervises all trials (valvova aluehallintovirasto). */
  readonly supervisor: 'AVI_WESTERN_AND_INLAND_FINLAND' | null;
  /** Share of a job that trial duties must be for access to the client register (käyttöoikeuden edellytys). */
  readonly accessMinShareOfDuties: Quantity | null;
  /** Who goes on with pending matters when the trials have ended; plans bind until they are revised. */
  readonly afterEnd: {
    readonly pendingMattersTo: 'TE_OFFICE' | 'EMPLOYMENT_AUTHORITY';
    readonly plansBindUntilRevised: true;
  } | null;
}

/** What an application to the trial is measured by (hakuehdot). */
export interface ApplicationCriteria {
  /** Inhabitants of the applying municipalities together, at least (asukasmäärä). */
  readonly minPopulation: number;
  /** Of the jobseeker clients of the TE Office in the ELY area, trials may take about so many: an aim, no limit. */
  readonly clientShareCeiling: Quantity;
  /** How far above the ceiling still is "about" (K). */
  readonly clientShareTolerance: Quantity;
  /** Shares in this band, both ends included, are warned of (K). */
  readonly clientShareWarningBand: { readonly from: Quantity; readonly to: Quantity };
  /** All applicants lie in the area of one ELY Centre. */
  readonly oneElyArea: true;
  /** Aims from which a trial may depart for specially justified reasons (poikkeaminen). */
  readonly deviationFrom: readonly ('POPULATION' | 'CLIENT_SHARE')[];
}

/** What a municipality brings to the trial itself (kunnan oma panos). */
export interface OwnContributionRules {
  /** Yearly at least so much of the labour market support expenditure of 2018: a reference value, no limit. */
  readonly reference: Quantity;
  /** What counts: staff, development, and services for trial clients that are not statutory. */
  readonly components: readonly OwnContributionComponent[];
  /** Which expenditure of 2018 is meant: the municipality's own share (K). */
  readonly base: 'MUNICIPAL_SHARE';
  /** How a year that the trial covers in part is measured (K). */
  readonly partialYear: 'BY_DAYS_OF_TRIAL';
}

/** Parts of a municipality's own contribution (oman panoksen laji). */
export type OwnContributionComponent = 'STAFF' | 'DEVELOPMENT' | 'NON_STATUTORY_SERVICE';

const BOUNDARY_CONDITIONS: TrialRules = {
  plannedDuration: months(30),
  act: { validUntil: null },
  application: {
    minPopulation: 30_000,
    clientShareCeiling: percent(40),
    clientShareTolerance: percent(0),
    clientShareWarningBand: { from: percent(38), to: percent(42) },
    oneElyArea: true,
    deviationFrom: ['POPULATION', 'CLIENT_SHARE'],
  },
  ownContribution: {
    reference: percent(15),
    components: ['STAFF', 'DEVELOPMENT', 'NON_STATUTORY_SERVICE'],
    base: 'MUNICIPAL_SHARE',
    partialYear: 'BY_DAYS_OF_TRIAL',
  },
  areas: null,
  initialTransferDeadline: null,
  initialTransferRegisteredBy: null,
  referralEnd: null,
  competenceStart: null,
  supervisor: null,
  accessMinShareOfDuties: null,
  afterEnd: null,
};

const ENACTED: TrialRules = {
  ...BOUNDARY_CONDITIONS,
  act: { validUntil: day('2023-06-30') },
  areas: areaCodes,
  referralEnd: day('2023-03-31'),
  competenceStart: 'RECEIPT_OF_NOTICE',
  supervisor: 'AVI_WESTERN_AND_INLAND_FINLAND',
  accessMinShareOfDuties: percent(50),
};

const EXTENDED: TrialRules = { ...ENACTED, act: { validUntil: day('2024-12-31') }, referralEnd: null };

/** How the trials are run, by the day looked at. */
export const trialGovernance = timeline<TrialRules>('trial', 'day looked at', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Kokeiluun hakeutuminen, Resursointi',
    certainty: 'S',
    status: 'in-force',
    rules: BOUNDARY_CONDITIONS,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '3 §, 14 §, 18 §, 22 §, 23 §, 24 §',
    certainty: 'F',
    status: 'in-force',
    rules: {
      ...ENACTED,
      initialTransferDeadline: day('2021-03-31'),
      initialTransferRegisteredBy: day('2021-02-28'),
    },
  },
  {
    version: 'V1',
    from: day('2021-04-01'),
    act: '1269/2020',
    section: '3 §, 14 §, 18 §, 22 §, 23 §, 24 §',
    certainty: 'F',
    status: 'in-force',
    rules: ENACTED,
  },
  {
    version: 'V2d',
    from: day('2022-08-01'),
    act: '1269/2020 (287/2022)',
    section: '23 §, 24 §',
    certainty: 'F',
    status: 'in-force',
    rules: EXTENDED,
  },
  {
    version: 'V4c',
    from: day('2024-12-31'),
    act: '1269/2020 (421/2021)',
    section: '25 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...EXTENDED, afterEnd: { pendingMattersTo: 'TE_OFFICE', plansBindUntilRevised: true } },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '383/2023',
    section: 'Siirtymäsäännökset',
    certainty: 'F',
    status: 'in-force',
    rules: {
      ...BOUNDARY_CONDITIONS,
      act: EXTENDED.act,
      afterEnd: { pendingMattersTo: 'EMPLOYMENT_AUTHORITY', plansBindUntilRevised: true },
    },
  },
]);

/** Whether clients are referred to the trials (asiakasohjaus). */
export interface ReferralRules {
  readonly continues: boolean;
}

/**
 * Referral to the trials, by the day of referral. The act ended it on 31.3.2023; that end was repealed on 1.8.2022,
 * before it came: what was to hold from 1.4.2023 depends on when one asks.
 */
export const referral = timeline<ReferralRules>('referral', 'day of referral', [
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '24 §',
    certainty: 'F',
    status: 'in-force',
    rules: { continues: true },
  },
  {
    version: 'V1',
    from: day('2023-04-01'),
    published: day('2021-03-01'),
    act: '1269/2020',
    section: '24 §',
    certainty: 'F',
    status: 'in-force',
    rules: { continues: false },
  },
  {
    version: 'V2d',
    from: day('2023-04-01'),
    published: day('2022-08-01'),
    act: '1269/2020 (287/2022)',
    section: '24 §',
    certainty: 'F',
    status: 'in-force',
    rules: { continues: true },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023, 383/2023',
    section: 'Siirtymäsäännökset',
    certainty: 'F',
    status: 'in-force',
    rules: { continues: false },
  },
]);
