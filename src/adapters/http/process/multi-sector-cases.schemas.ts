import { z } from 'zod';
import { MULTI_SECTOR_PARTIES } from '../../../domain/process/entitlement/multi-sector-case.ts';
import { MULTI_SECTOR_CRITERIA } from '../../../domain/process/entitlement/multi-sector-criteria.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, listOf, organisationId, uuid } from '../wire.ts';
import { date, id } from '../zod.ts';
import { matterExample, matterFields } from './matter-versions.schemas.ts';

const outcome = z.enum(['NEED', 'NO_NEED']);
const reasons = z.string().max(4000).meta({ description: 'What decided the matter; nothing about health.' });
const parties = z.array(
  z.strictObject({
    kind: z.enum(MULTI_SECTOR_PARTIES),
    contact: z.string().min(1).max(200).meta({ description: 'Who is asked at this body.' }),
  }),
);

const finding = { assessedOn: date('Day of the assessment: its law decides.'), outcome, reasons };

/** An assessment of need. */
export const needBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    ...finding,
    isPreparation: z.boolean().default(false).meta({
      description:
        'Written down for the TE Office, which assesses: what a municipality may do before 1.6.2021.',
    }),
  })
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        assessedOn: '2021-06-01',
        outcome: 'NEED',
        reasons: 'Työttömyys on pitkittynyt ja velkoja on kertynyt.',
      },
    ],
  });

/** A decision on a prepared case. */
export const needDecisionBody = z.strictObject(finding).meta({
  examples: [{ assessedOn: '2021-05-25', outcome: 'NEED', reasons: 'Kunnan valmistelun mukaisesti.' }],
});

/** A step in a case. */
export const caseStepBody = z
  .discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('start-mapping'),
      from: date('First day of the mapping period.'),
      lastDay: date('Last day; as late as the law allows when left out.').nullable().default(null),
      parties: parties.min(1).max(10),
    }),
    z.strictObject({ step: z.literal('end-mapping'), on: date('Last day of the mapping period.') }),
    z.strictObject({ step: z.literal('end'), on: date('Day on which the joint service ended.'), reasons }),
  ])
  .meta({
    examples: [
      { step: 'start-mapping', from: '2021-06-07', parties: [{ kind: 'KELA', contact: 'Kelan TYP-tiimi' }] },
    ],
  });

/** A case as it is answered. */
export const caseAnswer = z
  .strictObject({
    ...matterFields,
    state: z.enum(['PREPARED', 'ASSESSED_NO', 'NEED', 'MAPPING', 'PLAN', 'ENDED']).meta({
      description:
        'PREPARED: written down for the TE Office; PLAN: the mapping period is over, and the plan is made and followed.',
    }),
    assessment: z.strictObject({
      assessedOn: day,
      assessor: organisationId,
      outcome,
      reasons: z.string(),
      criteriaMet: z
        .array(z.enum(MULTI_SECTOR_CRITERIA))
        .meta({ description: 'Thresholds reached; from 2025 the law has none.' }),
      counts: z.strictObject({
        age: z.int(),
        supportDays: z.int().nullable(),
        unemployedDays: z.int(),
      }),
      rule: ruleReference,
    }),
    mapping: z.strictObject({ from: day, lastDay: day, endedOn: day.nullable() }).nullable(),
    parties,
    planId: uuid.nullable(),
    end: z.strictObject({ endedOn: day, reasons: z.string(), rule: ruleReference }).nullable(),
  })
  .meta({
    id: 'MultiSectorCase',
    description: 'A case of the multi-sector joint service.',
    'x-data-class': 'basic',
  });

export const caseExample = {
  ...matterExample,
  state: 'NEED',
  assessment: {
    assessedOn: '2021-06-01',
    assessor: 'municipality:109',
    outcome: 'NEED',
    reasons: 'Työttömyys on pitkittynyt ja velkoja on kertynyt.',
    criteriaMet: ['UNEMPLOYMENT'],
    counts: { age: 41, supportDays: null, unemployedDays: 380 },
    rule: {
      theme: 'typ',
      version: 'TYP14',
      from: '2015-01-01',
      act: '1369/2014',
      section: 'need, mapping and plan',
    },
  },
  mapping: null,
  parties: [],
  planId: null,
  end: null,
};

export const caseList = listOf(caseAnswer);
