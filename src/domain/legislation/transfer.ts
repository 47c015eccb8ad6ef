import type { PlainDate } from '../shared/plain-date.ts';
import { days, type Length } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How customer responsibility moves between the TE Office and a municipality (asiakkuuden siirtäminen). */
export interface TransferRules {
  /** A municipality may receive clients; before the trial act everybody stays with the TE Office. */
  readonly possible: boolean;
  /** Last day on which the trial act is in force; null when the act has no end. */
  readonly lastDay: PlainDate | null;
  /** The conditions may be met on any day from the start of a job search, or a notified change, and so long after. */
  readonly windowAfterStart: Length | null;
  /** Changes before this day open no window. */
  readonly windowsFrom: PlainDate | null;
  /** Clients registered by one day are moved by another when the trials begin. */
  readonly initialTransfer: { readonly registeredBy: PlainDate; readonly movedBy: PlainDate } | null;
  /** Who is told; the municipality's receipt starts its responsibility. */
  readonly notify: readonly ('CLIENT' | 'RECEIVING_AUTHORITY')[] | null;
  /** What a municipality must do when the home municipality changes (kotikunnan muuttuminen). */
  readonly onHomeMunicipalityChange: 'MOVE_TO_COMPETENT_AUTHORITY_AND_NOTIFY' | null;
  /** Reasons for which the TE Office may leave a client untransferred (siirtämättä jättäminen). */
  readonly teMayLeave: readonly TransferReason[] | null;
  /** A client's request to be moved back to the TE Office (pyyntö siirtyä TE-toimistoon). */
  readonly requestToTe: TransferRequest | null;
  /** A client's request to be moved to another trial municipality (pyyntö siirtyä toiseen kuntaan). */
  readonly requestToOtherMunicipality: TransferRequest | null;
  /**
   * Losing the ground after the transfer does not end responsibility, and a new job search returns to the same
   * municipality. The boundary conditions are silent: that V0 is sticky too is (K).
   */
  readonly sticky: boolean | null;
  /** What ends a municipality's responsibility. */
  readonly end: 'JOB_SEARCH_ENDS' | null;
  /** An earlier plan binds the client and the new authority. */
  readonly planBinding: 'UNTIL_REVISED' | null;
}

/** Why a client stays with, or returns to, another authority than the home municipality (siirtoperuste). */
export type TransferReason =
  | 'LANGUAGE_RIGHTS'
  | 'INAPPROPRIATE_RELATIONSHIP'
  | 'SAFETY'
  | 'OTHER_JUSTIFIED_REASON';

/** What a client's request to be moved needs, and who decides on it (asiakkaan siirtopyyntö). */
export interface TransferRequest {
  /** One of these must hold. */
  readonly reasons: readonly TransferReason[];
  /** Access to the services needed must not be endangered. */
  readonly servicesNotEndangered: true;
  readonly receivingMunicipalityConsents: boolean;
  readonly decider: 'TE_OFFICE';
  readonly appealable: true;
}

const PLANNED: TransferRules = {
  possible: false,
  lastDay: null,
  windowAfterStart: null,
  windowsFrom: null,
  initialTransfer: null,
  notify: ['CLIENT'],
  onHomeMunicipalityChange: null,
  teMayLeave: null,
  requestToTe: null,
  requestToOtherMunicipality: null,
  sticky: true,
  end: null,
  planBinding: null,
};

const ENACTED: TransferRules = {
  ...PLANNED,
  possible: true,
  lastDay: day('2023-06-30'),
  windowAfterStart: days(7),
  windowsFrom: day('2021-03-01'),
  initialTransfer: { registeredBy: day('2021-02-28'), movedBy: day('2021-03-31') },
  notify: ['CLIENT', 'RECEIVING_AUTHORITY'],
  onHomeMunicipalityChange: 'MOVE_TO_COMPETENT_AUTHORITY_AND_NOTIFY',
  teMayLeave: ['LANGUAGE_RIGHTS', 'INAPPROPRIATE_RELATIONSHIP', 'OTHER_JUSTIFIED_REASON'],
  end: 'JOB_SEARCH_ENDS',
  planBinding: 'UNTIL_REVISED',
};

const REQUEST: TransferRequest = {
  reasons: ['LANGUAGE_RIGHTS', 'INAPPROPRIATE_RELATIONSHIP', 'SAFETY'],
  servicesNotEndangered: true,
  receivingMunicipalityConsents: false,
  decider: 'TE_OFFICE',
  appealable: true,
};

const ON_REQUEST: TransferRules = {
  ...ENACTED,
  requestToTe: REQUEST,
  requestToOtherMunicipality: { ...REQUEST, receivingMunicipalityConsents: true },
};

/** Transfer of customer responsibility, by the date of the transfer. */
export const transfer = timeline<TransferRules>('transfer', 'transfer date', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Kohderyhmä',
    certainty: 'S',
    status: 'in-force',
    rules: PLANNED,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '5 §, 6 §, 24 §',
    certainty: 'F',
    status: 'in-force',
    rules: ENACTED,
  },
  {
    version: 'V1b',
    from: day('2021-06-01'),
    act: '1269/2020 (421/2021)',
    section: '5 §, 6 §, 17 §',
    certainty: 'F',
    status: 'in-force',
    rules: ON_REQUEST,
  },
  {
    version: 'V2d',
    from: day('2022-08-01'),
    act: '1269/2020 (287/2022)',
    section: '23 §, 24 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...ON_REQUEST, lastDay: day('2024-12-31') },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023, 383/2023',
    section: '1 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...PLANNED, notify: null, sticky: null, planBinding: 'UNTIL_REVISED' },
  },
]);

/** Which authority serves a jobseeker when everybody of an area is its client (työvoimaviranomaisen valinta). */
export interface AuthorityRules {
  readonly choice: {
    /** Whose client a jobseeker is without a choice. */
    readonly unlessChosen: 'HOME_MUNICIPALITY';
    /** Why another authority may be chosen. */
    readonly reasons: readonly ('WORK' | 'STUDY' | 'CLOSE_RELATIVES')[];
    readonly by: 'WRITTEN_NOTICE';
    /** The authorities compensate each other for the costs. */
    readonly costCompensation: true;
  };
}

/** Choice of the employment authority, by the day of the client's notice. */
export const authorityChoice = timeline<AuthorityRules>('authority', 'notice date', [
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Työvoimaviranomaisen valinta',
    certainty: 'F',
    status: 'in-force',
    rules: {
      choice: {
        unlessChosen: 'HOME_MUNICIPALITY',
        reasons: ['WORK', 'STUDY', 'CLOSE_RELATIVES'],
        by: 'WRITTEN_NOTICE',
        costCompensation: true,
      },
    },
  },
]);
