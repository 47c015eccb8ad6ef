import { type Names, names } from '../../reference/names.ts';
import type { EventKind } from '../event.ts';

/** What a client is asked of an event of each kind, until an official writes another question (vakiokysymys). */
export const STANDARD_QUESTIONS: Readonly<Record<EventKind, Names>> = {
  OFFER: names(
    'Sinulle on tarjottu työpaikkaa. Kerro, hakitko sitä, ja jos et hakenut tai kieltäydyit, miksi.',
    'Du har erbjudits ett arbete. Berätta om du sökte det, och om du inte sökte det eller tackade nej, varför.',
    'You were offered a job. Please tell whether you applied for it and, if you did not or refused it, why.',
  ),
  NO_SHOW: names(
    'Et tullut sovittuun tapaamiseen. Kerro, miksi.',
    'Du kom inte till det avtalade mötet. Berätta varför.',
    'You did not come to a meeting that was arranged. Please tell why.',
  ),
  PLAN_NOT_CARRIED_OUT: names(
    'Suunnitelmassa sovittua ei tietojemme mukaan ole tehty. Kerro, mitä olet tehnyt ja miksi sovittu jäi tekemättä.',
    'Det som avtalats i planen har enligt våra uppgifter inte gjorts. Berätta vad du har gjort och varför det avtalade inte blev gjort.',
    'As far as we know, what was agreed in the plan has not been done. Please tell what you have done and why the rest was not.',
  ),
  SERVICE_REFUSED: names(
    'Et ottanut vastaan sinulle tarjottua palvelua. Kerro, miksi.',
    'Du tog inte emot den tjänst som du erbjöds. Berätta varför.',
    'You did not accept a service that you were offered. Please tell why.',
  ),
  SERVICE_INTERRUPTED: names(
    'Palvelu, jossa olit, keskeytyi. Kerro, miksi.',
    'Den tjänst som du deltog i avbröts. Berätta varför.',
    'The service that you took part in was broken off. Please tell why.',
  ),
  RESIGNED: names(
    'Työsi on päättynyt. Kerro, miten ja miksi se päättyi.',
    'Ditt arbete har upphört. Berätta hur och varför det upphörde.',
    'Your work has ended. Please tell how and why it ended.',
  ),
  ENTREPRENEURSHIP: names(
    'Kerro yritystoiminnastasi tai omasta työstäsi: milloin se alkoi, paljonko aikaa se vie ja onko se päättynyt.',
    'Berätta om din företagsverksamhet eller ditt eget arbete: när det började, hur mycket tid det tar och om det har upphört.',
    'Please tell about your business or own work: when it began, how much time it takes and whether it has ended.',
  ),
  STUDIES: names(
    'Kerro opinnoistasi: mitä opiskelet, milloin ne alkoivat, milloin ne päättyvät ja paljonko aikaa ne vievät.',
    'Berätta om dina studier: vad du studerar, när de började, när de slutar och hur mycket tid de tar.',
    'Please tell about your studies: what you study, when they began, when they end and how much time they take.',
  ),
  OTHER: names(
    'Pyydämme sinulta selvitystä asiasta, joka voi vaikuttaa oikeuteesi saada työttömyysetuutta.',
    'Vi ber dig om en utredning i en fråga som kan inverka på din rätt till arbetslöshetsförmån.',
    'We ask you to clarify a matter that may affect your right to unemployment benefit.',
  ),
};
