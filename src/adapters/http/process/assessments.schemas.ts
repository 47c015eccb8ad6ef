import { z } from 'zod';
import {
  FINDING_KINDS,
  FINDING_STATUSES,
  GENERAL_FIELDS,
  HEALTH_FIELDS,
} from '../../../domain/process/assessments/contents.ts';
import type { ClientId, FindingId } from '../../../domain/shared/ids.ts';
import { date, formed, id } from '../zod.ts';

const text = z.string().max(4000);
const words = text.min(1);
const perhaps = <T extends z.ZodType>(schema: T) => schema.nullish().transform((given) => given ?? null);
const code = formed(/^[0-9A-Za-z]{1,4}$/, '5223');

const notRelevant = z
  .strictObject({ notRelevant: text })
  .meta({ description: 'The part does not matter for this client, and why.' });

const orNotRelevant = <T extends z.ZodType>(part: T) => z.union([notRelevant, part]).optional();

const skills = z.strictObject({
  education: z
    .array(z.strictObject({ level: code, field: perhaps(words) }))
    .max(50)
    .prefault([]),
  occupations: z.array(code).max(50).prefault([]).meta({ description: 'Codes of Ammattiluokitus 2010.' }),
  workHistory: z
    .array(
      z.strictObject({
        occupation: code,
        from: date('First day.'),
        until: perhaps(date('The day after the last.')),
      }),
    )
    .max(200)
    .prefault([]),
  languages: z
    .array(formed(/^[a-z]{2,3}$/, 'fi'))
    .max(50)
    .prefault([]),
  competenceNeeds: perhaps(words),
});

const trainingNeed = z.strictObject({
  needed: z.boolean(),
  level: perhaps(code).meta({ description: 'Koulutusaste 2016.' }),
  field: perhaps(text).meta({ description: 'Must be told when training is needed.' }),
  urgency: perhaps(z.enum(['AT_ONCE', 'WITHIN_YEAR', 'LATER'])),
});

const ability = z.strictObject({
  conclusion: z.enum(['UNRESTRICTED', 'RESTRICTED', 'UNCLEAR']),
  restrictions: perhaps(words).meta({ description: 'Those that matter at work.' }),
  furtherExamination: z.boolean(),
});

const serviceNeed = z.strictObject({
  need: z.enum(['NONE', 'POSSIBLE', 'EVIDENT']),
  grounds: perhaps(words),
  clientsView: perhaps(words),
  step: perhaps(
    z.strictObject({
      words,
      receiver: words,
      by: date('By when it is to be arranged.'),
      arrangedOn: perhaps(date('Day on which it was arranged.')),
    }),
  ).meta({ description: 'Must be told of an evident need, unless the client refuses.' }),
  refused: z.boolean().prefault(false),
});

const told = z.strictObject({ words });

const findingOf = <const Fields extends readonly [string, ...string[]]>(fields: Fields) =>
  z.strictObject({
    id: perhaps(id<FindingId>('Id of one that is changed; none for a new one.')),
    kind: z.enum(FINDING_KINDS),
    field: z.enum(fields),
    words,
    status: z.enum(FINDING_STATUSES).prefault('OPEN'),
    outcome: perhaps(text).meta({ description: 'Must be told when it is solved or dropped.' }),
  });

const expertAssessments = z
  .array(
    z.strictObject({
      kind: formed(/^\d\d$/, '60'),
      orderedOn: date('Day of the order.'),
      receivedOn: perhaps(date('Day on which the assessment came.')),
    }),
  )
  .max(50)
  .prefault([])
  .meta({ description: 'Codes of list A.7; one of the same kind and day is changed.' });

const healthSection = z
  .strictObject({
    parts: z
      .strictObject({
        WORK_ABILITY: orNotRelevant(ability),
        FUNCTIONAL_CAPACITY: orNotRelevant(ability),
        HEALTH_SERVICES_NEED: orNotRelevant(serviceNeed),
        REHABILITATION_NEED: orNotRelevant(serviceNeed),
      })
      .prefault({}),
    findings: z.array(findingOf(HEALTH_FIELDS)).max(100).prefault([]),
    expertAssessments,
    abilitator: perhaps(
      z.strictObject({
        measuredOn: date('Day of the measurement.'),
        values: z.array(z.strictObject({ name: z.string().min(1).max(60), value: z.number() })).max(100),
      }),
    ),
  })
  .meta({ description: 'Health and ability to work: needs a right of its own.' });

const contents = {
  parts: z
    .strictObject({
      SKILLS: orNotRelevant(skills),
      TRAINING_NEED: orNotRelevant(trainingNeed),
      SOCIAL_SERVICES_NEED: orNotRelevant(serviceNeed),
      OWN_GOALS: orNotRelevant(told),
      JOB_SEARCH_SKILLS: orNotRelevant(told),
      OTHER_FACTORS: orNotRelevant(told),
      RISK_OF_UNEMPLOYMENT: orNotRelevant(
        z.strictObject({ risk: z.enum(['LOW', 'MODERATE', 'HIGH']), grounds: perhaps(words) }),
      ),
    })
    .prefault({})
    .meta({ description: 'Each takes the place of what stood there; the others stay.' }),
  findings: z
    .array(findingOf(GENERAL_FIELDS))
    .max(100)
    .prefault([])
    .meta({ description: 'Needs and obstacles; those not named stay.' }),
  expertAssessments,
  conclusion: perhaps(words),
  serviceLine: perhaps(formed(/^\d\d$/, '02')).meta({ description: 'List A.2; null leaves as it is.' }),
  tellsOfHealth: z.boolean().prefault(false).meta({
    description:
      'Whoever writes says that the general text tells of an illness: it is refused, with the field where it belongs.',
  }),
  health: perhaps(healthSection),
};

/** Begins an assessment. */
export const beginBody = z.strictObject({
  clientId: id<ClientId>('Id of the client.'),
  date: date('Day of the assessment: its law decides what must be in it.'),
});

/** Writes parts of a draft. */
export const writeBody = z.strictObject({
  date: perhaps(date('Another day of the assessment.')),
  ...contents,
});

/** Makes the next version. */
export const reviseBody = z.strictObject({
  date: date('Day of the revision: its law decides.'),
  ...contents,
});

export const abandonBody = z.strictObject({ reason: text });
