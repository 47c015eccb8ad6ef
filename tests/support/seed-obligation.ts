import { type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** Review periods and work-trial agreements in the state in which they are used up, one after another. */
export interface SeededObligation {
  /** Of the first municipal client: there is always one of each. */
  readonly period: string;
  readonly trial: string;
  /** A plan that binds and has the obligation in it. */
  readonly plan: string;
  readonly trialClient: string;
  readonly periods: readonly string[];
  readonly drafts: readonly string[];
  readonly signed: readonly string[];
  readonly running: readonly string[];
}

/** On this moment the review periods are over, and everything may be done with them. */
export const AFTER_PERIOD = '2022-07-12T09:00:00.000Z';

const PERIOD_RULE = {
  theme: 'obligation',
  version: 'V2',
  from: '2022-05-02',
  act: '916/2012 (1379/2021), 1381/2021',
  section: 'chapters 2–3',
};
const TRIAL_RULE = {
  theme: 'worktrial',
  version: 'JTYPL13',
  from: '2013-01-01',
  act: '916/2012, 1073/2012',
  section: '4:6 §',
};
const AT = '2021-03-30T06:00:00.000Z';

interface Matter {
  readonly id: string;
  readonly clientId: string;
  readonly state: string;
}

function putMatter(
  put: Put,
  table: string,
  matter: Matter,
  { municipality }: Place,
  further: object = {},
): void {
  const by = { subject: 'test', organisation: `municipality:${municipality}` };
  const { id, clientId, state } = matter;
  put(table, {
    id,
    version: 1,
    client_id: clientId,
    state,
    content: { ...matter, version: 1, changedBy: by, changedAt: AT },
    known_from: AT,
    changed_by: by.subject,
    ...further,
  });
}

function putPeriod(put: Put, place: Place, id: string, clientId: string, planId: string): void {
  const period = {
    id,
    clientId,
    planId,
    state: 'RUNNING',
    periodNo: 1,
    from: '2022-06-10',
    until: '2022-07-10',
    requiredCount: 4,
    lawCount: 4,
    lawBasis: 'DEFAULT_4',
    basis: 'DEFAULT_4',
    reason: null,
    rule: PERIOD_RULE,
    reportBy: '2022-07-11',
    unmovedReportBy: '2022-07-09',
    needsEvidence: false,
    reported: [],
    result: null,
    numberWords: null,
  };
  const health = { reason: null, excuse: `${place.mark} sairaalassa` };
  putMatter(put, 'process.obligation_period', period, place, { plan_id: planId, health });
}

function putTrial(put: Put, place: Place, id: string, clientId: string, state: string): void {
  const trial = {
    id,
    clientId,
    state,
    authority: `municipality:${place.municipality}`,
    parties: ['CLIENT', 'AUTHORITY', 'ORGANISER'],
    organiser: { kind: 'OTHER', code: '9000100-6', name: `${place.mark} Oy` },
    goal: 'CAREER_CHOICE',
    isRecruitTry: false,
    tasks: `${place.mark} tehtävät`,
    occupation: '5223',
    dailyHours: 6,
    weekdays: [1, 2, 3, 4, 5],
    supervisor: `${place.mark} Ohjaaja`,
    from: '2022-06-01',
    until: '2022-07-01',
    isCurrentEmployer: false,
    clientAsks: false,
    referralId: null,
    signatures: [],
    absences: [],
    endedOn: state === 'ENDED' ? '2022-06-30' : null,
    interruption: null,
    evaluation: null,
    rule: TRIAL_RULE,
  };
  putMatter(put, 'process.work_trial', trial, place);
}

/** A review period and a work trial of a client, to be looked at. */
export function putObligation(put: Put, id: NextId, place: Place, client: string): SeededObligation {
  const [period, trial] = [id(), id()];
  putPeriod(put, place, period, client, period);
  putTrial(put, place, trial, client, 'ENDED');
  return {
    period,
    trial,
    plan: period,
    trialClient: client,
    periods: [],
    drafts: [],
    signed: [],
    running: [],
  };
}

/** What can be used up. Each agreement is of a client of its own: those of one client count together. */
export function putSpareObligation(
  put: Put,
  id: NextId,
  place: Place,
  seeded: SeededObligation,
): SeededObligation {
  const client = (name: string): string => putClient(put, id, place, { name, holder: 'municipality' }).client;
  const withPlan = client('Velvoitettu');
  const plan = putPlan(put, id, place, withPlan);
  const several = (count: number, make: (made: string) => void): readonly string[] =>
    Array.from({ length: count }, () => {
      const made = id();
      make(made);
      return made;
    });
  const ofPeriods = client('Velvoitteinen');
  const trials = (name: string, count: number, state: string): readonly string[] => {
    const owner = client(name);
    return several(count, (made) =>
      putTrial(put, place, made, state === 'DRAFT' ? client(`${name}${made.slice(-3)}`) : owner, state),
    );
  };
  return {
    ...seeded,
    plan,
    trialClient: client('Kokeilija'),
    periods: several(24, (made) => putPeriod(put, place, made, ofPeriods, plan)),
    drafts: trials('Luonnos', 6, 'DRAFT'),
    signed: trials('Sovittu', 6, 'SIGNED'),
    running: trials('Menossa', 18, 'RUNNING'),
  };
}

function putPlan(put: Put, id: NextId, place: Place, clientId: string): string {
  const plan = id();
  const content = {
    language: 'fi',
    goals: `${place.mark} tavoite`,
    mapping: null,
    jobSearchObligation: 'Neljä työmahdollisuutta kuukaudessa',
    actions: [],
    followUp: null,
    reportingDeadline: null,
    extraEvidence: null,
    until: null,
    legalBasis: [],
    parties: [],
  };
  const inForce = {
    id: plan,
    clientId,
    state: 'IN_FORCE',
    type: 'EMPLOYMENT',
    authority: `municipality:${place.municipality}`,
    madeOn: '2021-03-30',
    isLanguageAssumed: false,
    proposal: null,
    agreed: { content, contentHash: 'x', parties: [], inForceFrom: '2021-03-30', reviseBy: null },
    followUp: [],
    replacedPlanId: null,
    ending: null,
  };
  putMatter(put, 'process.plan', inForce, place, { type: 'EMPLOYMENT' });
  return plan;
}
