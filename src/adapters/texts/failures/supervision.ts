import type { FailureText } from './failure-text.ts';

/** Failures of officials and bodies that may not act, and of the orders that say so. */
export const supervisionFailures = {
  DISQUALIFIED: {
    kind: 'forbidden',
    title: { fi: 'Olet esteellinen', sv: 'Du är jävig', en: 'You are disqualified' },
    detail: {
      fi: 'Et saa katsella etkä hoitaa tämän asiakkaan asiaa (laki 434/2003, 27–30 §). Yritys on kirjattu.',
      sv: 'Du får varken se eller sköta denna kunds ärende (lag 434/2003, 27–30 §). Försöket har antecknats.',
      en: 'You may neither see nor handle this client’s matters (Act 434/2003, sections 27–30). The attempt is on record.',
    },
    next: {
      fi: 'Pyydä esihenkilöäsi antamaan asia toiselle.',
      sv: 'Be din chef ge ärendet till någon annan.',
      en: 'Ask your superior to give the matter to somebody else.',
    },
  },
  COMPETENCE_SUSPENDED: {
    kind: 'forbidden',
    title: {
      fi: 'Kunnan toimivalta on keskeytetty',
      sv: 'Kommunens behörighet har avbrutits',
      en: 'The municipality’s competence is suspended',
    },
    detail: {
      fi: 'Valvoja on keskeyttänyt kunnan toimivallan tässä tehtävässä {from} alkaen, määräys {order}.',
      sv: 'Tillsynsmyndigheten har avbrutit kommunens behörighet i denna uppgift från {from}, beslut {order}.',
      en: 'The supervisor has suspended the municipality from this task since {from}, by the order {order}.',
    },
    next: {
      fi: 'Asian hoitaa TE-toimisto; määräajat juoksevat. Siirrä asia sille.',
      sv: 'TE-byrån sköter ärendet; tidsfristerna löper. Överför ärendet till den.',
      en: 'The TE Office is competent, and deadlines keep running. Pass the matter on to it.',
    },
  },
  DATE_IN_PAST: {
    kind: 'rule-violation',
    title: { fi: 'Päivä on mennyt', sv: 'Dagen har passerat', en: 'The day has passed' },
    detail: {
      fi: 'Päivä {date} on jo mennyt: tänään on {today}.',
      sv: 'Dagen {date} har redan passerat: i dag är det {today}.',
      en: '{date} has passed already: today is {today}.',
    },
    next: {
      fi: 'Anna tämä päivä tai myöhempi.',
      sv: 'Ange denna dag eller en senare.',
      en: 'Give this day or a later one.',
    },
  },
  NO_SUPERVISION: {
    kind: 'rule-violation',
    title: {
      fi: 'Kokeiluja ei valvota tuona päivänä',
      sv: 'Försöken övervakas inte den dagen',
      en: 'No trials are supervised on that day',
    },
    detail: {
      fi: 'Kokeilulaki ei ole voimassa {date}, eikä kuntaa voi silloin keskeyttää.',
      sv: 'Försökslagen gäller inte {date}, och kommunen kan då inte avbrytas.',
      en: 'The trial act is not in force on {date}, and nothing can be suspended then.',
    },
    next: {
      fi: 'Tarkista päivä.',
      sv: 'Kontrollera dagen.',
      en: 'Check the day.',
    },
  },
  SUSPENSION_OVERLAP: {
    kind: 'conflict',
    title: {
      fi: 'Tehtävä on jo keskeytetty',
      sv: 'Uppgiften är redan avbruten',
      en: 'The task is suspended already',
    },
    detail: {
      fi: 'Määräys {order} koskee jo samaa tehtävää ja aikaa.[ Sen antoi {changedBy} {changedAt}.]',
      sv: 'Beslutet {order} gäller redan samma uppgift och tid.[ Det fattades av {changedBy} {changedAt}.]',
      en: 'The order {order} covers the same task and time already.[ It was given by {changedBy}, {changedAt}.]',
    },
    next: {
      fi: 'Päätä aiempi keskeytys ensin, tai määrää vain muut tehtävät.',
      sv: 'Avsluta det tidigare avbrottet först, eller besluta bara om andra uppgifter.',
      en: 'End the earlier suspension first, or order other tasks only.',
    },
  },
  SUSPENSION_STATE: {
    kind: 'conflict',
    title: {
      fi: 'Keskeytys on jo päättynyt',
      sv: 'Avbrottet har redan upphört',
      en: 'The suspension has ended already',
    },
    detail: {
      fi: 'Keskeytys on päättynyt.[ Sen päätti {changedBy} {changedAt}.]',
      sv: 'Avbrottet har upphört.[ Det avslutades av {changedBy} {changedAt}.]',
      en: 'The suspension has ended.[ {changedBy} ended it, {changedAt}.]',
    },
    next: {
      fi: 'Lue keskeytykset uudelleen: /v1/suspensions.',
      sv: 'Läs avbrotten på nytt: /v1/suspensions.',
      en: 'Read the suspensions again: /v1/suspensions.',
    },
  },
  SUSPENSION_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Keskeytystä ei löydy', sv: 'Avbrottet hittades inte', en: 'No such suspension' },
    detail: {
      fi: 'Tällä tunnisteella ei ole keskeytystä, tai se ei koske alueesi kuntaa.',
      sv: 'Det finns inget avbrott med denna identifierare, eller så gäller det ingen kommun i din region.',
      en: 'There is no suspension with this id, or it concerns no municipality of your region.',
    },
    next: {
      fi: 'Hae keskeytykset luettelosta /v1/suspensions.',
      sv: 'Hämta avbrotten från listan /v1/suspensions.',
      en: 'Take the id from the list /v1/suspensions.',
    },
  },
  SUSPENSION_PARTIAL: {
    kind: 'conflict',
    title: {
      fi: 'Keskeytys koskee vain osaa tehtävistä',
      sv: 'Avbrottet gäller bara en del av uppgifterna',
      en: 'Only part of the tasks is suspended',
    },
    detail: {
      fi: 'Asiakkaat siirtyvät TE-toimistolle vain, kun kunnan kokeilu on keskeytetty kokonaan ja keskeytys on voimassa.',
      sv: 'Kunderna övergår till TE-byrån bara när kommunens försök har avbrutits helt och avbrottet gäller.',
      en: 'Clients move to the TE Office only when the whole trial of the municipality is suspended, and the order in force.',
    },
    next: {
      fi: 'Tarkista määräys ja sen voimaantulo: /v1/suspensions.',
      sv: 'Kontrollera beslutet och när det träder i kraft: /v1/suspensions.',
      en: 'Check the order and when it comes into force: /v1/suspensions.',
    },
  },
  DISQUALIFICATION_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Esteellisyyttä ei löydy', sv: 'Jävet hittades inte', en: 'No such disqualification' },
    detail: {
      fi: 'Asiakkaalla ei ole tällä tunnisteella voimassa olevaa esteellisyysmerkintää.',
      sv: 'Kunden har ingen gällande anteckning om jäv med denna identifierare.',
      en: 'The client has no disqualification with this id that is in force.',
    },
    next: {
      fi: 'Hae merkinnät luettelosta /v1/clients/{id}/disqualifications.',
      sv: 'Hämta anteckningarna från listan /v1/clients/{id}/disqualifications.',
      en: 'Take the id from the list /v1/clients/{id}/disqualifications.',
    },
  },
} as const satisfies Record<string, FailureText>;
