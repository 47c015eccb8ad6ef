import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  asked,
  checkedApplication,
  completed,
  granted,
  prepared,
  rectified,
  rejected,
  released,
  routed,
  withdrawn,
} from '../../../../src/domain/subsidies/pay-subsidies/handle-application.ts';
import {
  appliedForExtension,
  extensionGranted,
  extensionRejected,
  extensionRouted,
  extensionToDecide,
  waitingExtension,
} from '../../../../src/domain/subsidies/pay-subsidies/handle-extension.ts';
import {
  type ExtensionApplication,
  PAY_SUBSIDY_MACHINE,
  type PaySubsidy,
  type PaySubsidyCommand,
  receivedSubsidy,
  type SubsidyApplication,
} from '../../../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import {
  ended,
  interrupted,
  resumed,
  settledOn,
} from '../../../../src/domain/subsidies/pay-subsidies/run-subsidy.ts';
import type { SubsidyTerms } from '../../../../src/domain/subsidies/pay-subsidies/subsidy-terms.ts';
import { APPLICATION_TASKS } from '../../../../src/domain/subsidies/application-tasks.ts';
import { tasksAfter } from '../../../../src/domain/subsidies/pay-subsidies/subsidy-tasks.ts';
import { tellsOfHealth } from '../../../../src/domain/subsidies/pay-subsidies/tells-of-health.ts';
import type {
  ClientId,
  CommitmentId,
  DecisionId,
  PaySubsidyId,
  TaskId,
} from '../../../../src/domain/shared/ids.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';
import { statesOf } from '../../../../src/domain/shared/state-machine.ts';
import { actAt, codeOf, valueOf } from '../../../support/job-offers.ts';
import { applicationFor, date, noon } from './applications.ts';

const MUNICIPALITY = 'municipality:109' as OrganisationId;
const RULE = {
  theme: 'pay_subsidy',
  version: 'JTYPL17',
  from: '2017-01-01',
  act: '916/2012',
  section: '7 luku',
};
const DECIDER = { who: 'MUNICIPALITY', on: date('2021-05-25'), rule: RULE } as const;
const TO_TE_OFFICE = { ...DECIDER, who: 'TE_OFFICE' } as const;
const TERMS: SubsidyTerms = {
  group: 'SKILL_SHORTAGE',
  groupCode: '07',
  rate: 3000,
  later: null,
  payCostPercent: null,
  from: date('2021-06-14'),
  to: date('2021-12-13'),
  monthlyCapCents: null,
  partialMonthDivisor: 30,
  decidedOn: date('2021-05-25'),
  rule: RULE,
};
const APPLICATION = applicationFor(date('2021-05-25'), { from: TERMS.from, months: 6 });
const COMMITMENT = 'commitment-1' as CommitmentId;
const DECISION = 'decision-1' as DecisionId;

const at = (on: string) => actAt(on);
const received = receivedSubsidy(
  {
    id: 'case-1' as PaySubsidyId,
    clientId: 'client-1' as ClientId,
    handler: MUNICIPALITY,
    application: APPLICATION,
  },
  at('2021-05-25'),
);
const inState = (state: PaySubsidy['state'], changes: Partial<PaySubsidy> = {}): PaySubsidy => ({
  ...received,
  terms: TERMS,
  state,
  ...changes,
});
const running = inState('RUNNING');
const pause = (from: string, to: string | null = null) => ({
  from: date(from),
  to: to === null ? null : date(to),
  reason: 'Palkaton vapaa',
});

const { months, monthlyPayCents, aidRegime, otherAid, assurances: assured, receivedAt } = APPLICATION;
const asksForMore: ExtensionApplication = {
  months,
  monthlyPayCents,
  aidRegime,
  otherAid,
  assurances: assured,
  receivedAt,
  jobEnds: null,
  trainingEnds: null,
  decider: DECIDER,
  contested: null,
  decision: null,
};
const corrects = { ...asksForMore, contested: DECISION };
const more = { ...TERMS, from: date('2021-12-14'), to: date('2022-06-13') };
const MORE = { decision: DECISION, decider: DECIDER, terms: more, commitment: COMMITMENT };
const asking = (subsidy: PaySubsidy, changes: Partial<ExtensionApplication> = {}): PaySubsidy => ({
  ...subsidy,
  extensionApplications: [{ ...asksForMore, ...changes }],
});

/** What carries each command out, on a day on which nothing but the stage can refuse it. */
const CARRIED_OUT: Readonly<
  Record<Exclude<PaySubsidyCommand, 'start' | 'recover'>, (subsidy: PaySubsidy) => Result<PaySubsidy>>
> = {
  ask: (subsidy) => asked(subsidy, { words: 'Palkka', dueOn: date('2021-12-31') }, at('2021-07-01')),
  complete: (subsidy) => completed(subsidy, APPLICATION, at('2021-07-01')),
  prepare: (subsidy) =>
    prepared(subsidy, { decider: DECIDER, terms: TERMS, commitment: COMMITMENT }, at('2021-07-01')),
  release: (subsidy) => released(subsidy, at('2021-07-01')),
  route: (subsidy) => routed(subsidy, TO_TE_OFFICE, 'te-office:1500' as OrganisationId, at('2021-07-01')),
  grant: (subsidy) =>
    granted(
      subsidy,
      { decision: DECISION, decider: DECIDER, terms: TERMS, commitment: COMMITMENT },
      at('2021-07-01'),
    ),
  rectify: (subsidy) =>
    rectified(
      subsidy,
      { decision: DECISION, decider: DECIDER, terms: TERMS, commitment: COMMITMENT },
      at('2021-07-01'),
    ),
  reject: (subsidy) => rejected(subsidy, { decision: DECISION, decider: DECIDER }, at('2021-07-01')),
  withdraw: (subsidy) => withdrawn(subsidy, at('2021-07-01')),
  interrupt: (subsidy) => interrupted(subsidy, pause('2021-06-20'), at('2021-07-01')),
  resume: (subsidy) =>
    resumed({ ...subsidy, interruptions: [pause('2021-06-15')] }, date('2021-06-20'), at('2021-07-01')),
  end: (subsidy) => ended(subsidy, date('2021-06-30'), at('2021-07-01')),
  'apply-for-extension': (subsidy) => appliedForExtension(subsidy, asksForMore, at('2021-07-01')),
  'correct-extension': (subsidy) =>
    appliedForExtension(asking(subsidy, { decision: DECISION }), corrects, at('2021-07-01')),
  'route-extension': (subsidy) =>
    extensionRouted(asking(subsidy), TO_TE_OFFICE, 'te-office:1500' as OrganisationId, at('2021-07-01')),
  extend: (subsidy) => extensionGranted(asking(subsidy), MORE, null, at('2021-07-01')),
  'reject-extension': (subsidy) => extensionRejected(asking(subsidy), MORE, at('2021-07-01')),
  'rectify-extension': (subsidy) =>
    extensionGranted(asking(subsidy, { decision: DECISION }), MORE, { id: DECISION }, at('2021-07-01')),
};

describe('a case of pay subsidy', () => {
  const commands = Object.keys(CARRIED_OUT) as (keyof typeof CARRIED_OUT)[];
  const pairs = statesOf(PAY_SUBSIDY_MACHINE).flatMap((state) =>
    commands.map((command) => [state, command] as const),
  );

  it.each(pairs)('%s: %s leads where the life says, or is refused with what is allowed', (state, command) => {
    const next = PAY_SUBSIDY_MACHINE.moves[state][command];
    const done = CARRIED_OUT[command](inState(state));
    if (next !== undefined) {
      expect(valueOf(done)).toMatchObject({ state: next, version: 2 });
      return;
    }
    expect(codeOf(done)).toBe('COMMAND_NOT_ALLOWED');
    expect(done.ok || done.failure.data).toMatchObject({
      matterState: state,
      allowed: Object.keys(PAY_SUBSIDY_MACHINE.moves[state]),
    });
  });

  it('keeps when its application arrived, whatever is added later', () => {
    const later = { ...APPLICATION, receivedAt: noon(date('2021-06-30')), months: 3 };
    const { application } = valueOf(completed(inState('INCOMPLETE'), later, at('2021-07-01')));
    expect([application.receivedAt, application.months]).toEqual([APPLICATION.receivedAt, 3]);
  });

  it('has neither terms nor a reservation where nothing is prepared any more', () => {
    const held = inState('IN_PREPARATION', { commitment: COMMITMENT });
    for (const command of ['release', 'route', 'reject', 'withdraw'] as const) {
      expect(valueOf(CARRIED_OUT[command](held))).toMatchObject({ terms: null, commitment: null });
    }
  });

  it('goes to the TE Office only when that decides', () => {
    const te = 'te-office:1500' as OrganisationId;
    expect(codeOf(routed(received, DECIDER, te, at('2021-05-25')))).toBe('ROUTING_NOT_NEEDED');
    expect(valueOf(routed(received, TO_TE_OFFICE, te, at('2021-05-25'))).handler).toBe(te);
  });
});

describe('an application', () => {
  const { employer, job, assurances } = APPLICATION;
  const employed = (changes: Partial<SubsidyApplication['employer']>) => ({
    employer: { ...employer, ...changes },
  });

  it.each<readonly [string, Partial<SubsidyApplication>, string]>([
    ['of a company with its business id', {}, 'ok'],
    ['of a company without one', employed({ businessId: null }), 'BUSINESS_ID_MISSING'],
    ['of a household without one', employed({ kind: 'HOUSEHOLD', businessId: null }), 'ok'],
    ['of a municipality', employed({ kind: 'MUNICIPALITY', municipality: '109' }), 'ok'],
    ['of a municipality that is not named', employed({ kind: 'MUNICIPALITY' }), 'MUNICIPALITY_CODE_INVALID'],
    [
      'of a municipality that has merged into another',
      employed({ kind: 'MUNICIPALITY', municipality: '015' }),
      'MUNICIPALITY_CODE_INVALID',
    ],
    ['that came at this very moment', { receivedAt: at('2021-05-25').at }, 'ok'],
    [
      'that comes later today',
      { receivedAt: noon(date('2021-05-25')).replace('10:00', '10:01') as SubsidyApplication['receivedAt'] },
      'DATE_IN_FUTURE',
    ],
    ['assured tomorrow', { assurances: { ...assurances, checkedOn: date('2021-05-26') } }, 'DATE_IN_FUTURE'],
    ['for a job of one day', { job: { ...job, to: date('2021-06-14') } }, 'ok'],
    ['for a job that ends before it begins', { job: { ...job, to: date('2021-06-13') } }, 'PERIOD_INVERTED'],
  ])('%s', (_, changes, code) => {
    expect(codeOf(checkedApplication({ ...APPLICATION, ...changes }, at('2021-05-25').at))).toBe(code);
  });

  it('is asked about until today at the earliest', () => {
    const on = (dueOn: string) =>
      codeOf(asked(received, { words: 'x', dueOn: date(dueOn) }, at('2021-05-25')));
    expect([on('2021-05-24'), on('2021-05-25')]).toEqual(['DATE_IN_PAST', 'ok']);
  });

  it('tells of health by its type, by the group and by the code of the group', () => {
    const told = (type: SubsidyApplication['type'], terms: SubsidyTerms | null) =>
      tellsOfHealth({ application: { ...APPLICATION, type }, terms });
    expect([
      told('BASIC', null),
      told('BASIC', TERMS),
      told('REDUCED_ABILITY', null),
      told('BASIC', { ...TERMS, group: 'DISABILITY_OR_ILLNESS' }),
      told('BASIC', { ...TERMS, group: 'REDUCED_WORK_ABILITY' }),
      told('BASIC', { ...TERMS, groupCode: '03' }),
    ]).toEqual([false, false, true, true, true, true]);
  });
});

describe('a subsidy that runs', () => {
  it.each([
    ['granted, the evening before it begins', 'GRANTED', '2021-06-13T20:59:59.999Z', 'GRANTED'],
    ['granted, from midnight in Finland on', 'GRANTED', '2021-06-13T21:00:00.000Z', 'RUNNING'],
    ['granted, found late', 'GRANTED', '2021-07-01', 'RUNNING'],
    ['running, on its last day at 23:30', 'RUNNING', '2021-12-13T21:30:00.000Z', 'RUNNING'],
    ['running, when its last day is over', 'RUNNING', '2021-12-13T22:00:00.000Z', 'ENDED'],
    ['interrupted: it waits for what becomes of the work', 'INTERRUPTED', '2022-03-01', 'INTERRUPTED'],
    ['applied for only', 'IN_PREPARATION', '2022-03-01', 'IN_PREPARATION'],
  ] as const)('%s', (_, state, moment, expected) => {
    expect((settledOn(inState(state), at(moment)) ?? inState(state)).state).toBe(expected);
  });

  it('ends with its last day, also when that is a leap day', () => {
    const leap = inState('RUNNING', { terms: { ...TERMS, to: date('2024-02-29') } });
    expect(settledOn(leap, at('2024-02-29'))).toBeNull();
    expect(settledOn(leap, at('2024-03-01'))?.endedOn).toBe('2024-02-29');
  });

  it.each([
    ['before it began', [], '2021-06-13', '2021-07-01', 'DATE_OUTSIDE_SUBSIDY'],
    ['on its first day', [], '2021-06-14', '2021-07-01', 'ok'],
    ['today', [], '2021-07-01', '2021-07-01', 'ok'],
    ['tomorrow', [], '2021-07-02', '2021-07-01', 'DATE_IN_FUTURE'],
    ['after its last day', [], '2021-12-14', '2022-01-10', 'DATE_OUTSIDE_SUBSIDY'],
    [
      'on the last day of the one before',
      [pause('2021-06-20', '2021-06-25')],
      '2021-06-25',
      '2021-07-01',
      'DATE_OUTSIDE_SUBSIDY',
    ],
    ['the day after the one before', [pause('2021-06-20', '2021-06-25')], '2021-06-26', '2021-07-01', 'ok'],
  ])('is interrupted %s', (_, interruptions, from, today, code) => {
    expect(codeOf(interrupted({ ...running, interruptions }, pause(from), at(today)))).toBe(code);
  });

  it.each([
    ['on the day of the interruption', '2021-06-20', 'DATE_OUTSIDE_SUBSIDY'],
    ['the day after', '2021-06-21', 'ok'],
    ['after the whole rest of the subsidy', '2021-12-14', 'ok'],
    ['later', '2021-12-15', 'DATE_OUTSIDE_SUBSIDY'],
  ])('goes on %s', (_, on, code) => {
    const stopped = inState('INTERRUPTED', { interruptions: [pause('2021-06-20')] });
    const done = resumed(stopped, date(on), at('2022-01-10'));
    expect(codeOf(done)).toBe(code);
    if (done.ok) expect(done.value.interruptions[0]?.to).not.toBeNull();
  });

  it.each([
    ['the day before its first: it never began', '2021-06-13', '2021-05-25', 'ok'],
    ['before that', '2021-06-12', '2021-07-01', 'DATE_OUTSIDE_SUBSIDY'],
    ['in between', '2021-08-31', '2021-09-01', 'ok'],
    ['tomorrow', '2021-09-02', '2021-09-01', 'DATE_IN_FUTURE'],
    ['after its last day', '2021-12-14', '2022-01-10', 'DATE_OUTSIDE_SUBSIDY'],
  ])('ends early %s', (_, lastDay, today, code) => {
    expect(codeOf(ended(running, date(lastDay), at(today)))).toBe(code);
  });

  it('ends with the interruption in which the job ended', () => {
    const stopped = inState('INTERRUPTED', { interruptions: [pause('2021-08-01')] });
    const { interruptions } = valueOf(ended(stopped, date('2021-08-20'), at('2021-09-01')));
    expect(interruptions).toEqual([pause('2021-08-01', '2021-08-20')]);
  });
});

describe('an application for more time', () => {
  const told = (changes: Partial<ExtensionApplication>, on = '2021-07-01') =>
    codeOf(appliedForExtension(running, { ...asksForMore, ...changes }, at(on)));

  it.each([
    ['that came at this very moment', { receivedAt: at('2021-07-01').at }, '2021-07-01', 'ok'],
    ['that comes tomorrow', { receivedAt: noon(date('2021-07-02')) }, '2021-07-01', 'DATE_IN_FUTURE'],
    ['on the last day', { receivedAt: noon(date('2021-12-13')) }, '2022-01-10', 'ok'],
    [
      'on the last day at 23:30',
      { receivedAt: '2021-12-13T21:30:00.000Z' as SubsidyApplication['receivedAt'] },
      '2022-01-10',
      'ok',
    ],
    ['on the day after', { receivedAt: noon(date('2021-12-14')) }, '2022-01-10', 'DATE_OUTSIDE_SUBSIDY'],
  ])('%s', (_, changes, on, code) => {
    expect(told(changes, on)).toBe(code);
  });

  it('is assured before it is recorded, and corrects only what a decision was on', () => {
    expect(told({ assurances: { ...assured, checkedOn: date('2021-07-02') } })).toBe('DATE_IN_FUTURE');
    expect(told(corrects)).toBe('EXTENSION_NOT_APPLIED_FOR');
  });

  it('arrived when it first did when it is corrected, and holds as it was until the correction is decided on', () => {
    const decided = asking(running, { decision: DECISION });
    const waiting = valueOf(appliedForExtension(decided, asksForMore, at('2021-07-01')));
    const later = { ...corrects, months: 3, receivedAt: noon(date('2021-06-30')) };
    const corrected = valueOf(appliedForExtension(waiting, later, at('2021-07-01')));
    expect(corrected.extensionApplications).toEqual([
      { ...asksForMore, decision: DECISION },
      { ...later, receivedAt },
      asksForMore,
    ]);
    const contested = { id: DECISION };
    expect(extensionToDecide(waiting, contested)?.months).toBe(6);
    expect(extensionToDecide(corrected, contested)?.months).toBe(3);
    expect(waitingExtension(corrected)).toEqual(asksForMore);
    const next = { ...MORE, decision: 'decision-2' as DecisionId };
    const { extensionApplications } = valueOf(extensionGranted(corrected, next, contested, at('2021-07-01')));
    expect(extensionApplications.map(({ months: asks, decision }) => [asks, decision])).toEqual([
      [6, DECISION],
      [3, 'decision-2'],
      [6, null],
    ]);
  });

  it('takes the place of one that waits, and comes beside those that were decided', () => {
    const decided = asking(running, { decision: DECISION });
    const one = valueOf(appliedForExtension(decided, asksForMore, at('2021-07-01')));
    const other = valueOf(appliedForExtension(one, { ...asksForMore, months: 3 }, at('2021-07-01')));
    expect(other.extensionApplications.map((asks) => [asks.decision, asks.months])).toEqual([
      [DECISION, 6],
      [null, 3],
    ]);
  });

  it('keeps the case open beyond its last day until it is decided, with a task', () => {
    const waiting = asking(running);
    expect(settledOn(waiting, at('2021-12-20'))).toBeNull();
    const law = valueOf(lawInForce.applicationHandling.at(date('2021-05-15'))).rules;
    const tasksOf = (subsidy: PaySubsidy) =>
      tasksAfter(subsidy, [], date('2021-07-01'), law).changes.opened.map(({ key }) => key);
    expect(tasksOf(waiting)).toEqual(['DECIDE_APPLICATION:case-1:extension-1']);
    const decided = { ...asksForMore, decision: DECISION };
    const corrected = { ...running, extensionApplications: [decided, corrects, asksForMore] };
    expect(tasksOf(corrected)).toEqual(['DECIDE_APPLICATION:case-1:extension-2']);
    const rejectedOne = valueOf(extensionRejected(waiting, MORE, at('2021-12-20')));
    expect([tasksOf(rejectedOne), settledOn(rejectedOne, at('2021-12-20'))?.endedOn]).toEqual([
      [],
      '2021-12-13',
    ]);
    const te = 'te-office:1500' as OrganisationId;
    expect(codeOf(extensionRouted(waiting, DECIDER, te, at('2021-07-01')))).toBe('ROUTING_NOT_NEEDED');
    const gone = valueOf(extensionRouted(waiting, TO_TE_OFFICE, te, at('2021-07-01')));
    expect([gone.handler, gone.terms, tasksOf(gone)]).toEqual([te, TERMS, []]);
  });
});

describe('the tasks of a case', () => {
  const law = valueOf(lawInForce.applicationHandling.at(date('2021-05-15'))).rules;
  const opened = (subsidy: PaySubsidy, open = [] as Parameters<typeof tasksAfter>[1]) =>
    tasksAfter(subsidy, open, date('2021-07-01'), law);
  const wanted = (subsidy: PaySubsidy) =>
    opened(subsidy).changes.opened.map(({ kind, dueOn }) => [kind, dueOn]);

  it('are to decide within thirty days of the receipt, on a working day, and to follow up what was asked', () => {
    expect(wanted(received)).toEqual([['DECIDE_APPLICATION', '2021-06-14']]);
    const incomplete = inState('INCOMPLETE', { asked: { words: 'x', dueOn: date('2021-06-04') } });
    expect(wanted(incomplete)).toEqual([
      ['DECIDE_APPLICATION', '2021-06-14'],
      ['FOLLOW_UP_APPLICATION', '2021-06-04'],
    ]);
    expect(APPLICATION_TASKS).toEqual(['DECIDE_APPLICATION', 'FOLLOW_UP_APPLICATION']);
  });

  it.each([
    ['GRANTED', 'DONE'],
    ['REJECTED', 'DONE'],
    ['WITHDRAWN', 'DROPPED'],
    ['ROUTED_TO_TE_OFFICE', 'DROPPED'],
  ] as const)('end when it is %s: %s', (state, outcome) => {
    const open = opened(received).changes.opened.map((task, nth) => ({
      ...task,
      id: `task-${nth}` as TaskId,
      clientId: received.clientId,
    }));
    const { ended: done, changes } = opened(inState(state), open);
    expect([done.length, changes.dropped.length]).toEqual(outcome === 'DONE' ? [1, 0] : [0, 1]);
    // Decided on 1.7. of what was due on 14.6.
    if (outcome === 'DONE') expect(done[0]?.end).toMatchObject({ lateness: 'AUTHORITY' });
  });
});
