import type { FailureText } from './failure-text.ts';

/** Failures of service needs assessments. */
export const assessmentFailures = {
  ASSESSMENT_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Arviointia ei löydy',
      sv: 'Bedömningen hittas inte',
      en: 'No such assessment',
    },
    detail: {
      fi: 'Arviointia {id} ei ole, tai sinulla ei ole oikeutta nähdä sitä.',
      sv: 'Bedömningen {id} finns inte, eller så har du inte rätt att se den.',
      en: 'There is no assessment {id} that you may see.',
    },
    next: {
      fi: 'Hae asiakkaan arvioinnit ja valitse niistä.',
      sv: 'Sök klientens bedömningar och välj bland dem.',
      en: 'List the assessments of the client and choose from them.',
    },
  },
  ASSESSMENT_OPEN: {
    kind: 'conflict',
    title: {
      fi: 'Arviointi on jo kesken',
      sv: 'En bedömning pågår redan',
      en: 'An assessment is open already',
    },
    detail: {
      fi: 'Asiakkaan arviointi {id} on kesken.',
      sv: 'Klientens bedömning {id} pågår.',
      en: 'The assessment {id} of the client is a draft.',
    },
    next: {
      fi: 'Jatka kesken olevaa arviointia, tai luovu siitä.',
      sv: 'Fortsätt den bedömning som pågår eller avstå från den.',
      en: 'Go on with the draft, or give it up.',
    },
  },
  ASSESSMENT_INCOMPLETE: {
    kind: 'rule-violation',
    title: {
      fi: 'Arviointi on puutteellinen',
      sv: 'Bedömningen är ofullständig',
      en: 'The assessment is incomplete',
    },
    detail: {
      fi: 'Palvelutarpeen arviointia ei ole tehty loppuun[; siitä puuttuu: {missing}].',
      sv: 'Bedömningen av servicebehovet är inte slutförd[; den saknar: {missing}].',
      en: 'The service needs are not assessed completely[; these parts are missing: {missing}].',
    },
    next: {
      fi: 'Täydennä puuttuvat osat, tai merkitse syy, miksi osalla ei ole merkitystä. Osat ovat kentässä missing.',
      sv: 'Komplettera de delar som saknas eller ange varför en del saknar betydelse. De finns i fältet missing.',
      en: 'Write the missing parts, or say why a part is not relevant. They are in the field missing.',
    },
  },
  TRAINING_FIELD_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Koulutusala puuttuu',
      sv: 'Utbildningsområdet saknas',
      en: 'The field of training is missing',
    },
    detail: {
      fi: 'Koulutustarve on todettu, mutta alaa ei ole kerrottu.',
      sv: 'Ett utbildningsbehov har konstaterats, men området saknas.',
      en: 'Training is needed, but not in which field.',
    },
    next: {
      fi: 'Kerro, minkä alan koulutusta asiakas tarvitsee.',
      sv: 'Ange inom vilket område klienten behöver utbildning.',
      en: 'Tell the field of the training.',
    },
  },
  STEP_REQUIRED: {
    kind: 'rule-violation',
    title: {
      fi: 'Jatkotoimi puuttuu',
      sv: 'Den avtalade åtgärden saknas',
      en: 'The agreed step is missing',
    },
    detail: {
      fi: 'Palvelun tarve on ilmeinen ({part}), mutta jatkotoimesta ei ole sovittu.',
      sv: 'Servicebehovet är uppenbart ({part}), men ingen åtgärd har avtalats.',
      en: 'The need is evident ({part}), but no step was agreed on.',
    },
    next: {
      fi: 'Kirjaa sovittu jatkotoimi ja vastaanottaja, tai se, että asiakas ei halua palvelua.',
      sv: 'Anteckna åtgärden och mottagaren, eller att klienten inte vill ha servicen.',
      en: 'Write down the step and who receives the client, or that the client refuses.',
    },
  },
  OUTCOME_REQUIRED: {
    kind: 'rule-violation',
    title: {
      fi: 'Lopputulos puuttuu',
      sv: 'Resultatet saknas',
      en: 'The outcome is missing',
    },
    detail: {
      fi: 'Päättyneestä asiasta on kerrottava, mitä siitä tuli: {words}.',
      sv: 'För ett avslutat ärende ska anges vad det ledde till: {words}.',
      en: 'What is closed needs an outcome: {words}.',
    },
    next: {
      fi: 'Kirjaa, miten asia ratkesi tai miksi siitä luovuttiin.',
      sv: 'Anteckna hur det löstes eller varför det avbröts.',
      en: 'Write how it was solved, or why it was dropped.',
    },
  },
  FINDING_UNKNOWN: {
    kind: 'rule-violation',
    title: {
      fi: 'Tarvetta tai estettä ei ole',
      sv: 'Behovet eller hindret finns inte',
      en: 'No such need or obstacle',
    },
    detail: {
      fi: 'Arvioinnin tässä osassa ei ole jotakin nimetyistä tarpeista tai esteistä.',
      sv: 'I denna del av bedömningen finns inte något av de angivna behoven eller hindren.',
      en: 'This section of the assessment does not have one of the needs or obstacles named.',
    },
    next: {
      fi: 'Lue asia uudelleen.',
      sv: 'Läs ärendet på nytt.',
      en: 'Read it again.',
    },
  },
  HEALTH_RIGHT_MISSING: {
    kind: 'forbidden',
    title: {
      fi: 'Terveystietoihin ei ole oikeutta',
      sv: 'Rätt till hälsouppgifter saknas',
      en: 'No right to health data',
    },
    detail: {
      fi: 'Työkykyä ja terveyttä koskevia tietoja kirjaa vain se, jolla on niihin oma käyttöoikeus.',
      sv: 'Uppgifter om arbetsförmåga och hälsa antecknas bara av den som har egen rätt till dem.',
      en: 'Data on work ability and health are written only by those who have a right of their own to them.',
    },
    next: {
      fi: 'Jätä health pois, tai pyydä käyttöoikeutta tai kollegaa kirjaamaan tiedot.',
      sv: 'Lämna bort health, eller be om rätten eller en kollega att anteckna uppgifterna.',
      en: 'Leave health out, or ask for the right or for a colleague who has it.',
    },
  },
  HEALTH_DATA_IN_NOTE: {
    kind: 'rule-violation',
    title: {
      fi: 'Terveystieto kuuluu suojattuun kenttään',
      sv: 'Hälsouppgiften hör till det skyddade fältet',
      en: 'Health data belong in the restricted field',
    },
    detail: {
      fi: 'Yleisiin kenttiin ei kirjata sairautta tai muuta terveystietoa. Oikea kenttä on {field}.',
      sv: 'I de allmänna fälten antecknas inte sjukdom eller andra hälsouppgifter. Rätt fält är {field}.',
      en: 'The general fields take no illness or other health data. The right field is {field}.',
    },
    next: {
      fi: 'Siirrä tieto suojattuun kenttään ja vain siltä osin kuin palvelu sitä tarvitsee.',
      sv: 'Flytta uppgiften till det skyddade fältet, och bara det som servicen behöver.',
      en: 'Move it to the restricted field, and only what the service needs.',
    },
  },
} as const satisfies Record<string, FailureText>;
