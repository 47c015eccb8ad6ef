import type { PaySubsidyState } from '../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { type Texts, texts } from './language.ts';

/** Stages of a case of pay subsidy (palkkatukiasian tila). */
export const paySubsidyStateNames: Readonly<Record<PaySubsidyState, Texts>> = {
  RECEIVED: texts('haettu', 'ansökt', 'applied for'),
  INCOMPLETE: texts('odottaa täydennystä', 'väntar på komplettering', 'awaits what is missing'),
  IN_PREPARATION: texts('valmistelussa', 'bereds', 'in preparation'),
  ROUTED_TO_TE_OFFICE: texts('TE-toimiston päätettävänä', 'avgörs av TE-byrån', 'with the TE Office'),
  GRANTED: texts('myönnetty', 'beviljad', 'granted'),
  RUNNING: texts('käynnissä', 'pågår', 'running'),
  INTERRUPTED: texts('keskeytynyt', 'avbruten', 'interrupted'),
  ENDED: texts('päättynyt', 'avslutad', 'ended'),
  RECOVERED: texts('peritty takaisin', 'återkrävd', 'recovered'),
  REJECTED: texts('hylätty', 'avslagen', 'rejected'),
  WITHDRAWN: texts('peruttu', 'återtagen', 'withdrawn'),
};
