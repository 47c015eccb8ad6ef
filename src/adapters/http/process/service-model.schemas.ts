import { z } from 'zod';
import { EVIDENCE_RULES } from '../../../domain/process/service-model/service-element.ts';
import { day, EXAMPLE, listOf, uuid } from '../wire.ts';
import { areaCode, date } from '../zod.ts';

const evidence = z.enum(EVIDENCE_RULES).nullable().meta({
  description:
    'What shows that the element is fulfilled. `STRONG_START`: first interview by its last day, and one more contact in time. `INDIVIDUAL_ENCOUNTER`: a named official and a personal meeting. `NEEDS_ASSESSMENT`: a completed assessment. `SERVICE_GUIDANCE`: a referral whose service has started. Null: it is not counted.',
});
const code = z.string().trim().min(1).max(60);
const name = z.string().trim().min(1).max(200);

/** An element to be added. */
export const elementBody = z
  .strictObject({
    area: areaCode,
    code: code.meta({ description: 'The area’s own code of the element: the list is open.' }),
    name,
    evidence,
    from: date('First day on which it belongs to the model.'),
    until: date('First day on which it does no more; leave it out when no end is known.')
      .nullable()
      .default(null),
  })
  .meta({
    id: 'ServiceElementOrder',
    examples: [
      {
        area: '1531',
        code: 'STRONG_START',
        name: 'Työnhaun vahva alku',
        evidence: 'STRONG_START',
        from: '2021-03-01',
      },
    ],
  });

export const elementEndBody = z
  .strictObject({ until: date('First day on which it belongs to the model no more.') })
  .meta({ id: 'ServiceElementEnd' });

export const elementChanged = z
  .strictObject({ id: uuid, version: z.int() })
  .meta({ id: 'ServiceElementVersion' });
export const elementChangedExample = { id: EXAMPLE.run, version: 1 };

const element = z.strictObject({
  id: uuid,
  area: z.string(),
  code: z.string(),
  name: z.string(),
  evidence,
  from: day,
  until: day.nullable(),
  version: z.int(),
  changedBy: z.strictObject({ subject: z.string(), organisation: z.string() }),
});

export const elements = listOf(element.meta({ id: 'ServiceElement' }));

export const elementsExample = {
  items: [
    {
      id: EXAMPLE.run,
      area: '1531',
      code: 'STRONG_START',
      name: 'Työnhaun vahva alku',
      evidence: 'STRONG_START',
      from: '2021-03-01',
      until: null,
      version: 1,
      changedBy: { subject: 'coordinator-1', organisation: 'area:1531' },
    },
  ],
};

const count = z.int().min(0);

/** How a model comes about in a month. */
export const serviceModel = z
  .strictObject({
    area: z.string(),
    month: z.string(),
    countDate: day,
    levels: z.array(
      z.strictObject({
        municipality: z.string().nullable().meta({ description: 'Null of the whole area.' }),
        clients: count.meta({ description: 'Clients with a valid job search at the end of the day.' }),
        elements: z.array(
          z.strictObject({
            code: z.string(),
            name: z.string(),
            evidence,
            fulfilled: count.nullable(),
            share: z.number().nullable().meta({ description: 'Percent with one decimal.' }),
          }),
        ),
        firstInterviews: z.strictObject({ inTime: count, late: count, missing: count }),
        lateness: z
          .strictObject({ AUTHORITY: count, CLIENT: count, PARTNER: count, TECHNICAL: count, UNSAID: count })
          .meta({ description: 'Why first interviews were late.' }),
      }),
    ),
  })
  .meta({ id: 'ServiceModelReport' });

export const serviceModelExample = {
  area: '1531',
  month: '2021-03',
  countDate: '2021-03-31',
  levels: [
    {
      municipality: null,
      clients: 812,
      elements: [
        {
          code: 'STRONG_START',
          name: 'Työnhaun vahva alku',
          evidence: 'STRONG_START',
          fulfilled: 588,
          share: 72.4,
        },
        { code: 'PEER', name: 'Vertaistuki', evidence: null, fulfilled: null, share: null },
      ],
      firstInterviews: { inTime: 640, late: 91, missing: 81 },
      lateness: { AUTHORITY: 50, CLIENT: 31, PARTNER: 2, TECHNICAL: 8, UNSAID: 0 },
    },
  ],
};
