import { z } from 'zod';
import {
  DECIDED_CASES,
  DECISION_MACHINE,
  DECISION_RESULTS,
} from '../../../domain/subsidies/decisions/decision.ts';
import type { StateMachine } from '../../../domain/shared/state-machine.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, pageOf, uuid, withheld } from '../wire.ts';
import { date, id } from '../zod.ts';
import { calculationRow } from './calculation.schemas.ts';

const words = z.string().trim().max(10_000);

const writtenFields = {
  result: z.enum(DECISION_RESULTS).meta({ description: 'What is decided.' }),
  reasons: words
    .meta({ description: 'Written reasons; a draft may be without them yet. They stand in the letter.' })
    .prefault(''),
};

/** A decision that is begun. */
export const draftBody = z
  .strictObject({
    case: z.strictObject({ kind: z.enum(DECIDED_CASES), id: id('Id of the case.') }),
    ...writtenFields,
  })
  .meta({
    examples: [
      {
        case: { kind: 'PAY_SUBSIDY', id: EXAMPLE.notice },
        result: 'GRANTED',
        reasons: 'Edellytykset täyttyvät.',
      },
    ],
  });

/** A draft that is written anew. */
export const writtenBody = z
  .strictObject(writtenFields)
  .meta({ examples: [{ result: 'GRANTED', reasons: 'Edellytykset täyttyvät.' }] });

export const returnBody = z
  .strictObject({
    remark: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .meta({ description: 'Why it is not confirmed; nothing of health.' }),
  })
  .meta({ examples: [{ remark: 'Perustele, miksi kesto on viisi kuukautta.' }] });

/** How a decision was sent. */
export const serviceBody = z
  .strictObject({
    by: z.enum(['letter', 'message', 'handed-over']),
    sentOn: date('Day on which it was sent or handed over.'),
    receivedOn: date('Day of receipt, where that was shown; left out: as the law presumes.')
      .nullish()
      .transform((given) => given ?? null),
  })
  .meta({ examples: [{ by: 'letter', sentOn: '2022-06-01' }] });

export const letter = z.strictObject({
  language: z.enum(['fi', 'sv', 'en']),
  format: z.enum(['html', 'pdf']),
  sha256: z.string().meta({ description: 'SHA-256 of the bytes of the letter, in hex.' }),
});

const actedBy = z.strictObject({ subject: z.string(), organisation: organisationId });

export const caseRef = z.strictObject({
  kind: z.enum(DECIDED_CASES),
  id: uuid,
  version: z.int().meta({ description: 'Version of the case on which the decision rests.' }),
});

export const NOT_APPEALABLE = ['DISCRETION', 'AMOUNT', 'DURATION'] as const;

const decisionFields = {
  id: uuid,
  clientId: uuid,
  state: z.enum(statesOf(DECISION_MACHINE as StateMachine)),
  case: caseRef,
  result: z.enum(DECISION_RESULTS),
  language: z.enum(['fi', 'sv']).meta({ description: 'Language in which it is given.' }),
  handler: organisationId,
  decidedOn: day.meta({
    description: 'Day by whose law it is; of one that was given, the day on which it was.',
  }),
  rule: ruleReference.meta({ description: 'Act and section applied.' }),
  notAppealable: z.array(z.enum(NOT_APPEALABLE)),
  limitCents: z.int().meta({ description: 'Most that one person decided alone.' }),
  writtenBy: actedBy,
  remark: z.string().nullable().meta({ description: 'Why the second person has returned it.' }),
  confirmedBy: actedBy.nullable().meta({ description: 'The second person.' }),
  givenAt: instant.nullable(),
  letters: z.array(letter),
  service: z
    .strictObject({
      by: z.enum(['letter', 'message', 'handed-over']),
      sentOn: day,
      servedOn: day,
      isPresumed: z.boolean(),
      rectifyBy: day.meta({ description: 'Last day of a rectification request.' }),
      rules: z.array(ruleReference),
    })
    .nullable(),
  replaces: uuid.nullable(),
  rectifies: z
    .strictObject({ request: uuid, outcome: z.enum(['ACCEPTED', 'PARTLY']) })
    .nullable()
    .meta({ description: 'The rectification request that it answers.' }),
  version: z.int(),
  changedBy: actedBy,
  changedAt: instant,
};

const sum = z.int().meta({ description: 'Sum in cents.' });

/** A decision as it is shown. */
export const decisionAnswer = z
  .strictObject({
    ...decisionFields,
    reasons: z.string().nullable().meta({ description: 'Written reasons; null where they tell of health.' }),
    calculation: z.strictObject({
      cents: sum,
      rows: z.array(calculationRow).meta({ description: 'None where they tell of health.' }),
    }),
    health: z
      .strictObject({ reasons: z.string(), rows: z.array(calculationRow) })
      .nullable()
      .meta({
        description: 'What tells of health, for those with that right; null where nothing does.',
        'x-data-class': 'health',
      }),
    withheld,
  })
  .meta({ id: 'Decision', 'x-data-class': 'basic' });

/** A decision in a list: without what it rests on. */
export const decisionList = listOf(
  z
    .strictObject({ ...decisionFields, calculation: z.strictObject({ cents: sum }) })
    .meta({ id: 'ListedDecision', 'x-data-class': 'basic' }),
);

const BY = { subject: 'official-12', organisation: 'municipality:109' };

export const listedExample = {
  id: EXAMPLE.run,
  clientId: EXAMPLE.client,
  state: 'SERVED',
  case: { kind: 'PAY_SUBSIDY', id: EXAMPLE.notice, version: 3 },
  result: 'GRANTED',
  language: 'fi',
  handler: 'municipality:109',
  decidedOn: '2022-06-01',
  rule: RULE_EXAMPLE,
  notAppealable: ['DISCRETION', 'AMOUNT', 'DURATION'],
  limitCents: 1_000_000,
  writtenBy: BY,
  remark: null,
  confirmedBy: null,
  givenAt: '2022-06-01T09:00:00.000Z',
  letters: [{ language: 'fi', format: 'pdf', sha256: 'e3b0c44298fc1c149afbf4c8996fb924' }],
  service: {
    by: 'letter',
    sentOn: '2022-06-01',
    servedOn: '2022-06-08',
    isPresumed: true,
    rectifyBy: '2022-07-08',
    rules: [RULE_EXAMPLE],
  },
  replaces: null,
  rectifies: null,
  version: 3,
  changedBy: BY,
  changedAt: '2022-06-01T09:00:00.000Z',
  calculation: { cents: 100_000 },
};

const ROW_EXAMPLE = {
  from: '2022-06-01',
  to: '2022-06-30',
  days: 30,
  basisCents: 200_000,
  rate: 5000,
  capCents: null,
  cents: 100_000,
  rules: [RULE_EXAMPLE],
};

export const decisionExample = {
  ...listedExample,
  reasons: 'Edellytykset täyttyvät.',
  calculation: { cents: 100_000, rows: [ROW_EXAMPLE] },
  health: null,
  withheld: [],
};

export const decisionListExample = { items: [listedExample] };

/** Decisions that wait for a second person. */
export const waitingPage = pageOf(
  z
    .strictObject({
      id: uuid,
      clientId: uuid,
      case: caseRef,
      result: z.enum(DECISION_RESULTS),
      cents: z.int(),
      handler: organisationId,
      version: z.int(),
      submittedBy: z.string(),
      submittedAt: instant,
    })
    .meta({ id: 'WaitingDecision', 'x-data-class': 'basic' }),
);

export const waitingExample = {
  items: [
    {
      id: EXAMPLE.run,
      clientId: EXAMPLE.client,
      case: { kind: 'PAY_SUBSIDY', id: EXAMPLE.notice, version: 3 },
      result: 'GRANTED',
      cents: 1_500_000,
      handler: 'municipality:109',
      version: 2,
      submittedBy: 'official-12',
      submittedAt: '2022-06-01T09:00:00.000Z',
    },
  ],
  next: null,
};
