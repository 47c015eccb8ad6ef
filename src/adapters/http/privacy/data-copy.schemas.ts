import { z } from 'zod';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, uuid } from '../wire.ts';

const controllership = z
  .strictObject({
    role: z.enum(['CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR']),
    rule: ruleReference,
  })
  .meta({
    id: 'Controllership',
    description: 'What the body is to the data on the day, and the rule that says so.',
  });

/** Copy of everything personal about a client. */
export const dataCopy = z
  .strictObject({
    clientId: uuid,
    madeAt: instant,
    controller: controllership
      .nullable()
      .meta({ description: 'Of the body that gives the copy; null where the law says nothing of its kind.' }),
    sections: z.array(
      z.strictObject({
        name: z.string().meta({
          description:
            '`auditEntry` tells who has looked or acted, and what that body was to the data on the day.',
        }),
        rows: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  })
  .meta({
    id: 'DataCopy',
    'x-data-class': 'contact',
    description: 'Data of every class, for the person they are about; whoever makes the copy sees them.',
  });

export const dataCopyExample = {
  clientId: EXAMPLE.client,
  madeAt: '2021-03-31T09:00:00.000Z',
  controller: { role: 'PROCESSOR', rule: { ...RULE_EXAMPLE, theme: 'controller', section: '18 §' } },
  sections: [
    { name: 'person', rows: [{ lastName: 'Koeaho', firstNames: 'Testi', birthDate: '1990-01-01' }] },
    {
      name: 'auditEntry',
      rows: [
        {
          at: '2021-03-30T12:00:00+00:00',
          organisation: 'municipality:109',
          action: 'get-client',
          controllerRole: 'PROCESSOR',
        },
      ],
    },
  ],
};

/** Answer to a request to have processing restricted. */
export const restrictionAnswer = z
  .strictObject({
    date: day,
    outcome: z.enum(['REFUSED', 'IN_REGISTER']),
    text: z.string().meta({ description: 'What the client is told, in the language asked for.' }),
    rule: ruleReference,
  })
  .meta({ id: 'RestrictionAnswer', 'x-data-class': 'basic' });

export const restrictionExample = {
  date: '2022-05-23',
  outcome: 'REFUSED',
  text: 'The right to restriction of processing (GDPR, Article 18) does not apply to these data.',
  rule: {
    theme: 'restriction',
    version: 'V2b',
    from: '2022-05-23',
    act: '916/2012 (337/2022)',
    section: '13:5 §',
  },
};
