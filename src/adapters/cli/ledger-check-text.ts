import type { LedgerCheck, LedgerFault } from '../../application/resources/quotas/quota-reads.port.ts';
import { type Language, say, type Texts, texts } from '../texts/language.ts';
import { table } from './table.ts';

const LOOKED_AT = texts(
  'Kiintiöitä {quotas}, tapahtumia {movements}.',
  '{quotas} kvoter, {movements} händelser.',
  '{quotas} quotas, {movements} movements.',
);
const HOLDS = texts('Kirjanpito täsmää.', 'Bokföringen stämmer.', 'The ledgers hold.');
const HEADER = {
  quota: texts('Kiintiö', 'Kvot', 'Quota'),
  fault: texts('Virhe', 'Fel', 'Fault'),
  number: texts('Tapahtuma', 'Händelse', 'Movement'),
};

const FAULTS: Readonly<Record<LedgerFault['fault'], Texts>> = {
  NUMBERS_HAVE_GAPS: texts(
    'tapahtumien numeroissa on aukko',
    'händelsernas nummer har en lucka',
    'the numbers of the movements have a gap',
  ),
  AFTER_IS_NOT_BEFORE_PLUS_CHANGE: texts(
    'saldo ei ole edellinen lisättynä muutoksella',
    'saldot är inte det föregående plus ändringen',
    'the balance is not the one before plus the change',
  ),
  CHANGES_DO_NOT_SUM_TO_BALANCE: texts(
    'muutokset eivät summaudu kiintiön saldoon',
    'ändringarna summeras inte till kvotens saldo',
    'the changes do not sum to the balance of the quota',
  ),
  COMMITMENTS_DO_NOT_SUM_TO_BALANCE: texts(
    'sitoumukset eivät summaudu siihen, mitä kiintiöstä on otettu',
    'förbindelserna summeras inte till det som tagits av kvoten',
    'the commitments do not sum to what is taken of the quota',
  ),
  OVERSPENT: texts('kiintiö on ylitetty', 'kvoten har överskridits', 'the quota was overspent'),
};

/** What a look through the ledgers of quotas has found. */
export function ledgerCheckText({ quotas, movements, faults }: LedgerCheck, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const counted = say(LOOKED_AT, language, {
    quotas: number.format(quotas),
    movements: number.format(movements),
  });
  if (faults.length === 0) return `${counted} ${HOLDS[language]}\n`;
  const rows = faults.map((fault) => [
    fault.quota,
    FAULTS[fault.fault][language],
    fault.number === null ? '–' : number.format(fault.number),
  ]);
  return `${counted}\n\n${table([Object.values(HEADER).map((label) => label[language]), ...rows])}\n`;
}
