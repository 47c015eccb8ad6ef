import { teOfficeOf, type TrialArea, trialAreaOn } from '../legislation/trial-areas.ts';
import { municipalities } from '../reference/municipalities.ts';
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

/** Whether a body may read the unpublished figures of an area: its own, of its region, or as a national body. */
export function mayReadFiguresOf(acting: OrganisationId, area: TrialArea): boolean {
  const code = organisationCode(acting);
  switch (organisationKind(acting)) {
    case 'area':
      return code === area.code;
    case 'municipality':
      return area.municipalities.includes(code);
    case 'te-office':
      return code === teOfficeOf(area.code);
    case 'ely':
      return area.municipalities.some((member) => municipalities.get(member)?.elyCentre === code);
    case 'keha':
    case 'ministry':
      return true;
    case 'avi':
    case 'employer':
    case 'provider':
      return false;
  }
}
