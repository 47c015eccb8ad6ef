import { z } from 'zod';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { actionKind, approvalMethod, partyKind, planType } from './plans.schemas.ts';

const text = z.string().nullable();
const actionState = z.enum(['OPEN', 'DONE', 'DONE_LATE', 'NOT_DONE', 'CANCELLED']);
const planState = z
  .enum([
    'DRAFT',
    'AWAITING_APPROVALS',
    'IN_FORCE',
    'REVISED',
    'SUPERSEDED',
    'LAPSED',
    'ENDED',
    'REFUSED_BY_CLIENT',
  ])
  .meta({
    id: 'PlanState',
    description: 'REVISED: a new text waits for approvals, and what was agreed before binds meanwhile.',
  });

const action = z.strictObject({
  actionId: uuid,
  kind: actionKind,
  text: z.string(),
  due: day,
  serviceRef: text,
  obstacleId: text,
  obligation: z.boolean(),
});

const content = z
  .strictObject({
    authority: organisationId.meta({
      description: 'Whose plan it is: after a move still the old authority’s.',
    }),
    language: z.enum(['fi', 'sv']),
    goals: z.string(),
    mapping: text,
    jobSearchObligation: text,
    actions: z.array(action),
    followUp: text,
    reportingDeadline: day.nullable(),
    extraEvidence: text,
    until: day.nullable(),
    legalBasis: z.array(z.strictObject({ act: z.string(), section: z.string() })),
    parties: z.array(z.strictObject({ kind: partyKind, name: text })),
  })
  .meta({ id: 'PlanContent', description: 'What is agreed on: every word counts for the hash.' });

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const party = z.strictObject({
  kind: partyKind,
  name: text,
  approval: z
    .strictObject({
      contentHash: hash,
      method: approvalMethod,
      approvedAt: instant,
      record: text,
      recordedBy: z.string(),
    })
    .nullable(),
});

const planText = { content, contentHash: hash, parties: z.array(party), askedAt: instant.nullable() };

export const planAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    type: planType,
    state: planState,
    uraTypeCode: z.strictObject({ planExtract: z.string(), statisticsExtract: text }),
    madeOn: day,
    isLanguageAssumed: z.boolean().meta({
      description:
        'The client’s service language is neither Finnish nor Swedish, or not known: ask the client.',
    }),
    proposal: z.strictObject(planText).nullable().meta({ description: 'The text that is being agreed on.' }),
    agreed: z
      .strictObject({ ...planText, inForceFrom: day, reviseBy: day.nullable() })
      .nullable()
      .meta({ description: 'The text that binds.' }),
    followUp: z.array(
      z.strictObject({
        actionId: uuid,
        state: actionState,
        clientReport: z
          .strictObject({ at: instant, done: z.boolean(), text: z.string(), isLate: z.boolean() })
          .nullable(),
        checkedBy: z
          .strictObject({ subject: z.string(), organisation: organisationId, at: instant })
          .nullable(),
      }),
    ),
    replacedPlanId: uuid.nullable(),
    ending: z.strictObject({ on: day, words: z.string() }).nullable(),
    bindingUntilRevised: z.boolean().meta({
      description: 'It is the plan of an authority before, which binds the client and the authority now.',
    }),
    version: z.int(),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'Plan', 'x-data-class': 'basic' });

const HASH = '8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4';
const BY = { subject: 'mun-officer-3', organisation: 'municipality:109' };
const ACTION = '0197a3c2-8a10-7b09-b1f3-90c2d7e54a44';

export const planExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  type: 'EMPLOYMENT',
  state: 'AWAITING_APPROVALS',
  uraTypeCode: { planExtract: '01', statisticsExtract: '00' },
  madeOn: '2022-06-01',
  isLanguageAssumed: false,
  proposal: {
    content: {
      authority: 'municipality:109',
      language: 'fi',
      goals: 'Työ varastoalalla.',
      mapping: null,
      jobSearchObligation: 'Neljä työmahdollisuutta kuukaudessa.',
      actions: [
        {
          actionId: ACTION,
          kind: 'TRAINING',
          text: 'Trukkikorttikoulutus',
          due: '2022-08-31',
          serviceRef: null,
          obstacleId: null,
          obligation: false,
        },
      ],
      followUp: 'Työnhakukeskustelussa.',
      reportingDeadline: '2022-08-31',
      extraEvidence: null,
      until: null,
      legalBasis: [{ act: '916/2012 (1379/2021), 1073/2012 as amended', section: '2:12 §' }],
      parties: [
        { kind: 'CLIENT', name: null },
        { kind: 'LABOUR_AUTHORITY', name: null },
      ],
    },
    contentHash: HASH,
    parties: [
      {
        kind: 'CLIENT',
        name: null,
        approval: {
          contentHash: HASH,
          method: 'ELECTRONIC',
          approvedAt: '2022-06-02T09:00:00.000Z',
          record: null,
          recordedBy: 'mun-officer-3',
        },
      },
      { kind: 'LABOUR_AUTHORITY', name: null, approval: null },
    ],
    askedAt: '2022-06-01T09:00:00.000Z',
  },
  agreed: null,
  followUp: [],
  replacedPlanId: null,
  ending: null,
  bindingUntilRevised: false,
  version: 3,
  changedBy: BY,
  changedAt: '2022-06-02T09:00:00.000Z',
};

export const planList = listOf(planAnswer);
export const planListExample = { items: [planExample] };

export const planChangesAnswer = z
  .strictObject({
    planId: uuid,
    from: z.int(),
    to: z.int(),
    changes: z.array(
      z.strictObject({
        what: z.enum(['STATE', 'FIELD', 'LEGAL_BASIS', 'PARTY', 'ACTION', 'ACTION_STATE']),
        field: text.meta({ description: 'Which field, party or act.' }),
        text: z.string().meta({ description: 'The change in words.' }),
      }),
    ),
  })
  .meta({ id: 'PlanChanges', 'x-data-class': 'basic' });

export const planChangesExample = {
  planId: EXAMPLE.notice,
  from: 1,
  to: 3,
  changes: [{ what: 'FIELD', field: 'goals', text: 'Goals: “Work.” became “Work in a warehouse.”' }],
};
