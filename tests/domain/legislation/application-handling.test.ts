import { applicationHandling } from '../../../src/domain/legislation/application-handling.ts';
import { describeLaw } from '../../support/law-table.ts';

describeLaw(applicationHandling, [
  ['application_handling.decide_within', '30 days', '2004-01-01', null, 'HL04', '434/2003'],
]);
