import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DataClass } from '../../domain/access/data-class.ts';
import type { Language } from '../texts/language.ts';
import type { json } from './responses.ts';

const CSV = 'text/csv';

/** The query parameter by which a caller chooses the form of a table. */
export const format = z
  .enum(['json', 'csv'])
  .optional()
  .meta({ description: 'Form of the answer; without it `Accept` decides.' });

/** Describes an answer that there is in JSON and as CSV, and of which class the data of clients in it are. */
export function withCsv(
  answerInJson: ReturnType<typeof json>,
  example: string,
  dataClass?: DataClass,
): ReturnType<typeof json> {
  const schema = z.string().meta({
    description: 'Table with a header row; semicolons, decimal commas, UTF-8 with BOM.',
    ...(dataClass && { 'x-data-class': dataClass }),
  });
  return { ...answerInJson, content: { ...answerInJson.content, [CSV]: { schema, example } } };
}

/** CSV when the caller asks for it and not for JSON. */
export function formAccepted({ headers }: FastifyRequest): 'json' | 'csv' {
  const accepted = headers.accept ?? '';
  return accepted.includes(CSV) && !accepted.includes('json') ? 'csv' : 'json';
}

/** Sends a table that spreadsheet programs open. */
export function sendCsv(reply: FastifyReply, name: string, language: Language, table: string): FastifyReply {
  return reply
    .type(`${CSV}; charset=utf-8; header=present`)
    .header('content-language', language)
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(table);
}
