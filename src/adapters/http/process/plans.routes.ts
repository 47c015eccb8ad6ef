import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { COMMAND, problems, responses, WITH_KEY } from '../responses.ts';
import type { Scope } from '../answer.ts';
import { refuseBody } from '../zod.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED, MADE } from './matter.schemas.ts';
import {
  approvalBody,
  checkBody,
  draftBody,
  endBody,
  oneAction,
  onePlan,
  planBody,
  refusalBody,
  reportBody,
} from './plans.schemas.ts';

const nothing = z.strictObject({});
const tags = ['plans'];

/** Refusals that every change of a plan shares. */
const OF_PLAN = [
  ...COMMAND,
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'PLAN_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
] as const;

const OF_TEXT = ['LEGAL_BASIS_NOT_IN_FORCE', 'PLAN_ACTION_NOT_FOUND', 'PLAN_CONTENT_MISSING'] as const;

/** What says whether a plan may be made, by its type. */
const OF_TYPE = [
  'INTEGRATION_RIGHT_MISSING',
  'MAX_DURATION',
  'INTEGRATION_TAKES_PRECEDENCE',
  'EMPLOYMENT_PLAN_MISSING',
  'NEED_NOT_DECIDED',
  'MAPPING_NOT_DONE',
] as const;

/** Making plans, agreeing on them, and following what was agreed. */
export function planRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/plans',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'makePlan',
        tags,
        summary: 'Begin a plan',
        description:
          'A draft of an employment plan, or of a plan that replaces it (activation, integration, multi-sector). It binds nobody until it is approved. A client has one plan in force: another of the same standing is refused, a replacing one may be drafted beside the employment plan. It is written in the client’s service language; when that is not known, in Finnish, and `isLanguageAssumed` tells so.',
        querystring: nothing,
        body: planBody,
        response: responses(
          MADE,
          ...problems(
            services.makePlan,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'RULE_NOT_FOUND',
            'LEGAL_BASIS_NOT_IN_FORCE',
            'PLAN_ACTION_NOT_FOUND',
            'PLAN_IN_FORCE',
            ...OF_TYPE,
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.makePlan, request.body, request, reply),
  );

  scope.put(
    '/v1/plans/:id/draft',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'changePlan',
        tags,
        summary: 'Write a draft anew',
        description:
          'Replaces the text of a plan that is not in force yet. Approvals of another text fall away; the plan is a draft again.',
        params: onePlan,
        querystring: nothing,
        body: draftBody,
        response: responses(
          CHANGED,
          ...problems(services.changePlan, ...OF_PLAN, ...OF_TEXT),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.changePlan, request.params.id, { draft: request.body }, request, reply),
  );

  scope.post(
    '/v1/plans/:id/submission',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'askForPlanApprovals',
        tags,
        summary: 'Send a draft to its parties',
        description:
          'The draft must have what the law of the day asks for. The client is told, and tasks to approve and to sign are opened. There is no body.',
        params: onePlan,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.askForApprovals, ...OF_PLAN, 'PLAN_CONTENT_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.askForApprovals, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/plans/:id/approvals',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordPlanApproval',
        tags,
        summary: 'Record that a party approves the text',
        description:
          'An approval names the hash of the text, so it is provable what was agreed. The labour authority comes last, and the plan then comes into force; a plan that replaces the employment plan supersedes it. When responsibility has moved meanwhile, the approval of the last other party puts the plan in force as that of the authority that wrote it, and both authorities are told.',
        params: onePlan,
        querystring: nothing,
        body: approvalBody,
        response: responses(
          CHANGED,
          ...problems(
            services.recordPlanApproval,
            ...OF_PLAN,
            'PLAN_TEXT_CHANGED',
            'PARTY_NOT_IN_PLAN',
            'ALREADY_APPROVED',
            'APPROVAL_METHOD_NOT_IN_LAW',
            'APPROVAL_RECORD_MISSING',
            'CLIENT_APPROVAL_MISSING',
            'PARTY_APPROVAL_MISSING',
            'ASSESSMENT_INCOMPLETE',
            'LEGAL_BASIS_NOT_IN_FORCE',
            'PLAN_CONTENT_MISSING',
            'PLAN_IN_FORCE',
            ...OF_TYPE,
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.recordPlanApproval, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/plans/:id/refusal',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordPlanRefusal',
        tags,
        summary: 'Record that the client does not agree',
        description:
          'A draft ends; of a plan in force what was agreed goes on. The responsible authority is told to find out why: nothing follows from the refusal by itself.',
        params: onePlan,
        querystring: nothing,
        body: refusalBody,
        response: responses(
          CHANGED,
          ...problems(services.recordPlanRefusal, ...OF_PLAN, 'REASONS_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.recordPlanRefusal, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/plans/:id/revision',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'revisePlan',
        tags,
        summary: 'Propose another text for a plan in force',
        description:
          'What is agreed binds until the new text is approved by everybody. Acts that keep their id keep what has become of them. A plan of an authority before becomes that of the one that revises it.',
        params: onePlan,
        querystring: nothing,
        body: draftBody,
        response: responses(
          CHANGED,
          ...problems(services.revisePlan, ...OF_PLAN, ...OF_TEXT),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.revisePlan, request.params.id, { draft: request.body }, request, reply),
  );

  scope.post(
    '/v1/plans/:id/end',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'endPlan',
        tags,
        summary: 'End a plan',
        description: 'By decision, or because the job search has ended: then it lapses.',
        params: onePlan,
        querystring: nothing,
        body: endBody,
        response: responses(
          CHANGED,
          ...problems(services.closePlan, ...OF_PLAN, 'REASONS_MISSING', 'JOB_SEARCH_VALID'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.closePlan, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/plans/:id/actions/:action/report',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'reportPlanAction',
        tags,
        summary: 'Record what the client tells of an act',
        description: 'A report after the deadline is kept and marked as late.',
        params: oneAction,
        querystring: nothing,
        body: reportBody,
        response: responses(
          CHANGED,
          ...problems(services.reportPlanAction, ...OF_PLAN, 'PLAN_ACTION_NOT_FOUND'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      const { id, action } = request.params;
      return changeMatter(
        services.reportPlanAction,
        id,
        { ...request.body, actionId: action },
        request,
        reply,
      );
    },
  );

  scope.post(
    '/v1/plans/:id/actions/:action/check',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'checkPlanAction',
        tags,
        summary: 'Record what has become of an act',
        description: 'As the authority finds it; the register gets done, or not done.',
        params: oneAction,
        querystring: nothing,
        body: checkBody,
        response: responses(
          CHANGED,
          ...problems(services.checkPlanAction, ...OF_PLAN, 'PLAN_ACTION_NOT_FOUND'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      const { id, action } = request.params;
      return changeMatter(
        services.checkPlanAction,
        id,
        { ...request.body, actionId: action },
        request,
        reply,
      );
    },
  );
}
