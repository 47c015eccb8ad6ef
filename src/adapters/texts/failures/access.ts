import type { FailureText } from './failure-text.ts';

/** Failures of rights, repeated requests and lists. */
export const accessFailures = {
  FORBIDDEN: {
    kind: 'forbidden',
    title: { fi: 'Käyttöoikeus puuttuu', sv: 'Behörighet saknas', en: 'Not permitted' },
    detail: {
      fi: 'Tehtävä on sallittu näille rooleille, kun ne on annettu rooliin sopivassa organisaatiossa: {roles}.',
      sv: 'Uppgiften är tillåten för dessa roller, när de har getts i en organisation som rollen hör till: {roles}.',
      en: 'The task is open to these roles when they are held in an organisation that they belong to: {roles}.',
    },
    next: {
      fi: 'Vaihda organisaatio, jonka puolesta toimit (otsake Acting-Organisation), tai pyydä käyttöoikeutta organisaatiosi pääkäyttäjältä.',
      sv: 'Byt den organisation du handlar för (rubriken Acting-Organisation) eller begär behörighet av din organisations huvudanvändare.',
      en: 'Act for another organisation (header Acting-Organisation), or ask the main user of your organisation for the right.',
    },
  },
  ACTING_ORGANISATION_REQUIRED: {
    kind: 'invalid',
    title: { fi: 'Valitse organisaatio', sv: 'Välj organisation', en: 'Choose an organisation' },
    detail: {
      fi: 'Sinulla on rooleja useassa organisaatiossa, eikä pyyntö kerro, minkä puolesta toimit: {organisations}.',
      sv: 'Du har roller i flera organisationer och begäran anger inte för vilken du handlar: {organisations}.',
      en: 'You hold roles in several organisations and the request does not say for which you act: {organisations}.',
    },
    next: {
      fi: 'Lähetä pyyntö uudelleen ja ilmoita yksi niistä otsakkeessa Acting-Organisation.',
      sv: 'Skicka begäran på nytt och ange en av dem i rubriken Acting-Organisation.',
      en: 'Send the request again and name one of them in the header Acting-Organisation.',
    },
  },
  LOG_UNAVAILABLE: {
    kind: 'unavailable',
    title: {
      fi: 'Käyttölokiin ei voitu kirjata',
      sv: 'Användningsloggen kunde inte skrivas',
      en: 'The access log could not be written',
    },
    detail: {
      fi: 'Tietoja ei näytetä eikä muuteta, koska siitä ei saatu merkintää käyttölokiin.',
      sv: 'Uppgifterna visas och ändras inte, eftersom det inte kunde antecknas i användningsloggen.',
      en: 'No data are shown or changed, because it could not be noted in the access log.',
    },
    next: {
      fi: 'Yritä hetken kuluttua uudelleen. Jos vika jatkuu, ilmoita ylläpidolle virheen tunniste.',
      sv: 'Försök igen om en stund. Om felet kvarstår, meddela underhållet felets identifierare.',
      en: 'Try again in a moment. If it goes on, tell the maintainers the identifier of the error.',
    },
  },
  PERIOD_INVALID: {
    kind: 'rule-violation',
    title: { fi: 'Jakso ei kelpaa', sv: 'Perioden är ogiltig', en: 'The period is not valid' },
    detail: {
      fi: 'Jakson viimeinen päivä on ennen ensimmäistä, tai jaksossa on enemmän kuin {days} päivää.',
      sv: 'Periodens sista dag är före den första, eller så är perioden längre än {days} dagar.',
      en: 'The last day of the period is before the first, or there are more than {days} days in it.',
    },
    next: {
      fi: 'Kysy lyhyempi jakso kerrallaan.',
      sv: 'Fråga efter en kortare period i taget.',
      en: 'Ask for a shorter period at a time.',
    },
  },
  OWN_LOG_REVIEW: {
    kind: 'forbidden',
    title: {
      fi: 'Omaa käyttöä ei voi valvoa itse',
      sv: 'Egen användning kan inte granskas själv',
      en: 'Nobody reviews their own use',
    },
    detail: {
      fi: 'Pyysit käyttölokista merkintöjä, jotka ovat syntyneet sinun omasta toiminnastasi. Pyyntö on kirjattu.',
      sv: 'Du bad om anteckningar i användningsloggen om din egen verksamhet. Begäran har antecknats.',
      en: 'You asked for lines of the access log that you have left yourself. The request is on record.',
    },
    next: {
      fi: 'Pyydä toista tietosuojavastaavaa tai tarkastajaa tekemään tarkastus.',
      sv: 'Be ett annat dataskyddsombud eller en annan granskare göra granskningen.',
      en: 'Ask another data protection officer or auditor to do the review.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'rule-violation',
    title: {
      fi: 'Avain on jo käytetty toiseen pyyntöön',
      sv: 'Nyckeln har redan använts för en annan begäran',
      en: 'The key was used for another request',
    },
    detail: {
      fi: 'Samalla Idempotency-Key-avaimella on tehty pyyntö, jonka sisältö oli toinen. Mitään ei muutettu.',
      sv: 'En begäran med samma Idempotency-Key men annat innehåll har redan gjorts. Ingenting ändrades.',
      en: 'A request with the same Idempotency-Key and another content was made before. Nothing was changed.',
    },
    next: {
      fi: 'Käytä uudelle pyynnölle uutta avainta. Samaa avainta saa käyttää vain saman pyynnön toistamiseen.',
      sv: 'Använd en ny nyckel för en ny begäran. Samma nyckel får användas bara när samma begäran upprepas.',
      en: 'Use a new key for a new request. A key may be used again only to repeat the same request.',
    },
  },
  CURSOR_INVALID: {
    kind: 'invalid',
    title: {
      fi: 'Sivun osoitin ei kelpaa',
      sv: 'Sidmarkören är ogiltig',
      en: 'The page cursor is not valid',
    },
    detail: {
      fi: 'Arvo after ei ole peräisin tämän luettelon aiemmalta sivulta.',
      sv: 'Värdet after kommer inte från en tidigare sida i samma lista.',
      en: 'The value of after does not come from an earlier page of this list.',
    },
    next: {
      fi: 'Aloita luettelo alusta ilman arvoa after ja käytä sen jälkeen sivun antamaa arvoa next sellaisenaan.',
      sv: 'Börja listan från början utan after och använd därefter sidans värde next som det är.',
      en: 'Begin the list without after, and then use the value next of each page as it is.',
    },
  },
} as const satisfies Record<string, FailureText>;
