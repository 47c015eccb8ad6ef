import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ChangedFacts } from '../../../../application/clients/facts/change-facts.ts';
import type { Context } from '../../../../application/shared/context.ts';
import type { Services } from '../../../../container.ts';
import type { ClientId, FactChangeId, FactConflictId } from '../../../../domain/shared/ids.ts';
import type { Failure, Result } from '../../../../domain/shared/result.ts';
import type { ProblemCode } from '../../../texts/failures/catalogue.ts';
import { answer, type Scope } from '../../answer.ts';
import { repeatableContextOf } from '../../context.ts';
import { ETAG, etagOf, versionIn } from '../../if-match.ts';
import { refusal, sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id } from '../../zod.ts';
import {
  changedFacts,
  changedFactsExample,
  correctionBody,
  entitlementBody,
  jobSearchBody,
  jobSearchEndBody,
  resolutionBody,
  residenceBody,
  reversalBody,
  statusBody,
} from './fact-change.schemas.ts';

const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });
const nothing = z.strictObject({});
const config = { headers: ['Idempotency-Key', 'If-Match'] } as const;
const CHANGED = { 201: json('It has been recorded.', changedFacts, changedFactsExample, ETAG) };

/** Refusals of whatever changes facts of a client. */
const FACTS = [
  ...COMMAND,
  'CLIENT_NOT_FOUND',
  'VERSION_CONFLICT',
  'DATA_SOURCE_MISSING',
  'PERIOD_INVERTED',
  'DATE_IN_FUTURE',
  'CODE_INVALID',
  'MUNICIPALITY_CODE_INVALID',
  'AGE_IMPLAUSIBLE',
  'SPAN_OVERLAP',
  'SPAN_GAP',
  'NO_VALID_JOB_SEARCH',
  'SUPPORT_DAYS_NOT_FROM_KELA',
  'FACT_CONFLICT',
  'FACT_NOT_FOUND',
  'FACT_UNCHANGED',
  'ALREADY_RESPONSIBLE',
  'RULE_NOT_FOUND',
] as const;

/** Recording, correcting and taking back facts of a client; each names the version of the client that it has seen. */
export function factChangeRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/clients/:id/residences',
    {
      config,
      schema: {
        ...documented(
          'recordResidence',
          'Record where a client lives',
          'From a day on. It takes its days from the span that it lies in; the client’s own notice does not change a home that the population register tells.',
          problems(services.recordResidence, ...FACTS),
        ),
        params: oneClient,
        body: residenceBody,
      },
    },
    (request, reply) =>
      changing(request, reply, (version, context) =>
        services.recordResidence({ clientId: request.params.id, version, ...request.body }, context),
      ),
  );

  scope.post(
    '/v1/clients/:id/job-searches',
    {
      config,
      schema: {
        ...documented(
          'recordJobSearch',
          'Register a client as a jobseeker again',
          'A new job search with its first status. Who becomes responsible follows from Act 1269/2020, sections 5 and 6: a former client of a municipality returns to it.',
          problems(services.recordJobSearch, ...FACTS),
        ),
        params: oneClient,
        body: jobSearchBody,
      },
    },
    (request, reply) =>
      changing(request, reply, (version, context) =>
        services.recordJobSearch({ clientId: request.params.id, version, ...request.body }, context),
      ),
  );

  scope.post(
    '/v1/clients/:id/job-search-end',
    {
      config,
      schema: {
        ...documented(
          'endJobSearch',
          'End the job search of a client',
          'The status that runs ends on the same day, and with the job search responsibility (Act 1269/2020, section 6).',
          problems(services.endJobSearch, ...FACTS),
        ),
        params: oneClient,
        body: jobSearchEndBody,
      },
    },
    (request, reply) =>
      changing(request, reply, (version, context) =>
        services.endJobSearch({ clientId: request.params.id, version, ...request.body }, context),
      ),
  );

  scope.post(
    '/v1/clients/:id/status-spans',
    {
      config,
      schema: {
        ...documented(
          'recordStatus',
          'Record the employment status of a client',
          'From a day on, within a job search. The span in which it lies is cut and nothing is rewritten; without a last day it goes on as long as the job search.',
          problems(services.recordStatus, ...FACTS),
        ),
        params: oneClient,
        body: statusBody,
      },
    },
    (request, reply) =>
      changing(request, reply, (version, context) =>
        services.recordStatus({ clientId: request.params.id, version, ...request.body }, context),
      ),
  );

  scope.post(
    '/v1/clients/:id/entitlements',
    {
      config,
      schema: {
        ...documented(
          'recordEntitlement',
          'Record an entitlement fact',
          'Right to earnings-related allowance, or a dismissal that may entitle to change security. A right that contradicts what another source told on the same day is refused with `FACT_CONFLICT`, unless `evenIfContradicting`: then somebody has to decide, and until then the right is unknown.',
          problems(services.recordEntitlement, ...FACTS),
        ),
        params: oneClient,
        body: entitlementBody,
      },
    },
    (request, reply) =>
      changing(request, reply, (version, context) =>
        services.recordEntitlement({ clientId: request.params.id, version, ...request.body }, context),
      ),
  );

  scope.post(
    '/v1/clients/:id/corrections',
    {
      config,
      schema: {
        ...documented(
          'correctFacts',
          'Correct facts of a client',
          'The facts as they should be, several in one act. Overlaps and days without a status are refused.',
          problems(services.correctFacts, ...FACTS),
        ),
        params: oneClient,
        body: correctionBody,
      },
    },
    (request, reply) =>
      changing(request, reply, (version, context) =>
        services.correctFacts({ clientId: request.params.id, version, ...request.body }, context),
      ),
  );

  scope.post(
    '/v1/corrections/:id/reversal',
    {
      config,
      schema: {
        ...documented(
          'reverseChange',
          'Take a change of facts back',
          'Of anything that was recorded or corrected here: the view is again that of before. Refused when others have built on it.',
          problems(
            services.reverseChange,
            ...COMMAND,
            'FACT_CHANGE_NOT_FOUND',
            'FACT_CHANGE_OVERTAKEN',
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'PERIOD_INVERTED',
            'DATE_IN_FUTURE',
            'CODE_INVALID',
            'MUNICIPALITY_CODE_INVALID',
            'AGE_IMPLAUSIBLE',
            'SPAN_OVERLAP',
            'SPAN_GAP',
            'NO_VALID_JOB_SEARCH',
            'SUPPORT_DAYS_NOT_FROM_KELA',
            'ALREADY_RESPONSIBLE',
            'RULE_NOT_FOUND',
          ),
        ),
        params: z.strictObject({ id: id<FactChangeId>('Id of the change.') }),
        body: reversalBody,
      },
    },
    (request, reply) =>
      changing(request, reply, (version, context) =>
        services.reverseChange({ changeId: request.params.id, version, ...request.body }, context),
      ),
  );

  scope.post(
    '/v1/fact-conflicts/:id/resolution',
    {
      config,
      schema: {
        ...documented(
          'resolveConflict',
          'Decide a contradiction of facts',
          'The facts that say otherwise are corrected to what was decided (Act 1269/2020, section 4).',
          problems(services.resolveConflict, ...FACTS, 'FACT_CONFLICT_NOT_FOUND'),
        ),
        params: z.strictObject({ id: id<FactConflictId>('Id of the contradiction.') }),
        body: resolutionBody,
      },
    },
    (request, reply) =>
      changing(request, reply, (version, context) =>
        services.resolveConflict({ conflictId: request.params.id, version, ...request.body }, context),
      ),
  );
}

/** The document of a route that changes facts. */
function documented(
  operationId: string,
  summary: string,
  description: string,
  codes: readonly ProblemCode[],
) {
  return {
    operationId,
    tags: ['clients'],
    summary,
    description: `${description} ${KEPT}`,
    querystring: nothing,
    response: responses(CHANGED, ...codes, 'IF_MATCH_REQUIRED', ...WITH_KEY, ...WITH_PART),
  };
}

const KEPT =
  'What was known before stays readable with `knownAt`; the register is told. `If-Match` names the version of the client.';

async function changing(
  request: FastifyRequest,
  reply: FastifyReply,
  change: (version: number, context: Context) => Promise<Result<ChangedFacts, Failure<ProblemCode>>>,
): Promise<FastifyReply> {
  const context = repeatableContextOf(request);
  if (!context.ok) return sendProblem(reply, context.failure);
  const version = versionIn(request.headers['if-match']);
  if (version === null) return sendProblem(reply, refusal('IF_MATCH_REQUIRED'));
  return answer(reply, await change(version, context.value), (changed) =>
    reply.code(201).header('etag', etagOf(changed.version)).send(changed),
  );
}
