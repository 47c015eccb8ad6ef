import { z } from 'zod';
import { IDENTIFIERS, RESEARCH_FIELDS } from '../../../domain/privacy/research-permit.ts';
import { day, EXAMPLE, uuid } from '../wire.ts';
import { areaCode, date } from '../zod.ts';

const words = z.string().min(1).max(200);

/** Records a permit for research. */
export const permitBody = z
  .strictObject({
    reference: words.meta({ description: 'Number of the decision.' }),
    holder: words.meta({ description: 'Subject of whoever may make extracts with it.' }),
    purpose: words,
    fields: z
      .array(z.enum([...RESEARCH_FIELDS, ...IDENTIFIERS]))
      .min(1)
      .max(RESEARCH_FIELDS.length + IDENTIFIERS.length)
      .meta({
        description: `What extracts tell. What says who somebody is (${IDENTIFIERS.join(', ')}) is refused.`,
      }),
    areas: z
      .array(areaCode.meta({ description: 'Code of a trial area.' }))
      .min(1)
      .max(200),
    period: z
      .strictObject({ from: date('First day that is told of.'), until: date('The day after the last.') })
      .meta({ description: 'The days that extracts tell of.' }),
    validity: z.strictObject({
      from: date('First day on which the permit holds.'),
      until: date('First day on which it holds no longer.'),
    }),
  })
  .meta({
    examples: [
      {
        reference: 'KEHA/123/2021',
        holder: 'researcher-1',
        purpose: 'Impact of the trials',
        fields: ['GROUP', 'HOMES', 'STATUSES', 'SERVICES'],
        areas: ['1531'],
        period: { from: '2021-03-01', until: '2021-04-01' },
        validity: { from: '2021-03-01', until: '2023-01-01' },
      },
    ],
  });

export const recordedPermit = z.strictObject({ id: uuid }).meta({ id: 'RecordedPermit' });
export const recordedPermitExample = { id: EXAMPLE.run };

/** An extract for research. */
export const researchExtract = z
  .strictObject({
    permit: uuid,
    reference: z.string(),
    persons: z.int(),
    hidden: z
      .int()
      .meta({ description: 'Of whom home and years of birth are not told, because too few are like them.' }),
    rows: z.array(
      z.strictObject({
        pseudonym: z
          .string()
          .meta({ description: 'The same in every extract of the permit, another in others.' }),
        kind: z.string(),
        code: z.string().nullable(),
        from: day.nullable(),
        lastDay: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'ResearchExtract', 'x-data-class': 'basic' });

export const researchExtractExample = {
  permit: EXAMPLE.run,
  reference: 'KEHA/123/2021',
  persons: 1309,
  hidden: 12,
  rows: [
    {
      pseudonym: '8f14e45fceea167a5a36dedd',
      kind: 'STATUS',
      code: '02',
      from: '2021-03-01',
      lastDay: '2021-03-31',
    },
  ],
};
