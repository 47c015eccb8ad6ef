import { z } from 'zod';
import type { PlanDraft } from '../../../domain/process/plans/plan-content.ts';
import { PARTNER_KINDS } from '../../../domain/process/plans/plan.ts';
import { PLAN_ACTION_KINDS, type PlanActionKind } from '../../../domain/process/plans/plan-action.ts';
import { PLAN_TYPES } from '../../../domain/process/plans/plan-type.ts';
import type { ClientId, PlanActionId, PlanId } from '../../../domain/shared/ids.ts';
import { date, formed, id, wholeNumber } from '../zod.ts';

const words = z.string().min(1).max(4000);
const optionalWords = (description: string) =>
  words
    .nullish()
    .transform((text) => text ?? null)
    .meta({ description });
const optionalDate = (description: string) =>
  date(description)
    .nullish()
    .transform((day) => day ?? null);

export const planType = z.enum(PLAN_TYPES).meta({
  id: 'PlanType',
  description: 'EMPLOYMENT: the employment plan; the others are plans that replace it.',
});

const ACTION_KINDS = Object.keys(PLAN_ACTION_KINDS) as [PlanActionKind, ...PlanActionKind[]];
export const actionKind = z.enum(ACTION_KINDS).meta({
  id: 'PlanActionKind',
  description: 'Kinds of acts of this product; the register gets their three-digit codes.',
});

export const approvalMethod = z.enum(['ELECTRONIC', 'SIGNED', 'OTHER_IF_RECORDED']).meta({
  id: 'PlanApprovalMethod',
  description: 'OTHER_IF_RECORDED: in another way, which is recorded; from 2.5.2022.',
});

export const partyKind = z
  .enum(['CLIENT', 'LABOUR_AUTHORITY', ...PARTNER_KINDS])
  .meta({ id: 'PlanParty', description: 'Who agrees on a plan.' });

const action = z.strictObject({
  actionId: id<PlanActionId>('Id of an act of the plan; left out for a new one.')
    .nullish()
    .transform((known) => known ?? null),
  kind: actionKind,
  text: words.meta({ description: 'What is done.' }),
  due: date('Last day for doing it.'),
  serviceRef: z
    .string()
    .min(1)
    .max(100)
    .nullish()
    .transform((ref) => ref ?? null)
    .meta({ description: 'The service by which it is done.' }),
  obstacleId: z
    .string()
    .min(1)
    .max(100)
    .nullish()
    .transform((ref) => ref ?? null)
    .meta({ description: 'The obstacle to employment that it helps against.' }),
  obligation: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether it belongs to the job-search obligation.' }),
});

const partner = z.string().min(1).max(200).optional();

/** What an official writes of a plan. */
export const draftBody = z
  .strictObject({
    goals: words.meta({ description: 'Goals agreed on.' }),
    mapping: optionalWords('The mapping part, of plans before 2.5.2022.'),
    jobSearchObligation: optionalWords(
      'The job-search obligation in words, or why there is none; from 2.5.2022.',
    ),
    actions: z.array(action).max(60).meta({ description: 'What is done, and by when.' }),
    followUp: optionalWords('How the plan is followed; from 2.5.2022.'),
    reportingDeadline: optionalDate('Last day for the client to report; from 2.5.2022.'),
    extraEvidence: optionalWords('Evidence beyond the ordinary: only what is written here may be asked for.'),
    until: optionalDate('Last day of the time planned for; an integration plan has one.'),
    legalBasis: z
      .array(
        z.strictObject({
          act: z
            .string()
            .regex(/^\d{1,4}\/\d{4}/)
            .max(100),
          section: z.string().min(1).max(100),
        }),
      )
      .min(1)
      .max(5)
      .nullish()
      .transform((basis) => basis ?? null)
      .meta({ description: 'Provisions applied; those that have the type of plan today when left out.' }),
    partners: z
      .strictObject({
        SOCIAL_WELFARE_OF_MUNICIPALITY: partner,
        WELLBEING_SERVICES_COUNTY: partner,
        KELA: partner,
        OTHER: partner,
      })
      .prefault({})
      .meta({ description: 'Who agrees beside client and labour authority: the name of who acts for each.' }),
  })
  .transform(
    ({ partners, ...draft }): PlanDraft => ({
      ...draft,
      partners: PARTNER_KINDS.flatMap((kind) => {
        const name = partners[kind];
        return name === undefined ? [] : [{ kind, name }];
      }),
    }),
  );

export const planBody = z.strictObject({
  clientId: id<ClientId>('Id of the client.'),
  type: planType,
  draft: draftBody,
});

const contentHash = formed(
  /^[0-9a-f]{64}$/,
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
).meta({
  description: 'Hash of the text that is approved: nobody approves what has been changed meanwhile.',
});

export const approvalBody = z.strictObject({
  party: partyKind,
  contentHash,
  method: approvalMethod,
  record: optionalWords('How it was given, where the law asks for a record.'),
});

export const refusalBody = z.strictObject({ words: words.meta({ description: 'What the client said.' }) });

export const endBody = z.strictObject({
  how: z.enum(['end', 'lapse']).meta({ description: 'lapse: because the job search has ended.' }),
  words: words.meta({ description: 'Why.' }),
});

export const reportBody = z.strictObject({
  done: z.boolean().meta({ description: 'Whether the client has done it.' }),
  text: words.meta({ description: 'What the client tells.' }),
});

export const checkBody = z.strictObject({
  finding: z
    .enum(['DONE', 'DONE_LATE', 'NOT_DONE', 'CANCELLED'])
    .meta({ description: 'What has become of it.' }),
});

export const onePlan = z.strictObject({ id: id<PlanId>('Id of the plan.') });
export const oneAction = z.strictObject({
  id: id<PlanId>('Id of the plan.'),
  action: id<PlanActionId>('Id of the act.'),
});

const versionNumber = (description: string) =>
  wholeNumber(z.int().min(1).max(1_000_000)).meta({ description });

export const optionalVersion = versionNumber('Which version; the latest when left out.')
  .optional()
  .transform((version) => version ?? null);
export const wantedVersion = versionNumber('A version of the plan.');
