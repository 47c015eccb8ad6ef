import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { competenceMatrix, subjectsOf } from '../../../domain/statements/own-statements/competence.ts';
import { codesOf, groupOf } from '../../../domain/statements/own-statements/statement-code.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { statementCompetenceCsv } from '../../texts/statement-competence-csv.ts';
import { codeGroupNames, giverNames, subjectNames } from '../../texts/statement-words.ts';
import { answer, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
import { json, responses } from '../responses.ts';
import { date } from '../zod.ts';
import {
  competence,
  competenceExample,
  statementCodes,
  statementCodesExample,
} from './statement-law.schemas.ts';

const tags = ['statements'];
const CSV_EXAMPLE =
  'Lausunnon asia;Toimivaltainen;…\r\nTyönhaun voimassaolo …;kunta tai työvoimaviranomainen;…\r\n';

const on = date('')
  .optional()
  .meta({ description: 'Day on which the statement is given; today when left out.' });

/** Who gives which statement, and with which codes. It tells nothing about people and is open to all. */
export function statementLawRoutes(
  scope: Scope,
  { clock, legislation }: Pick<Services, 'clock' | 'legislation'>,
): void {
  scope.get(
    '/v1/statements/competence',
    {
      schema: {
        operationId: 'getStatementCompetence',
        tags,
        summary: 'Who gives which labour-policy statement on a day, and since when',
        description:
          'The matrix of competence: the body that is competent for each subject, those that may give it beside it, what the TE customer service centre gives, the rule, and the first day from which it has been so. As CSV it opens in Excel.',
        querystring: z.strictObject({ on, format, lang }),
        response: responses(
          { 200: withCsv(json('The matrix.', competence, competenceExample, CONTENT_LANGUAGE), CSV_EXAMPLE) },
          'RULE_NOT_FOUND',
        ),
      },
    },
    async (request, reply) => {
      const { on: asked = localDateOf(clock.now()), format: form = formAccepted(request) } = request.query;
      const language = languageFor(request);
      return answer(reply, competenceMatrix(asked, await legislation.inForce()), ({ rule, rows }) => {
        if (form === 'csv') {
          const table = statementCompetenceCsv(rows, rule, asked, language);
          return sendCsv(reply, `kuntakokeilu-lausuntotoimivalta-${asked}`, language, table);
        }
        const items = rows.map((row) => ({
          ...row,
          subjectName: subjectNames[row.subject][language],
          competentName: giverNames[row.competent][language],
          may: [...row.may],
        }));
        return reply.header('content-language', language).send({ on: asked, rule, items });
      });
    },
  );

  scope.get(
    '/v1/statements/codes',
    {
      schema: {
        operationId: 'getStatementCodes',
        tags,
        summary: 'Codes of statements that the acting body can give on a day',
        description:
          'Of the code list of the day only what is inside the body’s competence of the day: two characters until February 2023, four from March 2023. Codes of conduct are never among them. Names are those of groups of codes: single codes have none here.',
        querystring: z.strictObject({ on, lang }),
        response: responses(
          { 200: json('The codes.', statementCodes, statementCodesExample, CONTENT_LANGUAGE) },
          'RULE_NOT_FOUND',
        ),
      },
    },
    async (request, reply) => {
      const { on: asked = localDateOf(clock.now()) } = request.query;
      const language = languageFor(request);
      const law = await legislation.inForce();
      const { actor } = contextOf(request);
      return answer(reply, law.statementCodes.at(asked), ({ rules }) =>
        answer(reply, subjectsOf(actor.organisation, asked, law), (subjects) =>
          reply.header('content-language', language).send({
            on: asked,
            form: rules.form,
            items: subjects.flatMap(({ subject, isConcurrent, rule }) => {
              const group = groupOf(subject, rules);
              const codes = codesOf(subject, rules, law);
              const item = {
                subject,
                subjectName: subjectNames[subject][language],
                isConcurrent,
                group,
                groupName: codeGroupNames[group][language],
                codes: [...codes],
                rule,
              };
              return codes.length === 0 ? [] : [item];
            }),
          }),
        ),
      );
    },
  );
}
