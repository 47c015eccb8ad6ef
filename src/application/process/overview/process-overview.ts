import type { MeetingSchedule } from '../../../domain/legislation/meetings.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { Period } from '../../../domain/shared/period.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { MeetingKind } from '../../../domain/process/meetings/meeting.ts';
import type { NamedOfficial } from '../../../domain/process/officials/official.ts';
import type { DropReason, LatenessReason, ProcessTask } from '../../../domain/handling/task.ts';
import type { MatterInView } from '../../shared/matter-kinds.ts';

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
