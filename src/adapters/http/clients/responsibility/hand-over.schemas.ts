import { z } from 'zod';
import { ruleReference } from '../../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../../wire.ts';
import { startGround } from '../client.schemas.ts';

const key = z.string().meta({ description: 'Key of the row in the register.' });
const authority = organisationId
  .nullable()
  .meta({ description: 'Null when it is another municipality and the client has a security ban.' });

const service = z.strictObject({
  key,
  code: z.string(),
  from: day.nullable(),
  to: day.nullable(),
  plannedTo: day.nullable(),
});

const followUp = z.enum(['NEW_AUTHORITY', 'FORMER_UNTIL_ANSWERED']);

/** A hand-over with the package that went along. */
export const handOverAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    from: authority,
    to: authority,
    at: instant,
    startGround,
    noticeId: uuid.nullable(),
    handedOverBy: z.string().nullable(),
    deadlines: z.array(
      z.strictObject({
        kind: z.enum(['PLAN_REVISION', 'OFFER_CONTACT', 'OFFER_ANSWER', 'INTERVIEW']),
        on: day,
        key,
      }),
    ),
    plans: z.array(
      z.strictObject({
        key,
        type: z.string().nullable(),
        codeList: z.string().nullable(),
        madeOn: day.nullable(),
        reviseBy: day.nullable(),
      }),
    ),
    offers: z.array(
      z.strictObject({
        key,
        vacancy: z.string().nullable(),
        deliveredOn: day,
        contactBy: day.nullable(),
        answerBy: day.nullable(),
        madeBy: authority.meta({ description: 'Whom figures credit the offer to.' }),
      }),
    ),
    interviews: z.array(z.strictObject({ key, type: z.string().nullable(), on: day })),
    services: z.array(service).meta({ description: 'Services that run on the day.' }),
    quotaUse: z
      .array(service)
      .meta({ description: 'Subsidised work, as far as the register tells what the quotas were used for.' }),
    terms: z.strictObject({
      planBindsUntilRevised: ruleReference.nullable(),
      openTasks: z.literal('NEW_AUTHORITY'),
      offers: followUp,
      factReports: followUp,
      offersCreditedTo: z.literal('MAKER'),
      formerMaySee: z.array(
        z.strictObject({
          what: z.enum([
            'OWN_NOTICES',
            'OWN_REQUESTS',
            'HAND_OVER_PACKAGE',
            'OPEN_OFFERS',
            'OPEN_FACT_REPORTS',
          ]),
          ground: z.enum(['OWN_DOCUMENT', 'EVIDENCE_OF_DISCLOSURE', 'UNFINISHED_TASK']),
        }),
      ),
    }),
    securityBan: z.boolean(),
  })
  .meta({ id: 'HandOver', 'x-data-class': 'basic' });

export const handOvers = listOf(handOverAnswer);

export const handOverExample = {
  id: EXAMPLE.handOver,
  clientId: EXAMPLE.client,
  from: 'te-office:1500',
  to: 'municipality:109',
  at: '2021-04-01T06:12:00.000Z',
  startGround: 'INITIAL_TRANSFER',
  noticeId: EXAMPLE.notice,
  handedOverBy: 'kunnan-virkailija',
  deadlines: [{ kind: 'PLAN_REVISION', on: '2021-05-15', key: 'S900012' }],
  plans: [
    {
      key: 'S900012',
      type: '01',
      codeList: 'plan_extract',
      madeOn: '2021-02-15',
      reviseBy: '2021-05-15',
    },
  ],
  offers: [],
  interviews: [],
  services: [],
  quotaUse: [],
  terms: {
    planBindsUntilRevised: {
      theme: 'plan.reason_old_binding',
      version: 'V1',
      from: '2021-03-01',
      act: '1269/2020',
      section: '24 §',
    },
    openTasks: 'NEW_AUTHORITY',
    offers: 'NEW_AUTHORITY',
    factReports: 'NEW_AUTHORITY',
    offersCreditedTo: 'MAKER',
    formerMaySee: [
      { what: 'OWN_NOTICES', ground: 'OWN_DOCUMENT' },
      { what: 'OWN_REQUESTS', ground: 'OWN_DOCUMENT' },
      { what: 'HAND_OVER_PACKAGE', ground: 'EVIDENCE_OF_DISCLOSURE' },
    ],
  },
  securityBan: false,
};

/** A mark that the TE Office keeps a client. */
export const stayAnswer = z
  .strictObject({
    id: uuid,
    reason: z.enum(['LANGUAGE_RIGHTS', 'INAPPROPRIATE_RELATIONSHIP', 'SAFETY', 'OTHER_JUSTIFIED_REASON']),
    rule: ruleReference,
    version: z.int().min(1).meta({ description: 'Version of the client after the mark.' }),
  })
  .meta({ id: 'TeOfficeStay', 'x-data-class': 'basic' });

export const stayExample = {
  id: EXAMPLE.notice,
  reason: 'LANGUAGE_RIGHTS',
  rule: {
    theme: 'transfer',
    version: 'V1',
    from: '2021-03-01',
    act: '1269/2020',
    section: '5 §, 6 §, 24 §',
  },
  version: 3,
};
