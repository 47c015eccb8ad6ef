import { z } from 'zod';
import { ruleReference } from '../responses.ts';
import { day } from '../wire.ts';
import { COMPETENCE_RULE, giver, ownSubject, subject } from './own-statements.schemas.ts';

/** The codes that the acting body can give on a day. */
export const statementCodes = z
  .strictObject({
    on: day,
    form: z.enum(['TWO_CHARACTERS', 'FOUR_CHARACTERS']),
    items: z.array(
      z.strictObject({
        subject: ownSubject,
        subjectName: z.string(),
        isConcurrent: z.boolean(),
        group: z.string(),
        groupName: z.string().meta({
          description:
            'Name of the group of codes in this product. The code lists that it knows give no name to a single code.',
        }),
        codes: z.array(
          z.strictObject({ first: z.string(), last: z.string() }).meta({
            description: 'From which code to which, both included; of single codes both are the same.',
          }),
        ),
        rule: ruleReference,
      }),
    ),
  })
  .meta({ id: 'StatementCodes' });

export const statementCodesExample = {
  on: '2021-10-05',
  form: 'TWO_CHARACTERS',
  items: [
    {
      subject: 'GENERAL_CONDITIONS',
      subjectName: 'Työnhaun voimassaolo ja muut yleiset edellytykset',
      isConcurrent: false,
      group: 'generalConditions',
      groupName: 'Yleiset edellytykset',
      codes: [{ first: 'A0', last: 'AZ' }],
      rule: COMPETENCE_RULE,
    },
  ],
};

/** Who gives which statement on a day. */
export const competence = z
  .strictObject({
    on: day,
    rule: ruleReference,
    items: z.array(
      z.strictObject({
        subject,
        subjectName: z.string(),
        competent: giver,
        competentName: z.string(),
        may: z.array(giver).meta({ description: 'Concurrent competence: these may give it too.' }),
        serviceCentre: z.enum(['ROUTINE', 'CLEAR_ENDINGS']).nullable().meta({
          description:
            'What the TE customer service centre gives: routine matters, or endings that are clear.',
        }),
        since: day.meta({ description: 'Since when it has been so.' }),
        sections: z.string().nullable().meta({ description: 'Sections of Act 1290/2002.' }),
      }),
    ),
  })
  .meta({ id: 'StatementCompetence' });

export const competenceExample = {
  on: '2021-10-05',
  rule: COMPETENCE_RULE,
  items: [
    {
      subject: 'GENERAL_CONDITIONS',
      subjectName: 'Työnhaun voimassaolo ja muut yleiset edellytykset',
      competent: 'MUNICIPALITY',
      competentName: 'kunta tai työvoimaviranomainen',
      may: [],
      serviceCentre: null,
      since: '2021-10-02',
      sections: '2:1, 2:2, 2:4.1, 2:13.4',
    },
  ],
};
