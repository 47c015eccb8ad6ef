import { z } from 'zod';
import { EMPLOYER_KINDS } from '../../../domain/subsidies/employer.ts';
import {
  PAY_SUBSIDY_MACHINE,
  SUBSIDY_KINDS,
  SUBSIDY_TYPES,
} from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { type StateMachine, statesOf } from '../../../domain/shared/state-machine.ts';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, pageOf, uuid, withheld } from '../wire.ts';

const text = z.string().nullable();
export const cents = z.int().meta({ description: 'Cents.' });
const state = z.enum(statesOf(PAY_SUBSIDY_MACHINE as StateMachine));
const who = z.enum(['MUNICIPALITY', 'TE_OFFICE', 'EMPLOYMENT_AUTHORITY']);
export const decider = z
  .strictObject({ who, on: day, rule: ruleReference })
  .meta({ description: 'Who decides, by the law of the day told.' });

export const terms = z.strictObject({
  group: z.string(),
  groupCode: z.string().meta({ description: 'Target group, list A.10.' }),
  rate: z.int().meta({ description: 'Share of the pay costs, in basis points.' }),
  later: z.strictObject({ rate: z.int(), from: day }).nullable(),
  payCostPercent: z.int().nullable(),
  from: day,
  to: day,
  monthlyCapCents: cents.nullable(),
  partialMonthDivisor: z.int(),
  decidedOn: day,
  rule: ruleReference,
});

const otherAid = z.array(
  z.strictObject({ name: z.string(), cents, grantedOn: day, isDeMinimis: z.boolean() }),
);
const assurances = z.strictObject({
  dismissedOn: day.nullable(),
  takenBack: z.boolean(),
  distortsCompetition: z.boolean(),
  wagesOrTaxesUnpaid: z.boolean(),
  checkedOn: day,
});

const application = z.strictObject({
  subsidy: z.enum(SUBSIDY_KINDS),
  type: z.enum(SUBSIDY_TYPES).nullable().meta({ description: 'Null where it tells of health.' }),
  employer: z.strictObject({
    kind: z.enum(EMPLOYER_KINDS),
    businessId: text,
    name: z.string(),
    municipality: text,
    trialMajority: z.boolean(),
    controlledByTrialMunicipalities: z.boolean(),
  }),
  job: z.strictObject({
    title: z.string(),
    beginsAt: instant,
    to: day.nullable(),
    weeklyHours: z.int(),
    workingTime: z.int(),
    isApprenticeship: z.boolean(),
    trainingEnds: day.nullable(),
    duty: z.string(),
  }),
  monthlyPayCents: cents,
  from: day,
  months: z.int(),
  isEsfFinanced: z.boolean(),
  isBusiness: z.boolean(),
  aidRegime: text,
  otherAid,
  assurances,
  receivedAt: instant,
});

/** An application for more time. */
const extensionApplication = z.strictObject({
  receivedAt: instant,
  months: z.int(),
  monthlyPayCents: cents,
  jobEnds: day.nullable(),
  trainingEnds: day.nullable(),
  aidRegime: text,
  otherAid,
  assurances,
  decider,
  contested: uuid.nullable().meta({ description: 'The contested decision whose application this corrects.' }),
  decision: uuid.nullable().meta({ description: 'The decision on it; null while it waits.' }),
});

/** A case as it is shown. */
export const paySubsidyAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state,
    handler: organisationId,
    application,
    asked: z.strictObject({ words: z.string(), dueOn: day }).nullable(),
    decider: decider.nullable(),
    terms: terms.nullable().meta({
      description: 'Null before they are prepared, and where they tell of health.',
    }),
    commitment: uuid.nullable().meta({ description: 'What it has reserved or committed of a quota.' }),
    decision: uuid.nullable(),
    extensionApplications: z.array(extensionApplication),
    extensions: z.array(
      z.strictObject({
        from: day,
        to: day,
        decidedOn: day,
        decidedBy: who,
        decision: uuid,
        commitment: uuid.nullable().meta({ description: 'Null of what the TE Office granted.' }),
        rule: ruleReference,
        terms: terms.nullable().meta({
          description: 'Null where it makes up for an interruption, and where they tell of health.',
        }),
      }),
    ),
    interruptions: z.array(z.strictObject({ from: day, to: day.nullable(), reason: z.string() })),
    recoveredCents: cents,
    endedOn: day.nullable(),
    health: z
      .strictObject({
        type: z.enum(SUBSIDY_TYPES),
        terms: terms.nullable(),
        extensions: z.array(terms.nullable()).meta({ description: 'Terms of each of the extensions.' }),
      })
      .nullable()
      .meta({
        description: 'Type and terms where they tell of health; null where they do not, or it is withheld.',
        'x-data-class': 'health',
      }),
    withheld,
    version: z.int(),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'PaySubsidy', 'x-data-class': 'basic' });

const APPLICATION_EXAMPLE = {
  subsidy: 'PAY_SUBSIDY',
  type: 'BASIC',
  employer: {
    kind: 'ENTERPRISE',
    businessId: '9000100-6',
    name: 'Keksitty Oy',
    municipality: null,
    trialMajority: false,
    controlledByTrialMunicipalities: false,
  },
  job: {
    title: 'Varastotyöntekijä',
    beginsAt: '2021-04-12T05:00:00.000Z',
    to: null,
    weeklyHours: 3750,
    workingTime: 10_000,
    isApprenticeship: false,
    trainingEnds: null,
    duty: 'OTHER',
  },
  monthlyPayCents: 280_000,
  from: '2021-04-12',
  months: 6,
  isEsfFinanced: false,
  isBusiness: true,
  aidRegime: null,
  otherAid: [],
  assurances: {
    dismissedOn: null,
    takenBack: false,
    distortsCompetition: false,
    wagesOrTaxesUnpaid: false,
    checkedOn: '2021-03-31',
  },
  receivedAt: '2021-03-31T08:00:00.000Z',
};
export const DECIDER_EXAMPLE = { who: 'MUNICIPALITY', on: '2021-03-31', rule: RULE_EXAMPLE };

export const paySubsidyExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'RECEIVED',
  handler: 'municipality:109',
  application: APPLICATION_EXAMPLE,
  asked: null,
  decider: DECIDER_EXAMPLE,
  terms: null,
  commitment: null,
  decision: null,
  extensionApplications: [],
  extensions: [],
  interruptions: [],
  recoveredCents: 0,
  endedOn: null,
  health: null,
  withheld: [],
  version: 1,
  changedBy: { subject: 'mun-officer-3', organisation: 'municipality:109' },
  changedAt: '2021-03-31T09:00:00.000Z',
};

export const paySubsidyList = listOf(paySubsidyAnswer);

/** A case in the list of a body. */
export const handledSubsidies = pageOf(
  z
    .strictObject({
      id: uuid,
      clientId: uuid,
      state,
      subsidy: z.enum(SUBSIDY_KINDS),
      employer: z.strictObject({ businessId: text, name: z.string() }),
      jobTitle: z.string(),
      from: day.meta({ description: 'First day of the subsidy.' }),
      receivedAt: instant,
      isExtension: z.boolean().meta({ description: 'An application for more time waits for its decision.' }),
      askedBy: day.nullable().meta({ description: 'Until when the employer was asked for what is missing.' }),
      decider: who.nullable(),
      version: z.int(),
    })
    .meta({ id: 'HandledPaySubsidy', 'x-data-class': 'basic' }),
).meta({ id: 'HandledPaySubsidies', 'x-data-class': 'basic' });

export const handledExample = {
  items: [
    {
      id: EXAMPLE.notice,
      clientId: EXAMPLE.client,
      state: 'RECEIVED',
      subsidy: 'PAY_SUBSIDY',
      employer: { businessId: '9000100-6', name: 'Keksitty Oy' },
      jobTitle: 'Varastotyöntekijä',
      from: '2021-04-12',
      receivedAt: '2021-03-31T08:00:00.000Z',
      isExtension: false,
      askedBy: null,
      decider: 'MUNICIPALITY',
      version: 1,
    },
  ],
  next: null,
};
