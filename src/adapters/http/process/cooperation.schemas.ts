import { z } from 'zod';
import { COMPETENCE_SERVICES } from '../../../domain/process/cooperation/competence-services.ts';
import { MEMBER_KINDS } from '../../../domain/process/cooperation/cooperation-structure.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date } from '../zod.ts';

const words = z.string().min(1).max(200);
const text = z.string().max(4000);
const until = date('The day after the last.')
  .nullish()
  .transform((given) => given ?? null);

/** Members and places as they are to be. */
export const contentBody = z.strictObject({
  members: z
    .array(
      z.strictObject({
        kind: z.enum(MEMBER_KINDS),
        organisation: words.meta({
          description:
            'Of a trial municipality `municipality:109`; otherwise what the organisation is called.',
        }),
        person: words,
        from: date('First day.'),
        until,
      }),
    )
    .max(500),
  places: z
    .array(
      z.strictObject({
        service: z.enum(COMPETENCE_SERVICES),
        places: z.int().min(0).max(100_000),
        from: date('First day.'),
        until: date('The day after the last.'),
      }),
    )
    .max(500)
    .prefault([]),
});

export const meetingBody = z.strictObject({
  date: date('Day of the meeting.'),
  subjects: text.min(1),
  decisions: z.array(text.min(1)).max(100).prefault([]),
});

export const endBody = z.strictObject({ reason: text });

const structure = z
  .strictObject({
    id: uuid,
    area: organisationId,
    state: z.enum(['DRAFT', 'ACTIVE', 'ENDED']),
    members: z.array(
      z.strictObject({
        kind: z.enum(MEMBER_KINDS),
        organisation: z.string(),
        person: z.string(),
        from: day,
        until: day.nullable(),
      }),
    ),
    places: z.array(
      z.strictObject({ service: z.enum(COMPETENCE_SERVICES), places: z.int(), from: day, until: day }),
    ),
    meetings: z.array(z.strictObject({ date: day, subjects: z.string(), decisions: z.array(z.string()) })),
    endedBecause: z.string().nullable(),
    version: z.int().min(1),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'CooperationStructure' });

export const structureAnswer = structure;

export const structureExample = {
  id: EXAMPLE.run,
  area: 'area:1531',
  state: 'ACTIVE',
  members: [
    {
      kind: 'TRIAL_MUNICIPALITY',
      organisation: 'municipality:109',
      person: 'Keksitty Koordinaattori',
      from: '2021-03-01',
      until: null,
    },
  ],
  places: [{ service: 'LABOUR_MARKET_TRAINING', places: 40, from: '2022-01-01', until: '2023-01-01' }],
  meetings: [{ date: '2022-02-01', subjects: 'Koulutustarjonta', decisions: ['Lisäryhmä keväälle'] }],
  endedBecause: null,
  version: 4,
  changedBy: { subject: 'coordinator-1', organisation: 'area:1531' },
  changedAt: '2022-02-01T09:00:00.000Z',
};

export const structureList = listOf(structure);
export const structureListExample = { items: [structureExample] };

const share = z.number().min(0).nullable();

/** Figures of competence services. */
export const figuresAnswer = z
  .strictObject({
    from: day,
    until: day,
    services: z.array(
      z.strictObject({
        service: z.enum(COMPETENCE_SERVICES),
        need: z.int().meta({ description: 'Clients whose need was recognised in the time.' }),
        participants: z.int().meta({ description: 'Clients who were in the service.' }),
        places: z.int().nullable().meta({ description: 'Places agreed on; null when none are recorded.' }),
        availability: share.meta({ description: 'Places for each client in need.' }),
        daysToStart: z
          .number()
          .nullable()
          .meta({ description: 'Median days from need to start, of those who started.' }),
        followed: z
          .int()
          .meta({ description: 'Clients whose service ended, where three months have passed.' }),
        employed: z.int().meta({ description: 'Of them, who had work on the day three months later.' }),
        employmentEffect: share,
        warnings: z
          .array(z.enum(['OVERBOOKED']))
          .meta({ description: 'OVERBOOKED: fewer places than participants.' }),
      }),
    ),
  })
  .meta({ id: 'CompetenceFigures' });

export const figuresExample = {
  from: '2022-01-01',
  until: '2022-07-01',
  services: [
    {
      service: 'LABOUR_MARKET_TRAINING',
      need: 60,
      participants: 42,
      places: 40,
      availability: 0.667,
      daysToStart: 38,
      followed: 20,
      employed: 9,
      employmentEffect: 0.45,
      warnings: ['OVERBOOKED'],
    },
  ],
};
