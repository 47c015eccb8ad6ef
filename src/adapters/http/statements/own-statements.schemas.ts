import { z } from 'zod';
import type { ClarificationId, ClientId, StatementId } from '../../../domain/shared/ids.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date, formed, id, municipalityCode } from '../zod.ts';

const SUBJECTS = [
  'GENERAL_CONDITIONS',
  'SHORT_SELF_EMPLOYMENT',
  'STUDIES_NOT_PREVENTING_BENEFIT',
  'SERVICE_PARTICIPATION',
  'LABOUR_MARKET_TRAINING',
  'SELF_MOTIVATED_STUDY',
  'INTEGRATION_STUDY',
  'MINOR_STUDIES',
  'RESTORATION_OF_RIGHT',
  'ENTREPRENEURSHIP_AND_OWN_WORK',
  'FULL_TIME_STUDIES',
  'YOUNG_WITHOUT_VOCATIONAL_EDUCATION',
  'REPREHENSIBLE_CONDUCT',
] as const;

export const subject = z.enum(SUBJECTS);
export const ownSubject = subject.exclude(['REPREHENSIBLE_CONDUCT']);
export const giver = z.enum(['TE_OFFICE', 'MUNICIPALITY', 'CUSTOMER_SERVICE_CENTRE', 'KEHA_CENTRE']);
const lateness = z.enum(['AUTHORITY', 'CLIENT', 'PARTNER', 'TECHNICAL']);
const language = z.enum(['fi', 'sv']);
const ground = z.enum(['NATURE', 'EXTENT', 'SPECIAL_REASON']);
const words = z.string().trim().min(1).max(1000);

/** Fund numbers are those of the list of unemployment funds. */
const receiverBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('KELA') }),
  z.strictObject({ kind: z.literal('FUND'), fund: formed(/^\d{1,3}$/, '12') }),
]);

const content = {
  subject: subject.meta({
    description: 'What it is about. On conduct nobody gives a statement here: report the facts instead.',
  }),
  code: formed(/^[A-Z][\dA-Z]([\dA-Z]{2})?$/, 'T001').meta({
    description: 'Code of the list of the day on which it is given.',
  }),
  from: date('First day that it is about.'),
  to: date('Last day that it is about; left out when the end is open.')
    .optional()
    .transform((to) => to ?? null),
  reasons: z.string().trim().max(8000).prefault('').meta({
    description: 'Nothing of health. A draft may be without; a statement may not.',
  }),
  language: language.prefault('fi').meta({ description: 'Language of the reasons.' }),
  receiver: receiverBody,
  basis: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('CLARIFICATION'),
      clarificationId: id<ClarificationId>(
        'The clarification: the time runs from its answer or its deadline.',
      ),
    }),
    z.strictObject({
      kind: z.literal('NO_CLARIFICATION'),
      timeFrom: date('Day from which the time for the statement runs.'),
    }),
  ]),
  longerTime: z
    .strictObject({ ground, words })
    .optional()
    .transform((time) => time ?? null)
    .meta({ description: 'Why the statement takes longer than the decree’s seven days.' }),
  appeal: z
    .strictObject({
      municipality: municipalityCode.optional().transform((code) => code ?? null),
      contact: words.optional().transform((contact) => contact ?? null),
    })
    .optional()
    .transform((appeal) => appeal ?? null)
    .meta({ description: 'Of a statement that is given because of an appeal: what it names.' }),
};

const bodyExample = {
  subject: 'GENERAL_CONDITIONS',
  code: 'A1',
  from: '2021-09-20',
  to: '2021-10-10',
  reasons: 'Työnhaku on ollut voimassa koko ajan.',
  receiver: { kind: 'KELA' },
  basis: { kind: 'NO_CLARIFICATION', timeFrom: '2021-10-04' },
};

/** A statement as it is drafted. */
export const statementBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    replaces: id<StatementId>('The statement that it is to replace.').nullable().default(null),
    ...content,
  })
  .meta({ examples: [{ clientId: EXAMPLE.client, ...bodyExample }] });

/** A draft as it is written anew. */
export const statementTextBody = z.strictObject(content).meta({ examples: [bodyExample] });

export const issuingBody = z.strictObject({
  lateness: lateness
    .optional()
    .transform((reason) => reason ?? null)
    .meta({ description: 'Why it is given after its last day.' }),
});

/** A labour-policy statement. */
export const statement = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state: z.enum(['DRAFT', 'ISSUED', 'TRANSMITTED', 'SUPERSEDED', 'ABANDONED']),
    body: organisationId.meta({ description: 'In whose name it is written.' }),
    subject: ownSubject,
    code: z.string(),
    from: day,
    to: day.nullable(),
    reasons: z.string(),
    language,
    receiver: z.strictObject({ kind: z.enum(['KELA', 'FUND']), fund: z.string().optional() }),
    clarification: uuid.nullable(),
    timeFrom: day.meta({ description: 'Day from which its time runs.' }),
    longerTime: z.strictObject({ ground, words: z.string() }).nullable(),
    appeal: z
      .strictObject({ municipality: z.string().nullable(), contact: z.string().nullable() })
      .nullable(),
    giving: z
      .strictObject({
        body: organisationId,
        as: giver,
        isConcurrent: z.boolean().meta({ description: 'Given beside the body that is competent first.' }),
        on: day,
        rule: ruleReference,
        sections: z.string().nullable().meta({ description: 'Sections of Act 1290/2002 that it applies.' }),
        lateness: lateness.nullable(),
      })
      .nullable()
      .meta({ description: 'Who gave it, when and by which rule; null of a draft.' }),
    issuedAt: instant.nullable(),
    transmittedAt: instant.nullable().meta({ description: 'When the receiver had it.' }),
    proof: z.string().nullable(),
    replaces: uuid.nullable(),
    replacedBy: uuid.nullable(),
    version: z.int().min(1),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'Statement', 'x-data-class': 'statement' });

/** The rule of an example. */
export const COMPETENCE_RULE = {
  theme: 'statement.competence',
  version: 'V1c',
  from: '2021-10-02',
  act: '1269/2020 (421/2021)',
  section: '12 a §',
};

export const statementExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'ISSUED',
  body: 'municipality:109',
  subject: 'GENERAL_CONDITIONS',
  code: 'A1',
  from: '2021-09-20',
  to: '2021-10-10',
  reasons: 'Työnhaku on ollut voimassa koko ajan.',
  language: 'fi',
  receiver: { kind: 'KELA' },
  clarification: null,
  timeFrom: '2021-10-04',
  longerTime: null,
  appeal: null,
  giving: {
    body: 'municipality:109',
    as: 'MUNICIPALITY',
    isConcurrent: false,
    on: '2021-10-05',
    rule: COMPETENCE_RULE,
    sections: '2:1, 2:2, 2:4.1, 2:13.4',
    lateness: null,
  },
  issuedAt: '2021-10-05T09:00:00.000Z',
  transmittedAt: null,
  proof: null,
  replaces: null,
  replacedBy: null,
  version: 2,
  changedBy: { subject: 'virkailija-1', organisation: 'municipality:109' },
  changedAt: '2021-10-05T09:00:00.000Z',
};

export const statements = listOf(statement);
export const statementsExample = { items: [statementExample] };
