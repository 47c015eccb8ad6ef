import { RULE_EXAMPLE } from '../responses.ts';
import { EXAMPLE } from '../wire.ts';

const ROW = { output: 'PLACES', serviceLine: 'PAY_SUBSIDY', municipality: null };

export const rowExample = {
  ...ROW,
  value: 128,
  formula: 'participants / targetGroup × transferring',
  inputs: { participants: 400, targetGroup: 10_000, transferring: 3200 },
  rule: { ...RULE_EXAMPLE, theme: 'quota', section: '16 §' },
};

const OF_VERSION = {
  id: EXAMPLE.run,
  series: EXAMPLE.run,
  number: 1,
  state: 'PUBLISHED',
  name: 'Hämeenlinna',
  from: '2021-03-01',
  publication: { on: '2020-02-14', isLate: false },
  version: 3,
  changedAt: '2020-02-14T09:00:00.000Z',
};

export const calculationExample = {
  ...OF_VERSION,
  applicationUntil: '2020-02-28',
  inputs: {
    lines: [
      {
        serviceLine: 'PAY_SUBSIDY',
        reference: { from: '2019-01-01', to: '2019-12-31' },
        participants: 400,
        targetGroup: 10_000,
        unitCost: { cents: 90_000, per: 'MONTH' },
        methodVersion: 'TEM-2020-1',
      },
    ],
    municipalities: [{ municipality: '109', clientsByLine: { '01': 1000, '02': 1500, '03': 700 } }],
    staff: null,
  },
  result: {
    transferring: 3200,
    quotas: [
      {
        serviceLine: 'PAY_SUBSIDY',
        basisPoints: 400,
        places: 128,
        cents: 138_240_000,
        parts: [{ municipality: '109', places: 128, cents: 138_240_000 }],
      },
    ],
    cents: 138_240_000,
    staff: null,
    rows: [rowExample],
  },
  consultations: [],
  reason: null,
  changedBy: { subject: 'analyst-1', organisation: 'ministry' },
};

export const calculationItemExample = {
  ...OF_VERSION,
  municipalities: ['109'],
  cents: 138_240_000,
  fte: null,
};

export const comparisonExample = {
  before: EXAMPLE.run,
  after: EXAMPLE.notice,
  items: [{ ...ROW, before: 128, after: 120, difference: -8 }],
};

export const proposalExample = {
  holder: 'municipality:109',
  budgetYear: 2021,
  serviceLine: 'PAY_SUBSIDY',
  amountCents: 138_240_000,
  seats: null,
  basis: { calculation: EXAMPLE.run },
};

export const transferringExample = {
  on: '2021-03-01',
  items: [{ municipality: '109', clientsByLine: { '01': 600, '02': 1000, '03': 400 }, transferring: 2000 }],
};

export const withdrawalExample = { recalculated: [EXAMPLE.notice], withdrawn: [] };
