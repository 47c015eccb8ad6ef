import type { RequestReason, RequestState } from '../../domain/clients/responsibility/transfer-request.ts';
import { type Texts, texts } from './language.ts';
import { transferReasonNames } from './terms.ts';

/** Names of the stages of a request. */
export const requestStateNames: Readonly<Record<RequestState, Texts>> = {
  AWAITING_CONSENT: texts(
    'odottaa kunnan suostumusta',
    'väntar på kommunens samtycke',
    'waiting for consent',
  ),
  AWAITING_DECISION: texts('odottaa päätöstä', 'väntar på beslut', 'waiting for a decision'),
  GRANTED: texts('hyväksytty', 'bifallen', 'granted'),
  REFUSED: texts('hylätty', 'avslagen', 'refused'),
  CONTESTED: texts('oikaisuvaatimus vireillä', 'omprövning pågår', 'contested'),
  REFUSAL_UPHELD: texts('hylkäys pysyi voimassa', 'avslaget står fast', 'refused for good'),
  WITHDRAWN: texts('peruutettu', 'återtagen', 'withdrawn'),
  TAKEN_NOTE_OF: texts('merkitty tiedoksi', 'antecknad för kännedom', 'taken note of'),
  PASSED_ON: texts('siirtynyt toiselle viranomaiselle', 'övergått till en annan myndighet', 'passed on'),
};

/** Names of the reasons for a request. */
export const requestReasonNames: Readonly<Record<RequestReason, Texts>> = {
  ...transferReasonNames,
  WORK: texts('työ', 'arbete', 'work'),
  STUDY: texts('opiskelu', 'studier', 'studies'),
  CLOSE_RELATIVES: texts('läheiset', 'närstående', 'close relatives'),
};
