import { z } from 'zod';
import { GROUNDS } from '../../../../domain/legislation/target-group.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { RULE_EXAMPLE, ruleReference } from '../../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../../wire.ts';

export const ground = z
  .enum(GROUNDS)
  .meta({ id: 'Ground', description: 'Ground of the target group, Act 1269/2020, section 4.' });

export const determinationResult = z
  .enum(['IN', 'OUT', 'PENDING_INFORMATION', 'EXCLUDED'])
  .meta({ id: 'DeterminationResult' });

export const reason = z
  .enum([
    'NOT_IN_TRIAL_AREA',
    'STATUS',
    'NO_GROUND',
    'RESIDENCE_MISSING',
    'STATUS_MISSING',
    'EARNINGS_RIGHT_UNKNOWN',
    'CHANGE_SECURITY_55',
  ])
  .meta({ id: 'Reason', description: 'Why a result is not IN.' });

export const overriddenResult = z
  .enum(['IN', 'OUT', 'EXCLUDED'])
  .meta({ id: 'OverriddenResult', description: 'What an official may decide otherwise.' });

export const reviewKind = z
  .enum(['WRONG_AT_TRANSFER', 'LEFT_TARGET_GROUP', 'CHANGE_SECURITY', 'OVERRIDE_LAPSED'])
  .meta({ id: 'ReviewKind', description: 'Why an official has to look at a client after a determination.' });

const text = z.string().nullable();
const from = day.nullable();
const until = day.nullable().meta({ description: 'First day that no longer belongs to it; null = goes on.' });
export const source = z
  .strictObject({ register: z.string(), key: z.string(), recordedOn: day })
  .meta({ id: 'FactSource', description: 'Row of the register, and when the register recorded it.' });

const summary = {
  id: uuid,
  clientId: uuid,
  determinationDate: day,
  result: determinationResult.meta({ description: 'As it follows from the facts.' }),
  effectiveResult: determinationResult.meta({
    description: 'What the client is treated by: the override, otherwise the result.',
  }),
  override: z
    .strictObject({
      result: overriddenResult,
      reason: z.string(),
      decidedBy: z.string(),
      organisation: organisationId.nullable(),
      decidedAt: instant,
    })
    .nullable(),
  grounds: z.array(ground),
  reasons: z.array(reason),
  municipality: text.meta({ description: 'Home municipality on the date; null under a security ban.' }),
  areaCode: text,
  statusCode: text,
  windowDay: day.nullable().meta({
    description: 'Day of the transfer window on which the conditions were met, when not the date itself.',
  }),
  rule: ruleReference,
  decidedBy: z.string(),
  decidedAt: instant,
  knownAt: instant.meta({ description: 'The moment as of which the facts were known.' }),
  state: z.enum(['CONFIRMED', 'SUPERSEDED']),
  supersededAt: instant
    .nullable()
    .meta({ description: 'When a later determination of the date took its place.' }),
  supersededBy: uuid.nullable(),
  changedFacts: z
    .array(z.string())
    .nullable()
    .meta({ description: 'Facts that were others when it was superseded; `rule` stands for the law.' }),
  review: z
    .strictObject({
      kind: reviewKind,
      openedAt: instant,
      decision: z.enum(['KEEP', 'TRANSFER_BACK']).nullable(),
      reason: text,
      decidedBy: text,
      decidedAt: instant.nullable(),
    })
    .nullable()
    .meta({ description: 'What an official has to look at because of it, and what was decided.' }),
  version: z.int().min(1).meta({ description: 'Rises with every override and withdrawal; the ETag of one.' }),
  securityBan: z.boolean().meta({
    description: 'A security ban runs today: municipality, area, residences and offices are left out.',
  }),
};

const facts = z
  .strictObject({
    clientId: uuid,
    birthDate: day,
    deathDate: day.nullable(),
    motherTongue: text,
    residenceGrounds: z.array(z.strictObject({ code: z.string(), from, until, source })),
    personSource: source,
    residences: z.array(
      z.strictObject({
        kind: z.enum(['HOME_MUNICIPALITY', 'PLACE_OF_RESIDENCE', 'ABROAD', 'UNKNOWN']),
        municipality: z.string(),
        from,
        until,
        source,
      }),
    ),
    jobSearches: z.array(
      z.strictObject({ from: day, until, office: text, officeFrom: day, precedingActivity: text, source }),
    ),
    statuses: z.array(z.strictObject({ code: z.string(), from, until, source })),
    earningsRights: z.array(
      z.strictObject({
        basis: z.string(),
        right: z.enum(['YES', 'NO', 'UNKNOWN']),
        fundMember: z.boolean().nullable(),
        from,
        until,
        source,
      }),
    ),
    services: z.array(z.strictObject({ code: z.string(), from: day, until, source })),
    dismissal: z
      .strictObject({
        dismissedOn: day,
        economicGround: z.boolean(),
        serviceYears: z.number(),
        serviceBreakDays: z.number(),
        source,
      })
      .nullable(),
  })
  .meta({
    id: 'ClientFacts',
    'x-data-class': 'basic',
    description: 'The facts that the determination was made from; it follows from these alone.',
  });

/** Every determination of a client. */
export const determinations = listOf(
  z.strictObject(summary).meta({ id: 'DeterminationSummary', 'x-data-class': 'basic' }),
);

/** One determination with its facts. */
export const determinationAnswer = z
  .strictObject({ ...summary, facts })
  .meta({ id: 'Determination', 'x-data-class': 'basic' });

const SUMMARY_EXAMPLE = {
  id: EXAMPLE.determination,
  clientId: EXAMPLE.client,
  determinationDate: '2021-03-31',
  result: 'IN',
  effectiveResult: 'IN',
  override: null,
  grounds: ['UNDER_30'],
  reasons: [],
  municipality: '109',
  areaCode: '1531',
  statusCode: '02',
  windowDay: null,
  rule: RULE_EXAMPLE,
  decidedBy: 'te-officer-7',
  decidedAt: '2021-03-31T08:00:00.000Z',
  knownAt: '2021-03-31T08:00:00.000Z',
  state: 'CONFIRMED',
  supersededAt: null,
  supersededBy: null,
  changedFacts: null,
  review: null,
  version: 1,
  securityBan: false,
};

const SOURCE_EXAMPLE = { register: 'URA', key: '90001234', recordedOn: '2021-02-01' };

export const determinationsExample = { items: [SUMMARY_EXAMPLE] };

export const determinationExample = {
  ...SUMMARY_EXAMPLE,
  facts: {
    clientId: EXAMPLE.client,
    birthDate: '1999-01-01',
    deathDate: null,
    motherTongue: 'fi',
    residenceGrounds: [],
    personSource: SOURCE_EXAMPLE,
    residences: [
      {
        kind: 'HOME_MUNICIPALITY',
        municipality: '109',
        from: '1999-01-01',
        until: null,
        source: { ...SOURCE_EXAMPLE, key: 'R0001' },
      },
    ],
    jobSearches: [
      {
        from: '2021-02-01',
        until: null,
        office: '1500',
        officeFrom: '2021-02-01',
        precedingActivity: '01',
        source: { ...SOURCE_EXAMPLE, key: 'H0001' },
      },
    ],
    statuses: [{ code: '02', from: '2021-02-01', until: null, source: { ...SOURCE_EXAMPLE, key: 'T0001' } }],
    earningsRights: [],
    services: [],
    dismissal: null,
  },
};

const named = <Code extends z.ZodType>(code: Code) => z.strictObject({ code, name: z.string() });

/** Why a determination came out as it did, in words. */
export const explanationAnswer = z
  .strictObject({
    determinationId: uuid,
    clientId: uuid,
    language: z.enum(LANGUAGES),
    summary: z.string(),
    result: named(determinationResult),
    reasons: z.array(named(reason)),
    grounds: z.array(named(ground)),
    conditions: z.array(
      z.strictObject({
        condition: z.enum(['AREA', 'STATUS', 'GROUND']),
        name: z.string(),
        outcome: z.enum(['MET', 'NOT_MET', 'UNKNOWN', 'HIDDEN']),
        outcomeName: z.string(),
        text: z.string(),
      }),
    ),
    referenceDate: day,
    window: z.strictObject({ day, text: z.string() }).nullable(),
    rule: z.strictObject({ ...ruleReference.shape, text: z.string() }),
    facts: z.array(
      z.strictObject({
        fact: z.enum([
          'BIRTH_DATE',
          'DEATH_DATE',
          'MOTHER_TONGUE',
          'RESIDENCE_GROUND',
          'RESIDENCE',
          'JOB_SEARCH',
          'STATUS',
          'EARNINGS_RIGHT',
          'SERVICE',
          'DISMISSAL',
        ]),
        name: z.string(),
        value: z.string(),
        from,
        to: day.nullable().meta({ description: 'Last day; null while it goes on.' }),
        source,
      }),
    ),
    decidedBy: z.string(),
    decidedAt: instant,
    supersededAt: instant.nullable(),
    changedFacts: z.array(named(z.string())).nullable(),
    override: z
      .strictObject({
        result: named(overriddenResult),
        reason: z.string(),
        decidedBy: z.string(),
        decidedAt: instant,
        text: z.string(),
      })
      .nullable(),
    review: z.strictObject({ kind: reviewKind, text: z.string() }).nullable(),
  })
  .meta({ id: 'Explanation', 'x-data-class': 'basic' });
