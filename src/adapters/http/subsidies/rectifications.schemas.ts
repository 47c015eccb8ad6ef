import { z } from 'zod';
import { DECISION_RESULTS } from '../../../domain/subsidies/decisions/decision.ts';
import { RECTIFICATION_MACHINE } from '../../../domain/subsidies/decisions/rectification-request.ts';
import type { DecisionId } from '../../../domain/shared/ids.ts';
import { type StateMachine, statesOf } from '../../../domain/shared/state-machine.ts';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date, id } from '../zod.ts';

const words = z.string().trim().min(1).max(10_000);
const reasons = z.string().trim().max(10_000).meta({ description: 'Written reasons.' }).prefault('');

/** A request that came in. */
export const requestBody = z
  .strictObject({
    decisionId: id<DecisionId>('Id of the decision that is contested.'),
    by: z.enum(['CLIENT', 'EMPLOYER']),
    receivedOn: date('Day on which it came.'),
    demand: words.meta({ description: 'What is demanded and why; nothing of health.' }),
  })
  .meta({
    examples: [
      {
        decisionId: EXAMPLE.run,
        by: 'EMPLOYER',
        receivedOn: '2022-06-20',
        demand: 'Tuki on myönnettävä kymmeneksi kuukaudeksi.',
      },
    ],
  });

/** A request that is not accepted. */
export const refusalBody = z
  .strictObject({ outcome: z.enum(['INADMISSIBLE', 'REJECTED']), reasons })
  .meta({ examples: [{ outcome: 'REJECTED', reasons: 'Uutta selvitystä ei ole esitetty.' }] });

/** The decision by which a request is accepted. */
export const replacementBody = z
  .strictObject({
    outcome: z.enum(['ACCEPTED', 'PARTLY']),
    result: z.enum(DECISION_RESULTS),
    reasons,
  })
  .meta({ examples: [{ outcome: 'ACCEPTED', result: 'GRANTED', reasons: 'Vaatimus hyväksytään.' }] });

export const appealBody = z
  .strictObject({
    on: date('Day of the appeal.'),
    court: z.string().trim().min(1).max(200).meta({ description: 'The administrative court.' }),
  })
  .meta({ examples: [{ on: '2022-08-01', court: 'Hämeenlinnan hallinto-oikeus' }] });

export const judgmentBody = z
  .strictObject({ on: date('Day of the judgment.'), judgment: words })
  .meta({ examples: [{ on: '2023-02-01', judgment: 'Valitus hylätään.' }] });

const request = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    decision: uuid,
    state: z.enum(statesOf(RECTIFICATION_MACHINE as StateMachine)),
    by: z.enum(['CLIENT', 'EMPLOYER']),
    receivedOn: day,
    demand: z.string(),
    dueBy: day.meta({ description: 'Last day on which it could come.' }),
    isLate: z.boolean(),
    rule: ruleReference,
    outcome: z.strictObject({ on: day, reasons: z.string(), newDecision: uuid.nullable() }).nullable().meta({
      description: 'How it was decided on; the reasons of what is accepted stand in the new decision.',
    }),
    appeal: z
      .strictObject({
        on: day,
        court: z.string(),
        judgment: z.string().nullable(),
        judgedOn: day.nullable(),
      })
      .nullable(),
    version: z.int(),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'RectificationRequest', 'x-data-class': 'basic' });

export const requestAnswer = request;

export const requestExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  decision: EXAMPLE.run,
  state: 'REJECTED',
  by: 'EMPLOYER',
  receivedOn: '2022-06-20',
  demand: 'Tuki on myönnettävä kymmeneksi kuukaudeksi.',
  dueBy: '2022-07-08',
  isLate: false,
  rule: RULE_EXAMPLE,
  outcome: { on: '2022-07-01', reasons: 'Uutta selvitystä ei ole esitetty.', newDecision: null },
  appeal: null,
  version: 2,
  changedBy: { subject: 'official-12', organisation: 'municipality:109' },
  changedAt: '2022-07-01T09:00:00.000Z',
};

export const requestList = listOf(request);
