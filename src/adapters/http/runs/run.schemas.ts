import { z } from 'zod';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { deliveryCounts, storedFailure } from '../clients/deliveries/delivery.schemas.ts';
import { determinationResult } from '../clients/determination/determination.schemas.ts';
import { simulationResult } from '../legislation/simulation.schemas.ts';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { vacancyImportResult } from '../offers/vacancy-import.schemas.ts';
import { retentionResult } from '../privacy/retention.schemas.ts';
import { massMoveResult } from './mass-move.schemas.ts';
import { day, EXAMPLE, instant, organisationId, pageOf, uuid } from '../wire.ts';
import { areaCode, date, formed, id, municipalityCode } from '../zod.ts';

/** As many as a transfer of many takes by name. */
const MOST_CLIENTS = 10_000;

const number = z.int().min(0);
const counted = z.record(z.string(), number);

/** Asks for a delivery to be imported. */
export const importBody = z
  .strictObject({
    delivery: formed(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/, 'URA-2021-03-31-1531-F1').meta({
      description: 'Name from `GET /v1/waiting-deliveries`.',
    }),
  })
  .meta({ examples: [{ delivery: 'URA-2021-03-31-1531-F1' }] });

/** Asks for the target group of an area to be determined. */
export const determinationBody = z.strictObject({
  areaCode: areaCode.meta({ description: 'Code of the trial area.' }),
  date: date('Date as of which the facts are looked at.'),
  dryRun: z.boolean().prefault(false).meta({ description: 'Count only; write nothing about clients.' }),
});

/** Asks for the daily round, which needs no telling of what. */
export const dailyRoundBody = z.strictObject({});

/** Asks for clients to be moved. */
export const transferBody = z.strictObject({
  areaCode: areaCode.meta({ description: 'Code of the trial area.' }),
  date: date('Date of the determinations, and of the transfer.'),
  awaitReceipt: z
    .boolean()
    .prefault(false)
    .meta({ description: 'Leave the notices for the municipalities to receive one by one.' }),
  dryRun: z
    .boolean()
    .prefault(false)
    .meta({ description: 'Tell what would become of each client; move nobody.' }),
  municipality: municipalityCode
    .meta({ description: 'Only clients of this municipality of the area.' })
    .optional()
    .transform((code) => code ?? null),
  clientIds: z
    .array(id<ClientId>('Id of a client.'))
    .min(1)
    .max(MOST_CLIENTS)
    .meta({ description: 'These clients instead of the whole target group of the area.' })
    .optional()
    .transform((ids) => ids ?? null),
});

/** What became of clients of a run. */
export const runRowOutcome = z
  .enum(['MOVED', 'SENT', 'SKIPPED', 'CHANGED', 'ERASED', 'ENTRIES_REMOVED'])
  .meta({
    id: 'RunRowOutcome',
    description:
      'MOVED: responsibility has moved. SENT: a notice waits for its receipt. SKIPPED: left as before, the failure tells why. CHANGED: determined otherwise than before. ERASED: everything personal has gone. ENTRIES_REMOVED: contacts, plans and offers that have had their time have gone. In a dry run: what would have become of the client.',
  });

const runRow = z
  .strictObject({
    client: z.strictObject({
      id: uuid,
      lastName: z.string().nullable().meta({ description: 'Null when the client is not seen.' }),
      firstNames: z.string().nullable(),
    }),
    outcome: runRowOutcome,
    authority: organisationId.nullable().meta({
      description: 'To whom the client was moved; a municipality is left out under a security ban.',
    }),
    result: determinationResult.nullable(),
    failure: storedFailure.nullable(),
  })
  .meta({ id: 'RunRow', 'x-data-class': 'basic' });

export const runRowPage = pageOf(runRow);

export const runRowPageExample = {
  items: [
    {
      client: { id: EXAMPLE.client, lastName: 'Koeaho', firstNames: 'Testi' },
      outcome: 'MOVED',
      authority: 'municipality:109',
      result: null,
      failure: null,
    },
  ],
  next: null,
};

export const requestedRun = z.strictObject({ id: uuid }).meta({ id: 'RequestedRun' });

export const requestedRunExample = { id: EXAMPLE.run };

const resultCounts = z.strictObject({
  IN: number,
  OUT: number,
  PENDING_INFORMATION: number,
  EXCLUDED: number,
  NOT_DETERMINED: number,
});

const importResult = z
  .strictObject({
    id: uuid,
    name: z.string(),
    state: z.enum(['APPLIED', 'PARTLY_APPLIED', 'REPEATED']),
    dataCut: day,
    counts: deliveryCounts,
  })
  .meta({ id: 'ImportResult' });

const determinationRunResult = z
  .strictObject({
    areaCode: z.string(),
    date: day,
    rule: ruleReference,
    dryRun: z.boolean(),
    clients: number,
    added: number.meta({ description: 'Determinations written; the rest were there already.' }),
    byMunicipality: z
      .record(z.string(), resultCounts)
      .meta({ description: 'By home municipality; `other` = outside the area or unknown.' }),
    grounds: counted,
    reasons: counted,
  })
  .meta({ id: 'DeterminationRunResult' });

const transferResult = z
  .strictObject({
    areaCode: z.string(),
    date: day,
    rule: ruleReference,
    dryRun: z.boolean(),
    candidates: number,
    sent: number,
    received: number,
    byMunicipality: counted.meta({ description: 'Notices sent, by receiving municipality.' }),
    skipped: counted.meta({ description: 'Clients left where they were, by the code of the refusal.' }),
  })
  .meta({ id: 'TransferResult' });

const dailyRoundResult = z
  .strictObject({
    date: day,
    clients: number.meta({ description: 'Clients whose facts had changed.' }),
    added: number.meta({ description: 'Determinations written; the rest were there already.' }),
    changed: number.meta({ description: 'Of those, how many say otherwise than the one before.' }),
    pendingCases: number.meta({ description: 'Cases of which somebody was reminded.' }),
    reminders: number,
    escalated: number.meta({ description: 'Notices that were not received in time.' }),
    meetingTasks: number.meta({ description: 'Tasks of meetings that began.' }),
    meetingTasksDropped: number.meta({
      description: 'Tasks of meetings that fell away, each with its reason.',
    }),
    entitlementTasks: number.meta({ description: 'Tasks of rights, cases and thresholds that began.' }),
    entitlementTasksDropped: number.meta({ description: 'Such tasks that fell away, each with its reason.' }),
    searchTasks: number.meta({ description: 'Tasks of assessments and plans that began.' }),
    searchTasksDropped: number.meta({ description: 'Such tasks that fell away, each with its reason.' }),
    endedWithSearch: number.meta({
      description: 'Plans, review periods and meetings that ended with the job search.',
    }),
    offersUnanswered: number.meta({ description: 'Job offers whose time to answer had passed.' }),
    offersCancelled: number.meta({ description: 'Job offers that were left on vacancies that closed.' }),
    grantsStarted: number.meta({ description: 'Start-up grants that began with the day.' }),
    grantsEnded: number.meta({ description: 'Start-up grants whose last day has passed.' }),
    subsidiesStarted: number.meta({ description: 'Pay subsidies that began.' }),
    subsidiesEnded: number.meta({ description: 'Pay subsidies that ended with their last day.' }),
    officialsDemanded: number.meta({ description: 'Clients for whom an official has to be named.' }),
    coursesTold: number.meta({ description: 'Clients of cancelled courses about whom a task began.' }),
    requestsExpired: number.meta({ description: 'Requests for clarification not answered in time.' }),
    taskReminders: number.meta({ description: 'Clients reminded of what waits for them, task by task.' }),
    expiredVacancies: number.meta({ description: 'Vacancies whose last day for applying has passed.' }),
    factReportsDrafted: number.meta({ description: 'Fact reports that were drafted after a hearing.' }),
    factReportsEscalated: number.meta({
      description: 'Fact reports that were not sent in time, of which the coordinator was told.',
    }),
    reservationsExpired: number.meta({ description: 'Reservations of quotas that held no more.' }),
    quotasClosed: number.meta({ description: 'Open quotas whose year was over.' }),
    sealedDays: number.meta({ description: 'Finished days of the access log that were sealed.' }),
    ledgersChecked: number.meta({
      description: 'Ledgers of quotas that were looked through and hold; a fault fails the run.',
    }),
  })
  .meta({ id: 'DailyRoundResult' });

/** A run with its progress and outcome. */
export const runAnswer = z
  .strictObject({
    id: uuid,
    kind: z.enum([
      'import',
      'determination',
      'transfer',
      'simulation',
      'daily-round',
      'suspension',
      'authority-hand-over',
      'retention',
      'vacancy-import',
    ]),
    state: z.enum(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED']),
    requestedBy: z.string(),
    requestedAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    parameters: z.record(z.string(), z.unknown()).meta({ description: 'What was asked for.' }),
    progress: z
      .strictObject({ stage: z.string(), done: number, total: number.nullable() })
      .nullable()
      .meta({ description: '`total` is null while it is not known.' }),
    result: z
      .union([
        importResult,
        determinationRunResult,
        transferResult,
        simulationResult,
        dailyRoundResult,
        massMoveResult,
        retentionResult,
        vacancyImportResult,
      ])
      .nullable(),
    failure: storedFailure.nullable(),
  })
  .meta({ id: 'Run' });

export const runExample = {
  id: EXAMPLE.run,
  kind: 'determination',
  state: 'SUCCEEDED',
  requestedBy: 'te-officer-7',
  requestedAt: '2021-03-31T08:00:00.000Z',
  startedAt: '2021-03-31T08:00:01.000Z',
  finishedAt: '2021-03-31T08:00:04.000Z',
  parameters: { areaCode: '1531', date: '2021-03-31', dryRun: false },
  progress: { stage: 'determine', done: 400, total: 400 },
  result: {
    areaCode: '1531',
    date: '2021-03-31',
    rule: RULE_EXAMPLE,
    dryRun: false,
    clients: 400,
    added: 380,
    byMunicipality: {
      '109': { IN: 150, OUT: 90, PENDING_INFORMATION: 4, EXCLUDED: 0, NOT_DETERMINED: 12 },
    },
    grounds: { UNDER_30: 80 },
    reasons: { STATUS: 60 },
  },
  failure: null,
};

export const runPage = pageOf(runAnswer);

export const runPageExample = { items: [runExample], next: null };
