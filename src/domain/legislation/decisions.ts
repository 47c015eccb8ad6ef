import { euros, type Length, type Quantity, workingDays, days } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How a body decides on subsidies and grants (päätöksenteko tukiasioissa). The law says nothing of it. */
export interface DecisionRules {
  /** Most that one person decides alone where the body has set no limit of its own (päätösraja). */
  readonly aloneUpTo: Quantity;
  /** Within this a second person confirms a decision or returns it. */
  readonly confirmWithin: Length;
  /** Within this a rectification request is decided on; the law says only that it is urgent. */
  readonly rectifyWithin: Length;
}

/** Deciding on subsidies, by the date of the decision. */
export const decisions = timeline<DecisionRules>('decision', 'decision date', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Palveluprosessi',
    certainty: 'K',
    status: 'in-force',
    rules: { aloneUpTo: euros(10_000), confirmWithin: workingDays(3), rectifyWithin: days(30) },
  },
]);
