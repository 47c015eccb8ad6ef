import type { FailureText } from './failure-text.ts';

/** What keeps from a pay subsidy whatever its type. */
export const subsidyObstacleFailures = {
  DECISION_BEFORE_APPLICATION: {
    kind: 'rule-violation',
    title: {
      fi: 'Päätös ennen hakemusta',
      sv: 'Beslut före ansökan',
      en: 'A decision before the application',
    },
    detail: {
      fi: 'Hakemus on saapunut {receivedAt}, päätöksen jälkeen.',
      sv: 'Ansökan har kommit in {receivedAt}, efter beslutet.',
      en: 'The application arrived at {receivedAt}, after the decision.',
    },
    next: {
      fi: 'Tarkista hakemuksen saapumisaika.',
      sv: 'Kontrollera när ansökan kom in.',
      en: 'Check when the application arrived.',
    },
  },
  JOB_ALREADY_STARTED: {
    kind: 'rule-violation',
    title: { fi: 'Työ on jo alkanut', sv: 'Arbetet har redan börjat', en: 'The work has already begun' },
    detail: {
      fi: 'Työ alkaa {beginsAt}, mutta päätös tehtäisiin vasta {decidedAt}.',
      sv: 'Arbetet börjar {beginsAt}, men beslutet skulle fattas först {decidedAt}.',
      en: 'The work begins at {beginsAt}, but the decision would be made at {decidedAt} only.',
    },
    next: {
      fi: 'Tukea ei voi myöntää työhön, joka on alkanut ennen päätöstä. Tarkista työn alkamisaika tai hylkää hakemus.',
      sv: 'Stöd kan inte beviljas för arbete som börjat före beslutet. Kontrollera när arbetet börjar, eller avslå ansökan.',
      en: 'No subsidy can be granted for work that began before the decision. Check when the work begins, or reject the application.',
    },
  },
  SUBSIDY_BEFORE_JOB: {
    kind: 'rule-violation',
    title: { fi: 'Tuki ennen työtä', sv: 'Stöd före arbetet', en: 'A subsidy before the work' },
    detail: {
      fi: 'Tukea haetaan {from} alkaen, mutta työ alkaa {beginsOn}.',
      sv: 'Stöd söks från {from}, men arbetet börjar {beginsOn}.',
      en: 'Subsidy is applied for from {from}, but the work begins on {beginsOn}.',
    },
    next: {
      fi: 'Muuta tuen alkamispäivä työn alkamispäiväksi tai sen jälkeen.',
      sv: 'Ändra stödets första dag till den dag då arbetet börjar eller senare.',
      en: 'Let the subsidy begin with the work or later.',
    },
  },
  STATE_AGENCY_EXCLUDED: {
    kind: 'rule-violation',
    title: {
      fi: 'Valtion virasto ei saa tukea',
      sv: 'Statlig myndighet får inte stöd',
      en: 'A state agency gets no subsidy',
    },
    detail: {
      fi: 'Palkkatukea ei myönnetä valtion virastolle tai laitokselle.',
      sv: 'Lönesubvention beviljas inte statliga ämbetsverk eller inrättningar.',
      en: 'Pay subsidy is not granted to agencies of the State.',
    },
    next: {
      fi: 'Tarkista työnantajan laji, tai hylkää hakemus.',
      sv: 'Kontrollera arbetsgivarens art, eller avslå ansökan.',
      en: 'Check the kind of employer, or reject the application.',
    },
  },
  PUBLIC_EMPLOYER_EXCLUDED: {
    kind: 'rule-violation',
    title: {
      fi: 'Kunta saa tukea vain rajatusti',
      sv: 'Kommunen får stöd bara i vissa fall',
      en: 'A public employer is subsidised for some only',
    },
    detail: {
      fi: 'Kunnalle tai kuntayhtymälle tukea voidaan myöntää vain alentuneesti työkykyisen tai 60 vuotta täyttäneen työllistämiseen.',
      sv: 'En kommun eller samkommun kan få stöd bara för att anställa en person med nedsatt arbetsförmåga eller en som fyllt 60 år.',
      en: 'A municipality or joint authority may be subsidised only for reduced work ability or for somebody of 60 and over.',
    },
    next: {
      fi: 'Tarkista tuen laji ja Helsingin osalta työtehtävän toimiala, tai hylkää hakemus.',
      sv: 'Kontrollera stödets art och för Helsingfors del arbetsuppgiftens bransch, eller avslå ansökan.',
      en: 'Check the type of subsidy and, for Helsinki, the duty, or reject the application.',
    },
  },
  CLIENT_NOT_UNEMPLOYED: {
    kind: 'rule-violation',
    title: {
      fi: 'Asiakas ei ole työtön',
      sv: 'Kunden är inte arbetslös',
      en: 'The client is not unemployed',
    },
    detail: {
      fi: 'Tuella palkattavan on oltava työtön, kun tuki myönnetään; oppisopimus on poikkeus.',
      sv: 'Den som anställs med stöd ska vara arbetslös när stödet beviljas; läroavtal är ett undantag.',
      en: 'Whoever is employed with the subsidy must be unemployed when it is granted; an apprenticeship is the exception.',
    },
    next: {
      fi: 'Tarkista asiakkaan työllisyyden koodi päätöspäivänä.',
      sv: 'Kontrollera kundens sysselsättningskod på beslutsdagen.',
      en: 'Check the client’s employment status on the day of the decision.',
    },
  },
  DISMISSALS_NOT_REPLACED: {
    kind: 'rule-violation',
    title: {
      fi: 'Irtisanotut ottamatta takaisin',
      sv: 'Uppsagda inte återanställda',
      en: 'Dismissed people were not taken back',
    },
    detail: {
      fi: 'Työnantaja on viimeksi {dismissedOn} irtisanonut tai lomauttanut väkeä tuotannollisista tai taloudellisista syistä.',
      sv: 'Arbetsgivaren har senast {dismissedOn} sagt upp eller permitterat folk av produktionsorsaker eller ekonomiska orsaker.',
      en: 'The employer last dismissed or laid off people on economic grounds on {dismissedOn}.',
    },
    next: {
      fi: 'Pyydä selvitys siitä, onko irtisanotut otettu takaisin, tai hylkää hakemus.',
      sv: 'Be om utredning om huruvida de uppsagda har återanställts, eller avslå ansökan.',
      en: 'Ask whether they have been taken back, or reject the application.',
    },
  },
  COMPETITION_DISTORTED: {
    kind: 'rule-violation',
    title: {
      fi: 'Tuki vääristäisi kilpailua',
      sv: 'Stödet skulle snedvrida konkurrensen',
      en: 'The subsidy would distort competition',
    },
    detail: {
      fi: 'Tuki vääristäisi muiden samoja tuotteita tai palveluja tarjoavien välistä kilpailua.',
      sv: 'Stödet skulle snedvrida konkurrensen mellan dem som erbjuder samma varor eller tjänster.',
      en: 'The subsidy would distort competition among those who offer the same goods or services.',
    },
    next: {
      fi: 'Perustele hylkäys, tai muuta arvio.',
      sv: 'Motivera avslaget, eller ändra bedömningen.',
      en: 'Reject it with reasons, or change the finding.',
    },
  },
  WAGES_OR_TAXES_UNPAID: {
    kind: 'rule-violation',
    title: {
      fi: 'Palkkoja tai veroja maksamatta',
      sv: 'Obetalda löner eller skatter',
      en: 'Wages or taxes are unpaid',
    },
    detail: {
      fi: 'Työnantajalla on maksamattomia palkkoja, veroja tai lakisääteisiä maksuja.',
      sv: 'Arbetsgivaren har obetalda löner, skatter eller lagstadgade avgifter.',
      en: 'The employer owes wages, taxes or statutory payments.',
    },
    next: {
      fi: 'Pyydä selvitys maksusuunnitelmasta, tai hylkää hakemus.',
      sv: 'Be om utredning om betalningsplanen, eller avslå ansökan.',
      en: 'Ask about a payment plan, or reject the application.',
    },
  },
  EARLIER_SUBSIDY: {
    kind: 'rule-violation',
    title: {
      fi: 'Aiempi tuki samaan työhön',
      sv: 'Tidigare stöd för samma anställning',
      en: 'An earlier subsidy for the same person and employer',
    },
    detail: {
      fi: 'Sama työnantaja on saanut tukea saman henkilön palkkaamiseen {to} asti.',
      sv: 'Samma arbetsgivare har fått stöd för att anställa samma person till och med {to}.',
      en: 'The same employer had a subsidy for the same person until {to}.',
    },
    next: {
      fi: 'Tukea voi myöntää uudelleen, kun laissa säädetty aika on kulunut.',
      sv: 'Stöd kan beviljas på nytt när den tid som lagen anger har gått.',
      en: 'It may be granted again when the time in the law has passed.',
    },
  },
  AID_REGIME_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Valtiontuen laji puuttuu',
      sv: 'Uppgift om statsstödsform saknas',
      en: 'The aid regime is missing',
    },
    detail: {
      fi: 'Taloudelliseen toimintaan myönnetty tuki on valtiontukea[: {regimes}].',
      sv: 'Stöd för ekonomisk verksamhet är statligt stöd[: {regimes}].',
      en: 'A subsidy for business activity is state aid[: {regimes}].',
    },
    next: { fi: 'Valitse tuen laji.', sv: 'Välj stödform.', en: 'Choose the regime.' },
  },
  DE_MINIMIS_EXCEEDED: {
    kind: 'rule-violation',
    title: {
      fi: 'De minimis -tuen enimmäismäärä täynnä',
      sv: 'Taket för stöd av mindre betydelse har nåtts',
      en: 'The de minimis limit is reached',
    },
    detail: {
      fi: 'Hakija on saanut de minimis -tukea {granted} senttiä; enimmäismäärä on {max}.',
      sv: 'Sökanden har fått {granted} cent i stöd av mindre betydelse; taket är {max}.',
      en: 'The applicant has had {granted} cents of de minimis aid; the limit is {max}.',
    },
    next: {
      fi: 'Tarkista muut tuet, tai hylkää hakemus.',
      sv: 'Kontrollera övriga stöd, eller avslå ansökan.',
      en: 'Check the other aid, or reject the application.',
    },
  },
  AID_EXCEEDS_COSTS: {
    kind: 'rule-violation',
    title: {
      fi: 'Muut tuet kattavat kustannukset',
      sv: 'Övriga stöd täcker kostnaderna',
      en: 'Other aid covers the costs',
    },
    detail: {
      fi: 'Samoihin kustannuksiin on saatu tukea {otherAid} senttiä; palkkauskustannukset ovat {costs}.',
      sv: 'För samma kostnader har {otherAid} cent i stöd beviljats; lönekostnaderna är {costs}.',
      en: 'Aid of {otherAid} cents has been given for the same costs, which are {costs}.',
    },
    next: {
      fi: 'Tarkista muut tuet, tai hylkää hakemus.',
      sv: 'Kontrollera övriga stöd, eller avslå ansökan.',
      en: 'Check the other aid, or reject the application.',
    },
  },
} as const satisfies Record<string, FailureText>;
