import { claimedCaseNames, claimStateNames } from './claim-words.ts';
import type { MatterTold } from '../../application/clients/timeline.ts';
import type { MeetingKind } from '../../domain/process/meetings/meeting.ts';
import type { ServiceType } from '../../domain/process/services/service-type.ts';
import type { WorkTrialGoal } from '../../domain/process/work-trial/work-trial.ts';
import { eventKindNames } from './event-words.ts';
import {
  decisionNames,
  decisionStateNames,
  rectificationNames,
  rectificationStateNames,
} from './decision-words.ts';
import { type Texts, texts } from './language.ts';
import { paySubsidyStateNames } from './pay-subsidy-words.ts';
import { planStateNames, planTypeNames } from './plan-words.ts';
import { statementStateNames } from './statement-words.ts';
import { factReportStateNames } from './fact-report-words.ts';
import { serviceLineNames } from './terms.ts';

/** Names of the services (palvelut). */
export const serviceTypeNames: Readonly<Record<ServiceType, Texts>> = {
  WORK_TRIAL: texts('Työkokeilu', 'Arbetsprövning', 'Work trial'),
  EDUCATION_TRYOUT: texts('Koulutuskokeilu', 'Utbildningsprövning', 'Education try-out'),
  JOBSEARCH_COACHING: texts('Työnhakuvalmennus', 'Jobbsökarträning', 'Job-search coaching'),
  CAREER_COACHING: texts('Uravalmennus', 'Karriärträning', 'Career coaching'),
  JOB_COACHING: texts('Työhönvalmennus', 'Arbetsträning', 'Job coaching'),
  LABOUR_MARKET_TRAINING: texts('Työvoimakoulutus', 'Arbetskraftsutbildning', 'Labour market training'),
  INTEGRATION_TRAINING: texts('Kotoutumiskoulutus', 'Integrationsutbildning', 'Integration training'),
  SELF_MOTIVATED_STUDY: texts('Omaehtoinen opiskelu', 'Frivilliga studier', 'Self-motivated study'),
  PAY_SUBSIDY: texts('Palkkatuki', 'Lönesubvention', 'Pay subsidy'),
  EMPLOYMENT_SUBSIDY_55: texts(
    '55 vuotta täyttäneiden työllistämistuki',
    'Sysselsättningsstöd för personer som fyllt 55 år',
    '55+ employment subsidy',
  ),
  START_UP_GRANT: texts('Starttiraha', 'Startpeng', 'Start-up grant'),
  REHABILITATIVE_WORK: texts(
    'Kuntouttava työtoiminta',
    'Arbetsverksamhet i rehabiliteringssyfte',
    'Rehabilitative work',
  ),
  SOCIAL_SERVICE: texts('Sosiaalipalvelu', 'Socialservice', 'Social service'),
  HEALTH_SERVICE: texts('Terveyspalvelu', 'Hälsotjänst', 'Health service'),
  KELA_REHAB: texts('Kelan kuntoutus', 'FPA:s rehabilitering', 'Kela rehabilitation'),
  GUIDANCE: texts('Ammatinvalinta- ja uraohjaus', 'Yrkesvals- och karriärvägledning', 'Vocational guidance'),
  EXPERT_ASSESSMENT: texts('Asiantuntija-arviointi', 'Sakkunnigbedömning', 'Expert assessment'),
};

const meetingKindNames: Readonly<Record<MeetingKind, Texts>> = {
  INTERVIEW_FIRST: texts('Ensimmäinen haastattelu', 'Första intervjun', 'First interview'),
  INTERVIEW_PERIODIC: texts('Määräaikaishaastattelu', 'Periodisk intervju', 'Periodic interview'),
  INITIAL_INTERVIEW: texts('Alkuhaastattelu', 'Inledande intervju', 'Initial interview'),
  JOB_SEARCH_DISCUSSION: texts('Työnhakukeskustelu', 'Jobbsökningssamtal', 'Job-search discussion'),
  SUPPLEMENTARY_DISCUSSION: texts(
    'Täydentävä työnhakukeskustelu',
    'Kompletterande jobbsökningssamtal',
    'Supplementary discussion',
  ),
  MULTISECTOR: texts('Monialainen tapaaminen', 'Sektorsövergripande möte', 'Multi-sector meeting'),
  ACTIVATION: texts('Aktivointisuunnitelman tapaaminen', 'Möte om aktiveringsplan', 'Activation meeting'),
  INTEGRATION_ASSESSMENT: texts(
    'Kotoutumisen alkukartoitus',
    'Inledande kartläggning för integration',
    'Initial assessment of integration',
  ),
  SUBSTITUTE_SERVICE: texts('Korvaava palvelu', 'Ersättande tjänst', 'Substitute service'),
};

const goalNames: Readonly<Record<WorkTrialGoal, Texts>> = {
  CAREER_CHOICE: texts('Ammatinvalinta', 'Yrkesval', 'Choice of a career'),
  RETURN_TO_LABOUR_MARKET: texts(
    'Paluu työmarkkinoille',
    'Återgång till arbetsmarknaden',
    'Return to the labour market',
  ),
};

/** Results of job offers, list A.11 (työtarjouksen tulos). */
const offerResultNames: Readonly<Record<string, Texts>> = {
  '01': texts('Työsuhde syntyi', 'Anställning', 'Placement made'),
  '02': texts('Paikka täytetty', 'Platsen tillsatt', 'Vacancy filled'),
  '03': texts('Paikka peruutettu', 'Platsen återkallad', 'Vacancy cancelled'),
  '04': texts('Työnantaja ei hyväksynyt', 'Arbetsgivaren godkände inte', 'Employer did not accept'),
  '05': texts('Hakija ei hyväksynyt', 'Sökanden godkände inte', 'Applicant did not accept'),
  '06': texts(
    'Hakija ei ottanut yhteyttä',
    'Sökanden tog inte kontakt',
    'Applicant did not contact employer',
  ),
  '07': texts('Kirje peruutettu', 'Brevet återkallat', 'Letter cancelled'),
  '08': texts('Ei päästy sopimukseen', 'Inget avtal nåddes', 'No contract reached'),
  '09': texts('Muu tai tuntematon', 'Annat eller okänt', 'Other or unknown'),
  '10': texts('Työnantajaa ei tavoitettu', 'Arbetsgivaren nåddes inte', 'Employer could not be reached'),
  '11': texts('Muu syy', 'Annan orsak', 'Other reason'),
  '12': texts('Ei tietoa', 'Ingen uppgift', 'No information'),
  '13': texts('Tarjous peruutettu', 'Erbjudandet återkallat', 'Offer cancelled'),
  '51': texts('Valinta kesken', 'Urvalet pågår', 'Selection pending'),
  '52': texts('Valittu, alku ei tiedossa', 'Vald, början okänd', 'Selected, start not known'),
};
const about = (kind: Texts, names: Readonly<Record<string, Texts>>): Readonly<Record<string, Texts>> =>
  Object.fromEntries(
    Object.entries(names).map(([code, { fi, sv, en }]) => [
      code,
      texts(
        `${kind.fi} (${fi.toLowerCase()})`,
        `${kind.sv} (${sv.toLowerCase()})`,
        `${kind.en} (${en.toLowerCase()})`,
      ),
    ]),
  );

const clarificationNames = about(
  texts('Selvityspyyntö', 'Begäran om utredning', 'Request for clarification'),
  eventKindNames,
);
const reminderNames = about(texts('Muistutus', 'Påminnelse', 'Reminder'), eventKindNames);

/** What a matter is about, by the codes of its kind. */
export const matterNames: Readonly<Record<MatterTold, Readonly<Record<string, Texts>>>> = {
  MEETING: meetingKindNames,
  ASSESSMENT: serviceLineNames,
  PLAN: planTypeNames,
  REFERRAL: serviceTypeNames,
  WORK_TRIAL: goalNames,
  JOB_OFFER: offerResultNames,
  START_UP_GRANT: {},
  PAY_SUBSIDY: serviceTypeNames,
  MULTI_SECTOR: {},
  STATEMENT: {},
  CLARIFICATION: clarificationNames,
  REMINDER: reminderNames,
  FACT_REPORT: eventKindNames,
  CLAIM: claimedCaseNames,
  DECISION: decisionNames,
  RECTIFICATION: rectificationNames,
};

const INTERRUPTED = texts('keskeytynyt', 'avbruten', 'broken off');

/** The stages of a matter that stand in a timeline. */
export const matterStateNames: Readonly<Record<MatterTold, Readonly<Record<string, Texts>>>> = {
  MEETING: {
    HELD: texts('pidetty', 'hållet', 'held'),
    NO_SHOW: texts('asiakas ei saapunut', 'kunden uteblev', 'the client did not appear'),
  },
  ASSESSMENT: {
    COMPLETED: texts('valmis', 'färdig', 'completed'),
    REVISED: texts('tarkistettu', 'reviderad', 'revised'),
  },
  PLAN: planStateNames,
  REFERRAL: {
    REFERRED: texts('ohjattu', 'hänvisad', 'referred'),
    WAITING_LIST: texts('jonossa', 'i kö', 'on the waiting list'),
    ACCEPTED: texts('hyväksytty', 'antagen', 'accepted'),
    STARTED: texts('alkanut', 'inledd', 'started'),
    COMPLETED: texts('päättynyt', 'avslutad', 'completed'),
    INTERRUPTED,
    REJECTED_BY_PROVIDER: texts('ei saanut paikkaa', 'fick ingen plats', 'did not get a place'),
    REFUSED_BY_CLIENT: texts('asiakas kieltäytyi', 'kunden tackade nej', 'the client refused'),
  },
  WORK_TRIAL: {
    RUNNING: texts('käynnissä', 'pågår', 'running'),
    ENDED: texts('päättynyt', 'avslutad', 'ended'),
    INTERRUPTED,
  },
  JOB_OFFER: {
    DELIVERED: texts('odottaa vastausta', 'väntar på svar', 'awaits an answer'),
    ANSWERED_CONTACTED: texts('otti yhteyttä', 'tog kontakt', 'contacted the employer'),
    ANSWERED_NOT_CONTACTED: texts('ei ottanut yhteyttä', 'tog inte kontakt', 'did not contact the employer'),
    UNANSWERED: texts('ei vastausta', 'inget svar', 'no answer'),
    RESULT_KNOWN: texts('tulos tiedossa', 'resultatet känt', 'result known'),
    CANCELLED: texts('peruutettu', 'återkallat', 'taken back'),
    CLOSED: texts('päättynyt', 'avslutat', 'closed'),
  },
  START_UP_GRANT: {
    RECEIVED: texts('hakemus saapunut', 'ansökan har kommit in', 'application received'),
    INCOMPLETE: texts('odottaa täydennystä', 'väntar på komplettering', 'waits for information'),
    IN_PREPARATION: texts('valmisteilla', 'under beredning', 'being prepared'),
    GRANTED: texts('myönnetty', 'beviljad', 'granted'),
    RUNNING: texts('käynnissä', 'pågår', 'running'),
    EXTENDED: texts('jatkettu', 'förlängd', 'extended'),
    INTERRUPTED,
    ENDED: texts('päättynyt', 'avslutad', 'ended'),
    RECOVERED: texts('peritty takaisin', 'återkrävd', 'recovered'),
    REJECTED: texts('hylätty', 'avslagen', 'rejected'),
    WITHDRAWN: texts('hakemus peruttu', 'ansökan återkallad', 'application withdrawn'),
  },
  PAY_SUBSIDY: paySubsidyStateNames,
  MULTI_SECTOR: {
    ASSESSED_NO: texts('ei tarvetta', 'inget behov', 'no need'),
    NEED: texts('tarve todettu', 'behov konstaterat', 'need found'),
    MAPPING: texts('kartoitusjakso', 'kartläggningsperiod', 'mapping period'),
    PLAN: texts('suunnitelma', 'plan', 'plan'),
    ENDED: texts('päättynyt', 'avslutad', 'ended'),
  },
  STATEMENT: statementStateNames,
  CLARIFICATION: {
    SENT: texts('odottaa vastausta', 'väntar på svar', 'waits for an answer'),
    ANSWERED: texts('vastattu', 'besvarad', 'answered'),
    EXPIRED: texts('määräaika päättynyt', 'tiden har gått ut', 'not answered in time'),
    WITHDRAWN: texts('peruttu', 'återkallad', 'taken back'),
  },
  REMINDER: { SERVED: texts('annettu tiedoksi', 'delgiven', 'served') },
  FACT_REPORT: factReportStateNames,
  CLAIM: claimStateNames,
  DECISION: decisionStateNames,
  RECTIFICATION: rectificationStateNames,
};
