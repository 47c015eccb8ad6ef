import { z } from 'zod';
import { DATA_CLASSES } from '../../domain/access/data-class.ts';

/** A UUID as it is answered. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .meta({ id: 'Id', format: 'uuid' });

/** A calendar date as it is answered. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'Date', format: 'date', description: 'A Finnish local date.' });

/** A moment as it is answered. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .meta({ id: 'Instant', format: 'date-time', description: 'A moment in UTC.' });

/** A wall-clock time in Finland, as registers write it. */
export const localTimestamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/)
  .meta({ id: 'LocalTimestamp', description: 'A Finnish wall-clock time.' });

/** A body that acts or is responsible. */
export const organisationId = z
  .string()
  .regex(/^[a-z-]+(:[A-Za-z0-9-]+)?$/)
  .meta({
    id: 'OrganisationId',
    description: 'Kind and code, as `municipality:109`, `te-office:1500`, `keha`.',
  });

/** Classes of data that an answer leaves out because of who asks. */
export const withheld = z.array(z.enum(DATA_CLASSES)).meta({
  description: 'Classes of data that are left out because of who asks and what for.',
});

/** A page of a list. */
export function pageOf(items: z.ZodType) {
  return z.strictObject({
    items: z.array(items),
    next: z.string().nullable().meta({ description: 'Where the next page begins; null at the end.' }),
  });
}

/** A whole list, for things of which there are few. */
export function listOf(items: z.ZodType) {
  return z.strictObject({ items: z.array(items) });
}

/** Ids of examples: everything about them is invented. */
export const EXAMPLE = {
  client: '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e10',
  determination: '0197a3c2-77f0-7d21-8c15-6e0b4a9d3f22',
  notice: '0197a3c2-8a10-7b09-b1f3-90c2d7e54a33',
  handOver: '0197a3c2-8f21-7a05-bb42-7d10e6c8a934',
  delivery: '0197a3c2-0d42-7e88-9f27-1ab83c5d6e44',
  run: '0197a3c2-9c3d-7f50-a6d8-4c72e1b09f55',
} as const;
