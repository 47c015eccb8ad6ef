import type { VacancyState } from '../../domain/offers/vacancies/vacancy.ts';
import { type Texts, texts } from './language.ts';

/** Stages of vacancies. */
export const vacancyStateNames: Readonly<Record<VacancyState, Texts>> = {
  NOTIFIED: texts('ilmoitettu, ei julkaistu', 'anmäld, inte publicerad', 'notified, not published'),
  REFUSED: texts('ilmoitusta ei ole otettu vastaan', 'anmälan har inte tagits emot', 'refused'),
  OPEN: texts('avoinna', 'ledig', 'open'),
  FILLED: texts('täytetty', 'tillsatt', 'filled'),
  WITHDRAWN: texts('peruttu', 'återtagen', 'withdrawn'),
  EXPIRED: texts('vanhentunut', 'utgången', 'expired'),
  REMOVED: texts('poistettu', 'borttagen', 'removed'),
};
