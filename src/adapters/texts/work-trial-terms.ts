import type { WorkTrialLimit } from '../../domain/process/work-trial/work-trial-limits.ts';
import type { WorkTrialParty } from '../../domain/process/work-trial/work-trial.ts';
import { type Texts, texts } from './language.ts';

/** Names of the limits of work trials. */
export const workTrialLimitNames: Readonly<Record<WorkTrialLimit, Texts>> = {
  TOTAL: texts('enimmäisaika yhteensä', 'längsta tid sammanlagt', 'the longest time altogether'),
  ONE_ORGANISER: texts(
    'enimmäisaika samalla järjestäjällä',
    'längsta tid hos samma arrangör',
    'the longest time with one organiser',
  ),
  SAME_MUNICIPAL_TASKS: texts(
    'enimmäisaika kunnan samoissa tehtävissä',
    'längsta tid i samma uppgifter hos kommunen',
    'the longest time in the same tasks of a municipality',
  ),
  RECRUIT_TRY: texts(
    'rekrytointikokeilu samalla järjestäjällä',
    'rekryteringsprövning hos samma arrangör',
    'a recruit try with one organiser',
  ),
  DAILY_HOURS: texts('tunnit päivässä', 'timmar per dag', 'hours a day'),
  DAYS_PER_WEEK: texts('päivät viikossa', 'dagar per vecka', 'days a week'),
  CURRENT_EMPLOYER: texts(
    'järjestäjä on nykyinen työnantaja',
    'arrangören är den nuvarande arbetsgivaren',
    'the organiser is the current employer',
  ),
  PAUSE_AFTER_FULL_TRIAL: texts(
    'tauko täyden kokeilun jälkeen',
    'pausen efter en full prövning',
    'the pause after a full trial',
  ),
};

/** Names of the parties of a work-trial agreement. */
export const workTrialPartyNames: Readonly<Record<WorkTrialParty, Texts>> = {
  CLIENT: texts('asiakas', 'kunden', 'the client'),
  AUTHORITY: texts('viranomainen', 'myndigheten', 'the authority'),
  ORGANISER: texts('järjestäjä', 'arrangören', 'the organiser'),
};
