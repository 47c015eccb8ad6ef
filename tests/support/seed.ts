import { SECTIONS } from '../../src/domain/clients/client-registry.port.ts';
import type { TestDatabase } from './database.ts';
import { identityCode } from './scene.ts';

/** A municipality in a trial area of a TE Office: two of them get data of the same shape. */
export interface Place {
  readonly municipality: string;
  readonly area: string;
  readonly teOffice: string;
  /** Stands in every name, contact and key of the place, so that a leak into another is found. */
  readonly mark: string;
}

export const HOME: Place = { municipality: '109', area: '1531', teOffice: '1500', mark: 'Kotipaikka' };
export const AWAY: Place = { municipality: '837', area: '0430', teOffice: '0400', mark: 'Vieraspaikka' };

/** Ids of the data of a place. */
export interface SeededPlace {
  /** Municipal clients, in alphabetical order. */
  readonly clients: readonly string[];
  readonly banned: string;
  /** Clients of the TE Office with an open notice, and the notices. */
  readonly waiting: readonly { readonly client: string; readonly notice: string }[];
  /** An open notice whose client's job search has ended. */
  readonly lapsed: string;
  /** An open notice whose client will have another authority in a few days. */
  readonly disputed: string;
  readonly received: string;
  readonly determination: string;
  readonly delivery: string;
  readonly rejected: string;
  readonly run: string;
  readonly failedRun: string;
  /** Run of the keeper of the register. */
  readonly importRun: string;
}

export const DETERMINED_ON = '2021-03-31';
const SINCE = '2021-02-01';
const RULE = {
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

type Row = Readonly<Record<string, unknown>>;

/** Writes the data of a place, past every use case: what the tests of the surface look at. */
export async function seedPlace(database: TestDatabase, place: Place): Promise<SeededPlace> {
  const rows = new Map<string, Row[]>();
  const put = (table: string, row: Row): void => {
    rows.set(table, [...(rows.get(table) ?? []), row]);
  };
  const id = idsFor(place);
  const municipal = ['Aalto', 'Backman', 'Ceder', 'Dahl', 'Ek'].map((name) =>
    putClient(put, id, place, { name, holder: 'municipality' }),
  );
  const banned = putClient(put, id, place, { name: 'Salainen', holder: 'municipality', banned: true });
  const waiting = ['Odottava', 'Pajunen', 'Qvist', 'Rauhala'].map((name) =>
    putNotified(put, id, place, name),
  );
  const lapsed = putNotified(put, id, place, 'Tauonnut', { searchUntil: '2021-03-30' });
  const disputed = putNotified(put, id, place, 'Ulpukka', { disputed: true });
  const received = putNotified(put, id, place, 'Valmis', { state: 'RECEIVED' });
  const deliveries = putDeliveries(put, id, place);
  const runs = putRuns(put, id, place);
  // One statement for all: the references between the tables are looked at when it ends.
  const inserts = [...rows].map(([table, [first = {}]], index) => {
    const columns = Object.keys(first).join(', ');
    return `t${index} as (insert into ${table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb -> '${table}'))`;
  });
  await database.all(`with ${inserts.join(', ')} select`, [JSON.stringify(Object.fromEntries(rows))]);
  return {
    clients: municipal.map(({ client }) => client),
    banned: banned.client,
    waiting,
    lapsed: lapsed.notice,
    disputed: disputed.notice,
    received: received.notice,
    determination: municipal[0]?.determination ?? '',
    ...deliveries,
    ...runs,
  };
}

type Put = (table: string, row: Row) => void;
type NextId = () => string;

interface ClientShape {
  readonly name: string;
  readonly holder: 'municipality' | 'te-office';
  readonly banned?: boolean;
  readonly searchUntil?: string;
}

function idsFor({ municipality }: Place): NextId {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-7${municipality}-8000-${String(last).padStart(12, '0')}`;
  };
}

function putClient(put: Put, id: NextId, place: Place, shape: ClientShape) {
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
  });
  put('clients.person', {
    ...known,
    source_key: clientNumber,
    identity_code: identityCode(`0101${municipality.slice(0, 2)}`, 900 + (Number(number) % 100)),
    birth_date: '1999-01-01',
    last_name: shape.name,
    first_names: mark,
    former_names: [`Entinen${mark}`],
    match_key: key,
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
  readonly searchUntil?: string;
  readonly disputed?: boolean;
}

function putNotified(put: Put, id: NextId, place: Place, name: string, shape: NoticeShape = {}) {
  const { searchUntil, state = 'SENT' } = shape;
  const holder = state === 'SENT' ? 'te-office' : 'municipality';
  const { client, determination, authority } = putClient(put, id, place, {
    name,
    holder,
    ...(searchUntil !== undefined && { searchUntil }),
  });
  const notice = id();
  put('clients.referral_notice', {
    id: notice,
    client_id: client,
    determination_id: determination,
    from_authority: `te-office:${place.teOffice}`,
    to_authority: `municipality:${place.municipality}`,
    grounds: ['UNDER_30'],
    start_ground: 'INITIAL_TRANSFER',
    effective_date: DETERMINED_ON,
    language: 'fi',
    channel: 'E_MAIL',
    sent_at: `${DETERMINED_ON}T07:00:${notice.slice(-2)}Z`,
    deemed_served_on: '2021-04-03',
    received_at: state === 'SENT' ? null : `${DETERMINED_ON}T08:00:00Z`,
    state,
    withdrawn_reason: null,
    rule: TRANSFER_RULE,
    version: state === 'SENT' ? 1 : 2,
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
  return { client, notice };
}

function putDeliveries(put: Put, id: NextId, { area, teOffice, mark }: Place) {
  const [delivery, rejected] = [id(), id()];
  const common = {
    kind: 'full',
    data_cut: DETERMINED_ON,
    history_from: '2019-11-30',
    area_codes: [area],
    readers: ['keha', `te-office:${teOffice}`],
  };
  put('clients.delivery', {
    ...common,
    id: delivery,
    name: `URA-${mark}-F1`,
    state: 'PARTLY_APPLIED',
    received_at: `${DETERMINED_ON}T05:00:00Z`,
    history_complete: true,
    failure: null,
    counts: Object.fromEntries(
      SECTIONS.map((section) => [section, { rows: 3, applied: 2, ignored: 0, quarantined: 1, withdrawn: 0 }]),
    ),
  });
  put('clients.delivery', {
    ...common,
    id: rejected,
    name: `URA-${mark}-F2`,
    state: 'REJECTED',
    received_at: `${DETERMINED_ON}T05:30:00Z`,
    history_complete: null,
    failure: { code: 'FILE_MISSING', kind: 'invalid', data: { file: 'maksut.csv', from: 'folder' } },
    counts: null,
  });
  for (const outcome of ['quarantined', 'ignored_duplicate', 'warning']) {
    put('clients.delivery_exception', {
      delivery_id: delivery,
      section: 'residences',
      file: 'kotikunta.csv',
      record: 7,
      source_key: `R-${mark}`,
      client_number: null,
      outcome,
      reason: 'MUNICIPALITY_CODE_INVALID',
      column_name: 'kuntakoodi',
      raw: `R-${mark};999`,
      resolved_by: null,
    });
  }
  return { delivery, rejected };
}

function putRuns(put: Put, id: NextId, { area, teOffice, mark }: Place) {
  const [run, failedRun, importRun] = [id(), id(), id()];
  const asked = {
    requested_by: `asker-${mark.toLowerCase()}`,
    requested_at: `${DETERMINED_ON}T06:30:00Z`,
    purpose: 'employment-service',
    started_at: `${DETERMINED_ON}T06:30:01Z`,
    finished_at: `${DETERMINED_ON}T06:30:05Z`,
    result: null,
    failure: null,
    progress: { stage: 'determine', done: 10, total: null },
  };
  const ofOffice = {
    ...asked,
    kind: 'determination',
    organisation: `te-office:${teOffice}`,
    parameters: { areaCode: area, date: DETERMINED_ON, dryRun: false },
  };
  put('work.run', {
    ...ofOffice,
    id: run,
    state: 'SUCCEEDED',
    result: {
      areaCode: area,
      date: DETERMINED_ON,
      rule: RULE,
      dryRun: false,
      clients: 12,
      added: 12,
      byMunicipality: { other: { IN: 0, OUT: 1, PENDING_INFORMATION: 0, EXCLUDED: 0, NOT_DETERMINED: 0 } },
      grounds: { UNDER_30: 12 },
      reasons: {},
    },
  });
  put('work.run', {
    ...ofOffice,
    id: failedRun,
    state: 'FAILED',
    failure: {
      code: 'DATE_IN_FUTURE',
      kind: 'rule-violation',
      data: { date: '2021-12-31', today: DETERMINED_ON },
    },
  });
  put('work.run', {
    ...asked,
    id: importRun,
    kind: 'import',
    organisation: 'keha',
    parameters: { location: `URA-${mark}-F1` },
    state: 'QUEUED',
    started_at: null,
    finished_at: null,
    progress: null,
  });
  return { run, failedRun, importRun };
}

function factsOf(client: string, { municipality, teOffice }: Place, key: string): Row {
  const source = (prefix: string): Row => ({ register: 'URA', key: `${prefix}${key}`, recordedOn: SINCE });
  return {
    clientId: client,
    birthDate: '1999-01-01',
    deathDate: null,
    motherTongue: 'fi',
    residenceGround: null,
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
    earningsRights: [{ basis: '5:2.1', right: 'NO', from: SINCE, until: null, source: source('A') }],
    services: [],
    dismissal: null,
  };
}
