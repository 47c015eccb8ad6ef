import { texts } from './language.ts';

/** What is claimed, by the kind of case. */
export const claimedCaseNames = {
  PAY_SUBSIDY: texts('Palkkatuen maksatus', 'Utbetalning av lönesubvention', 'Payment of a pay subsidy'),
  START_UP_GRANT: texts('Starttirahan maksatus', 'Utbetalning av startpeng', 'Payment of a start-up grant'),
};

export const claimStateNames = {
  RECEIVED: texts('saapunut', 'inkommen', 'received'),
  APPROVED: texts('hyväksytty', 'godkänd', 'approved'),
  PAID: texts('maksettu', 'betald', 'paid'),
  REJECTED: texts('hylätty', 'avslagen', 'rejected'),
  RECOVERED: texts('peritty takaisin', 'återkrävd', 'taken back'),
};
