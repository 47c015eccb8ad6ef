import type { FastifyInstance, HTTPMethods } from 'fastify';
import { refusal } from './problem.ts';
import type { Door } from './rate-limit.ts';

/** Methods that are answered with 405 where an address exists without them. */
const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

/**
 * Collects the addresses of the server from now on; the function returned adds, for each of them, the answer to every
 * other method. It comes before the body is read.
 */
export function methodsOfAddresses(app: FastifyInstance, { refuse }: Door): () => void {
  const methodsOf = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    methodsOf.set(url, methods);
  });
  return () => {
    for (const [url, taken] of methodsOf) {
      const allowed = [...taken].join(', ');
      app.route({
        url,
        method: METHODS.filter((method) => !taken.has(method)),
        schema: { hide: true },
        onRequest: async (_request, reply) =>
          refuse(reply.header('allow', allowed), refusal('METHOD_NOT_ALLOWED')),
        handler: async () => undefined,
      });
    }
  };
}
