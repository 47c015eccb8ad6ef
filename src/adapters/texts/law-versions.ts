import type { VERSIONS } from '../../domain/legislation/versions.ts';
import { type Language, type Texts, texts } from './language.ts';

/** Name of a version of the law; null when it has none of its own. */
export function versionName(id: string, language: Language): string | null {
  return (versionNames[id] ?? actNames[id])?.[language] ?? null;
}

/** Names of the versions of the time of the trials and after them. */
const versionNames: Readonly<Record<string, Texts>> = {
  V0: texts('Kokeilujen reunaehdot', 'Försökens ramvillkor', 'Boundary conditions of the trials'),
  V0c: texts('Korona-ajan joustot', 'Lättnader under pandemin', 'Easing during the pandemic'),
  V1: texts('Kokeilulaki', 'Försökslagen', 'Trial act as enacted'),
  V1b: texts(
    'Siirto asiakkaan pyynnöstä',
    'Överföring på kundens begäran',
    'Transfers at the client’s request',
  ),
  V1c: texts(
    'Kuntien lausunnot yleisistä edellytyksistä',
    'Kommunernas utlåtanden om allmänna villkor',
    'Municipal statements on general conditions',
  ),
  V2: texts(
    'Pohjoismainen työvoimapalvelumalli',
    'Den nordiska modellen för arbetskraftsservice',
    'Nordic labour service model',
  ),
  V2b: texts('Yhteisrekisterinpito', 'Gemensamt personuppgiftsansvar', 'Joint controllers'),
  V2c: texts('Laajemmat kuntien lausunnot', 'Fler utlåtanden av kommunerna', 'More municipal statements'),
  V2d: texts('Kokeilujen jatko', 'Försöken förlängs', 'Trials extended'),
  V3: texts(
    'Hyvinvointialueet ja 55 vuotta täyttäneiden muutosturva',
    'Välfärdsområdena och omställningsskydd för personer som fyllt 55',
    'Wellbeing counties and change security 55+',
  ),
  V3b: texts('Tilapäistä suojelua saavat', 'Personer med tillfälligt skydd', 'Temporary protection'),
  V4: texts('Palkkatukiuudistus', 'Lönesubventionsreformen', 'Pay-subsidy reform'),
  V4b: texts(
    'TE-toimiston lausunnot ja monialaisen palvelun tiedot',
    'TE-byråns utlåtanden och uppgifter i sektorsövergripande service',
    'Statements of the TE Office and multi-sector data',
  ),
  V4c: texts('Syksyn 2024 muutokset', 'Ändringarna hösten 2024', 'Changes of autumn 2024'),
  V5: texts('TE-palvelut 2024 -uudistus', 'AN-tjänstereformen 2024', 'Reform of employment services, 2025'),
  V6: texts(
    'Kevyempi palveluprosessi (ehdotus)',
    'Lättare serviceprocess (förslag)',
    'Lighter meeting schedule (proposal)',
  ),
  V6b: texts('Seuraamusuudistus (ehdotus)', 'Påföljdsreformen (förslag)', 'Sanction reform (proposal)'),
  V6c: texts('Yleistuki (ehdotus)', 'Allmänt stöd (förslag)', 'General allowance (proposal)'),
  V6d: texts('Työnhakuprofiili (ehdotus)', 'Jobbsökarprofil (förslag)', 'Jobseeker profile (proposal)'),
} satisfies Record<(typeof VERSIONS)[number]['id'], Texts>;

/** Names of the acts under which older entries stand. */
const actNames: Readonly<Record<string, Texts>> = {
  JTYPL13: texts(
    'Laki julkisesta työvoima- ja yrityspalvelusta (916/2012)',
    'Lagen om offentlig arbetskrafts- och företagsservice (916/2012)',
    'Act on Public Employment and Business Service (916/2012)',
  ),
  JTYPL17: texts(
    'Laki julkisesta työvoima- ja yrityspalvelusta, muutos 1.1.2017',
    'Lagen om offentlig arbetskrafts- och företagsservice, ändring 1.1.2017',
    'Act on Public Employment and Business Service, amended 1 January 2017',
  ),
  JTYPL20: texts(
    'Laki julkisesta työvoima- ja yrityspalvelusta, muutos 1.7.2020',
    'Lagen om offentlig arbetskrafts- och företagsservice, ändring 1.7.2020',
    'Act on Public Employment and Business Service, amended 1 July 2020',
  ),
  UTL14: texts(
    'Työttömyysturvalaki, muutos 1.1.2014',
    'Lagen om utkomstskydd för arbetslösa, ändring 1.1.2014',
    'Unemployment Security Act, amended 1 January 2014',
  ),
  UTL15: texts(
    'Työttömyysturvalaki, muutos 1.1.2015',
    'Lagen om utkomstskydd för arbetslösa, ändring 1.1.2015',
    'Unemployment Security Act, amended 1 January 2015',
  ),
  UTL17: texts(
    'Työttömyysturvalaki, muutos 1.1.2017',
    'Lagen om utkomstskydd för arbetslösa, ändring 1.1.2017',
    'Unemployment Security Act, amended 1 January 2017',
  ),
  VTJ10: texts(
    'Laki väestötietojärjestelmästä (661/2009)',
    'Lagen om befolkningsdatasystemet (661/2009)',
    'Act on the Population Information System (661/2009)',
  ),
  ADM10: texts(
    'Hallintolaki, oikaisuvaatimus 1.7.2010',
    'Förvaltningslagen, omprövning 1.7.2010',
    'Administrative Procedure Act, rectification from 1 July 2010',
  ),
  KOTO10: texts(
    'Laki kotoutumisen edistämisestä (1386/2010)',
    'Lagen om främjande av integration (1386/2010)',
    'Act on the Promotion of Immigrant Integration (1386/2010)',
  ),
  TYP14: texts(
    'Laki monialaisesta yhteispalvelusta (1369/2014)',
    'Lagen om sektorsövergripande samservice (1369/2014)',
    'Act on Multi-sector Joint Service (1369/2014)',
  ),
  KUTY15: texts(
    'Laki kuntouttavasta työtoiminnasta (189/2001), muutos 1.7.2015',
    'Lagen om arbetsverksamhet i rehabiliteringssyfte (189/2001), ändring 1.7.2015',
    'Act on Rehabilitative Work (189/2001), amended 1 July 2015',
  ),
  DEC1556: texts(
    'Asetus työvoimapoliittisen lausunnon antamisesta (1556/2016)',
    'Förordningen om arbetskraftspolitiska utlåtanden (1556/2016)',
    'Decree on labour policy statements (1556/2016)',
  ),
  ATMT: texts(
    'Lausuntokoodit maaliskuusta 2023',
    'Utlåtandekoderna från mars 2023',
    'Statement codes from March 2023',
  ),
};
