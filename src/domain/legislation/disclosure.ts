import { day, timeline } from './timeline.ts';

/** Act and section by which data of clients are given out with a message (luovutuksen peruste), by what it is for. */
export interface DisclosureRules {
  /** To the national register of clients. */
  readonly clientRegistry: string;
  /** Facts for a statement, to whoever gives it. */
  readonly factReports: string;
  /** A statement, to whoever pays the benefit. */
  readonly statements: string;
  /** Between authorities that serve the client. */
  readonly authorities: string;
  /** Questions to Kela and to unemployment funds. */
  readonly benefitPayers: string;
  /** To the client. */
  readonly clients: string;
}

const EARLIER_ACT = '916/2012, 13 luku';
const REPORTING = '1269/2020, 20 §';
const NATIONAL_REPOSITORY = '380/2023, 120 §';
const STATEMENTS_OF_AREAS = '1290/2002 (385/2023), 11:4 §, 11:4 a §';

const BEFORE_TRIALS: DisclosureRules = {
  clientRegistry: EARLIER_ACT,
  factReports: EARLIER_ACT,
  statements: '1290/2002, 11:4 §',
  authorities: EARLIER_ACT,
  benefitPayers: '1290/2002, 13:3 §',
  clients: '434/2003, 54 §',
};

const TRIALS: DisclosureRules = {
  ...BEFORE_TRIALS,
  clientRegistry: '1269/2020, 14 §',
  factReports: REPORTING,
  authorities: REPORTING,
};

/** Grounds of messages, by the day on which they are handed over; which act carries which message is read so here: (K). */
export const disclosure = timeline<DisclosureRules>('disclosure', 'day of handing over', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '13 luku',
    certainty: 'K',
    status: 'in-force',
    rules: BEFORE_TRIALS,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '14 §, 20 §',
    certainty: 'K',
    status: 'in-force',
    rules: TRIALS,
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023, 1290/2002 (385/2023)',
    section: '120 §, 11:4 §, 11:4 a §',
    certainty: 'K',
    status: 'in-force',
    rules: {
      ...TRIALS,
      clientRegistry: NATIONAL_REPOSITORY,
      factReports: STATEMENTS_OF_AREAS,
      statements: STATEMENTS_OF_AREAS,
      authorities: NATIONAL_REPOSITORY,
    },
  },
]);
