import type { ActedBy } from '../../shared/acted-by.ts';
import type { CooperationStructureId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { organisation, type OrganisationId } from '../../shared/organisation.ts';
import { covers, type Period } from '../../shared/period.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import type { TrialArea } from '../../legislation/trial-areas.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { CompetenceService } from './competence-services.ts';

/** Who must be in the structure at least (yhteistyörakenteen jäsenet). */
export const MEMBER_KINDS = [
  'TRIAL_MUNICIPALITY',
  'ELY_CENTRE',
  'TE_OFFICE',
  'COMPETENCE_SERVICE_PROVIDER',
  'EDUCATION_ADMINISTRATION',
] as const;

export type MemberKind = (typeof MEMBER_KINDS)[number];

export type CooperationState = 'DRAFT' | 'ACTIVE' | 'ENDED';
export type CooperationCommand = 'change' | 'activate' | 'hold-meeting' | 'end';

export const COOPERATION_MACHINE: StateMachine<CooperationState, CooperationCommand> = {
  name: 'cooperation structure for competence services',
  finnish: 'osaamispalveluiden yhteistyörakenne',
  initial: 'DRAFT',
  moves: {
    DRAFT: { change: 'DRAFT', activate: 'ACTIVE', 'hold-meeting': 'DRAFT', end: 'ENDED' },
    ACTIVE: { change: 'ACTIVE', 'hold-meeting': 'ACTIVE', end: 'ENDED' },
    ENDED: {},
  },
};

/** Whoever takes part, for which organisation and when. */
export interface Member extends Period {
  readonly kind: MemberKind;
  /** `municipality:109` of a trial municipality, otherwise the name or the code of the organisation. */
  readonly organisation: string;
  readonly person: string;
  readonly from: PlainDate;
}

/** Places that a competence service has in a time, as the area has agreed on them. */
export interface ServicePlaces {
  readonly service: CompetenceService;
  readonly places: number;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export interface CooperationMeeting {
  readonly date: PlainDate;
  readonly subjects: string;
  readonly decisions: readonly string[];
}

/** The network that secures competence services in a trial area (osaamispalveluiden yhteistyörakenne, R41). */
export interface CooperationStructure {
  readonly id: CooperationStructureId;
  /** The area, which acts in it as a body: `area:1531`. */
  readonly area: OrganisationId;
  readonly state: CooperationState;
  readonly members: readonly Member[];
  readonly places: readonly ServicePlaces[];
  readonly meetings: readonly CooperationMeeting[];
  readonly endedBecause: string | null;
  readonly version: number;
  readonly changedBy: ActedBy;
  readonly changedAt: Instant;
}

/** The first version of a structure of an area. */
export function beginStructure(
  { id, area }: Pick<CooperationStructure, 'id' | 'area'>,
  act: Act,
): CooperationStructure {
  return {
    id,
    area,
    state: COOPERATION_MACHINE.initial,
    members: [],
    places: [],
    meetings: [],
    endedBecause: null,
    ...firstBy(act),
  };
}

/** Members and places as they are to be; they take the place of those before. */
export type StructureContent = Pick<CooperationStructure, 'members' | 'places'>;

export type ContentCode = 'PERIOD_INVERTED' | 'MEMBER_KIND_MISSING';

type Changed<Code extends string> = Result<CooperationStructure, CommandNotAllowed | Failure<Code>>;

/** Changes members and places. An active structure stays complete: fails with `MEMBER_KIND_MISSING` otherwise. */
export function changeStructure(
  structure: CooperationStructure,
  { members, places }: StructureContent,
  area: TrialArea,
  act: Act,
): Changed<ContentCode> {
  const state = moved(COOPERATION_MACHINE, structure.state, 'change');
  if (!state.ok) return state;
  const inverted = [...members, ...places].find(({ from, until }) => until !== null && until <= from);
  if (inverted !== undefined) {
    return fail('rule-violation', 'PERIOD_INVERTED', {
      from: inverted.from,
      to: addDays(inverted.until ?? inverted.from, -1),
    });
  }
  const next = { ...structure, ...nextBy(structure, act), members, places };
  const complete = state.value === 'ACTIVE' ? checkMembers(next, area, act) : ok(null);
  return complete.ok ? ok(next) : complete;
}

/** Activates a structure in which all five kinds and every municipality of the area take part today. */
export function activateStructure(
  structure: CooperationStructure,
  area: TrialArea,
  act: Act,
): Changed<'MEMBER_KIND_MISSING'> {
  const state = moved(COOPERATION_MACHINE, structure.state, 'activate');
  if (!state.ok) return state;
  const complete = checkMembers(structure, area, act);
  return complete.ok ? ok({ ...structure, ...nextBy(structure, act), state: state.value }) : complete;
}

/** Records a meeting that was held. Fails with `DATE_IN_FUTURE`. */
export function holdMeeting(
  structure: CooperationStructure,
  meeting: CooperationMeeting,
  act: Act,
): Changed<'DATE_IN_FUTURE'> {
  const state = moved(COOPERATION_MACHINE, structure.state, 'hold-meeting');
  if (!state.ok) return state;
  const today = localDateOf(act.at);
  const { date } = meeting;
  if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
  return ok({
    ...structure,
    ...nextBy(structure, act),
    state: state.value,
    meetings: [...structure.meetings, meeting],
  });
}

/** Ends a structure. Fails with `REASONS_MISSING`. */
export function endStructure(
  structure: CooperationStructure,
  reason: string,
  act: Act,
): Changed<'REASONS_MISSING'> {
  const state = moved(COOPERATION_MACHINE, structure.state, 'end');
  if (!state.ok) return state;
  if (reason.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  return ok({ ...structure, ...nextBy(structure, act), state: state.value, endedBecause: reason });
}

function checkMembers(
  { members }: CooperationStructure,
  { municipalities }: TrialArea,
  { at }: Act,
): Result<null, Failure<'MEMBER_KIND_MISSING'>> {
  const present = members.filter((member) => covers(member, localDateOf(at)));
  const missing = MEMBER_KINDS.filter((kind) => !present.some((member) => member.kind === kind));
  const absent = municipalities
    .map((code) => organisation('municipality', code))
    .filter(
      (municipality) =>
        !present.some(
          (member) => member.kind === 'TRIAL_MUNICIPALITY' && member.organisation === municipality,
        ),
    );
  const kinds = absent.length > 0 ? [...new Set(['TRIAL_MUNICIPALITY', ...missing])] : missing;
  return kinds.length === 0
    ? ok(null)
    : fail('rule-violation', 'MEMBER_KIND_MISSING', { missing: kinds, municipalities: absent });
}
