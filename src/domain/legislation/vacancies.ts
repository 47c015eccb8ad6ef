import { day, timeline } from './timeline.ts';

/** What the law says of notices of vacancies (ilmoitus avoimesta työpaikasta). */
export interface VacancyNoticeRules {
  /** A notice is refused by a decision with reasons in this form. */
  readonly refusalReasons: 'WRITTEN';
}

/** Refusal of employers’ notices, by the day of the decision. That the duty goes on with the act of 2025 is (K). */
export const vacancyNotice = timeline<VacancyNoticeRules>('vacancy_notice', 'day of the decision', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '3:8 §',
    certainty: 'F',
    status: 'in-force',
    rules: { refusalReasons: 'WRITTEN' },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Työnvälitys',
    certainty: 'K',
    status: 'in-force',
    rules: { refusalReasons: 'WRITTEN' },
  },
]);
