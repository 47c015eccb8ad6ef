import type { FailureText } from './failure-text.ts';

/** Failures about matching clients and vacancies, and about introducing clients to employers. */
export const matchingFailures = {
  NO_GROUND_FOR_HEALTH_DATA: {
    kind: 'forbidden',
    title: {
      fi: 'Terveystiedoilla ei saa etsiä',
      sv: 'Det är inte tillåtet att söka med hälsouppgifter',
      en: 'Nobody is found by health data',
    },
    detail: {
      fi: 'Työpaikkoja ja asiakkaita ei saa yhdistää terveyden tai työkyvyn perusteella: {criteria}.',
      sv: 'Arbetsplatser och kunder får inte sammanföras utifrån hälsa eller arbetsförmåga: {criteria}.',
      en: 'Vacancies and clients are not matched by health or the ability to work: {criteria}.',
    },
    next: {
      fi: 'Jätä nämä perusteet pois.',
      sv: 'Lämna bort dessa kriterier.',
      en: 'Leave these criteria out.',
    },
  },
  INTRODUCTION_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Esittelyä ei löydy',
      sv: 'Presentationen hittades inte',
      en: 'No such introduction',
    },
    detail: {
      fi: 'Esittelyä ei ole, sen on tehnyt toinen organisaatio, tai ketään ei ole vielä esitelty.',
      sv: 'Presentationen finns inte, den har gjorts av en annan organisation eller så har ingen ännu presenterats.',
      en: 'There is no such introduction, another organisation has made it, or nobody has been introduced yet.',
    },
    next: {
      fi: 'Hae asiakkaan esittelyt: /v1/introductions?client=….',
      sv: 'Hämta kundens presentationer: /v1/introductions?client=….',
      en: 'Take the id from the client’s list, /v1/introductions?client=….',
    },
  },
  CONSENT_MISSING: {
    kind: 'forbidden',
    title: {
      fi: 'Asiakkaan suostumus puuttuu',
      sv: 'Kundens samtycke saknas',
      en: 'The client has not consented',
    },
    detail: {
      fi: 'Työnantajalle saa kertoa vain sen, mihin asiakas on kirjallisesti suostunut, ja terveystietoja vain erillisellä kirjallisella suostumuksella. Suostumus puuttuu (asiakas ja tieto): {missing}.',
      sv: 'Arbetsgivaren får underrättas endast om det som kunden skriftligen har samtyckt till, och om hälsouppgifter endast med ett särskilt skriftligt samtycke. Samtycke saknas (kund och uppgift): {missing}.',
      en: 'An employer is told only what the client has consented to in writing, and of health only with a written consent of its own. There is no consent (client and data): {missing}.',
    },
    next: {
      fi: 'Kirjaa asiakkaan suostumus, tai jätä asiakas tai tieto pois esittelystä.',
      sv: 'Anteckna kundens samtycke, eller lämna bort kunden eller uppgiften från presentationen.',
      en: 'Record the client’s consent, or leave the client or the data out of the introduction.',
    },
  },
} as const satisfies Readonly<Record<string, FailureText>>;
