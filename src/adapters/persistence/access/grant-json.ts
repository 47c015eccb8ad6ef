import { instant, jsonObject } from '../json.ts';

/** SQL of where grants stand, each with its end where somebody has ended it. */
export const GRANTS =
  'access.role_grant given left join access.role_grant_end ended on ended.grant_id = given.id';

/** What the domain knows of a grant. */
const HELD = {
  id: 'given.id',
  subject: 'given.subject',
  role: 'given.role',
  organisation: 'given.organisation',
  validFrom: instant('given.valid_from'),
  validUntil: instant('coalesce(ended.until_at, given.valid_until)'),
  officeHolder: 'given.office_holder',
  shareOfDuties: 'given.share_of_duties',
  regularNeed: 'given.regular_need',
  dataClasses: 'given.data_classes',
};

/** SQL of a grant as it is asked for with every request. */
export const GRANT = jsonObject(HELD);

/** SQL of a grant as people and those who change it read it. */
export const RECORDED_GRANT = jsonObject({
  ...HELD,
  givenBy: 'given.given_by',
  givenAt: instant('given.given_at'),
  version: 'case when ended.grant_id is null then 1 else 2 end',
  changedBy: 'coalesce(ended.ended_by, given.given_by)',
  changedAt: instant('coalesce(ended.ended_at, given.given_at)'),
});
