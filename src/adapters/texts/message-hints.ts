import { type Language, type Texts, texts } from './language.ts';

/** What to do about a message that its receiver has refused, by the receiver’s reason. */
const HINTS: Readonly<Record<string, Texts>> = {
  CLIENT_UNKNOWN: texts(
    'Vastaanottaja ei tunne asiakasta. Tarkista henkilötunnus ja asiakasnumero, ja lähetä sitten uudelleen.',
    'Mottagaren känner inte kunden. Kontrollera personbeteckningen och kundnumret och skicka sedan på nytt.',
    'The receiver does not know the client. Check identity code and client number, then send it again.',
  ),
  NOT_COMPETENT: texts(
    'Vastaanottaja ei ole toimivaltainen. Hylkää sanoma perustellen ja tee asiasta uusi oikealle viranomaiselle.',
    'Mottagaren är inte behörig. Förkasta meddelandet med motivering och gör ett nytt till rätt myndighet.',
    'The receiver is not competent. Discard the message with a reason and make a new one for the right authority.',
  ),
  RECEIVER_UNKNOWN: texts(
    'Vastaanottajaa ei ole. Pyydä ylläpitoa tarkistamaan kanavan asetukset, ja lähetä sitten uudelleen.',
    'Mottagaren finns inte. Be administrationen kontrollera kanalens inställningar och skicka sedan på nytt.',
    'There is no such receiver. Ask the administrators to check the channel, then send it again.',
  ),
  CONTENT_DIFFERS: texts(
    'Vastaanottajalla on samalla avaimella toinen sisältö. Selvitä vastaanottajan kanssa, kumpi on oikein, ennen kuin hylkäät tämän.',
    'Mottagaren har ett annat innehåll under samma nyckel. Utred med mottagaren vilket som är rätt innan du förkastar detta.',
    'The receiver holds another content under the same key. Find out with the receiver which is right before you discard this.',
  ),
  DISCARDED: texts('Sanoma on hylätty.', 'Meddelandet har förkastats.', 'The message was discarded.'),
};

const REFUSED = texts(
  'Vastaanottaja ei ota sanomaa vastaan. Korjaa asia, josta sanoma kertoo, ja lähetä uudelleen, tai hylkää sanoma perustellen; asiakkaan myöhemmät sanomat odottavat siihen asti.',
  'Mottagaren tar inte emot meddelandet. Rätta ärendet som det gäller och skicka på nytt, eller förkasta det med motivering; kundens senare meddelanden väntar tills dess.',
  'The receiver does not take the message. Correct what it is about and send it again, or discard it with a reason; the client’s later messages wait until then.',
);

/** How to correct a message that waits for a person; null for others. */
export function messageHint(state: string, reason: string | null, language: Language): string | null {
  if (state !== 'QUARANTINED') return null;
  return (HINTS[reason ?? ''] ?? REFUSED)[language];
}
