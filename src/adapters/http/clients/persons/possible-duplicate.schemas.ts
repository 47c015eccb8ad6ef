import { z } from 'zod';
import { EXAMPLE, organisationId, uuid } from '../../wire.ts';

/** Somebody who may be the same person. */
export const possibleDuplicate = z
  .strictObject({
    clientId: uuid.nullable().meta({ description: 'Null for a client whom the asker may not see.' }),
    score: z.int().nullable(),
    evidence: z.array(
      z.strictObject({
        kind: z.enum([
          'IDENTITY_CODE',
          'OTHER_IDENTITY_CODE',
          'NAMES',
          'NAMES_SWAPPED',
          'FORMER_NAME',
          'LAST_NAME',
          'FIRST_NAME',
          'BIRTH_DATE',
          'PHONE',
          'EMAIL',
        ]),
        points: z.int(),
        text: z.string(),
      }),
    ),
    ask: z
      .strictObject({ organisation: organisationId, name: z.string() })
      .nullable()
      .meta({ description: 'Whom to ask about a client whom the asker may not see.' }),
  })
  .meta({ id: 'PossibleDuplicate', 'x-data-class': 'basic' });

export const possibleDuplicateExample = {
  clientId: EXAMPLE.client,
  score: 70,
  evidence: [
    { kind: 'NAMES', points: 40, text: 'Same last and first name' },
    { kind: 'BIRTH_DATE', points: 30, text: 'Same date of birth' },
  ],
  ask: null,
};
