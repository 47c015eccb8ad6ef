import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { QuotaId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, problems, responses, WITH_KEY } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import {
  changeBody,
  confirmationBody,
  hearingBody,
  proposalBody,
  reasonBody,
  transferBody,
} from './quotas.schemas.ts';
import { OF_LEDGER } from './ledger-refusals.ts';

const nothing = z.strictObject({});
const oneQuota = z.strictObject({ id: id<QuotaId>('Id of the quota.') });
const tags = ['quotas'];

/** Refusals that every step of a quota shares. */
const OF_QUOTA = [
  ...COMMAND,
  'QUOTA_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
  'RULE_NOT_FOUND',
  'QUOTA_SET_BY_ANOTHER',
] as const;

/** The life of quotas: proposed, heard of, confirmed, opened, changed, closed. */
export function quotaRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/quotas',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'proposeQuota',
        tags,
        summary: 'Propose a quota',
        description:
          'Of a holder for a budget year and a service line, with what it rests on. The ELY Centre proposes those of the trials, an employment authority its own from 2025. Its ledger begins with the amount.',
        querystring: nothing,
        body: proposalBody,
        response: responses(
          MADE,
          ...problems(
            services.proposeQuota,
            ...COMMAND,
            ...OF_LEDGER,
            'COMMAND_NOT_ALLOWED',
            'RULE_NOT_FOUND',
            'QUOTA_SET_BY_ANOTHER',
            'QUOTA_HOLDER_INVALID',
            'BUDGET_YEAR_PAST',
            'QUOTA_EXISTS',
            'QUOTA_CALCULATION_NOT_FOUND',
            'QUOTA_CALCULATION_NOT_CURRENT',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => {
      const { amountCents: cents, ...proposal } = request.body;
      return makeMatter(services.proposeQuota, { ...proposal, cents }, request, reply);
    },
  );

  scope.post(
    '/v1/quotas/:id/hearings',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'hearQuota',
        tags,
        summary: 'Record who was heard',
        description: 'Areas and municipalities that the quota is about, and when they were heard.',
        params: oneQuota,
        querystring: nothing,
        body: hearingBody,
        response: responses(
          CHANGED,
          ...problems(services.hearQuota, ...OF_QUOTA, 'HEARD_NOT_CONCERNED', 'DATE_IN_FUTURE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.hearQuota, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/quotas/:id/confirmation',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'confirmQuota',
        tags,
        summary: 'Confirm a quota',
        description: 'Refused without a hearing where the law asks for one.',
        params: oneQuota,
        querystring: nothing,
        body: confirmationBody,
        response: responses(
          CHANGED,
          ...problems(services.confirmQuota, ...OF_QUOTA, 'CONSULTATION_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.confirmQuota, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/quotas/:id/opening',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'openQuota',
        tags,
        summary: 'Open a quota for decisions',
        description: 'Decisions of its year can burden it from now on. There is no body.',
        params: oneQuota,
        querystring: nothing,
        response: responses(CHANGED, ...problems(services.openQuota, ...OF_QUOTA), ...CHANGE_REFUSALS),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.openQuota, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/quotas/:id/closing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'closeQuota',
        tags,
        summary: 'Close a quota',
        description:
          'After its year the daily round does it; before, a reason is needed. Payments and releases go on, nothing new is reserved or committed.',
        params: oneQuota,
        querystring: nothing,
        body: reasonBody,
        response: responses(
          CHANGED,
          ...problems(services.closeQuota, ...OF_QUOTA, 'REASONS_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.closeQuota, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/quotas/:id/reopening',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'reopenQuota',
        tags,
        summary: 'Open a closed quota again',
        description:
          'As a correction, with the reason. The daily round leaves it open: close it when it is right.',
        params: oneQuota,
        querystring: nothing,
        body: reasonBody,
        response: responses(
          CHANGED,
          ...problems(services.reopenQuota, ...OF_QUOTA, 'REASONS_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.reopenQuota, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/quotas/:id/changes',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'resizeQuota',
        tags,
        summary: 'Raise or lower a quota',
        description:
          'With the reason; never below what is taken of it. A proposal that changes after the hearing is heard of again.',
        params: oneQuota,
        querystring: nothing,
        body: changeBody,
        response: responses(
          CHANGED,
          ...problems(
            services.resizeQuota,
            ...OF_QUOTA,
            ...OF_LEDGER,
            'REASONS_MISSING',
            'SEATS_NOT_COUNTED',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      const { amountCents: cents, ...change } = request.body;
      return changeMatter(services.resizeQuota, request.params.id, { ...change, cents }, request, reply);
    },
  );

  scope.post(
    '/v1/quotas/:id/transfers',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'transferQuota',
        tags,
        summary: 'Move money and seats to another quota of the area',
        description:
          'Between open quotas of the same area, year and service line; by the area coordinator or the ELY Centre. Both ledgers get their movement or neither.',
        params: oneQuota,
        querystring: nothing,
        body: transferBody,
        response: responses(
          CHANGED,
          ...problems(
            services.transferQuota,
            ...OF_QUOTA,
            ...OF_LEDGER,
            'REASONS_MISSING',
            'SEATS_NOT_COUNTED',
            'QUOTAS_NOT_ALIKE',
            'TRANSFER_OUTSIDE_AREA',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      const { amountCents: cents, ...transfer } = request.body;
      return changeMatter(services.transferQuota, request.params.id, { ...transfer, cents }, request, reply);
    },
  );
}
