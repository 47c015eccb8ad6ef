import type { FailureText } from './failure-text.ts';

const LATER = {
  fi: 'Yritä uudelleen otsakkeen Retry-After ajan kuluttua. Mitään ei jäänyt kesken.',
  sv: 'Försök igen efter den tid som rubriken Retry-After anger. Ingenting blev halvfärdigt.',
  en: 'Try again after the time of the header Retry-After. Nothing was left half done.',
};

/** Failures of something that the server depends on: they pass, and the request can be repeated. */
export const unavailableFailures = {
  RUN_BROKEN_OFF: {
    kind: 'unavailable',
    title: { fi: 'Ajo keskeytyi', sv: 'Körningen avbröts', en: 'The run was broken off' },
    detail: {
      fi: 'Ajo katkesi useita kertoja, eikä sitä yritetä enää.',
      sv: 'Körningen avbröts flera gånger och försöks inte längre.',
      en: 'The run was broken off several times and is not tried any more.',
    },
    next: {
      fi: 'Käynnistä ajo uudelleen: valmis osa on tallessa eikä tule tehdyksi kahdesti. Jos vika toistuu, kerro ylläpidolle ajon tunnus.',
      sv: 'Starta körningen på nytt: det som är gjort finns kvar och görs inte två gånger. Om felet upprepas, meddela underhållet körningens id.',
      en: 'Start the run again: what is done is kept and not done twice. If it happens again, tell the maintainers the id of the run.',
    },
  },
  DATABASE_UNAVAILABLE: {
    kind: 'unavailable',
    title: { fi: 'Tietokanta ei vastaa', sv: 'Databasen svarar inte', en: 'The database does not answer' },
    detail: {
      fi: 'Tietokantaan ei saada yhteyttä, tai se on ylikuormitettu.',
      sv: 'Databasen kan inte nås eller är överbelastad.',
      en: 'The database cannot be reached, or is overloaded.',
    },
    next: LATER,
  },
  IDENTITY_PROVIDER_UNAVAILABLE: {
    kind: 'unavailable',
    title: {
      fi: 'Kirjautumispalvelu ei vastaa',
      sv: 'Inloggningstjänsten svarar inte',
      en: 'The sign-in service does not answer',
    },
    detail: {
      fi: 'Käyttövaltuutta ei voitu tarkistaa, koska kirjautumispalvelun avaimia ei saatu.',
      sv: 'Åtkomsttoken kunde inte kontrolleras, eftersom inloggningstjänstens nycklar inte kunde hämtas.',
      en: 'The access token could not be checked because the keys of the sign-in service could not be had.',
    },
    next: LATER,
  },
  TIMED_OUT: {
    kind: 'unavailable',
    title: { fi: 'Käsittely kesti liian kauan', sv: 'Behandlingen tog för länge', en: 'It took too long' },
    detail: {
      fi: 'Pyyntöä ei ehditty käsitellä määräajassa.',
      sv: 'Begäran hann inte behandlas inom tidsgränsen.',
      en: 'The request was not done in time.',
    },
    next: {
      fi: 'Yritä uudelleen otsakkeen Retry-After ajan kuluttua. Jos pyyntö muuttaa tietoja, käytä samaa Idempotency-Key-avainta.',
      sv: 'Försök igen efter den tid som rubriken Retry-After anger. Om begäran ändrar uppgifter, använd samma Idempotency-Key.',
      en: 'Try again after the time of the header Retry-After. If the request changes something, use the same Idempotency-Key.',
    },
  },
  SHUTTING_DOWN: {
    kind: 'unavailable',
    title: { fi: 'Palvelu on sulkeutumassa', sv: 'Tjänsten stängs', en: 'The service is closing' },
    detail: {
      fi: 'Tämä palvelin ei ota enää uusia pyyntöjä.',
      sv: 'Den här servern tar inte längre emot nya begäranden.',
      en: 'This server takes no new requests.',
    },
    next: LATER,
  },
  NOT_READY: {
    kind: 'unavailable',
    title: { fi: 'Palvelu ei ole valmis', sv: 'Tjänsten är inte redo', en: 'Not ready' },
    detail: {
      fi: 'Palvelu ei vielä ota vastaan pyyntöjä.',
      sv: 'Tjänsten tar ännu inte emot begäranden.',
      en: 'The service does not take requests yet.',
    },
    next: LATER,
  },
} as const satisfies Record<string, FailureText>;
