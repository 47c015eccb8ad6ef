import type { FailureText } from './failure-text.ts';

/** Failures about referrals to services, and about their seats. */
export const serviceFailures = {
  SERVICE_REFERRAL_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Palveluun ohjausta ei löydy',
      sv: 'Hänvisningen till service hittades inte',
      en: 'No such referral to a service',
    },
    detail: {
      fi: 'Ohjausta ei ole, tai se koskee toisen organisaation asiakasta.',
      sv: 'Hänvisningen finns inte, eller så gäller den en annan organisations kund.',
      en: 'There is no such referral, or it is of another organisation’s client.',
    },
    next: {
      fi: 'Hae asiakkaan ohjaukset: /v1/service-referrals?client=….',
      sv: 'Hämta kundens hänvisningar: /v1/service-referrals?client=….',
      en: 'Take the id from the client’s list, /v1/service-referrals?client=….',
    },
  },
  SEAT_POOL_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Paikkoja ei löydy', sv: 'Platserna hittades inte', en: 'No such seats' },
    detail: {
      fi: 'Paikkoja ei ole, ne eivät ole organisaatiosi, tai ne ovat toista palvelua varten.',
      sv: 'Platserna finns inte, de hör inte till din organisation eller är avsedda för en annan service.',
      en: 'There are no such seats, they are not your organisation’s, or they are for another service.',
    },
    next: {
      fi: 'Valitse paikat luettelosta /v1/service-seats.',
      sv: 'Välj platser i listan /v1/service-seats.',
      en: 'Choose from the list /v1/service-seats.',
    },
  },
  SEATS_NOT_OWN: {
    kind: 'forbidden',
    title: {
      fi: 'Paikat ovat toisen organisaation',
      sv: 'Platserna hör till en annan organisation',
      en: 'The seats are another organisation’s',
    },
    detail: {
      fi: 'Paikkoja voi avata vain omalle kunnalle tai oman alueen kunnalle, ei organisaatiolle {organisation}.',
      sv: 'Platser kan öppnas bara för den egna kommunen eller en kommun i det egna området, inte för {organisation}.',
      en: 'Seats can be opened for the own municipality or one of the own area only, not for {organisation}.',
    },
    next: {
      fi: 'Valitse oma tai oman alueesi kunta.',
      sv: 'Välj den egna kommunen eller en kommun i ditt område.',
      en: 'Choose your own municipality, or one of your area.',
    },
  },
  SERVICE_TIME_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Palvelun aika puuttuu',
      sv: 'Tiden för servicen saknas',
      en: 'The time of the service is missing',
    },
    detail: {
      fi: 'Enimmäisaikaa ei voi laskea, kun {field} puuttuu.',
      sv: 'Maximitiden kan inte räknas när {field} saknas.',
      en: 'The limit cannot be measured without {field}.',
    },
    next: {
      fi: 'Ilmoita viimeinen suunniteltu päivä; työhönvalmennuksesta myös valmennuskerrat tunteineen, kuntouttavasta työtoiminnasta päivät viikossa ja tunnit päivässä.',
      sv: 'Ange den sista planerade dagen; för arbetsträning även träningstillfällena med timmar, för arbetsverksamhet i rehabiliteringssyfte dagarna per vecka och timmarna per dag.',
      en: 'Give the last day as planned; for job coaching also the sessions with their hours, for rehabilitative work the days a week and hours a day.',
    },
  },
  COACHING_LIMIT: {
    kind: 'rule-violation',
    title: {
      fi: 'Valmennuksen enimmäismäärä ylittyy',
      sv: 'Maximitiden för träningen överskrids',
      en: 'Too much coaching in twelve months',
    },
    detail: {
      fi: 'Valmennusta saa olla kahdentoista kuukauden aikana enintään {max} ({unit}). Ajasta, joka alkaa {from}, on käytetty {used} ja jäljellä {left}; suunniteltu on {planned}.',
      sv: 'Träningen får omfatta högst {max} ({unit}) under tolv månader. Av den tid som börjar {from} har {used} använts och {left} återstår; planerat är {planned}.',
      en: 'Within twelve months there is {max} ({unit}) of this coaching at most. In those that begin on {from}, {used} are used and {left} left; {planned} are planned.',
    },
    next: {
      fi: 'Lyhennä valmennusta tai siirrä sitä.',
      sv: 'Förkorta eller flytta träningen.',
      en: 'Shorten the coaching, or move it.',
    },
  },
  TRYOUT_LIMIT: {
    kind: 'rule-violation',
    title: {
      fi: 'Koulutuskokeilu on liian pitkä',
      sv: 'Utbildningsprövningen är för lång',
      en: 'The education try-out is too long',
    },
    detail: {
      fi: 'Koulutuskokeilu kestää kerrallaan enintään {max} päivää.',
      sv: 'En utbildningsprövning får vara högst {max} dagar åt gången.',
      en: 'An education try-out takes {max} days at a time at most.',
    },
    next: { fi: 'Lyhennä kokeilua.', sv: 'Förkorta prövningen.', en: 'Shorten the try-out.' },
  },
  CHANGE_SECURITY_LIMIT: {
    kind: 'rule-violation',
    title: {
      fi: 'Muutosturvakoulutuksen ehdot eivät täyty',
      sv: 'Villkoren för omställningsskyddsutbildning uppfylls inte',
      en: 'Not a change-security training by law',
    },
    detail: {
      fi: 'Täyttymättä jää: {unmet}.',
      sv: 'Följande uppfylls inte: {unmet}.',
      en: 'What is not fulfilled: {unmet}.',
    },
    next: {
      fi: 'Tarkista irtisanomisen, työsuhteen ja koulutuksen päivät: ks. /v1/legislation/themes/change_security.',
      sv: 'Kontrollera dagarna för uppsägningen, anställningen och utbildningen: se /v1/legislation/themes/change_security.',
      en: 'Check the days of dismissal, employment and training: see /v1/legislation/themes/change_security.',
    },
  },
  SEQUENCE_INVALID: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivät ovat väärässä järjestyksessä',
      sv: 'Dagarna är i fel ordning',
      en: 'The days are in the wrong order',
    },
    detail: {
      fi: '{later} ({laterOn}) ei voi olla ennen päivää {earlier} ({earlierOn}).',
      sv: '{later} ({laterOn}) kan inte vara före {earlier} ({earlierOn}).',
      en: '{later} ({laterOn}) cannot be before {earlier} ({earlierOn}).',
    },
    next: {
      fi: 'Korjaa päivä. Palvelun, joka alkoi ennen asiakkuutta, voi merkitä sellaiseksi.',
      sv: 'Rätta dagen. En service som började före kundförhållandet kan märkas så.',
      en: 'Correct the day. A service that began before clienthood can be marked as such.',
    },
  },
  SELECTION_BY_TE_OFFICE: {
    kind: 'forbidden',
    title: {
      fi: 'TE-toimisto valitsee opiskelijat',
      sv: 'TE-byrån väljer de studerande',
      en: 'The TE Office selects the students',
    },
    detail: {
      fi: 'Päivänä {date} TE-toimisto päättää opiskelijavalinnasta ja työvoimakoulutuksen keskeyttämisestä.',
      sv: 'Den {date} är det TE-byrån som beslutar om antagning och om avbrytande av arbetskraftsutbildning.',
      en: 'On {date} the TE Office selects the students and decides on breaking off the training.',
    },
    next: {
      fi: 'Odota TE-toimiston valintaa; TE-toimisto merkitsee sen itse.',
      sv: 'Vänta på TE-byråns antagning; TE-byrån antecknar den själv.',
      en: 'Wait for the selection; the TE Office records it itself.',
    },
  },
  SEAT_QUOTA_EXCEEDED: {
    kind: 'conflict',
    title: { fi: 'Paikat ovat täynnä', sv: 'Platserna är slut', en: 'No seat is free' },
    detail: {
      fi: 'Paikkoja ei ole jäljellä[: kaikki {places} on varattu][: kiintiössä on {availableCents} senttiä].',
      sv: 'Inga platser finns kvar[: alla {places} är upptagna][: kvoten har {availableCents} cent].',
      en: 'There is no seat left[: all of the {places} are taken][: the quota has {availableCents} cents].',
    },
    next: {
      fi: 'Ohjaa asiakas jonoon askeleella wait tai valitse muut paikat.',
      sv: 'Ställ kunden i kö med steget wait eller välj andra platser.',
      en: 'Put the client on the waiting list with the step wait, or choose other seats.',
    },
  },
  RECEIVER_NOT_COMPETENT: {
    kind: 'rule-violation',
    title: {
      fi: 'Vastaanottaja ei ole toimivaltainen',
      sv: 'Mottagaren är inte behörig',
      en: 'The receiver is not competent',
    },
    detail: {
      fi: 'Päivänä {date} näistä palveluista vastaa {competent}, ei {receiver}.',
      sv: 'Den {date} ansvarar {competent} för servicen, inte {receiver}.',
      en: 'On {date} these services are those of {competent}, not of {receiver}.',
    },
    next: {
      fi: 'Ohjaa asiakas toimivaltaiselle: hyvinvointialueella se on asiakkaan kotikunnan alue.',
      sv: 'Hänvisa kunden till den behöriga: ett välfärdsområde är kundens hemkommuns område.',
      en: 'Refer to who is competent: of the counties, that of the client’s home municipality.',
    },
  },
  NO_DISCLOSURE_GROUND: {
    kind: 'forbidden',
    title: {
      fi: 'Tietojen luovuttamiselle ei ole perustetta',
      sv: 'Grund för utlämnande av uppgifter saknas',
      en: 'No ground to tell the receiver',
    },
    detail: {
      fi: 'Tiedot luovutetaan vain asiakkaan suostumuksella tai lain nojalla, terveystiedot vain siihen annetulla suostumuksella.',
      sv: 'Uppgifter lämnas ut bara med kundens samtycke eller med stöd av lag, hälsouppgifter bara med samtycke till det.',
      en: 'Data are given by the client’s consent or by law only, health data by consent to that only.',
    },
    next: {
      fi: 'Kysy asiakkaan suostumus ja merkitse se, tai jätä tiedot pois.',
      sv: 'Be om kundens samtycke och anteckna det, eller utelämna uppgifterna.',
      en: 'Ask for the client’s consent and record it, or leave the data out.',
    },
  },
  NOT_OF_KELA: {
    kind: 'rule-violation',
    title: {
      fi: 'Palvelu ei ole Kelan kuntoutusta',
      sv: 'Servicen är inte FPA:s rehabilitering',
      en: 'The service is not Kela’s',
    },
    detail: {
      fi: 'Kelan vaiheita ei ole palvelulla {serviceType}.',
      sv: '{serviceType} har inga skeden hos FPA.',
      en: '{serviceType} has no steps at Kela.',
    },
    next: {
      fi: 'Merkitse palvelun omat vaiheet.',
      sv: 'Anteckna servicens egna skeden.',
      en: 'Record the steps of the service itself.',
    },
  },
  ACTIVATION_PLAN_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Aktivointisuunnitelma puuttuu',
      sv: 'Aktiveringsplan saknas',
      en: 'There is no activation plan',
    },
    detail: {
      fi: 'Kuntouttavaan työtoimintaan ohjataan vain aktivointisuunnitelman perusteella.',
      sv: 'Till arbetsverksamhet i rehabiliteringssyfte hänvisas bara utifrån en aktiveringsplan.',
      en: 'Rehabilitative work is begun on an activation plan only.',
    },
    next: {
      fi: 'Laadi ensin aktivointisuunnitelma.',
      sv: 'Gör först upp en aktiveringsplan.',
      en: 'Make an activation plan first.',
    },
  },
  AGREEMENT_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Sopimus puuttuu', sv: 'Avtal saknas', en: 'There is no agreement' },
    detail: {
      fi: 'Työkokeilu alkaa, päättyy ja keskeytyy työkokeilusopimuksensa mukana.',
      sv: 'Arbetsprövningen inleds, avslutas och avbryts med sitt avtal.',
      en: 'A work trial starts, ends and is broken off with its agreement.',
    },
    next: {
      fi: 'Laadi sopimus osoitteessa /v1/work-trials ja nimeä siinä tämä ohjaus, tai vie olemassa olevaa sopimusta eteenpäin.',
      sv: 'Gör upp ett avtal på adressen /v1/work-trials och ange denna hänvisning, eller för det avtal som finns vidare.',
      en: 'Draft an agreement at /v1/work-trials that names this referral, or go on with the agreement that there is.',
    },
  },
} as const satisfies Record<string, FailureText>;
