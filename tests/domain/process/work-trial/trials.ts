import type {
  RegisterTrial,
  TrialHistory,
} from '../../../../src/domain/process/work-trial/work-trial-limits.ts';
import type { WorkTrial, WorkTrialTerms } from '../../../../src/domain/process/work-trial/work-trial.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { KEHA, organisation } from '../../../../src/domain/shared/organisation.ts';
import { addDays, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';

export const date = (text: string): PlainDate => text as PlainDate;

export const at = (moment: string) => ({ by: { subject: 'x', organisation: KEHA }, at: moment as Instant });
export const noon = (day: string) => at(`${day}T09:00:00.000Z`);

const named = (code: string) => ({ kind: 'OTHER' as const, code, name: `Yritys ${code}` });
export const ACME = named('9000100-6');
export const OTHER = named('9000200-9');
export const CITY = { kind: 'MUNICIPALITY' as const, code: '109', name: 'Hämeenlinna' };

/** Five days of six hours a week, from a first to a last day. */
export function terms(from: string, to: string, differing: Partial<WorkTrialTerms> = {}): WorkTrialTerms {
  return {
    organiser: ACME,
    goal: 'CAREER_CHOICE',
    isRecruitTry: false,
    tasks: 'Myymälän tehtävät',
    occupation: '5223',
    dailyHours: 6,
    weekdays: [1, 2, 3, 4, 5],
    supervisor: 'Keksitty Ohjaaja',
    from: date(from),
    until: addDays(date(to), 1),
    isCurrentEmployer: false,
    clientAsks: false,
    referralId: null,
    ...differing,
  };
}

export function agreement(of: WorkTrialTerms, differing: Partial<WorkTrial> = {}): WorkTrial {
  return {
    id: 'id' as WorkTrial['id'],
    clientId: 'client' as WorkTrial['clientId'],
    state: 'SIGNED',
    version: 1,
    changedBy: { subject: 'x', organisation: KEHA },
    changedAt: '2022-01-01T09:00:00.000Z' as Instant,
    authority: organisation('municipality', '109'),
    parties: ['CLIENT', 'AUTHORITY', 'ORGANISER'],
    signatures: [],
    absences: [],
    endedOn: null,
    interruption: null,
    evaluation: null,
    rule: { theme: 'worktrial', version: 'JTYPL13', from: '2013-01-01', act: '', section: '' },
    ...of,
    ...differing,
  };
}

/** Somebody of forty. */
export function history(
  agreements: readonly WorkTrialTerms[],
  differing: Partial<TrialHistory> = {},
): TrialHistory {
  return {
    birthDate: date('1982-06-15'),
    unemployment: [],
    agreements: agreements.map((one) => agreement(one)),
    register: [],
    ...differing,
  };
}

export const registered = (
  from: string,
  until: string | null,
  organiser: string | null = null,
): RegisterTrial => ({
  from: date(from),
  until: until === null ? null : date(until),
  organiser,
});
