import { z } from 'zod';
import type { ShownNotice } from '../../../../application/clients/client-reads.port.ts';
import type { Services } from '../../../../container.ts';
import type { NoticeId } from '../../../../domain/shared/ids.ts';
import { localDateOf } from '../../../../domain/shared/instant.ts';
import { explainNotice } from '../../../texts/notice-explanation.ts';
import { answer, answerJson, type Scope } from '../../answer.ts';
import { changeOf } from '../../change.ts';
import { contextOf } from '../../context.ts';
import { ETAG, etagOf } from '../../if-match.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../../language.ts';
import { sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id, pageQuery, refuseBody } from '../../zod.ts';
import {
  changedNotice,
  changedNoticeExample,
  noticeAnswer,
  noticeExample,
  noticeExplanation,
  noticeExplanationExample,
  noticePage,
  noticePageExample,
  noticeState,
} from './referral-notice.schemas.ts';

const oneNotice = z.strictObject({ id: id<NoticeId>('Id of the notice.') });
const nothing = z.strictObject({});

/** Referral notices, and their receipt by a municipality. */
export function referralNoticeRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/referral-notices',
    {
      schema: {
        operationId: 'findReferralNotices',
        tags: ['referral-notices'],
        summary: 'Referral notices, the latest first',
        description:
          'Notices that the acting organisation has sent or is to receive (Act 1269/2020, section 5).',
        querystring: z.strictObject({
          state: z
            .enum(noticeState.options)
            .optional()
            .transform((state) => state ?? null)
            .meta({ description: 'Only notices in this state.' }),
          ...pageQuery,
        }),
        response: responses(
          { 200: json('A page of notices.', noticePage, noticePageExample) },
          ...problems(services.findReferralNotices, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findReferralNotices(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/referral-notices/:id',
    {
      schema: {
        operationId: 'getReferralNotice',
        tags: ['referral-notices'],
        summary: 'A referral notice',
        description: 'Its version is in the body and in the header `ETag`; a receipt must name it.',
        params: oneNotice,
        querystring: nothing,
        response: responses(
          { 200: json('The notice.', noticeAnswer, noticeExample, ETAG) },
          ...problems(services.getReferralNotice, ...QUERY, 'NOTICE_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const found = await services.getReferralNotice(request.params.id, contextOf(request));
      return answer(reply, found, (notice) =>
        reply.header('etag', etagOf(notice.version)).type('application/json').send(notice.json),
      );
    },
  );

  scope.get(
    '/v1/referral-notices/:id/explanation',
    {
      schema: {
        operationId: 'explainReferralNotice',
        tags: ['referral-notices'],
        summary: 'A referral notice in words',
        description:
          'For an official to read: why the client moves, from whom to whom, by which act and section, on which determination it rests, how the client was told and is presumed to know, and the receipt (Act 434/2003, section 45).',
        params: oneNotice,
        querystring: z.strictObject({ lang }),
        response: responses(
          {
            200: json('The explanation.', noticeExplanation, noticeExplanationExample, CONTENT_LANGUAGE),
          },
          ...problems(services.getReferralNotice, ...QUERY, 'NOTICE_NOT_FOUND'),
          'RULE_NOT_FOUND',
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getReferralNotice(request.params.id, contextOf(request));
      const law = await services.legislation.inForce();
      return answer(reply, found, ({ json: text }) => {
        const notice: ShownNotice = JSON.parse(text);
        const sentOn = localDateOf(notice.sentAt);
        return answer(reply, law.noticeService.at(sentOn, sentOn), ({ reference }) =>
          reply.header('content-language', language).send(explainNotice(notice, reference, language)),
        );
      });
    },
  );

  scope.post(
    '/v1/referral-notices/:id/receipt',
    {
      config: { headers: ['Idempotency-Key', 'If-Match'] },
      schema: {
        operationId: 'receiveReferralNotice',
        tags: ['referral-notices'],
        summary: 'Receive a referral notice',
        description:
          'From this moment the municipality is responsible for the client (Act 1269/2020, section 24). When the job search has ended in the meantime the notice is withdrawn instead; the answer tells. There is no body.',
        params: oneNotice,
        querystring: nothing,
        response: responses(
          { 200: json('What the receipt led to.', changedNotice, changedNoticeExample, ETAG) },
          ...problems(
            services.receiveReferralNotice,
            ...COMMAND,
            'NOTICE_NOT_FOUND',
            'VERSION_CONFLICT',
            'NOTICE_STATE',
            'ALREADY_RESPONSIBLE',
          ),
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
      const input = { noticeId: request.params.id, version: change.version };
      const received = await services.receiveReferralNotice(input, change.context);
      return answer(reply, received, (receipt) =>
        reply.header('etag', etagOf(receipt.version)).send(receipt),
      );
    },
  );
}
