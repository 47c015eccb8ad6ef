import { z } from 'zod';
import type { ShownNotice } from '../../../../application/clients/client-reads.port.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { explainNotice } from '../../../texts/notice-explanation.ts';
import { ruleReference } from '../../responses.ts';
import { day, EXAMPLE, instant, organisationId, pageOf, uuid } from '../../wire.ts';
import { startGround } from '../client.schemas.ts';
import { ground } from '../determination/determination.schemas.ts';

export const noticeState = z
  .enum(['SENT', 'FAILED', 'RESENT', 'RECEIVED', 'ACKNOWLEDGED', 'WITHDRAWN'])
  .meta({
    id: 'NoticeState',
    description:
      'How far the copy of the authority has come. SENT, FAILED and RESENT wait for its receipt, which moves the responsibility.',
  });

const version = z
  .int()
  .min(1)
  .meta({ description: 'Rises with every change; the ETag is this number in quotes.' });

const authority = organisationId
  .nullable()
  .meta({ description: 'Null when it is another municipality and the client has a security ban.' });

const channel = z.enum(['E_MAIL', 'LETTER']);

const clientState = z.enum(['SENT', 'SENT_UNCONFIRMED', 'FAILED']).meta({
  id: 'ClientNoticeState',
  description:
    'The copy of the client. SENT_UNCONFIRMED: no address that anybody has confirmed. FAILED: it came back, and nothing may rest on it.',
});

export const withdrawalReason = z.enum([
  'JOB_SEARCH_ENDED',
  'GROUND_CEASED',
  'HOME_CHANGED',
  'SENT_BY_MISTAKE',
  'TRIAL_ENDED',
  'OTHER',
]);

const clientDelivery = z.strictObject({
  channel,
  sentAt: instant,
  deemedServedOn: day
    .nullable()
    .meta({ description: 'Day on which the client is presumed to have got it; null when it came back.' }),
  state: clientState,
  failedAt: instant.nullable(),
  failure: z.string().nullable(),
});

/** One referral notice. */
export const noticeAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    determinationId: uuid.nullable().meta({ description: 'Moves and returns rest on none.' }),
    from: authority,
    to: authority,
    grounds: z.array(ground),
    startGround,
    effectiveDate: day,
    dueOn: day.nullable().meta({ description: 'Last day by which the law wants the client moved.' }),
    language: z.string().meta({ description: 'Language in which the client is told.' }),
    sentAt: instant,
    sentBy: z.string(),
    toClient: clientDelivery,
    toAuthority: z.strictObject({
      sentAt: instant,
      receivedAt: instant
        .nullable()
        .meta({ description: 'When the responsibility of the receiving authority began.' }),
      failedAt: instant.nullable(),
      resendBy: day.nullable(),
      escalateAfter: day.meta({
        description: 'Last day on which nobody need be told that it has not been received.',
      }),
      escalatedAt: instant.nullable(),
      acknowledgedAt: instant.nullable(),
    }),
    appealInstruction: z.strictObject({ until: day, rule: ruleReference }).nullable(),
    state: noticeState,
    withdrawnReason: withdrawalReason.nullable(),
    rule: ruleReference,
    version,
  })
  .meta({ id: 'ReferralNotice', 'x-data-class': 'basic' });

export const noticeExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  determinationId: EXAMPLE.determination,
  from: 'te-office:1500',
  to: 'municipality:109',
  grounds: ['UNDER_30'],
  startGround: 'INITIAL_TRANSFER',
  effectiveDate: '2021-03-31',
  dueOn: '2021-03-31',
  language: 'fi',
  sentAt: '2021-03-31T08:30:00.000Z',
  sentBy: 'te-virkailija',
  toClient: {
    channel: 'E_MAIL',
    sentAt: '2021-03-31T08:30:00.000Z',
    deemedServedOn: '2021-04-03',
    state: 'SENT',
    failedAt: null,
    failure: null,
  },
  toAuthority: {
    sentAt: '2021-03-31T08:30:00.000Z',
    receivedAt: null,
    failedAt: null,
    resendBy: null,
    escalateAfter: '2021-04-07',
    escalatedAt: null,
    acknowledgedAt: null,
  },
  appealInstruction: null,
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
    determinationId: uuid.nullable().meta({
      description: 'The determination on which the transfer rests; moves and returns rest on none.',
    }),
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
      deemedServedOn: day.nullable(),
      state: named(clientState),
      rule: explainedRule.meta({ description: 'By which rule the client is presumed to have got it.' }),
    }),
    receipt: z.strictObject({ state: named(noticeState), receivedAt: instant.nullable(), text: z.string() }),
  })
  .meta({ id: 'NoticeExplanation', 'x-data-class': 'basic' });

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

/** A notice that was sent, or as it would be. */
export const sentNotice = z
  .strictObject({
    id: uuid.nullable().meta({ description: 'Null for one that was not sent.' }),
    state: z.enum(['DRAFT', ...noticeState.options]),
    to: authority,
    startGround,
    effectiveDate: day,
    dueOn: day.nullable(),
    toClient: clientDelivery,
    escalateAfter: day,
    version,
  })
  .meta({ id: 'SentNotice', 'x-data-class': 'basic' });

export const sentNoticeExample = {
  id: EXAMPLE.notice,
  state: 'SENT',
  to: 'municipality:109',
  startGround: 'INITIAL_TRANSFER',
  effectiveDate: '2021-03-31',
  dueOn: '2021-03-31',
  toClient: noticeExample.toClient,
  escalateAfter: '2021-04-07',
  version: 1,
};

/** A notice as it is after a change. */
export const changedNotice = z
  .strictObject({
    id: uuid,
    state: noticeState.meta({
      description: 'WITHDRAWN after a receipt when the job search had ended in the meantime.',
    }),
    receivedAt: instant.nullable(),
    withdrawnReason: withdrawalReason.nullable(),
    toClient: clientState,
    version,
  })
  .meta({ id: 'ChangedNotice', 'x-data-class': 'basic' });

export const changedNoticeExample = {
  id: EXAMPLE.notice,
  state: 'RECEIVED',
  receivedAt: '2021-04-01T06:12:00.000Z',
  withdrawnReason: null,
  toClient: 'SENT',
  version: 2,
};
