import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abandonAssessment,
  type Assessment,
  beginAssessment,
  completeAssessment,
  completedAssessment,
  reviseAssessment,
  writeAssessment,
} from '../../../../src/domain/process/assessments/assessment.ts';
import type { AssessmentChanges } from '../../../../src/domain/process/assessments/changing.ts';
import type { Parts, ServiceNeed } from '../../../../src/domain/process/assessments/contents.ts';
import type { AssessmentPart } from '../../../../src/domain/legislation/assessment.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { AssessmentId, ClientId, FindingId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { ok, type Result } from '../../../../src/domain/shared/result.ts';

const BY = { subject: 'aino', organisation: 'municipality:109' as OrganisationId };
const day = (text: string): PlainDate => text as PlainDate;
const act = (on: string) => ({ by: BY, at: `${on}T09:00:00.000Z` as Instant });

const NOTHING: AssessmentChanges = {
  date: null,
  parts: {},
  findings: [],
  expertAssessments: [],
  conclusion: null,
  serviceLine: null,
  tellsOfHealth: false,
  health: null,
};
const NO_HEALTH = { parts: {}, findings: [], expertAssessments: [], abilitator: null };
const NO_NEED: ServiceNeed = { need: 'NONE', grounds: null, clientsView: null, step: null, refused: false };
const SKILLS = {
  education: [{ level: '32', field: 'Metalli' }],
  occupations: ['5223'],
  workHistory: [],
  languages: ['fi'],
  competenceNeeds: null,
};

/** Everything that the boundary conditions of 2020 ask for. */
const BASIC: AssessmentChanges = {
  ...NOTHING,
  parts: {
    SKILLS,
    TRAINING_NEED: { needed: false, level: null, field: null, urgency: null },
    SOCIAL_SERVICES_NEED: NO_NEED,
  },
  health: {
    ...NO_HEALTH,
    parts: {
      WORK_ABILITY: { conclusion: 'UNRESTRICTED', restrictions: null, furtherExamination: false },
      HEALTH_SERVICES_NEED: NO_NEED,
      REHABILITATION_NEED: NO_NEED,
    },
  },
};
/** What the Nordic model asks for beside that. */
const SINCE_2022: AssessmentChanges = {
  ...NOTHING,
  parts: {
    OWN_GOALS: { words: 'Oma yritys' },
    JOB_SEARCH_SKILLS: { words: 'Hyvät' },
    OTHER_FACTORS: { notRelevant: 'Ei ole' },
    RISK_OF_UNEMPLOYMENT: { risk: 'LOW', grounds: null },
  },
  health: {
    ...NO_HEALTH,
    parts: {
      FUNCTIONAL_CAPACITY: { conclusion: 'UNRESTRICTED', restrictions: null, furtherExamination: false },
    },
  },
};

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const refusalOf = (result: Result<unknown>) =>
  result.ok ? null : [result.failure.kind, result.failure.code, result.failure.data];

function begun(date: string, others: readonly Assessment[] = []): Assessment {
  const id = 'a1' as AssessmentId;
  const clientId = 'c1' as ClientId;
  return good(beginAssessment({ id, clientId, date: day(date) }, others, act(date), lawInForce));
}
const written = (assessment: Assessment, ...changes: readonly AssessmentChanges[]): Assessment =>
  changes.reduce((one, change) => good(writeAssessment(one, change, act(assessment.date))), assessment);
const write = (changes: Partial<AssessmentChanges>) =>
  writeAssessment(begun('2022-06-01'), { ...NOTHING, ...changes }, act('2022-06-01'));
const complete = (assessment: Assessment) => completeAssessment(assessment, act(assessment.date), lawInForce);

describe('what an assessment must contain, by its day (R35)', () => {
  it.each<[string, readonly AssessmentChanges[], readonly AssessmentPart[] | null, string]>([
    ['2020-01-01', [BASIC], null, 'V0'],
    ['2022-05-01', [BASIC], null, 'V0'],
    [
      '2022-05-02',
      [BASIC],
      ['OWN_GOALS', 'FUNCTIONAL_CAPACITY', 'JOB_SEARCH_SKILLS', 'OTHER_FACTORS', 'RISK_OF_UNEMPLOYMENT'],
      'V2',
    ],
    ['2022-05-02', [BASIC, SINCE_2022], null, 'V2'],
    ['2025-01-01', [BASIC, SINCE_2022], null, 'V5'],
    [
      '2024-02-29',
      [SINCE_2022],
      [
        'SKILLS',
        'TRAINING_NEED',
        'WORK_ABILITY',
        'SOCIAL_SERVICES_NEED',
        'HEALTH_SERVICES_NEED',
        'REHABILITATION_NEED',
      ],
      'V2',
    ],
  ])('%s', (date, changes, missing, version) => {
    const result = complete(written(begun(date), ...changes));
    if (missing === null) expect(result).toMatchObject({ value: { state: 'COMPLETED', rule: { version } } });
    else {
      expect(refusalOf(result)).toEqual(['rule-violation', 'ASSESSMENT_INCOMPLETE', { missing }]);
      expect(result).toMatchObject({ failure: { rule: { theme: 'assessment', version } } });
    }
  });

  it('is counted by the Finnish day: half past eleven in the evening of the last day of the old law is that day', () => {
    const late = { by: BY, at: '2022-05-01T20:30:00.000Z' as Instant };
    const after = { by: BY, at: '2022-05-01T21:00:00.000Z' as Instant };
    const tomorrow = { id: 'a1' as AssessmentId, clientId: 'c1' as ClientId, date: day('2022-05-02') };
    expect(refusalOf(beginAssessment(tomorrow, [], late, lawInForce))?.[1]).toBe('DATE_IN_FUTURE');
    expect(beginAssessment(tomorrow, [], after, lawInForce).ok).toBe(true);
  });

  it('may be marked as not relevant, with the reason', () => {
    const notRelevant = { ...NOTHING, parts: { TRAINING_NEED: { notRelevant: 'Eläkkeelle' } } };
    expect(complete(written(begun('2021-05-01'), BASIC, notRelevant)).ok).toBe(true);
    expect(refusalOf(write({ parts: { SKILLS: { notRelevant: ' ' } } }))?.[1]).toBe('REASONS_MISSING');
  });

  it('is there before there was any law as little as it is asked for then', () => {
    const early = { id: 'a1' as AssessmentId, clientId: 'c1' as ClientId, date: day('2019-12-31') };
    expect(refusalOf(beginAssessment(early, [], act('2020-02-01'), lawInForce))?.[1]).toBe('RULE_NOT_FOUND');
  });
});

const EVIDENT: ServiceNeed = { ...NO_NEED, need: 'EVIDENT', grounds: 'Velat' };
const STEP = { words: 'Ajanvaraus', receiver: 'Velkaneuvonta', by: day('2022-07-01'), arrangedOn: null };
const OBSTACLE = {
  id: 'f1' as FindingId,
  kind: 'OBSTACLE',
  field: 'MOBILITY',
  words: 'Ei autoa',
  status: 'OPEN',
  outcome: null,
} as const;
const training = (field: string | null): Parts<'TRAINING_NEED'> => ({
  TRAINING_NEED: { needed: true, level: '32', field, urgency: 'AT_ONCE' },
});

describe('what cannot be written', () => {
  it.each<[string, Partial<AssessmentChanges>, string]>([
    ['a need of training without its field (R36)', { parts: training(null) }, 'TRAINING_FIELD_MISSING'],
    ['or with an empty one', { parts: training(' ') }, 'TRAINING_FIELD_MISSING'],
    ['an evident need without a step (R38)', { parts: { SOCIAL_SERVICES_NEED: EVIDENT } }, 'STEP_REQUIRED'],
    [
      'an evident need of health services without a step',
      { health: { ...NO_HEALTH, parts: { HEALTH_SERVICES_NEED: EVIDENT } } },
      'STEP_REQUIRED',
    ],
    [
      'an occupation that is none (R36)',
      { parts: { SKILLS: { ...SKILLS, occupations: ['9999'] } } },
      'CODE_INVALID',
    ],
    [
      'a level of education that is none',
      { parts: { SKILLS: { ...SKILLS, education: [{ level: '33', field: null }] } } },
      'CODE_INVALID',
    ],
    ['a language that is none', { parts: { SKILLS: { ...SKILLS, languages: ['qq'] } } }, 'CODE_INVALID'],
    ['a service line out of use', { serviceLine: '04' }, 'CODE_INVALID'],
    [
      'an expert assessment of no kind',
      { expertAssessments: [{ kind: '99', orderedOn: day('2022-05-01'), receivedOn: null }] },
      'CODE_INVALID',
    ],
    [
      'an expert assessment received before it was ordered',
      { expertAssessments: [{ kind: '60', orderedOn: day('2022-05-02'), receivedOn: day('2022-05-01') }] },
      'SEQUENCE_INVALID',
    ],
    [
      'one that will come tomorrow',
      { expertAssessments: [{ kind: '60', orderedOn: day('2022-05-02'), receivedOn: day('2022-06-02') }] },
      'DATE_IN_FUTURE',
    ],
    [
      'a measurement of tomorrow',
      { health: { ...NO_HEALTH, abilitator: { measuredOn: day('2022-06-02'), values: [] } } },
      'DATE_IN_FUTURE',
    ],
    [
      'work that ended before it began',
      {
        parts: {
          SKILLS: {
            ...SKILLS,
            workHistory: [{ occupation: '5223', from: day('2020-01-01'), until: day('2019-01-01') }],
          },
        },
      },
      'SEQUENCE_INVALID',
    ],
    [
      'a solved obstacle without outcome (R7)',
      { findings: [{ ...OBSTACLE, status: 'SOLVED' }] },
      'OUTCOME_REQUIRED',
    ],
    [
      'a dropped one without reason',
      { findings: [{ ...OBSTACLE, status: 'DROPPED', outcome: ' ' }] },
      'OUTCOME_REQUIRED',
    ],
    [
      'an illness in a general field (R37)',
      { conclusion: 'Masennus', tellsOfHealth: true },
      'HEALTH_DATA_IN_NOTE',
    ],
    [
      'an examination of work ability among the general assessments',
      { expertAssessments: [{ kind: '30', orderedOn: day('2022-05-02'), receivedOn: null }] },
      'HEALTH_DATA_IN_NOTE',
    ],
    ['an assessment of tomorrow', { date: day('2022-06-02') }, 'DATE_IN_FUTURE'],
  ])('%s', (_, changes, code) => {
    expect(refusalOf(write(changes))?.slice(0, 2)).toEqual(['rule-violation', code]);
  });

  it('tells where health data belong', () => {
    expect(refusalOf(write({ tellsOfHealth: true }))?.[2]).toEqual({ field: 'health.parts.WORK_ABILITY' });
  });

  it.each<[string, ServiceNeed]>([
    ['with a step', { ...EVIDENT, step: STEP }],
    ['when the client refuses', { ...EVIDENT, refused: true }],
    ['when it is only possible', { ...EVIDENT, need: 'POSSIBLE' }],
  ])('but an evident need is taken %s', (_, need) => {
    expect(write({ parts: { SOCIAL_SERVICES_NEED: need } }).ok).toBe(true);
  });

  it('a second draft beside the first', () => {
    const second = { id: 'a2' as AssessmentId, clientId: 'c1' as ClientId, date: day('2022-06-01') };
    const refused = beginAssessment(second, [begun('2022-06-01')], act('2022-06-01'), lawInForce);
    expect(refusalOf(refused)).toEqual(['conflict', 'ASSESSMENT_OPEN', { id: 'a1' }]);
  });
});

describe('findings and expert assessments', () => {
  it('are added and changed one by one; what is not named stays', () => {
    const other = { ...OBSTACLE, id: 'f2' as FindingId, words: 'Ei tietokonetta' };
    const first = written(begun('2022-06-01'), { ...NOTHING, findings: [OBSTACLE, other] });
    const solved = { ...OBSTACLE, status: 'SOLVED', outcome: 'Sai auton' } as const;
    const second = written(first, { ...NOTHING, findings: [solved] });
    expect(second.findings).toEqual([solved, other]);
    const ordered = { kind: '60', orderedOn: day('2022-05-02'), receivedOn: null };
    const received = { ...ordered, receivedOn: day('2022-05-20') };
    const third = written(second, { ...NOTHING, expertAssessments: [ordered] });
    expect(written(third, { ...NOTHING, expertAssessments: [received] }).expertAssessments).toEqual([
      received,
    ]);
  });

  it('which the law never lets vanish: whatever is written, every finding that was there is there', () => {
    const statuses = fc.constantFrom('OPEN', 'ADDRESSED', 'SOLVED', 'DROPPED');
    const finding = fc
      .tuple(fc.integer({ min: 1, max: 5 }), statuses)
      .map(([nth, status]) => ({ ...OBSTACLE, id: `f${nth}` as FindingId, status, outcome: 'Valmis' }));
    fc.assert(
      fc.property(fc.array(fc.array(finding, { maxLength: 4 }), { maxLength: 6 }), (rounds) => {
        const last = written(begun('2022-06-01'), ...rounds.map((findings) => ({ ...NOTHING, findings })));
        const named = new Set(rounds.flat().map(({ id }) => id));
        expect(new Set(last.findings.map(({ id }) => id))).toEqual(named);
        expect(last.version).toBe(1 + rounds.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a revision', () => {
  const first = good(complete(written(begun('2022-04-20'), BASIC)));

  it('is the next version, complete at once, by the law of its own day', () => {
    const revise = (date: string, changes: AssessmentChanges) =>
      reviseAssessment(first, { ...changes, date: day(date) }, act('2022-08-01'), lawInForce);
    expect(refusalOf(revise('2022-07-20', NOTHING))?.[1]).toBe('ASSESSMENT_INCOMPLETE');
    const revised = revise('2022-07-20', SINCE_2022);
    expect(revised).toMatchObject({
      value: {
        id: first.id,
        state: 'REVISED',
        version: first.version + 1,
        date: '2022-07-20',
        rule: { version: 'V2' },
      },
    });
    expect(revise('2022-05-01', NOTHING).ok).toBe(true);
    expect(refusalOf(revise('2022-04-19', NOTHING))).toEqual([
      'rule-violation',
      'SEQUENCE_INVALID',
      { earlier: 'assessment', earlierOn: '2022-04-20', later: 'revision', laterOn: '2022-04-19' },
    ]);
  });

  it('of one that is a draft, or of one that was given up, there is none', () => {
    const draft = begun('2022-04-20');
    const revised = (assessment: Assessment) =>
      refusalOf(
        reviseAssessment(assessment, { ...NOTHING, date: assessment.date }, act('2022-05-01'), lawInForce),
      )?.[1];
    const given = good(abandonAssessment(draft, 'Muutti', act('2022-04-21')));
    expect([draft, given].map(revised)).toEqual(['COMMAND_NOT_ALLOWED', 'COMMAND_NOT_ALLOWED']);
    expect(refusalOf(abandonAssessment(draft, '', act('2022-04-21')))?.[1]).toBe('REASONS_MISSING');
    expect(refusalOf(write({}))).toBeNull();
  });

  it('leaves what it does not name: health data of somebody else, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.string({ maxLength: 20 }), (after, conclusion) => {
        const date = addDays(day('2022-05-02'), after);
        const changes = { ...SINCE_2022, health: null, conclusion, date };
        const complete2022 = good(complete(written(begun('2022-05-02'), BASIC, SINCE_2022)));
        const revised = reviseAssessment(complete2022, changes, act(date), lawInForce);
        expect(revised).toEqual(ok(expect.objectContaining({ health: complete2022.health, date })));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the assessment by which a client is served', () => {
  it('is the latest that is complete; drafts and those given up are none', () => {
    const draft = begun('2022-06-01');
    const early = good(complete(written({ ...begun('2021-06-01'), id: 'a0' as AssessmentId }, BASIC)));
    const late = { ...early, id: 'a3' as AssessmentId, date: day('2021-09-01'), state: 'REVISED' } as const;
    expect(completedAssessment([])).toBeNull();
    expect(completedAssessment([draft])).toBeNull();
    expect(completedAssessment([late, early, draft])?.id).toBe('a3');
  });
});
