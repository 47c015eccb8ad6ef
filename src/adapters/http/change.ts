import type { FastifyRequest } from 'fastify';
import type { Context } from '../../application/shared/context.ts';
import { repeatableContextOf } from './context.ts';
import { versionIn } from './if-match.ts';
import { type Refusal, refusal } from './problem.ts';

/** A request that changes something that has a version: its context, and the version that the caller has seen. */
export type Change =
  | { readonly ok: true; readonly context: Context; readonly version: number }
  | { readonly ok: false; readonly refusal: Refusal };

/** Reads a change; refused without a key to repeat it by, or without the version. */
export function changeOf(request: FastifyRequest): Change {
  const context = repeatableContextOf(request);
  if (!context.ok) return { ok: false, refusal: context.failure };
  const version = versionIn(request.headers['if-match']);
  if (version === null) return { ok: false, refusal: refusal('IF_MATCH_REQUIRED') };
  return { ok: true, context: context.value, version };
}
