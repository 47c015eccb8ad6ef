import { z } from 'zod';
import type { WorkItem } from '../../../../domain/clients/worklists/worklist.ts';
import { WORKLIST_NAMES } from '../../../../domain/clients/worklists/worklist.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import { workItemsShown, worklistOfClientShown, worklistShown } from '../../../texts/worklist-shown.ts';
import { workReasonWords } from '../../../texts/worklist-words.ts';
import { ruleReference } from '../../responses.ts';
import { day, EXAMPLE, listOf, pageOf, uuid } from '../../wire.ts';

/** Name of a list. */
export const worklistName = z.enum(WORKLIST_NAMES);

const worklist = z.strictObject({
  name: worklistName,
  title: z.string(),
  task: z.string().meta({ description: 'What is to be done with who stands in the list.' }),
  count: z.int().min(0),
});

/** The lists of a body. */
export const worklists = listOf(worklist.meta({ id: 'Worklist' }));

/** The lists in which a client stands. */
export const worklistsOfClient = listOf(
  worklist
    .extend({
      earliestDue: day.nullable().meta({
        description: 'By when the first entry should be done, or the last day of the fact that ends first.',
      }),
    })
    .meta({ id: 'WorklistOfClient', 'x-data-class': 'basic' }),
);

export const worklistsOfClientExample = {
  items: [
    worklistOfClientShown(
      { name: 'notices-not-received', count: 1, earliestDue: '2021-04-07' as PlainDate },
      'en',
    ),
  ],
};

export const worklistsExample = {
  items: [
    worklistShown({ name: 'moved-out', count: 3 }, 'en'),
    worklistShown({ name: 'expiring-facts', count: 17 }, 'en'),
  ],
};

const reasonCodes = Object.keys(workReasonWords) as [keyof typeof workReasonWords];

/** Part of a list. */
export const workItems = pageOf(
  z
    .strictObject({
      client: z.strictObject({
        id: uuid,
        lastName: z.string(),
        firstNames: z.string(),
        birthDate: day,
        securityBan: z.boolean(),
      }),
      reason: z
        .strictObject({ code: z.enum(reasonCodes), text: z.string() })
        .meta({ description: 'Why the client stands in the list, as a code and in words.' }),
      since: day.nullable().meta({ description: 'Since when there is something to do.' }),
      until: day
        .nullable()
        .meta({ description: 'By when it should be done, or the last day of the fact that ends.' }),
      subject: z
        .strictObject({ kind: z.enum(['determination', 'referral-notice', 'client']), id: uuid })
        .nullable()
        .meta({ description: 'What is to be read or acted on.' }),
      rule: ruleReference.nullable().meta({ description: 'The rule that puts clients into the list.' }),
    })
    .meta({ id: 'WorkItem', 'x-data-class': 'basic' }),
);

export const workItemsExample = {
  items: workItemsShown(
    {
      items: [
        {
          client: {
            id: EXAMPLE.client,
            lastName: 'Esimerkki',
            firstNames: 'Malla Maria',
            birthDate: '1999-01-01',
            securityBan: false,
          },
          reason: 'NOTICE_NOT_RECEIVED',
          since: '2021-03-31',
          until: '2021-04-07',
          subject: { kind: 'referral-notice', id: EXAMPLE.notice },
          facts: { from: 'te-office:1500', to: 'municipality:109' },
        } as unknown as WorkItem,
      ],
      next: null,
      rule: {
        theme: 'transfer',
        version: 'V1',
        from: '2021-03-01',
        act: '1269/2020',
        section: '5 §, 6 §, 24 §',
      },
    },
    'en',
  ),
  next: null,
};
