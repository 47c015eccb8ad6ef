import { z } from 'zod';
import { EXAMPLE, instant, pageOf, uuid } from '../wire.ts';

const number = z.int().min(0);

/** Asks for job postings to be taken in, which needs no telling of what. */
export const vacancyImportBody = z.strictObject({});

/** What an import of job postings has done. */
export const vacancyImportResult = z
  .strictObject({
    system: z.string(),
    read: number.meta({ description: 'Postings met; an import that goes on with another counts its own.' }),
    added: number,
    changed: number.meta({ description: 'Vacancies whose postings had changed or are shown again.' }),
    faulty: number.meta({ description: 'Postings that could not be taken.' }),
    removed: number.meta({ description: 'Vacancies whose postings are shown no more.' }),
  })
  .meta({ id: 'VacancyImportResult' });

const fault = z
  .strictObject({
    system: z.string(),
    externalId: z.string(),
    vacancy: uuid
      .nullable()
      .meta({ description: 'The vacancy as it was taken before; null when it never was.' }),
    fault: z.enum(['FIELD_MISSING', 'CODE_UNKNOWN', 'VALUE_INVALID']),
    field: z.string().meta({ description: 'As its system names it.' }),
    value: z.string(),
    seenAt: instant,
  })
  .meta({ id: 'JobPostingFault' });

export const faultPage = pageOf(fault);

export const faultPageExample = {
  items: [
    {
      system: 'tyomarkkinatori',
      externalId: EXAMPLE.run,
      vacancy: null,
      fault: 'CODE_UNKNOWN',
      field: 'sijainti.kunta',
      value: '999',
      seenAt: '2022-06-01T03:00:00.000Z',
    },
  ],
  next: null,
};
