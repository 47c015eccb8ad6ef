import type { ASSESSMENT_MACHINE } from '../../src/domain/process/assessments/assessment.ts';
import { NO_HEALTH_DATA } from '../../src/domain/process/assessments/contents.ts';
import { DETERMINED_ON, type NextId, type Place, type Put, putClient } from './seed-clients.ts';

/** What the tests of the surface look at: of the first client, and guidance of a client of the TE Office. */
export interface SeededAssessments {
  readonly assessment: string;
  readonly guidance: string;
  readonly guidanceOfOffice: string;
}

/** What can be used up, by what is done to it. */
export interface SpareAssessments {
  readonly unassessed: readonly string[];
  readonly drafts: Readonly<Record<'contents' | 'completion' | 'abandonment', readonly string[]>>;
  readonly complete: readonly string[];
  readonly guidance: Readonly<Record<'sessions' | 'end' | 'cancellation', readonly string[]>>;
}

export const NO_ASSESSMENTS: SpareAssessments = {
  unassessed: [],
  drafts: { contents: [], completion: [], abandonment: [] },
  complete: [],
  guidance: { sessions: [], end: [], cancellation: [] },
};

const NONE = { need: 'NONE', grounds: null, clientsView: null, step: null, refused: false };
const AT = `${DETERMINED_ON}T06:00:00Z`;
const RULE = {
  theme: 'assessment',
  version: 'V0',
  from: '2020-01-01',
  act: 'Boundary conditions of the employment trials (2020)',
  section: 'Palveluprosessi',
};

/** Everything that the law of 2021 asks for. */
const COMPLETE = {
  parts: {
    SKILLS: { notRelevant: 'Tiedossa' },
    TRAINING_NEED: { needed: false, level: null, field: null, urgency: null },
    SOCIAL_SERVICES_NEED: NONE,
  },
  health: {
    ...NO_HEALTH_DATA,
    parts: {
      WORK_ABILITY: {
        conclusion: 'RESTRICTED',
        restrictions: 'Ei raskaita nostoja',
        furtherExamination: false,
      },
      HEALTH_SERVICES_NEED: NONE,
      REHABILITATION_NEED: NONE,
    },
  },
};

type State = keyof typeof ASSESSMENT_MACHINE.moves;

function putAssessment(put: Put, id: NextId, place: Place, client: string, state: State): string {
  const assessment = id();
  const organisation = `municipality:${place.municipality}`;
  put('process.assessment', {
    id: assessment,
    version: 1,
    client_id: client,
    state,
    content: {
      id: assessment,
      clientId: client,
      state,
      date: DETERMINED_ON,
      parts: COMPLETE.parts,
      findings: [],
      expertAssessments: [],
      conclusion: null,
      serviceLine: null,
      abandonedBecause: null,
      rule: state === 'DRAFT' ? null : RULE,
      version: 1,
      changedBy: { subject: 'test-officer', organisation },
      changedAt: `${DETERMINED_ON}T06:00:00.000Z`,
    },
    health: COMPLETE.health,
    known_from: AT,
    known_until: null,
    changed_by: 'test-officer',
  });
  return assessment;
}

function putGuidance(
  put: Put,
  id: NextId,
  place: Place,
  client: string,
  state: 'REFERRED' | 'IN_PROGRESS',
): string {
  const guidance = id();
  put('process.guidance', {
    id: guidance,
    version: 1,
    client_id: client,
    state,
    content: {
      id: guidance,
      clientId: client,
      state,
      guide: 'PSYCHOLOGIST',
      referredOn: DETERMINED_ON,
      reason: 'Alanvaihto',
      sessions: [],
      outcome: null,
      version: 1,
      changedBy: { subject: 'test-officer', organisation: `municipality:${place.municipality}` },
      changedAt: `${DETERMINED_ON}T06:00:00.000Z`,
    },
    known_from: AT,
    known_until: null,
    changed_by: 'test-officer',
  });
  return guidance;
}

/** Puts what is only looked at. */
export function putAssessments(
  put: Put,
  id: NextId,
  place: Place,
  client: string,
  ofOffice: string,
): SeededAssessments {
  const assessment = putAssessment(put, id, place, client, 'COMPLETED');
  const guidance = putGuidance(put, id, place, client, 'IN_PROGRESS');
  put('process.guidance_note', {
    id: id(),
    guidance_id: guidance,
    client_id: client,
    words: `Luottamuksellinen ${place.mark}`,
    written_by: 'test-psychologist',
    written_at: AT,
  });
  put('process.advice_contact', {
    id: id(),
    client_id: client,
    on_date: DETERMINED_ON,
    topic: 'Koulutus',
    channel: 'PHONE',
    recorded_by: 'test-officer',
    recorded_by_organisation: `municipality:${place.municipality}`,
    recorded_at: AT,
  });
  return { assessment, guidance, guidanceOfOffice: putGuidance(put, id, place, ofOffice, 'REFERRED') };
}

/** Puts what is used up: a draft needs a client of its own. */
export function putSpareAssessments(put: Put, id: NextId, place: Place): SpareAssessments {
  const clients = (name: string): readonly string[] =>
    ['', '1', '2', '3'].map(
      (nth) => putClient(put, id, place, { name: `${name}${nth}`, holder: 'municipality' }).client,
    );
  const drafts = (name: string): readonly string[] =>
    clients(name).map((client) => putAssessment(put, id, place, client, 'DRAFT'));
  const unassessed = clients('Ukkola');
  const guided = (state: 'REFERRED' | 'IN_PROGRESS'): readonly string[] =>
    unassessed.map((client) => putGuidance(put, id, place, client, state));
  return {
    unassessed,
    drafts: { contents: drafts('Toivola'), completion: drafts('Sorsa'), abandonment: drafts('Rinne') },
    complete: unassessed.map((client) => putAssessment(put, id, place, client, 'COMPLETED')),
    guidance: { sessions: guided('REFERRED'), end: guided('IN_PROGRESS'), cancellation: guided('REFERRED') },
  };
}
