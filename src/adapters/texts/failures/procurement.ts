import type { FailureText } from './failure-text.ts';

/** Failures of procurement plans, contracts and courses. */
export const procurementFailures = {
  PROCUREMENT_PLAN_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Hankintasuunnitelmaa ei löydy',
      sv: 'Upphandlingsplanen hittas inte',
      en: 'No such procurement plan',
    },
    detail: {
      fi: 'Hankintasuunnitelmaa {id} ei ole, tai se ei koske aluettasi.',
      sv: 'Upphandlingsplanen {id} finns inte, eller så gäller den inte din region.',
      en: 'There is no procurement plan {id} of your region.',
    },
    next: {
      fi: 'Hae alueesi hankintasuunnitelmat.',
      sv: 'Sök upphandlingsplanerna i din region.',
      en: 'List the plans of your region.',
    },
  },
  PROCUREMENT_PLAN_EXISTS: {
    kind: 'conflict',
    title: {
      fi: 'Vuodella on jo hankintasuunnitelma',
      sv: 'Året har redan en upphandlingsplan',
      en: 'The year has a plan already',
    },
    detail: {
      fi: 'ELY-keskuksella on jo hankintasuunnitelma vuodelle {year}.',
      sv: 'NTM-centralen har redan en upphandlingsplan för år {year}.',
      en: 'The ELY Centre has a procurement plan for {year} already.',
    },
    next: {
      fi: 'Muuta olemassa olevaa suunnitelmaa.',
      sv: 'Ändra den plan som finns.',
      en: 'Change the plan that there is.',
    },
  },
  CONSULTATION_NOT_OWN: {
    kind: 'forbidden',
    title: {
      fi: 'Lausunto annetaan omasta kunnasta',
      sv: 'Utlåtandet ges för den egna kommunen',
      en: 'A statement is of the own municipality',
    },
    detail: {
      fi: 'Et voi kirjata kunnan {organisation} osallistumista.',
      sv: 'Du kan inte anteckna hur {organisation} deltog.',
      en: 'You cannot record how {organisation} took part.',
    },
    next: {
      fi: 'Kirjaa oman kuntasi lausunto, tai pyydä ELY-keskusta kirjaamaan kuuleminen.',
      sv: 'Anteckna den egna kommunens utlåtande, eller be NTM-centralen anteckna hörandet.',
      en: 'Record the statement of your own municipality, or ask the ELY Centre to record it.',
    },
  },
  NOT_OF_REGION: {
    kind: 'rule-violation',
    title: {
      fi: 'Kunta ei ole alueen kokeilukunta',
      sv: 'Kommunen är ingen försökskommun i regionen',
      en: 'No trial municipality of the region',
    },
    detail: {
      fi: '{organisation} ei ole ELY-keskuksen {region} alueen kokeilukunta.',
      sv: '{organisation} är ingen försökskommun i regionen för NTM-centralen {region}.',
      en: '{organisation} is no trial municipality of the region of {region}.',
    },
    next: {
      fi: 'Valitse alueen kokeilukunta.',
      sv: 'Välj en försökskommun i regionen.',
      en: 'Choose a trial municipality of the region.',
    },
  },
  PLAN_NOT_APPROVED: {
    kind: 'conflict',
    title: {
      fi: 'Hankintaa ei ole hyväksytyssä suunnitelmassa',
      sv: 'Upphandlingen ingår inte i en godkänd plan',
      en: 'No approved plan has it',
    },
    detail: {
      fi: 'Suunnitelmaa {plan} ei ole hyväksytty, tai siinä ei ole palvelua {serviceLine}.',
      sv: 'Planen {plan} är inte godkänd, eller så ingår {serviceLine} inte i den.',
      en: 'The plan {plan} is not approved, or has no line for {serviceLine}.',
    },
    next: {
      fi: 'Kuule kunnat ja hyväksy suunnitelma ensin.',
      sv: 'Hör kommunerna och godkänn planen först.',
      en: 'Hear the municipalities and approve the plan first.',
    },
  },
  PLAN_EXCEEDED: {
    kind: 'conflict',
    title: {
      fi: 'Suunnitelman rahat ylittyisivät',
      sv: 'Planens medel skulle överskridas',
      en: 'More than the plan has money for',
    },
    detail: {
      fi: 'Suunnitelmassa {plan} on palveluun {serviceLine} jäljellä {availableCents} senttiä.',
      sv: 'I planen {plan} återstår {availableCents} cent för {serviceLine}.',
      en: 'The plan {plan} has {availableCents} cents left for {serviceLine}.',
    },
    next: {
      fi: 'Sovi vähemmästä, tai muuta suunnitelmaa ja kuule kunnat uudelleen.',
      sv: 'Avtala om mindre, eller ändra planen och hör kommunerna på nytt.',
      en: 'Contract less, or change the plan and hear the municipalities anew.',
    },
  },
  PLAN_BELOW_CONTRACTS: {
    kind: 'conflict',
    title: {
      fi: 'Suunnitelmassa on vähemmän kuin sopimuksissa',
      sv: 'Planen har mindre än avtalen',
      en: 'The plan has less than its contracts',
    },
    detail: {
      fi: 'Palveluun {serviceLine} on suunniteltu {planned} senttiä, ja sopimukset ovat {contracted} senttiä.',
      sv: 'För {serviceLine} har planerats {planned} cent, och avtalen är {contracted} cent.',
      en: 'For {serviceLine} {planned} cents are planned, and contracts come to {contracted} cents.',
    },
    next: {
      fi: 'Suunnittele vähintään se, mistä on sovittu, tai päätä sopimuksia.',
      sv: 'Planera minst det som har avtalats, eller avsluta avtal.',
      en: 'Plan at least what is contracted, or end contracts.',
    },
  },
  CONTRACT_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Sopimusta ei löydy', sv: 'Avtalet hittas inte', en: 'No such contract' },
    detail: {
      fi: 'Sopimusta {id} ei ole, tai se on toisen ELY-keskuksen.',
      sv: 'Avtalet {id} finns inte, eller så är det en annan NTM-centrals.',
      en: 'There is no contract {id}, or it is another ELY Centre’s.',
    },
    next: {
      fi: 'Hae alueesi sopimukset.',
      sv: 'Sök avtalen i din region.',
      en: 'List the contracts of your region.',
    },
  },
  CONTRACT_EXCEEDED: {
    kind: 'conflict',
    title: {
      fi: 'Sopimuksen arvo ylittyisi',
      sv: 'Avtalets värde skulle överskridas',
      en: 'More than the contract allows',
    },
    detail: {
      fi: 'Sopimuksella voi vielä tilata {availableCents} sentillä.',
      sv: 'Enligt avtalet kan ännu {availableCents} cent beställas.',
      en: 'There are {availableCents} cents left to order by the contract.',
    },
    next: {
      fi: 'Tilaa vähemmän, tai jatka sopimusta.',
      sv: 'Beställ mindre, eller förläng avtalet.',
      en: 'Order less, or extend the contract.',
    },
  },
  COURSE_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Kurssia ei löydy', sv: 'Kursen hittas inte', en: 'No such course' },
    detail: {
      fi: 'Kurssia {id} ei ole, tai se on toisen ELY-keskuksen.',
      sv: 'Kursen {id} finns inte, eller så är den en annan NTM-centrals.',
      en: 'There is no course {id}, or it is another ELY Centre’s.',
    },
    next: {
      fi: 'Hae alueesi kurssit.',
      sv: 'Sök kurserna i din region.',
      en: 'List the courses of your region.',
    },
  },
  COURSE_OUTSIDE_CONTRACT: {
    kind: 'rule-violation',
    title: {
      fi: 'Kurssi ei ole sopimuksen aikana',
      sv: 'Kursen hålls inte under avtalstiden',
      en: 'The course is not within the contract',
    },
    detail: {
      fi: 'Sopimus on voimassa {from}–{to}, ja kurssi ulottuu sen ulkopuolelle.',
      sv: 'Avtalet gäller {from}–{to}, och kursen sträcker sig utanför det.',
      en: 'The contract is in force from {from} to {to}, and a course goes beyond it.',
    },
    next: {
      fi: 'Muuta aikaa, jatka sopimusta, tai peruuta kurssi ensin.',
      sv: 'Ändra tiden, förläng avtalet, eller ställ in kursen först.',
      en: 'Change the days, extend the contract, or cancel the course first.',
    },
  },
  COURSE_SEATS_EXCEEDED: {
    kind: 'conflict',
    title: {
      fi: 'Kurssilla ei ole niin montaa paikkaa',
      sv: 'Kursen har inte så många platser',
      en: 'The course has not so many seats',
    },
    detail: {
      fi: 'Kurssilla on jaettavana vielä {available} paikkaa.',
      sv: 'Kursen har ännu {available} platser att fördela.',
      en: 'The course has {available} seats left to share out.',
    },
    next: { fi: 'Jaa vähemmän paikkoja.', sv: 'Fördela färre platser.', en: 'Share out fewer seats.' },
  },
  COURSE_NOT_OPEN: {
    kind: 'conflict',
    title: {
      fi: 'Kurssille ei oteta asiakkaita',
      sv: 'Kursen tar inte emot kunder',
      en: 'The course takes no clients',
    },
    detail: {
      fi: 'Kurssi on päättynyt tai peruttu.',
      sv: 'Kursen är avslutad eller inställd.',
      en: 'The course is over or cancelled.',
    },
    next: {
      fi: 'Peruuta ohjaus ja valitse toinen kurssi.',
      sv: 'Återkalla hänvisningen och välj en annan kurs.',
      en: 'Cancel the referral, and choose another course.',
    },
  },
} as const satisfies Record<string, FailureText>;
