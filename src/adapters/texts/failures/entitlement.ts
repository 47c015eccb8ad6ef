import type { FailureText } from './failure-text.ts';

/** Failures about integration rights, multi-sector cases, triggers of the activation plan, and what rests on them. */
export const entitlementFailures = {
  INTEGRATION_RIGHT_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Oikeutta ei löydy', sv: 'Rättigheten hittades inte', en: 'No such right' },
    detail: {
      fi: 'Kotoutumisoikeutta ei ole, tai se ei koske organisaatiosi asiakasta.',
      sv: 'Rätten till integration finns inte, eller så gäller den inte en kund hos din organisation.',
      en: 'There is no such right to integration, or it is not of a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan oikeudet luettelosta /v1/integration-rights.',
      sv: 'Hämta kundens rättigheter från listan /v1/integration-rights.',
      en: 'Take the id from the list of the client’s rights, /v1/integration-rights.',
    },
  },
  INTEGRATION_RIGHT_EXISTS: {
    kind: 'conflict',
    title: {
      fi: 'Asiakkaalla on jo oikeus',
      sv: 'Kunden har redan rätten',
      en: 'The client has a right already',
    },
    detail: {
      fi: 'Asiakkaan aiempi kotoutumisoikeus on voimassa samoina päivinä.',
      sv: 'Kundens tidigare rätt till integration gäller under samma dagar.',
      en: 'An earlier right of the client is valid on the same days.',
    },
    next: {
      fi: 'Jatka aiemman oikeuden käsittelyä, tai päätä se ensin.',
      sv: 'Fortsätt med den tidigare rätten, eller avsluta den först.',
      en: 'Go on with the earlier right, or end it first.',
    },
  },
  INTEGRATION_RIGHT_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Oikeutta kotoutumiseen ei ole',
      sv: 'Rätt till integration saknas',
      en: 'No right to integration',
    },
    detail: {
      fi: 'Asiakkaalla ei ole oikeutta kotoutumissuunnitelmaan tai kotoutumiskoulutukseen[ päivänä {day}][: ensimmäinen lupa on päivältä {firstPermitOn}].',
      sv: 'Kunden har inte rätt till integrationsplan eller integrationsutbildning[ den {day}][: det första tillståndet är från {firstPermitOn}].',
      en: 'The client has no right to an integration plan or integration training[ on {day}][: the first permit is of {firstPermitOn}].',
    },
    next: {
      fi: 'Tarkista oikeuden peruste ja voimassaolo, tai tee työllistymissuunnitelma.',
      sv: 'Kontrollera rättens grund och giltighet, eller gör upp en sysselsättningsplan.',
      en: 'Check on what the right rests and when it is valid, or make an employment plan.',
    },
  },
  MAX_DURATION: {
    kind: 'rule-violation',
    title: { fi: 'Enimmäisaika ylittyy', sv: 'Maximitiden överskrids', en: 'Longer than the law allows' },
    detail: {
      fi: 'Aika on pidempi kuin laki sallii[: viimeinen päivä on {longest}].',
      sv: 'Tiden är längre än lagen tillåter[: sista dagen är {longest}].',
      en: 'The time is longer than the law allows[: the last day is {longest}].',
    },
    next: {
      fi: 'Lyhennä aikaa. Kotoutumissuunnitelman enimmäisaikaa voi pidentää laissa säädetyllä perusteella.',
      sv: 'Förkorta tiden. Integrationsplanens maximitid kan förlängas på en grund som anges i lagen.',
      en: 'Shorten it. The longest time of integration plans can be extended on a ground of the law.',
    },
  },
  INTEGRATION_TAKES_PRECEDENCE: {
    kind: 'rule-violation',
    title: {
      fi: 'Kotoutuminen on ensisijaista',
      sv: 'Integrationen går före',
      en: 'Integration comes first',
    },
    detail: {
      fi: 'Asiakkaalla on oikeus kotoutumissuunnitelmaan, joten aktivointisuunnitelmaa ei tehdä.',
      sv: 'Kunden har rätt till en integrationsplan, och därför görs ingen aktiveringsplan upp.',
      en: 'The client has a right to an integration plan, so no activation plan is made.',
    },
    next: {
      fi: 'Tee kotoutumissuunnitelma. Aktivointiehto arvioidaan uudelleen, kun oikeus päättyy.',
      sv: 'Gör upp en integrationsplan. Aktiveringsvillkoret bedöms på nytt när rätten upphör.',
      en: 'Make an integration plan. The trigger is looked at anew when the right ends.',
    },
  },
  EMPLOYMENT_PLAN_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Työllistymissuunnitelma puuttuu',
      sv: 'Sysselsättningsplan saknas',
      en: 'There is no employment plan',
    },
    detail: {
      fi: 'Aktivointisuunnitelmaa edeltää työllistymissuunnitelma.',
      sv: 'En aktiveringsplan föregås av en sysselsättningsplan.',
      en: 'An employment plan comes before an activation plan.',
    },
    next: {
      fi: 'Tee ensin työllistymissuunnitelma.',
      sv: 'Gör först upp en sysselsättningsplan.',
      en: 'Make an employment plan first.',
    },
  },
  NEED_NOT_DECIDED: {
    kind: 'rule-violation',
    title: {
      fi: 'Monialaista tarvetta ei ole todettu',
      sv: 'Sektorsövergripande behov har inte konstaterats',
      en: 'The need has not been found',
    },
    detail: {
      fi: 'Monialaisen yhteispalvelun tarvetta ei ole todettu.',
      sv: 'Behovet av sektorsövergripande samservice har inte konstaterats.',
      en: 'Nobody has found that the client needs the multi-sector joint service.',
    },
    next: {
      fi: 'Arvioi tarve ensin: POST /v1/multi-sector-cases.',
      sv: 'Bedöm först behovet: POST /v1/multi-sector-cases.',
      en: 'Assess the need first: POST /v1/multi-sector-cases.',
    },
  },
  MAPPING_NOT_DONE: {
    kind: 'rule-violation',
    title: {
      fi: 'Kartoitusjakso on kesken',
      sv: 'Kartläggningsperioden pågår',
      en: 'The mapping period is not over',
    },
    detail: {
      fi: 'Monialainen työllistymissuunnitelma tehdään kartoitusjakson jälkeen.',
      sv: 'En sektorsövergripande sysselsättningsplan görs upp efter kartläggningsperioden.',
      en: 'A multi-sector plan is made after the mapping period.',
    },
    next: {
      fi: 'Päätä kartoitusjakso ensin.',
      sv: 'Avsluta först kartläggningsperioden.',
      en: 'End the mapping period first.',
    },
  },
  MULTI_SECTOR_CASE_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Yhteispalvelun asiaa ei löydy', sv: 'Ärendet hittades inte', en: 'No such case' },
    detail: {
      fi: 'Monialaisen yhteispalvelun asiaa ei ole, tai se ei koske organisaatiosi asiakasta.',
      sv: 'Ärendet finns inte, eller så gäller det inte en kund hos din organisation.',
      en: 'There is no such multi-sector case, or it is not of a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan asiat luettelosta /v1/multi-sector-cases.',
      sv: 'Hämta kundens ärenden från listan /v1/multi-sector-cases.',
      en: 'Take the id from the list of the client’s cases, /v1/multi-sector-cases.',
    },
  },
  CASE_ALREADY_OPEN: {
    kind: 'conflict',
    title: {
      fi: 'Asiakkaalla on jo yhteispalvelun asia',
      sv: 'Kunden har redan ett ärende i samservicen',
      en: 'The client has a case already',
    },
    detail: {
      fi: 'Asiakkaan edellinen asia on vireillä.',
      sv: 'Kundens föregående ärende är anhängigt.',
      en: 'The client’s case before is under way.',
    },
    next: {
      fi: 'Jatka vireillä olevaa asiaa, tai päätä se ensin.',
      sv: 'Fortsätt med det anhängiga ärendet, eller avsluta det först.',
      en: 'Go on with that case, or end it first.',
    },
  },
  COMPETENCE_NOT_YET_TRANSFERRED: {
    kind: 'forbidden',
    title: {
      fi: 'Toimivalta on vielä TE-toimistolla',
      sv: 'Behörigheten är ännu hos TE-byrån',
      en: 'Not yet the municipality’s task',
    },
    detail: {
      fi: 'Päivänä {date} kokeiluasiakkaan monialaisen palvelun tarpeen arvioi TE-toimisto.',
      sv: 'Den {date} bedömdes försökskundens behov av sektorsövergripande service av TE-byrån.',
      en: 'On {date} the need of a trial client was the TE Office’s to assess.',
    },
    next: {
      fi: 'Kirjaa arvio valmisteluna TE-toimistolle: isPreparation.',
      sv: 'Anteckna bedömningen som beredning för TE-byrån: isPreparation.',
      en: 'Write it down as preparation for the TE Office: isPreparation.',
    },
  },
  ACTIVATION_TRIGGER_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Aktivointiehtoa ei löydy',
      sv: 'Aktiveringsvillkoret hittades inte',
      en: 'No such trigger',
    },
    detail: {
      fi: 'Aktivointiehtoa ei ole, tai se ei koske organisaatiosi asiakasta.',
      sv: 'Aktiveringsvillkoret finns inte, eller så gäller det inte en kund hos din organisation.',
      en: 'There is no such trigger, or it is not of a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan ehdot luettelosta /v1/activation-triggers.',
      sv: 'Hämta kundens villkor från listan /v1/activation-triggers.',
      en: 'Take the id from the list of the client’s triggers, /v1/activation-triggers.',
    },
  },
  TRIGGER_ALREADY_OPEN: {
    kind: 'conflict',
    title: {
      fi: 'Aktivointiehtoa seurataan jo',
      sv: 'Aktiveringsvillkoret följs redan',
      en: 'The thresholds are followed already',
    },
    detail: {
      fi: 'Asiakkaan aktivointiehtoa seurataan jo, eikä suunnitelmaa ole vielä tehty.',
      sv: 'Kundens aktiveringsvillkor följs redan, och ingen plan har ännu gjorts upp.',
      en: 'The client’s thresholds are followed already, and no plan has been made yet.',
    },
    next: {
      fi: 'Kirjaa uusi määrä aiempaan ehtoon.',
      sv: 'Anteckna det nya antalet i det tidigare villkoret.',
      en: 'Record the new count with the earlier trigger.',
    },
  },
  REHABILITATIVE_WORK_LIMIT: {
    kind: 'rule-violation',
    title: {
      fi: 'Kuntouttavan työtoiminnan raja ylittyy',
      sv: 'Gränsen för arbetsverksamhet i rehabiliteringssyfte överskrids',
      en: 'A limit of rehabilitative work is not kept',
    },
    detail: {
      fi: 'Kuntouttavan työtoiminnan raja {limit} ei täyty (laki 189/2001).',
      sv: 'Gränsen {limit} för arbetsverksamhet i rehabiliteringssyfte iakttas inte (lag 189/2001).',
      en: 'The limit {limit} of rehabilitative work is not kept (Act 189/2001).',
    },
    next: {
      fi: 'Muuta jakson pituutta, päiviä tai tunteja: rajat ovat osoitteessa /v1/legislation/themes/rehabwork.',
      sv: 'Ändra periodens längd, dagar eller timmar: gränserna finns på /v1/legislation/themes/rehabwork.',
      en: 'Change its length, days or hours: the limits are at /v1/legislation/themes/rehabwork.',
    },
  },
} as const satisfies Record<string, FailureText>;
