import type {
  ClaimedExemption,
  ObligationSituation,
} from '../../../../src/domain/process/obligation/review-periods.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';

export const date = (text: string): PlainDate => text as PlainDate;

export const period = (from: string, until: string | null) => ({
  from: date(from),
  until: until === null ? null : date(until),
});

/** Somebody of forty who has just become unemployed and has nothing else. */
export function situation(from: string, differing: Partial<ObligationSituation> = {}): ObligationSituation {
  return {
    from: date(from),
    birthDate: date('1982-06-15'),
    jobSearch: { jobSearchStart: date('2022-05-02'), previousInterview: null },
    unemployedSince: date('2022-05-02'),
    laidOffSince: null,
    work: null,
    study: null,
    available: null,
    exemption: null,
    ...differing,
  };
}

export const exempt = (
  reason: ClaimedExemption['reason'],
  differing: Partial<ClaimedExemption> = {},
): Partial<ObligationSituation> => ({
  exemption: { reason, isOpenMarketPossible: false, changesOn: null, ...differing },
});
