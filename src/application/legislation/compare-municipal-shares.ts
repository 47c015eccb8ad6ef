import type { Bill } from '../../domain/legislation/bill.ts';
import type { StatuteBook } from '../../domain/legislation/statute-book.ts';
import { trialAreaOn } from '../../domain/legislation/trial-areas.ts';
import { municipalSharesOf } from '../../domain/reporting/support-payments.ts';
import { addMonths, monthOf, type PlainDate, type YearMonth } from '../../domain/shared/plain-date.ts';
import { type Failure, ok } from '../../domain/shared/result.ts';
import { bulkCommand, type CommandDependencies } from '../shared/command.ts';

/** Cents that municipalities pay of labour market support in a year, by the law in force and by a bill. */
export interface ShareComparison extends BeforeAndAfter {
  readonly from: YearMonth;
  readonly to: YearMonth;
  readonly byMunicipality: Readonly<Record<string, BeforeAndAfter>>;
}

export interface BeforeAndAfter {
  readonly before: number;
  readonly after: number;
}

interface ComparisonInput {
  readonly areaCode: string | null;
  readonly date: PlainDate;
  readonly law: StatuteBook;
  readonly bill: StatuteBook;
}

const MONTHS = 12;
const THEMES = ['lms', 'municipal_share'];

/** Whether a bill says anything of what municipalities pay. */
export function touchesShares({ adopts, values }: Bill): boolean {
  return THEMES.some(
    (name) =>
      adopts.some(({ theme }) => theme === name) || values.some(({ key }) => key.startsWith(`${name}.`)),
  );
}

/**
 * Compares what municipalities pay of the labour market support of the twelve months that end with the date. Null when
 * no payments have been delivered, or when a tier of either law cannot be told from the classes of days delivered.
 */
export function compareMunicipalShares(dependencies: CommandDependencies) {
  return bulkCommand<ComparisonInput, ShareComparison | null, Failure<'RULE_NOT_FOUND'>>({
    name: 'compare-municipal-shares',
    permission: 'legislation.simulate',
    objectType: 'law',
    async handle({ areaCode, date, law, bill }, tx) {
      const [from, to] = [monthOf(addMonths(date, 1 - MONTHS)), monthOf(date)];
      const members = areaCode === null ? null : (trialAreaOn(areaCode, date)?.municipalities ?? []);
      const payments = await tx.supportPayments.between(from, to, members);
      const [before, after] = [municipalSharesOf(payments, law), municipalSharesOf(payments, bill)];
      if (!before.ok) return before;
      if (!after.ok) return after;
      const value =
        payments.length === 0 || before.value === null || after.value === null
          ? null
          : { from, to, ...comparisonOf(before.value, after.value) };
      return ok({ value, objectId: null, clientIds: [], detail: { areaCode, date } });
    },
  })(dependencies);
}

function comparisonOf(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  const byMunicipality = Object.fromEntries(
    before.entries().map(([code, cents]) => [code, { before: cents, after: after.get(code) ?? 0 }]),
  );
  return { before: sum(before.values()), after: sum(after.values()), byMunicipality };
}

function sum(cents: Iterable<number>): number {
  return [...cents].reduce((total, one) => total + one, 0);
}
