import { z } from 'zod';
import { ruleReference } from '../responses.ts';
import { day } from '../wire.ts';

const cents = z.int().meta({ description: 'Euro cents.' });

/** A line of an amount. */
export const calculationRow = z
  .strictObject({
    from: day,
    to: day.meta({ description: 'Last day.' }),
    days: z.int().min(0).meta({ description: 'Days that are counted.' }),
    basisCents: cents.meta({
      description: 'What it is counted from; a negative one takes away from the row before.',
    }),
    rate: z.int().nullable().meta({ description: 'Share of the basis in basis points.' }),
    capCents: cents.nullable().meta({ description: 'Most that the line may come to.' }),
    cents,
    rules: z.array(ruleReference),
  })
  .meta({ id: 'CalculationRow', 'x-data-class': 'basic' });

/** An amount with the rows that it is made from. */
export const calculation = z
  .strictObject({ cents, rows: z.array(calculationRow) })
  .meta({ id: 'Calculation', description: 'The rows sum to the whole.', 'x-data-class': 'basic' });

export const calculationExample = {
  cents: 74_316,
  rows: [
    {
      from: '2021-04-01',
      to: '2021-04-30',
      days: 22,
      basisCents: 3378,
      rate: null,
      capCents: null,
      cents: 74_316,
      rules: [
        {
          theme: 'startup',
          version: 'JTYPL17',
          from: '2017-01-01',
          act: '916/2012 (1456/2016)',
          section: '8 luku',
        },
        { theme: 'basic-allowance', version: '2021', from: '2021-01-01', act: '1290/2002', section: '6:1 §' },
      ],
    },
  ],
};
