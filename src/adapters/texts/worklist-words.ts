import type { WorklistName, WorkReason } from '../../domain/clients/worklists/worklist.ts';
import type { Informant } from '../../domain/clients/determination/pending-information.ts';
import type { ReviewReason } from '../../domain/clients/responsibility/te-office-stay.ts';
import { reviewSentences } from './explanation-override.ts';
import { type Texts, texts } from './language.ts';

/** A list as people know it, and what is to be done with who stands in it. */
export const worklistNames: Readonly<Record<WorklistName, { readonly title: Texts; readonly task: Texts }>> =
  {
    'to-be-transferred': {
      title: texts('Siirrettävät', 'Ska överföras', 'To be transferred'),
      task: texts(
        'Lähetä siirtoilmoitus kotikunnalle ja asiakkaalle, tai jätä asiakas perustellusta syystä TE-toimistoon.',
        'Skicka meddelande om överföring till hemkommunen och kunden, eller låt kunden av motiverat skäl stanna vid TE-byrån.',
        'Send a referral notice to the home municipality and the client, or leave the client with the TE Office for a justified reason.',
      ),
    },
    'pending-information': {
      title: texts('Odottaa tietoja', 'Väntar på uppgifter', 'Waits for information'),
      task: texts(
        'Hanki puuttuvat tiedot; kohderyhmä ratkaistaan uudelleen, kun ne ovat tulleet.',
        'Skaffa de uppgifter som saknas; målgruppen avgörs på nytt när de har kommit.',
        'Get the missing facts; the target group is determined again when they have come.',
      ),
    },
    'notices-not-received': {
      title: texts(
        'Vastaanottamattomat ilmoitukset',
        'Meddelanden som inte tagits emot',
        'Notices not received',
      ),
      task: texts(
        'Vastaanota ilmoitus, tai selvitä vastaanottajalta, miksi sitä ei ole vastaanotettu.',
        'Ta emot meddelandet, eller ta reda på av mottagaren varför det inte har tagits emot.',
        'Receive the notice, or find out from the receiver why it has not been received.',
      ),
    },
    'moved-in': {
      title: texts('Muuttaneet tänne', 'Inflyttade', 'Moved in'),
      task: texts(
        'Ota yhteyttä asiakkaaseen. Aiemmin tehty suunnitelma sitoo, kunnes se tarkistetaan.',
        'Ta kontakt med kunden. En tidigare plan är bindande tills den ses över.',
        'Contact the client. A plan made before binds until it is revised.',
      ),
    },
    'moved-out': {
      title: texts('Muuttaneet pois', 'Utflyttade', 'Moved out'),
      task: texts(
        'Siirrä asiakas toimivaltaiselle viranomaiselle ja ilmoita siitä asiakkaalle.',
        'Överför kunden till den behöriga myndigheten och meddela kunden.',
        'Move the client to the competent authority and tell the client.',
      ),
    },
    'te-office-review': {
      title: texts(
        'TE-toimistoon jätetyt, tarkistettavat',
        'Kvar vid TE-byrån, ska ses över',
        'Left with the TE Office, to be reviewed',
      ),
      task: texts(
        'Päätä, jääkö asiakas TE-toimistoon. Häntä ei siirretä ennen sitä.',
        'Avgör om kunden stannar vid TE-byrån. Kunden överförs inte före det.',
        'Decide whether the client stays with the TE Office. Nobody is moved before that.',
      ),
    },
    'expiring-facts': {
      title: texts('Päättyvät tiedot', 'Uppgifter som upphör', 'Expiring facts'),
      task: texts(
        'Tarkista, jatkuuko tieto, ja kirjaa jatko.',
        'Kontrollera om uppgiften fortsätter att gälla och anteckna det.',
        'Check whether the fact continues, and record it.',
      ),
    },
    'changed-determinations': {
      title: texts('Muuttuneet ratkaisut', 'Ändrade avgöranden', 'Changed determinations'),
      task: texts(
        'Päätä, jääkö asiakas kuntaan. Vastuu ei muutu itsestään.',
        'Avgör om kunden stannar i kommunen. Ansvaret ändras inte av sig självt.',
        'Decide whether the client stays with the municipality. Responsibility does not change by itself.',
      ),
    },
    conflicts: {
      title: texts('Ristiriitaiset tiedot', 'Motstridiga uppgifter', 'Contradictory facts'),
      task: texts(
        'Selvitä, kumpi tieto pitää paikkansa, ja ratkaise ristiriita perustellen. Siihen asti tieto on tuntematon.',
        'Ta reda på vilken uppgift som stämmer och avgör motstridigheten med motivering. Till dess är uppgiften okänd.',
        'Find out which fact is right, and resolve the contradiction with a reason. Until then the fact is unknown.',
      ),
    },
    'missing-language': {
      title: texts('Palvelukieli puuttuu', 'Servicespråk saknas', 'Service language missing'),
      task: texts(
        'Kysy asiakkaalta palvelukieli ja kirjaa se. Siihen asti käytetään suomea.',
        'Fråga kunden om servicespråket och anteckna det. Till dess används finska.',
        'Ask the client for the service language and record it. Until then Finnish is used.',
      ),
    },
    'possible-duplicates': {
      title: texts('Mahdolliset kaksoiskappaleet', 'Möjliga dubbletter', 'Possible duplicates'),
      task: texts(
        'Selvitä, onko kyse samasta henkilöstä.',
        'Ta reda på om det är fråga om samma person.',
        'Find out whether it is the same person.',
      ),
    },
    'refused-messages': {
      title: texts(
        'Vastaanottajan torjumat sanomat',
        'Meddelanden som mottagaren avvisat',
        'Refused messages',
      ),
      task: texts(
        'Korjaa asia ja lähetä sanoma uudelleen, tai hylkää se perustellen. Asiakkaan myöhemmät sanomat odottavat siihen asti.',
        'Rätta ärendet och skicka meddelandet på nytt, eller förkasta det med motivering. Kundens senare meddelanden väntar tills dess.',
        'Correct the matter and send the message again, or discard it with a reason. The client’s later messages wait until then.',
      ),
    },
  };

/** Why a client stands in a list, in one sentence. */
export const workReasonWords: Readonly<Record<WorkReason, Texts>> = {
  IN_TARGET_GROUP: texts(
    'Asiakas kuuluu kohderyhmään {since} alkaen, mutta siirtoilmoitusta ei ole lähetetty.',
    'Kunden hör till målgruppen från och med {since}, men inget meddelande om överföring har skickats.',
    'The client belongs to the target group from {since} on, but no referral notice has been sent.',
  ),
  RETURNS_TO_MUNICIPALITY: texts(
    'Asiakas on ollut kunnan asiakas ja aloittanut uuden työnhaun {since}. Hän palaa kunnan asiakkaaksi ilman uutta ratkaisua, mutta siirtoilmoitusta ei ole lähetetty.',
    'Kunden har varit kommunens kund och har inlett en ny jobbsökning {since}. Kunden återgår till kommunen utan nytt avgörande, men inget meddelande om överföring har skickats.',
    'The client was a municipality’s before and began a new job search on {since}. The client returns to the municipality without a test, but no referral notice has been sent.',
  ),
  INFORMATION_MISSING: texts(
    'Kohderyhmää ei ole voitu ratkaista {since} alkaen: {awaited}.',
    'Målgruppen har inte kunnat avgöras från och med {since}: {awaited}.',
    'The target group could not be determined from {since} on: {awaited}.',
  ),
  NOTICE_NOT_RECEIVED: texts(
    'Siirtoilmoitus lähetettiin {since} (luovuttaja: {from}, vastaanottaja: {to}), eikä sitä ole vastaanotettu.',
    'Meddelandet om överföring skickades {since} (överlåtare: {from}, mottagare: {to}) och har inte tagits emot.',
    'The referral notice was sent on {since} (from: {from}, to: {to}) and has not been received.',
  ),
  LETTER_RETURNED: texts(
    'Asiakkaalle lähetetty ilmoitus palautui {since}. Selvitä yhteystiedot; lukematta jääneestä ilmoituksesta ei saa seurata asiakkaalle haittaa.',
    'Meddelandet till kunden kom tillbaka {since}. Ta reda på kontaktuppgifterna; ett oläst meddelande får inte vara till nackdel för kunden.',
    'The notice to the client came back on {since}. Find out how to reach the client; nothing may follow for the client from a notice that was not seen.',
  ),
  MOVED_IN: texts(
    'Asiakas siirtyi vastuullenne {since}, koska hänen kotikuntansa vaihtui.',
    'Ansvaret för kunden övergick till er {since}, eftersom kundens hemkommun ändrades.',
    'The client became yours on {since}, because the home municipality changed.',
  ),
  HOME_ELSEWHERE: texts(
    'Asiakkaan kotikunta on {since} alkaen {municipality}, mutta vastuu on yhä teillä.',
    'Kundens hemkommun är från och med {since} {municipality}, men ansvaret är fortfarande ert.',
    'The client’s home municipality is {municipality} from {since} on, but the client is still yours.',
  ),
  STAY_RESTS_ON_OTHER: texts(
    'Asiakas jätettiin TE-toimistoon {since}. Sen jälkeen on muuttunut: {changed}.',
    'Kunden lämnades kvar vid TE-byrån {since}. Sedan dess har ändrats: {changed}.',
    'The client was left with the TE Office on {since}. Since then there has changed: {changed}.',
  ),
  PERMIT_ENDS: texts(
    'Oleskeluperuste ({code}) päättyy {until}.',
    'Grunden för vistelsen ({code}) upphör {until}.',
    'The ground of residence ({code}) ends on {until}.',
  ),
  EARNINGS_RIGHT_ENDS: texts(
    'Tieto oikeudesta ansiopäivärahaan ({code}) päättyy {until}.',
    'Uppgiften om rätt till inkomstrelaterad dagpenning ({code}) upphör {until}.',
    'What is known of the right to earnings-related allowance ({code}) ends on {until}.',
  ),
  SECURITY_BAN_ENDS: texts(
    'Turvakielto päättyy {until}.',
    'Spärrmarkeringen upphör {until}.',
    'The security ban ends on {until}.',
  ),
  GUARDIAN_ENDS: texts(
    'Edunvalvojan tehtävä päättyy {until}.',
    'Intressebevakarens uppdrag upphör {until}.',
    'The guardian’s task ends on {until}.',
  ),
  JOB_SEARCH_ENDS: texts(
    'Työnhaku päättyy {until}, ellei sitä uusita.',
    'Jobbsökningen upphör {until} om den inte förnyas.',
    'The job search ends on {until} unless it is renewed.',
  ),
  ...reviewSentences,
  FACTS_CONTRADICT: texts(
    'Kaksi lähdettä kertoo oikeudesta ansiopäivärahaan ({code}) eri tavoin; havaittu {since}.',
    'Två källor säger olika om rätten till inkomstrelaterad dagpenning ({code}); upptäckt {since}.',
    'Two sources contradict each other about the right to earnings-related allowance ({code}); found on {since}.',
  ),
  TWO_AUTHORITIES: texts(
    'Rekisterin mukaan työnhausta vastaa toinen viranomainen kuin täällä; havaittu {since}. Viimeksi vastaanotettu siirtoilmoitus on voimassa, kunnes asia on tarkistettu.',
    'Enligt registret ansvarar en annan myndighet för jobbsökningen än här; upptäckt {since}. Det senast mottagna meddelandet gäller tills saken har kontrollerats.',
    'By the register another authority is in charge of the job search than here; found on {since}. The notice received last stands until somebody has looked.',
  ),
  LANGUAGE_MISSING: texts(
    'Palvelukieltä ei ole ilmoitettu. Asiakasta palvellaan suomeksi, kunnes se tiedetään.',
    'Servicespråket har inte angetts. Kunden betjänas på finska tills det är känt.',
    'No service language has been given. The client is served in Finnish until it is known.',
  ),
  POSSIBLE_DUPLICATE: texts(
    'Toisella asiakkaalla on sama syntymäaika ja samat nimet.',
    'En annan kund har samma födelsedatum och samma namn.',
    'Another client has the same date of birth and the same names.',
  ),
  MESSAGE_REFUSED: texts(
    'Vastaanottaja on torjunut sanoman {since}: {code}.',
    'Mottagaren avvisade meddelandet {since}: {code}.',
    'The receiver refused the message on {since}: {code}.',
  ),
};

/** From whom a missing fact is waited for. */
export const informantNames: Readonly<Record<Informant, Texts>> = {
  FUND: texts('työttömyyskassalta', 'arbetslöshetskassan', 'the unemployment fund'),
  KELA: texts('Kelalta', 'FPA', 'Kela'),
  CLIENT: texts('asiakkaalta', 'kunden', 'the client'),
  REGISTER: texts('rekisteristä', 'registret', 'the register'),
};

/** A missing fact and its informant. */
export const awaitedWords: Texts = texts(
  '{missing} (tietoa odotetaan: {from})',
  '{missing} (uppgiften väntas från: {from})',
  '{missing} (waited for from: {from})',
);

/** What has changed since a client was left with the TE Office. */
export const reviewReasonNames: Readonly<Record<ReviewReason, Texts>> = {
  LANGUAGE_CHANGED: texts('palvelukieli', 'servicespråket', 'the service language'),
  HOME_CHANGED: texts('kotikunta', 'hemkommunen', 'the home municipality'),
};

/** Headers of a list as a table. */
export const worklistColumns = {
  lastName: texts('Sukunimi', 'Efternamn', 'Last name'),
  firstNames: texts('Etunimet', 'Förnamn', 'First names'),
  birthDate: texts('Syntymäaika', 'Födelsedatum', 'Date of birth'),
  reason: texts('Syy', 'Orsak', 'Reason'),
  since: texts('Alkaen', 'Från', 'Since'),
  until: texts('Viimeistään', 'Senast', 'Until'),
  rule: texts('Säädös', 'Författning', 'Act'),
  client: texts('Asiakkaan tunniste', 'Kundens id', 'Client id'),
} as const satisfies Record<string, Texts>;

/** What is said when the day is not known. */
export const fromUnknownDay: Texts = texts('tuntemattomasta päivästä', 'okänt datum', 'an unknown day');
