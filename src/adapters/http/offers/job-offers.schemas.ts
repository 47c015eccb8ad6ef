import { z } from 'zod';
import {
  CANCELLATION_REASONS,
  DELIVERY_CHANNELS,
  OFFER_CIRCUMSTANCES,
} from '../../../domain/offers/job-offers/job-offer.ts';
import { jobOfferResults } from '../../../domain/reference/code-lists.ts';
import type { ClientId, VacancyId } from '../../../domain/shared/ids.ts';
import { type OrganisationId, parseOrganisation } from '../../../domain/shared/organisation.ts';
import { format } from '../csv.ts';
import { EXAMPLE } from '../wire.ts';
import { date, formed, id, moment, month } from '../zod.ts';

const nullable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const words = z.string().trim().min(1).max(2000);
const said = z.string().trim().min(1).max(200);

/** Who applies for a pay subsidy. */
export const SUBSIDY_APPLICANTS = [
  'TRIAL_MUNICIPALITY',
  'JOINT_AUTHORITY_WITH_TRIAL_MAJORITY',
  'ENTITY_CONTROLLED_BY_TRIAL_MUNICIPALITIES',
  'OTHER',
] as const;

/** An offer that is begun. */
export const offerBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    vacancyId: id<VacancyId>('Id of the open vacancy.'),
    suitability: words.meta({
      description: 'Why the vacancy suits the client: experience, education, skills; nothing of health.',
    }),
    contactBy: date('Last day to contact the employer; one on which nothing can be done becomes the next.'),
    reportBy: date('Last day to report to the authority, no earlier.'),
    subsidy: nullable(
      z
        .strictObject({
          applicant: z.enum(SUBSIDY_APPLICANTS),
          isEsfFinanced: z.boolean().default(false),
          caseRef: nullable(said),
        })
        .meta({ description: 'Of a pay-subsidised job: who applies, and the case of the grant.' }),
    ),
  })
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        vacancyId: EXAMPLE.run,
        suitability: 'Kokemusta ja hygieniapassi',
        contactBy: '2022-06-10',
        reportBy: '2022-06-17',
      },
    ],
  });

/** How and when an offer was delivered. */
export const deliveryBody = z
  .strictObject({
    channel: z.enum(DELIVERY_CHANNELS),
    at: moment('When it was sent or given.'),
    proof: said.meta({ description: 'What shows it: number of the dispatch, entry, signature.' }),
    phoneConfirmedAt: nullable(moment('When the client said by phone to have the letter.')),
  })
  .meta({
    examples: [{ channel: 'ELECTRONIC', at: '2022-06-01T09:00:00+03:00', proof: 'OmaAsiointi 4711' }],
  });

/** What the client answers. */
export const answerBody = z
  .discriminatedUnion('contacted', [
    z.strictObject({
      contacted: z.literal(true),
      at: nullable(moment('When the answer came; leave it out for now.')),
      contactedOn: date('Day on which the employer was contacted.'),
      situation: nullable(words.meta({ description: 'How far it has got.' })),
    }),
    z.strictObject({
      contacted: z.literal(false),
      at: nullable(moment('When the answer came; leave it out for now.')),
      circumstance: nullable(
        z
          .enum(OFFER_CIRCUMSTANCES)
          .meta({ description: 'What kept the client from it without any neglect.' }),
      ),
      otherJob: nullable(
        z
          .strictObject({ agreedOn: date('Day of the agreement.'), start: date('First day of the work.') })
          .meta({ description: 'Asked for when the circumstance is OTHER_JOB.' }),
      ),
      reason: nullable(words.meta({ description: 'Why not; nothing of health.' })),
    }),
  ])
  .refine((body) => body.contacted || (body.circumstance === 'OTHER_JOB') === (body.otherJob !== null), {
    path: ['otherJob'],
    error: '{"agreedOn":"2022-06-08","start":"2022-06-13"}',
  })
  .meta({ examples: [{ contacted: true, contactedOn: '2022-06-08' }] });

/** An answer in the shape of the domain. */
export function replyOf(body: z.output<typeof answerBody>) {
  const { at } = body;
  return body.contacted
    ? {
        at,
        contacted: true,
        contactedOn: body.contactedOn,
        situation: body.situation,
        circumstance: null,
        otherJob: null,
        reason: null,
      }
    : {
        at,
        contacted: false,
        contactedOn: null,
        situation: null,
        circumstance: body.circumstance,
        otherJob: body.otherJob,
        reason: body.reason,
      };
}

export const employerAnswerBody = z
  .strictObject({ on: date('Day on which the employer answered.'), words })
  .meta({ examples: [{ on: '2022-06-14', words: 'Haastattelu sovittu' }] });

export const resultBody = z
  .strictObject({
    code: z.enum([...jobOfferResults] as [string, ...string[]]).meta({ description: 'Of list A.11.' }),
    on: date('Day on which it came to be.'),
    subReason: nullable(z.literal('OTHER_JOB')),
    employmentStart: nullable(date('First day of the work, of result 01.')),
    words: nullable(words),
  })
  .meta({ examples: [{ code: '01', on: '2022-06-20', employmentStart: '2022-07-01' }] });

export const cancellationBody = z
  .strictObject({ reason: z.enum(CANCELLATION_REASONS), words: nullable(words) })
  .meta({ examples: [{ reason: 'VACANCY_FILLED' }] });

const body = formed(/^[a-z-]+(:[A-Za-z0-9-]+)?$/, 'municipality:109')
  .refine((text) => parseOrganisation(text) !== null, 'municipality:109')
  .meta({ description: 'Body that made the offers, or a trial area: kind and code.' })
  .transform((text) => text as OrganisationId);

/** Of which body and month figures are asked for. */
export const effectivenessQuery = z.strictObject({
  body,
  month: month('Month in which the offers were delivered.'),
  format,
});
