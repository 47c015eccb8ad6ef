import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { ROUTE_HEADERS, SENDER_HEADERS } from './openapi.ts';

const PREFLIGHT_SECONDS = 600;
/** What a page of another origin may read of an answer beside its body. */
const READABLE_HEADERS = ['ETag', 'Location', 'Request-Id', 'Retry-After', 'Content-Language'];

/** Lets pages of the given origins ask; without any, no page of another origin may. Tokens are sent, cookies never. */
export async function openTo(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST', 'PUT'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      ...Object.keys({ ...SENDER_HEADERS, ...ROUTE_HEADERS }),
    ],
    exposedHeaders: READABLE_HEADERS,
    maxAge: PREFLIGHT_SECONDS,
  });
}
