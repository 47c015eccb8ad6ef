import { z } from 'zod';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { organisation } from '../../../../domain/shared/organisation.ts';
import { ruleReference } from '../../responses.ts';
import { day, EXAMPLE, instant, organisationId, pageOf, uuid } from '../../wire.ts';
import { date, formed, id, municipalityCode } from '../../zod.ts';

/** Stages of a request. */
export const requestState = z
  .enum([
    'AWAITING_CONSENT',
    'AWAITING_DECISION',
    'GRANTED',
    'REFUSED',
    'CONTESTED',
    'REFUSAL_UPHELD',
    'WITHDRAWN',
    'TAKEN_NOTE_OF',
    'PASSED_ON',
  ])
  .meta({
    id: 'TransferRequestState',
    description:
      'AWAITING_CONSENT: of the receiving municipality; CONTESTED: rectification is pending; TAKEN_NOTE_OF: a choice of authority, which needs no decision; PASSED_ON: went to the authority that followed the trials.',
  });

const trialReason = z.enum([
  'LANGUAGE_RIGHTS',
  'INAPPROPRIATE_RELATIONSHIP',
  'SAFETY',
  'OTHER_JUSTIFIED_REASON',
]);
const choiceReason = z.enum(['WORK', 'STUDY', 'CLOSE_RELATIVES']);
const channel = z.enum(['VISIT', 'PHONE', 'LETTER', 'E_MAIL', 'ONLINE']);
const words = z.string().min(1).max(4000);

/** Code of an employment authority. */
export const authorityCode = formed(/^[A-Z0-9]{2,10}$/, 'TA21');

const common = {
  clientId: id<ClientId>('Id of the client.'),
  words: words
    .meta({ description: 'The client’s own words.' })
    .optional()
    .transform((text) => text ?? null),
  channel: channel.meta({ description: 'How the request reached the authority.' }),
  receivedOn: date('Day on which it was received: its law decides.'),
};

/** A request as an official records it. */
export const requestBody = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('TO_TE_OFFICE'), reason: trialReason, ...common })
      .transform((body) => ({ ...body, to: null })),
    z
      .strictObject({
        kind: z.literal('TO_OTHER_MUNICIPALITY'),
        reason: trialReason,
        municipality: municipalityCode,
        ...common,
      })
      .transform(({ municipality, ...body }) => ({
        ...body,
        to: organisation('municipality', municipality),
      })),
    z
      .strictObject({
        kind: z.literal('AUTHORITY_CHOICE'),
        reason: choiceReason,
        authority: authorityCode,
        ...common,
      })
      .transform(({ authority, ...body }) => ({
        ...body,
        to: organisation('employment-authority', authority),
      })),
  ])
  .meta({
    examples: [
      {
        kind: 'TO_TE_OFFICE',
        clientId: EXAMPLE.client,
        reason: 'LANGUAGE_RIGHTS',
        channel: 'VISIT',
        receivedOn: '2022-03-01',
      },
    ],
  });

const reasons = z.string().max(4000).meta({ description: 'What decided the matter.' });

/** Answer of the receiving municipality. */
export const consentBody = z.strictObject({
  given: z.boolean(),
  reasons: reasons
    .optional()
    .transform((text) => text ?? null)
    .meta({ description: 'Needed when consent is not given.' }),
});

/** Decision of the TE Office. */
export const decisionBody = z.strictObject({
  outcome: z.enum(['GRANTED', 'REFUSED']),
  reasons,
  servicesEndangered: z
    .boolean()
    .meta({ description: 'Whether the client would not get the services needed elsewhere.' }),
  servedBy: z
    .enum(['LETTER', 'MESSAGE'])
    .prefault('LETTER')
    .meta({ description: 'How the decision is served; decides the day of presumed service.' }),
});

/** A refusal contested. */
export const contestBody = z.strictObject({
  receivedOn: date('Day on which the request for rectification arrived.'),
  words: words.optional().transform((text) => text ?? null),
});

/** Decision on a rectification. */
export const rectificationBody = z.strictObject({ outcome: z.enum(['ACCEPTED', 'REJECTED']), reasons });

const version = z
  .int()
  .min(1)
  .meta({ description: 'Rises with every change; the ETag is this number in quotes.' });

const authority = organisationId.nullable().meta({
  description: 'Null when it would tell where a client lives who has a security ban, or is not seen.',
});

const text = z.string().nullable();

const appeal = z
  .strictObject({
    path: z.array(z.enum(['RECTIFICATION_BY_AUTHORITY', 'ADMINISTRATIVE_COURT'])),
    servedBy: z.enum(['LETTER', 'MESSAGE']),
    servedOn: day.meta({ description: 'Day on which the client is presumed to have got the decision.' }),
    rectificationBy: day.meta({ description: 'Last day for asking for rectification.' }),
    rule: ruleReference,
  })
  .meta({ id: 'AppealInstruction' });

/** One request. */
export const requestAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    kind: z.enum(['TO_TE_OFFICE', 'TO_OTHER_MUNICIPALITY', 'AUTHORITY_CHOICE']),
    from: authority,
    to: authority,
    decider: organisationId.nullable(),
    reason: z.union([trialReason, choiceReason]),
    words: text,
    channel,
    receivedOn: day,
    state: requestState,
    consent: z.strictObject({ given: z.boolean(), reasons: text, by: z.string(), at: instant }).nullable(),
    decision: z
      .strictObject({
        outcome: z.enum(['GRANTED', 'REFUSED']),
        reasons: z.string(),
        by: z.string(),
        at: instant,
        legalBasis: ruleReference,
        appeal,
      })
      .nullable(),
    rectification: z
      .strictObject({
        receivedOn: day,
        words: text,
        deadline: day,
        outcome: z.enum(['ACCEPTED', 'REJECTED', 'INADMISSIBLE']).nullable(),
        reasons: text,
        by: text,
        at: instant.nullable(),
        nextInstance: z.enum(['ADMINISTRATIVE_COURT']).nullable(),
      })
      .nullable(),
    compensation: z
      .strictObject({ payer: authority, payee: authority, from: day })
      .nullable()
      .meta({ description: 'What the authority of the home owes the one that serves, from a day on.' }),
    rule: ruleReference,
    recordedBy: z.string(),
    recordedAt: instant,
    version,
    changedBy: z.string(),
    changedAt: instant,
  })
  .meta({ id: 'TransferRequest', 'x-data-class': 'basic' });

const RULE = {
  theme: 'transfer',
  version: 'V1b',
  from: '2021-06-01',
  act: '1269/2020 (421/2021)',
  section: '5 §, 6 §, 17 §',
};

export const requestExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  kind: 'TO_TE_OFFICE',
  from: 'municipality:109',
  to: 'te-office:1500',
  decider: 'te-office:1500',
  reason: 'LANGUAGE_RIGHTS',
  words: 'Jag vill ha service på svenska.',
  channel: 'VISIT',
  receivedOn: '2022-03-01',
  state: 'REFUSED',
  consent: null,
  decision: {
    outcome: 'REFUSED',
    reasons: 'Kommunen ger service på svenska.',
    by: 'te-officer-7',
    at: '2022-03-01T10:00:00.000Z',
    legalBasis: RULE,
    appeal: {
      path: ['RECTIFICATION_BY_AUTHORITY', 'ADMINISTRATIVE_COURT'],
      servedBy: 'LETTER',
      servedOn: '2022-03-08',
      rectificationBy: '2022-04-07',
      rule: {
        theme: 'rectification',
        version: 'ADM10',
        from: '2010-07-01',
        act: '434/2003',
        section: '7a luku',
      },
    },
  },
  rectification: null,
  compensation: null,
  rule: RULE,
  recordedBy: 'mun-officer-3',
  recordedAt: '2022-03-01T09:00:00.000Z',
  version: 2,
  changedBy: 'te-officer-7',
  changedAt: '2022-03-01T10:00:00.000Z',
};

export const requestPage = pageOf(requestAnswer);

export const requestPageExample = { items: [requestExample], next: null };

/** A request as it is after a change. */
export const changedRequest = z
  .strictObject({ id: uuid, state: requestState, version, changedAt: instant })
  .meta({ id: 'ChangedTransferRequest', 'x-data-class': 'basic' });

export const changedRequestExample = {
  id: EXAMPLE.notice,
  state: 'AWAITING_DECISION',
  version: 1,
  changedAt: '2022-03-01T09:00:00.000Z',
};
