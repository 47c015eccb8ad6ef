import { nameWords } from '../../src/domain/clients/persons/name-keys.ts';
import { sealedCode } from './keys.ts';
import { identityCode } from './scene.ts';

/** A municipality in a trial area of a TE Office: two of them get data of the same shape. */
export interface Place {
  readonly municipality: string;
  readonly area: string;
  readonly teOffice: string;
  /** Stands in every name, contact and key of the place, so that a leak into another is found. */
  readonly mark: string;
}

export const DETERMINED_ON = '2021-03-31';
/** Since when everybody is a client. */
export const SINCE = '2021-02-01';
export const RULE = {
  theme: 'target-group',
  version: 'V1',
  from: '2021-03-01',
  act: '1269/2020',
  section: '2 §, 4 §',
};
const TRANSFER_RULE = {
  theme: 'transfer',
  version: 'V1',
  from: '2021-03-01',
  act: '1269/2020',
  section: '5 §, 6 §, 24 §',
};

export type Row = Readonly<Record<string, unknown>>;

export type Put = (table: string, row: Row) => void;
export type NextId = () => string;

interface ClientShape {
  readonly name: string;
  readonly holder: 'municipality' | 'te-office';
  readonly banned?: boolean;
  readonly searchUntil?: string;
}

/** A client who has every kind of row that the surface shows, and a determination. */
export function putClient(put: Put, id: NextId, place: Place, shape: ClientShape) {
  const { municipality, teOffice, area, mark } = place;
  const client = id();
  const number = client.slice(-4);
  const key = `${mark}-${number}`;
  const authority =
    shape.holder === 'municipality' ? `municipality:${municipality}` : `te-office:${teOffice}`;
  const known = {
    client_id: client,
    recorded_at: `${SINCE}T10:15:00`,
    delivery_id: client,
    known_from: `${SINCE}T10:15:00Z`,
    known_until: null,
    ended_by: null,
  };
  const clientNumber = `${municipality}0${number}`;
  put('clients.client', {
    id: client,
    client_number: clientNumber,
    te_office: teOffice,
    delivery_area: area,
    responsible: authority,
    readers: ['keha', `te-office:${teOffice}`, `municipality:${municipality}`],
    name_key: `${shape.name.toLowerCase()}\u0001${mark.toLowerCase()}`,
    created_at: `${SINCE}T10:15:00Z`,
    merged_into: null,
  });
  for (const word of nameWords([shape.name, mark])) put('clients.name_word', { word, client_id: client });
  put('clients.person', {
    ...known,
    source_key: clientNumber,
    ...sealedCode(
      clientNumber,
      identityCode(
        `0${1 + Math.floor(Number(number) / 100)}01${municipality.slice(0, 2)}`,
        900 + (Number(number) % 100),
      ),
    ),
    birth_date: '1999-01-01',
    last_name: shape.name,
    first_names: mark,
    former_names: [`Entinen${mark}`],
    match_key: key,
    name_words: nameWords([shape.name, mark]),
    mother_tongue: 'fi',
    service_language: 'fi',
    citizenships: ['FI'],
    shown_municipality: municipality,
    residence_ground: null,
    permit_from: null,
    permit_until: null,
    security_ban_from: shape.banned === true ? SINCE : null,
    security_ban_until: null,
    phone: `+358 50 ${mark}`,
    email: `${mark.toLowerCase()}@example.invalid`,
    street: `${mark}katu 1`,
    postal_code: '00000',
    post_office: mark.toUpperCase(),
    contact_address: shape.banned === true ? 'PL 1' : null,
    needs_interpreter: false,
    death_date: null,
  });
  put('clients.residence', {
    ...known,
    source_key: `R${key}`,
    kind: 'HOME_MUNICIPALITY',
    municipality,
    origin: 'VTJ',
    from_date: '1999-01-01',
    until_date: null,
  });
  put('clients.job_search', {
    ...known,
    source_key: `H${key}`,
    from_date: SINCE,
    until_date: shape.searchUntil ?? null,
    office: teOffice,
    office_from: SINCE,
    preceding_activity: '01',
  });
  put('clients.status_span', {
    ...known,
    source_key: `T${key}`,
    code: '02',
    from_date: SINCE,
    until_date: null,
  });
  put('clients.unemployment_spell', {
    client_id: client,
    from_date: SINCE,
    until_date: null,
    end_reason: null,
    broken_by: null,
    known_from: known.known_from,
    known_until: null,
  });
  const determination = id();
  put('clients.determination', {
    id: determination,
    client_id: client,
    determination_date: DETERMINED_ON,
    rule: RULE,
    result: 'IN',
    grounds: ['NO_EARNINGS_RIGHT', 'UNDER_30'],
    reasons: [],
    municipality,
    area_code: area,
    status_code: '02',
    window_day: null,
    facts: factsOf(client, place, key),
    decided_by: 'test-te-officer',
    decided_at: `${DETERMINED_ON}T06:00:00Z`,
    superseded_at: null,
  });
  return { client, determination, authority };
}

interface NoticeShape {
  readonly state?: 'SENT' | 'RECEIVED';
  readonly clientState?: 'SENT' | 'FAILED';
  readonly version?: number;
  readonly searchUntil?: string;
  readonly disputed?: boolean;
}

/** A client who has been sent a notice. */
export function putNotified(put: Put, id: NextId, place: Place, name: string, shape: NoticeShape = {}) {
  const { searchUntil, state = 'SENT', clientState = 'SENT' } = shape;
  const holder = state === 'SENT' ? 'te-office' : 'municipality';
  const { client, determination, authority } = putClient(put, id, place, {
    name,
    holder,
    ...(searchUntil !== undefined && { searchUntil }),
  });
  const notice = id();
  const nth = Number(notice.slice(-3));
  const sentAt = `${DETERMINED_ON}T07:0${Math.floor(nth / 60)}:${String(nth % 60).padStart(2, '0')}Z`;
  put('clients.referral_notice', {
    id: notice,
    client_id: client,
    determination_id: determination,
    from_authority: `te-office:${place.teOffice}`,
    to_authority: `municipality:${place.municipality}`,
    grounds: ['UNDER_30'],
    start_ground: 'INITIAL_TRANSFER',
    effective_date: DETERMINED_ON,
    due_on: DETERMINED_ON,
    language: 'fi',
    sent_at: sentAt,
    sent_by: 'test-te-officer',
    sent_by_organisation: `te-office:${place.teOffice}`,
    channel: 'E_MAIL',
    client_sent_at: sentAt,
    client_state: clientState,
    deemed_served_on: '2021-04-03',
    authority_sent_at: sentAt,
    escalate_after: '2021-04-07',
    escalated_to: [],
    changed_by: 'test-te-officer',
    changed_by_organisation: `te-office:${place.teOffice}`,
    changed_at: sentAt,
    received_at: state === 'SENT' ? null : `${DETERMINED_ON}T08:00:00Z`,
    state,
    withdrawn_reason: null,
    rule: TRANSFER_RULE,
    version: shape.version ?? (state === 'SENT' ? 1 : 2),
  });
  const span = {
    client_id: client,
    authority,
    from_at: `${SINCE}T00:00:00Z`,
    until_at: shape.disputed === true ? '2021-03-15T00:00:00Z' : null,
    start_ground: 'NEW_REGISTRATION',
    end_reason: shape.disputed === true ? 'JOB_SEARCH_ENDED' : null,
    notice_id: state === 'SENT' ? null : notice,
  };
  put('clients.responsibility', span);
  if (shape.disputed === true) {
    put('clients.responsibility', {
      ...span,
      from_at: '2021-04-05T00:00:00Z',
      until_at: '2021-04-10T00:00:00Z',
    });
  }
  return { client, notice, determination };
}

/** A client of the TE Office, of the target group, whom nobody has been told of. */
export function putServed(put: Put, id: NextId, place: Place, name: string): string {
  const { client, authority } = putClient(put, id, place, { name, holder: 'te-office' });
  put('clients.responsibility', {
    client_id: client,
    authority,
    from_at: `${SINCE}T00:00:00Z`,
    until_at: null,
    start_ground: 'NEW_REGISTRATION',
    end_reason: null,
    notice_id: null,
  });
  return client;
}

/** Marks that the TE Office keeps a client. */
export function putStay(put: Put, id: NextId, { teOffice, municipality }: Place, client: string): void {
  put('clients.te_office_stay', {
    id: id(),
    client_id: client,
    reason: 'LANGUAGE_RIGHTS',
    text: 'kieli',
    language: 'fi',
    home: municipality,
    marked_at: `${DETERMINED_ON}T06:00:00Z`,
    marked_by: 'test-te-officer',
    marked_by_organisation: `te-office:${teOffice}`,
    rule: TRANSFER_RULE,
  });
}

/** The package of a client who was received. */
export function putHandOver(
  put: Put,
  id: NextId,
  { teOffice, municipality }: Place,
  { client, notice }: { readonly client: string; readonly notice: string },
): string {
  const handOver = id();
  put('clients.hand_over', {
    id: handOver,
    client_id: client,
    from_authority: `te-office:${teOffice}`,
    to_authority: `municipality:${municipality}`,
    at: `${DETERMINED_ON}T08:00:00Z`,
    start_ground: 'INITIAL_TRANSFER',
    notice_id: notice,
    handed_over_by: 'test-officer',
    handed_over_by_organisation: `municipality:${municipality}`,
    contents: { plans: [], offers: [], interviews: [], services: [], quotaUse: [] },
    terms: {
      planBindsUntilRevised: null,
      openTasks: 'NEW_AUTHORITY',
      offers: 'NEW_AUTHORITY',
      factReports: 'NEW_AUTHORITY',
      offersCreditedTo: 'MAKER',
      formerMaySee: [],
    },
  });
  return handOver;
}

function factsOf(client: string, { municipality, teOffice }: Place, key: string): Row {
  const source = (prefix: string): Row => ({ register: 'URA', key: `${prefix}${key}`, recordedOn: SINCE });
  return {
    clientId: client,
    birthDate: '1999-01-01',
    deathDate: null,
    motherTongue: 'fi',
    residenceGrounds: [],
    personSource: source(''),
    residences: [
      { kind: 'HOME_MUNICIPALITY', municipality, from: '1999-01-01', until: null, source: source('R') },
    ],
    jobSearches: [
      {
        from: SINCE,
        until: null,
        office: teOffice,
        officeFrom: SINCE,
        precedingActivity: '01',
        source: source('H'),
      },
    ],
    statuses: [{ code: '02', from: SINCE, until: null, source: source('T') }],
    earningsRights: [
      { basis: '5:2.1', right: 'NO', fundMember: false, from: SINCE, until: null, source: source('A') },
    ],
    services: [],
    dismissal: null,
  };
}

/** Records who has been responsible for a client from the beginning. */
export function putResponsibility(put: Put, client: string, authority: string): void {
  put('clients.responsibility', {
    client_id: client,
    authority,
    from_at: `${SINCE}T00:00:00Z`,
    until_at: null,
    start_ground: 'NEW_REGISTRATION',
    end_reason: null,
    notice_id: null,
  });
}
