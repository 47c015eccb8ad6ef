import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { safeError } from '../logging/safe-error.ts';

/** The logger of requests: whatever is given to it, only what is known to hold no personal data is written. */
export function requestLogger(logger: Logger): Logger {
  return logger.child({}, { serializers: { req: nothing, res: nothing, err: safeError } });
}

/** One line a request: which route, by whom, how it ended and how long it took; no address, no query, no body. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null, request: FastifyRequest, reply: FastifyReply): void {
    const { actor } = request.identity ?? {};
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      subject: request.identity?.subject ?? null,
      organisation: actor?.ok === true ? actor.value.organisation : null,
      ...traceOf(request),
      ...(error && { err: error }),
    };
    request.log.info(line, 'request');
  }

  override defaultErrorLog(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
    reply.log.error({ err: error }, 'unhandled error');
  }

  override streamError(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
    reply.log.info({ err: error }, 'answer broken off');
  }

  override routeNotFound(): void {}

  override writeHeadError(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
    reply.log.warn({ err: error }, 'headers could not be written');
  }

  override serializerError(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
    reply.log.error({ err: error }, 'answer does not fit its schema');
  }
}

/** A trace id from outside is taken by its form only: anything else could be anything. */
function traceOf({ headers }: FastifyRequest): { readonly traceparent?: string } {
  const given = headers['traceparent'];
  return typeof given === 'string' && TRACE_PARENT.test(given) ? { traceparent: given } : {};
}

const TRACE_PARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

function nothing(): undefined {
  return undefined;
}
