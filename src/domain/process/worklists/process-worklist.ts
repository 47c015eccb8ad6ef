import type { ClientId, TaskId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { Lane } from '../tasks/lanes.ts';
import type { TaskKind } from '../../handling/task.ts';

/** Lists of what is to be done in service processes (palveluprosessin työlistat), and whom their tasks wait for. */
export const PROCESS_WORKLISTS = {
  overdue: 'AUTHORITY',
  due: 'AUTHORITY',
  'waiting-for-client': 'CLIENT',
  'waiting-for-partner': 'PARTNER',
  aims: 'AIM',
} as const satisfies Readonly<Record<string, Lane>>;

export type ProcessWorklistName = keyof typeof PROCESS_WORKLISTS;

export const PROCESS_WORKLIST_NAMES = Object.keys(PROCESS_WORKLISTS) as [
  ProcessWorklistName,
  ...ProcessWorklistName[],
];

/** Which tasks of its lane a list shows, by their last day; null = without a bound. */
export interface DueBetween {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** What a list shows on a day: what is due is shown up to `ahead`, unless asked for until another day. */
export function shownIn(
  name: ProcessWorklistName,
  today: PlainDate,
  ahead: PlainDate,
  until: PlainDate | null,
): DueBetween {
  const yesterday = addDays(today, -1);
  switch (name) {
    case 'overdue':
      return { from: null, to: until !== null && until < today ? until : yesterday };
    case 'due':
      return { from: today, to: until ?? ahead };
    case 'aims':
      return { from: null, to: until ?? ahead };
    case 'waiting-for-client':
    case 'waiting-for-partner':
      return { from: null, to: until };
  }
}

/** One thing to do, and about whom (työlistan rivi). */
export interface ProcessWorkItem {
  readonly id: TaskId;
  readonly client: {
    readonly id: ClientId;
    readonly lastName: string;
    readonly firstNames: string;
    readonly birthDate: PlainDate;
    readonly securityBan: boolean;
  };
  readonly kind: TaskKind;
  readonly dueOn: PlainDate;
  readonly unmovedDueOn: PlainDate;
  readonly isAim: boolean;
  /** Null where it would tell where somebody under a security ban lives. */
  readonly responsible: OrganisationId | null;
  readonly official: string | null;
  readonly team: string | null;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly rule: RuleReference | null;
}
