import type { FailureText } from './failure-text.ts';

/** Failures about meetings with clients. */
export const meetingFailures = {
  MEETING_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Tapaamista ei löydy', sv: 'Mötet hittades inte', en: 'No such meeting' },
    detail: {
      fi: 'Tapaamista ei ole, tai se ei koske organisaatiosi asiakasta.',
      sv: 'Mötet finns inte, eller så gäller det inte en kund hos din organisation.',
      en: 'There is no such meeting, or its client is not one of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan tapaamiset: /v1/meetings?client=.',
      sv: 'Hämta kundens möten: /v1/meetings?client=.',
      en: 'Take the id from the list of the client: /v1/meetings?client=.',
    },
  },
  SLOT_INVALID: {
    kind: 'rule-violation',
    title: { fi: 'Varattu aika ei kelpaa', sv: 'Den bokade tiden duger inte', en: 'The time is not valid' },
    detail: {
      fi: 'Ajan loppu on ennen alkua, tai tapaaminen kestäisi yli 12 tuntia.',
      sv: 'Tiden slutar före sin början, eller mötet skulle vara över 12 timmar.',
      en: 'It ends before it begins, or the meeting would last more than 12 hours.',
    },
    next: { fi: 'Korjaa alku ja loppu.', sv: 'Rätta början och slutet.', en: 'Correct beginning and end.' },
  },
  PLACE_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Käynnin paikka puuttuu',
      sv: 'Platsen för besöket saknas',
      en: 'The place of the visit is missing',
    },
    detail: {
      fi: 'Käynnille on annettava paikka.',
      sv: 'Ett besök ska ha en plats.',
      en: 'A visit has a place.',
    },
    next: {
      fi: 'Kirjoita paikka kenttään place tai valitse toinen tapaamistapa.',
      sv: 'Skriv platsen i fältet place eller välj ett annat sätt att mötas.',
      en: 'Give the place in the field place, or choose another channel.',
    },
  },
  WEIGHTY_REASON_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Alkuhaastattelu järjestetään toimipaikassa',
      sv: 'Den inledande intervjun ordnas på verksamhetsstället',
      en: 'The initial interview is held at the office',
    },
    detail: {
      fi: 'Alkuhaastattelun voi järjestää muualla kuin toimipaikassa vain painavasta syystä.',
      sv: 'Den inledande intervjun kan ordnas annanstans än på verksamhetsstället endast av vägande skäl.',
      en: 'It can be held elsewhere than at the office only for a weighty reason.',
    },
    next: {
      fi: 'Valitse VISIT, tai kirjoita painava syy kenttään weightyReason.',
      sv: 'Välj VISIT, eller skriv det vägande skälet i fältet weightyReason.',
      en: 'Choose VISIT, or give the weighty reason in the field weightyReason.',
    },
  },
  CALENDAR_CONFLICT: {
    kind: 'conflict',
    title: {
      fi: 'Virkailijalla on toinen tapaaminen',
      sv: 'Tjänstemannen har ett annat möte',
      en: 'An official is elsewhere then',
    },
    detail: {
      fi: 'Samaan aikaan on jo varattu: {officials}.',
      sv: 'Redan bokade vid samma tid: {officials}.',
      en: 'Booked already at that time: {officials}.',
    },
    next: {
      fi: 'Valitse toinen aika tai toinen virkailija. Varaukset näkyvät osoitteessa /v1/calendars/.',
      sv: 'Välj en annan tid eller en annan tjänsteman. Bokningarna finns på /v1/calendars/.',
      en: 'Choose another time or another official. Bookings are at /v1/calendars/.',
    },
  },
  MEETING_NOT_ENDED: {
    kind: 'rule-violation',
    title: {
      fi: 'Tapaaminen ei ole vielä päättynyt',
      sv: 'Mötet har inte slutat ännu',
      en: 'The meeting has not ended yet',
    },
    detail: {
      fi: 'Tapaaminen päättyy [{end}] myöhemmin.',
      sv: 'Mötet slutar senare [{end}].',
      en: 'The meeting ends later [{end}].',
    },
    next: {
      fi: 'Kirjaa tulos, kun aika on päättynyt.',
      sv: 'Anteckna resultatet när tiden har gått ut.',
      en: 'Record the outcome once its time is over.',
    },
  },
  NO_INVITATION_EVIDENCE: {
    kind: 'rule-violation',
    title: {
      fi: 'Kutsusta ei ole näyttöä',
      sv: 'Det finns inget bevis på kallelsen',
      en: 'No evidence of the invitation',
    },
    detail: {
      fi: 'Poisjäänti edellyttää näyttöä kutsusta, joka on lähetetty ennen tapaamista, tai asiakkaan itse varaamaa aikaa.',
      sv: 'Utevaro förutsätter bevis på en kallelse som har skickats före mötet, eller en tid som kunden själv har bokat.',
      en: 'An absence needs evidence of an invitation sent before the meeting, or a time that the client took.',
    },
    next: {
      fi: 'Kirjaa kutsu, jos se on lähetetty. Muuten peru tai siirrä tapaaminen.',
      sv: 'Anteckna kallelsen om den har skickats. Avboka eller flytta annars mötet.',
      en: 'Record the invitation if one was sent. Otherwise cancel or move the meeting.',
    },
  },
  INVITATION_WENT_ASTRAY: {
    kind: 'rule-violation',
    title: {
      fi: 'Kutsu meni vanhaan osoitteeseen',
      sv: 'Kallelsen gick till en gammal adress',
      en: 'The invitation went to an old address',
    },
    detail: {
      fi: 'Asiakas oli ilmoittanut uuden osoitteen ennen kuin kutsu lähetettiin {sentOn}. Poisjäännistä ei voi seurata mitään.',
      sv: 'Kunden hade meddelat en ny adress innan kallelsen skickades {sentOn}. Utevaron kan inte få några följder.',
      en: 'The client had told of another address before the invitation was sent on {sentOn}. Nothing can follow from the absence.',
    },
    next: {
      fi: 'Peru tai siirrä tapaaminen ja kutsu asiakas uuteen osoitteeseen.',
      sv: 'Avboka eller flytta mötet och kalla kunden på den nya adressen.',
      en: 'Cancel or move the meeting, and invite the client at the new address.',
    },
  },
  PERSONAL_MEETING_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Henkilökohtainen tapaaminen puuttuu',
      sv: 'Ett personligt möte saknas',
      en: 'No personal meeting has been held',
    },
    detail: {
      fi: 'Alkuvaihetta ei voi päättää ennen henkilökohtaista tapaamista. Ryhmätilaisuus ei ole sellainen.',
      sv: 'Inledningsskedet kan inte avslutas före ett personligt möte. En grupptillställning är inte ett sådant.',
      en: 'The initial stage cannot be closed before a personal meeting. A group event is none.',
    },
    next: {
      fi: 'Pidä tapaaminen ja kirjaa se, ja päätä alkuvaihe sitten.',
      sv: 'Håll mötet och anteckna det, och avsluta sedan inledningsskedet.',
      en: 'Hold a meeting and record it, then close the initial stage.',
    },
  },
  INITIAL_STAGE_CLOSED: {
    kind: 'conflict',
    title: {
      fi: 'Alkuvaihe on jo päätetty',
      sv: 'Inledningsskedet är redan avslutat',
      en: 'The initial stage is closed already',
    },
    detail: {
      fi: 'Tämän työnhaun alkuvaihe on jo päätetty.',
      sv: 'Inledningsskedet för denna jobbsökning är redan avslutat.',
      en: 'That of this job search is closed already.',
    },
    next: {
      fi: 'Mitään ei tarvitse tehdä.',
      sv: 'Ingenting behöver göras.',
      en: 'There is nothing left to do.',
    },
  },
} as const satisfies Record<string, FailureText>;
