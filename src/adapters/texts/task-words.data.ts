import type { DropReason, LatenessReason, TaskKind } from '../../domain/handling/task.ts';
import { type Texts, texts } from './language.ts';

/** What is to be done as a task, and what whoever is told so does next. */
export interface TaskWords {
  readonly title: Texts;
  readonly next: Texts;
}

/** Every kind of task as people know it. */
export const taskWords: Readonly<Record<TaskKind, TaskWords>> = {
  HOLD_FIRST_INTERVIEW: {
    title: texts('Työnhakijan ensihaastattelu', 'Första intervju', 'First interview'),
    next: texts(
      'Varaa haastattelu ja kirjaa sen tulos.',
      'Boka intervjun och anteckna utfallet.',
      'Book the interview and record its outcome.',
    ),
  },
  HOLD_PERIODIC_INTERVIEW: {
    title: texts('Määräaikaishaastattelu', 'Periodisk intervju', 'Periodic interview'),
    next: texts(
      'Varaa haastattelu ja tarkista siinä suunnitelma.',
      'Boka intervjun och se över planen vid den.',
      'Book the interview and revise the plan in it.',
    ),
  },
  HOLD_INITIAL_INTERVIEW: {
    title: texts('Alkuhaastattelu', 'Inledande intervju', 'Initial interview'),
    next: texts(
      'Varaa alkuhaastattelu ja kirjaa sen tulos.',
      'Boka den inledande intervjun och anteckna utfallet.',
      'Book the initial interview and record its outcome.',
    ),
  },
  HOLD_DISCUSSION: {
    title: texts('Työnhakukeskustelu', 'Jobbsökningssamtal', 'Job-search discussion'),
    next: texts(
      'Varaa keskustelu; tarkista siinä palvelutarve ja suunnitelma.',
      'Boka samtalet; se över servicebehovet och planen vid det.',
      'Book the discussion; revise needs and plan in it.',
    ),
  },
  HOLD_SUPPLEMENTARY_DISCUSSION: {
    title: texts(
      'Täydentävä työnhakukeskustelu',
      'Kompletterande jobbsökningssamtal',
      'Supplementary job-search discussion',
    ),
    next: texts(
      'Varaa keskustelu, tai kirjaa sen korvannut palvelu.',
      'Boka samtalet, eller anteckna den service som ersatt det.',
      'Book the discussion, or record the service that replaced it.',
    ),
  },
  MAKE_SECOND_CONTACT: {
    title: texts('Toinen yhteydenotto', 'Andra kontakt', 'Second contact'),
    next: texts(
      'Ota yhteyttä asiakkaaseen ja merkitse tehdyksi.',
      'Ta kontakt med kunden och markera som utförd.',
      'Contact the client and mark it as done.',
    ),
  },
  RECORD_OUTCOME: {
    title: texts('Tapaamisen tulos puuttuu', 'Utfall av möte saknas', 'Outcome of a meeting missing'),
    next: texts(
      'Kirjaa, pidettiinkö tapaaminen.',
      'Anteckna om mötet hölls.',
      'Record whether the meeting was held.',
    ),
  },
  NAME_OFFICIAL: {
    title: texts('Vastuuvirkailija puuttuu', 'Ansvarig tjänsteman saknas', 'No official named'),
    next: texts(
      'Nimeä asiakkaalle vastuuvirkailija.',
      'Utse en ansvarig tjänsteman för kunden.',
      'Name an official for the client.',
    ),
  },
  COMPLETE_ASSESSMENT: {
    title: texts('Palvelutarpeen arviointi', 'Bedömning av servicebehov', 'Service needs assessment'),
    next: texts(
      'Täydennä arvioinnin kaikki osat ja vahvista se.',
      'Fyll i alla delar av bedömningen och slutför den.',
      'Fill in every part of the assessment and complete it.',
    ),
  },
  REVISE_ASSESSMENT: {
    title: texts(
      'Palvelutarpeen arvion tarkistus',
      'Översyn av servicebehov',
      'Revision of the needs assessment',
    ),
    next: texts(
      'Tarkista arvio asiakkaan kanssa.',
      'Se över bedömningen med kunden.',
      'Revise the assessment with the client.',
    ),
  },
  ARRANGE_STEP: {
    title: texts(
      'Sovittu askel järjestettävä',
      'Överenskommet steg ska ordnas',
      'Agreed step to be arranged',
    ),
    next: texts(
      'Ohjaa asiakas sovittuun palveluun.',
      'Hänvisa kunden till den överenskomna servicen.',
      'Refer the client to the agreed service.',
    ),
  },
  MAKE_PLAN: {
    title: texts('Suunnitelma laadittava', 'Plan ska göras upp', 'Plan to be made'),
    next: texts(
      'Laadi suunnitelma asiakkaan kanssa.',
      'Gör upp planen med kunden.',
      'Make the plan with the client.',
    ),
  },
  REVISE_PLAN: {
    title: texts('Suunnitelma tarkistettava', 'Plan ska ses över', 'Plan to be revised'),
    next: texts(
      'Tarkista suunnitelma asiakkaan kanssa.',
      'Se över planen med kunden.',
      'Revise the plan with the client.',
    ),
  },
  APPROVE_PLAN: {
    title: texts('Suunnitelma hyväksyttävä', 'Plan ska godkännas', 'Plan to be approved'),
    next: texts(
      'Odota asiakkaan hyväksyntää; muistuta tarvittaessa.',
      'Vänta på kundens godkännande; påminn vid behov.',
      'Wait for the client’s approval; remind when needed.',
    ),
  },
  SIGN_PLAN: {
    title: texts('Osapuolen allekirjoitus', 'Parts underskrift', 'Signature of a party'),
    next: texts('Pyydä osapuolelta allekirjoitus.', 'Be parten om underskrift.', 'Ask the party to sign.'),
  },
  REPORT_ACTION: {
    title: texts('Suunnitelman toimesta ilmoitettava', 'Åtgärd ska rapporteras', 'Action to be reported'),
    next: texts(
      'Odota asiakkaan ilmoitusta; muistuta tarvittaessa.',
      'Vänta på kundens anmälan; påminn vid behov.',
      'Wait for the client’s report; remind when needed.',
    ),
  },
  CHECK_ACTION: {
    title: texts('Toimen toteutuminen tarkistettava', 'Åtgärd ska kontrolleras', 'Action to be checked'),
    next: texts(
      'Tarkista, tekikö asiakas sovitun, ja kirjaa tulos.',
      'Kontrollera om kunden gjort det avtalade och anteckna resultatet.',
      'Check whether the client has done it, and record the result.',
    ),
  },
  REPORT_JOB_SEARCH: {
    title: texts('Työnhausta ilmoitettava', 'Jobbsökning ska rapporteras', 'Job search to be reported'),
    next: texts(
      'Odota asiakkaan ilmoitusta; muistuta tarvittaessa.',
      'Vänta på kundens anmälan; påminn vid behov.',
      'Wait for the client’s report; remind when needed.',
    ),
  },
  REVIEW_JOB_SEARCH: {
    title: texts(
      'Tarkastelujakso päätettävä',
      'Granskningsperiod ska avslutas',
      'Review period to be closed',
    ),
    next: texts(
      'Tarkista työnhakuvelvollisuuden täyttyminen ja päätä jakso.',
      'Kontrollera jobbsökningsskyldigheten och avsluta perioden.',
      'Review the job-search obligation and close the period.',
    ),
  },
  START_FACT_FINDING: {
    title: texts('Selvitys aloitettava', 'Utredning ska inledas', 'Clarification to be started'),
    next: texts(
      'Selvitä, miksi sovittua ei ole tehty.',
      'Utred varför det avtalade inte har gjorts.',
      'Find out why what was agreed has not been done.',
    ),
  },
  ANSWER_CLARIFICATION: {
    title: texts(
      'Selvitys odottaa asiakasta',
      'Utredning väntar på kunden',
      'Clarification awaits the client',
    ),
    next: texts(
      'Odota asiakkaan selvitystä; myös määräajan jälkeen tullut otetaan vastaan.',
      'Vänta på kundens utredning; också en sen tas emot.',
      'Wait for the client’s answer; a late one is taken, too.',
    ),
  },
  ASSESS_MULTI_SECTOR_NEED: {
    title: texts(
      'Monialaisen palvelun tarve arvioitava',
      'Behov av sektorsövergripande service',
      'Need of multi-sector service to be assessed',
    ),
    next: texts(
      'Arvioi tarve ja kirjaa päätös.',
      'Bedöm behovet och anteckna beslutet.',
      'Assess the need and record the decision.',
    ),
  },
  END_MAPPING: {
    title: texts(
      'Kartoitusjakso päätettävä',
      'Kartläggningsperiod ska avslutas',
      'Mapping period to be ended',
    ),
    next: texts(
      'Päätä kartoitusjakso ja ratkaise palvelun tarve.',
      'Avsluta perioden och avgör servicebehovet.',
      'End the mapping period and decide on the need.',
    ),
  },
  MAKE_MULTI_SECTOR_PLAN: {
    title: texts(
      'Monialainen työllistymissuunnitelma',
      'Sektorsövergripande sysselsättningsplan',
      'Multi-sector employment plan',
    ),
    next: texts(
      'Laadi suunnitelma asiakkaan ja osapuolten kanssa.',
      'Gör upp planen med kunden och parterna.',
      'Make the plan with the client and the parties.',
    ),
  },
  MAKE_ACTIVATION_PLAN: {
    title: texts('Aktivointisuunnitelma', 'Aktiveringsplan', 'Activation plan'),
    next: texts(
      'Laadi suunnitelma asiakkaan ja sosiaalitoimen kanssa.',
      'Gör upp planen med kunden och socialväsendet.',
      'Make the plan with the client and social welfare.',
    ),
  },
  START_INITIAL_ASSESSMENT: {
    title: texts(
      'Alkukartoitus käynnistettävä',
      'Inledande kartläggning',
      'Initial assessment to be started',
    ),
    next: texts(
      'Käynnistä kotoutujan alkukartoitus.',
      'Inled kartläggningen för den som integreras.',
      'Start the initial assessment for integration.',
    ),
  },
  MAKE_INTEGRATION_PLAN: {
    title: texts('Kotoutumissuunnitelma', 'Integrationsplan', 'Integration plan'),
    next: texts(
      'Laadi suunnitelma asiakkaan kanssa.',
      'Gör upp planen med kunden.',
      'Make the plan with the client.',
    ),
  },
  GUIDE_TO_INTEGRATION_TRAINING: {
    title: texts(
      'Kotoutumiskoulutukseen ohjaus',
      'Hänvisning till integrationsutbildning',
      'Guidance to integration training',
    ),
    next: texts(
      'Ohjaa asiakas kotoutumiskoulutukseen.',
      'Hänvisa kunden till integrationsutbildning.',
      'Refer the client to integration training.',
    ),
  },
  ANSWER_REFERRAL: {
    title: texts('Ohjaukseen vastattava', 'Hänvisning ska besvaras', 'Referral to be answered'),
    next: texts(
      'Odota palveluntuottajan vastausta; kysy tarvittaessa.',
      'Vänta på serviceproducentens svar; fråga vid behov.',
      'Wait for the provider’s answer; ask when needed.',
    ),
  },
  OFFER_SEAT: {
    title: texts(
      'Paikka tarjottava jonosta',
      'Plats ska erbjudas ur kön',
      'Seat to be offered from the queue',
    ),
    next: texts(
      'Tarjoa vapautunut paikka jonossa seuraavalle.',
      'Erbjud den lediga platsen till nästa i kön.',
      'Offer the free seat to the next in the queue.',
    ),
  },
  TELL_COURSE_CANCELLED: {
    title: texts(
      'Peruutetusta kurssista kerrottava',
      'Inställd kurs ska meddelas',
      'Cancelled course to be told',
    ),
    next: texts(
      'Kerro asiakkaalle, että kurssi on peruttu, ja päätä ohjaus tai tarjoa muuta.',
      'Berätta för kunden att kursen är inställd och avsluta hänvisningen eller erbjud något annat.',
      'Tell the client that the course is cancelled; end the referral, or offer something else.',
    ),
  },
  CHECK_ABSENCES: {
    title: texts('Poissaolot tarkistettava', 'Frånvaro ska kontrolleras', 'Absences to be checked'),
    next: texts(
      'Selvitä poissaolot palveluntuottajan kanssa.',
      'Utred frånvaron med serviceproducenten.',
      'Look into the absences with the provider.',
    ),
  },
  FOLLOW_UP_SERVICE: {
    title: texts('Palvelun seuranta', 'Uppföljning av service', 'Follow-up of a service'),
    next: texts(
      'Kirjaa, miten palvelu vaikutti.',
      'Anteckna servicens verkan.',
      'Record what the service has led to.',
    ),
  },
  SEND_FACT_REPORT: {
    title: texts(
      'Tiedot ilmoitettava lausuntoa varten',
      'Uppgifter ska anmälas för utlåtande',
      'Facts to be reported',
    ),
    next: texts(
      'Tarkista luonnos ja lähetä se viipymättä.',
      'Granska utkastet och skicka det utan dröjsmål.',
      'Review the draft and send it without delay.',
    ),
  },
  SUPPLEMENT_FACT_REPORT: {
    title: texts('Ilmoitusta täydennettävä', 'Anmälan ska kompletteras', 'Report to be supplemented'),
    next: texts(
      'Vastaa lausunnon antajan kysymykseen.',
      'Svara på frågan från den som ger utlåtandet.',
      'Answer the question of whoever gives the statement.',
    ),
  },
  AWAIT_STATEMENT: {
    title: texts('Lausuntoa odotetaan', 'Utlåtande väntas', 'Statement is waited for'),
    next: texts(
      'Odota lausuntoa; kysy vastaanottajalta, kun aika on kulunut.',
      'Vänta på utlåtandet; fråga mottagaren när tiden har gått.',
      'Wait for the statement; ask the receiver when the time has passed.',
    ),
  },
  EVALUATE_WORK_TRIAL: {
    title: texts('Työkokeilun arviointi', 'Utvärdering av arbetsprövning', 'Evaluation of a work trial'),
    next: texts(
      'Pyydä järjestäjän arviointi.',
      'Be om arrangörens utvärdering.',
      'Ask the organiser for the evaluation.',
    ),
  },
  GIVE_STATEMENT: {
    title: texts(
      'Työvoimapoliittinen lausunto',
      'Arbetskraftspolitiskt utlåtande',
      'Labour-policy statement',
    ),
    next: texts(
      'Anna lausunto, tai kirjaa, miksi aikaa tarvitaan enemmän.',
      'Ge utlåtandet, eller anteckna varför mer tid behövs.',
      'Give the statement, or record why more time is needed.',
    ),
  },
  ANSWER_OFFER: {
    title: texts('Vastaus työtarjoukseen', 'Svar på jobberbjudande', 'Answer to a job offer'),
    next: texts(
      'Odota asiakkaan ilmoitusta määräpäivään asti.',
      'Vänta på kundens besked till och med den utsatta dagen.',
      'Wait for the client’s report until the last day.',
    ),
  },
  RECORD_OFFER_RESULT: {
    title: texts('Työtarjouksen tulos', 'Resultat av jobberbjudande', 'Result of a job offer'),
    next: texts(
      'Selvitä ja kirjaa työtarjouksen tulos.',
      'Ta reda på och anteckna jobberbjudandets resultat.',
      'Find out and record what came of the offer.',
    ),
  },
  DECIDE_APPLICATION: {
    title: texts('Hakemuksen ratkaisu', 'Avgörande av ansökan', 'Decision on an application'),
    next: texts(
      'Valmistele hakemus ja tee päätös.',
      'Bered ansökan och fatta beslut.',
      'Prepare the application and decide on it.',
    ),
  },
  FOLLOW_UP_APPLICATION: {
    title: texts('Hakemuksen täydennys', 'Komplettering av ansökan', 'What an application lacks'),
    next: texts(
      'Kirjaa pyydetyt tiedot, tai ratkaise hakemus ilman niitä.',
      'Anteckna de begärda uppgifterna, eller avgör ansökan utan dem.',
      'Record what was asked for, or decide without it.',
    ),
  },
  CONFIRM_DECISION: {
    title: texts('Päätöksen vahvistus', 'Bekräftelse av beslut', 'Confirmation of a decision'),
    next: texts(
      'Toinen virkailija vahvistaa päätöksen tai palauttaa sen.',
      'En annan tjänsteinnehavare bekräftar beslutet eller återsänder det.',
      'Another official confirms the decision or returns it.',
    ),
  },
  HANDLE_CLAIM: {
    title: texts('Maksatushakemus', 'Utbetalningsansökan', 'Claim for payment'),
    next: texts(
      'Tarkista maksatushakemus ja hyväksy tai hylkää se.',
      'Granska utbetalningsansökan och godkänn eller avslå den.',
      'Check the claim and approve or reject it.',
    ),
  },
  DECIDE_RECTIFICATION: {
    title: texts('Oikaisuvaatimus', 'Begäran om omprövning', 'Rectification request'),
    next: texts(
      'Ratkaise oikaisuvaatimus.',
      'Avgör begäran om omprövning.',
      'Decide on the rectification request.',
    ),
  },
};

/** Why a task fell away. */
export const dropReasonNames: Readonly<Record<DropReason, Texts>> = {
  RECOMPUTED: texts('Määräpäivä laskettiin uudelleen', 'Dagen räknades om', 'The day was computed anew'),
  LONG_SERVICE: texts('Pitkäkestoinen palvelu', 'Långvarig service', 'A long service'),
  SEARCH_ENDS: texts('Työnhaku päättyy', 'Jobbsökningen upphör', 'The job search ends'),
  UNEMPLOYMENT_ENDS: texts('Työttömyys päättyy', 'Arbetslösheten upphör', 'Unemployment ends'),
  LAID_OFF: texts('Lomautus', 'Permittering', 'Lay-off'),
  LAW_CHANGED: texts('Laki muuttui', 'Lagen ändrades', 'The law changed'),
  MATTER_CLOSED: texts('Asia päättyi', 'Ärendet avslutades', 'The matter was closed'),
  NOT_NEEDED: texts('Ei enää tarpeen', 'Behövs inte längre', 'Not needed any more'),
};

/** Why something was late. */
export const latenessNames: Readonly<Record<LatenessReason, Texts>> = {
  AUTHORITY: texts('Viranomaisesta johtuva', 'Beror på myndigheten', 'Because of the authority'),
  CLIENT: texts('Asiakkaasta johtuva', 'Beror på kunden', 'Because of the client'),
  PARTNER: texts('Kumppanista johtuva', 'Beror på en partner', 'Because of a partner'),
  TECHNICAL: texts('Tekninen vika', 'Tekniskt fel', 'A technical fault'),
};
