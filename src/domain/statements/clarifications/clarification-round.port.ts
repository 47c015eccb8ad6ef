import type { PlainDate } from '../../shared/plain-date.ts';
import type { Clarification } from './clarification.ts';

/** A request as far as it tells nothing of the client’s health. */
export type RequestWithoutHealth = Omit<Clarification, 'health'>;

/** Requests of many clients at once. */
export interface ClarificationRound {
  /** Locks clients whose requests were not answered by a day before `today`, in order, and gives these requests. */
  lockUnanswered(today: PlainDate, limit: number): Promise<readonly RequestWithoutHealth[]>;
  /** Keeps the next versions; what tells of health stays as it was. */
  save(requests: readonly RequestWithoutHealth[]): Promise<void>;
}
