import type { FailureText } from './failure-text.ts';

/** Failures about one client, determination, notice or run. */
export const clientFailures = {
  CLIENT_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Asiakasta ei löydy', sv: 'Kunden hittades inte', en: 'No such client' },
    detail: {
      fi: 'Asiakasta ei ole, tai organisaatiollasi ei ole oikeutta nähdä häntä.',
      sv: 'Kunden finns inte, eller så har din organisation inte rätt att se kunden.',
      en: 'There is no such client, or your organisation may not see the client.',
    },
    next: {
      fi: 'Tarkista tunniste. Jos asiakas on siirtymässä kuntaasi, hän näkyy, kun siirtoilmoitus on lähetetty.',
      sv: 'Kontrollera identifieraren. En kund som överförs till din kommun syns när överföringsmeddelandet har skickats.',
      en: 'Check the id. A client who is being moved to your municipality is seen once the referral notice has been sent.',
    },
  },
  DETERMINATION_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Kohderyhmäratkaisua ei löydy',
      sv: 'Målgruppsavgörandet hittades inte',
      en: 'No such determination',
    },
    detail: {
      fi: 'Kohderyhmäratkaisua ei ole, tai organisaatiollasi ei ole oikeutta nähdä sitä.',
      sv: 'Målgruppsavgörandet finns inte, eller så har din organisation inte rätt att se det.',
      en: 'There is no such target-group determination, or your organisation may not see it.',
    },
    next: {
      fi: 'Hae asiakkaan ratkaisut luettelosta /v1/clients/{id}/determinations.',
      sv: 'Hämta kundens avgöranden från listan /v1/clients/{id}/determinations.',
      en: 'Take the id from the list of the client, /v1/clients/{id}/determinations.',
    },
  },
  NOTICE_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Siirtoilmoitusta ei löydy',
      sv: 'Överföringsmeddelandet hittades inte',
      en: 'No such referral notice',
    },
    detail: {
      fi: 'Siirtoilmoitusta ei ole, tai sitä ei ole lähetetty organisaatiollesi.',
      sv: 'Överföringsmeddelandet finns inte, eller så har det inte skickats till din organisation.',
      en: 'There is no such referral notice, or it was not sent to your organisation.',
    },
    next: {
      fi: 'Hae organisaatiosi ilmoitukset luettelosta /v1/referral-notices.',
      sv: 'Hämta din organisations meddelanden från listan /v1/referral-notices.',
      en: 'Take the id from the list of your organisation, /v1/referral-notices.',
    },
  },
  RUN_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Ajoa ei löydy', sv: 'Körningen hittades inte', en: 'No such run' },
    detail: {
      fi: 'Ajoa ei ole, tai sen on käynnistänyt toinen organisaatio.',
      sv: 'Körningen finns inte, eller så har en annan organisation startat den.',
      en: 'There is no such run, or another organisation asked for it.',
    },
    next: {
      fi: 'Hae organisaatiosi ajot luettelosta /v1/runs.',
      sv: 'Hämta din organisations körningar från listan /v1/runs.',
      en: 'Take the id from the list of your organisation, /v1/runs.',
    },
  },
  VERSION_CONFLICT: {
    kind: 'precondition-failed',
    title: {
      fi: 'Tieto on muuttunut sen jälkeen, kun luit sen',
      sv: 'Uppgiften har ändrats sedan du läste den',
      en: 'It has changed since you read it',
    },
    detail: {
      fi: 'Otsakkeen If-Match versio ei ole enää voimassa.[ Viimeksi muutti {changedBy} {changedAt}.] Mitään ei muutettu.',
      sv: 'Versionen i rubriken If-Match gäller inte längre.[ Senast ändrad av {changedBy} {changedAt}.] Ingenting ändrades.',
      en: 'The version in the header If-Match is no longer the current one.[ Last changed by {changedBy}, {changedAt}.] Nothing was changed.',
    },
    next: {
      fi: 'Lue tieto uudelleen, tarkista muutos ja lähetä pyyntö uuden ETag-arvon kanssa.',
      sv: 'Läs uppgiften på nytt, granska ändringen och skicka begäran med det nya ETag-värdet.',
      en: 'Read it again, look at the change and send the request with the new ETag.',
    },
  },
  NOTICE_STATE: {
    kind: 'conflict',
    title: {
      fi: 'Siirtoilmoitus ei ole siinä tilassa',
      sv: 'Överföringsmeddelandet är inte i det tillståndet',
      en: 'The referral notice is in no state for this',
    },
    detail: {
      fi: 'Ilmoituksen tila ei salli tätä. Tila on: {state}.[ Viimeksi muutti {changedBy} {changedAt}.]',
      sv: 'Meddelandets tillstånd tillåter inte detta. Tillstånd: {state}.[ Senast ändrad av {changedBy} {changedAt}.]',
      en: 'The state of the notice does not allow this: {state}.[ Last changed by {changedBy}, {changedAt}.]',
    },
    next: {
      fi: 'Lue ilmoitus uudelleen. Vastaanotettua ilmoitusta ei tarvitse ottaa vastaan toiseen kertaan.',
      sv: 'Läs meddelandet på nytt. Ett mottaget meddelande behöver inte tas emot en gång till.',
      en: 'Read the notice again. A notice that has been received need not be received twice.',
    },
  },
  ALREADY_RESPONSIBLE: {
    kind: 'conflict',
    title: {
      fi: 'Asiakasvastuu on jo järjestetty',
      sv: 'Kundansvaret är redan ordnat',
      en: 'Responsibility is arranged already',
    },
    detail: {
      fi: 'Asiakkaasta vastaa yhdellä hetkellä yksi viranomainen, ja tältä ajalta vastuu on jo merkitty.[ Merkitsijä: {changedBy}.][ Organisaatio: {organisation}.][ Vastuu alkoi {changedAt}.]',
      sv: 'En myndighet i taget ansvarar för kunden, och ansvaret har redan antecknats för denna tid.[ Antecknad av {changedBy}.][ Organisation: {organisation}.][ Ansvaret började {changedAt}.]',
      en: 'One authority at a time is responsible for a client, and responsibility for this time is recorded already.[ By {changedBy}.][ Organisation: {organisation}.][ It began {changedAt}.]',
    },
    next: {
      fi: 'Katso vastuun vaiheet: /v1/clients/{id}/responsibilities.',
      sv: 'Se ansvarets skeden: /v1/clients/{id}/responsibilities.',
      en: 'See who has been responsible: /v1/clients/{id}/responsibilities.',
    },
  },
} as const satisfies Record<string, FailureText>;
