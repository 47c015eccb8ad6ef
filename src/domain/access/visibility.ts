import { trialAreaOn } from '../legislation/trial-areas.ts';
import {
  type OrganisationId,
  organisation,
  organisationCode,
  organisationKind,
} from '../shared/organisation.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** The bodies whose clients are seen when acting for a body: an area's are those of its municipalities on the day. */
export function bodiesSeenBy(acting: OrganisationId, day: PlainDate): readonly OrganisationId[] {
  if (organisationKind(acting) !== 'area') return [acting];
  const members = trialAreaOn(organisationCode(acting), day)?.municipalities ?? [];
  return [acting, ...members.map((code) => organisation('municipality', code))];
}
