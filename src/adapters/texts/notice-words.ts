import type { NoticeState, WithdrawalReason } from '../../domain/clients/responsibility/referral-notice.ts';
import type { StartGround } from '../../domain/clients/responsibility/responsibility.ts';
import { type Texts, texts } from './language.ts';

const UNDER_WAY = texts(
  'Vastuu asiakkaasta on siirtymässä (luovuttaja: {from}, vastaanottaja: {to}), koska {because}. Siirron peruste: {startGround}.',
  'Ansvaret för kunden håller på att övergå (överlåtare: {from}, mottagare: {to}), eftersom {because}. Grund för överföringen: {startGround}.',
  'Responsibility for the client is to move (from: {from}, to: {to}), because {because}. Ground of the transfer: {startGround}.',
);
const DONE = texts(
  'Vastuu asiakkaasta on siirtynyt (luovuttaja: {from}, vastaanottaja: {to}), koska {because}. Siirron peruste: {startGround}.',
  'Ansvaret för kunden har övergått (överlåtare: {from}, mottagare: {to}), eftersom {because}. Grund för överföringen: {startGround}.',
  'Responsibility for the client has moved (from: {from}, to: {to}), because {because}. Ground of the transfer: {startGround}.',
);

/** What a transfer comes to, in one sentence. */
export const noticeSummaries: Readonly<Record<NoticeState, Texts>> = {
  DRAFT: UNDER_WAY,
  SENT: UNDER_WAY,
  FAILED: UNDER_WAY,
  RESENT: UNDER_WAY,
  RECEIVED: DONE,
  ACKNOWLEDGED: DONE,
  WITHDRAWN: texts(
    'Vastuu asiakkaasta ei siirtynyt (luovuttaja: {from}, vastaanottaja: {to}). Ilmoitus lähetettiin, koska {because}, ja peruttiin ennen vastaanottoa: {withdrawal}.',
    'Ansvaret för kunden övergick inte (överlåtare: {from}, mottagare: {to}). Meddelandet sändes, eftersom {because}, och återkallades före mottagandet: {withdrawal}.',
    'Responsibility for the client did not move (from: {from}, to: {to}). The notice was sent because {because}, and taken back before the receipt: {withdrawal}.',
  ),
};

const IN_TARGET_GROUP = texts(
  'asiakas kuuluu kokeilun kohderyhmään ({grounds})',
  'kunden hör till försökets målgrupp ({grounds})',
  'the client belongs to the target group of the trial ({grounds})',
);

/** Why the client moves, after “because”. */
export const transferReasons: Readonly<Record<StartGround, Texts>> = {
  INITIAL_TRANSFER: IN_TARGET_GROUP,
  NEW_REGISTRATION: IN_TARGET_GROUP,
  MOVE: texts(
    'asiakkaan kotikunta on vaihtunut',
    'kundens hemkommun har bytts',
    'the home municipality of the client has changed',
  ),
  CLIENT_REQUEST: texts(
    'asiakkaan pyyntöön on suostuttu',
    'kundens begäran har bifallits',
    'the request of the client was granted',
  ),
  STICKY_RETURN: texts(
    'asiakas oli kokeilukunnan asiakas, kun edellinen työnhaku päättyi',
    'kunden var en försökskommuns kund när den föregående jobbsökningen upphörde',
    'the client was a trial municipality’s when the job search before this one ended',
  ),
  RETURN_CHANGE_SECURITY: texts(
    'asiakkaalla on oikeus 55 vuotta täyttäneiden muutosturvaan',
    'kunden har rätt till omställningsskydd för personer som fyllt 55',
    'the client is entitled to change security 55+',
  ),
  RETURN_BY_AGREEMENT: texts(
    'kunta ja TE-toimisto ovat sopineet asiakkaan palauttamisesta',
    'kommunen och TE-byrån har kommit överens om att kunden återförs',
    'the municipality and the TE Office have agreed that the client returns',
  ),
  TRIAL_END: texts('kokeilu päättyy', 'försöket upphör', 'the trial ends'),
  SUSPENSION: texts('kokeilu on keskeytetty', 'försöket har avbrutits', 'the trial has been suspended'),
};

const NOT_RECEIVED = texts(
  'Vastaanottaja ei ole vielä ottanut ilmoitusta vastaan. Sen vastuu alkaa vastaanotosta.',
  'Mottagaren har inte tagit emot meddelandet ännu. Dess ansvar börjar vid mottagandet.',
  'The receiver has not received the notice yet. Its responsibility begins with the receipt.',
);

/** What is said of the receipt by the authority. */
export const receiptWords: Readonly<Record<NoticeState, Texts>> = {
  DRAFT: texts(
    'Ilmoitusta ei ole lähetetty.',
    'Meddelandet har inte sänts.',
    'The notice has not been sent.',
  ),
  SENT: NOT_RECEIVED,
  FAILED: texts(
    'Ilmoitus ei ole tullut perille vastaanottajalle. Se lähetetään uudelleen.',
    'Meddelandet har inte nått mottagaren. Det sänds på nytt.',
    'The notice has not reached the receiver. It is to be sent again.',
  ),
  RESENT: NOT_RECEIVED,
  RECEIVED: texts(
    'Vastaanottaja otti ilmoituksen vastaan {date}. Sen vastuu alkoi silloin.',
    'Mottagaren tog emot meddelandet {date}. Dess ansvar började då.',
    'The receiver received the notice on {date}. Its responsibility began then.',
  ),
  ACKNOWLEDGED: texts(
    'Vastaanottaja otti ilmoituksen vastaan {date}. Sen vastuu alkoi silloin, ja asia on otettu hoitoon.',
    'Mottagaren tog emot meddelandet {date}. Dess ansvar började då, och ärendet har tagits om hand.',
    'The receiver received the notice on {date}. Its responsibility began then, and the matter is in hand.',
  ),
  WITHDRAWN: texts(
    'Ilmoitus peruttiin: {withdrawal}.',
    'Meddelandet återkallades: {withdrawal}.',
    'The notice was withdrawn: {withdrawal}.',
  ),
};

/** Why a notice was taken back. */
export const withdrawalNames: Readonly<Record<WithdrawalReason, Texts>> = {
  JOB_SEARCH_ENDED: texts('työnhaku päättyi', 'jobbsökningen upphörde', 'the job search ended'),
  GROUND_CEASED: texts('peruste lakkasi', 'grunden upphörde', 'the ground ceased'),
  HOME_CHANGED: texts('kotikunta vaihtui', 'hemkommunen byttes', 'the home municipality changed'),
  SENT_BY_MISTAKE: texts('lähetetty vahingossa', 'sänt av misstag', 'sent by mistake'),
  TRIAL_ENDED: texts('kokeilu päättyi', 'försöket upphörde', 'the trial ended'),
  OTHER: texts('muu syy', 'annan orsak', 'another reason'),
};

/** By which rules the client moves, and when the client is presumed to know. */
export const noticeRuleWords = {
  transfer: texts(
    'Siirto perustuu säädökseen {act}, {section} (sääntöversio {version}, voimassa {from} alkaen). Ratkaiseva päivä on siirtopäivä {date}.',
    'Överföringen grundar sig på {act}, {section} (regelversion {version}, gäller från {from}). Den avgörande dagen är överföringsdagen {date}.',
    'The transfer rests on {act}, {section} (rule version {version}, in force from {from}). The day that decides is the day of the transfer, {date}.',
  ),
  failed: texts(
    'Asiakkaalle {sent} lähetetty ilmoitus ({channel}) ei tullut perille. Asiakkaan ei katsota tietävän siirrosta ({act}, {section}).',
    'Meddelandet som sändes till kunden {sent} ({channel}) kom inte fram. Kunden anses inte känna till överföringen ({act}, {section}).',
    'The notice sent to the client on {sent} ({channel}) did not arrive. The client is not presumed to know of the transfer ({act}, {section}).',
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
