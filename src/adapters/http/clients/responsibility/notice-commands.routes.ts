import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { ClientId, NoticeId } from '../../../../domain/shared/ids.ts';
import { answer, type Scope } from '../../answer.ts';
import { changeOf } from '../../change.ts';
import { ETAG, etagOf } from '../../if-match.ts';
import { sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id, municipalityCode, refuseBody } from '../../zod.ts';
import { startGround } from '../client.schemas.ts';
import {
  changedNotice,
  changedNoticeExample,
  sentNotice,
  sentNoticeExample,
  withdrawalReason,
} from './referral-notice.schemas.ts';

const oneNotice = z.strictObject({ id: id<NoticeId>('Id of the notice.') });
const nothing = z.strictObject({});
const words = (description: string) => z.string().trim().min(1).max(2000).meta({ description });

const addressee = z.enum(['CLIENT', 'AUTHORITY']).meta({ description: 'Whose copy of the notice is meant.' });

const HEADERS = { headers: ['Idempotency-Key', 'If-Match'] } as const;
const CHANGED = { 200: json('The notice after the change.', changedNotice, changedNoticeExample, ETAG) };
const OF_NOTICE = ['NOTICE_NOT_FOUND', 'VERSION_CONFLICT', 'NOTICE_STATE'] as const;

/** Sending referral notices, and what becomes of those that were sent. */
export function noticeCommandRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/referral-notices',
    {
      config: HEADERS,
      schema: {
        operationId: 'sendReferralNotice',
        tags: ['referral-notices'],
        summary: 'Send the referral notice of a client',
        description:
          'The TE Office sends a client of the target group, or one who returns, to the home municipality; a municipality sends one who has moved to where the home leads now (Act 1269/2020, sections 5 and 6). `If-Match` is the version of the client. With `dryRun` nothing is sent: the answer shows the notice as it would be.',
        querystring: nothing,
        body: z.strictObject({
          clientId: id<ClientId>('Id of the client.'),
          ground: startGround
            .optional()
            .transform((ground) => ground ?? null)
            .meta({ description: 'Why the client moves; inferred when left out.' }),
          municipality: municipalityCode
            .optional()
            .transform((code) => code ?? null)
            .meta({
              description: 'The receiver as the sender sees it; refused when the home leads elsewhere.',
            }),
          dryRun: z.boolean().default(false),
        }),
        response: responses(
          {
            200: json('The notice as it would be sent.', sentNotice, {
              ...sentNoticeExample,
              id: null,
              state: 'DRAFT',
            }),
            201: json('The notice that was sent.', sentNotice, sentNoticeExample, {
              ...ETAG,
              Location: { type: 'string', description: 'Address of the notice.' },
            }),
          },
          ...problems(
            services.sendReferralNotice,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'NOT_RESPONSIBLE',
            'RULE_NOT_FOUND',
            'OUTSIDE_TRIAL_PERIOD',
            'NO_VALID_JOB_SEARCH',
            'TRANSFER_ALREADY_PENDING',
            'ALREADY_RESPONSIBLE',
            'GROUND_NOT_MET',
            'LEFT_WITH_TE_OFFICE',
            'NOT_IN_TARGET_GROUP',
            'NOT_IN_TRIAL_AREA',
            'WRONG_MUNICIPALITY',
            'MUNICIPALITY_CODE_INVALID',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const { version, context } = change;
      const sent = await services.sendReferralNotice({ ...request.body, version }, context);
      return answer(reply, sent, (notice) =>
        notice.id === null
          ? reply.send(notice)
          : reply
              .code(201)
              .headers({ location: `/v1/referral-notices/${notice.id}`, etag: etagOf(notice.version) })
              .send(notice),
      );
    },
  );

  scope.post(
    '/v1/referral-notices/:id/withdrawal',
    {
      config: HEADERS,
      schema: {
        operationId: 'withdrawReferralNotice',
        tags: ['referral-notices'],
        summary: 'Take a referral notice back',
        description:
          'Before the receipt, by whoever sent it. The client stays where it is, and the receiver sees the client no more.',
        params: oneNotice,
        querystring: nothing,
        body: z.strictObject({
          reason: withdrawalReason.meta({ description: 'Why the notice is taken back.' }),
          text: words('The reason in words.'),
        }),
        response: responses(
          CHANGED,
          ...problems(services.withdrawReferralNotice, ...COMMAND, ...OF_NOTICE),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const { version, context } = change;
      const input = { ...request.body, noticeId: request.params.id, version };
      const changed = await services.withdrawReferralNotice(input, context);
      return answer(reply, changed, (notice) => reply.header('etag', etagOf(notice.version)).send(notice));
    },
  );

  scope.post(
    '/v1/referral-notices/:id/delivery-failures',
    {
      config: HEADERS,
      schema: {
        operationId: 'recordDeliveryFailure',
        tags: ['referral-notices'],
        summary: 'Record that a copy of a notice did not arrive',
        description:
          'The letter of the client came back, or the delivery to the authority failed. The side of the client changes nothing about who is responsible, and nothing may rest on a notice that the client has not seen.',
        params: oneNotice,
        querystring: nothing,
        body: z.strictObject({ addressee, text: words('What was found, as “receiver has moved”.') }),
        response: responses(
          CHANGED,
          ...problems(
            services.recordDeliveryFailure,
            ...COMMAND,
            ...OF_NOTICE,
            'DELIVERY_FAILED_ALREADY',
            'RULE_NOT_FOUND',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const { version, context } = change;
      const input = { ...request.body, noticeId: request.params.id, version };
      const changed = await services.recordDeliveryFailure(input, context);
      return answer(reply, changed, (notice) => reply.header('etag', etagOf(notice.version)).send(notice));
    },
  );

  scope.post(
    '/v1/referral-notices/:id/resending',
    {
      config: HEADERS,
      schema: {
        operationId: 'resendReferralNotice',
        tags: ['referral-notices'],
        summary: 'Send a copy of a notice again',
        description:
          'To the authority after a failed delivery, on the same day; to the client once there is a way to reach the client, from when service is presumed anew.',
        params: oneNotice,
        querystring: nothing,
        body: z.strictObject({ addressee }),
        response: responses(
          CHANGED,
          ...problems(
            services.resendReferralNotice,
            ...COMMAND,
            ...OF_NOTICE,
            'DELIVERY_NOT_FAILED',
            'RULE_NOT_FOUND',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const { version, context } = change;
      const input = { ...request.body, noticeId: request.params.id, version };
      const changed = await services.resendReferralNotice(input, context);
      return answer(reply, changed, (notice) => reply.header('etag', etagOf(notice.version)).send(notice));
    },
  );

  scope.post(
    '/v1/referral-notices/:id/acknowledgement',
    {
      config: HEADERS,
      schema: {
        operationId: 'acknowledgeReferralNotice',
        tags: ['referral-notices'],
        summary: 'Take the matters of a received client in hand',
        description: 'By an official of the authority that received the notice. There is no body.',
        params: oneNotice,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.acknowledgeReferralNotice, ...COMMAND, ...OF_NOTICE),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      refuseBody(request.body);
      const change = changeOf(request);
      if (!change.ok) return sendProblem(reply, change.refusal);
      const { version, context } = change;
      const input = { noticeId: request.params.id, version };
      const changed = await services.acknowledgeReferralNotice(input, context);
      return answer(reply, changed, (notice) => reply.header('etag', etagOf(notice.version)).send(notice));
    },
  );
}
