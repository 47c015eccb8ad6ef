import { type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** Labour-policy statements: one that was given, and drafts that are used up one after another. */
export interface SeededStatements {
  /** Of the first municipal client. */
  readonly statement: string;
  readonly drafts: readonly string[];
  /** A client of whom statements are drafted. */
  readonly statedClient: string;
}

const AT = '2021-03-30T06:00:00.000Z';

function putStatement(
  put: Put,
  { municipality, mark }: Place,
  id: string,
  clientId: string,
  isGiven: boolean,
): void {
  const body = `municipality:${municipality}`;
  const by = { subject: 'test', organisation: body };
  const [state, issuedAt] = isGiven ? ['ISSUED', AT] : ['DRAFT', null];
  const rule = {
    theme: 'statement.competence',
    version: 'V1',
    from: '2021-03-01',
    act: '1269/2020',
    section: '12 §',
  };
  const giving = {
    body,
    as: 'MUNICIPALITY',
    isConcurrent: false,
    on: '2021-03-30',
    rule,
    sections: null,
    lateness: null,
  };
  const content = {
    id,
    clientId,
    state,
    body,
    subject: 'SERVICE_PARTICIPATION',
    code: 'B1',
    from: '2021-03-01',
    to: '2021-03-31',
    reasons: `${mark} perustelu`,
    language: 'fi',
    receiver: { kind: 'KELA' },
    clarification: null,
    timeFrom: '2021-03-29',
    longerTime: null,
    appeal: null,
    giving: isGiven ? giving : null,
    issuedAt,
    transmittedAt: null,
    proof: null,
    replaces: null,
    replacedBy: null,
    version: 1,
    changedBy: by,
    changedAt: AT,
  };
  put('statements.own_statement', {
    id,
    version: 1,
    client_id: clientId,
    state,
    content,
    known_from: AT,
    changed_by: by.subject,
    subject: content.subject,
    issued_at: issuedAt,
  });
}

/** A statement of a client, to be looked at. */
export function putStatements(put: Put, id: NextId, place: Place, client: string): SeededStatements {
  const statement = id();
  putStatement(put, place, statement, client, true);
  return { statement, drafts: [], statedClient: client };
}

/** What can be used up. */
export function putSpareStatements(
  put: Put,
  id: NextId,
  place: Place,
  seeded: SeededStatements,
): SeededStatements {
  const { client } = putClient(put, id, place, { name: 'Lausuttu', holder: 'municipality' });
  const drafts = Array.from({ length: 12 }, () => {
    const made = id();
    putStatement(put, place, made, client, false);
    return made;
  });
  return { ...seeded, drafts, statedClient: client };
}
