import { z } from 'zod';
import { SECTIONS } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import { ruleReference } from '../../responses.ts';
import { day, EXAMPLE, instant, listOf, pageOf, uuid } from '../../wire.ts';

const text = z.string().nullable();
const number = z.int().min(0);

const summary = {
  id: uuid,
  name: z.string(),
  state: z.enum(['APPLIED', 'PARTLY_APPLIED', 'REPEATED', 'REJECTED']),
  kind: z.enum(['full', 'delta']).nullable(),
  areaCodes: z.array(z.string()),
  dataCut: day.nullable().meta({ description: 'Last day whose facts are in the delivery.' }),
  receivedAt: instant,
};

const SUMMARY_EXAMPLE = {
  id: EXAMPLE.delivery,
  name: 'URA-2021-03-31-1531-F1',
  state: 'PARTLY_APPLIED',
  kind: 'full',
  areaCodes: ['1531'],
  dataCut: '2021-03-31',
  receivedAt: '2021-03-31T05:00:00.000Z',
};

/** How many rows of each section ended how. */
export const deliveryCounts = z
  .record(
    z.enum(SECTIONS),
    z.strictObject({
      rows: number,
      applied: number,
      ignored: number,
      quarantined: number,
      withdrawn: number,
    }),
  )
  .meta({ id: 'DeliveryCounts', description: 'Rows of each section by what became of them.' });

export const deliveryCountsExample = Object.fromEntries(
  SECTIONS.map((section) => [section, { rows: 40, applied: 39, ignored: 0, quarantined: 1, withdrawn: 0 }]),
);

/** A refusal as it was stored. */
export const storedFailure = z
  .strictObject({
    code: z.string(),
    kind: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
    rule: ruleReference.optional(),
    title: z.string(),
    detail: z.string().meta({ description: 'What was wrong, in the language of the request.' }),
    next: z.string().meta({ description: 'What can be done.' }),
  })
  .meta({
    id: 'StoredFailure',
    description: 'A refusal in the words of the reader; `/problems/` and the code in kebab case explains it.',
  });

export const deliveryPage = pageOf(z.strictObject(summary).meta({ id: 'DeliverySummary' }));

export const deliveryPageExample = { items: [SUMMARY_EXAMPLE], next: null };

export const deliveryAnswer = z
  .strictObject({
    ...summary,
    historyFrom: day.nullable().meta({ description: 'Spans that touch this day or later are complete.' }),
    historyComplete: z.boolean().nullable(),
    counts: deliveryCounts.nullable(),
    failure: storedFailure.nullable(),
  })
  .meta({ id: 'Delivery' });

export const deliveryExample = {
  ...SUMMARY_EXAMPLE,
  historyFrom: '2019-11-30',
  historyComplete: true,
  counts: deliveryCountsExample,
  failure: null,
};

export const exceptionOutcome = z.enum(['quarantined', 'ignored_duplicate', 'warning']);

/** Rows that were not simply taken. */
export const exceptionPage = pageOf(
  z
    .strictObject({
      file: z.string(),
      record: z.int(),
      key: z.string(),
      clientNumber: text,
      outcome: exceptionOutcome,
      reason: z.string(),
      column: z.string().meta({ description: 'Empty when the row as a whole is at fault.' }),
      raw: text.meta({
        description: 'The row as it stood in the file; null where an address in it is not shown.',
        'x-data-class': 'contact',
      }),
      resolvedBy: uuid.nullable().meta({ description: 'Later delivery that brought the row in order.' }),
    })
    .meta({ id: 'DeliveryException', 'x-data-class': 'basic' }),
);

export const exceptionPageExample = {
  items: [
    {
      file: 'kotikunta.csv',
      record: 421,
      key: 'R000421',
      clientNumber: '90001234',
      outcome: 'quarantined',
      reason: 'MUNICIPALITY_CODE_INVALID',
      column: 'kuntakoodi',
      raw: 'R000421;90001234;KOTIKUNTA;999;2020-01-01;;VTJ',
      resolvedBy: null,
    },
  ],
  next: null,
};

export const waitingDeliveries = listOf(
  z.string().meta({ description: 'Name of a delivery that can be imported.' }),
);

export const waitingDeliveriesExample = { items: ['URA-2021-04-01-1531-D2'] };
