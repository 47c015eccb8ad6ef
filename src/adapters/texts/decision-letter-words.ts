import type { LetterFact } from '../../application/subsidies/decisions/decidable.ts';
import type { Decision, DecisionResult } from '../../domain/subsidies/decisions/decision.ts';
import { type Texts, texts } from './language.ts';

/** What a letter is called, by what is decided on. */
export function titleOf({ case: on, rule }: Pick<Decision, 'case' | 'rule'>): Texts {
  if (rule.theme === 'employment_subsidy_55') return TITLES.EMPLOYMENT_SUBSIDY_55;
  return TITLES[on.kind];
}

const TITLES = {
  PAY_SUBSIDY: texts('Päätös palkkatuesta', 'Beslut om lönesubvention', 'Decision on a pay subsidy'),
  EMPLOYMENT_SUBSIDY_55: texts(
    'Päätös 55 vuotta täyttäneiden työllistämistuesta',
    'Beslut om sysselsättningsstöd för personer som fyllt 55 år',
    'Decision on a 55+ employment subsidy',
  ),
  START_UP_GRANT: texts('Päätös starttirahasta', 'Beslut om startpeng', 'Decision on a start-up grant'),
} as const;

export const resultNames: Readonly<Record<DecisionResult, Texts>> = {
  GRANTED: texts('Myönnetty', 'Beviljat', 'Granted'),
  REJECTED: texts('Hylätty', 'Avslaget', 'Rejected'),
  EXTENDED: texts('Jatkettu', 'Förlängt', 'Extended'),
  EXTENSION_REJECTED: texts('Jatko hylätty', 'Förlängning avslagen', 'Extension rejected'),
  RECOVERED: texts('Peritään takaisin', 'Återkrävs', 'To be paid back'),
};

export const factNames: Readonly<Record<LetterFact, Texts>> = {
  employer: texts('Työnantaja', 'Arbetsgivare', 'Employer'),
  jobTitle: texts('Työ', 'Arbete', 'Work'),
  business: texts('Yritys', 'Företag', 'Business'),
  from: texts('Alkaa', 'Börjar', 'From'),
  to: texts('Päättyy', 'Upphör', 'Until'),
  rate: texts(
    'Tuen osuus palkkauskustannuksista',
    'Stödets andel av lönekostnaderna',
    'Share of the pay costs',
  ),
  laterRate: texts(
    'Osuus ensimmäisten 12 kuukauden jälkeen',
    'Andel efter de första 12 månaderna',
    'Share after the first 12 months',
  ),
  monthlyPayCents: texts(
    'Palkkauskustannukset kuukaudessa',
    'Lönekostnader per månad',
    'Pay costs of a month',
  ),
  monthlyCapCents: texts('Tuki enintään kuukaudessa', 'Stöd högst per månad', 'Most of a month'),
  dailyCents: texts('Päivässä', 'Per dag', 'By the day'),
  daysPerWeek: texts('Päiviä viikossa', 'Dagar i veckan', 'Days a week'),
};

export const LETTER_WORDS = {
  decision: texts('Päätös', 'Beslut', 'Decision'),
  what: texts('Tieto', 'Uppgift', 'What'),
  fact: texts('Sisältö', 'Innehåll', 'Fact'),
  result: texts('Ratkaisu', 'Avgörande', 'Result'),
  decidedBy: texts('Päätöksen tekijä', 'Beslutsfattare', 'Decided by'),
  decidedOn: texts('Päätöksen päivä', 'Beslutets datum', 'Day of the decision'),
  number: texts('Päätöksen tunnus', 'Beslutets beteckning', 'Number of the decision'),
  replaces: texts('Korvaa päätöksen', 'Ersätter beslutet', 'Takes the place of'),
  addressee: texts('Kenelle', 'Till', 'To'),
  client: texts('Tuella työllistyvä', 'Den som sysselsätts med stödet', 'Whose employment it is for'),
  basis: texts('Sovellettu säännös', 'Tillämpad bestämmelse', 'Provision applied'),
  calculation: texts('Laskelma', 'Beräkning', 'Calculation'),
  time: texts('Aika', 'Tid', 'Time'),
  days: texts('Päiviä', 'Dagar', 'Days'),
  countedFrom: texts('Peruste', 'Grund', 'Basis'),
  rate: texts('Osuus', 'Andel', 'Share'),
  cap: texts('Enintään', 'Högst', 'At most'),
  amount: texts('Määrä', 'Belopp', 'Amount'),
  rules: texts('Säännökset', 'Bestämmelser', 'Provisions'),
  rule: texts(
    'laki {act}, {section}, voimassa {from} alkaen',
    'lag {act}, {section}, i kraft från {from}',
    'act {act}, {section}, in force from {from}',
  ),
  sum: texts('Yhteensä {sum}.', 'Sammanlagt {sum}.', '{sum} in total.'),
  reasons: texts('Perustelut', 'Motivering', 'Reasons'),
  contact: texts('Lisätietoja', 'Mer information', 'Contact'),
  contactHow: texts(
    'Lisätietoja antaa {body}. Mainitse päätöksen tunnus {number}.',
    'Mer information ger {body}. Uppge beslutets beteckning {number}.',
    'For more, ask {body}. Name the number of the decision, {number}.',
  ),
} as const;
