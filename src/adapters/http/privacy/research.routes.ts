import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ResearchPermitId } from '../../../domain/shared/ids.ts';
import { languageOf } from '../../texts/language.ts';
import { RESEARCH_CSV_EXAMPLE, researchExtractCsv } from '../../texts/research-extract-csv.ts';
import { answer, answerValue, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_BODY, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  permitBody,
  recordedPermit,
  recordedPermitExample,
  researchExtract,
  researchExtractExample,
} from './research.schemas.ts';

const nothing = z.strictObject({});

/** Permits for research, and extracts made with them. */
export function researchRoutes(scope: Scope, services: Services, handlerTimeout: number): void {
  scope.post(
    '/v1/research-permits',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'recordResearchPermit',
        tags: ['reports'],
        summary: 'Record a permit for research',
        description:
          'A permit that the KEHA Centre has decided on (Act 916/2012, chapter 13, section 10). Its holder makes extracts with it while it holds; each permit has pseudonyms of its own.',
        querystring: nothing,
        body: permitBody,
        response: responses(
          { 201: json('The permit is recorded.', recordedPermit, recordedPermitExample) },
          ...problems(
            services.recordResearchPermit,
            ...COMMAND,
            'IDENTIFIERS_NOT_ALLOWED',
            'PERIOD_INVERTED',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const recorded = await services.recordResearchPermit(request.body, context.value);
      return answer(reply, recorded, (permit) => reply.code(201).send(permit));
    },
  );

  scope.post(
    '/v1/research-permits/:id/extracts',
    {
      handlerTimeout,
      schema: {
        operationId: 'extractResearch',
        tags: ['reports'],
        summary: 'Extract for research',
        description:
          'What the permit covers of everybody at home in its areas, without names: one row for each thing that is known, under a pseudonym of the permit. Nobody under a security ban is in it, and who is like fewer than five others is not told by home and years of birth. The log names the permit and everybody in the extract.',
        params: z.strictObject({ id: id<ResearchPermitId>('Id of the permit.') }),
        querystring: z.strictObject({ format }),
        body: nothing,
        response: responses(
          {
            200: withCsv(
              json('The extract.', researchExtract, researchExtractExample),
              RESEARCH_CSV_EXAMPLE,
              'basic',
            ),
          },
          ...problems(services.extractResearch, ...QUERY, 'RESEARCH_PERMIT_REQUIRED'),
          ...WITH_BODY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const extract = await services.extractResearch(request.params.id, contextOf(request));
      if ((request.query.format ?? formAccepted(request)) === 'json') return answerValue(reply, extract);
      const language = languageOf(request.headers['accept-language']);
      return answer(reply, extract, ({ permit, rows }) =>
        sendCsv(reply, `kuntakokeilu-extract-${permit}`, language, researchExtractCsv(rows, language)),
      );
    },
  );
}
