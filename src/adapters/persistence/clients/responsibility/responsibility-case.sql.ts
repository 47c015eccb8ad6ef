import { OPEN_NOTICE_STATES } from '../../../../domain/clients/responsibility/referral-notice.ts';
import { instant } from '../../json.ts';
import { refusesElectronicService } from '../persons/electronic-consent.ts';
import { residenceGroundsOf } from '../persons/residence-grounds.sql.ts';
import { isBannedOn } from '../security-ban.ts';

/** SQL that is true of a notice on its way. */
export const IS_OPEN = `state in (${OPEN_NOTICE_STATES.map((state) => `'${state}'`).join(', ')})`;

/** SQL of somebody who acted, from the names of the columns that say who. */
function actor(subject: string, organisation: string): string {
  return `case when ${subject} is not null
    then jsonb_build_object('subject', ${subject}, 'organisation', ${organisation}) end`;
}

const SPAN = `jsonb_build_object(
  'clientId', held.client_id, 'authority', held.authority, 'from', ${instant('held.from_at')},
  'until', ${instant('held.until_at')}, 'startGround', held.start_ground, 'endReason', held.end_reason,
  'noticeId', held.notice_id, 'startedBy', ${actor('held.started_by', 'held.started_by_organisation')})`;

const holdsOn = (span: string, day: string): string =>
  `(${span}.from_date is null or ${span}.from_date <= ${day}) and (${span}.until_date is null or ${span}.until_date > ${day})`;

const validOn = (fact: string, day: string): string =>
  `${fact}.known_until is null and ${holdsOn(fact, day)}`;

/**
 * SQL of the situation of the joined `client` and `person` on a day, as the domain reads it. `determination` chooses
 * among the client's determinations that nothing has superseded.
 */
export function caseOn(day: string, determination: string): string {
  return `jsonb_build_object(
    'clientId', client.id,
    'teOffice', client.te_office,
    'current', (select ${SPAN} from clients.responsibility held
      where held.client_id = client.id and held.until_at is null),
    'past', (select coalesce(jsonb_agg(${SPAN} order by held.from_at), '[]') from clients.responsibility held
      where held.client_id = client.id and held.until_at is not null),
    'openNotice', (select jsonb_build_object('id', notice.id, 'to', notice.to_authority,
        'sentBy', ${actor('notice.sent_by', 'notice.sent_by_organisation')}, 'sentAt', ${instant('notice.sent_at')})
      from clients.referral_notice notice where notice.client_id = client.id and ${IS_OPEN}),
    'jobSearch', (select jsonb_build_object('from', search.from_date) from clients.job_search search
      where search.client_id = client.id and ${validOn('search', day)}
        and (person.death_date is null or person.death_date >= ${day})
      order by search.from_date desc nulls last limit 1),
    'homeFacts', jsonb_build_object(
      'residenceGrounds', (select coalesce(jsonb_agg(jsonb_build_object('code', ground.code, 'from', ground.from_date,
          'until', ground.until_date) order by ground.from_date nulls first), '[]')
        from (${residenceGroundsOf('client.id')}) ground where ${holdsOn('ground', day)}),
      'residences', (select coalesce(jsonb_agg(jsonb_build_object('kind', lived.kind, 'municipality', lived.municipality,
          'from', lived.from_date, 'until', lived.until_date) order by lived.from_date, lived.source_key), '[]')
        from clients.residence lived where lived.client_id = client.id and ${validOn('lived', day)})),
    'determination', (select jsonb_build_object('id', judged.id, 'result', judged.effective_result, 'grounds', judged.grounds,
        'municipality', judged.municipality)
      from clients.determination judged where judged.client_id = client.id and judged.superseded_at is null
        and ${determination} order by judged.determination_date desc limit 1),
    'stay', (select jsonb_build_object('id', stay.id, 'clientId', stay.client_id, 'reason', stay.reason,
        'text', stay.text, 'language', stay.language, 'home', stay.home, 'markedAt', ${instant('stay.marked_at')},
        'markedBy', ${actor('stay.marked_by', 'stay.marked_by_organisation')}, 'rule', stay.rule)
      from clients.te_office_stay stay where stay.client_id = client.id and stay.removed_at is null),
    'agreedReturn', (select case when review.decision = 'TRANSFER_BACK' then review.determination_id end
      from clients.responsibility_review review join clients.responsibility held using (client_id)
      where review.client_id = client.id and held.until_at is null and review.decided_at >= held.from_at
      order by review.decided_at desc limit 1),
    'contact', jsonb_build_object(
      'language', person.service_language,
      'hasEmail', person.email is not null and not ${refusesElectronicService(day)},
      'hasAddress', coalesce(person.contact_address,
        case when not ${isBannedOn(day)} then person.street end) is not null,
      'hasSecurityBan', ${isBannedOn(day)}))`;
}
