import { type Texts, texts } from './language.ts';

/** Conditions of the exemptions from the job-search obligation. */
export const exemptionConditionNames: Readonly<Record<string, Texts>> = {
  KNOWN_TO_THE_LAW: texts(
    'laki ei tunne perustetta',
    'lagen känner inte grunden',
    'the law does not know the ground',
  ),
  OPEN_MARKET_NOT_POSSIBLE: texts(
    'työllistymisen avoimille työmarkkinoille on oltava kokonaisuutena mahdotonta',
    'arbete på den öppna arbetsmarknaden ska som helhet vara omöjligt',
    'work in the open market must not be possible on the whole',
  ),
  UNEMPLOYED_LONG_ENOUGH: texts(
    'yhdenjaksoinen työttömyys ei ole kestänyt tarpeeksi kauan',
    'den oavbrutna arbetslösheten har inte varat tillräckligt länge',
    'continuous unemployment has not lasted long enough',
  ),
  CHANGE_SOON: texts(
    'muutoksen on tapahduttava kuukauden kuluessa jakson alusta',
    'ändringen ska ske inom en månad från periodens början',
    'the change must come within a month from the first day',
  ),
};
