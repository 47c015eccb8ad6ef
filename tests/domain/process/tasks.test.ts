import { describe, expect, it } from 'vitest';
import { type ProcessTask, settledTasks, type WantedTask } from '../../../src/domain/handling/task.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';

const wanted = (key: string, dueOn: string): WantedTask => ({
  kind: 'HOLD_DISCUSSION',
  key,
  subject: null,
  dueOn: dueOn as PlainDate,
  unmovedDueOn: dueOn as PlainDate,
  isAim: false,
  rule: null,
});
const open = (key: string, dueOn: string) =>
  ({ ...wanted(key, dueOn), id: key, clientId: 'client' }) as ProcessTask;
const because = () => 'NOT_NEEDED' as const;

describe('open tasks', () => {
  it('stay when they are still wanted, on the same day', () => {
    const tasks = [open('a', '2022-08-01')];
    expect(settledTasks(tasks, [wanted('a', '2022-08-01')], because)).toEqual({ opened: [], dropped: [] });
  });

  it('fall away as computed anew when another day is wanted, and begin again', () => {
    const task = open('a', '2022-08-01');
    const anew = wanted('a', '2022-09-01');
    expect(settledTasks([task], [anew], because)).toEqual({
      opened: [anew],
      dropped: [{ task, reason: 'RECOMPUTED' }],
    });
  });

  it('fall away with the reason of their own when nobody wants them', () => {
    const task = open('a', '2022-08-01');
    expect(settledTasks([task], [], () => 'LONG_SERVICE')).toEqual({
      opened: [],
      dropped: [{ task, reason: 'LONG_SERVICE' }],
    });
  });
});
