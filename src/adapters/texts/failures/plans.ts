import type { FailureText } from './failure-text.ts';

/** Failures of plans. */
export const planFailures = {
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
  PLAN_TEXT_CHANGED: {
    kind: 'conflict',
    title: { fi: 'Teksti on muuttunut', sv: 'Texten har ändrats', en: 'The text has changed' },
    detail: {
      fi: 'Hyväksyntä koskee tekstiä {given}, mutta nyt sovittavana on teksti {now}.',
      sv: 'Godkännandet gäller texten {given}, men nu är det texten {now} som behandlas.',
      en: 'The approval is of the text {given}, but the text {now} is the one that is proposed now.',
    },
    next: {
      fi: 'Näytä osapuolelle nykyinen teksti ja kirjaa hyväksyntä sen tiivisteellä.',
      sv: 'Visa parten den nuvarande texten och anteckna godkännandet med dess kontrollsumma.',
      en: 'Show the present text to the party, and record the approval with its hash.',
    },
  },
  PARTY_NOT_IN_PLAN: {
    kind: 'rule-violation',
    title: { fi: 'Ei suunnitelman osapuoli', sv: 'Inte part i planen', en: 'No party of the plan' },
    detail: {
      fi: 'Suunnitelman osapuolet ovat {planParties}.',
      sv: 'Planens parter är {planParties}.',
      en: 'The parties of the plan are {planParties}.',
    },
    next: {
      fi: 'Lisää osapuoli suunnitelmaan; teksti muuttuu, joten muut hyväksyvät sen uudelleen.',
      sv: 'Lägg till parten i planen; texten ändras, så de andra godkänner den på nytt.',
      en: 'Add the party to the plan; the text changes with it, so the others approve it again.',
    },
  },
  ALREADY_APPROVED: {
    kind: 'conflict',
    title: {
      fi: 'Osapuoli on jo hyväksynyt',
      sv: 'Parten har redan godkänt',
      en: 'The party has approved already',
    },
    detail: {
      fi: 'Tämä teksti hyväksyttiin {at}.',
      sv: 'Denna text godkändes {at}.',
      en: 'This text was approved {at}.',
    },
    next: { fi: 'Mitään ei tarvitse tehdä.', sv: 'Inget behöver göras.', en: 'There is nothing to do.' },
  },
  APPROVAL_METHOD_NOT_IN_LAW: {
    kind: 'rule-violation',
    title: { fi: 'Näin ei voi hyväksyä', sv: 'Så kan man inte godkänna', en: 'It cannot be approved so' },
    detail: {
      fi: 'Suunnitelman sai {date} hyväksyä: {approvalMethods}.',
      sv: 'Planen fick {date} godkännas: {approvalMethods}.',
      en: 'On {date} a plan could be approved {approvalMethods}.',
    },
    next: {
      fi: 'Pyydä hyväksyntä lain tuntemalla tavalla.',
      sv: 'Be om godkännandet på ett sätt som lagen känner.',
      en: 'Ask for the approval in a way that the law knows.',
    },
  },
  APPROVAL_RECORD_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Hyväksynnän kirjaus puuttuu',
      sv: 'Anteckningen om godkännandet saknas',
      en: 'How it was approved is not recorded',
    },
    detail: {
      fi: 'Muulla tavalla annettu hyväksyntä on kirjattava.',
      sv: 'Ett godkännande på annat sätt ska antecknas.',
      en: 'An approval that was given in another way must be recorded.',
    },
    next: {
      fi: 'Kirjoita kenttään record, miten ja milloin hyväksyntä annettiin.',
      sv: 'Skriv i fältet record hur och när godkännandet gavs.',
      en: 'Write in the field record how and when it was given.',
    },
  },
  CLIENT_APPROVAL_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Asiakas ei ole hyväksynyt',
      sv: 'Kunden har inte godkänt',
      en: 'The client has not approved',
    },
    detail: {
      fi: 'Suunnitelma voi tulla voimaan vasta, kun asiakas on hyväksynyt tämän tekstin.',
      sv: 'Planen kan träda i kraft först när kunden har godkänt denna text.',
      en: 'A plan can come into force only when the client has approved this text.',
    },
    next: {
      fi: 'Kirjaa ensin asiakkaan hyväksyntä, tai että asiakas ei hyväksy.',
      sv: 'Anteckna först kundens godkännande, eller att kunden inte godkänner.',
      en: 'Record the client’s approval first, or that the client does not agree.',
    },
  },
  PARTY_APPROVAL_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Osapuolen hyväksyntä puuttuu',
      sv: 'En parts godkännande saknas',
      en: 'A party’s approval is missing',
    },
    detail: {
      fi: 'Vielä puuttuu: {planParties}.',
      sv: 'Ännu saknas: {planParties}.',
      en: 'Still missing: {planParties}.',
    },
    next: {
      fi: 'Lisää puuttuva osapuoli suunnitelmaan tai kirjaa sen hyväksyntä.',
      sv: 'Lägg till parten i planen eller anteckna dess godkännande.',
      en: 'Add the party to the plan, or record its approval.',
    },
  },
  LEGAL_BASIS_NOT_IN_FORCE: {
    kind: 'rule-violation',
    title: {
      fi: 'Säädös ei ole voimassa',
      sv: 'Bestämmelsen är inte i kraft',
      en: 'The provision is not in force',
    },
    detail: {
      fi: 'Säädös {act} ei ollut {date} tällaisen asian perusteena. Voimassa oli {inForce}.',
      sv: 'Författningen {act} var {date} inte grund för ett sådant ärende. I kraft var {inForce}.',
      en: 'On {date} the act {act} was no basis of such a matter. In force was {inForce}.',
    },
    next: {
      fi: 'Nimeä suunnitelmassa voimassa oleva säädös, tai jätä se pois: tuote nimeää sen. Tukipäätös kirjoitetaan uudelleen: se saa päivän lain.',
      sv: 'Ange i en plan den gällande författningen eller utelämna den: produkten anger den. Ett beslut om stöd skrivs på nytt: det får dagens lag.',
      en: 'Name the act in force in a plan, or leave it out and the product names it. Write a decision on a subsidy anew: it gets the law of the day.',
    },
  },
  PLAN_CONTENT_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Suunnitelma on kesken', sv: 'Planen är inte färdig', en: 'The plan is not complete' },
    detail: {
      fi: 'Laki vaatii vielä: {planParts}.',
      sv: 'Lagen kräver ännu: {planParts}.',
      en: 'The law still asks for: {planParts}.',
    },
    next: {
      fi: 'Täydennä luonnos ja lähetä se hyväksyttäväksi uudelleen.',
      sv: 'Komplettera utkastet och skicka det för godkännande på nytt.',
      en: 'Complete the draft and send it again.',
    },
  },
  PLAN_IN_FORCE: {
    kind: 'conflict',
    title: {
      fi: 'Asiakkaalla on voimassa oleva suunnitelma',
      sv: 'Kunden har en plan i kraft',
      en: 'The client has a plan in force',
    },
    detail: {
      fi: 'Voimassa on jo {planType}, eikä tämä korvaa sitä.',
      sv: 'I kraft är redan {planType}, och denna ersätter den inte.',
      en: 'There is a plan in force ({planType}), and this one does not replace it.',
    },
    next: {
      fi: 'Tarkista voimassa olevaa suunnitelmaa tai päätä se ensin.',
      sv: 'Se över planen som är i kraft, eller avsluta den först.',
      en: 'Revise the plan in force, or end it first.',
    },
  },
  PLAN_ACTION_NOT_FOUND: {
    kind: 'rule-violation',
    title: {
      fi: 'Toimea ei ole suunnitelmassa',
      sv: 'Åtgärden finns inte i planen',
      en: 'The plan has no such act',
    },
    detail: {
      fi: 'Suunnitelmassa ei ole toimea {id}.',
      sv: 'Planen har ingen åtgärd {id}.',
      en: 'The plan has no act {id}.',
    },
    next: {
      fi: 'Lue suunnitelma uudelleen. Uusi toimi kirjoitetaan ilman tunnusta.',
      sv: 'Läs planen på nytt. En ny åtgärd skrivs utan id.',
      en: 'Read the plan again. A new act is written without an id.',
    },
  },
  JOB_SEARCH_VALID: {
    kind: 'conflict',
    title: { fi: 'Työnhaku on voimassa', sv: 'Jobbsökningen är i kraft', en: 'The job search is valid' },
    detail: {
      fi: 'Suunnitelma raukeaa vasta, kun työnhaku on päättynyt.',
      sv: 'Planen förfaller först när jobbsökningen har upphört.',
      en: 'A plan lapses only when the job search has ended.',
    },
    next: {
      fi: 'Päätä suunnitelma perustellen, tai päätä ensin työnhaku.',
      sv: 'Avsluta planen med motivering, eller avsluta först jobbsökningen.',
      en: 'End the plan with reasons, or the job search first.',
    },
  },
} as const satisfies Record<string, FailureText>;
