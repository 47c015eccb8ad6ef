import type { Role } from '../../domain/access/actor.ts';
import type { DeterminationResult, NotDeterminedReason, Reason } from '../../domain/clients/determination.ts';
import type { FlipResult } from '../../domain/clients/flips.ts';
import type { NoticeChannel, NoticeState } from '../../domain/clients/referral-notice.ts';
import type { StartGround } from '../../domain/clients/responsibility.ts';
import type { Ground } from '../../domain/legislation/target-group.ts';
import type { Texts } from './language.ts';

/** Names of the grounds of the target group (kohderyhmäperusteet). */
export const groundNames: Readonly<Record<Ground, Texts>> = {
  NO_EARNINGS_RIGHT: names(
    'Ei oikeutta ansiopäivärahaan',
    'Ingen rätt till inkomstrelaterad dagpenning',
    'No right to earnings-related allowance',
  ),
  UNDER_30: names('Alle 30-vuotias', 'Under 30 år', 'Under 30 years of age'),
  IMMIGRANT: names('Maahanmuuttaja', 'Invandrare', 'Immigrant'),
  FOREIGN_LANGUAGE: names('Vieraskielinen', 'Talar ett främmande språk', 'Speaks a foreign language'),
  TEMP_PROTECTION: names('Saa tilapäistä suojelua', 'Får tillfälligt skydd', 'Under temporary protection'),
};

/** Names of the results of a determination. */
export const resultNames: Readonly<Record<DeterminationResult, Texts>> = {
  IN: names('Kuuluu kohderyhmään', 'Hör till målgruppen', 'In the target group'),
  OUT: names('Ei kuulu kohderyhmään', 'Hör inte till målgruppen', 'Not in the target group'),
  PENDING_INFORMATION: names('Odottaa tietoja', 'Väntar på uppgifter', 'Waits for information'),
  EXCLUDED: names('Rajattu kokeilun ulkopuolelle', 'Utesluten från försöket', 'Left out of the trial'),
};

/** Names of the results of a determination, and of none. */
export const flipResultNames: Readonly<Record<FlipResult, Texts>> = {
  ...resultNames,
  NOT_DETERMINED: names('Ei määritetty', 'Ej bedömd', 'Not determined'),
};

/** Names of the service lines, A.2 (palvelulinjat), and of none. */
export const serviceLineNames: Readonly<Record<string, Texts>> = {
  '00': names(
    'Ei tarvetta asiantuntijapalveluun',
    'Inget behov av experttjänster',
    'No need of expert service',
  ),
  '01': names(
    'Työnvälitys- ja yrityspalvelut',
    'Arbetsförmedlings- och företagstjänster',
    'Placement and business services',
  ),
  '02': names(
    'Osaamisen kehittämispalvelut',
    'Tjänster för kompetensutveckling',
    'Competence-development services',
  ),
  '03': names(
    'Tuetun työllistymisen palvelut',
    'Tjänster för stödd sysselsättning',
    'Supported-employment services',
  ),
  '04': names('Etuusasiakas', 'Förmånskund', 'Benefit client'),
  '05': names('Monialainen yhteispalvelu', 'Sektorsövergripande samservice', 'Multi-sector joint service'),
  none: names('Ei palvelulinjaa', 'Ingen servicelinje', 'No service line'),
};

/** Names of the reasons why a result is not IN, and why nothing was determined. */
export const reasonNames: Readonly<Record<Reason | NotDeterminedReason, Texts>> = {
  NOT_IN_TRIAL_AREA: names(
    'Kotikunta ei kuulu kokeilualueeseen',
    'Hemkommunen hör inte till ett försöksområde',
    'The home municipality belongs to no trial area',
  ),
  STATUS: names(
    'Ei ole työtön eikä palvelussa',
    'Är varken arbetslös eller i service',
    'Neither unemployed nor in a service',
  ),
  NO_GROUND: names('Mikään peruste ei täyty', 'Ingen grund uppfylls', 'No ground is met'),
  RESIDENCE_MISSING: names(
    'Kotikunta ei ole tiedossa',
    'Hemkommunen är okänd',
    'Home municipality not known',
  ),
  STATUS_MISSING: names(
    'Työllisyyskoodi ei ole tiedossa',
    'Sysselsättningskoden är okänd',
    'Employment status not known',
  ),
  EARNINGS_RIGHT_UNKNOWN: names(
    'Ansiopäivärahaoikeus ei ole tiedossa',
    'Rätten till inkomstrelaterad dagpenning är okänd',
    'Right to earnings-related allowance not known',
  ),
  CHANGE_SECURITY_55: names(
    'Oikeus 55 vuotta täyttäneen muutosturvaan',
    'Rätt till omställningsskydd för personer som fyllt 55',
    'Entitled to change security 55+',
  ),
  NO_VALID_JOB_SEARCH: names('Työnhaku ei ole voimassa', 'Jobbsökningen gäller inte', 'No valid job search'),
  DECEASED: names('Kuollut', 'Avliden', 'Deceased'),
};

/** Names of the states of a referral notice. */
export const noticeStateNames: Readonly<Record<NoticeState, Texts>> = {
  SENT: names('lähetetty', 'skickat', 'sent'),
  RECEIVED: names('vastaanotettu', 'mottaget', 'received'),
  WITHDRAWN: names('peruttu', 'återkallat', 'withdrawn'),
};

/** Names of the ways in which a client is told of a transfer. */
export const channelNames: Readonly<Record<NoticeChannel, Texts>> = {
  E_MAIL: names('sähköposti', 'e-post', 'e-mail'),
  LETTER: names('kirje', 'brev', 'letter'),
  LETTER_UNCONFIRMED: names(
    'kirje osoitteeseen, jota ei ole vahvistettu',
    'brev till en adress som inte är bekräftad',
    'letter to an address that nobody has confirmed',
  ),
};

/** Names of the grounds on which a responsibility begins. */
export const startGroundNames: Readonly<Record<StartGround, Texts>> = {
  INITIAL_TRANSFER: names(
    'kokeilun alkusiirto',
    'överföring när försöket inleds',
    'initial transfer of the trial',
  ),
  NEW_REGISTRATION: names('uusi työnhakija', 'ny arbetssökande', 'new registration'),
  MOVE: names('kotikunnan vaihtuminen', 'byte av hemkommun', 'change of home municipality'),
  CLIENT_REQUEST: names('asiakkaan pyyntö', 'kundens begäran', 'request of the client'),
  STICKY_RETURN: names(
    'paluu aiemmin vastanneeseen kuntaan',
    'återkomst till den tidigare ansvariga kommunen',
    'return to the municipality responsible before',
  ),
  RETURN_CHANGE_SECURITY: names(
    'oikeus muutosturvaan',
    'rätt till omställningsskydd',
    'entitled to change security',
  ),
  TRIAL_END: names('kokeilun päättyminen', 'försöket upphör', 'end of the trial'),
  SUSPENSION: names('kokeilun keskeyttäminen', 'försöket avbryts', 'suspension of the trial'),
};

/** Names of the roles. */
export const roleNames: Readonly<Record<Role, Texts>> = {
  JOBSEEKER: names('työnhakija', 'arbetssökande', 'jobseeker'),
  MUN_OFFICER: names('kunnan viranhaltija', 'kommunal tjänsteinnehavare', 'municipal officer'),
  MUN_STAFF: names('kunnan työntekijä', 'kommunal arbetstagare', 'municipal employee'),
  STATE_OFFICER_TRANSFERRED: names(
    'valtion virkahenkilö kunnan ohjauksessa',
    'statlig tjänsteman under kommunens ledning',
    'state official under municipal direction',
  ),
  MUN_COORD: names('kokeilualueen koordinaattori', 'försöksområdets koordinator', 'area coordinator'),
  MUN_FINANCE: names('kunnan talous', 'kommunens ekonomi', 'municipal finance'),
  TE_OFFICER: names('TE-toimiston virkailija', 'tjänsteman vid TE-byrån', 'TE Office official'),
  CSC_OFFICER: names('asiakaspalvelukeskus', 'kundservicecentralen', 'customer service centre'),
  ELY_QUOTA: names('ELY-keskus, kiintiöt', 'NTM-centralen, kvoter', 'ELY Centre, quotas'),
  ELY_PROC: names('ELY-keskus, hankinnat', 'NTM-centralen, upphandling', 'ELY Centre, procurement'),
  KEHA_ADMIN: names('KEHA-keskus, pääkäyttäjä', 'UF-centret, huvudanvändare', 'KEHA Centre administrator'),
  TEM_ANALYST: names('ministeriön analyytikko', 'analytiker vid ministeriet', 'ministry analyst'),
  AVI_SUPERVISOR: names('aluehallintovirasto', 'regionförvaltningsverket', 'supervising authority'),
  EVALUATOR: names('tutkija', 'forskare', 'researcher'),
  EMPLOYER: names('työnantaja', 'arbetsgivare', 'employer'),
  PROVIDER: names('palveluntuottaja', 'serviceproducent', 'service provider'),
  DPO: names('tietosuojavastaava', 'dataskyddsombud', 'data protection officer'),
  AUDITOR: names('tarkastaja', 'revisor', 'auditor'),
  INTEGRATION: names('järjestelmätunnus', 'systemkonto', 'system account'),
};

function names(fi: string, sv: string, en: string): Texts {
  return { fi, sv, en };
}
