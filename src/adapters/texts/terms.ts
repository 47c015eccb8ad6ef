import type { Role } from '../../domain/access/actor.ts';
import type {
  DeterminationResult,
  NotDeterminedReason,
  Reason,
} from '../../domain/clients/determination/determination.ts';
import type { FlipResult } from '../../domain/clients/determination/flips.ts';
import type { ClientDelivery, NoticeChannel } from '../../domain/clients/responsibility/client-delivery.ts';
import type { NoticeState } from '../../domain/clients/responsibility/referral-notice.ts';
import type { StartGround } from '../../domain/clients/responsibility/responsibility.ts';
import type { Ground } from '../../domain/legislation/target-group.ts';
import type { TransferReason } from '../../domain/legislation/transfer.ts';
import { type Texts, texts } from './language.ts';

/** Names of the grounds of the target group (kohderyhmäperusteet). */
export const groundNames: Readonly<Record<Ground, Texts>> = {
  NO_EARNINGS_RIGHT: texts(
    'Ei oikeutta ansiopäivärahaan',
    'Ingen rätt till inkomstrelaterad dagpenning',
    'No right to earnings-related allowance',
  ),
  UNDER_30: texts('Alle 30-vuotias', 'Under 30 år', 'Under 30 years of age'),
  IMMIGRANT: texts('Maahanmuuttaja', 'Invandrare', 'Immigrant'),
  FOREIGN_LANGUAGE: texts('Vieraskielinen', 'Talar ett främmande språk', 'Speaks a foreign language'),
  TEMP_PROTECTION: texts('Saa tilapäistä suojelua', 'Får tillfälligt skydd', 'Under temporary protection'),
};

/** Names of the results of a determination. */
export const resultNames: Readonly<Record<DeterminationResult, Texts>> = {
  IN: texts('Kuuluu kohderyhmään', 'Hör till målgruppen', 'In the target group'),
  OUT: texts('Ei kuulu kohderyhmään', 'Hör inte till målgruppen', 'Not in the target group'),
  PENDING_INFORMATION: texts('Odottaa tietoja', 'Väntar på uppgifter', 'Waits for information'),
  EXCLUDED: texts('Rajattu kokeilun ulkopuolelle', 'Utesluten från försöket', 'Left out of the trial'),
};

/** Names of the results of a determination, and of none. */
export const flipResultNames: Readonly<Record<FlipResult, Texts>> = {
  ...resultNames,
  NOT_DETERMINED: texts('Ei määritetty', 'Ej bedömd', 'Not determined'),
};

/** Names of the service lines, A.2 (palvelulinjat), and of none. */
export const serviceLineNames: Readonly<Record<string, Texts>> = {
  '00': texts(
    'Ei tarvetta asiantuntijapalveluun',
    'Inget behov av experttjänster',
    'No need of expert service',
  ),
  '01': texts(
    'Työnvälitys- ja yrityspalvelut',
    'Arbetsförmedlings- och företagstjänster',
    'Placement and business services',
  ),
  '02': texts(
    'Osaamisen kehittämispalvelut',
    'Tjänster för kompetensutveckling',
    'Competence-development services',
  ),
  '03': texts(
    'Tuetun työllistymisen palvelut',
    'Tjänster för stödd sysselsättning',
    'Supported-employment services',
  ),
  '04': texts('Etuusasiakas', 'Förmånskund', 'Benefit client'),
  '05': texts('Monialainen yhteispalvelu', 'Sektorsövergripande samservice', 'Multi-sector joint service'),
  none: texts('Ei palvelulinjaa', 'Ingen servicelinje', 'No service line'),
};

/** Names of the reasons why a result is not IN, and why nothing was determined. */
export const reasonNames: Readonly<Record<Reason | NotDeterminedReason, Texts>> = {
  NOT_IN_TRIAL_AREA: texts(
    'Kotikunta ei kuulu kokeilualueeseen',
    'Hemkommunen hör inte till ett försöksområde',
    'The home municipality belongs to no trial area',
  ),
  STATUS: texts(
    'Ei ole työtön eikä palvelussa',
    'Är varken arbetslös eller i service',
    'Neither unemployed nor in a service',
  ),
  NO_GROUND: texts('Mikään peruste ei täyty', 'Ingen grund uppfylls', 'No ground is met'),
  RESIDENCE_MISSING: texts(
    'Kotikunta ei ole tiedossa',
    'Hemkommunen är okänd',
    'Home municipality not known',
  ),
  STATUS_MISSING: texts(
    'Työllisyyskoodi ei ole tiedossa',
    'Sysselsättningskoden är okänd',
    'Employment status not known',
  ),
  EARNINGS_RIGHT_UNKNOWN: texts(
    'Ansiopäivärahaoikeus ei ole tiedossa',
    'Rätten till inkomstrelaterad dagpenning är okänd',
    'Right to earnings-related allowance not known',
  ),
  CHANGE_SECURITY_55: texts(
    'Oikeus 55 vuotta täyttäneen muutosturvaan',
    'Rätt till omställningsskydd för personer som fyllt 55',
    'Entitled to change security 55+',
  ),
  NO_VALID_JOB_SEARCH: texts('Työnhaku ei ole voimassa', 'Jobbsökningen gäller inte', 'No valid job search'),
  DECEASED: texts('Kuollut', 'Avliden', 'Deceased'),
};

/** Names of the states of a referral notice. */
export const noticeStateNames: Readonly<Record<NoticeState, Texts>> = {
  DRAFT: texts('luonnos', 'utkast', 'draft'),
  SENT: texts('lähetetty', 'skickat', 'sent'),
  FAILED: texts('ei tullut perille', 'kom inte fram', 'not delivered'),
  RESENT: texts('lähetetty uudelleen', 'skickat på nytt', 'sent again'),
  RECEIVED: texts('vastaanotettu', 'mottaget', 'received'),
  ACKNOWLEDGED: texts('otettu hoitoon', 'taget om hand', 'in hand'),
  WITHDRAWN: texts('peruttu', 'återkallat', 'withdrawn'),
};

/** Names of the ways in which a client is told of a transfer. */
export const channelNames: Readonly<Record<NoticeChannel, Texts>> = {
  E_MAIL: texts('sähköposti', 'e-post', 'e-mail'),
  LETTER: texts('kirje', 'brev', 'letter'),
};

/** Names of what has become of the client's copy of a notice. */
export const clientDeliveryNames: Readonly<Record<ClientDelivery['state'], Texts>> = {
  SENT: texts('lähetetty', 'skickat', 'sent'),
  SENT_UNCONFIRMED: texts(
    'lähetetty osoitteeseen, jota ei ole vahvistettu',
    'skickat till en adress som inte är bekräftad',
    'sent to an address that nobody has confirmed',
  ),
  FAILED: texts('ei tullut perille', 'kom inte fram', 'not delivered'),
};

/** Names of the grounds on which a responsibility begins. */
export const startGroundNames: Readonly<Record<StartGround, Texts>> = {
  INITIAL_TRANSFER: texts(
    'kokeilun alkusiirto',
    'överföring när försöket inleds',
    'initial transfer of the trial',
  ),
  NEW_REGISTRATION: texts('uusi työnhakija', 'ny arbetssökande', 'new registration'),
  MOVE: texts('kotikunnan vaihtuminen', 'byte av hemkommun', 'change of home municipality'),
  CLIENT_REQUEST: texts('asiakkaan pyyntö', 'kundens begäran', 'request of the client'),
  STICKY_RETURN: texts(
    'paluu aiemmin vastanneeseen kuntaan',
    'återkomst till den tidigare ansvariga kommunen',
    'return to the municipality responsible before',
  ),
  RETURN_CHANGE_SECURITY: texts(
    'oikeus muutosturvaan',
    'rätt till omställningsskydd',
    'entitled to change security',
  ),
  RETURN_BY_AGREEMENT: texts(
    'palautus TE-toimistoon sopimuksella',
    'återföring till TE-byrån enligt överenskommelse',
    'return to the TE Office by agreement',
  ),
  TRIAL_END: texts('kokeilun päättyminen', 'försöket upphör', 'end of the trial'),
  SUSPENSION: texts('kokeilun keskeyttäminen', 'försöket avbryts', 'suspension of the trial'),
};

/** Names of the reasons for which a client stays with, or returns to, another authority. */
export const transferReasonNames: Readonly<Record<TransferReason, Texts>> = {
  LANGUAGE_RIGHTS: texts('kielelliset oikeudet', 'språkliga rättigheter', 'language rights'),
  INAPPROPRIATE_RELATIONSHIP: texts(
    'asiakassuhteen hoitaminen kunnassa ei ole asianmukaista',
    'det är inte ändamålsenligt att kundförhållandet sköts i kommunen',
    'an inappropriate client relationship',
  ),
  SAFETY: texts('turvallisuus', 'säkerhet', 'safety'),
  OTHER_JUSTIFIED_REASON: texts('muu perusteltu syy', 'annat motiverat skäl', 'another justified reason'),
};

/** Names of the roles. */
export const roleNames: Readonly<Record<Role, Texts>> = {
  JOBSEEKER: texts('työnhakija', 'arbetssökande', 'jobseeker'),
  MUN_OFFICER: texts('kunnan viranhaltija', 'kommunal tjänsteinnehavare', 'municipal officer'),
  MUN_STAFF: texts('kunnan työntekijä', 'kommunal arbetstagare', 'municipal employee'),
  STATE_OFFICER_TRANSFERRED: texts(
    'valtion virkahenkilö kunnan ohjauksessa',
    'statlig tjänsteman under kommunens ledning',
    'state official under municipal direction',
  ),
  MUN_COORD: texts('kokeilualueen koordinaattori', 'försöksområdets koordinator', 'area coordinator'),
  MUN_FINANCE: texts('kunnan talous', 'kommunens ekonomi', 'municipal finance'),
  TE_OFFICER: texts('TE-toimiston virkailija', 'tjänsteman vid TE-byrån', 'TE Office official'),
  CSC_OFFICER: texts('asiakaspalvelukeskus', 'kundservicecentralen', 'customer service centre'),
  ELY_QUOTA: texts('ELY-keskus, kiintiöt', 'NTM-centralen, kvoter', 'ELY Centre, quotas'),
  ELY_PROC: texts('ELY-keskus, hankinnat', 'NTM-centralen, upphandling', 'ELY Centre, procurement'),
  KEHA_ADMIN: texts('KEHA-keskus, pääkäyttäjä', 'UF-centret, huvudanvändare', 'KEHA Centre administrator'),
  TEM_ANALYST: texts('ministeriön analyytikko', 'analytiker vid ministeriet', 'ministry analyst'),
  AVI_SUPERVISOR: texts('aluehallintovirasto', 'regionförvaltningsverket', 'supervising authority'),
  EVALUATOR: texts('tutkija', 'forskare', 'researcher'),
  EMPLOYER: texts('työnantaja', 'arbetsgivare', 'employer'),
  PROVIDER: texts('palveluntuottaja', 'serviceproducent', 'service provider'),
  DPO: texts('tietosuojavastaava', 'dataskyddsombud', 'data protection officer'),
  AUDITOR: texts('tarkastaja', 'revisor', 'auditor'),
  INTEGRATION: texts('järjestelmätunnus', 'systemkonto', 'system account'),
};
