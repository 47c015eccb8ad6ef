import { z } from 'zod';
import { day, instant, listOf, localTimestamp, uuid } from '../../wire.ts';

const text = z.string().nullable();

/** Where a version of a fact came from, how long it was known, and how far the register is with it. */
const recordTime = {
  source: z.enum(['REGISTER', 'OWN']).meta({ description: 'Delivered by the register, or recorded here.' }),
  recordedAt: localTimestamp.meta({ description: 'When it was recorded there, or here.' }),
  recordedBy: text.meta({ description: 'Who recorded it here; null for what the register delivered.' }),
  reason: text.meta({ description: 'Why it was recorded or corrected here.' }),
  changeId: uuid
    .nullable()
    .meta({ description: 'The change made here that it came with; it can be reversed.' }),
  knownFrom: instant.meta({ description: 'From when on it was known here.' }),
  knownUntil: instant
    .nullable()
    .meta({ description: 'When it was replaced or withdrawn; null while it is known.' }),
  uraSyncState: z.enum(['FROM_REGISTER', 'PENDING', 'CONFIRMED', 'OVERTAKEN']).meta({
    description:
      'How far the register is: it told of the fact; it is being told; it has delivered the same; it has delivered something else since.',
  }),
};

const key = z.string().meta({ description: 'Key of the row; the same for every version of it.' });
const days = { from: day.nullable(), to: day.nullable() };

const REGISTERED = {
  source: 'REGISTER',
  recordedAt: '2021-02-01T10:15:00',
  recordedBy: null,
  reason: null,
  changeId: null,
  knownFrom: '2021-02-02T05:00:00.000Z',
  knownUntil: null,
  uraSyncState: 'FROM_REGISTER',
} as const;

export const residences = listOf(
  z
    .strictObject({
      key,
      kind: z.enum(['HOME_MUNICIPALITY', 'PLACE_OF_RESIDENCE', 'ABROAD', 'UNKNOWN']),
      municipality: text.meta({ description: 'Null under a security ban.' }),
      ...days,
      origin: z.enum(['VTJ', 'OMA', 'URA']).meta({
        description: 'Population register, own notice, or the client register.',
      }),
      ...recordTime,
    })
    .meta({ id: 'Residence', 'x-data-class': 'basic' }),
);

export const residencesExample = {
  items: [
    {
      key: 'R0001',
      kind: 'HOME_MUNICIPALITY',
      municipality: '109',
      from: '1999-01-01',
      to: null,
      origin: 'VTJ',
      ...REGISTERED,
    },
  ],
};

export const jobSearches = listOf(
  z
    .strictObject({
      key,
      ...days,
      endReason: text.meta({ description: 'Why it ended, list A.5.' }),
      precedingActivity: text.meta({ description: 'What the person did before, list A.6.' }),
      channel: text,
      office: text.meta({ description: 'Office in charge; null under a security ban.' }),
      officeFrom: day.nullable(),
      ...recordTime,
    })
    .meta({ id: 'JobSearch', 'x-data-class': 'basic' }),
);

export const jobSearchesExample = {
  items: [
    {
      key: 'T0001',
      from: '2021-02-01',
      to: null,
      endReason: null,
      precedingActivity: '01',
      channel: null,
      office: '1500',
      officeFrom: '2021-02-01',
      ...REGISTERED,
    },
  ],
};

export const statusSpans = listOf(
  z
    .strictObject({
      key,
      code: z.string().meta({ description: 'Employment status code, list A.1.' }),
      ...days,
      endReason: text.meta({ description: 'Why it ended, list A.5.' }),
      weeklyHours: z.number().nullable(),
      guaranteedHours: z.number().nullable(),
      ...recordTime,
    })
    .meta({ id: 'StatusSpan', 'x-data-class': 'basic' }),
);

export const statusSpansExample = {
  items: [
    {
      key: 'S0001',
      code: '02',
      from: '2021-02-01',
      to: null,
      endReason: null,
      weeklyHours: null,
      guaranteedHours: null,
      ...REGISTERED,
    },
  ],
};

const count = z.int().min(0);

const counters = z
  .strictObject({
    countedOn: day.meta({ description: 'Day before which the months lie.' }),
    method: z.literal('STATUS_SPANS'),
    estimate: z.literal(true).meta({ description: 'Counted from status spans; paid days only Kela knows.' }),
    serviceDaysCount: z.boolean().meta({ description: 'Whether the law of the day adds days in services.' }),
    windows: z.array(
      z.strictObject({
        months: z.literal([12, 14, 16, 28]),
        unemployedDays: count,
        serviceDays: count,
        days: count.meta({
          description: 'What counts: unemployed days, and service days where the law adds them.',
        }),
      }),
    ),
  })
  .meta({ id: 'UnemploymentCounters', 'x-data-class': 'basic' });

export const spells = z.strictObject({
  items: z.array(
    z
      .strictObject({
        from: day.nullable().meta({ description: 'Null when nobody knows the start.' }),
        to: day.nullable().meta({ description: 'Last day; null while it goes on.' }),
        days: count.nullable().meta({ description: 'Length of a spell that has ended.' }),
        endReason: text.meta({ description: 'List A.5.' }),
        brokenBy: z.enum(['SERVICE', 'EMPLOYMENT', 'END_OF_SEARCH', 'OTHER']).nullable(),
        knownFrom: instant,
        knownUntil: instant.nullable(),
      })
      .meta({ id: 'UnemploymentSpell', 'x-data-class': 'basic' }),
  ),
  counters: counters.nullable().meta({ description: 'Null when nothing was counted yet.' }),
});

export const spellsExample = {
  items: [
    {
      from: '2021-02-01',
      to: null,
      days: null,
      endReason: null,
      brokenBy: null,
      knownFrom: '2021-02-02T05:00:00.000Z',
      knownUntil: null,
    },
  ],
  counters: {
    countedOn: '2021-03-31',
    method: 'STATUS_SPANS',
    estimate: true,
    serviceDaysCount: false,
    windows: [12, 14, 16, 28].map((months) => ({ months, unemployedDays: 58, serviceDays: 0, days: 58 })),
  },
};

const basis = z.enum(['5:2.1', '5:6.1']).meta({
  description: 'Section of the Unemployment Security Act that is tested: employee, entrepreneur.',
});

export const entitlements = z
  .strictObject({
    earningsRights: z.array(
      z.strictObject({
        key,
        basis,
        right: z.enum(['YES', 'NO', 'UNKNOWN']),
        ...days,
        fundMember: z.boolean().nullable(),
        origin: z.enum(['KASSA', 'KELA', 'ASIAKAS']).meta({ description: 'Fund, Kela or client.' }),
        supportDays: count.nullable(),
        supportDaysOn: day.nullable(),
        ...recordTime,
      }),
    ),
    supportDays: z
      .strictObject({ days: count, on: day, source: z.literal('KELA') })
      .nullable()
      .meta({ description: 'Days of labour market support as Kela counted them last.' }),
    dismissals: z.array(
      z.strictObject({
        key,
        dismissedOn: day,
        economicGround: z.boolean(),
        serviceYears: count,
        serviceBreakDays: count,
        ...recordTime,
      }),
    ),
    openConflicts: z
      .array(z.strictObject({ id: uuid, basis, foundAt: instant }))
      .meta({ description: 'Contradictions that somebody must decide; until then the right is unknown.' }),
  })
  .meta({ id: 'Entitlements', 'x-data-class': 'basic' });

export const entitlementsExample = {
  earningsRights: [
    {
      key: 'E0001',
      basis: '5:2.1',
      right: 'NO',
      from: '2021-02-01',
      to: null,
      fundMember: false,
      origin: 'KELA',
      supportDays: 40,
      supportDaysOn: '2021-03-31',
      ...REGISTERED,
    },
  ],
  supportDays: { days: 40, on: '2021-03-31', source: 'KELA' },
  dismissals: [],
  openConflicts: [],
};
