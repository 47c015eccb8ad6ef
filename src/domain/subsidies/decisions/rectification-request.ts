import type { Matter } from '../../handling/matter.ts';
import type { DecisionId, RectificationRequestId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';

/** Stages of a rectification request. */
export type RectificationState =
  | 'RECEIVED'
  | 'INADMISSIBLE'
  | 'ACCEPTED'
  | 'PARTLY'
  | 'REJECTED'
  | 'APPEALED'
  | 'DECIDED';

export type RectificationCommand =
  | 'dismiss'
  | 'accept'
  | 'accept-partly'
  | 'reject'
  | 'appeal'
  | 'record-judgment';

/** Life of a request; whoever is not satisfied goes on to the administrative court. */
export const RECTIFICATION_MACHINE: StateMachine<RectificationState, RectificationCommand> = {
  name: 'rectification request',
  finnish: 'oikaisuvaatimus',
  initial: 'RECEIVED',
  moves: {
    RECEIVED: {
      dismiss: 'INADMISSIBLE',
      accept: 'ACCEPTED',
      'accept-partly': 'PARTLY',
      reject: 'REJECTED',
    },
    INADMISSIBLE: { appeal: 'APPEALED' },
    ACCEPTED: {},
    PARTLY: { appeal: 'APPEALED' },
    REJECTED: { appeal: 'APPEALED' },
    APPEALED: { 'record-judgment': 'DECIDED' },
    DECIDED: {},
  },
};

/** A request that a decision be rectified (oikaisuvaatimus; Act 434/2003, chapter 7a). A late one is kept (D10). */
export interface RectificationRequest extends Matter<RectificationRequestId, RectificationState> {
  readonly decision: DecisionId;
  readonly by: 'CLIENT' | 'EMPLOYER';
  readonly receivedOn: PlainDate;
  readonly demand: string;
  /** The last day on which it could come. */
  readonly dueBy: PlainDate;
  readonly isLate: boolean;
  readonly rule: RuleReference;
  readonly outcome: {
    readonly on: PlainDate;
    readonly reasons: string;
    /** The decision that was made anew. */
    readonly newDecision: DecisionId | null;
  } | null;
  readonly appeal: {
    readonly on: PlainDate;
    readonly court: string;
    readonly judgment: string | null;
    readonly judgedOn: PlainDate | null;
  } | null;
}
