import { z } from 'zod';
import { ruleReference } from '../responses.ts';
import { day, listOf } from '../wire.ts';

const name = z.strictObject({ fi: z.string(), sv: z.string() }).meta({ id: 'PlaceName' });

export const trialAreasAnswer = z.strictObject({
  at: day,
  rule: ruleReference,
  items: z.array(
    z
      .strictObject({
        code: z.string(),
        name: z.string(),
        teOffice: z.string().meta({ description: 'Code of the TE Office of the region.' }),
        municipalities: z.array(z.strictObject({ code: z.string(), name })),
      })
      .meta({ id: 'TrialArea' }),
  ),
});

export const trialAreasExample = {
  at: '2021-03-31',
  rule: { theme: 'trial-areas', version: 'V1', from: '2021-03-01', act: '1269/2020', section: '3 §' },
  items: [
    {
      code: '1531',
      name: 'Hämeenlinna',
      teOffice: '1500',
      municipalities: [{ code: '109', name: { fi: 'Hämeenlinna', sv: 'Tavastehus' } }],
    },
  ],
};

export const municipalitiesAnswer = listOf(
  z
    .strictObject({
      code: z.string(),
      name,
      teOffice: z.string().nullable(),
      elyCentre: z.string(),
      population: z
        .record(z.string(), z.int().nullable())
        .meta({ description: 'Inhabitants at the end of the year; null where the figure is not known.' }),
    })
    .meta({ id: 'Municipality' }),
);

export const municipalitiesExample = {
  items: [
    {
      code: '109',
      name: { fi: 'Hämeenlinna', sv: 'Tavastehus' },
      teOffice: '1500',
      elyCentre: '04',
      population: { '2018': 67_532, '2019': 67_633, '2020': 67_848, '2022': 68_011, '2025': 68_300 },
    },
  ],
};
