import { z } from 'zod';
import { FACT_KINDS, type FactWrite } from '../../../../domain/clients/facts/fact-sheet.ts';
import { addDays, type PlainDate } from '../../../../domain/shared/plain-date.ts';
import { EXAMPLE, uuid } from '../../wire.ts';
import { date, formed, municipalityCode } from '../../zod.ts';

const HUNDREDTHS = 100;
const WEEK_HOURS = 168;

const orNull = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null) as unknown as z.ZodType<
    z.output<T> | null,
    z.input<T> | null | undefined
  >;

const from = date('First day.');
const to = orNull(date('Last day; null while it goes on.'));
const code = formed(/^\d{2}$/, '02');
const hours = orNull(
  z
    .number()
    .min(0)
    .max(WEEK_HOURS)
    .transform((value) => Math.round(value * HUNDREDTHS)),
);
const whole = z.int().min(0).max(100_000);

/** Whose word it is, and why it is recorded. Both are kept with the fact. */
const told = {
  source: orNull(z.string().trim().max(200)).meta({
    description:
      'From whom the information comes (D5), for example `client`, or fund, Kela, employer by name.',
    examples: ['client'],
  }),
  reason: orNull(z.string().trim().min(3).max(1000)).meta({ description: 'Why it is recorded.' }),
};

const why = z.string().trim().min(3).max(1000).meta({ description: 'Why; it is kept with the change.' });

/** A period as people write it, half-open inside. */
function halfOpen<Body extends { readonly from: PlainDate | null; readonly to: PlainDate | null }>({
  to: last,
  ...body
}: Body): Omit<Body, 'to'> & { readonly until: PlainDate | null } {
  return { ...body, until: last === null ? null : addDays(last, 1) };
}

const residence = {
  kind: z.enum(['HOME_MUNICIPALITY', 'PLACE_OF_RESIDENCE', 'ABROAD', 'UNKNOWN']),
  municipality: municipalityCode,
  from,
  to,
  origin: z
    .enum(['VTJ', 'OMA'])
    .meta({ description: 'Checked in the population register, or the client’s own notice.' }),
};

const status = {
  code: code.meta({ description: 'Employment status code, list A.1.' }),
  from,
  to,
  endReason: orNull(code).meta({ description: 'Why it ended, list A.5.' }),
  weeklyHours: hours,
  guaranteedHours: hours,
};

const jobSearch = {
  precedingActivity: orNull(code).meta({ description: 'What the person did before, list A.6.' }),
  channel: orNull(z.string().trim().max(40)),
  office: orNull(formed(/^\d{4}$/, '1500')),
  officeFrom: orNull(date('From when on the office is in charge.')),
};

const earningsRight = {
  basis: z.enum(['5:2.1', '5:6.1']),
  right: z.enum(['YES', 'NO', 'UNKNOWN']),
  from,
  to,
  fundMember: orNull(z.boolean()),
  origin: z.enum(['KASSA', 'KELA', 'ASIAKAS']),
  supportDays: orNull(whole).meta({ description: 'Days of labour market support; of Kela only.' }),
  supportDaysOn: orNull(date('Day on which Kela counted them.')),
};

const dismissal = {
  dismissedOn: date('Day of the dismissal.'),
  economicGround: z.boolean().meta({ description: 'On economic grounds or grounds of production.' }),
  serviceYears: whole.meta({ description: 'Full years with the employer.' }),
  serviceBreakDays: whole.meta({ description: 'Days of breaks in them.' }),
};

export const residenceBody = z
  .strictObject({ ...residence, ...told })
  .transform(({ source, reason, ...content }) => ({ source, reason, residence: halfOpen(content) }));

export const statusBody = z
  .strictObject({
    ...status,
    previousEndReason: orNull(code).meta({ description: 'Why the status before it ended, list A.5.' }),
    ...told,
  })
  .transform(({ source, reason, ...content }) => ({ source, reason, status: halfOpen(content) }));

export const jobSearchBody = z
  .strictObject({ from, code: status.code, ...jobSearch, ...told })
  .transform(({ source, reason, code: first, ...search }) => ({
    source,
    reason,
    code: first,
    jobSearch: search,
  }));

export const jobSearchEndBody = z.strictObject({
  lastDay: date('Last day of the job search.'),
  endReason: code.meta({ description: 'Why it ends, list A.5.' }),
  ...told,
});

export const entitlementBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('EARNINGS_RIGHT'),
      ...earningsRight,
      evenIfContradicting: z
        .boolean()
        .default(false)
        .meta({ description: 'Record it although somebody else has told otherwise on the same day.' }),
      ...told,
    }),
    z.strictObject({ kind: z.literal('DISMISSAL'), ...dismissal, ...told }),
  ])
  .transform(({ source, reason, ...body }) => {
    if (body.kind === 'DISMISSAL') {
      const { kind, ...content } = body;
      return { source, reason, entitlement: { kind, content } };
    }
    const { kind, evenIfContradicting, ...content } = body;
    return { source, reason, entitlement: { kind, content: halfOpen(content), evenIfContradicting } };
  });

const key = z.string().min(1).max(80).meta({ description: 'Key of the fact, from the list of its kind.' });
const known = { from: orNull(date('First day; null when nobody knows it.')), to };

const row = z.discriminatedUnion('fact', [
  z.strictObject({
    fact: z.literal('residences'),
    key,
    ...residence,
    ...known,
    origin: z.enum(['VTJ', 'OMA', 'URA']),
  }),
  z.strictObject({ fact: z.literal('job-searches'), key, ...known, endReason: orNull(code), ...jobSearch }),
  z.strictObject({ fact: z.literal('status-spans'), key, ...status, ...known }),
  z.strictObject({ fact: z.literal('earnings-rights'), key, ...earningsRight, ...known }),
  z.strictObject({ fact: z.literal('dismissals'), key, ...dismissal }),
]);

export const correctionBody = z
  .strictObject({
    source: told.source,
    reason: why,
    rows: z
      .array(row)
      .min(1)
      .max(20)
      .meta({ description: 'The facts as they should be, whole; a boundary of two spans in both of them.' }),
  })
  .transform(({ source, reason, rows }) => ({ source, reason, rows: rows.map(writeOf) }));

function writeOf(given: z.output<typeof row>): FactWrite {
  switch (given.fact) {
    case 'dismissals': {
      const { fact: kind, key: of, ...content } = given;
      return { kind, key: of, content };
    }
    case 'status-spans': {
      const { fact: _, key: of, ...content } = given;
      return { kind: 'statuses', key: of, content: halfOpen(content) };
    }
    case 'residences': {
      const { fact: kind, key: of, ...content } = given;
      return { kind, key: of, content: halfOpen(content) };
    }
    case 'job-searches': {
      const { fact: kind, key: of, ...content } = given;
      return { kind, key: of, content: halfOpen(content) };
    }
    case 'earnings-rights': {
      const { fact: kind, key: of, ...content } = given;
      return { kind, key: of, content: halfOpen(content) };
    }
  }
}

export const reversalBody = z.strictObject({ reason: why });

export const resolutionBody = z.strictObject({
  right: z.enum(['YES', 'NO']).meta({ description: 'What was decided.' }),
  source: told.source,
  reason: why,
});

export const changedFacts = z
  .strictObject({
    changeId: uuid.meta({ description: 'The change; it can be taken back.' }),
    facts: z.array(z.strictObject({ fact: z.enum(FACT_KINDS), key: z.string() })),
    version: z.int().meta({ description: 'Version of the client after it.' }),
  })
  .meta({ id: 'ChangedFacts', 'x-data-class': 'basic' });

export const changedFactsExample = {
  changeId: EXAMPLE.notice,
  facts: [
    { fact: 'statuses', key: 'S0001' },
    { fact: 'statuses', key: 'own:0197a3c2-8a10-7b09-b1f3-90c2d7e54a33' },
  ],
  version: 2,
};
