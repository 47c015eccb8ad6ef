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
  | { readonly step: 'REFER'; readonly on: PlainDate; readonly disclosure: Disclosure | null }
  | { readonly step: 'WAIT' | 'ACCEPT'; readonly on: PlainDate }
  | {
      readonly step: 'REJECT';
      readonly on: PlainDate;
      readonly reason: RejectionReason;
      readonly words: string | null;
    }
  | { readonly step: 'REFUSE' | 'CANCEL'; readonly on: PlainDate; readonly words: string | null }
  | {
      readonly step: 'START';
      readonly on: PlainDate;
      /** What differs from the plan; null: nothing. */
      readonly plannedEnd: PlainDate | null;
      readonly sessions: readonly CoachingSession[] | null;
    }
  | { readonly step: 'COMPLETE'; readonly on: PlainDate; readonly outcome: ServiceOutcome }
  | ({ readonly step: 'INTERRUPT'; readonly on: PlainDate } & Interruption)
  | { readonly step: 'RECORD_KELA'; readonly kela: KelaSteps; readonly outcome: ServiceOutcome | null }
  | ({ readonly step: 'FOLLOW_UP' } & Placement);
