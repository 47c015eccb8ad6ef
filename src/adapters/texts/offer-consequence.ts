import type { ConductRules, LadderStep, Suspension } from '../../domain/legislation/conduct.ts';
import type { Length } from '../../domain/shared/deadlines.ts';
import { type Language, LANGUAGES, say, type Texts, texts } from './language.ts';

/**
 * What neglecting an offer may lead to by the rules of a day, in the language in which the client is served: Finnish for
 * whoever is served in a language that the product does not speak.
 */
export function offerConsequence(rules: ConductRules, servedIn: string): string {
  const language = LANGUAGES.find((one) => one === servedIn) ?? 'fi';
  const { offeredWorkRefused: refused, offeredWorkAfterInterview: after } = rules;
  const ofOffer =
    typeof refused === 'string'
      ? [
          WORDS.ladder[language],
          ...(after === null ? [] : [say(WORDS.after, language, { time: inWords(after, language) })]),
          say(WORDS.window, language, {
            window: inWords(rules.ladder.window, language),
            steps: rules.ladder.steps.map((step) => stepInWords(step, language)).join(', '),
          }),
        ]
      : [say(WORDS.refused, language, { suspension: suspensionInWords(refused, language) })];
  return [
    ...ofOffer,
    say(WORDS.selected, language, { suspension: suspensionInWords(rules.selectedJobRefused, language) }),
    WORDS.decider[language],
  ].join(' ');
}

function suspensionInWords({ suspension, shortJob }: Suspension, language: Language): string {
  const time = inWords(suspension, language);
  if (shortJob === null) return time;
  const shorter = inWords(shortJob.suspension, language);
  return say(WORDS.short, language, { time, shorter, lasting: inWords(shortJob.lastingAtMost, language) });
}

function stepInWords({ event, consequence, length }: LadderStep, language: Language): string {
  const what = length === null ? '' : ` ${inWords(length, language)}`;
  return `${event}. ${STEPS[consequence][language]}${what}`;
}

function inWords({ amount, unit }: Length, language: Language): string {
  const [one, many] = UNITS[unit][language];
  return `${amount} ${amount === 1 ? one : many}`;
}

const STEPS: Readonly<Record<LadderStep['consequence'], Texts>> = {
  REMINDER: texts('muistutus', 'påminnelse', 'reminder'),
  SUSPENSION: texts('korvaukseton määräaika', 'tid utan ersättning', 'time without benefit of'),
  WORK_REQUIREMENT: texts('työssäolovelvoite', 'skyldighet att vara i arbete', 'work requirement of'),
};

const UNITS: Readonly<Record<Length['unit'], Readonly<Record<Language, readonly [string, string]>>>> = {
  hours: { fi: ['tunti', 'tuntia'], sv: ['timme', 'timmar'], en: ['hour', 'hours'] },
  days: { fi: ['päivä', 'päivää'], sv: ['dag', 'dagar'], en: ['day', 'days'] },
  'working-days': {
    fi: ['arkipäivä', 'arkipäivää'],
    sv: ['vardag', 'vardagar'],
    en: ['working day', 'working days'],
  },
  weeks: { fi: ['viikko', 'viikkoa'], sv: ['vecka', 'veckor'], en: ['week', 'weeks'] },
  months: { fi: ['kuukausi', 'kuukautta'], sv: ['månad', 'månader'], en: ['month', 'months'] },
  years: { fi: ['vuosi', 'vuotta'], sv: ['år', 'år'], en: ['year', 'years'] },
};

const WORDS = {
  refused: texts(
    'Jos et hae tarjottua työtä tai kieltäydyt siitä ilman pätevää syytä, seurauksena voi olla korvaukseton määräaika: {suspension}.',
    'Om du inte söker det erbjudna arbetet eller tackar nej till det utan giltig orsak, kan följden bli en tid utan ersättning: {suspension}.',
    'If you do not apply for the offered work, or refuse it, without a valid reason, you may be left without benefit for a time: {suspension}.',
  ),
  ladder: texts(
    'Jos et hae tarjottua työtä tai kieltäydyt siitä ilman pätevää syytä, se voidaan katsoa työnhaun laiminlyönniksi.',
    'Om du inte söker det erbjudna arbetet eller tackar nej till det utan giltig orsak, kan det ses som försummad jobbsökning.',
    'If you do not apply for the offered work, or refuse it, without a valid reason, it may count as neglected job search.',
  ),
  after: texts(
    'Näin voi olla vasta, kun alkuhaastattelusta on kulunut vähintään {time}.',
    'Så kan ske först när det har gått minst {time} från den inledande intervjun.',
    'That can be so only when at least {time} have passed since the initial interview.',
  ),
  window: texts(
    'Laiminlyönneistä, joita on aikana {window}, voi seurata: {steps}.',
    'Försummelser under {window} kan leda till: {steps}.',
    'Neglects within {window} may lead to: {steps}.',
  ),
  selected: texts(
    'Jos kieltäydyt työstä, johon sinut on valittu, korvaukseton määräaika voi olla {suspension}.',
    'Om du tackar nej till ett arbete som du har valts till, kan tiden utan ersättning vara {suspension}.',
    'If you refuse work for which you were selected, the time without benefit may be {suspension}.',
  ),
  short: texts(
    '{time}, tai {shorter}, jos työ kestäisi enintään {lasting}',
    '{time}, eller {shorter} om arbetet skulle pågå högst {lasting}',
    '{time}, or {shorter} if the work would last at most {lasting}',
  ),
  decider: texts(
    'Tämä viranomainen ei päätä seurauksista. Ennen kuin mitään ratkaistaan, saat kertoa syysi.',
    'Den här myndigheten beslutar inte om följderna. Innan något avgörs får du berätta om dina skäl.',
    'This authority does not decide on any consequence. Before anything is decided you may tell your reasons.',
  ),
} as const;
