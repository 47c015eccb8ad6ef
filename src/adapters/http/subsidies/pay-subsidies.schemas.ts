import { z } from 'zod';
import { EMPLOYER_KINDS } from '../../../domain/subsidies/employer.ts';
import {
  PAY_SUBSIDY_MACHINE,
  type PaySubsidyState,
  SUBSIDY_KINDS,
  SUBSIDY_TYPES,
} from '../../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { ClientId, DecisionId } from '../../../domain/shared/ids.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { EXAMPLE } from '../wire.ts';
import { businessId, date, id, moment, municipalityCode, pageQuery } from '../zod.ts';

const nullable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const name = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(2000);
const cents = z.int().min(0).max(100_000_000);

const employer = z.strictObject({
  kind: z.enum(EMPLOYER_KINDS),
  businessId: nullable(businessId).meta({
    description: 'Business id; only a household has none.',
  }),
  name,
  municipality: nullable(municipalityCode).meta({ description: 'Code of the municipality that it is.' }),
  trialMajority: z.boolean().default(false).meta({
    description: 'Of a joint authority: trial municipalities have the majority of votes.',
  }),
  controlledByTrialMunicipalities: z.boolean().default(false).meta({
    description: 'Trial municipalities, or such a joint authority, control it.',
  }),
});

const job = z.strictObject({
  title: name,
  beginsAt: moment('When the work begins: a decision of the same day must come before it.'),
  to: nullable(date('Last day of a fixed-term contract; null: until further notice.')),
  weeklyHours: z.int().min(1).max(10_000).meta({ description: 'Hours a week, in hundredths.' }),
  workingTime: z.int().min(1).max(10_000).meta({
    description: 'Share of full working time, in basis points.',
  }),
  isApprenticeship: z.boolean().default(false),
  trainingEnds: nullable(date('Last day of the training of an apprenticeship.')),
  duty: z.enum(['SOCIAL', 'HEALTH', 'RESCUE', 'OTHER']).default('OTHER').meta({
    description: 'The duty for which a public employer may be subsidised where only some are.',
  }),
});

const aidRegime = nullable(z.enum(['GBER', 'DE_MINIMIS'])).meta({
  description: 'Asked for from 1.7.2023 on.',
});

const otherAid = z
  .array(z.strictObject({ name, cents, grantedOn: date('Day of its decision.'), isDeMinimis: z.boolean() }))
  .max(50)
  .default([]);

const assurances = z.strictObject({
  dismissedOn: nullable(
    date('Last day on which people were dismissed or laid off on economic grounds, within twelve months.'),
  ),
  takenBack: z.boolean().default(false),
  distortsCompetition: z.boolean(),
  wagesOrTaxesUnpaid: z.boolean(),
  checkedOn: date('Day on which this was true.'),
});

const told = {
  subsidy: z.enum(SUBSIDY_KINDS),
  type: z.enum(SUBSIDY_TYPES).default('BASIC').meta({
    description: 'What the level is found by. REDUCED_ABILITY is health data and needs that right.',
  }),
  employer,
  job,
  monthlyPayCents: cents.meta({ description: 'Pay costs of a month, in cents.' }),
  from: date('First day for which subsidy is applied for.'),
  months: z.int().min(1).max(60),
  isEsfFinanced: z.boolean().default(false),
  isBusiness: z.boolean().meta({ description: 'Whether the employer does business: then it is state aid.' }),
  aidRegime,
  otherAid,
  assurances,
};

const TOLD_EXAMPLE = {
  subsidy: 'PAY_SUBSIDY',
  type: 'BASIC',
  employer: { kind: 'ENTERPRISE', businessId: '9000100-6', name: 'Keksitty Oy' },
  job: {
    title: 'Varastotyöntekijä',
    beginsAt: '2021-04-12T08:00:00+03:00',
    weeklyHours: 3750,
    workingTime: 10_000,
  },
  monthlyPayCents: 280_000,
  from: '2021-04-12',
  months: 6,
  isBusiness: true,
  assurances: { distortsCompetition: false, wagesOrTaxesUnpaid: false, checkedOn: '2021-03-31' },
};

/** An application that is recorded. */
export const applicationBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client who is to be employed.'),
    receivedAt: nullable(moment('When the application came; leave it out for now.')),
    ...told,
  })
  .transform(({ clientId, ...application }) => ({ clientId, application }))
  .meta({ examples: [{ clientId: EXAMPLE.client, ...TOLD_EXAMPLE }] });

/** An application as it is when the employer has added to it. */
export const completionBody = z.strictObject(told).meta({ examples: [TOLD_EXAMPLE] });

/** An application for more time of a subsidy that runs. */
export const extensionBody = z
  .strictObject({
    receivedAt: nullable(moment('When the application came; leave it out for now.')),
    months: z.int().min(1).max(60).meta({
      description:
        'Months after the end of the subsidy; of an apprenticeship its training tells the last day.',
    }),
    monthlyPayCents: cents.meta({ description: 'Pay costs of a month, in cents.' }),
    jobEnds: nullable(date('Last day of a fixed-term contract as it is now; null: until further notice.')),
    trainingEnds: nullable(date('Last day of the training of an apprenticeship as it is now.')),
    aidRegime,
    otherAid,
    assurances,
    contested: nullable(
      id<DecisionId>('Contested decision whose application this corrects; that arrived when it first did.'),
    ),
  })
  .meta({
    examples: [
      {
        months: 12,
        monthlyPayCents: 280_000,
        assurances: { distortsCompetition: false, wagesOrTaxesUnpaid: false, checkedOn: '2021-03-31' },
      },
    ],
  });

export const askBody = z
  .strictObject({
    words: words.meta({ description: 'What is missing; nothing of health.' }),
    dueOn: date('Day by which it is to come.'),
  })
  .meta({ examples: [{ words: 'Palkkalaskelma puuttuu', dueOn: '2021-04-14' }] });

export const routingBody = z
  .strictObject({
    ties: nullable(
      z
        .strictObject({ trialMajority: z.boolean(), controlledByTrialMunicipalities: z.boolean() })
        .meta({ description: 'What has become known of who controls the employer.' }),
    ),
  })
  .meta({ examples: [{ ties: { trialMajority: false, controlledByTrialMunicipalities: true } }] });

export const interruptionBody = z
  .strictObject({
    from: date('First day without work.'),
    reason: words.meta({ description: 'Why; nothing of health.' }),
  })
  .meta({ examples: [{ from: '2021-06-01', reason: 'Palkaton vapaa' }] });

export const resumptionBody = z
  .strictObject({ on: date('First day of work again.') })
  .meta({ examples: [{ on: '2021-07-05' }] });

export const endBody = z
  .strictObject({
    lastDay: date('Last day of the job; the day before the subsidy when it never began.'),
  })
  .meta({ examples: [{ lastDay: '2021-06-30' }] });

const state = z.enum(statesOf(PAY_SUBSIDY_MACHINE) as [PaySubsidyState, ...PaySubsidyState[]]);

/** Which cases of the body are wanted: those in a state, or all that are still to be decided. */
export const handledQuery = z
  .strictObject({
    state: state.optional().meta({
      description: 'Only those in this state; otherwise all that are still to be decided, extensions too.',
    }),
    ...pageQuery,
  })
  .transform(({ state: only, ...page }) => ({
    states: only === undefined ? UNDECIDED : [only],
    extensions: only === undefined,
    ...page,
  }));

const UNDECIDED: readonly PaySubsidyState[] = [
  'RECEIVED',
  'INCOMPLETE',
  'IN_PREPARATION',
  'ROUTED_TO_TE_OFFICE',
];
