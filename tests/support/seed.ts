import { exceptionRow } from '../../src/adapters/persistence/sealing/exception-row.ts';
import { SECTIONS } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { TestDatabase } from './database.ts';
import { testKeys } from './keys.ts';
import {
  NO_ASSESSMENTS,
  putAssessments,
  putSpareAssessments,
  type SeededAssessments,
  type SpareAssessments,
} from './seed-assessments.ts';
import { meetingPutter, NO_MEETINGS, putMeetings, type SeededMeetings } from './seed-meetings.ts';
import { type SeededEntitlements, seedEntitlements } from './seed-entitlement.ts';
import { putCalculations, type SeededCalculations } from './seed-calculations.ts';
import { NO_STRUCTURES, putSpareStructures, putStructure, type SpareStructures } from './seed-cooperation.ts';
import { seedMessages } from './seed-messages.ts';
import { putDecisions, putSpareDecisions, type SeededDecisions } from './seed-decisions.ts';
import { putSpareStartUpGrants, putStartUpGrants, type SeededGrants } from './seed-start-up-grants.ts';
import { NO_QUOTAS, putQuota, putSpareQuotas, type SpareQuotas } from './seed-quotas.ts';
import { putPlans, type SeededPlans } from './seed-plans.ts';
import { putClientsOfOfficials, type SeededOfficials, seedOfficials } from './seed-officials.ts';
import {
  putClarifications,
  putSpareClarifications,
  type SeededClarifications,
} from './seed-clarifications.ts';
import { putClaims, putSpareClaims, type SeededClaims } from './seed-claims.ts';
import { putJobOffers, putSpareJobOffers, type SeededOffers } from './seed-job-offers.ts';
import { putFactReports, putSpareFactReports, type SeededFactReports } from './seed-fact-reports.ts';
import { putPaySubsidies, putSparePaySubsidies, type SeededSubsidies } from './seed-pay-subsidies.ts';
import { putObligation, putSpareObligation, type SeededObligation } from './seed-obligation.ts';
import { putSpareStatements, putStatements, type SeededStatements } from './seed-statements.ts';
import { putIntroductions, putVacancy, type SeededIntroductions } from './seed-introductions.ts';
import {
  NO_PROCUREMENT,
  putProcurement,
  putSpareProcurement,
  type SeededProcurement,
  type SpareProcurement,
} from './seed-procurement.ts';
import { putRequests, type SeededRequests } from './seed-requests.ts';
import { putPersons, type SeededPersons } from './seed-persons.ts';
import { putServices, type SeededServices } from './seed-services.ts';
import {
  NO_SPARE_VACANCIES,
  putSpareVacancies,
  putVacancies,
  type SeededVacancies,
} from './seed-vacancies.ts';
import {
  DETERMINED_ON,
  type NextId,
  type Place,
  type Put,
  putClient,
  putHandOver,
  putNotified,
  putResponsibility,
  putServed,
  putStay,
  type Row,
  RULE,
} from './seed-clients.ts';

export const HOME: Place = { municipality: '109', area: '1531', teOffice: '1500', mark: 'Kotipaikka' };
export const AWAY: Place = { municipality: '837', area: '0430', teOffice: '0400', mark: 'Vieraspaikka' };

/** What can be used up, one after another: only where a test asks for it. */
interface Spare {
  /** Clients of the TE Office who can be moved, and others whom it keeps. */
  readonly served: readonly string[];
  readonly stayable: readonly string[];
  readonly kept: readonly string[];
  /** Open notices to be taken back, and to fail; some whose client's copy came back; and some that were just received. */
  readonly spare: readonly string[];
  readonly failing: readonly string[];
  readonly unseen: readonly string[];
  readonly arrived: readonly string[];
  readonly meetings: SeededMeetings;
  readonly officials: SeededOfficials;
  readonly assessments: SpareAssessments;
  readonly entitlements: SeededEntitlements;
  readonly structures: SpareStructures;
  readonly quotas: SpareQuotas;
  readonly plans: SeededPlans;
  readonly spareBought: SpareProcurement;
}

/** Ids of the data of a place. */
export interface SeededPlace
  extends Spare,
    SeededServices,
    SeededPersons,
    SeededVacancies,
    SeededOffers,
    SeededGrants,
    SeededSubsidies {
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
  readonly handOver: string;
  /** A client whose job search has ended. */
  readonly ended: string;
  /** A change of facts that can be taken back, and a contradiction that can be decided. */
  readonly factChange: string;
  readonly factConflict: string;
  readonly determination: string;
  readonly requests: SeededRequests;
  /** Determinations that nobody has decided otherwise than, that somebody has, and that wait for a review. */
  readonly overridable: readonly string[];
  readonly overridden: readonly string[];
  readonly reviewed: readonly string[];
  /** Of somebody who is nobody in the tests, for the first client. */
  readonly disqualifications: readonly string[];
  /** Orders about municipalities elsewhere. */
  readonly suspensions: readonly string[];
  readonly delivery: string;
  readonly rejected: string;
  readonly run: string;
  readonly failedRun: string;
  /** Run of the keeper of the register. */
  readonly importRun: string;
  /** A meeting of the first client. */
  readonly meeting: string;
  readonly assessed: SeededAssessments;
  /** A draft of the cooperation structure of the area. */
  readonly structure: string;
  readonly calculations: SeededCalculations;
  readonly bought: SeededProcurement;
  /** An open quota of the area for expenses. */
  readonly quota: string;
  /** The same for start-up grants. */
  readonly grantQuota: string;
  readonly obligation: SeededObligation;
  readonly decided: SeededDecisions;
  readonly clarifications: SeededClarifications;
  readonly statements: SeededStatements;
  /** An open vacancy, and introductions of the first client for it. */
  readonly vacancy: string;
  readonly introductions: SeededIntroductions;
  readonly factReports: SeededFactReports;
  readonly claims: SeededClaims;
}

/** Writes the data of a place, past every use case: what the tests of the surface look at. */
export async function seedPlace(database: Pick<TestDatabase, 'all'>, place: Place): Promise<SeededPlace> {
  const { rows, put } = collected();
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
  for (const { client, authority } of municipal.slice(2)) putResponsibility(put, client, authority);
  const requests = putRequests(put, id, place, {
    awaitingConsent: [waiting[0], waiting[1]].map((one) => one?.client ?? ''),
    awaitingDecision: [waiting[2], waiting[3]].map((one) => one?.client ?? ''),
    toBeWithdrawn: [municipal[0]?.client ?? '', municipal[1]?.client ?? '', disputed.client],
    refused: [municipal[0]?.client ?? '', municipal[0]?.client ?? '', municipal[0]?.client ?? ''],
    contested: [lapsed.client, received.client],
  });
  const handOver = putHandOver(put, id, place, received);
  const facts = putFactChanges(put, id, municipal[1]?.client ?? '', municipal[2]?.client ?? '', place);
  const persons = putPersons(put, id, place);
  const services = putServices(
    put,
    id,
    place,
    [0, 1, 1, 1, 1, 1, 1, 1].map((nth) => municipal[nth]?.client ?? ''),
  );
  const overridden = municipal.slice(3);
  for (const { client, determination } of overridden) putOverride(put, id, client, determination);
  for (const { client, determination } of waiting) putReview(put, client, determination);
  const barriers = putBarriers(put, id, municipal[0]?.client ?? '');
  const deliveries = putDeliveries(put, id, place);
  const runs = putRuns(put, id, place);
  const meeting = meetingPutter(put, id, place)(municipal[0]?.client ?? '', 'BOOKED', '2021-04-12');
  const assessed = putAssessments(put, id, place, municipal[0]?.client ?? '', waiting[3]?.client ?? '');
  const structure = putStructure(put, id, place);
  const calculations = putCalculations(put, id, place);
  const quota = putQuota(put, id, place);
  const grantQuota = putQuota(put, id, place, 'START_UP_GRANT');
  const grants = putStartUpGrants(put, id, place, municipal[0]?.client ?? '');
  const bought = putProcurement(put, id, place);
  const decided = putDecisions(put, id, place, municipal[0]?.client ?? '');
  const vacancies = putVacancies(put, id, place);
  const obligation = putObligation(put, id, place, municipal[0]?.client ?? '');
  const clarifications = putClarifications(put, id, place, municipal[0]?.client ?? '');
  const statements = putStatements(put, id, place, municipal[0]?.client ?? '');
  const offers = putJobOffers(put, id, place, municipal[0]?.client ?? '');
  const claims = putClaims(put, id, place, municipal[0]?.client ?? '');
  const factReports = putFactReports(put, id, place, municipal[0]?.client ?? '');
  const subsidies = putPaySubsidies(put, id, place, municipal[0]?.client ?? '');
  for (const run of [runs.run, runs.importRun]) putRunRows(put, run, banned, municipal[0]?.client ?? '');
  const vacancy = putVacancy(put, id, place);
  const introductions = putIntroductions(put, id, place, { vacancy, client: municipal[0]?.client ?? '' }, 1);
  await insertAll(database, rows);
  await seedMessages(database, place, municipal[0]?.client ?? '');
  const entitlements = await seedEntitlements(database, place, [municipal[0]?.client ?? '']);
  return {
    clients: municipal.map(({ client }) => client),
    banned: banned.client,
    waiting,
    lapsed: lapsed.notice,
    disputed: disputed.notice,
    received: received.notice,
    handOver,
    ...NOTHING_SPARE,
    ended: lapsed.client,
    ...facts,
    determination: municipal[0]?.determination ?? '',
    requests,
    ...persons,
    ...services,
    overridable: municipal.slice(1, 3).map(({ determination }) => determination),
    overridden: overridden.map(({ determination }) => determination),
    reviewed: waiting.map(({ determination }) => determination),
    ...barriers,
    ...deliveries,
    ...runs,
    meeting,
    assessed,
    structure,
    calculations,
    quota,
    grantQuota,
    decided,
    ...grants,
    bought,
    vacancies,
    spareVacancies: NO_SPARE_VACANCIES,
    obligation,
    clarifications,
    statements,
    ...offers,
    ...subsidies,
    vacancy,
    introductions,
    factReports,
    claims,
    entitlements,
  };
}

/** Adds to a place what can be used up. */
export async function seedSpare(
  database: Pick<TestDatabase, 'all'>,
  place: Place,
  seeded: SeededPlace,
): Promise<SeededPlace> {
  const { rows, put } = collected();
  const id = idsFor(place, SPARE_IDS);
  const spare = putSpare(put, id, place);
  const spareVacancies = putSpareVacancies(put, id, place);
  const obligation = putSpareObligation(put, id, place, seeded.obligation);
  const clarifications = putSpareClarifications(put, id, place, seeded.clarifications);
  const statements = putSpareStatements(put, id, place, seeded.statements);
  const offers = putSpareJobOffers(put, id, place, seeded);
  const { vacancy, clients } = seeded;
  const grants = putSpareStartUpGrants(put, id, place, clients[0] ?? '');
  const decided = { ...seeded.decided, ...putSpareDecisions(put, id, place, clients[0] ?? '') };
  const introductions = putIntroductions(put, id, place, { vacancy, client: clients[0] ?? '' }, 12);
  const factReports = putSpareFactReports(put, id, place, seeded.factReports);
  const subsidies = putSparePaySubsidies(put, id, place, seeded);
  const claims = { ...seeded.claims, ...putSpareClaims(put, id, place, clients[0] ?? '') };
  await insertAll(database, rows);
  await seedOfficials(database, place, spare.officials);
  const entitlements = await seedEntitlements(database, place, spare.officials.unnamed, SPARE_IDS);
  return {
    ...seeded,
    ...spare,
    decided,
    ...grants,
    ...offers,
    ...subsidies,
    entitlements,
    obligation,
    clarifications,
    factReports,
    claims,
    spareVacancies,
    introductions,
    statements,
  };
}

function collected(): { readonly rows: ReadonlyMap<string, Row[]>; readonly put: Put } {
  const rows = new Map<string, Row[]>();
  const put = (table: string, row: Row): void => {
    rows.set(table, [...(rows.get(table) ?? []), row]);
  };
  return { rows, put };
}

/** One statement for all: the references between the tables are looked at when it ends. */
async function insertAll(
  database: Pick<TestDatabase, 'all'>,
  rows: ReadonlyMap<string, Row[]>,
): Promise<void> {
  const inserts = [...rows].map(([table, [first = {}]], index) => {
    const columns = Object.keys(first).join(', ');
    return `t${index} as (insert into ${table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb -> '${table}'))`;
  });
  await database.all(`with ${inserts.join(', ')} select`, [JSON.stringify(Object.fromEntries(rows))]);
}

/** Above every id of a place without its spare. */
const SPARE_IDS = 500;

const NOTHING_SPARE: Omit<Spare, 'entitlements'> = {
  served: [],
  stayable: [],
  kept: [],
  spare: [],
  failing: [],
  unseen: [],
  arrived: [],
  meetings: NO_MEETINGS,
  officials: { unnamed: [], tasks: [], named: [] },
  assessments: NO_ASSESSMENTS,
  structures: NO_STRUCTURES,
  quotas: NO_QUOTAS,
  plans: { drafts: [], awaiting: [], inForce: [], without: [] },
  spareBought: NO_PROCUREMENT,
};

function putSpare(put: Put, id: NextId, place: Place): Omit<Spare, 'entitlements'> {
  const several = (name: string): readonly string[] => ['', '1', '2', '3'].map((nth) => `${name}${nth}`);
  const served = several('Ylinen').map((name) => putServed(put, id, place, name));
  const stayable = several('Zetterberg').map((name) => putServed(put, id, place, name));
  const kept = several('Ågren').map((name) => putServed(put, id, place, name));
  for (const client of kept) putStay(put, id, place, client);
  const spare = several('Äijälä').map((name) => putNotified(put, id, place, name).notice);
  const failing = several('Ölander').map((name) => putNotified(put, id, place, name).notice);
  const unseen = several('Öhman').map(
    (name) => putNotified(put, id, place, name, { clientState: 'FAILED' }).notice,
  );
  const arrived = several('Östman').map(
    (name) => putNotified(put, id, place, name, { state: 'RECEIVED', version: 1 }).notice,
  );
  const officials = putClientsOfOfficials(put, id, place);
  const assessments = putSpareAssessments(put, id, place);
  const structures = putSpareStructures(put, id, place);
  const quotas = putSpareQuotas(put, id, place);
  const meetings = putMeetings(put, id, place);
  const plans = putPlans(put, id, place);
  const spareBought = putSpareProcurement(put, id, place);
  return {
    served,
    stayable,
    kept,
    spare,
    failing,
    unseen,
    arrived,
    meetings,
    officials,
    assessments,
    structures,
    quotas,
    plans,
    spareBought,
  };
}

/** A dismissal that was recorded here of one client, and rights of another that contradict each other. */
function putFactChanges(put: Put, id: NextId, client: string, contradicted: string, { mark }: Place) {
  const [factChange, factConflict] = [id(), id()];
  const at = { recorded_at: '2021-02-02T08:00:00', known_from: '2021-02-02T06:00:00Z', known_until: null };
  put('clients.fact_change', {
    id: factChange,
    client_id: client,
    kind: 'RECORDED',
    source: `${mark} Oy`,
    made_by: 'test-officer',
    made_at: at.known_from,
  });
  put('clients.dismissal', {
    ...at,
    client_id: client,
    dismissed_on: '2021-01-15',
    economic_ground: true,
    service_years: 6,
    service_break_days: 0,
    source_key: `own:${factChange}`,
    recorded_by: 'test-officer',
    change_id: factChange,
    sync_state: 'PENDING',
  });
  for (const [origin, entitled] of [
    ['KASSA', 'YES'],
    ['KELA', 'NO'],
  ]) {
    put('clients.earnings_right', {
      ...at,
      client_id: contradicted,
      delivery_id: contradicted,
      basis: '5:2.1',
      entitled,
      from_date: '2021-02-01',
      until_date: null,
      origin,
      source_key: `E${origin}${mark}`,
    });
  }
  put('clients.fact_conflict', {
    id: factConflict,
    client_id: contradicted,
    basis: '5:2.1',
    found_at: at.known_from,
  });
  return { factChange, factConflict };
}

function idsFor({ municipality }: Place, after = 0): NextId {
  let last = after;
  return () => {
    last += 1;
    return `00000000-0000-7${municipality}-8000-${String(last).padStart(12, '0')}`;
  };
}

/** A client who has moved, under a security ban, and one who was left. */
function putRunRows(
  put: Put,
  run: string,
  moved: { readonly client: string; readonly authority: string },
  left: string,
): void {
  const { client, authority } = moved;
  put('work.run_row', { run_id: run, client_id: client, outcome: 'MOVED', authority, failure: null });
  put('work.run_row', {
    run_id: run,
    client_id: left,
    outcome: 'SKIPPED',
    authority: null,
    failure: { code: 'TRANSFER_ALREADY_PENDING', kind: 'conflict' },
  });
}

/** An official has agreed with the result: nothing that others look at becomes another. */
function putOverride(put: Put, id: NextId, client: string, determination: string): void {
  put('clients.determination_override', {
    id: id(),
    determination_id: determination,
    client_id: client,
    result: 'IN',
    reason: 'Testi',
    decided_by: 'test-te-officer',
    organisation: 'keha',
    decided_at: `${DETERMINED_ON}T06:30:00Z`,
  });
}

function putReview(put: Put, client: string, determination: string): void {
  put('clients.responsibility_review', {
    determination_id: determination,
    client_id: client,
    kind: 'LEFT_TARGET_GROUP',
    opened_at: `${DETERMINED_ON}T06:30:00Z`,
  });
}

/** Disqualifications and suspensions, enough of them to be ended one by one. */
function putBarriers(put: Put, id: NextId, client: string) {
  const disqualifications = Array.from({ length: 12 }, id);
  for (const disqualification of disqualifications) {
    put('access.disqualification', {
      id: disqualification,
      client_id: client,
      subject: 'nobody',
      ground: 'PARTY',
      from_at: `${DETERMINED_ON}T06:00:00Z`,
      until_date: null,
      recorded_by: 'test-coordinator',
    });
  }
  const suspensions = Array.from({ length: 4 }, id);
  for (const suspension of suspensions) {
    put('access.suspension', {
      id: suspension,
      municipality: '049',
      from_at: `${DETERMINED_ON}T06:00:00Z`,
      tasks: ['STATEMENTS'],
      order_reference: 'AVI/0',
      rule: TRIAL_RULE,
      ordered_by: 'test-supervisor',
      ordered_at: `${DETERMINED_ON}T06:00:00Z`,
      version: 1,
      changed_by: 'test-supervisor',
      changed_at: `${DETERMINED_ON}T06:00:00Z`,
    });
  }
  return { disqualifications, suspensions };
}

const TRIAL_RULE = { theme: 'trial', version: 'V1', from: '2021-03-01', act: '1269/2020', section: '22 §' };

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
  const row = exceptionRow(delivery, 'residences', 7);
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
      sealed_raw: testKeys.seal('exception', row, `R-${mark};999`),
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
