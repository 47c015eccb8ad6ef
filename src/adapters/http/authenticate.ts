import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../container.ts';
import { type Actor, actorWith, type Grant, type NoActor } from '../../domain/access/actor.ts';
import { turnedAway } from '../../application/shared/audit-lines.ts';
import { type OrganisationId, parseOrganisation } from '../../domain/shared/organisation.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { VerifyToken } from '../identity/verify-token.ts';
import { type Refusal, refusal, sendProblem } from './problem.ts';
import type { Door } from './rate-limit.ts';

/** Who sends a request: known from the token, the grants as they stand now, and what the request says of itself. */
export interface Identity {
  readonly subject: string;
  readonly grants: readonly Grant[];
  /** The actor that the subject is for the organisation asked for, or why there is none. */
  readonly actor: Result<Actor, NoActor>;
  readonly purpose: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null outside the routes that need a token. */
    identity: Identity | null;
    /** Keyed hash of the caller's network address; empty outside the routes that need a token. */
    source: string;
  }
}

/** Header that names the organisation for which somebody with several of them acts. */
export const ACTING_ORGANISATION = 'acting-organisation';
/** Header that tells why the data are needed (käyttötarkoitus). */
export const PURPOSE = 'purpose';

const PURPOSE_PATTERN = /^[a-z0-9-]{2,40}$/;
const DEFAULT_PURPOSE = 'employment-service';
const BEARER = /^Bearer +(\S.*)$/i;

/**
 * Lets nobody into the routes of this scope without a good access token. Roles come from our own grants only. Whoever is
 * turned away leaves a line in the access log, as far as the limit of refusals goes.
 */
export function authenticate(
  scope: FastifyInstance,
  services: Pick<Services, 'rightsOf' | 'accessLog' | 'clock'>,
  verifyToken: VerifyToken,
  hashed: (address: string) => string,
  { hasEnough }: Door,
): void {
  scope.addHook('onRequest', async (request, reply) => {
    const { headers } = request;
    request.source = hashed(request.ip);
    const token = BEARER.exec(headers.authorization ?? '')?.[1];
    const away = async (refused: Refusal): Promise<FastifyReply> =>
      refused.kind === 'unauthenticated' && hasEnough(reply)
        ? reply
        : turnAway(request, reply, services, refused);
    if (token === undefined) return away(refusal('UNAUTHENTICATED'));
    const verified = await verifyToken(token);
    if (!verified.ok) return away(refusal(verified.failure.code));
    const asked = organisationIn(headers[ACTING_ORGANISATION]);
    if (!asked.ok) return sendProblem(reply, asked.refusal);
    const purpose = headers[PURPOSE] ?? DEFAULT_PURPOSE;
    if (typeof purpose !== 'string' || !PURPOSE_PATTERN.test(purpose)) {
      return sendProblem(reply, refusal('PURPOSE_INVALID'));
    }
    const { subject, scopes } = verified.value;
    const rights = await services.rightsOf(subject);
    const actor = actorWith(subject, rights, asked.organisation, services.clock.now());
    request.identity = {
      subject,
      grants: rights.grants,
      actor: actor.ok && scopes !== null ? ok({ ...actor.value, scopes }) : actor,
      purpose,
    };
  });
}

/** Lets only those in who hold a role in the organisation for which they act. */
export function requireActor(scope: FastifyInstance, services: Pick<Services, 'accessLog' | 'clock'>): void {
  scope.addHook('onRequest', async (request, reply) => {
    const actor = request.identity?.actor;
    if (actor === undefined) throw new Error('route outside authentication');
    if (!actor.ok) return turnAway(request, reply, services, actor.failure);
  });
}

/** Refuses a request before anything is asked of a use case. Nothing is shown, so the answer does not hang on its line. */
async function turnAway(
  request: FastifyRequest,
  reply: FastifyReply,
  { accessLog, clock }: Pick<Services, 'accessLog' | 'clock'>,
  refused: Refusal,
): Promise<FastifyReply> {
  const asked = organisationIn(request.headers[ACTING_ORGANISATION]);
  await accessLog.note(
    turnedAway({
      at: clock.now(),
      subject: request.identity?.subject ?? null,
      asked: asked.ok ? asked.organisation : null,
      action: `${request.method} ${request.routeOptions.url}`,
      code: refused.code,
      source: request.source,
      correlationId: request.id,
    }),
  );
  return sendProblem(reply, refused);
}

type Asked =
  | { readonly ok: true; readonly organisation: OrganisationId | null }
  | { readonly ok: false; readonly refusal: Refusal };

function organisationIn(header: string | readonly string[] | undefined): Asked {
  if (header === undefined) return { ok: true, organisation: null };
  const organisation = typeof header === 'string' ? parseOrganisation(header) : null;
  return organisation === null
    ? { ok: false, refusal: refusal('ACTING_ORGANISATION_INVALID') }
    : { ok: true, organisation };
}
