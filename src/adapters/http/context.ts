import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { noProgress } from '../../application/ports/progress.ts';
import type { Context } from '../../application/shared/context.ts';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';

/** The context of a request for a use case; a table that is taken out is logged as such. */
export function contextOf(request: FastifyRequest, form: 'json' | 'csv' = 'json'): Context {
  const { identity } = request;
  if (identity === null || !identity.actor.ok) throw new Error('route outside authentication');
  return {
    actor: identity.actor.value,
    purpose: identity.purpose,
    correlationId: request.id,
    source: request.source,
    ...(form === 'csv' && { isExport: true }),
    idempotency: null,
    signal: request.signal,
    progress: noProgress,
  };
}

/** Header by which a caller repeats a request without repeating its effect. */
export const IDEMPOTENCY_KEY = 'idempotency-key';

const KEY_PATTERN = /^[A-Za-z0-9._:-]{1,100}$/;

/** The same for a request that changes something: it must carry a key. */
export function repeatableContextOf(
  request: FastifyRequest,
): Result<Context, Failure<'IDEMPOTENCY_KEY_REQUIRED'>> {
  const key = request.headers[IDEMPOTENCY_KEY];
  if (typeof key !== 'string' || !KEY_PATTERN.test(key)) return fail('invalid', 'IDEMPOTENCY_KEY_REQUIRED');
  return ok({ ...contextOf(request), idempotency: { key, requestHash: requestHash(request) } });
}

/** Equal for two requests that ask for the same: method, address, and body whatever the order of its fields. */
function requestHash({ method, url, body }: FastifyRequest): string {
  const [path = ''] = url.split('?');
  return hash('sha256', `${method} ${path}\n${JSON.stringify(sorted(body))}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
