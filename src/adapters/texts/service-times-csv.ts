import { municipalities } from '../../domain/reference/municipalities.ts';
import type { ServiceTimesCell } from '../../domain/process/services/service-times.ts';
import type { ServiceType } from '../../domain/process/services/service-type.ts';
import { type CsvColumn, csvOf } from './excel-csv.ts';
import { type Language, type Texts, texts } from './language.ts';

/** Names of the services (palvelut). */
const serviceTypeNames: Readonly<Record<ServiceType, Texts>> = {
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

function columns(language: Language): readonly CsvColumn<ServiceTimesCell>[] {
  const place = language === 'sv' ? 'sv' : 'fi';
  const wholeArea = texts('koko alue', 'hela området', 'whole area')[language];
  return [
    {
      label: texts('Kunta', 'Kommun', 'Municipality'),
      cell: ({ municipality: code }) =>
        code === null ? wholeArea : (municipalities.get(code)?.name[place] ?? code),
    },
    {
      label: texts('Palvelu', 'Service', 'Service'),
      cell: ({ serviceType }) => serviceTypeNames[serviceType][language],
    },
    { label: texts('Aloittaneet', 'Inledda', 'Started'), cell: ({ started }) => started ?? '…' },
    {
      label: texts(
        'Tarpeesta ohjaukseen, päiviä (mediaani)',
        'Från behov till hänvisning, dagar (median)',
        'Need to referral, days (median)',
      ),
      cell: ({ needToReferral }) => needToReferral ?? '…',
    },
    {
      label: texts(
        'Ohjauksesta hyväksymiseen, päiviä (mediaani)',
        'Från hänvisning till antagning, dagar (median)',
        'Referral to acceptance, days (median)',
      ),
      cell: ({ referralToAccepted }) => referralToAccepted ?? '…',
    },
    {
      label: texts(
        'Hyväksymisestä aloitukseen, päiviä (mediaani)',
        'Från antagning till start, dagar (median)',
        'Acceptance to start, days (median)',
      ),
      cell: ({ acceptedToStart }) => acceptedToStart ?? '…',
    },
  ];
}

/** Times to services as CSV that opens in Excel; what is hidden is three dots. */
export function serviceTimesCsv(
  { items }: { readonly items: readonly ServiceTimesCell[] },
  language: Language,
): string {
  return csvOf(columns(language), items, language);
}
