import type { Length } from '../shared/deadlines.ts';

export type { Length };

/** A length in calendar months, which can be counted from any day without a calendar of holidays. */
export interface Months extends Length {
  readonly unit: 'months';
}

/** A number that a law gives with what it counts. */
export interface Quantity {
  readonly amount: number;
  readonly unit:
    | 'percent'
    | 'cents'
    | 'cents-per-day'
    | 'cents-per-month'
    | 'persons'
    | 'times'
    | 'hours-per-week'
    | 'days-per-week'
    | 'hours-per-day'
    | 'opportunities';
}

export const hours = (amount: number): Length => ({ amount, unit: 'hours' });
export const days = (amount: number): Length => ({ amount, unit: 'days' });
export const workingDays = (amount: number): Length => ({ amount, unit: 'working-days' });
export const weeks = (amount: number): Length => ({ amount, unit: 'weeks' });
export const months = (amount: number): Months => ({ amount, unit: 'months' });
export const years = (amount: number): Length => ({ amount, unit: 'years' });
export const percent = (amount: number): Quantity => ({ amount, unit: 'percent' });
export const times = (amount: number): Quantity => ({ amount, unit: 'times' });
export const opportunities = (amount: number): Quantity => ({ amount, unit: 'opportunities' });
export const daysPerWeek = (amount: number): Quantity => ({ amount, unit: 'days-per-week' });
export const hoursPerDay = (amount: number): Quantity => ({ amount, unit: 'hours-per-day' });
export const euros = (amount: number): Quantity => ({ amount: Math.round(amount * 100), unit: 'cents' });
export const eurosPerDay = (amount: number): Quantity => ({
  amount: Math.round(amount * 100),
  unit: 'cents-per-day',
});
export const eurosPerMonth = (amount: number): Quantity => ({
  amount: Math.round(amount * 100),
  unit: 'cents-per-month',
});
