import type { Pool } from 'pg';
import type { EntitlementReads } from '../../../application/process/entitlement/find-entitlements.query.ts';
import { matterReadFunctions, matterReads } from './matter-reads.ts';

const rights = matterReadFunctions('integration_right', 'process.integration_right');
const cases = matterReadFunctions('multi_sector_case', 'process.multi_sector_case');
const triggers = matterReadFunctions('activation_trigger', 'process.activation_trigger');

export const ENTITLEMENT_READ_FUNCTIONS = [rights, cases, triggers].flatMap((each) => Object.values(each));

/** Integration rights, multi-sector cases and triggers, each as the document that is kept. */
export function entitlementReads(pool: Pool): EntitlementReads {
  return {
    integrationRights: matterReads(pool, rights),
    multiSectorCases: matterReads(pool, cases),
    activationTriggers: matterReads(pool, triggers),
  };
}
