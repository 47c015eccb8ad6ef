import { covers } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { EarningsRightRow } from '../deliveries/client-registry.port.ts';
import type { Result } from '../../shared/result.ts';
import { contentOf, type FactSheet, type FactWrite } from './fact-sheet.ts';
import { correctFacts, type RecordFailure } from './recording.ts';

/**
 * The corrections that decide a contradiction of a basis (ristiriidan ratkaisu): of the facts valid on the day and recorded
 * last, those that say otherwise get the right that was decided.
 */
export function resolveContradiction(
  sheet: FactSheet,
  basis: string,
  right: 'YES' | 'NO',
  day: PlainDate,
): Result<readonly FactWrite[], RecordFailure> {
  const valid = sheet['earnings-rights'].filter((fact) => fact.basis === basis && covers(fact, day));
  const lastDay = valid
    .map(({ recordedOn }) => recordedOn)
    .toSorted()
    .at(-1);
  const otherwise = valid.filter((fact) => fact.recordedOn === lastDay && fact.right !== right);
  return correctFacts(
    sheet,
    otherwise.map((fact) => ({
      kind: 'earnings-rights',
      key: fact.key,
      content: { ...contentOf<EarningsRightRow>(fact), right },
    })),
    day,
  );
}
