import { z } from 'zod';
import { ACTIVATION_CRITERIA } from '../../../domain/process/entitlement/activation-trigger.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, listOf, uuid } from '../wire.ts';
import { date, id } from '../zod.ts';
import { matterExample, matterFields } from './matter-versions.schemas.ts';

const count = (description: string) =>
  z.int().min(0).max(20_000).nullable().default(null).meta({ description });

const counts = {
  source: z.enum(['KELA', 'OFFICIAL']),
  notedOn: date('Day on which it was told: its law and the client’s age on it decide.'),
  supportDays: count('Days of labour market support, of all time.'),
  supportDaysOfLastYear: count('The same, of the last twelve months.'),
  supportDaysAfterAllowance: count(
    'The same, since the allowance period was used up; 0 when it has just been.',
  ),
  socialAssistanceMonths: count('Months of living mainly on social assistance.'),
};

const example = { source: 'KELA', notedOn: '2022-03-01', supportDays: 503 };

/** What was told first. */
export const triggerBody = z
  .strictObject({ clientId: id<ClientId>('Id of the client.'), ...counts })
  .meta({ examples: [{ clientId: EXAMPLE.client, ...example }] });

/** A later count, or a correction. */
export const countBody = z.strictObject(counts).meta({ examples: [{ ...example, supportDays: 497 }] });

const told = z.int().nullable();

/** A trigger as it is answered. */
export const triggerAnswer = z
  .strictObject({
    ...matterFields,
    state: z.enum(['BELOW', 'MET', 'PLAN_MADE', 'CORRECTED']).meta({
      description: 'CORRECTED: it turned out not to be reached; a plan that was made meanwhile stays.',
    }),
    counts: z.array(
      z.strictObject({
        source: counts.source,
        notedOn: day,
        supportDays: told,
        supportDaysOfLastYear: told,
        supportDaysAfterAllowance: told,
        socialAssistanceMonths: told,
        criteriaMet: z
          .array(z.enum(ACTIVATION_CRITERIA))
          .meta({ description: 'Thresholds that it reaches.' }),
        rule: ruleReference,
      }),
    ),
    planId: uuid.nullable(),
  })
  .meta({
    id: 'ActivationTrigger',
    description:
      'What makes an activation plan due, or may do so: every count that was told, the latest last.',
    'x-data-class': 'basic',
  });

export const triggerExample = {
  ...matterExample,
  state: 'MET',
  counts: [
    {
      source: 'KELA',
      notedOn: '2022-03-01',
      supportDays: 503,
      supportDaysOfLastYear: null,
      supportDaysAfterAllowance: null,
      socialAssistanceMonths: null,
      criteriaMet: ['SUPPORT_DAYS'],
      rule: {
        theme: 'plan.activation',
        version: 'V0',
        from: '2020-01-01',
        act: '189/2001',
        section: 'chapter 2',
      },
    },
  ],
  planId: null,
};

export const triggerList = listOf(triggerAnswer);
