import type { MeetingSchedule } from '../../legislation/meetings.ts';
import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { MeetingKind } from '../meetings/meeting.ts';
import type { NamedOfficial } from '../officials/official.ts';
import type { DropReason, LatenessReason, ProcessTask } from '../tasks/task.ts';
import type { MatterKind } from './matter-kinds.ts';

/** A matter that goes on or can be gone on with; nothing in it tells of health (asia tilannekuvassa). */
export interface MatterInView {
  readonly kind: MatterKind;
  readonly id: string;
  readonly state: string;
  readonly version: number;
  /** The kind of meeting, type of plan or service, ground and so on, as a code of its kind. */
  readonly what: string | null;
  readonly from: PlainDate | null;
  /** Last day: of a meeting the day by which it is to be held, of a plan the day by which it is to be revised. */
  readonly until: PlainDate | null;
}

export interface MeetingInView {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly start: Instant;
}

/** A task that has ended, and how. */
export interface EndedTask extends Pick<ProcessTask, 'id' | 'kind' | 'dueOn' | 'isAim' | 'rule'> {
  readonly outcome: 'DONE' | 'DROPPED';
  readonly endedOn: PlainDate;
  readonly reason: LatenessReason | DropReason | null;
}

/** Where a client's service process stands (palveluprosessin tilannekuva). */
export interface ProcessOverview {
  readonly clientId: ClientId;
  /** Null when nobody is, and where it would tell where somebody under a security ban lives. */
  readonly responsible: OrganisationId | null;
  /** Whether the body that asks runs the process, so that it may act. */
  readonly isHandled: boolean;
  readonly official: (NamedOfficial & { readonly from: Instant }) | null;
  readonly jobSearch: Period | null;
  readonly unemployedSince: PlainDate | null;
  /** Interviews of the old law or discussions of the Nordic model; null without a valid job search. */
  readonly schedule: MeetingSchedule | null;
  readonly lastMeeting: MeetingInView | null;
  readonly nextMeeting: MeetingInView | null;
  readonly matters: readonly MatterInView[];
  readonly openTasks: readonly Omit<ProcessTask, 'clientId' | 'key'>[];
  /** The latest first. */
  readonly endedTasks: readonly EndedTask[];
}
