import { eurosPerDay, type Quantity } from './amounts.ts';
import { day, type Entry, timeline } from './timeline.ts';

/** Basic allowance, which the start-up grant follows (peruspäiväraha). */
export interface BasicAllowanceRules {
  /** Full amount for a day of payment. */
  readonly perDay: Quantity;
}

/** The acts and decrees by which the figures were set are to be checked before use. */
const figure = (
  version: string,
  from: Entry<unknown>['from'],
  euros: number,
): Entry<BasicAllowanceRules> => ({
  version,
  from,
  act: '1290/2002',
  section: '6:1 §',
  certainty: 'K',
  status: 'in-force',
  rules: { perDay: eurosPerDay(euros) },
});

/** Basic allowance, by the day for which it is paid. Figures as they were published, from 2020 on. */
export const basicAllowance = timeline<BasicAllowanceRules>('basic-allowance', 'day of payment', [
  figure('2020', day('2020-01-01'), 33.66),
  figure('2021', day('2021-01-01'), 33.78),
  figure('2022', day('2022-01-01'), 34.5),
  figure('2022-08', day('2022-08-01'), 35.72),
  figure('2023', day('2023-01-01'), 37.21),
]);
