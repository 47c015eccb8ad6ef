import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { dateInWords } from '../../texts/language.ts';
import { entryShown } from '../../texts/timeline-shown.ts';
import { timelineSvg } from '../../texts/timeline-svg.ts';
import { answer, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { date, id, knownAt, pageQuery } from '../zod.ts';
import { timelineExample, timelinePage } from './timeline.schemas.ts';

const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });

const optionalDate = (description: string) =>
  date(description)
    .optional()
    .transform((day) => day ?? null);

const narrowed = {
  from: optionalDate('Only what touches this day or a later one.'),
  to: optionalDate('Only what touches this day or an earlier one.'),
  knownAt,
  lang,
};

/** More cannot be told apart in a picture. */
const IN_PICTURE = 1_000;

const SVG = 'image/svg+xml';

/** Everything dated about a client, as a list and as a picture. */
export function timelineRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients/:id/timeline',
    {
      schema: {
        operationId: 'getTimeline',
        tags: ['clients'],
        summary: 'Timeline of a client',
        description:
          'Homes, job searches, statuses, spells, services, rights, responsibilities, determinations and notices in one order, the latest first: when each holds, since when it is known, where it comes from, and what it is in words. With `knownAt` as it was known then. Under a security ban (Act 661/2009, section 36) municipality and office are left out.',
        params: oneClient,
        querystring: z.strictObject({ ...narrowed, ...pageQuery }),
        response: responses(
          { 200: json('Part of the timeline.', timelinePage, timelineExample, CONTENT_LANGUAGE) },
          ...problems(services.getTimeline, ...QUERY, 'CLIENT_NOT_FOUND', 'CURSOR_INVALID'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const { lang: _, ...asked } = request.query;
      const input = { clientId: request.params.id, ...asked };
      const found = await services.getTimeline(input, contextOf(request));
      return answer(reply, found, ({ items, next }) =>
        reply
          .header('content-language', language)
          .send({ items: items.map((entry) => entryShown(entry, language)), next }),
      );
    },
  );

  scope.get(
    '/v1/clients/:id/timeline.svg',
    {
      schema: {
        operationId: 'drawTimeline',
        tags: ['clients'],
        summary: 'Timeline of a client as a picture',
        description: `The same in lanes by kind on an axis of days; the latest ${IN_PICTURE} entries. Each bar says in words what it is, for readers of screens too.`,
        params: oneClient,
        querystring: z.strictObject(narrowed),
        response: responses(
          {
            200: {
              description: 'The picture.',
              content: {
                [SVG]: {
                  schema: z.string().meta({ 'x-data-class': 'basic' }),
                  example: '<svg xmlns="http://www.w3.org/2000/svg">…</svg>',
                },
              },
              headers: CONTENT_LANGUAGE,
            },
          },
          ...problems(services.getTimeline, ...QUERY, 'CLIENT_NOT_FOUND', 'CURSOR_INVALID'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const { from, to, knownAt: known } = request.query;
      const filter = { from, to, knownAt: known };
      const input = { clientId: request.params.id, ...filter, after: null, limit: IN_PICTURE };
      const found = await services.getTimeline(input, contextOf(request));
      return answer(reply, found, ({ items, next }) => {
        const shown = items.map((entry) => entryShown(entry, language));
        const picture = timelineSvg(
          shown,
          {
            from,
            to,
            today: localDateOf(services.clock.now()),
            knownAt: known === null ? null : dateInWords(localDateOf(known), language),
            truncated: next !== null,
          },
          language,
        );
        return reply
          .type(`${SVG}; charset=utf-8`)
          .header('content-language', language)
          .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
          .send(picture);
      });
    },
  );
}
