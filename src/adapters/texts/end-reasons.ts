import type { EndReasonGroup } from '../../domain/reference/end-reasons.ts';
import { type Texts, texts } from './language.ts';

/** Names of the groups of reasons for which an unemployment spell ended. */
export const endReasonGroupNames: Readonly<Record<EndReasonGroup, Texts>> = {
  EMP: texts('Työllistyi', 'Fick arbete', 'Found work'),
  EMP_SUBS: texts('Työllistettiin tuella', 'Sysselsattes med stöd', 'Subsidised work'),
  TRAIN: texts('Koulutus', 'Utbildning', 'Education'),
  SERVICE: texts('Palvelu', 'Service', 'Service'),
  OTHER: texts('Muu tai tuntematon', 'Annan eller okänd', 'Other or unknown'),
};

/** Names of the reasons, list A.5; `none` = the register gives none. */
export const endReasonNames: Readonly<Record<string, Texts>> = {
  '00': texts('työllistetty tuella', 'sysselsatt med stöd', 'employed with subsidy'),
  '01': texts('sijoitettu avoimille markkinoille', 'placerad på öppna marknaden', 'placed by the service'),
  '02': texts('lomautus päättyi', 'permitteringen upphörde', 'lay-off ended'),
  '03': texts('löysi työn itse', 'hittade arbete själv', 'found work oneself'),
  '04': texts('aloitti työvoimakoulutuksen', 'började arbetskraftsutbildning', 'labour market training'),
  '05': texts('siirtyi työvoiman ulkopuolelle', 'lämnade arbetskraften', 'left the labour force'),
  '06': texts('muu tai tuntematon', 'annan eller okänd', 'other or unknown'),
  '07': texts('työttömyyseläke', 'arbetslöshetspension', 'unemployment pension'),
  '08': texts('aloitti muun koulutuksen', 'började annan utbildning', 'started other education'),
  '09': texts('työhön tai työnhakuun EU-/ETA-maahan', 'till arbete i EU/EES', 'to work or search in EU/EEA'),
  '10': texts('ei uusinut työnhakua', 'förnyade inte sökningen', 'did not renew the search'),
  '11': texts('aloitti valmennuksen tai kokeilun', 'började träning eller prövning', 'coaching or try-out'),
  '12': texts('aloitti kuntouttavan työtoiminnan', 'började rehabiliterande arbete', 'rehabilitative work'),
  '13': texts('aloitti omaehtoisen opiskelun', 'började frivilliga studier', 'self-motivated study'),
  '14': texts('ei asioinut viranomaisessa', 'skötte inte sina ärenden', 'failed to deal with the authority'),
  '15': texts('ei antanut pyydettyjä tietoja', 'lämnade inte begärda uppgifter', 'did not give information'),
  '16': texts('siirtyi osa-aikatyöhön', 'övergick till deltidsarbete', 'moved to part-time work'),
  none: texts('syytä ei ilmoitettu', 'ingen orsak angiven', 'no reason given'),
};
