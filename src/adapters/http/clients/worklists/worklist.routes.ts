import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import {
  worklistCsv,
  workItemsShown,
  worklistOfClientShown,
  worklistShown,
} from '../../../texts/worklist-shown.ts';
import { answer, type Scope } from '../../answer.ts';
import { contextOf } from '../../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../../csv.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../../language.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../../responses.ts';
import { date, id, municipalityCode, pageQuery } from '../../zod.ts';
import {
  workItems,
  workItemsExample,
  worklistName,
  worklists,
  worklistsExample,
  worklistsOfClient,
  worklistsOfClientExample,
} from './worklist.schemas.ts';

const CSV_EXAMPLE =
  'Sukunimi;Etunimet;Syntymäaika;Syy;…\r\nEsimerkki;Malla Maria;1999-01-01;Siirtoilmoitus lähetettiin 31.3.2021 …;…\r\n';

/** What somebody has to do something about, list by list. */
export function worklistRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/worklists',
    {
      schema: {
        operationId: 'findWorklists',
        tags: ['worklists'],
        summary: 'Worklists',
        description:
          'The lists of the acting organisation, what is to be done with who stands in them, and how many entries they have now.',
        querystring: z.strictObject({ lang }),
        response: responses(
          { 200: json('The lists.', worklists, worklistsExample, CONTENT_LANGUAGE) },
          ...problems(services.findWorklists, ...QUERY),
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.findWorklists(null, contextOf(request));
      return answer(reply, found, (lists) =>
        reply
          .header('content-language', language)
          .send({ items: lists.map((list) => worklistShown(list, language)) }),
      );
    },
  );

  scope.get(
    '/v1/clients/:id/worklists',
    {
      schema: {
        operationId: 'findWorklistsOfClient',
        tags: ['worklists'],
        summary: 'What is to be done about a client',
        description:
          'The lists of the acting organisation in which the client stands, with how many entries, and by when the first should be done.',
        params: z.strictObject({ id: id<ClientId>('Id of the client.') }),
        querystring: z.strictObject({ lang }),
        response: responses(
          { 200: json('The lists.', worklistsOfClient, worklistsOfClientExample, CONTENT_LANGUAGE) },
          ...problems(services.findWorklistsOfClient, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.findWorklistsOfClient(request.params.id, contextOf(request));
      return answer(reply, found, (lists) =>
        reply
          .header('content-language', language)
          .send({ items: lists.map((list) => worklistOfClientShown(list, language)) }),
      );
    },
  );

  scope.get(
    '/v1/worklists/:name',
    {
      schema: {
        operationId: 'findWorkItems',
        tags: ['worklists'],
        summary: 'Entries of a worklist',
        description:
          'Why each client stands in the list, and until when something should be done; those first who have waited longest, or whose fact ends soonest. An entry that stays in the list stays in its place, so that a walk through the pages meets it once. Under a security ban the client’s municipality is left out. As CSV it opens in Excel.',
        params: z.strictObject({ name: worklistName.meta({ description: 'Name of the list.' }) }),
        querystring: z.strictObject({
          municipality: municipalityCode
            .meta({
              description:
                'Only clients of this municipality: whom it is responsible for or, while a TE Office is, whose home it is.',
              examples: ['109'],
            })
            .optional()
            .transform((code) => code ?? null),
          until: date('Only entries that should be done, or end, on this day or before.')
            .optional()
            .transform((day) => day ?? null),
          ...pageQuery,
          lang,
          format,
        }),
        response: responses(
          {
            200: withCsv(
              json('Part of the list.', workItems, workItemsExample, CONTENT_LANGUAGE),
              CSV_EXAMPLE,
              'basic',
            ),
          },
          ...problems(services.findWorkItems, ...QUERY, 'CURSOR_INVALID', 'WORKLIST_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const { name } = request.params;
      const { municipality, until, after, limit } = request.query;
      const input = { name, municipality, until, after, limit };
      const form = request.query.format ?? formAccepted(request);
      const found = await services.findWorkItems(input, contextOf(request, form));
      return answer(reply, found, (page) => {
        if (form === 'csv') {
          return sendCsv(reply, `kuntakokeilu-${name}`, language, worklistCsv(page, language));
        }
        const items = workItemsShown(page, language);
        return reply.header('content-language', language).send({ items, next: page.next });
      });
    },
  );
}
