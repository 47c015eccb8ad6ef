import { teOfficeOf, type TrialArea, trialAreaOn, trialAreasOn } from '../legislation/trial-areas.ts';
import { municipalities } from '../reference/municipalities.ts';
import {
  type OrganisationId,
  type OrganisationKind,
  organisation,
  organisationCode,
  organisationKind,
} from '../shared/organisation.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/**
 * The bodies whose clients are seen when acting for a body: an area's are those of its municipalities on the day, the
 * supervisor's those of every municipality that runs a trial on it.
 */
export function bodiesSeenBy(acting: OrganisationId, day: PlainDate): readonly OrganisationId[] {
  return [acting, ...municipalitiesSeenBy(acting, day).map((code) => organisation('municipality', code))];
}

function municipalitiesSeenBy(acting: OrganisationId, day: PlainDate): readonly string[] {
  switch (organisationKind(acting)) {
    case 'area':
      return trialAreaOn(organisationCode(acting), day)?.municipalities ?? [];
    case 'avi':
      return trialAreasOn(day).flatMap(({ municipalities: members }) => members);
    default:
      return [];
  }
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
    case 'employment-authority':
    case 'avi':
    case 'employer':
    case 'provider':
      return false;
  }
}

/**
 * The bodies whose figures make up those of a body on a day, an area's being its municipalities' and its own; none when
 * whoever asks may not read them. Everybody may read their own.
 */
export function bodiesWithFiguresOf(
  acting: OrganisationId,
  body: OrganisationId,
  day: PlainDate,
): readonly OrganisationId[] {
  const code = organisationCode(body);
  const kind = organisationKind(body);
  const area = trialAreasOn(day).find((one) =>
    kind === 'area' ? one.code === code : kind === 'municipality' && one.municipalities.includes(code),
  );
  const isNational = organisationKind(acting) === 'keha' || organisationKind(acting) === 'ministry';
  const may = acting === body || isNational || (area !== undefined && mayReadFiguresOf(acting, area));
  if (!may || !MAKES_FIGURES.has(kind)) return [];
  return kind === 'area' ? bodiesSeenBy(body, day) : [body];
}

const MAKES_FIGURES: ReadonlySet<OrganisationKind> = new Set([
  'municipality',
  'area',
  'te-office',
  'employment-authority',
]);
