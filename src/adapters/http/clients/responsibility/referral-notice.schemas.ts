import { z } from 'zod';
import type { ShownNotice } from '../../../../application/clients/client-reads.port.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { explainNotice } from '../../../texts/notice-explanation.ts';
import { ruleReference } from '../../responses.ts';
import { day, EXAMPLE, instant, organisationId, pageOf, uuid } from '../../wire.ts';
import { startGround } from '../client.schemas.ts';
import { ground } from '../determination/determination.schemas.ts';

export const noticeState = z
  .enum(['SENT', 'RECEIVED', 'WITHDRAWN'])
  .meta({ id: 'NoticeState', description: 'SENT waits for the municipality; the other two are final.' });

const version = z
  .int()
  .min(1)
  .meta({ description: 'Rises with every change; the ETag is this number in quotes.' });

const authority = organisationId
  .nullable()
  .meta({ description: 'Null when it is another municipality and the client has a security ban.' });

const channel = z.enum(['E_MAIL', 'LETTER', 'LETTER_UNCONFIRMED']);

/** One referral notice. */
export const noticeAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    determinationId: uuid,
    from: authority,
    to: authority,
    grounds: z.array(ground),
    startGround,
    effectiveDate: day,
    language: z.string().meta({ description: 'Language in which the client is told.' }),
    channel,
    sentAt: instant,
    deemedServedOn: day.meta({ description: 'Day on which the client is presumed to have got it.' }),
    receivedAt: instant
      .nullable()
      .meta({ description: 'When the responsibility of the municipality began.' }),
    state: noticeState,
    withdrawnReason: z.enum(['JOB_SEARCH_ENDED']).nullable(),
    rule: ruleReference,
    version,
  })
  .meta({ id: 'ReferralNotice' });

export const noticeExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  determinationId: EXAMPLE.determination,
  from: 'te-office:1500',
  to: 'municipality:109',
  grounds: ['UNDER_30'],
  startGround: 'INITIAL_TRANSFER',
  effectiveDate: '2021-03-31',
  language: 'fi',
  channel: 'E_MAIL',
  sentAt: '2021-03-31T08:30:00.000Z',
  deemedServedOn: '2021-04-03',
  receivedAt: null,
  state: 'SENT',
  withdrawnReason: null,
  rule: {
    theme: 'transfer',
    version: 'V1',
    from: '2021-03-01',
    act: '1269/2020',
    section: '5 §, 6 §, 24 §',
  },
  version: 1,
};

export const noticePage = pageOf(noticeAnswer);

export const noticePageExample = { items: [noticeExample], next: null };

const named = <Code extends z.ZodType>(code: Code) => z.strictObject({ code, name: z.string() });
const explainedRule = z.strictObject({ ...ruleReference.shape, text: z.string() });

/** Why a client moves, in words. */
export const noticeExplanation = z
  .strictObject({
    noticeId: uuid,
    clientId: uuid,
    determinationId: uuid.meta({ description: 'The determination on which the transfer rests.' }),
    language: z.enum(LANGUAGES),
    summary: z.string(),
    from: named(authority),
    to: named(authority),
    grounds: z.array(named(ground)),
    startGround: named(startGround),
    referenceDate: day.meta({ description: 'Day of the transfer, which decides what rules apply.' }),
    rule: explainedRule,
    service: z.strictObject({
      channel: named(channel),
      sentAt: instant,
      deemedServedOn: day,
      rule: explainedRule.meta({ description: 'By which rule the client is presumed to have got it.' }),
    }),
    receipt: z.strictObject({ state: named(noticeState), receivedAt: instant.nullable(), text: z.string() }),
  })
  .meta({ id: 'NoticeExplanation' });

export const noticeExplanationExample = explainNotice(
  noticeExample as unknown as ShownNotice,
  {
    theme: 'notice-service',
    version: 'V0',
    from: '2004-01-01',
    act: '434/2003, 13/2003',
    section: '59 §, 19 §',
  },
  'en',
);

/** What a receipt led to. */
export const receiptAnswer = z
  .strictObject({
    id: uuid,
    state: noticeState.meta({ description: 'WITHDRAWN when the job search had ended in the meantime.' }),
    receivedAt: instant.nullable(),
    withdrawnReason: z.enum(['JOB_SEARCH_ENDED']).nullable(),
    version,
  })
  .meta({ id: 'Receipt' });

export const receiptExample = {
  id: EXAMPLE.notice,
  state: 'RECEIVED',
  receivedAt: '2021-04-01T06:12:00.000Z',
  withdrawnReason: null,
  version: 2,
};
