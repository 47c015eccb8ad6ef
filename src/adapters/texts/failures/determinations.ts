import type { FailureText } from './failure-text.ts';

/** Failures about determining one client, and about deciding otherwise. */
export const determinationFailures = {
  NOT_DETERMINED: {
    kind: 'not-found',
    title: {
      fi: 'Asiakkaasta ei ole ratkaisua tältä päivältä',
      sv: 'Kunden har inget avgörande för dagen',
      en: 'The client is not determined on the date',
    },
    detail: {
      fi: 'Asiakkaasta ei ole tehty kohderyhmäratkaisua päivälle {date}.',
      sv: 'Inget målgruppsavgörande har gjorts om kunden för {date}.',
      en: 'No target-group determination of the client has been made for {date}.',
    },
    next: {
      fi: 'Tee ratkaisu samalle päivälle: POST /v1/clients/{id}/determinations, tai aja koko alueen määritys.',
      sv: 'Gör ett avgörande för samma dag: POST /v1/clients/{id}/determinations, eller kör hela områdets avgörande.',
      en: 'Determine the client on the same date, POST /v1/clients/{id}/determinations, or run the whole area.',
    },
  },
  OTHER_AREA: {
    kind: 'rule-violation',
    title: {
      fi: 'Kotikunta kuuluu toiseen kokeilualueeseen',
      sv: 'Hemkommunen hör till ett annat försöksområde',
      en: 'The home municipality belongs to another trial area',
    },
    detail: {
      fi: 'Siirto koskee yhtä aluetta, ja asiakkaan kotikunta {municipality} kuuluu toiseen.',
      sv: 'Överföringen gäller ett område, och kundens hemkommun {municipality} hör till ett annat.',
      en: 'A transfer is about one area, and the home municipality {municipality} belongs to another.',
    },
    next: {
      fi: 'Tee siirto sille alueelle, johon kotikunta kuuluu.',
      sv: 'Gör överföringen för det område som hemkommunen hör till.',
      en: 'Run the transfer of the area to which the home municipality belongs.',
    },
  },
  MUNICIPALITY_NOT_IN_AREA: {
    kind: 'rule-violation',
    title: {
      fi: 'Kunta ei kuulu alueeseen',
      sv: 'Kommunen hör inte till området',
      en: 'The municipality is not in the area',
    },
    detail: {
      fi: 'Kunta {municipality} ei kuulu kokeilualueeseen {area} päivänä {date}.',
      sv: 'Kommunen {municipality} hör inte till försöksområdet {area} {date}.',
      en: 'The municipality {municipality} does not belong to the trial area {area} on {date}.',
    },
    next: {
      fi: 'Katso alueet ja niiden kunnat: /v1/trial-areas.',
      sv: 'Se områdena och deras kommuner: /v1/trial-areas.',
      en: 'See the areas and their municipalities: /v1/trial-areas.',
    },
  },
  REASONS_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Perustelut puuttuvat', sv: 'Motivering saknas', en: 'Reasons are missing' },
    detail: {
      fi: 'Ratkaisu on perusteltava (laki 434/2003, 45 §).',
      sv: 'Avgörandet ska motiveras (lag 434/2003, 45 §).',
      en: 'The decision must state its reasons (Act 434/2003, section 45).',
    },
    next: {
      fi: 'Kirjoita perustelut ja lähetä pyyntö uudelleen.',
      sv: 'Skriv motiveringen och skicka begäran på nytt.',
      en: 'Write the reasons and send the request again.',
    },
  },
  DETERMINATION_SUPERSEDED: {
    kind: 'conflict',
    title: {
      fi: 'Ratkaisun tilalla on uusi ratkaisu',
      sv: 'Avgörandet har ersatts av ett nytt',
      en: 'A later determination has taken its place',
    },
    detail: {
      fi: 'Tiedot muuttuivat, ja ratkaisu korvattiin {supersededAt}.',
      sv: 'Uppgifterna ändrades, och avgörandet ersattes {supersededAt}.',
      en: 'Facts have changed, and the determination was superseded {supersededAt}.',
    },
    next: {
      fi: 'Lue asiakkaan uusin ratkaisu ja päätä siitä.',
      sv: 'Läs kundens senaste avgörande och besluta om det.',
      en: 'Read the latest determination of the client and decide on that one.',
    },
  },
  OVERRIDE_WITHOUT_EFFECT: {
    kind: 'conflict',
    title: {
      fi: 'Tulos on jo sama',
      sv: 'Resultatet är redan detsamma',
      en: 'The result is the same already',
    },
    detail: {
      fi: 'Asiakasta kohdellaan jo tämän tuloksen mukaan: {result}.',
      sv: 'Kunden behandlas redan enligt detta resultat: {result}.',
      en: 'The client is treated by this result already: {result}.',
    },
    next: {
      fi: 'Jos haluat palauttaa lasketun tuloksen, peru poikkeava ratkaisu.',
      sv: 'Återta det avvikande avgörandet om du vill återställa det beräknade resultatet.',
      en: 'To go back to the computed result, withdraw the override.',
    },
  },
  NOT_OVERRIDDEN: {
    kind: 'conflict',
    title: {
      fi: 'Ratkaisusta ei ole poikettu',
      sv: 'Inget avvikande avgörande finns',
      en: 'There is no override',
    },
    detail: {
      fi: 'Laskettu tulos on voimassa: peruttavaa poikkeavaa ratkaisua ei ole.',
      sv: 'Det beräknade resultatet gäller: det finns inget avvikande avgörande att återta.',
      en: 'The computed result holds: there is no override to withdraw.',
    },
    next: {
      fi: 'Lue ratkaisu uudelleen.',
      sv: 'Läs avgörandet på nytt.',
      en: 'Read the determination again.',
    },
  },
  REVIEW_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Tarkistettavaa ei ole',
      sv: 'Det finns inget att granska',
      en: 'There is nothing to review',
    },
    detail: {
      fi: 'Ratkaisusta ei seurannut tarkistettavaa, tai uudempi ratkaisu on poistanut tarpeen.',
      sv: 'Avgörandet ledde inte till någon granskning, eller så har ett nyare avgörande gjort den onödig.',
      en: 'The determination has led to no review, or a later one has made it needless.',
    },
    next: {
      fi: 'Katso tarkistettavat asiakkaat työlistalta.',
      sv: 'Se kunderna som ska granskas på arbetslistan.',
      en: 'See the clients to be reviewed on the worklist.',
    },
  },
  REVIEW_DECIDED: {
    kind: 'conflict',
    title: {
      fi: 'Tarkistus on jo ratkaistu',
      sv: 'Granskningen är redan avgjord',
      en: 'The review is decided already',
    },
    detail: {
      fi: 'Asian on ratkaissut {decidedBy} {decidedAt}.',
      sv: 'Saken avgjordes av {decidedBy} {decidedAt}.',
      en: 'It was decided by {decidedBy} {decidedAt}.',
    },
    next: {
      fi: 'Lue ratkaisu uudelleen.',
      sv: 'Läs avgörandet på nytt.',
      en: 'Read the determination again.',
    },
  },
} as const satisfies Record<string, FailureText>;
