import { z } from 'zod';
import { RULE_EXAMPLE, ruleReference } from '../../responses.ts';
import { day, EXAMPLE, instant, uuid } from '../../wire.ts';
import { date } from '../../zod.ts';
import { determinationResult, ground, overriddenResult, reason } from './determination.schemas.ts';

/** Reasons may be left out here, so that whoever forgets them is told by the rule that asks for them. */
const reasons = z.string().max(4000).prefault('').meta({ description: 'Reasons; there must be some.' });

/** Asks for one client to be determined. */
export const determineClientBody = z.strictObject({
  date: date('Date as of which the facts are looked at; today when left out.')
    .optional()
    .transform((given) => given ?? null),
});

export const determinedClient = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    determinationDate: day,
    knownAt: instant.meta({ description: 'The moment as of which the facts were known.' }),
    isNew: z.boolean().meta({ description: 'False when there was one with the same facts already.' }),
    result: determinationResult,
    grounds: z.array(ground),
    reasons: z.array(reason),
    windowDay: day.nullable(),
    rule: ruleReference,
  })
  .meta({ id: 'DeterminedClient', 'x-data-class': 'basic' });

export const determinedClientExample = {
  id: EXAMPLE.determination,
  clientId: EXAMPLE.client,
  determinationDate: '2021-03-31',
  knownAt: '2021-03-31T08:00:00.000Z',
  isNew: true,
  result: 'IN',
  grounds: ['UNDER_30'],
  reasons: [],
  windowDay: null,
  rule: RULE_EXAMPLE,
};

export const overrideBody = z
  .strictObject({ result: overriddenResult, reason: reasons })
  .meta({ examples: [{ result: 'OUT', reason: 'The client begins full-time studies on Monday.' }] });

export const withdrawalBody = z
  .strictObject({ reason: reasons })
  .meta({ examples: [{ reason: 'The studies were called off.' }] });

export const overriddenDetermination = z
  .strictObject({
    id: uuid,
    result: determinationResult,
    effectiveResult: determinationResult,
    version: z.int().min(1),
  })
  .meta({ id: 'OverriddenDetermination', 'x-data-class': 'basic' });

export const overriddenExample = {
  id: EXAMPLE.determination,
  result: 'IN',
  effectiveResult: 'OUT',
  version: 2,
};

const decision = z.enum(['KEEP', 'TRANSFER_BACK']);

export const reviewDecisionBody = z
  .strictObject({ decision, reason: reasons })
  .meta({ examples: [{ decision: 'KEEP', reason: 'The client has a plan with the municipality.' }] });

export const decidedReview = z
  .strictObject({ determinationId: uuid, decision, decidedAt: instant })
  .meta({ id: 'DecidedReview', 'x-data-class': 'basic' });

export const decidedReviewExample = {
  determinationId: EXAMPLE.determination,
  decision: 'KEEP',
  decidedAt: '2021-06-15T08:00:00.000Z',
};
