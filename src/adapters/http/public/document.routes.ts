import swaggerUi from '@fastify/swagger-ui';
import type { Scope } from '../answer.ts';

/** The OpenAPI document. */
export function documentRoute(scope: Scope): void {
  let document: string | undefined;
  scope.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    document ??= JSON.stringify(scope.swagger());
    return reply.type('application/json').send(document);
  });
}

/** Everything that the page needs comes from this server. */
const PAGE_POLICY = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'style-src': ["'self'", "'unsafe-inline'"],
  'script-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The document as pages to read and try, without any other host. */
export async function documentPages(scope: Scope): Promise<void> {
  await scope.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: PAGE_POLICY,
    theme: { title: 'Kuntakokeilu' },
    uiConfig: { docExpansion: 'list', persistAuthorization: false, tryItOutEnabled: true },
  });
}
