import fastify from 'fastify';
import { Pool } from 'pg';

/**
 * What the reads of the API are measured against: bare Fastify and one call of a database function that sets the
 * acting organisation, writes the durable line of the access log and reads the row or the page, under the same
 * row-level security. No tokens, no rights, no validation, no request log.
 */
const pool = new Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 10,
  options: '-c role=kuntakokeilu_app -c timezone=UTC -c jit=off',
});
const app = fastify();

app.get<{ Params: { id: string } }>('/v1/clients/:id', async (request, reply) => {
  const { rows } = await pool.query<{ json: string }>({
    name: 'detail',
    text: `select bench.detail($1, $2) as json`,
    values: [process.env['ORGANISATION'], request.params.id],
  });
  return reply.type('application/json').send(rows[0]?.json);
});

app.get('/v1/clients', async (_request, reply) => {
  const { rows } = await pool.query<{ json: string }>({
    name: 'page',
    text: `select bench.page($1) as json`,
    values: [process.env['ORGANISATION']],
  });
  return reply.type('application/json').send(rows[0]?.json);
});

process.stdout.write(`Listening on ${await app.listen({ host: '127.0.0.1', port: 0 })}:\n`);
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
