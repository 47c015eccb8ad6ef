import type { FailureText } from './failure-text.ts';

/** Failures of the Ministry's calculations. */
export const calculationFailures = {
  QUOTA_CALCULATION_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Laskelmaa ei löydy', sv: 'Kalkylen hittas inte', en: 'No such calculation' },
    detail: {
      fi: 'Laskelmaa {id} ei ole, tai se ei koske organisaatiotasi.',
      sv: 'Kalkylen {id} finns inte, eller så gäller den inte din organisation.',
      en: 'There is no calculation {id} that concerns your organisation.',
    },
    next: {
      fi: 'Hae laskelmat, jotka koskevat organisaatiotasi. Laskelma näkyy, kun se on julkaistu.',
      sv: 'Sök de kalkyler som gäller din organisation. En kalkyl syns när den har publicerats.',
      en: 'List the calculations that concern your organisation. One is seen when it is published.',
    },
  },
  QUOTA_CALCULATION_OPEN: {
    kind: 'conflict',
    title: {
      fi: 'Laskelman seuraava versio on jo tekeillä',
      sv: 'Nästa version av kalkylen är redan under arbete',
      en: 'The next version is being made already',
    },
    detail: {
      fi: 'Laskelmalla {name} on versio, jota ei ole vielä julkaistu.',
      sv: 'Kalkylen {name} har en version som ännu inte har publicerats.',
      en: 'The calculation {name} has a version that is not published yet.',
    },
    next: {
      fi: 'Muuta keskeneräistä versiota ja julkaise se.',
      sv: 'Ändra den version som är under arbete och publicera den.',
      en: 'Change the version that is being made, and publish it.',
    },
  },
  QUOTA_CALCULATION_NOT_CALCULATED: {
    kind: 'conflict',
    title: {
      fi: 'Versiota ei ole laskettu',
      sv: 'Versionen har inte beräknats',
      en: 'The version has not been calculated',
    },
    detail: {
      fi: 'Versiolla {id} ei ole tulosta.',
      sv: 'Versionen {id} har inget resultat.',
      en: 'The version {id} has no result.',
    },
    next: { fi: 'Laske versio ensin.', sv: 'Beräkna versionen först.', en: 'Calculate the version first.' },
  },
  QUOTA_CALCULATION_NOT_CURRENT: {
    kind: 'conflict',
    title: {
      fi: 'Versio ei ole voimassa',
      sv: 'Versionen gäller inte',
      en: 'The version is not the current one',
    },
    detail: {
      fi: 'Versiota {id} ei ole julkaistu, tai se on korvattu tai peruttu.',
      sv: 'Versionen {id} har inte publicerats, eller så har den ersatts eller återkallats.',
      en: 'The version {id} is not published, or it has been replaced or withdrawn.',
    },
    next: {
      fi: 'Käytä laskelman viimeksi julkaistua versiota.',
      sv: 'Använd den senast publicerade versionen av kalkylen.',
      en: 'Use the version that was published last.',
    },
  },
  REFERENCE_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Vertailutieto puuttuu',
      sv: 'Jämförelseuppgift saknas',
      en: 'What is compared with is missing',
    },
    detail: {
      fi: 'Vertailujakso, kohderyhmän koko tai ELY-alueen asiakasmäärä puuttuu[: {serviceLine}].',
      sv: 'Jämförelseperioden, målgruppens storlek eller antalet kunder i NTM-området saknas[: {serviceLine}].',
      en: 'The reference period, the size of the target group or the clients of the ELY area are missing[: {serviceLine}].',
    },
    next: {
      fi: 'Anna vertailujakso, ja kohderyhmä tai asiakasmäärä, joka ei ole nolla.',
      sv: 'Ange en jämförelseperiod och en målgrupp eller ett antal kunder som inte är noll.',
      en: 'Give the reference period, and a target group or clients that are not none.',
    },
  },
  SHARE_OUT_OF_RANGE: {
    kind: 'rule-violation',
    title: {
      fi: 'Osuus ei ole 0–100 prosenttia',
      sv: 'Andelen är inte 0–100 procent',
      en: 'The share is not between 0 and 100 per cent',
    },
    detail: {
      fi: 'Osallistujia on {participants} ja kohderyhmässä {targetGroup}[: {serviceLine}].',
      sv: 'Deltagarna är {participants} och målgruppen {targetGroup}[: {serviceLine}].',
      en: 'There are {participants} participants of a target group of {targetGroup}[: {serviceLine}].',
    },
    next: {
      fi: 'Tarkista luvut: osuus ei voi olla negatiivinen eikä yli sata prosenttia.',
      sv: 'Kontrollera siffrorna: andelen kan inte vara negativ eller över hundra procent.',
      en: 'Check the numbers: a share is neither negative nor above one hundred per cent.',
    },
  },
  WEIGHT_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Palvelulinjan painokerroin puuttuu',
      sv: 'Viktningen för en servicelinje saknas',
      en: 'The weight of a service line is missing',
    },
    detail: {
      fi: 'Painokerrointa ei ole palvelulinjoille {lines}.',
      sv: 'Servicelinjerna {lines} har ingen viktning.',
      en: 'The service lines {lines} have no weight.',
    },
    next: {
      fi: 'Anna painokerroin henkilöstölaskelman lähtötiedoissa.',
      sv: 'Ange viktningen bland personalkalkylens uppgifter.',
      en: 'Give the weight among the inputs of the staff.',
    },
  },
  SHARE_OVER_100: {
    kind: 'rule-violation',
    title: {
      fi: 'TE-toimistoon jäävien tehtävien osuus on yli 100 prosenttia',
      sv: 'Andelen uppgifter som stannar på TE-byrån är över 100 procent',
      en: 'Tasks that stay take more than all working time',
    },
    detail: {
      fi: 'Jäävien tehtävien osuudet ovat yhteensä {basisPoints} sadasosaprosenttia.',
      sv: 'Andelarna för uppgifter som stannar är sammanlagt {basisPoints} hundradels procent.',
      en: 'The shares of the tasks that stay sum to {basisPoints} basis points.',
    },
    next: {
      fi: 'Tarkista tehtävien osuudet työajasta.',
      sv: 'Kontrollera uppgifternas andelar av arbetstiden.',
      en: 'Check the shares of working time.',
    },
  },
  NO_QUOTA_BASIS: {
    kind: 'rule-violation',
    title: {
      fi: 'Kiintiötä ei mitoiteta osallistumisen mukaan',
      sv: 'Kvoten dimensioneras inte enligt deltagandet',
      en: 'No quota is sized by participation',
    },
    detail: {
      fi: 'Laskelman alkupäivänä voimassa oleva laki ei mitoita kiintiöitä kohderyhmän osallistumisen mukaan.',
      sv: 'Den lag som gäller på kalkylens första dag dimensionerar inte kvoter enligt målgruppens deltagande.',
      en: 'The law of the first day of the calculation sizes no quotas by the participation of the target group.',
    },
    next: {
      fi: 'Valitse alkupäivä kokeilujen ajalta.',
      sv: 'Välj en första dag under försöken.',
      en: 'Choose a first day within the time of the trials.',
    },
  },
  MUNICIPALITY_UNKNOWN: {
    kind: 'rule-violation',
    title: { fi: 'Kuntaa ei tunneta', sv: 'Kommunen är okänd', en: 'No such municipality' },
    detail: {
      fi: 'Kuntakoodeja {municipalities} ei ole.',
      sv: 'Kommunkoderna {municipalities} finns inte.',
      en: 'There are no municipalities {municipalities}.',
    },
    next: {
      fi: 'Tarkista kolminumeroinen kuntakoodi.',
      sv: 'Kontrollera den tresiffriga kommunkoden.',
      en: 'Check the code of three digits.',
    },
  },
  MUNICIPALITY_NOT_CONCERNED: {
    kind: 'rule-violation',
    title: {
      fi: 'Laskelma ei koske kuntaa',
      sv: 'Kalkylen gäller inte kommunen',
      en: 'The calculation does not concern the municipality',
    },
    detail: {
      fi: 'Kunta {municipality} ei ole laskelmassa.',
      sv: 'Kommunen {municipality} ingår inte i kalkylen.',
      en: 'The municipality {municipality} is not in the calculation.',
    },
    next: {
      fi: 'Kuule kuntaa, jota laskelma koskee.',
      sv: 'Hör en kommun som kalkylen gäller.',
      en: 'Hear a municipality that is.',
    },
  },
  ELY_AREA_MISMATCH: {
    kind: 'rule-violation',
    title: {
      fi: 'Kunnat ovat eri ELY-keskusten alueilta',
      sv: 'Kommunerna hör till olika NTM-centraler',
      en: 'The municipalities lie in several ELY areas',
    },
    detail: {
      fi: 'Kunnat ovat ELY-keskusten {centres} alueilta.',
      sv: 'Kommunerna hör till NTM-centralerna {centres}.',
      en: 'They lie in the areas of the ELY Centres {centres}.',
    },
    next: {
      fi: 'Tee laskelma kustakin ELY-alueesta erikseen.',
      sv: 'Gör en kalkyl för varje NTM-område.',
      en: 'Make a calculation for each ELY area.',
    },
  },
  LISTED_TWICE: {
    kind: 'rule-violation',
    title: {
      fi: 'Sama tieto on kahdesti',
      sv: 'Samma uppgift finns två gånger',
      en: 'Something is listed twice',
    },
    detail: {
      fi: 'Kahdesti: {twice}.',
      sv: 'Två gånger: {twice}.',
      en: 'Twice: {twice}.',
    },
    next: {
      fi: 'Anna kukin kunta ja palvelu kerran.',
      sv: 'Ange varje kommun och service en gång.',
      en: 'Give each municipality and service once.',
    },
  },
  CONSULTATION_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Kuuleminen puuttuu', sv: 'Hörande saknas', en: 'Somebody was not heard' },
    detail: {
      fi: 'Kuulematta[: {municipalities}][: {missing}].',
      sv: 'Inte hörda[: {municipalities}][: {missing}].',
      en: 'Not heard[: {municipalities}][: {missing}].',
    },
    next: {
      fi: 'Kirjaa kuuleminen ensin.',
      sv: 'Anteckna hörandet först.',
      en: 'Record how they were heard first.',
    },
  },
} as const satisfies Record<string, FailureText>;
