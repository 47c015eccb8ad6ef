import type { FailureText } from './failure-text.ts';

/** Failures that the server answers by itself: addresses, methods, sizes, time, and its own faults. */
export const serverFailures = {
  URL_INVALID: {
    kind: 'invalid',
    title: { fi: 'Osoite ei kelpaa', sv: 'Adressen är ogiltig', en: 'The address is not valid' },
    detail: {
      fi: 'Osoitetta tai pyynnön kehystä ei voi lukea.',
      sv: 'Adressen eller begärans ramar kan inte läsas.',
      en: 'The address or the framing of the request cannot be read.',
    },
    next: {
      fi: 'Tarkista osoitteen koodaus ja lähetä pyyntö uudelleen.',
      sv: 'Kontrollera adressens kodning och skicka begäran på nytt.',
      en: 'Check how the address is encoded and send the request again.',
    },
  },
  ROUTE_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Osoitetta ei ole', sv: 'Adressen finns inte', en: 'No such address' },
    detail: {
      fi: 'Tässä osoitteessa ei ole mitään.',
      sv: 'Det finns ingenting på den här adressen.',
      en: 'There is nothing at this address.',
    },
    next: {
      fi: 'Katso osoitteet: /openapi.json tai /docs.',
      sv: 'Se adresserna: /openapi.json eller /docs.',
      en: 'See the addresses: /openapi.json or /docs.',
    },
  },
  METHOD_NOT_ALLOWED: {
    kind: 'method-not-allowed',
    title: { fi: 'Menetelmä ei käy', sv: 'Metoden tillåts inte', en: 'Method not allowed' },
    detail: {
      fi: 'Osoite on olemassa, mutta ei tällä menetelmällä. Sallitut ovat otsakkeessa Allow.',
      sv: 'Adressen finns, men inte med den här metoden. De tillåtna står i rubriken Allow.',
      en: 'The address exists, but not with this method. The header Allow lists those that it takes.',
    },
    next: {
      fi: 'Käytä jotakin sallituista menetelmistä.',
      sv: 'Använd någon av de tillåtna metoderna.',
      en: 'Use one of the methods allowed.',
    },
  },
  REQUEST_TIMEOUT: {
    kind: 'too-slow',
    title: {
      fi: 'Pyyntö saapui liian hitaasti',
      sv: 'Begäran kom för långsamt',
      en: 'The request was too slow',
    },
    detail: {
      fi: 'Pyyntöä ei saatu kokonaan perille määräajassa.',
      sv: 'Begäran kom inte fram i sin helhet inom tidsgränsen.',
      en: 'The whole request did not arrive in time.',
    },
    next: { fi: 'Lähetä pyyntö uudelleen.', sv: 'Skicka begäran på nytt.', en: 'Send the request again.' },
  },
  BODY_TOO_LARGE: {
    kind: 'body-too-large',
    title: { fi: 'Sisältö on liian suuri', sv: 'Innehållet är för stort', en: 'The body is too large' },
    detail: {
      fi: 'Pyynnön sisältö on suurempi kuin palvelu ottaa vastaan.',
      sv: 'Innehållet i begäran är större än vad tjänsten tar emot.',
      en: 'The body of the request is larger than what is taken.',
    },
    next: {
      fi: 'Lähetä vain ne kentät, jotka kuvaus nimeää.',
      sv: 'Skicka bara de fält som beskrivningen nämner.',
      en: 'Send only the fields that the description names.',
    },
  },
  BODY_TOO_DEEP: {
    kind: 'invalid',
    title: {
      fi: 'Sisältö on liian monikerroksinen',
      sv: 'Innehållet har för många nivåer',
      en: 'The body is nested too deep',
    },
    detail: {
      fi: 'Pyynnön sisällössä on enemmän sisäkkäisiä rakenteita kuin palvelu ottaa vastaan.',
      sv: 'Innehållet i begäran har fler nivåer än vad tjänsten tar emot.',
      en: 'The body of the request has more levels than what is taken.',
    },
    next: {
      fi: 'Lähetä sisältö siinä muodossa, jonka kuvaus antaa.',
      sv: 'Skicka innehållet i den form som beskrivningen anger.',
      en: 'Send the body in the form that the description gives.',
    },
  },
  TOO_MANY_REQUESTS: {
    kind: 'too-many',
    title: { fi: 'Liikaa pyyntöjä', sv: 'För många begäranden', en: 'Too many requests' },
    detail: {
      fi: 'Pyyntöjä on tullut minuutin aikana enemmän kuin sallitaan. Mitään ei tehty.',
      sv: 'Fler begäranden än vad som tillåts har kommit inom en minut. Ingenting gjordes.',
      en: 'More requests than allowed have come within a minute. Nothing was done.',
    },
    next: {
      fi: 'Odota otsakkeen Retry-After kertoma aika ja lähetä pyyntö uudelleen.',
      sv: 'Vänta den tid som rubriken Retry-After anger och skicka begäran på nytt.',
      en: 'Wait as long as the header Retry-After says and send the request again.',
    },
  },
  URL_TOO_LONG: {
    kind: 'url-too-long',
    title: { fi: 'Osoite on liian pitkä', sv: 'Adressen är för lång', en: 'The address is too long' },
    detail: {
      fi: 'Osoite tai sen osa on pidempi kuin palvelu ottaa vastaan.',
      sv: 'Adressen eller en del av den är längre än vad tjänsten tar emot.',
      en: 'The address or a part of it is longer than what is taken.',
    },
    next: {
      fi: 'Tarkista tunniste ja kysymyksen osat.',
      sv: 'Kontrollera identifieraren och frågans delar.',
      en: 'Check the id and the parts of the query.',
    },
  },
  MEDIA_TYPE_UNSUPPORTED: {
    kind: 'media-type-unsupported',
    title: { fi: 'Sisällön tyyppi ei käy', sv: 'Innehållstypen stöds inte', en: 'Media type not supported' },
    detail: {
      fi: 'Sisällön tyyppinä (Content-Type) käy vain application/json.',
      sv: 'Som innehållstyp (Content-Type) duger bara application/json.',
      en: 'The only Content-Type taken is application/json.',
    },
    next: {
      fi: 'Lähetä sisältö JSONina, tai jätä Content-Type pois, kun sisältöä ei ole.',
      sv: 'Skicka innehållet som JSON, eller utelämna Content-Type när innehåll saknas.',
      en: 'Send the body as JSON, or leave Content-Type out when there is no body.',
    },
  },
  HEADERS_TOO_LARGE: {
    kind: 'headers-too-large',
    title: {
      fi: 'Otsakkeet ovat liian suuret',
      sv: 'Rubrikerna är för stora',
      en: 'The headers are too large',
    },
    detail: {
      fi: 'Pyynnön otsakkeet ovat suuremmat kuin palvelu ottaa vastaan.',
      sv: 'Rubrikerna i begäran är större än vad tjänsten tar emot.',
      en: 'The headers of the request are larger than what is taken.',
    },
    next: {
      fi: 'Poista tarpeettomat otsakkeet, esimerkiksi evästeet.',
      sv: 'Ta bort onödiga rubriker, till exempel kakor.',
      en: 'Remove headers that are not needed, for example cookies.',
    },
  },
  INTERNAL_ERROR: {
    kind: 'defect',
    title: { fi: 'Ohjelmassa on vika', sv: 'Fel i programmet', en: 'A defect' },
    detail: {
      fi: 'Pyyntöä ei voitu käsitellä, koska ohjelmassa on vika.',
      sv: 'Begäran kunde inte behandlas på grund av ett fel i programmet.',
      en: 'The request could not be handled because the program has a defect.',
    },
    next: {
      fi: 'Ilmoita ylläpidolle virheen tunniste.',
      sv: 'Meddela underhållet felets identifierare.',
      en: 'Tell the maintainers the identifier of the error.',
    },
  },
} as const satisfies Record<string, FailureText>;
