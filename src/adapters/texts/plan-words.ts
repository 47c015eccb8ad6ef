import type { ActionState, PlanActionKind } from '../../domain/process/plans/plan-action.ts';
import type { ActionField, TextField } from '../../domain/process/plans/plan-changes.ts';
import type { PlanPartyKind, PlanState } from '../../domain/process/plans/plan.ts';
import type { PlanType } from '../../domain/process/plans/plan-type.ts';
import type { PlanApproval } from '../../domain/legislation/plans.ts';
import type { PlanPart } from '../../domain/process/plans/plan-content.ts';
import { type Texts, texts } from './language.ts';

/** Names of plans. */
export const planTypeNames: Readonly<Record<PlanType, Texts>> = {
  EMPLOYMENT: texts('Työllistymissuunnitelma', 'Sysselsättningsplan', 'Employment plan'),
  ACTIVATION: texts('Aktivointisuunnitelma', 'Aktiveringsplan', 'Activation plan'),
  INTEGRATION: texts('Kotoutumissuunnitelma', 'Integrationsplan', 'Integration plan'),
  MULTISECTOR: texts(
    'Monialainen työllistymissuunnitelma',
    'Sektorsövergripande sysselsättningsplan',
    'Multi-sector employment plan',
  ),
};

/** Names of the stages of a plan. */
export const planStateNames: Readonly<Record<PlanState, Texts>> = {
  DRAFT: texts('luonnos', 'utkast', 'draft'),
  AWAITING_APPROVALS: texts('odottaa hyväksyntöjä', 'väntar på godkännanden', 'waiting for approvals'),
  IN_FORCE: texts('voimassa', 'i kraft', 'in force'),
  REVISED: texts(
    'voimassa, uusi teksti odottaa hyväksyntöjä',
    'i kraft, en ny text väntar på godkännanden',
    'in force, a new text waits for approvals',
  ),
  SUPERSEDED: texts(
    'korvattu toisella suunnitelmalla',
    'ersatt av en annan plan',
    'replaced by another plan',
  ),
  LAPSED: texts('rauennut', 'förfallen', 'lapsed'),
  ENDED: texts('päättynyt', 'avslutad', 'ended'),
  REFUSED_BY_CLIENT: texts('asiakas ei hyväksynyt', 'kunden godkände inte', 'the client did not agree'),
};

/** Names of the parties. */
export const partyNames: Readonly<Record<PlanPartyKind, Texts>> = {
  CLIENT: texts('asiakas', 'kunden', 'client'),
  LABOUR_AUTHORITY: texts('työvoimaviranomainen', 'arbetskraftsmyndigheten', 'labour authority'),
  SOCIAL_WELFARE_OF_MUNICIPALITY: texts(
    'kunnan sosiaalihuolto',
    'kommunens socialvård',
    'social welfare of the municipality',
  ),
  WELLBEING_SERVICES_COUNTY: texts('hyvinvointialue', 'välfärdsområdet', 'wellbeing services county'),
  KELA: texts('Kela', 'FPA', 'Kela'),
  OTHER: texts('muu osapuoli', 'annan part', 'another party'),
};

export const approvalNames: Readonly<Record<PlanApproval, Texts>> = {
  ELECTRONIC: texts('sähköisesti', 'elektroniskt', 'electronically'),
  SIGNED: texts('allekirjoittamalla', 'med underskrift', 'by signature'),
  OTHER_IF_RECORDED: texts(
    'muulla tavalla, kirjattu',
    'på annat sätt, antecknat',
    'in another way, recorded',
  ),
};

export const actionKindNames: Readonly<Record<PlanActionKind, Texts>> = {
  JOB_SEARCH: texts('työnhaku', 'jobbsökning', 'job search'),
  JOB_SEARCH_OBLIGATION: texts('työnhakuvelvollisuus', 'skyldighet att söka jobb', 'job-search obligation'),
  COACHING: texts('valmennus', 'träning', 'coaching'),
  GUIDANCE: texts('ohjaus', 'vägledning', 'guidance'),
  SKILLS_MAPPING: texts('osaamisen kartoitus', 'kartläggning av kunnande', 'mapping of skills'),
  TRY_OUT: texts('kokeilu', 'prövning', 'try-out'),
  TRAINING: texts('koulutus', 'utbildning', 'training'),
  SELF_MOTIVATED_STUDY: texts('omaehtoinen opiskelu', 'frivilliga studier', 'self-motivated study'),
  PAY_SUBSIDY: texts('palkkatuki', 'lönesubvention', 'pay subsidy'),
  ENTREPRENEURSHIP: texts('yrittäjyys', 'företagande', 'entrepreneurship'),
  HEALTH_AND_REHABILITATION: texts(
    'terveys ja kuntoutus',
    'hälsa och rehabilitering',
    'health and rehabilitation',
  ),
  REHABILITATIVE_WORK: texts(
    'kuntouttava työtoiminta',
    'arbetsverksamhet i rehabiliteringssyfte',
    'rehabilitative work activity',
  ),
  MULTI_SECTOR_SERVICE: texts('monialainen palvelu', 'sektorsövergripande service', 'multi-sector service'),
  INTEGRATION: texts('kotoutuminen', 'integration', 'integration'),
  CHANGE_SECURITY_TRAINING: texts(
    'muutosturvakoulutus',
    'omställningsskyddsutbildning',
    'change security training',
  ),
  OTHER: texts('muu', 'annat', 'other'),
};

export const actionStateNames: Readonly<Record<ActionState, Texts>> = {
  OPEN: texts('avoin', 'öppen', 'open'),
  DONE: texts('tehty', 'gjord', 'done'),
  DONE_LATE: texts('tehty, ilmoitettu myöhässä', 'gjord, anmäld för sent', 'done, told late'),
  NOT_DONE: texts('ei tehty', 'inte gjord', 'not done'),
  CANCELLED: texts('poistettu', 'borttagen', 'taken out'),
};

/** Names of what a text of a plan has; they head the parts of its document, too. */
export const textFieldNames: Readonly<Record<TextField, Texts>> = {
  authority: texts('Viranomainen', 'Myndighet', 'Authority'),
  language: texts('Kieli', 'Språk', 'Language'),
  goals: texts('Tavoitteet', 'Mål', 'Goals'),
  mapping: texts('Kartoitus', 'Kartläggning', 'Mapping'),
  jobSearchObligation: texts('Työnhakuvelvollisuus', 'Skyldighet att söka jobb', 'Job-search obligation'),
  followUp: texts('Seuranta', 'Uppföljning', 'Follow-up'),
  reportingDeadline: texts('Ilmoita viimeistään', 'Meddela senast', 'Report by'),
  extraEvidence: texts('Muu näyttö', 'Annan utredning', 'Extra evidence'),
  until: texts('Suunnitelman viimeinen päivä', 'Planens sista dag', 'Last day of the plan'),
};

export const actionFieldNames: Readonly<Record<ActionField, Texts>> = {
  kind: texts('laji', 'art', 'kind'),
  text: texts('toimi', 'åtgärd', 'act'),
  due: texts('viimeistään', 'senast', 'by'),
  serviceRef: texts('palvelu', 'service', 'service'),
  obstacleId: texts('este', 'hinder', 'obstacle'),
  obligation: texts('työnhakuvelvollisuus', 'skyldighet att söka jobb', 'job-search obligation'),
};

/** Names of the parts that a plan must have. */
export const planPartNames: Readonly<Record<PlanPart, Texts>> = {
  GOALS: texts('tavoitteet', 'mål', 'goals'),
  ACTIONS: texts('toimet', 'åtgärder', 'acts'),
  MAPPING: texts('kartoitusosa', 'kartläggningsdelen', 'the mapping part'),
  JOB_SEARCH_OBLIGATION: texts(
    'työnhakuvelvollisuus',
    'skyldigheten att söka jobb',
    'the job-search obligation',
  ),
  FOLLOW_UP: texts('seuranta', 'uppföljning', 'the follow-up'),
  REPORTING_DEADLINE: texts(
    'ilmoittamisen määräpäivä',
    'tidsfristen för att meddela',
    'the reporting deadline',
  ),
};
