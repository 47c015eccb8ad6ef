import { grantClaims } from '../../../src/domain/legislation/claims.ts';
import { describeLaw } from '../../support/law-table.ts';

describeLaw(grantClaims, [
  ['grant_claim.claim_within', '2 months', '2013-01-01', null, 'JTYPL13', '916/2012'],
]);
