import type { PlainDate } from '../../shared/plain-date.ts';
import type { CoachingSession } from './coaching.ts';
import type {
  Interruption,
  KelaSteps,
  Placement,
  RejectionReason,
  ServiceOutcome,
} from './service-referral.ts';
import type { Disclosure } from './social-and-health.ts';

/** A step of a referral, with the day on which it was taken. */
export type ServiceStep =
  | { readonly step: 'refer'; readonly on: PlainDate; readonly disclosure: Disclosure | null }
  | { readonly step: 'wait' | 'accept'; readonly on: PlainDate }
  | {
      readonly step: 'reject';
      readonly on: PlainDate;
      readonly reason: RejectionReason;
      readonly words: string | null;
    }
  | { readonly step: 'refuse' | 'cancel'; readonly on: PlainDate; readonly words: string | null }
  | {
      readonly step: 'start';
      readonly on: PlainDate;
      /** What differs from the plan; null: nothing. */
      readonly plannedEnd: PlainDate | null;
      readonly sessions: readonly CoachingSession[] | null;
    }
  | { readonly step: 'complete'; readonly on: PlainDate; readonly outcome: ServiceOutcome | null }
  | ({ readonly step: 'interrupt'; readonly on: PlainDate } & Interruption)
  | { readonly step: 'record-kela'; readonly kela: KelaSteps; readonly outcome: ServiceOutcome | null }
  | ({ readonly step: 'follow-up' } & Placement);
