import { MEMBER_KINDS } from '../../src/domain/process/cooperation/cooperation-structure.ts';
import { trialAreaOn } from '../../src/domain/legislation/trial-areas.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { DETERMINED_ON, type NextId, type Place, type Put } from './seed-clients.ts';

/** Drafts of structures, complete and ready to be activated, by what is done to them. */
export interface SpareStructures {
  readonly content: readonly string[];
  readonly activation: readonly string[];
  readonly meetings: readonly string[];
  readonly end: readonly string[];
}

export const NO_STRUCTURES: SpareStructures = { content: [], activation: [], meetings: [], end: [] };

/** Everybody who must take part in the structure of an area. */
export function membersOf(area: string) {
  const municipalities = trialAreaOn(area, DETERMINED_ON as PlainDate)?.municipalities ?? [];
  const common = { person: 'Keksitty Jäsen', from: '2021-03-01', until: null };
  return [
    ...municipalities.map((code) => ({
      ...common,
      kind: 'TRIAL_MUNICIPALITY',
      organisation: `municipality:${code}`,
    })),
    ...MEMBER_KINDS.slice(1).map((kind) => ({ ...common, kind, organisation: 'Keksitty' })),
  ];
}

/** Puts a draft of a structure of the area of a place. */
export function putStructure(put: Put, id: NextId, place: Place): string {
  const structure = id();
  const area = `area:${place.area}`;
  put('process.cooperation_structure', {
    id: structure,
    version: 1,
    organisation: area,
    state: 'DRAFT',
    content: {
      id: structure,
      area,
      state: 'DRAFT',
      members: membersOf(place.area),
      places: [],
      meetings: [],
      endedBecause: null,
      version: 1,
      changedBy: { subject: 'test-coordinator', organisation: area },
      changedAt: `${DETERMINED_ON}T06:00:00.000Z`,
    },
    known_from: `${DETERMINED_ON}T06:00:00Z`,
    known_until: null,
    changed_by: 'test-coordinator',
  });
  return structure;
}

export function putSpareStructures(put: Put, id: NextId, place: Place): SpareStructures {
  const two = (): readonly string[] => [putStructure(put, id, place), putStructure(put, id, place)];
  return { content: two(), activation: two(), meetings: two(), end: two() };
}
