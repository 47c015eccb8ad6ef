import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import type { ClientId, FactReportId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import { addDays, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import { eventKey } from '../../src/domain/statements/event.ts';
import { drafted } from '../../src/domain/statements/fact-reports/draft-report.ts';
import type { FactReport } from '../../src/domain/statements/fact-reports/fact-report.ts';
import { sent } from '../../src/domain/statements/fact-reports/keep-report.ts';
import type { ReportedFacts } from '../../src/domain/statements/fact-reports/reported-facts.ts';
import { type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** What a report is as it is found: a draft of which the client was heard, one that was reviewed, or one that has left. */
type Found = 'DRAFTED' | 'READY' | 'SENT';

/** Reports of facts: one to be looked at, and others that are used up one after another. */
export interface SeededFactReports {
  readonly report: string;
  readonly spare: Readonly<Record<Found, readonly string[]>>;
  readonly reportedClient: string;
}

const AT = '2021-03-30T06:00:00.000Z' as Instant;
const HEARD = { done: true, on: '2021-03-30' as PlainDate } as const;

export const NOTHING_GATHERED: ReportedFacts = {
  offer: null,
  plan: null,
  invitation: null,
  clarification: null,
  employerAnswer: null,
  previousEvents: [],
  initialInterview: null,
  obligation: null,
  benefitPayer: null,
  words: null,
};

/** Puts a report of an event of a day, in the state in which it is found. */
function putReport(
  put: Put,
  { municipality, mark }: Place,
  id: string,
  client: string,
  on: string,
  found: Found,
): void {
  const responsible = `municipality:${municipality}` as OrganisationId;
  const of = { home: municipality, responsible };
  const act = { by: { subject: 'test', organisation: responsible }, at: AT };
  const event = { kind: 'RESIGNED', on: on as PlainDate, about: null } as const;
  const report = { id: id as FactReportId, clientId: client as ClientId, event, subject: null };
  const facts = { ...NOTHING_GATHERED, words: `${mark}: työ päättyi` };
  const health = { words: `${mark} sairaalassa`, attachments: [] };
  const made = drafted(report, of, { facts, health, request: null }, act, lawInForce);
  if (!made.ok) throw new Error(made.failure.code);
  const heard: FactReport = { ...made.value, hearing: HEARD, state: found === 'SENT' ? 'READY' : found };
  const left = found === 'SENT' ? sent(heard, of, null, act, lawInForce) : null;
  const row: FactReport = { ...(left?.ok ? left.value.report : heard), version: 1 };
  put('statements.fact_report', {
    id,
    version: 1,
    client_id: client,
    state: row.state,
    content: { ...row, health: undefined },
    known_from: AT,
    changed_by: 'test',
    event_key: eventKey(event),
    receiver: row.receiver,
    escalate_after: row.state === 'SENT' ? null : (row.due?.escalateAfter ?? null),
    health,
  });
}

/** A report of a client, to be looked at. */
export function putFactReports(put: Put, id: NextId, place: Place, client: string): SeededFactReports {
  const report = id();
  putReport(put, place, report, client, '2021-03-01', 'SENT');
  return { report, spare: { DRAFTED: [], READY: [], SENT: [] }, reportedClient: client };
}

const EACH = 12;

/** What can be used up. */
export function putSpareFactReports(
  put: Put,
  id: NextId,
  place: Place,
  seeded: SeededFactReports,
): SeededFactReports {
  const { client } = putClient(put, id, place, { name: 'Ilmoitettu', holder: 'municipality' });
  const several = (found: Found, from: string): readonly string[] =>
    Array.from({ length: EACH }, (_, nth) => {
      const made = id();
      putReport(put, place, made, client, addDays(from as PlainDate, nth), found);
      return made;
    });
  const spare = {
    DRAFTED: several('DRAFTED', '2020-03-01'),
    READY: several('READY', '2020-04-01'),
    SENT: several('SENT', '2020-05-01'),
  };
  return { ...seeded, spare, reportedClient: client };
}
