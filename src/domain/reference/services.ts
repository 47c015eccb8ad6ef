import { type Names, names } from './names.ts';

/** How a service counts in the activation rate (aktivointiasteen palvelulaji). */
export type ServiceKind =
  | 'SUBSIDISED'
  | 'LABOUR_MARKET_TRAINING'
  | 'SELF_MOTIVATED_STUDY'
  | 'REHABILITATIVE_WORK'
  | 'TRIAL'
  | 'COACHING'
  | 'JOB_ALTERNATION';

/** Which kind counts when several services run on the count date, highest first. */
export const SERVICE_KIND_PRIORITY: readonly ServiceKind[] = [
  'SUBSIDISED',
  'LABOUR_MARKET_TRAINING',
  'SELF_MOTIVATED_STUDY',
  'REHABILITATIVE_WORK',
  'TRIAL',
  'COACHING',
  'JOB_ALTERNATION',
];

/** Names of the kinds for people. */
export const serviceKindNames: Readonly<Record<ServiceKind, Names>> = {
  SUBSIDISED: names('Työllistetty', 'Sysselsatt med stöd', 'Subsidised employed'),
  LABOUR_MARKET_TRAINING: names('Työvoimakoulutus', 'Arbetskraftsutbildning', 'Labour market training'),
  SELF_MOTIVATED_STUDY: names('Omaehtoinen opiskelu', 'Frivilliga studier', 'Self-motivated study'),
  REHABILITATIVE_WORK: names(
    'Kuntouttava työtoiminta',
    'Arbetsverksamhet i rehabiliteringssyfte',
    'Rehabilitative work',
  ),
  TRIAL: names('Kokeilu', 'Prövning', 'Work or education try-out'),
  COACHING: names('Valmennus', 'Träning', 'Coaching'),
  JOB_ALTERNATION: names('Vuorotteluvapaasijaisuus', 'Alterneringsvikariat', 'Job-alternation substitute'),
};

/** Placement and service codes of the register by kind. Source: StatFin, Työnvälitystilasto (CC BY 4.0). */
const CODES: Readonly<Record<ServiceKind, string>> = {
  SUBSIDISED: '40 41 50 51 53 54 55 56 57 58 5T 5V 60 61 62 65 68 69 6T 6V 73 80 81 87 88 89',
  LABOUR_MARKET_TRAINING: '0 1',
  SELF_MOTIVATED_STUDY: '06',
  REHABILITATIVE_WORK: '05',
  TRIAL: '20 21 22 36 70',
  COACHING: '3 4 5 64 71',
  JOB_ALTERNATION: '02',
};

/** Kind of every service code; `5` and `05` are different services. */
export const serviceKinds: ReadonlyMap<string, ServiceKind> = new Map(
  SERVICE_KIND_PRIORITY.flatMap((kind) => CODES[kind].split(' ').map((code) => [code, kind] as const)),
);

/** Codes of the services that are work trials; 36 is the try-out at an educational institution (koulutuskokeilu). */
export const WORK_TRIAL_CODES: readonly string[] = CODES.TRIAL.split(' ').filter((code) => code !== '36');

/** Codes of pay subsidy to a municipality and to a private employer, and of the 55+ employment subsidy (A.10). */
export const PAY_SUBSIDY_CODES: readonly string[] = ['5T', '5V', '6T', '6V', '55'];
