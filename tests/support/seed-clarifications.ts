import { type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** Requests for clarification: one that was answered, and others that are used up one after another. */
export interface SeededClarifications {
  /** Of the first municipal client, answered with a health reason. */
  readonly clarification: string;
  readonly sent: readonly string[];
  readonly askedClient: string;
  /** Of the first municipal client, served; and drafts that are used up. */
  readonly reminder: string;
  readonly drafts: readonly string[];
  /** Clients who did not come on the day of {@link NEGLECTED_ON}, and did not answer why. */
  readonly neglectful: readonly string[];
}

export const NEGLECTED_ON = '2022-06-01';

const AT = '2021-03-30T06:00:00.000Z';
const CONDUCT = {
  theme: 'conduct',
  version: 'V2',
  from: '2022-05-02',
  act: '1290/2002 (1380/2021)',
  section: 'chapter 2a',
};
const HEARING = {
  theme: 'hearing',
  version: 'V0',
  from: '2020-01-01',
  act: '434/2003',
  section: '34 §, 36 §',
};

function putClarification(
  put: Put,
  { municipality, mark }: Place,
  id: string,
  clientId: string,
  on: string,
  state: 'ANSWERED' | 'SENT' | 'EXPIRED',
  kind = 'RESIGNED',
): void {
  const isAnswered = state === 'ANSWERED';
  const by = { subject: 'test', organisation: `municipality:${municipality}` };
  const content = {
    id,
    clientId,
    state,
    version: 1,
    event: { kind, on, about: null },
    question: `${mark}: miten työ päättyi?`,
    language: 'fi',
    sentAt: AT,
    channel: 'LETTER',
    presumedOn: '2021-04-06',
    deadline: '2021-04-13',
    answer: isAnswered
      ? { at: AT, receivedOn: '2021-03-30', isLate: false, reasons: ['HEALTH'], words: null, attachments: [] }
      : null,
    hasHealthReason: isAnswered,
    withdrawal: null,
    rule: HEARING,
    changedBy: by,
    changedAt: AT,
  };
  put('statements.clarification', {
    id,
    version: 1,
    client_id: clientId,
    state,
    content,
    known_from: AT,
    changed_by: by.subject,
    event_key: `${kind} ${on}`,
    deadline: content.deadline,
    health: isAnswered ? { words: `${mark} sairaalassa`, attachments: [] } : {},
  });
}

function putReminder(
  put: Put,
  { municipality }: Place,
  id: string,
  clientId: string,
  on: string,
  state: 'DRAFTED' | 'SERVED',
): void {
  const by = { subject: 'test', organisation: `municipality:${municipality}` };
  const content = {
    id,
    clientId,
    state,
    version: 1,
    event: { kind: 'NO_SHOW', on, about: null },
    text: 'V1',
    language: 'fi',
    windowEnds: '2023-05-19',
    served: state === 'SERVED' ? { at: AT, channel: 'LETTER', presumedOn: '2021-04-06' } : null,
    discarding: null,
    rule: CONDUCT,
    changedBy: by,
    changedAt: AT,
  };
  put('statements.reminder', {
    id,
    version: 1,
    client_id: clientId,
    state,
    content,
    known_from: AT,
    changed_by: by.subject,
    event_key: `NO_SHOW ${on}`,
  });
}

/** A request of a client, to be looked at. */
export function putClarifications(put: Put, id: NextId, place: Place, client: string): SeededClarifications {
  const clarification = id();
  putClarification(put, place, clarification, client, '2021-03-01', 'ANSWERED');
  const reminder = id();
  putReminder(put, place, reminder, client, '2022-05-20', 'SERVED');
  return { clarification, sent: [], askedClient: client, reminder, drafts: [], neglectful: [] };
}

/** What can be used up. */
export function putSpareClarifications(
  put: Put,
  id: NextId,
  place: Place,
  seeded: SeededClarifications,
): SeededClarifications {
  const { client } = putClient(put, id, place, { name: 'Kysytty', holder: 'municipality' });
  const sent = Array.from({ length: 12 }, (_, nth) => {
    const made = id();
    putClarification(put, place, made, client, `2021-03-${10 + nth}`, 'SENT');
    return made;
  });
  const drafts = Array.from({ length: 12 }, (_, nth) => {
    const made = id();
    putReminder(put, place, made, client, `2022-06-${10 + nth}`, 'DRAFTED');
    return made;
  });
  const neglectful = Array.from({ length: 6 }, (_, nth) => {
    const owner = putClient(put, id, place, { name: `Poissaollut${nth}`, holder: 'municipality' }).client;
    putClarification(put, place, id(), owner, NEGLECTED_ON, 'EXPIRED', 'NO_SHOW');
    return owner;
  });
  return { ...seeded, sent, askedClient: client, drafts, neglectful };
}
