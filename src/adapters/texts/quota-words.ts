import type { MovementKind } from '../../domain/resources/quotas/movement.ts';
import type { ServiceLine } from '../../domain/resources/quotas/quota.ts';
import { type Texts, texts } from './language.ts';

/** Names of the service lines of quotas. */
export const quotaLineNames: Readonly<Record<ServiceLine, Texts>> = {
  PAY_SUBSIDY: texts('Palkkatuki', 'Lönesubvention', 'Pay subsidy'),
  START_UP_GRANT: texts('Starttiraha', 'Startpeng', 'Start-up grant'),
  JOBSEARCH_COACHING: texts('Työnhakuvalmennus', 'Jobbsökarträning', 'Job-search coaching'),
  CAREER_COACHING: texts('Uravalmennus', 'Karriärträning', 'Career coaching'),
  JOB_COACHING: texts('Työhönvalmennus', 'Arbetsträning', 'Job coaching'),
  LABOUR_MARKET_TRAINING: texts('Työvoimakoulutus', 'Arbetskraftsutbildning', 'Labour market training'),
  INTEGRATION_TRAINING: texts('Kotoutumiskoulutus', 'Integrationsutbildning', 'Integration training'),
  TRAVEL_AND_EXPENSE: texts('Matkat ja kulut', 'Resor och kostnader', 'Travel and expenses'),
};

/** Names of the kinds of movements. */
export const movementKindNames: Readonly<Record<MovementKind, Texts>> = {
  RESERVE: texts('Varaus', 'Reservering', 'Reservation'),
  RESERVE_EXPIRE: texts('Varauksen vanheneminen', 'Reserveringen gick ut', 'Expiry of a reservation'),
  COMMIT: texts('Sitoumus', 'Förbindelse', 'Commitment'),
  COMMIT_ADJUST: texts('Sitoumuksen muutos', 'Ändring av förbindelse', 'Change of a commitment'),
  USE: texts('Maksu', 'Utbetalning', 'Payment'),
  RELEASE: texts('Vapautus', 'Frigörelse', 'Release'),
  TRANSFER_IN: texts('Siirto kiintiöön', 'Överföring till kvoten', 'Transfer in'),
  TRANSFER_OUT: texts('Siirto kiintiöstä', 'Överföring från kvoten', 'Transfer out'),
  QUOTA_CHANGE: texts('Kiintiön muutos', 'Ändring av kvoten', 'Change of the quota'),
};

/** Parts of a quota, as the picture stacks them. */
export const quotaPartNames = {
  used: texts('Käytetty', 'Använt', 'Used'),
  committed: texts('Sidottu, ei maksettu', 'Bundet, inte utbetalt', 'Committed, not paid'),
  reserved: texts('Varattu', 'Reserverat', 'Reserved'),
  left: texts('Käytettävissä', 'Återstår', 'Left'),
} satisfies Record<string, Texts>;

/** Words around the picture of a year. */
export const quotaPictureWords = {
  title: texts(
    '{line} {year}, {holder}: kiintiön käyttö kuukausittain',
    '{line} {year}, {holder}: hur kvoten använts månad för månad',
    '{line} {year}, {holder}: how the quota went by month',
  ),
  month: texts(
    '{month}: käytetty {used}, sidottu {committed}, varattu {reserved}, käytettävissä {left}.',
    '{month}: använt {used}, bundet {committed}, reserverat {reserved}, återstår {left}.',
    '{month}: used {used}, committed {committed}, reserved {reserved}, left {left}.',
  ),
  nothing: texts('Vuosi ei ole alkanut.', 'Året har inte börjat.', 'The year has not begun.'),
} satisfies Record<string, Texts>;
