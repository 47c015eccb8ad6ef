import type { EventKind } from '../../domain/statements/event.ts';
import { type Texts, texts } from './language.ts';

/** Names of the events that are looked into. */
export const eventKindNames: Readonly<Record<EventKind, Texts>> = {
  OFFER: texts('Työtarjous', 'Arbetserbjudande', 'Job offer'),
  NO_SHOW: texts('Saapumatta jääminen', 'Utevaro', 'Failure to appear'),
  PLAN_NOT_CARRIED_OUT: texts(
    'Suunnitelman toteuttamatta jättäminen',
    'Planen inte genomförd',
    'Plan not carried out',
  ),
  SERVICE_REFUSED: texts('Palvelusta kieltäytyminen', 'Vägran att ta emot tjänst', 'Service refused'),
  SERVICE_INTERRUPTED: texts('Palvelun keskeyttäminen', 'Avbruten tjänst', 'Service broken off'),
  RESIGNED: texts('Työn päättyminen', 'Arbetet upphörde', 'End of work'),
  ENTREPRENEURSHIP: texts('Yritystoiminta', 'Företagsverksamhet', 'Entrepreneurship'),
  STUDIES: texts('Opiskelu', 'Studier', 'Studies'),
  OTHER: texts('Muu tapahtuma', 'Annan händelse', 'Other event'),
};
