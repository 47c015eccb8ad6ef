import type { FailureText } from './failure-text.ts';

/** Refusals by dated rules: areas, months, the target group and the transfer of responsibility. */
export const legislationFailures = {
  RULE_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Päivälle ei ole säännöksiä',
      sv: 'Inga bestämmelser för dagen',
      en: 'No rules for the date',
    },
    detail: {
      fi: 'Aiheen {theme} säännöksiä ei ole[ päivälle {date}].[ Edelliset ovat voimassa {earlier} alkaen.][ Seuraavat ovat voimassa {later} alkaen.][ Ensimmäiset julkaistiin {published}.][ Aiheet ovat {themes}.]',
      sv: 'Det finns inga bestämmelser i temat {theme}[ för {date}].[ De föregående gäller från {earlier}.][ De följande gäller från {later}.][ De första publicerades {published}.][ Temana är {themes}.]',
      en: 'There are no rules of the theme {theme}[ for {date}].[ The ones before apply from {earlier}.][ The next ones apply from {later}.][ The first ones were published on {published}.][ The themes are {themes}.]',
    },
    next: {
      fi: 'Valitse päivä, jolle on säännöksiä. Aiheet ja päivät: /v1/legislation/themes.',
      sv: 'Välj en dag som har bestämmelser. Teman och dagar: /v1/legislation/themes.',
      en: 'Choose a day that has rules. Themes and days: /v1/legislation/themes.',
    },
  },
  AREA_UNKNOWN: {
    kind: 'not-found',
    title: { fi: 'Kokeilualuetta ei löydy', sv: 'Försöksområdet hittades inte', en: 'No such trial area' },
    detail: {
      fi: 'Aluekoodilla {area}{areaCodes} ei ole kokeilualuetta kyseisenä päivänä, tai alue ei kuulu organisaatiollesi.',
      sv: 'Områdeskoden {area}{areaCodes} har inget försöksområde den dagen, eller så hör området inte till din organisation.',
      en: 'The code {area}{areaCodes} names no trial area on the date, or the area is not one of your organisation.',
    },
    next: {
      fi: 'Katso alueet ja niiden koodit: /v1/trial-areas.',
      sv: 'Se områdena och deras koder: /v1/trial-areas.',
      en: 'See the areas and their codes: /v1/trial-areas.',
    },
  },
  DATE_IN_FUTURE: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivä on tulevaisuudessa',
      sv: 'Dagen ligger i framtiden',
      en: 'The date is in the future',
    },
    detail: {
      fi: 'Päivän {date} tietoja ei vielä tunneta: tänään on {today}.',
      sv: 'Uppgifterna för {date} är ännu inte kända: i dag är det {today}.',
      en: 'The facts of {date} are not known yet: today is {today}.',
    },
    next: {
      fi: 'Valitse päivä, joka on tänään tai sitä ennen.',
      sv: 'Välj dagens datum eller ett tidigare.',
      en: 'Choose today or an earlier date.',
    },
  },
  MONTH_NOT_ENDED: {
    kind: 'rule-violation',
    title: { fi: 'Kuukausi on kesken', sv: 'Månaden pågår', en: 'The month has not ended' },
    detail: {
      fi: 'Kuukauden {month} luvut lasketaan sen viimeiseltä päivältä, ja tänään on {today}.',
      sv: 'Siffrorna för {month} räknas per månadens sista dag, och i dag är det {today}.',
      en: 'The figures of {month} are counted on its last day, and today is {today}.',
    },
    next: {
      fi: 'Pyydä luvut kuukauden viimeisenä päivänä tai sen jälkeen, tai valitse aiempi kuukausi.',
      sv: 'Begär siffrorna på månadens sista dag eller senare, eller välj en tidigare månad.',
      en: 'Ask on the last day of the month or later, or choose an earlier month.',
    },
  },
  TARGET_GROUP_NOT_DETERMINED: {
    kind: 'rule-violation',
    title: {
      fi: 'Kohderyhmää ei enää määritetä',
      sv: 'Målgruppen avgörs inte längre',
      en: 'The target group is no longer determined',
    },
    detail: {
      fi: 'Päivänä {date} voimassa oleva laki ei tunne kokeilujen kohderyhmää.',
      sv: 'Lagen som gäller {date} känner inte till försökens målgrupp.',
      en: 'The law in force on {date} knows no target group of the trials.',
    },
    next: {
      fi: 'Valitse päivä, jona kokeilut olivat käynnissä (1.3.2021–31.12.2024).',
      sv: 'Välj en dag då försöken pågick (1.3.2021–31.12.2024).',
      en: 'Choose a day on which the trials were running (1 March 2021 to 31 December 2024).',
    },
  },
  OUTSIDE_TRIAL_PERIOD: {
    kind: 'rule-violation',
    title: {
      fi: 'Asiakkaita ei voi siirtää tänä päivänä',
      sv: 'Kunder kan inte överföras den dagen',
      en: 'Clients cannot be moved on this date',
    },
    detail: {
      fi: 'Päivänä {date} voimassa olevat säännökset eivät salli asiakasvastuun siirtämistä kunnalle.',
      sv: 'Bestämmelserna som gäller {date} tillåter inte att kundansvaret överförs till en kommun.',
      en: 'The rules in force on {date} do not let responsibility move to a municipality.',
    },
    next: {
      fi: 'Valitse päivä, jona kokeilulaki on voimassa.',
      sv: 'Välj en dag då försökslagen gäller.',
      en: 'Choose a day on which the trial act is in force.',
    },
  },
  NO_CANDIDATES: {
    kind: 'rule-violation',
    title: {
      fi: 'Siirrettäviä asiakkaita ei ole',
      sv: 'Inga kunder att överföra',
      en: 'There is nobody to move',
    },
    detail: {
      fi: 'Alueella {area} ei ole asiakkaita, joiden on ratkaistu kuuluvan kohderyhmään päivänä {date}.',
      sv: 'I området {area} finns inga kunder som har avgjorts höra till målgruppen {date}.',
      en: 'No client of the area {area} has been determined to belong to the target group on {date}.',
    },
    next: {
      fi: 'Aja ensin kohderyhmän määritys samalle alueelle ja päivälle.',
      sv: 'Kör först målgruppsavgörandet för samma område och dag.',
      en: 'Run the determination for the same area and date first.',
    },
  },
  NOT_IN_TARGET_GROUP: {
    kind: 'rule-violation',
    title: {
      fi: 'Asiakas ei kuulu kohderyhmään',
      sv: 'Kunden hör inte till målgruppen',
      en: 'Not in the target group',
    },
    detail: {
      fi: 'Vain kohderyhmään kuuluvan asiakkaan voi siirtää. Ratkaisun tulos on: {result}.',
      sv: 'Bara en kund som hör till målgruppen kan överföras. Avgörandets resultat är: {result}.',
      en: 'Only a client of the target group can be moved. The result of the determination is: {result}.',
    },
    next: {
      fi: 'Katso ratkaisun perustelut. Jos tieto on väärä, se korjataan rekisterissä ja määritys ajetaan uudelleen.',
      sv: 'Se avgörandets motivering. En felaktig uppgift rättas i registret och avgörandet körs på nytt.',
      en: 'See the explanation of the determination. A wrong fact is put right in the register and determined again.',
    },
  },
  NO_VALID_JOB_SEARCH: {
    kind: 'rule-violation',
    title: {
      fi: 'Työnhaku ei ole voimassa',
      sv: 'Jobbsökningen gäller inte',
      en: 'No valid job search',
    },
    detail: {
      fi: 'Asiakkaalla ei ole voimassa olevaa työnhakua[ päivänä {date}]; sitä tarvitaan tähän.',
      sv: 'Kunden har ingen giltig jobbsökning[ den {date}]; det behövs för detta.',
      en: 'The client has no valid job search[ on {date}], which this needs.',
    },
    next: {
      fi: 'Katso työnhaut: /v1/clients/{id}/job-searches. Uusi työnhaku kirjataan samaan osoitteeseen.',
      sv: 'Se jobbsökningarna: /v1/clients/{id}/job-searches. En ny antecknas på samma adress.',
      en: 'See the job searches: /v1/clients/{id}/job-searches. A new one is recorded at the same address.',
    },
  },
} as const satisfies Record<string, FailureText>;
