import type { FailureText } from './failure-text.ts';

/** Failures of a request as such: its sender, its form, its headers. */
export const requestFailures = {
  UNAUTHENTICATED: {
    kind: 'unauthenticated',
    title: { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
    detail: {
      fi: 'Pyynnössä ei ole käyttövaltuutta (Authorization: Bearer).',
      sv: 'Begäran saknar åtkomsttoken (Authorization: Bearer).',
      en: 'The request carries no access token (Authorization: Bearer).',
    },
    next: {
      fi: 'Hae käyttövaltuus organisaatiosi kirjautumispalvelusta ja lähetä pyyntö uudelleen.',
      sv: 'Hämta en åtkomsttoken från din organisations inloggningstjänst och skicka begäran på nytt.',
      en: 'Get an access token from the sign-in service of your organisation and send the request again.',
    },
  },
  TOKEN_INVALID: {
    kind: 'unauthenticated',
    title: {
      fi: 'Käyttövaltuus ei kelpaa',
      sv: 'Åtkomsttoken är ogiltig',
      en: 'The access token is not valid',
    },
    detail: {
      fi: 'Käyttövaltuus on vanhentunut, sen allekirjoitus ei kelpaa tai se on annettu toiselle palvelulle.',
      sv: 'Åtkomsttoken har gått ut, dess signatur godkänns inte eller så har den utfärdats för en annan tjänst.',
      en: 'The access token has expired, its signature does not hold, or it was issued for another service.',
    },
    next: {
      fi: 'Kirjaudu uudelleen ja lähetä pyyntö uuden käyttövaltuuden kanssa.',
      sv: 'Logga in på nytt och skicka begäran med en ny token.',
      en: 'Sign in again and send the request with the new token.',
    },
  },
  ACTING_ORGANISATION_INVALID: {
    kind: 'invalid',
    title: {
      fi: 'Organisaation tunnus ei kelpaa',
      sv: 'Organisationens beteckning är ogiltig',
      en: 'Not an organisation',
    },
    detail: {
      fi: 'Otsakkeen Acting-Organisation arvo ei ole organisaation tunnus, kuten municipality:109 tai te-office:1500.',
      sv: 'Värdet i rubriken Acting-Organisation är ingen organisationsbeteckning, till exempel municipality:109 eller te-office:1500.',
      en: 'The header Acting-Organisation does not name an organisation as in municipality:109 or te-office:1500.',
    },
    next: {
      fi: 'Katso organisaatiosi: /v1/me.',
      sv: 'Se dina organisationer: /v1/me.',
      en: 'See your organisations: /v1/me.',
    },
  },
  PURPOSE_INVALID: {
    kind: 'invalid',
    title: { fi: 'Käyttötarkoitus ei kelpaa', sv: 'Ändamålet är ogiltigt', en: 'Not a purpose' },
    detail: {
      fi: 'Otsakkeen Purpose arvossa saa olla 2–40 pientä kirjainta a–z, numeroa tai yhdysmerkkiä.',
      sv: 'Värdet i rubriken Purpose får bestå av 2–40 små bokstäver a–z, siffror eller bindestreck.',
      en: 'The header Purpose takes 2 to 40 small letters a–z, digits or hyphens.',
    },
    next: {
      fi: 'Jätä otsake pois tai käytä organisaatiosi sopimaa lyhyttä koodia.',
      sv: 'Utelämna rubriken eller använd en kort kod som din organisation har kommit överens om.',
      en: 'Leave the header out, or use a short code agreed in your organisation.',
    },
  },
  REQUEST_INVALID: {
    kind: 'invalid',
    title: {
      fi: 'Pyynnön tiedoissa on virhe',
      sv: 'Uppgifterna i begäran är felaktiga',
      en: 'Something in the request is not right',
    },
    detail: {
      fi: 'Kenttä errors luettelee virheelliset kohdat.',
      sv: 'Fältet errors räknar upp de felaktiga punkterna.',
      en: 'The field errors lists what is wrong.',
    },
    next: {
      fi: 'Korjaa luetellut kohdat ja lähetä pyyntö uudelleen.',
      sv: 'Rätta dem och skicka begäran på nytt.',
      en: 'Put it right and send the request again.',
    },
  },
  BODY_MALFORMED: {
    kind: 'invalid',
    title: { fi: 'Sisältö ei ole JSONia', sv: 'Innehållet är inte JSON', en: 'The body is not JSON' },
    detail: {
      fi: 'Pyynnön sisältöä ei voi lukea JSON-muotoisena.',
      sv: 'Innehållet i begäran kan inte läsas som JSON.',
      en: 'The body of the request cannot be read as JSON.',
    },
    next: {
      fi: 'Lähetä sisältö JSONina merkistöllä UTF-8. Jos sisältöä ei ole, jätä myös Content-Type pois.',
      sv: 'Skicka innehållet som JSON i UTF-8. Om det inte finns något innehåll, utelämna även Content-Type.',
      en: 'Send the body as JSON in UTF-8. When there is no body, leave Content-Type out as well.',
    },
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    kind: 'invalid',
    title: { fi: 'Idempotency-Key puuttuu', sv: 'Idempotency-Key saknas', en: 'Idempotency-Key is missing' },
    detail: {
      fi: 'Pyyntö tarvitsee otsakkeen Idempotency-Key, 1–100 merkkiä: kirjaimia a–z, numeroita tai merkkejä . _ : -',
      sv: 'Begäran behöver rubriken Idempotency-Key, 1–100 tecken: bokstäver a–z, siffror eller tecknen . _ : -',
      en: 'The request needs the header Idempotency-Key, 1 to 100 letters a–z, digits or . _ : -',
    },
    next: {
      fi: 'Luo jokaiselle uudelle pyynnölle oma avain, esimerkiksi UUID, ja käytä samaa avainta, jos toistat pyynnön.',
      sv: 'Skapa en egen nyckel för varje ny begäran, till exempel ett UUID, och använd samma nyckel när du upprepar den.',
      en: 'Make a key for every new request, for example a UUID, and use the same key when you repeat it.',
    },
  },
  IF_MATCH_REQUIRED: {
    kind: 'precondition-required',
    title: { fi: 'If-Match puuttuu', sv: 'If-Match saknas', en: 'If-Match is missing' },
    detail: {
      fi: 'Pyyntö tarvitsee otsakkeen If-Match, joka kertoo, minkä version olet lukenut, lainausmerkkeineen: "1".',
      sv: 'Begäran behöver rubriken If-Match, som anger vilken version du har läst, med citattecken: "1".',
      en: 'The request needs the header If-Match, which tells the version that you have read, quotation marks included: "1".',
    },
    next: {
      fi: 'Lue tieto ja lähetä sen ETag-arvo sellaisenaan otsakkeessa If-Match.',
      sv: 'Läs uppgiften och skicka dess ETag-värde som det är i rubriken If-Match.',
      en: 'Read it first and send its ETag, as it is, in the header If-Match.',
    },
  },
} as const satisfies Record<string, FailureText>;
