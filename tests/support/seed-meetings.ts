import { type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** Meetings by what can be done with them, and clients who have had a personal meeting. */
export interface SeededMeetings {
  readonly client: string;
  readonly toBook: readonly string[];
  readonly toInvite: readonly string[];
  readonly toHold: readonly string[];
  readonly toMiss: readonly string[];
  readonly toCancel: readonly string[];
  readonly toMove: readonly string[];
  readonly met: readonly string[];
}

export const NO_MEETINGS: SeededMeetings = {
  client: '',
  toBook: [],
  toInvite: [],
  toHold: [],
  toMiss: [],
  toCancel: [],
  toMove: [],
  met: [],
};

const COUNT = 8;

type PutMeeting = (clientId: string, state: string, day: string | null) => string;

/** Puts a meeting of a kind that nothing in the law waits for. */
export function meetingPutter(put: Put, id: NextId, place: Place): PutMeeting {
  const by = { subject: 'test-officer', organisation: `municipality:${place.municipality}` };
  return (clientId, state, day) => {
    const meeting = id();
    const slot = day === null ? null : { start: `${day}T06:00:00.000Z`, end: `${day}T07:00:00.000Z` };
    const content = {
      id: meeting,
      clientId,
      state,
      version: 1,
      changedBy: by,
      changedAt: '2021-03-01T08:00:00.000Z',
      kind: 'MULTISECTOR',
      dueOn: null,
      slot,
      arrangement: slot && {
        channel: 'VISIT',
        place: 'Virkailijan huone',
        officials: ['test-officer'],
        interpreter: null,
        isGroup: false,
        weightyReason: null,
      },
      bookedBy: slot && by,
      selfBooked: true,
      lateness: null,
      invitation: null,
      outcome: state === 'HELD' ? 'HELD' : null,
      record: null,
      contactCode: null,
      conduct: null,
      moveReason: null,
      movedFrom: null,
      movedTo: null,
    };
    put('process.meeting', {
      id: meeting,
      version: 1,
      client_id: clientId,
      state,
      content,
      known_from: content.changedAt,
      known_until: null,
      changed_by: by.subject,
      kind: content.kind,
      starts_at: slot?.start ?? null,
      ends_at: slot?.end ?? null,
    });
    return meeting;
  };
}

/** Puts meetings in each state of one client, and a held one of others. */
export function putMeetings(put: Put, id: NextId, place: Place): SeededMeetings {
  const client = (name: string): string => putClient(put, id, place, { name, holder: 'municipality' }).client;
  const one = meetingPutter(put, id, place);
  const several = (state: string, day: string | null): readonly string[] =>
    Array.from({ length: COUNT }, () => one(person, state, day));
  const person = client('Tavattava');
  const met = Array.from({ length: COUNT }, (_, nth) => client(`Tavattu${nth}`));
  for (const each of met) one(each, 'HELD', '2021-03-02');
  return {
    client: person,
    toBook: several('PLANNED', null),
    toInvite: several('BOOKED', '2021-04-20'),
    toHold: several('BOOKED', '2021-03-25'),
    toMiss: several('BOOKED', '2021-03-26'),
    toCancel: several('BOOKED', '2021-04-21'),
    toMove: several('BOOKED', '2021-04-22'),
    met,
  };
}
