import { describe, expect, it } from 'vitest';
import { days } from '../../../../src/domain/legislation/amounts.ts';
import type { ProcessTask } from '../../../../src/domain/handling/task.ts';
import { tasksAfter } from '../../../../src/domain/subsidies/start-up-grants/grant-tasks.ts';
import type { StartUpGrant } from '../../../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import type { ClientId, TaskId } from '../../../../src/domain/shared/ids.ts';
import { application, date, running } from './grants.ts';

const RULES = { decideWithin: days(30) };
const received = application('2021-07-01', { receivedOn: date('2021-06-01') });
const incomplete = application('2021-07-01', {
  receivedOn: date('2021-06-01'),
  state: 'INCOMPLETE',
  asked: { words: 'x', dueOn: date('2021-06-30') },
});

/** The open tasks that a case has asked for. */
const openFor = (grant: StartUpGrant): readonly ProcessTask[] =>
  tasksAfter(grant, [], date('2021-06-15'), RULES).changes.opened.map((wanted) => ({
    ...wanted,
    id: wanted.key as TaskId,
    clientId: 'client-1' as ClientId,
  }));

/** What becomes of the tasks of a case when it changes. */
const told = (before: StartUpGrant, after: StartUpGrant, on = '2021-06-15'): readonly string[] => {
  const { ended, changes } = tasksAfter(after, openFor(before), date(on), RULES);
  return [
    ...ended.map(({ task, end }) => `done ${task.kind} ${'lateness' in end ? end.lateness : ''}`),
    ...changes.opened.map(({ kind, dueOn }) => `opened ${kind} ${dueOn}`),
    ...changes.dropped.map(({ task, reason }) => `dropped ${task.kind} ${reason}`),
  ];
};

describe('tasks of an application', () => {
  it('one is to be decided on within 30 days, on a working day', () => {
    expect(told({ ...received, state: 'REJECTED' }, received)).toEqual([
      'opened DECIDE_APPLICATION 2021-07-01',
    ]);
  });

  it('what was asked for is followed up on its day', () => {
    expect(told(received, incomplete)).toEqual(['opened FOLLOW_UP_APPLICATION 2021-06-30']);
    expect(told(incomplete, received)).toEqual(['done FOLLOW_UP_APPLICATION null']);
  });

  it('a decision does it, late or in time; who withdraws leaves nothing to do', () => {
    const decided = { ...received, state: 'GRANTED' } as const;
    expect(told(received, decided, '2021-07-01')).toEqual(['done DECIDE_APPLICATION null']);
    expect(told(received, decided, '2021-07-02')).toEqual(['done DECIDE_APPLICATION AUTHORITY']);
    expect(told(received, { ...received, state: 'WITHDRAWN' })).toEqual([
      'dropped DECIDE_APPLICATION MATTER_CLOSED',
    ]);
  });

  it('an extension is one of its own; it falls away when the grant ends before', () => {
    const grant = running('2021-04-01', '2021-09-30');
    const more = { ...grant, appliedExtension: { receivedOn: date('2021-06-11'), months: 3 } };
    expect(told(grant, more)).toEqual(['opened DECIDE_APPLICATION 2021-07-12']);
    expect(told(more, { ...grant, state: 'EXTENDED' })).toEqual(['done DECIDE_APPLICATION null']);
    expect(told(more, { ...grant, state: 'ENDED' })).toEqual(['dropped DECIDE_APPLICATION MATTER_CLOSED']);
  });
});
