import { before, instant, jsonObject, page } from '../../json.ts';
import { readFunction } from '../../read-function.ts';
import { authorityToParty } from '../security-ban.ts';

const NOTICE = jsonObject({
  id: 'notice.id',
  clientId: 'notice.client_id',
  determinationId: 'notice.determination_id',
  from: authorityToParty('notice.from_authority', 'notice.client_id'),
  to: authorityToParty('notice.to_authority', 'notice.client_id'),
  grounds: 'notice.grounds',
  startGround: 'notice.start_ground',
  effectiveDate: 'notice.effective_date',
  dueOn: 'notice.due_on',
  language: 'notice.language',
  sentAt: instant('notice.sent_at'),
  sentBy: 'notice.sent_by',
  toClient: jsonObject({
    channel: 'notice.channel',
    sentAt: instant('notice.client_sent_at'),
    deemedServedOn: 'notice.deemed_served_on',
    state: 'notice.client_state',
    failedAt: instant('notice.client_failed_at'),
    failure: 'notice.client_failure',
  }),
  toAuthority: jsonObject({
    sentAt: instant('notice.authority_sent_at'),
    receivedAt: instant('notice.received_at'),
    failedAt: instant('notice.authority_failed_at'),
    resendBy: 'notice.resend_by',
    escalateAfter: 'notice.escalate_after',
    escalatedAt: instant('notice.escalated_at'),
    acknowledgedAt: instant('notice.acknowledged_at'),
  }),
  appealInstruction: 'notice.appeal_instruction',
  state: 'notice.state',
  withdrawnReason: 'notice.withdrawn_reason',
  rule: 'notice.rule',
  version: 'notice.version',
});

const PERSON =
  'left join clients.person on person.client_id = notice.client_id and person.known_until is null';

/** One notice with its version. */
export const noticeRead = readFunction(
  'notice',
  ['p_id uuid', 'p_today date'],
  `select ${NOTICE}::text, array[notice.client_id], notice.version
   from clients.referral_notice notice ${PERSON} where notice.id = p_id`,
);

/** A page of the notices that the bodies sent or are to receive, the latest first. */
export const noticesRead = readFunction(
  'notices',
  [
    'p_bodies text[]',
    'p_state text',
    'p_after_sent timestamptz',
    'p_after_id uuid',
    'p_limit integer',
    'p_today date',
  ],
  page(
    `select ${NOTICE} as item, notice.client_id, array[notice.sent_at::text, notice.id::text] as cursor
     from (
       select distinct notice.* from unnest(p_bodies) as listed (body)
       cross join lateral (${latestOf('to_authority')} union all ${latestOf('from_authority')}) notice) notice ${PERSON}
     order by notice.sent_at desc, notice.id desc limit p_limit + 1`,
    'p_limit',
  ),
);

/** Each side of a body has an index in this order, so that no page needs the notices of the pages before it. */
function latestOf(side: string): string {
  return `
    (select * from clients.referral_notice notice
     where notice.${side} = body and (p_state is null or notice.state = p_state)
       and (notice.sent_at, notice.id) < ${before('p_after_sent', 'p_after_id')}
     order by notice.sent_at desc, notice.id desc limit p_limit + 1)`;
}
