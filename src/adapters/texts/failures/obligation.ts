import type { FailureText } from './failure-text.ts';

/** Failures about the job-search obligation. */
export const obligationFailures = {
  OBLIGATION_PERIOD_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Tarkastelujaksoa ei löydy',
      sv: 'Granskningsperioden hittades inte',
      en: 'No such review period',
    },
    detail: {
      fi: 'Tarkastelujaksoa ei ole, tai sen asiakas ei ole organisaatiosi asiakas.',
      sv: 'Granskningsperioden finns inte, eller så är kunden inte er kund.',
      en: 'There is no such review period, or its client is not a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan jaksot luettelosta /v1/obligation-periods.',
      sv: 'Hämta kundens perioder från listan /v1/obligation-periods.',
      en: 'Take the id from the list of the client, /v1/obligation-periods.',
    },
  },
  PLAN_NOT_IN_FORCE: {
    kind: 'conflict',
    title: { fi: 'Suunnitelma ei ole voimassa', sv: 'Planen gäller inte', en: 'The plan does not bind' },
    detail: {
      fi: 'Suunnitelma ei ole voimassa päivänä {date}.',
      sv: 'Planen gäller inte den {date}.',
      en: 'The plan is not in force on {date}.',
    },
    next: {
      fi: 'Hyväksytä suunnitelma ensin, tai valitse myöhempi alkupäivä.',
      sv: 'Se till att planen godkänns först, eller välj en senare början.',
      en: 'Have the plan approved first, or choose a later first day.',
    },
  },
  OBLIGATION_NOT_IN_PLAN: {
    kind: 'rule-violation',
    title: {
      fi: 'Suunnitelmassa ei ole työnhakuvelvollisuutta',
      sv: 'Planen innehåller ingen jobbsökningsskyldighet',
      en: 'No obligation in the plan',
    },
    detail: {
      fi: 'Voimassa olevassa suunnitelmassa ei sanota mitään työnhakuvelvollisuudesta.',
      sv: 'Den gällande planen säger inget om jobbsökningsskyldighet.',
      en: 'The plan in force says nothing of a job-search obligation.',
    },
    next: {
      fi: 'Tarkista suunnitelma ja kirjaa velvollisuus siihen.',
      sv: 'Revidera planen och anteckna skyldigheten i den.',
      en: 'Revise the plan and write the obligation into it.',
    },
  },
  EXEMPTION_NOT_MET: {
    kind: 'rule-violation',
    title: {
      fi: 'Vapautuksen ehto ei täyty',
      sv: 'Villkoret för befrielse uppfylls inte',
      en: 'A condition of the exemption is not met',
    },
    detail: {
      fi: 'Velvollisuus voidaan jättää asettamatta vain, kun ehdot täyttyvät: {condition}.',
      sv: 'Skyldigheten kan utelämnas endast när villkoren uppfylls: {condition}.',
      en: 'There is no obligation only when the conditions are met: {condition}.',
    },
    next: {
      fi: 'Tarkista asiakkaan tilanne tai aseta velvollisuus ilman vapautusta.',
      sv: 'Kontrollera kundens situation eller ställ skyldigheten utan befrielse.',
      en: 'Check the client’s situation, or set the obligation without the exemption.',
    },
  },
  PERIODS_NOT_COMBINABLE: {
    kind: 'rule-violation',
    title: {
      fi: 'Jaksoja ei voi yhdistää näin',
      sv: 'Perioderna kan inte slås samman så',
      en: 'The periods cannot be joined so',
    },
    detail: {
      fi: 'Jaksoja on {count}. Kunkin on oltava yhdessä ryhmässä, ja ryhmän jaksoilla sama peruste.',
      sv: 'Perioderna är {count}. Var och en ska höra till en grupp, och i en grupp ska grunden vara densamma.',
      en: 'There are {count} periods. Each must be in one group, and those of a group must have one basis.',
    },
    next: {
      fi: 'Anna ryhmien koot niin, että niiden summa on jaksojen määrä.',
      sv: 'Ange gruppernas storlekar så att summan är periodernas antal.',
      en: 'Give sizes of groups whose sum is the number of periods.',
    },
  },
  ACT_OUTSIDE_PERIOD: {
    kind: 'rule-violation',
    title: {
      fi: 'Työnhaku ei ole jakson ajalta',
      sv: 'Jobbsökningen gäller inte perioden',
      en: 'Not done in the period',
    },
    detail: {
      fi: 'Päivä {date} ei ole tarkastelujaksolla {from}–{to}.',
      sv: 'Dagen {date} hör inte till granskningsperioden {from}–{to}.',
      en: 'The day {date} is not in the review period from {from} to {to}.',
    },
    next: {
      fi: 'Ilmoita työnhaku sille jaksolle, jolla se tehtiin.',
      sv: 'Meddela jobbsökningen för den period då den gjordes.',
      en: 'Report it in the period in which it was done.',
    },
  },
  ACT_NOT_COUNTED: {
    kind: 'rule-violation',
    title: {
      fi: 'Laki ei laske tätä työnhauksi',
      sv: 'Lagen räknar inte detta som jobbsökning',
      en: 'The law does not count this',
    },
    detail: {
      fi: 'Laji {kind} ei kerrytä työnhakuvelvollisuutta. Laskettavat lajit: {allowed}.',
      sv: 'Arten {kind} räknas inte i jobbsökningsskyldigheten. Arter som räknas: {allowed}.',
      en: 'An act of the kind {kind} does not count towards the obligation. Those that do: {allowed}.',
    },
    next: {
      fi: 'Valitse laskettava laji. Luettelo on kentässä allowed.',
      sv: 'Välj en art som räknas. Listan finns i fältet allowed.',
      en: 'Choose a kind that counts. The list is in the field allowed.',
    },
  },
  EVIDENCE_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Selvitys puuttuu', sv: 'Utredning saknas', en: 'Evidence is missing' },
    detail: {
      fi: 'Suunnitelma vaatii lisäselvityksen myös päivän {date} työnhausta.',
      sv: 'Planen kräver ytterligare utredning också om jobbsökningen den {date}.',
      en: 'The plan asks for evidence of what was done on {date}, too.',
    },
    next: {
      fi: 'Pyydä asiakkaalta suunnitelman mukainen selvitys ja kirjaa se.',
      sv: 'Be kunden om utredning enligt planen och anteckna den.',
      en: 'Ask the client for the evidence that the plan names, and record it.',
    },
  },
  REPORTING_OPEN: {
    kind: 'rule-violation',
    title: {
      fi: 'Ilmoitusaika on vielä kesken',
      sv: 'Tiden för meddelande pågår ännu',
      en: 'The client may still report',
    },
    detail: {
      fi: 'Asiakas voi ilmoittaa työnhausta {date} asti.',
      sv: 'Kunden kan meddela jobbsökning till och med {date}.',
      en: 'The client may report until {date}.',
    },
    next: {
      fi: 'Sulje jakso ilmoituspäivän jälkeen.',
      sv: 'Stäng perioden efter meddelandedagen.',
      en: 'Close the period after that day.',
    },
  },
  OBLIGATION_MET: {
    kind: 'conflict',
    title: {
      fi: 'Velvollisuus on jo täytetty',
      sv: 'Skyldigheten är redan uppfylld',
      en: 'The obligation is met already',
    },
    detail: {
      fi: 'Asiakas on hakenut niin monta työmahdollisuutta kuin vaaditaan.',
      sv: 'Kunden har sökt så många arbetsmöjligheter som krävs.',
      en: 'The client has applied for as many opportunities as are required.',
    },
    next: {
      fi: 'Sulje jakso täytettynä.',
      sv: 'Stäng perioden som uppfylld.',
      en: 'Close the period as met.',
    },
  },
  OBLIGATION_ABOVE_LAW: {
    kind: 'rule-violation',
    title: {
      fi: 'Määrä ylittää lain',
      sv: 'Antalet överstiger lagen',
      en: 'More than the law lets be required',
    },
    detail: {
      fi: 'Jaksolta voidaan vaatia enintään {most} työmahdollisuutta, pyydetty {count}.',
      sv: 'I perioden kan krävas högst {most} arbetsmöjligheter, begärt {count}.',
      en: 'At most {most} opportunities may be required in the period, {count} were asked for.',
    },
    next: {
      fi: 'Anna enintään lain sallima määrä.',
      sv: 'Ange högst det antal som lagen tillåter.',
      en: 'Give a number that the law allows.',
    },
  },
  OBLIGATION_NOT_IN_LAW: {
    kind: 'rule-violation',
    title: {
      fi: 'Laki ei tunne työnhakuvelvollisuutta',
      sv: 'Lagen känner ingen jobbsökningsskyldighet',
      en: 'The law knows no obligation',
    },
    detail: {
      fi: 'Päivänä {date} laissa ei ollut työnhakuvelvollisuutta.',
      sv: 'Den {date} fanns ingen jobbsökningsskyldighet i lagen.',
      en: 'On {date} there was no job-search obligation in law.',
    },
    next: {
      fi: 'Valitse myöhempi alkupäivä: ks. /v1/legislation/themes/obligation.',
      sv: 'Välj en senare början: se /v1/legislation/themes/obligation.',
      en: 'Choose a later first day: see /v1/legislation/themes/obligation.',
    },
  },
  PLAN_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Suunnitelmaa ei löydy', sv: 'Planen hittades inte', en: 'No such plan' },
    detail: {
      fi: 'Suunnitelmaa tai sen pyydettyä versiota ei ole, tai asiakas ei ole organisaatiosi.',
      sv: 'Planen eller den begärda versionen finns inte, eller så är kunden inte er.',
      en: 'There is no such plan or version, or the client is not your organisation’s.',
    },
    next: {
      fi: 'Hae asiakkaan suunnitelmat: /v1/plans?client=.',
      sv: 'Hämta kundens planer: /v1/plans?client=.',
      en: 'Take the id from the client’s list, /v1/plans?client=.',
    },
  },
} as const satisfies Record<string, FailureText>;
