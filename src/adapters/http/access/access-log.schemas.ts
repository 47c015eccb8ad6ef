import { z } from 'zod';
import { ANOMALY_RULES } from '../../../domain/access/anomalies.ts';
import { ROLES } from '../../../domain/access/actor.ts';
import { ENTRY_KINDS } from '../../../domain/access/audit-entry.ts';
import { DATA_CLASSES } from '../../../domain/access/data-class.ts';
import { parseOrganisation } from '../../../domain/shared/organisation.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { EXAMPLE, instant, listOf, organisationId, pageOf, uuid } from '../wire.ts';
import { date, id, pageQuery, wholeNumber } from '../zod.ts';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? null);

/** Days that narrow what is asked for. */
export const logDays = {
  from: optional(date('First day; open when left out.')),
  until: optional(date('Last day; open when left out.')),
};

export const logDaysExample = { from: '2021-03-01', until: '2021-03-31' };

/** By what the log is narrowed, and which part of it is wanted. */
export const logQuery = z.strictObject({
  subject: optional(z.string().min(1).max(200).meta({ description: 'Only lines of this user.' })),
  client: optional(id<ClientId>('Only lines that name this client.')),
  organisation: optional(
    z
      .string()
      .max(60)
      .refine((text) => parseOrganisation(text) !== null, 'municipality:109')
      .transform((text) => parseOrganisation(text))
      .meta({ description: 'Only lines left for this organisation.', examples: ['municipality:109'] }),
  ),
  action: optional(
    z.string().min(1).max(200).meta({ description: 'Only lines of this action, for example `get-client`.' }),
  ),
  ...logDays,
  sample: optional(
    wholeNumber(z.int().min(1).max(200)).meta({
      description: 'So many lines by chance instead of a page.',
    }),
  ),
  seed: wholeNumber(z.int().min(0).max(1_000_000_000))
    .prefault(0)
    .meta({ description: 'With the same seed the same sample, as long as the period gets no new line.' }),
  ...pageQuery,
});

const ground = z
  .strictObject({ act: z.string(), section: z.string() })
  .nullable()
  .meta({ description: 'Act and section by which the organisation handles client data on that day.' });

/** What a line tells, whoever reads it. */
const told = {
  at: instant,
  organisation: organisationId,
  roles: z.array(z.enum(ROLES)),
  kind: z.enum(ENTRY_KINDS),
  action: z.string(),
  purpose: z.string(),
  dataClasses: z.array(z.enum(DATA_CLASSES)),
  ground,
  controllerRole: z
    .enum(['CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR'])
    .nullable()
    .meta({ description: 'What the organisation was for the data on that day, where the law says it.' }),
};

/** Part of the access log. */
export const logLines = pageOf(
  z
    .strictObject({
      id: z.int(),
      subject: z.string().nullable().meta({ description: 'Null of an attempt by nobody known.' }),
      ...told,
      outcome: z.enum(['done', 'refused', 'not-found']),
      code: z.string().nullable().meta({ description: 'Why it was refused.' }),
      objectType: z.string().nullable(),
      clientCount: z.int(),
      clientIds: z.array(uuid).meta({ description: 'Clients whose data it was about, 50 at most.' }),
      source: z.string().nullable().meta({ description: 'Keyed hash of the network address.' }),
      correlationId: z
        .string()
        .meta({ description: 'The `Request-Id` of the request, or the id of the run.' }),
    })
    .meta({ id: 'LogLine', 'x-data-class': 'log' }),
);

/** Days in which signs of unusual use are looked for. */
export const anomalyQuery = z.strictObject({ from: date('First day.'), until: date('Last day.') });

/** Signs of unusual use. */
export const anomalies = listOf(
  z
    .strictObject({
      rule: z.enum(ANOMALY_RULES),
      subject: z.string(),
      organisation: organisationId,
      from: instant,
      until: instant,
      lines: z.array(z.int()).meta({ description: 'Lines of the log that show it.' }),
      clientIds: z.array(uuid),
    })
    .meta({ id: 'LogAnomaly', 'x-data-class': 'log' }),
);

export const anomaliesExample = {
  items: [
    {
      rule: 'OWN_NAME',
      subject: 'malla.esimerkki',
      organisation: 'municipality:109',
      from: '2021-03-31T09:00:00.000Z',
      until: '2021-03-31T09:00:00.000Z',
      lines: [1042],
      clientIds: [EXAMPLE.client],
    },
  ],
};

/** What was done with a client's data. */
export const logExtract = z
  .strictObject({
    clientId: uuid,
    complete: z.boolean().meta({ description: 'False when there is more: ask for shorter periods.' }),
    items: z.array(
      z
        .strictObject({
          ...told,
          sentTo: z
            .string()
            .nullable()
            .meta({ description: 'To which service data were sent, or to whom they were handed over.' }),
        })
        .meta({ id: 'LogExtractItem' }),
    ),
  })
  .meta({ id: 'LogExtract', 'x-data-class': 'log' });

const lineExample = {
  at: '2021-03-31T09:00:00.000Z',
  organisation: 'municipality:109',
  roles: ['MUN_OFFICER'],
  kind: 'read',
  action: 'get-client',
  purpose: 'employment-service',
  dataClasses: ['basic', 'contact'],
  ground: { act: '1269/2020', section: '14 §' },
  controllerRole: 'PROCESSOR',
};

export const logLinesExample = {
  items: [
    {
      id: 1042,
      subject: 'malla.esimerkki',
      ...lineExample,
      outcome: 'done',
      code: null,
      objectType: 'client',
      clientCount: 1,
      clientIds: [EXAMPLE.client],
      source: 'a.5f0c6a8f1d4b',
      correlationId: EXAMPLE.run,
    },
  ],
  next: null,
};

export const logExtractExample = {
  clientId: EXAMPLE.client,
  complete: true,
  items: [{ ...lineExample, sentTo: null }],
};
