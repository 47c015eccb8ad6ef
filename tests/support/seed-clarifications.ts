import { type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** Requests for clarification: one that was answered, and others that are used up one after another. */
export interface SeededClarifications {
  /** Of the first municipal client, answered with a health reason. */
  readonly clarification: string;
  readonly sent: readonly string[];
  readonly askedClient: string;
}

const AT = '2021-03-30T06:00:00.000Z';
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
  isAnswered: boolean,
): void {
  const by = { subject: 'test', organisation: `municipality:${municipality}` };
  const state = isAnswered ? 'ANSWERED' : 'SENT';
  const content = {
    id,
    clientId,
    state,
    version: 1,
    event: { kind: 'RESIGNED', on, about: null },
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
    event_key: `RESIGNED ${on}`,
    deadline: content.deadline,
    health: isAnswered ? { words: `${mark} sairaalassa`, attachments: [] } : {},
  });
}

/** A request of a client, to be looked at. */
export function putClarifications(put: Put, id: NextId, place: Place, client: string): SeededClarifications {
  const clarification = id();
  putClarification(put, place, clarification, client, '2021-03-01', true);
  return { clarification, sent: [], askedClient: client };
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
    putClarification(put, place, made, client, `2021-03-${10 + nth}`, false);
    return made;
  });
  return { ...seeded, sent, askedClient: client };
}
