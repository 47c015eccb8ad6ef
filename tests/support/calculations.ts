import type { CalculationInputs, LineInput } from '../../src/domain/resources/calculations/inputs.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';

const REFERENCE = { from: '2019-01-01' as PlainDate, to: '2019-12-31' as PlainDate };

/** Annex E, example 1: 4 % of the target group in subsidised jobs at 900 euros a month. */
export const PAY_SUBSIDY: LineInput = {
  serviceLine: 'PAY_SUBSIDY',
  reference: REFERENCE,
  participants: 400,
  targetGroup: 10_000,
  unitCost: { cents: 90_000, per: 'MONTH' },
  methodVersion: 'TEM-2020-1',
};

/** Annex E, example 2: 2.5 % in training at 4 200 euros for a place a year. */
export const TRAINING: LineInput = {
  ...PAY_SUBSIDY,
  serviceLine: 'LABOUR_MARKET_TRAINING',
  participants: 250,
  unitCost: { cents: 420_000, per: 'YEAR' },
};

/** Annex E, examples 1–3: 3 200 clients move, of two municipalities of one ELY area. */
export const ANNEX_E: CalculationInputs = {
  lines: [PAY_SUBSIDY, TRAINING],
  municipalities: [
    { municipality: '109', clientsByLine: { '01': 600, '02': 1000, '03': 400 } },
    { municipality: '165', clientsByLine: { '01': 400, '02': 500, '03': 300 } },
  ],
  staff: {
    fte: 12_000,
    stayingShares: { UNEMPLOYMENT_SECURITY: 1200, WORK_PERMITS: 400, CUSTOMER_SERVICE_CENTRE: 600 },
    elyAreaClientsByLine: { '01': 3000, '02': 5000, '03': 2500 },
    lineWeights: {},
  },
};

/** What a calculation of the examples is of: it is due in an application period of the winter before. */
export const SUBJECT = {
  name: 'Kanta-Häme',
  from: '2021-03-01' as PlainDate,
  applicationUntil: '2020-12-31' as PlainDate,
};
