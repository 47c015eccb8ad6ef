import type { NoticeState } from '../../domain/clients/responsibility/referral-notice.ts';
import { type Texts, texts } from './language.ts';

/** What a transfer comes to, in one sentence. */
export const noticeSummaries: Readonly<Record<NoticeState, Texts>> = {
  SENT: texts(
    'Vastuu asiakkaasta on siirtymässä kunnalle (luovuttaja: {from}, vastaanottaja: {to}), koska asiakas kuuluu kokeilun kohderyhmään ({grounds}). Siirron peruste: {startGround}.',
    'Ansvaret för kunden håller på att övergå till kommunen (överlåtare: {from}, mottagare: {to}), eftersom kunden hör till försökets målgrupp ({grounds}). Grund för överföringen: {startGround}.',
    'Responsibility for the client is to move to the municipality (from: {from}, to: {to}), because the client belongs to the target group of the trial ({grounds}). Ground of the transfer: {startGround}.',
  ),
  RECEIVED: texts(
    'Vastuu asiakkaasta on siirtynyt kunnalle (luovuttaja: {from}, vastaanottaja: {to}), koska asiakas kuuluu kokeilun kohderyhmään ({grounds}). Siirron peruste: {startGround}.',
    'Ansvaret för kunden har övergått till kommunen (överlåtare: {from}, mottagare: {to}), eftersom kunden hör till försökets målgrupp ({grounds}). Grund för överföringen: {startGround}.',
    'Responsibility for the client has moved to the municipality (from: {from}, to: {to}), because the client belongs to the target group of the trial ({grounds}). Ground of the transfer: {startGround}.',
  ),
  WITHDRAWN: texts(
    'Vastuu asiakkaasta ei siirtynyt (luovuttaja: {from}, vastaanottaja: {to}): asiakas kuului kokeilun kohderyhmään ({grounds}), mutta työnhaku päättyi ennen vastaanottoa.',
    'Ansvaret för kunden övergick inte (överlåtare: {from}, mottagare: {to}): kunden hörde till försökets målgrupp ({grounds}), men jobbsökningen upphörde före mottagandet.',
    'Responsibility for the client did not move (from: {from}, to: {to}): the client belonged to the target group of the trial ({grounds}), but the job search ended before the receipt.',
  ),
};

/** What is said of the receipt by the municipality. */
export const receiptWords: Readonly<Record<NoticeState, Texts>> = {
  SENT: texts(
    'Kunta ei ole vielä ottanut ilmoitusta vastaan. Sen vastuu alkaa vastaanotosta.',
    'Kommunen har ännu inte tagit emot meddelandet. Dess ansvar börjar vid mottagandet.',
    'The municipality has not received the notice yet. Its responsibility begins with the receipt.',
  ),
  RECEIVED: texts(
    'Kunta otti ilmoituksen vastaan {date}. Sen vastuu alkoi silloin.',
    'Kommunen tog emot meddelandet {date}. Dess ansvar började då.',
    'The municipality received the notice on {date}. Its responsibility began then.',
  ),
  WITHDRAWN: texts(
    'Ilmoitus peruttiin, koska työnhaku oli päättynyt.',
    'Meddelandet återkallades, eftersom jobbsökningen hade upphört.',
    'The notice was withdrawn, because the job search had ended.',
  ),
};

/** By which rules the client moves, and when the client is presumed to know. */
export const noticeRuleWords = {
  transfer: texts(
    'Siirto perustuu säädökseen {act}, {section} (sääntöversio {version}, voimassa {from} alkaen). Ratkaiseva päivä on siirtopäivä {date}.',
    'Överföringen grundar sig på {act}, {section} (regelversion {version}, gäller från {from}). Den avgörande dagen är överföringsdagen {date}.',
    'The transfer rests on {act}, {section} (rule version {version}, in force from {from}). The day that decides is the day of the transfer, {date}.',
  ),
  service: texts(
    'Ilmoitus lähetettiin asiakkaalle {sent} ({channel}). Asiakkaan katsotaan saaneen sen {served}, {days}. päivänä lähettämisestä ({act}, {section}).',
    'Meddelandet sändes till kunden {sent} ({channel}). Kunden anses ha fått det {served}, den {days}:e dagen efter avsändandet ({act}, {section}).',
    'The notice was sent to the client on {sent} ({channel}). The client is presumed to have got it on {served}, {days} days after sending ({act}, {section}).',
  ),
};

/** What stands in the place of an authority that is not shown. */
export const hiddenAuthority: Texts = texts(
  'ei näytetä turvakiellon vuoksi',
  'visas inte på grund av en spärrmarkering',
  'not shown because of a security ban',
);
