import { describe, expect, it } from 'vitest';
import { endTask, ENDED_BY_HAND } from '../../../../src/domain/process/tasks/end-task.ts';
import { laneOf } from '../../../../src/domain/process/tasks/lanes.ts';
import { type ProcessTask, TASK_KINDS, type TaskKind } from '../../../../src/domain/handling/task.ts';
import {
  PROCESS_WORKLIST_NAMES,
  PROCESS_WORKLISTS,
  shownIn,
} from '../../../../src/domain/process/worklists/process-worklist.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';

const day = (text: string) => text as PlainDate;
const TODAY = day('2022-12-31');
const AHEAD = day('2023-01-30');

describe('what a list shows', () => {
  it.each([
    ['overdue', null, null, '2022-12-30'],
    ['overdue', '2022-12-01', null, '2022-12-01'],
    ['overdue', '2023-01-15', null, '2022-12-30'],
    ['due', null, '2022-12-31', '2023-01-30'],
    ['due', '2022-12-31', '2022-12-31', '2022-12-31'],
    ['due', '2023-06-30', '2022-12-31', '2023-06-30'],
    ['waiting-for-client', null, null, null],
    ['waiting-for-partner', '2023-01-01', null, '2023-01-01'],
    ['aims', null, null, '2023-01-30'],
  ] as const)('%s until %s: from %s to %s', (name, until, from, to) => {
    expect(shownIn(name, TODAY, AHEAD, until === null ? null : day(until))).toEqual({ from, to });
  });

  it('leaves no task out: whatever it waits for, one lane has it, and the lists show every lane', () => {
    const lanes = new Set(
      (Object.keys(TASK_KINDS) as TaskKind[]).flatMap((kind) =>
        [true, false].map((isAim) => laneOf({ kind, isAim })),
      ),
    );
    expect(new Set(PROCESS_WORKLIST_NAMES.map((name) => PROCESS_WORKLISTS[name]))).toEqual(lanes);
  });

  it('E49: a periodic interview of autumn 2020 is an aim, and with what is late never', () => {
    expect(laneOf({ kind: 'HOLD_PERIODIC_INTERVIEW', isAim: true })).toBe('AIM');
    expect(laneOf({ kind: 'HOLD_PERIODIC_INTERVIEW', isAim: false })).toBe('AUTHORITY');
    expect(laneOf({ kind: 'REPORT_ACTION', isAim: true })).toBe('CLIENT');
  });
});

const task = (kind: TaskKind, isAim = false) =>
  ({ kind, dueOn: day('2021-04-06'), isAim, rule: null }) as unknown as ProcessTask;
const open = { task: task('MAKE_SECOND_CONTACT'), hasEnded: false };

describe('R43: a task that is done', () => {
  it('on its last day is not late, whoever gives a reason', () => {
    expect(endTask(open, day('2021-04-06'), 'CLIENT', null)).toEqual({
      ok: true,
      value: { outcome: 'DONE', on: '2021-04-06', lateness: null, words: null },
    });
  });

  it('R33: after it needs the reason, unless the law only aims at the day', () => {
    const late = day('2021-04-07');
    expect(endTask(open, late, null, null)).toMatchObject({ failure: { code: 'LATE_REASON_REQUIRED' } });
    expect(endTask(open, late, 'TECHNICAL', 'linja')).toMatchObject({
      value: { lateness: 'TECHNICAL', words: 'linja' },
    });
    const aim = { ...open, task: task('MAKE_SECOND_CONTACT', true) };
    expect(endTask(aim, late, null, null)).toMatchObject({ value: { lateness: null } });
  });

  it('is done once, and by hand only when no matter of its own ends it', () => {
    expect(endTask({ ...open, hasEnded: true }, day('2021-04-01'), null, null)).toMatchObject({
      failure: { code: 'TASK_ENDED' },
    });
    for (const kind of Object.keys(TASK_KINDS) as TaskKind[]) {
      const ended = endTask({ task: task(kind), hasEnded: false }, day('2021-04-01'), null, null);
      expect([kind, ended.ok]).toEqual([kind, ENDED_BY_HAND.includes(kind)]);
    }
  });
});
