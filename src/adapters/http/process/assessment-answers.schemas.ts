import { z } from 'zod';
import { FINDING_KINDS, FINDING_STATUSES } from '../../../domain/process/assessments/contents.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid, withheld } from '../wire.ts';

const text = z.string().nullable();
const notRelevant = z.strictObject({ notRelevant: z.string() });
const orNotRelevant = <T extends z.ZodType>(part: T) => z.union([notRelevant, part]).optional();

const ability = z.strictObject({
  conclusion: z.enum(['UNRESTRICTED', 'RESTRICTED', 'UNCLEAR']),
  restrictions: text,
  furtherExamination: z.boolean(),
});

const serviceNeed = z.strictObject({
  need: z.enum(['NONE', 'POSSIBLE', 'EVIDENT']),
  grounds: text,
  clientsView: text,
  step: z
    .strictObject({ words: z.string(), receiver: z.string(), by: day, arrangedOn: day.nullable() })
    .nullable(),
  refused: z.boolean(),
});

const told = z.strictObject({ words: z.string() });

const findings = z.array(
  z.strictObject({
    id: uuid,
    kind: z.enum(FINDING_KINDS),
    field: z.string(),
    words: z.string(),
    status: z.enum(FINDING_STATUSES),
    outcome: text,
  }),
);

const expertAssessments = z.array(
  z.strictObject({ kind: z.string(), orderedOn: day, receivedOn: day.nullable() }),
);

const healthSection = z
  .strictObject({
    parts: z.strictObject({
      WORK_ABILITY: orNotRelevant(ability),
      FUNCTIONAL_CAPACITY: orNotRelevant(ability),
      HEALTH_SERVICES_NEED: orNotRelevant(serviceNeed),
      REHABILITATION_NEED: orNotRelevant(serviceNeed),
    }),
    findings,
    expertAssessments,
    abilitator: z
      .strictObject({
        measuredOn: day,
        values: z.array(z.strictObject({ name: z.string(), value: z.number() })),
      })
      .nullable(),
  })
  .meta({ id: 'AssessmentHealth', 'x-data-class': 'health' });

/** One assessment, as it is or was in a version. */
export const assessmentAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state: z.enum(['DRAFT', 'COMPLETED', 'REVISED', 'ABANDONED']),
    date: day,
    parts: z.strictObject({
      SKILLS: orNotRelevant(
        z.strictObject({
          education: z.array(z.strictObject({ level: z.string(), field: text })),
          occupations: z.array(z.string()),
          workHistory: z.array(z.strictObject({ occupation: z.string(), from: day, until: day.nullable() })),
          languages: z.array(z.string()),
          competenceNeeds: text,
        }),
      ),
      TRAINING_NEED: orNotRelevant(
        z.strictObject({
          needed: z.boolean(),
          level: text,
          field: text,
          urgency: z.enum(['AT_ONCE', 'WITHIN_YEAR', 'LATER']).nullable(),
        }),
      ),
      SOCIAL_SERVICES_NEED: orNotRelevant(serviceNeed),
      OWN_GOALS: orNotRelevant(told),
      JOB_SEARCH_SKILLS: orNotRelevant(told),
      OTHER_FACTORS: orNotRelevant(told),
      RISK_OF_UNEMPLOYMENT: orNotRelevant(
        z.strictObject({ risk: z.enum(['LOW', 'MODERATE', 'HIGH']), grounds: text }),
      ),
    }),
    findings,
    expertAssessments,
    conclusion: text,
    serviceLine: text,
    abandonedBecause: text,
    rule: ruleReference
      .nullable()
      .meta({ description: 'The law by which it was complete; null while it is a draft.' }),
    health: healthSection.nullable().meta({ description: 'Null where it is withheld.' }),
    withheld,
    version: z.int().min(1),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'Assessment', 'x-data-class': 'basic' });

export const assessmentExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'COMPLETED',
  date: '2022-06-01',
  parts: { TRAINING_NEED: { needed: true, level: '32', field: 'Metalli', urgency: 'AT_ONCE' } },
  findings: [
    {
      id: EXAMPLE.run,
      kind: 'OBSTACLE',
      field: 'MOBILITY',
      words: 'Ei ajokorttia',
      status: 'OPEN',
      outcome: null,
    },
  ],
  expertAssessments: [],
  conclusion: 'Osaamisen kehittäminen',
  serviceLine: '02',
  abandonedBecause: null,
  rule: {
    theme: 'assessment',
    version: 'V2',
    from: '2022-05-02',
    act: '916/2012 (1379/2021)',
    section: '2:11 §',
  },
  health: null,
  withheld: ['health'],
  version: 3,
  changedBy: { subject: 'mun-officer-3', organisation: 'municipality:109' },
  changedAt: '2022-06-01T09:00:00.000Z',
};

export const assessmentList = listOf(assessmentAnswer);
export const assessmentListExample = { items: [assessmentExample] };
