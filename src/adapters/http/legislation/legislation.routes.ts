import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { changesAround, parametersUnder, themeNamed } from '../../../domain/legislation/look-up.ts';
import { boundariesOf } from '../../../domain/legislation/parameters.ts';
import { themesOf } from '../../../domain/legislation/statute-book.ts';
import { versionsOf } from '../../../domain/legislation/versions.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { parametersCsv } from '../../texts/parameter-csv.ts';
import { referenceDayName } from '../../texts/reference-days.ts';
import { answer, type Scope } from '../answer.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
import { json, responses, WITH_PART } from '../responses.ts';
import { date } from '../zod.ts';
import { parameterShown, themeShown, versionShown } from './legislation-shown.ts';
import {
  parameterKey,
  parametersAnswer,
  parametersExample,
  themeAnswer,
  themeExample,
  themeName,
  themesAnswer,
  themesExample,
  versionsAnswer,
  versionsExample,
} from './legislation.schemas.ts';

const CSV_EXAMPLE =
  'Parametri;Arvo;Alkaen;Asti;Säädös;…\r\nmeeting.initial.max_working_days;5 arkipäivää;2022-05-02;;916/2012 (1379/2021);…\r\n';

/** The law of this installation by version, theme and parameter. It tells nothing about people and is open to all. */
export function legislationRoutes(
  scope: Scope,
  { clock, legislation }: Pick<Services, 'clock' | 'legislation'>,
): void {
  scope.get(
    '/v1/legislation/versions',
    {
      schema: {
        operationId: 'getLegislationVersions',
        tags: ['legislation'],
        summary: 'Versions of the law',
        description:
          'Every version with the entries of the statute book that it brought: act, section, first and last day, how sure the source is, and whether it is law or a proposal. Entries older than the trials stand under the name of their act.',
        querystring: z.strictObject({ lang }),
        response: responses({
          200: json('The versions, the oldest first.', versionsAnswer, versionsExample, CONTENT_LANGUAGE),
        }),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const [law, confirmations] = [await legislation.inForce(), await legislation.confirmations()];
      const items = versionsOf(law, confirmations).map((version) => versionShown(version, language));
      return reply.header('content-language', language).send({ items });
    },
  );

  scope.get(
    '/v1/legislation/themes',
    {
      schema: {
        operationId: 'getLegislationThemes',
        tags: ['legislation'],
        summary: 'Themes of the law',
        description:
          'Every theme with the day that decides, the days on which it changes, and its proposals.',
        querystring: z.strictObject({ lang }),
        response: responses({
          200: json('The themes.', themesAnswer, themesExample, CONTENT_LANGUAGE),
        }),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const items = themesOf(await legislation.inForce()).map(({ theme, referenceDate, entries }) => ({
        theme,
        referenceDate: referenceDayName(referenceDate, language),
        changes: boundariesOf(entries),
        proposals: entries.filter(({ status }) => status === 'proposed').map(({ version }) => version),
      }));
      return reply.header('content-language', language).send({ items });
    },
  );

  scope.get(
    '/v1/legislation/themes/:theme',
    {
      schema: {
        operationId: 'getLegislationTheme',
        tags: ['legislation'],
        summary: 'The rules of a theme on a day',
        description:
          'What is in force on the day, by which act and section, when it changed and will change, and what is proposed. With `knownOn` as the law was known on another day: a change that reaches back was not known before it was published.',
        params: z.strictObject({ theme: themeName }),
        querystring: z.strictObject({
          at: date('Day looked at; today when left out.').optional(),
          knownOn: date('Day as of which the law was known; without it as known now.').optional(),
          lang,
        }),
        response: responses(
          { 200: json('The rules.', themeAnswer, themeExample, CONTENT_LANGUAGE) },
          'RULE_NOT_FOUND',
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const { at = localDateOf(clock.now()), knownOn } = request.query;
      const language = languageFor(request);
      const found = themeNamed(await legislation.inForce(), request.params.theme);
      return answer(reply, found, (theme) =>
        answer(reply, theme.at(at, knownOn), (law) =>
          reply.header('content-language', language).send({
            at,
            knownOn: knownOn ?? null,
            changes: changesAround(theme, at, knownOn),
            ...themeShown(theme, law, language),
          }),
        ),
      );
    },
  );

  scope.get(
    '/v1/legislation/parameters',
    {
      schema: {
        operationId: 'getLegislationParameters',
        tags: ['legislation'],
        summary: 'Parameters of the law',
        description:
          'The values of a day, or without a day every value that there has been and will be, with act and section. As CSV it opens in Excel; its words are in the language asked for.',
        querystring: z.strictObject({
          at: date('Day looked at; every value when left out.').optional(),
          key: parameterKey
            .optional()
            .meta({ description: 'A key, or the beginning of keys as far as a point; all when left out.' }),
          lang,
          format,
        }),
        response: responses(
          {
            200: withCsv(
              json('The parameters by key.', parametersAnswer, parametersExample, CONTENT_LANGUAGE),
              CSV_EXAMPLE,
            ),
          },
          'PARAMETER_NOT_FOUND',
        ),
      },
    },
    async (request, reply) => {
      const { at = null, key = null } = request.query;
      const language = languageFor(request);
      const found = parametersUnder(await legislation.inForce(), key, at);
      return answer(reply, found, (parameters) => {
        if ((request.query.format ?? formAccepted(request)) === 'csv') {
          return sendCsv(reply, 'kuntakokeilu-legislation', language, parametersCsv(parameters, language));
        }
        const items = parameters.map((parameter) => parameterShown(parameter, language));
        return reply.header('content-language', language).send({ items });
      });
    },
  );
}
