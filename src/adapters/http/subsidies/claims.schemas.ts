import { z } from 'zod';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { YearMonth } from '../../../domain/shared/plain-date.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { CLAIM_MACHINE, type ClaimedTime, REJECTION_CODES } from '../../../domain/subsidies/claims/claim.ts';
import { DECIDED_CASES } from '../../../domain/subsidies/decisions/decision.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, pageOf, uuid, withheld } from '../wire.ts';
import { date, id, month } from '../zod.ts';
import { calculation, calculationExample } from './calculation.schemas.ts';

const words = z.string().trim().min(1).max(2000);
const MOST_CENTS = 10_000_000;

const payCosts = z
  .array(
    z.strictObject({
      month: month('Calendar month.'),
      cents: z
        .int()
        .min(0)
        .max(MOST_CENTS)
        .meta({ description: 'Pay costs that were paid for it, in cents.' }),
    }),
  )
  .min(1)
  .max(36)
  .refine((months) => new Set(months.map((one) => one.month)).size === months.length, {
    error: 'each month once',
  })
  .transform(
    (months): NonNullable<ClaimedTime['payCosts']> =>
      Object.fromEntries(months.map((one): [YearMonth, number] => [one.month, one.cents])),
  )
  .meta({ description: 'Of a pay subsidy: what the employer paid in each month of the time.' });

const told = {
  from: date('First day that is claimed for.'),
  to: date('Last day that is claimed for.'),
  receivedOn: date('Day on which the claim came.'),
};

/** A claim as it came: of an employer with pay costs, of an entrepreneur with days. */
export const claimBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('PAY_SUBSIDY'),
      caseId: id<string>('Id of the pay subsidy.'),
      ...told,
      payCosts,
    }),
    z.strictObject({
      kind: z.literal('START_UP_GRANT'),
      caseId: id<string>('Id of the start-up grant.'),
      ...told,
      paidDays: z
        .int()
        .min(0)
        .max(400)
        .meta({ description: 'Days of full-time business in the time, as the entrepreneur tells them.' }),
    }),
  ])
  .transform(
    (body): ClaimedTime => ({
      case: { kind: body.kind, id: body.caseId },
      from: body.from,
      to: body.to,
      receivedOn: body.receivedOn,
      payCosts: body.kind === 'PAY_SUBSIDY' ? body.payCosts : null,
      paidDays: body.kind === 'START_UP_GRANT' ? body.paidDays : null,
    }),
  )
  .meta({
    examples: [
      {
        kind: 'PAY_SUBSIDY',
        caseId: EXAMPLE.run,
        from: '2021-04-01',
        to: '2021-04-30',
        receivedOn: '2021-05-04',
        payCosts: [{ month: '2021-04', cents: 250_000 }],
      },
    ],
  });

/** Why a claim is not paid. */
export const rejectionBody = z
  .strictObject({
    code: z.enum(REJECTION_CODES).meta({ description: 'LATE only of one that came after its last day.' }),
    words: words.meta({ description: 'Why, as the payee is told; nothing of health.' }),
  })
  .meta({ examples: [{ code: 'LATE', words: 'Hakemus saapui määräajan jälkeen.' }] });

/** Why something is taken back, and the pay costs when they turned out to be others. */
export const recoveryBody = z
  .strictObject({
    reason: words.meta({ description: 'Why; nothing of health.' }),
    payCosts: payCosts.optional().transform((costs) => costs ?? null),
  })
  .meta({ examples: [{ reason: 'Työsuhde päättyi 20.4.2021.' }] });

/** Whose claims are wanted. */
export const claimsQuery = z.strictObject({
  client: id<ClientId>('Id of the client.'),
  case: id<string>('Only those of this case.').optional(),
});

const cents = z.int().meta({ description: 'Euro cents.' });
const onCase = z.strictObject({ kind: z.enum(DECIDED_CASES), id: uuid });
const state = z.enum(statesOf(CLAIM_MACHINE));
const rows = calculation.nullable().meta({ description: 'Null where it tells of health.' });
const guardedRows = calculation.nullable().meta({
  description: 'The calculation where it tells of health, for those with that right; otherwise null.',
  'x-data-class': 'health',
});

/** A claim as it is shown. */
export const claimAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state,
    case: onCase,
    from: day,
    to: day,
    receivedOn: day,
    dueBy: day.meta({ description: 'Last day on which it could come.' }),
    rule: ruleReference.meta({ description: 'The rule that says so: that of the decision.' }),
    payCosts: z.record(z.string(), cents).nullable().meta({ description: 'Pay costs by month.' }),
    paidDays: z.int().nullable(),
    commitment: uuid.meta({ description: 'What of a quota pays it.' }),
    cents: cents.meta({ description: 'What it comes to; of one that is received as it was when it came.' }),
    calculation: rows,
    health: guardedRows,
    rejection: z.strictObject({ code: z.enum(REJECTION_CODES), words: z.string() }).nullable(),
    paidOn: day.nullable(),
    recoveredCents: cents,
    recoveryReason: z.string().nullable(),
    withheld,
    version: z.int(),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'Claim', 'x-data-class': 'basic' });

const RULE = {
  theme: 'pay_subsidy',
  version: 'JTYPL17',
  from: '2017-01-01',
  act: '916/2012 (1456/2016)',
  section: '7 luku',
};

export const claimExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'PAID',
  case: { kind: 'START_UP_GRANT', id: EXAMPLE.run },
  from: '2021-04-01',
  to: '2021-04-30',
  receivedOn: '2021-05-04',
  dueBy: '2021-06-30',
  rule: RULE,
  payCosts: null,
  paidDays: 22,
  commitment: EXAMPLE.delivery,
  cents: 74_316,
  calculation: calculationExample,
  health: null,
  rejection: null,
  paidOn: '2021-05-06',
  recoveredCents: 0,
  recoveryReason: null,
  withheld: [],
  version: 3,
  changedBy: { subject: 'official-12', organisation: 'municipality:109' },
  changedAt: '2021-05-06T06:00:00.000Z',
};

export const claimList = listOf(claimAnswer);

/** A claim in the list of what is to be handled. */
const claimItem = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state,
    case: onCase,
    from: day,
    to: day,
    receivedOn: day,
    dueBy: day,
    cents,
    version: z.int(),
  })
  .meta({ id: 'ClaimItem', 'x-data-class': 'basic' });

export const claimPage = pageOf(claimItem);

export const claimPageExample = {
  items: [
    {
      id: EXAMPLE.notice,
      clientId: EXAMPLE.client,
      state: 'RECEIVED',
      case: { kind: 'START_UP_GRANT', id: EXAMPLE.run },
      from: '2021-04-01',
      to: '2021-04-30',
      receivedOn: '2021-05-04',
      dueBy: '2021-06-30',
      cents: 74_316,
      version: 1,
    },
  ],
  next: null,
};

/** What approving a claim now would come to. */
export const checkAnswer = z
  .strictObject({
    dueBy: day,
    rule: ruleReference,
    isLate: z.boolean(),
    obstacles: z.array(
      z.strictObject({
        code: z.string(),
        data: z.record(z.string(), z.unknown()).optional(),
        kind: z.string(),
        rule: ruleReference.optional(),
      }),
    ),
    cents,
    calculation: rows,
    leftCents: cents.meta({ description: 'What the commitment has left beside other claims.' }),
    overpaidCents: cents.meta({ description: 'What was paid beyond what the case gives now.' }),
  })
  .meta({ id: 'CheckedClaim', 'x-data-class': 'basic' });

export const checkExample = {
  dueBy: '2021-06-30',
  rule: RULE,
  isLate: false,
  obstacles: [],
  cents: 74_316,
  calculation: calculationExample,
  leftCents: 445_896,
  overpaidCents: 0,
};
