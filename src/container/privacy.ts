import { asFunction } from 'awilix';
import { copyData } from '../application/privacy/copy-data.query.ts';
import { askRestriction } from '../application/privacy/ask-restriction.query.ts';
import { extractResearch } from '../application/privacy/extract-research.query.ts';
import { recordResearchPermit } from '../application/privacy/record-research-permit.ts';
import { retain } from '../application/privacy/retain.ts';
import { requestRetention } from '../application/runs/request-run.ts';

/** How long data are kept, and what people and researchers get of them. */
export const privacyUseCases = {
  copyData: asFunction(copyData).singleton(),
  askRestriction: asFunction(askRestriction).singleton(),
  recordResearchPermit: asFunction(recordResearchPermit).singleton(),
  extractResearch: asFunction(extractResearch).singleton(),
  retain: asFunction(retain).singleton(),
  requestRetention: asFunction(requestRetention).singleton(),
};
