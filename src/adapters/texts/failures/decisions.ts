import type { FailureText } from './failure-text.ts';

/** Failures about decisions on subsidies and grants, their letters, and what is done against them. */
export const decisionFailures = {
  DECISION_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Päätöstä ei löydy', sv: 'Beslutet hittades inte', en: 'No such decision' },
    detail: {
      fi: 'Päätöstä ei ole, tai se koskee toisen organisaation asiakasta.',
      sv: 'Beslutet finns inte, eller så gäller det en annan organisations kund.',
      en: 'There is no such decision, or it is on another organisation’s client.',
    },
    next: {
      fi: 'Hae asiakkaan päätökset: /v1/decisions?client=….',
      sv: 'Hämta kundens beslut: /v1/decisions?client=….',
      en: 'Take the id from the client’s list, /v1/decisions?client=….',
    },
  },
  CASE_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Tukiasiaa ei löydy', sv: 'Stödärendet hittades inte', en: 'No such case' },
    detail: {
      fi: 'Asiaa ei ole, tai se koskee toisen organisaation asiakasta.',
      sv: 'Ärendet finns inte, eller så gäller det en annan organisations kund.',
      en: 'There is no such case, or it is on another organisation’s client.',
    },
    next: {
      fi: 'Hae asiakkaan asiat: /v1/pay-subsidies?client=… tai /v1/start-up-grants?client=….',
      sv: 'Hämta kundens ärenden: /v1/pay-subsidies?client=… eller /v1/start-up-grants?client=….',
      en: 'Take the id from the client’s lists, /v1/pay-subsidies?client=… or /v1/start-up-grants?client=….',
    },
  },
  DECISION_UNDER_WAY: {
    kind: 'conflict',
    title: { fi: 'Päätös on jo tekeillä', sv: 'Ett beslut är redan på gång', en: 'A decision is under way' },
    detail: {
      fi: 'Asiassa on keskeneräinen päätös {decision}.',
      sv: 'I ärendet finns ett oavslutat beslut {decision}.',
      en: 'The case has the decision {decision}, which is not given yet.',
    },
    next: {
      fi: 'Jatka sitä, tai luovu siitä ensin.',
      sv: 'Fortsätt med det, eller avstå från det först.',
      en: 'Go on with it, or abandon it first.',
    },
  },
  PROPOSAL_CHANGED: {
    kind: 'conflict',
    title: {
      fi: 'Asia on muuttunut kirjoittamisen jälkeen',
      sv: 'Ärendet har ändrats sedan beslutet skrevs',
      en: 'The case has changed since the decision was written',
    },
    detail: {
      fi: 'Kirjoitettu määrä on {written} senttiä, nyt määrä olisi {cents} senttiä; asia voi olla muuttunut muutenkin.',
      sv: 'Det skrivna beloppet är {written} cent, nu vore det {cents} cent; ärendet kan ha ändrats också i övrigt.',
      en: 'It was written for {written} cents and would now come to {cents} cents; the case may have changed otherwise, too.',
    },
    next: {
      fi: 'Kirjoita päätös uudelleen: /v1/decisions/{id}/draft. Palauta se ensin, jos se odottaa vahvistusta.',
      sv: 'Skriv beslutet på nytt: /v1/decisions/{id}/draft. Återsänd det först om det väntar på bekräftelse.',
      en: 'Write it anew: /v1/decisions/{id}/draft. Return it first when it waits for a second person.',
    },
  },
  SECOND_PERSON_REQUIRED: {
    kind: 'conflict',
    title: { fi: 'Tarvitaan toinen henkilö', sv: 'En annan person behövs', en: 'A second person is needed' },
    detail: {
      fi: 'Määrä {cents} senttiä ylittää sen, minkä yksi henkilö päättää ({limitCents} senttiä).',
      sv: 'Beloppet {cents} cent överstiger det som en person beslutar om ({limitCents} cent).',
      en: 'It comes to {cents} cents, above what one person decides alone ({limitCents} cents).',
    },
    next: {
      fi: 'Lähetä päätös vahvistettavaksi: /v1/decisions/{id}/submission.',
      sv: 'Sänd beslutet för bekräftelse: /v1/decisions/{id}/submission.',
      en: 'Submit it: /v1/decisions/{id}/submission.',
    },
  },
  SAME_PERSON: {
    kind: 'conflict',
    title: {
      fi: 'Vahvistaja on sama henkilö',
      sv: 'Det är samma person som bekräftar',
      en: 'It is the same person',
    },
    detail: {
      fi: 'Päätöksen kirjoittanut tai lähettänyt ei voi vahvistaa sitä.',
      sv: 'Den som har skrivit eller sänt beslutet kan inte bekräfta det.',
      en: 'Whoever has written or submitted a decision cannot confirm it.',
    },
    next: {
      fi: 'Pyydä toista virkailijaa vahvistamaan päätös.',
      sv: 'Be en annan tjänsteinnehavare bekräfta beslutet.',
      en: 'Ask another official to confirm it.',
    },
  },
  LETTER_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Päätöskirjettä ei ole', sv: 'Det finns inget beslutsbrev', en: 'There is no letter' },
    detail: {
      fi: 'Kirje tehdään, kun päätös annetaan.',
      sv: 'Brevet skrivs när beslutet ges.',
      en: 'The letter is made when the decision is given.',
    },
    next: {
      fi: 'Katso esikatselua: /v1/decisions/{id}/preview.',
      sv: 'Se förhandsgranskningen: /v1/decisions/{id}/preview.',
      en: 'Look at the preview: /v1/decisions/{id}/preview.',
    },
  },
  LETTER_DAMAGED: {
    kind: 'conflict',
    title: {
      fi: 'Päätöskirje on muuttunut',
      sv: 'Beslutsbrevet har förändrats',
      en: 'The letter is not as it was made',
    },
    detail: {
      fi: 'Tallennettu kirje ei vastaa tiivistettään (SHA-256), eikä sitä anneta.',
      sv: 'Det sparade brevet stämmer inte med sin kontrollsumma (SHA-256) och lämnas inte ut.',
      en: 'What is stored does not have its hash (SHA-256), and is not given.',
    },
    next: {
      fi: 'Ilmoita ylläpidolle: kirje palautetaan varmuuskopiosta.',
      sv: 'Meddela underhållet: brevet återställs från en säkerhetskopia.',
      en: 'Tell those who run the system: the letter is restored from a backup.',
    },
  },
  RECTIFICATION_REQUEST_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Oikaisuvaatimusta ei löydy',
      sv: 'Begäran om omprövning hittades inte',
      en: 'No such rectification request',
    },
    detail: {
      fi: 'Vaatimusta ei ole, tai se koskee toisen organisaation asiakasta.',
      sv: 'Begäran finns inte, eller så gäller den en annan organisations kund.',
      en: 'There is no such request, or it is on another organisation’s client.',
    },
    next: {
      fi: 'Hae asiakkaan oikaisuvaatimukset: /v1/rectification-requests?client=….',
      sv: 'Hämta kundens begäranden: /v1/rectification-requests?client=….',
      en: 'Take the id from the client’s list, /v1/rectification-requests?client=….',
    },
  },
  DECISION_NOT_SERVED: {
    kind: 'conflict',
    title: {
      fi: 'Päätöstä ei ole annettu tiedoksi',
      sv: 'Beslutet har inte delgetts',
      en: 'The decision has not been served',
    },
    detail: {
      fi: 'Oikaisuvaatimuksen määräaika alkaa tiedoksisaannista.',
      sv: 'Tiden för begäran om omprövning börjar från delfåendet.',
      en: 'The time for a rectification request begins with the service of the decision.',
    },
    next: {
      fi: 'Kirjaa ensin tiedoksianto: /v1/decisions/{id}/service.',
      sv: 'Anteckna först delgivningen: /v1/decisions/{id}/service.',
      en: 'Record the service first: /v1/decisions/{id}/service.',
    },
  },
  RECTIFICATION_LATE: {
    kind: 'rule-violation',
    title: {
      fi: 'Oikaisuvaatimus on myöhässä',
      sv: 'Begäran om omprövning är försenad',
      en: 'The request came late',
    },
    detail: {
      fi: 'Vaatimus tuli {receivedOn}; viimeinen päivä oli {dueBy}. Sitä ei tutkita.',
      sv: 'Begäran kom {receivedOn}; sista dagen var {dueBy}. Den prövas inte.',
      en: 'It came on {receivedOn}; the last day was {dueBy}. It is inadmissible.',
    },
    next: {
      fi: 'Jätä vaatimus tutkimatta perustellen (INADMISSIBLE).',
      sv: 'Avvisa begäran med motivering (INADMISSIBLE).',
      en: 'Decide with reasons that it is inadmissible (INADMISSIBLE).',
    },
  },
} as const satisfies Record<string, FailureText>;
