import { z } from 'zod';
import {
  EXTENSION_GROUNDS,
  INTEGRATION_GROUNDS,
} from '../../../domain/process/entitlement/integration-right.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { addDays } from '../../../domain/shared/plain-date.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, listOf } from '../wire.ts';
import { date, id } from '../zod.ts';
import { matterExample, matterFields, time } from './matter-versions.schemas.ts';

const ground = z.enum(INTEGRATION_GROUNDS).meta({ description: 'On what the right rests.' });
const extensionGround = z.enum(EXTENSION_GROUNDS);
const outcome = z.enum(['SUPPORTED', 'NOT_SUPPORTED']);
const reasons = z.string().max(4000).meta({ description: 'What decided the matter; nothing about health.' });

const period = z
  .strictObject({ from: date('First day.'), lastDay: date('Last day.') })
  .transform(({ from, lastDay }) => ({ from, until: addDays(lastDay, 1) }));

/** A right as an official records it. */
export const rightBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    ground,
    firstPermitOn: date('Day of the first residence permit, or of the registration.'),
    requestedOn: date('Day on which clienthood began, or the client asked for the assessment.'),
    from: date('First day on which the right is valid.'),
    lastDay: date('Last day, when it is known.').nullable().default(null),
    earlierPlans: z
      .array(period)
      .max(20)
      .default([])
      .meta({ description: 'Integration plans made elsewhere: they count towards the total.' }),
  })
  .transform(({ lastDay, earlierPlans, ...right }) => ({
    ...right,
    until: lastDay === null ? null : addDays(lastDay, 1),
    planTimes: earlierPlans.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  }))
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        ground: 'RESIDENCE_PERMIT',
        firstPermitOn: '2021-02-01',
        requestedOn: '2021-03-01',
        from: '2021-03-01',
      },
    ],
  });

/** A step under a right. */
export const rightStepBody = z
  .discriminatedUnion('step', [
    z.strictObject({
      step: z.enum(['start-assessment', 'finish-assessment', 'guide-to-training']),
      on: date('Day on which it was done.'),
    }),
    z.strictObject({
      step: z.literal('extend'),
      ground: extensionGround,
      reasons,
      decidedOn: date('Day of the decision.'),
    }),
    z.strictObject({
      step: z.literal('interrupt'),
      from: date('First day of illness or leave; which of them is not told.'),
      lastDay: date('Last day.'),
    }),
    z.strictObject({
      step: z.literal('decide-on-study'),
      outcome,
      studies: z.string().min(1).max(500),
      from: date('First day of the studies.'),
      lastDay: date('Last day.'),
      reasons,
      decidedOn: date('Day of the decision.'),
    }),
    z.strictObject({ step: z.literal('end'), on: date('Last day on which the right is valid.') }),
  ])
  .meta({ examples: [{ step: 'start-assessment', on: '2021-03-15' }] });

/** A right as it is answered. */
export const rightAnswer = z
  .strictObject({
    ...matterFields,
    state: z.enum(['RECOGNISED', 'ASSESSING', 'ASSESSED', 'PLANNED', 'ENDED']),
    ground,
    firstPermitOn: day,
    requestedOn: day,
    from: day,
    until: day.nullable().meta({ description: 'First day on which the right is no longer valid.' }),
    initialAssessment: z.strictObject({ startedOn: day.nullable(), doneOn: day.nullable() }),
    planTimes: z.array(time).meta({ description: 'Integration plans so far, those made elsewhere too.' }),
    extensions: z.array(
      z.strictObject({ ground: extensionGround, reasons: z.string(), decidedOn: day, rule: ruleReference }),
    ),
    interruptions: z.array(time).meta({ description: 'Illness and leave, not told apart.' }),
    guidedToTrainingOn: day.nullable(),
    studyDecisions: z.array(
      z.strictObject({
        outcome,
        studies: z.string(),
        from: day,
        until: day,
        reasons: z.string(),
        decidedOn: day,
        rule: ruleReference,
      }),
    ),
  })
  .meta({
    id: 'IntegrationRight',
    description: 'Right to an integration plan and the services under it.',
    'x-data-class': 'basic',
  });

export const rightExample = {
  ...matterExample,
  state: 'ASSESSING',
  ground: 'RESIDENCE_PERMIT',
  firstPermitOn: '2021-02-01',
  requestedOn: '2021-03-01',
  from: '2021-03-01',
  until: null,
  initialAssessment: { startedOn: '2021-03-15', doneOn: null },
  planTimes: [],
  extensions: [],
  interruptions: [],
  guidedToTrainingOn: null,
  studyDecisions: [],
};

export const rightList = listOf(rightAnswer);
