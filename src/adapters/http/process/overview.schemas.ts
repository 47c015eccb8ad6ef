import { z } from 'zod';
import { MATTER_KIND_NAMES } from '../../../application/shared/matter-kinds.ts';
import type { ProcessOverview } from '../../../application/process/overview/process-overview.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, organisationId, uuid } from '../wire.ts';
import { overviewShown } from './overview-shown.ts';
import { taskKind } from './worklists.schemas.ts';

const meeting = z.strictObject({ id: uuid, kind: z.string(), start: instant });

const task = z.strictObject({
  id: uuid,
  kind: taskKind,
  title: z.string(),
  dueOn: day,
  isAim: z.boolean(),
  rule: ruleReference.nullable(),
});

/** Where a client's service process stands. */
export const overview = z
  .strictObject({
    clientId: uuid,
    responsible: organisationId.nullable().meta({
      description: 'Null when nobody is, and where it would tell where somebody under a ban lives.',
    }),
    isHandled: z.boolean().meta({ description: 'Whether the acting organisation runs the process.' }),
    official: z.strictObject({ subject: z.string(), team: z.string().nullable(), from: instant }).nullable(),
    jobSearch: z
      .strictObject({ from: day.nullable(), until: day.nullable() })
      .nullable()
      .meta({ description: 'Half-open: `until` is the first day after it.' }),
    unemployedSince: day.nullable(),
    schedule: z
      .enum(['INTERVIEWS', 'DISCUSSIONS'])
      .nullable()
      .meta({ description: 'Interviews of the law before 2.5.2022, or discussions of the Nordic model.' }),
    lastMeeting: meeting.nullable(),
    nextMeeting: meeting.nullable(),
    matters: z
      .array(
        z.strictObject({
          kind: z.enum(MATTER_KIND_NAMES),
          id: uuid,
          state: z.string(),
          version: z.int(),
          isRunning: z
            .boolean()
            .meta({ description: 'It is the client’s situation now, as a plan in force.' }),
          what: z
            .string()
            .nullable()
            .meta({ description: 'Kind of meeting, type of plan or service, ground.' }),
          from: day.nullable(),
          until: day.nullable(),
          commands: z.array(z.strictObject({ command: z.string(), href: z.string() })).meta({
            description: 'What its state allows, and where it is sent; none of what others handle.',
          }),
        }),
      )
      .meta({
        description: 'What can be gone on with. Nothing here tells of health: read the matter for that.',
      }),
    openTasks: z.array(
      task.extend({
        unmovedDueOn: day,
        why: z.string(),
        next: z.string(),
        overdue: z.boolean(),
        subject: z.strictObject({ kind: z.string(), id: uuid }).nullable(),
      }),
    ),
    endedTasks: z
      .array(
        task.extend({
          outcome: z.enum(['DONE', 'DROPPED']),
          endedOn: day,
          reason: z
            .string()
            .nullable()
            .meta({ description: 'Why it was late, or why it fell away; null of what was done in time.' }),
        }),
      )
      .meta({ description: 'The last ten, the latest first.' }),
  })
  .meta({ id: 'ProcessOverview', 'x-data-class': 'basic' });

export const overviewExample = overviewShown(
  {
    today: '2022-06-01' as PlainDate,
    clientId: EXAMPLE.client,
    responsible: 'municipality:109',
    isHandled: true,
    official: { subject: 'officer-1', team: 'Nuoret', from: '2021-03-31T09:00:00.000Z' },
    jobSearch: { from: '2022-05-25', until: null },
    unemployedSince: '2022-05-25',
    schedule: 'DISCUSSIONS',
    lastMeeting: null,
    nextMeeting: { id: EXAMPLE.notice, kind: 'INITIAL_INTERVIEW', start: '2022-06-01T09:00:00.000Z' },
    matters: [
      {
        kind: 'meeting',
        id: EXAMPLE.notice,
        state: 'INVITED',
        version: 3,
        what: 'INITIAL_INTERVIEW',
        from: '2022-06-01',
        until: '2022-06-01',
      },
    ],
    openTasks: [
      {
        id: EXAMPLE.run,
        kind: 'HOLD_INITIAL_INTERVIEW',
        dueOn: '2022-06-01',
        unmovedDueOn: '2022-06-01',
        isAim: false,
        subject: { kind: 'meeting', id: EXAMPLE.notice },
        rule: { ...RULE_EXAMPLE, theme: 'meeting.initial', version: 'V2', act: '916/2012 (1379/2021)' },
      },
    ],
    endedTasks: [],
  } as unknown as { readonly today: PlainDate } & ProcessOverview,
  'en',
);
