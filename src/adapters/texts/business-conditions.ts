import type { BusinessCondition } from '../../domain/subsidies/start-up-grants/start-up-grant.ts';
import { type Texts, texts } from './language.ts';

/** Conditions of a business that starts (myöntämisen edellytykset). */
export const businessConditionNames: Readonly<Record<BusinessCondition, Texts>> = {
  SKILLS: texts('riittävät valmiudet', 'tillräckliga färdigheter', 'sufficient skills'),
  PROFITABILITY: texts('kannattavuus', 'lönsamhet', 'profitability'),
  FINANCING: texts('rahoitus', 'finansiering', 'financing'),
  COMPETITION: texts('vaikutus kilpailuun', 'inverkan på konkurrensen', 'effect on competition'),
  LIVELIHOOD: texts('toimeentulon tarve', 'behov av försörjning', 'need of livelihood'),
};
