import { z } from 'zod';
import { TASK_KINDS, type TaskKind } from '../../../domain/handling/task.ts';
import {
  PROCESS_WORKLIST_NAMES,
  type ProcessWorkItem,
} from '../../../domain/process/worklists/process-worklist.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { countsShown, workShown } from '../../texts/process-worklist-shown.ts';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, EXAMPLE, listOf, organisationId, pageOf, uuid } from '../wire.ts';
import { clientExample, clientShown } from './officials.schemas.ts';

export const processWorklistName = z.enum(PROCESS_WORKLIST_NAMES);
export const taskKind = z.enum(Object.keys(TASK_KINDS) as [TaskKind, ...TaskKind[]]);
export const latenessReason = z.enum(['AUTHORITY', 'CLIENT', 'PARTNER', 'TECHNICAL']);

/** How many tasks the lists have, owner by owner. */
export const processCounts = listOf(
  z
    .strictObject({
      owner: z.string().nullable().meta({
        description:
          'The team or official, as asked for; null of clients who have none, and of the whole body.',
      }),
      lists: z.array(z.strictObject({ name: processWorklistName, title: z.string(), count: z.int().min(0) })),
    })
    .meta({ id: 'ProcessWorkCounts' }),
);

export const processCountsExample = {
  items: [
    countsShown(
      {
        owner: 'officer-1',
        counts: { overdue: 3, due: 21, 'waiting-for-client': 12, 'waiting-for-partner': 4, aims: 0 },
      },
      'en',
    ),
  ],
};

/** Part of a list. */
export const processWork = pageOf(
  z
    .strictObject({
      id: uuid,
      client: clientShown,
      kind: taskKind,
      title: z.string(),
      why: z.string().meta({ description: 'The last day, and the rule that put the task there.' }),
      next: z.string().meta({ description: 'What to do next.' }),
      dueOn: day.meta({ description: 'Last day, moved to a working day where the law moves it.' }),
      unmovedDueOn: day,
      isAim: z.boolean().meta({ description: 'The law only aims at the day: letting it pass is no breach.' }),
      overdue: z.boolean(),
      responsible: organisationId.nullable(),
      official: z.string().nullable(),
      team: z.string().nullable(),
      subject: z
        .strictObject({ kind: z.string(), id: uuid })
        .nullable()
        .meta({ description: 'The meeting, plan or other matter that it is about.' }),
      rule: ruleReference.nullable(),
    })
    .meta({ id: 'ProcessWorkItem', 'x-data-class': 'basic' }),
);

const today = '2021-03-31' as PlainDate;

export const processWorkExample = {
  items: workShown(
    {
      today,
      items: [
        {
          id: EXAMPLE.notice,
          client: clientExample,
          kind: 'HOLD_PERIODIC_INTERVIEW',
          dueOn: today,
          unmovedDueOn: today,
          isAim: false,
          responsible: 'municipality:109',
          official: 'officer-1',
          team: 'Nuoret',
          subject: null,
          rule: {
            ...RULE_EXAMPLE,
            theme: 'interview.periodic',
            act: '916/2012 (1456/2016)',
            section: '2:4 §',
          },
        } as unknown as ProcessWorkItem,
      ],
      next: null,
    },
    'en',
  ),
  next: null,
};

/** How a task was done. */
export const taskDoneBody = z
  .strictObject({
    lateness: latenessReason
      .meta({ description: 'Why it is late; needed after the last day.' })
      .optional()
      .transform((reason) => reason ?? null),
    words: z
      .string()
      .trim()
      .min(1)
      .max(1_000)
      .optional()
      .transform((text) => text ?? null),
  })
  .meta({ id: 'TaskDoneOrder', 'x-data-class': 'basic' });

export const taskDone = z
  .strictObject({
    id: uuid,
    outcome: z.literal('DONE'),
    on: day,
    lateness: latenessReason.nullable(),
    words: z.string().nullable(),
  })
  .meta({ id: 'TaskDone', 'x-data-class': 'basic' });

export const taskDoneExample = {
  id: EXAMPLE.notice,
  outcome: 'DONE',
  on: '2021-03-31',
  lateness: null,
  words: null,
};
