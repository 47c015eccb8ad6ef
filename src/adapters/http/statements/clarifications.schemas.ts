import { z } from 'zod';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { EVENT_KINDS } from '../../../domain/statements/event.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date, formed, id } from '../zod.ts';

const words = z.string().trim().min(1).max(4000);
const attachments = z
  .array(z.string().trim().min(1).max(400))
  .max(20)
  .meta({ description: 'References to documents that are kept elsewhere.' })
  .optional()
  .transform((given) => given ?? []);

const MATTERS = [
  'job-offer',
  'meeting',
  'plan-action',
  'obligation-period',
  'service-referral',
  'work-trial',
] as const;

/** An event that is asked about. */
export const eventBody = z
  .strictObject({
    kind: z.enum(EVENT_KINDS),
    on: date('Day of the event: the law of this day decides what it means.'),
    about: z
      .strictObject({
        kind: z.enum(MATTERS),
        id: id('Id of it.'),
      })
      .meta({ description: 'What tells of it; left out of what stands in no matter.' })
      .optional()
      .transform((about) => about ?? null),
  })
  .meta({ description: 'What has happened.' });

/** A request to be sent. */
export const clarificationBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    event: eventBody,
    question: words
      .meta({ description: 'Left out: the standard question, in the client’s language. Nothing of health.' })
      .optional()
      .transform((question) => question ?? null),
    deadline: date('Last day to answer; left out: what `hearing.answer_within` gives.')
      .optional()
      .transform((deadline) => deadline ?? null),
  })
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        event: { kind: 'NO_SHOW', on: '2022-06-01', about: { kind: 'meeting', id: EXAMPLE.notice } },
      },
    ],
  });

/** What the client answers. */
export const answerBody = z
  .strictObject({
    receivedOn: date('Day on which it came; left out: today.')
      .optional()
      .transform((received) => received ?? null),
    reasons: z
      .array(formed(/^[A-Z][A-Z_]{2,60}$/, 'SKILL_PROTECTION'))
      .min(1)
      .max(20)
      .meta({ description: 'Of those that the law of the event’s day lists, or `OTHER`.' }),
    words: words
      .meta({ description: 'In the client’s words; nothing of health.' })
      .optional()
      .transform((told) => told ?? null),
    attachments,
    health: z
      .strictObject({ words, attachments })
      .meta({ description: 'What tells of health, for the restricted annex.' })
      .optional()
      .transform((health) => health ?? null),
  })
  .meta({ examples: [{ reasons: ['SKILL_PROTECTION'], words: 'Työ ei vastannut ammattiani.' }] });

/** Why a request is taken back. */
export const withdrawalBody = z.strictObject({
  reason: words.meta({ description: 'Nothing of health.' }),
});

/** An event as it is answered. */
export const event = z.strictObject({
  kind: z.enum(EVENT_KINDS),
  on: day,
  about: z.strictObject({ kind: z.enum(MATTERS), id: uuid }).nullable(),
});

const state = z.enum(['SENT', 'ANSWERED', 'EXPIRED', 'WITHDRAWN']);

/** A request for clarification, and the answer. */
export const clarification = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state,
    version: z.int().min(1),
    event,
    question: z.string(),
    language: z.enum(['fi', 'sv', 'en']),
    sentAt: instant,
    channel: z.enum(['E_MAIL', 'LETTER']),
    presumedOn: day.meta({ description: 'Day on which it is presumed to have arrived.' }),
    deadline: day.meta({ description: 'Last day to answer.' }),
    answer: z
      .strictObject({
        at: instant,
        receivedOn: day,
        isLate: z
          .boolean()
          .meta({ description: 'It came after the last day: a fact for whoever is competent, no refusal.' }),
        reasons: z.array(z.string()),
        words: z.string().nullable(),
        attachments: z.array(z.string()),
      })
      .nullable(),
    healthReason: z
      .strictObject({ fi: z.string(), sv: z.string(), en: z.string() })
      .nullable()
      .meta({ description: 'That there is a health reason; what it is stands in the restricted annex.' }),
    withdrawal: z.strictObject({ reason: z.string() }).nullable(),
    rule: ruleReference,
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'Clarification', 'x-data-class': 'statement' });

export const clarificationExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'ANSWERED',
  version: 2,
  event: { kind: 'NO_SHOW', on: '2022-06-01', about: { kind: 'meeting', id: EXAMPLE.delivery } },
  question: 'Et tullut sovittuun tapaamiseen. Kerro, miksi.',
  language: 'fi',
  sentAt: '2022-06-02T09:00:00.000Z',
  channel: 'E_MAIL',
  presumedOn: '2022-06-05',
  deadline: '2022-06-13',
  answer: {
    at: '2022-06-08T09:00:00.000Z',
    receivedOn: '2022-06-08',
    isLate: false,
    reasons: ['HEALTH'],
    words: null,
    attachments: [],
  },
  healthReason: {
    fi: 'Terveydellinen syy, ks. rajattu liite',
    sv: 'Hälsoskäl, se den begränsade bilagan',
    en: 'Health reason, see restricted annex',
  },
  withdrawal: null,
  rule: { theme: 'hearing', version: 'V0', from: '2020-01-01', act: '434/2003', section: '34 §, 36 §' },
  changedBy: { subject: 'virkailija-1', organisation: 'municipality:109' },
  changedAt: '2022-06-08T09:00:00.000Z',
};

/** The requests of a client. */
export const clarifications = listOf(clarification);

export const clarificationsExample = { items: [clarificationExample] };

/** The restricted annex of an answer. */
export const healthAnnex = z
  .strictObject({ clarificationId: uuid, words: z.string(), attachments: z.array(z.string()) })
  .meta({ id: 'HealthAnnex', 'x-data-class': 'health' });

export const healthAnnexExample = {
  clarificationId: EXAMPLE.notice,
  words: 'Sairastuin edellisenä yönä.',
  attachments: ['asiakirja 123'],
};
