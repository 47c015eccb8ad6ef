import { asFunction, asValue } from 'awilix';
import { letters } from './letters.ts';
import type { Database } from '../../adapters/persistence/database.ts';
import { decisionReads, rectificationReads } from '../../adapters/persistence/subsidies/decisions.read.ts';
import {
  abandonDecision,
  returnDecision,
  serveDecision,
  submitDecision,
} from '../../application/subsidies/decisions/change-decision.ts';
import { decidables } from '../../application/subsidies/decisions/decidables.ts';
import {
  findDecisionLimits,
  setDecisionLimit,
} from '../../application/subsidies/decisions/decision-limits.ts';
import {
  findDecisions,
  findDecisionsToConfirm,
  getDecision,
  getDecisionLetter,
} from '../../application/subsidies/decisions/find-decisions.query.ts';
import {
  findRectifications,
  getRectification,
} from '../../application/subsidies/decisions/find-rectifications.query.ts';
import { giveDecision } from '../../application/subsidies/decisions/give-decision.ts';
import { previewDecision } from '../../application/subsidies/decisions/preview-decision.query.ts';
import {
  recordAppeal,
  recordJudgment,
  recordRectification,
  refuseRectification,
} from '../../application/subsidies/decisions/rectification-requests.ts';
import { replaceDecision } from '../../application/subsidies/decisions/replace-decision.ts';
import { draftDecision, writeDecision } from '../../application/subsidies/decisions/write-decision.ts';

/** Decisions on subsidies and grants, their letters, limits, and what is done against them. */
export const decisionUseCases = {
  decisionReads: asFunction(({ database }: { readonly database: Database }) =>
    decisionReads(database.pool),
  ).singleton(),
  rectificationReads: asFunction(({ database }: { readonly database: Database }) =>
    rectificationReads(database.pool),
  ).singleton(),
  decidables: asValue(decidables),
  letters: asValue(letters),
  draftDecision: asFunction(draftDecision).singleton(),
  writeDecision: asFunction(writeDecision).singleton(),
  previewDecision: asFunction(previewDecision).singleton(),
  giveDecision: asFunction(giveDecision).singleton(),
  submitDecision: asFunction(submitDecision).singleton(),
  returnDecision: asFunction(returnDecision).singleton(),
  abandonDecision: asFunction(abandonDecision).singleton(),
  serveDecision: asFunction(serveDecision).singleton(),
  findDecisions: asFunction(findDecisions).singleton(),
  findDecisionsToConfirm: asFunction(findDecisionsToConfirm).singleton(),
  getDecision: asFunction(getDecision).singleton(),
  getDecisionLetter: asFunction(getDecisionLetter).singleton(),
  setDecisionLimit: asFunction(setDecisionLimit).singleton(),
  findDecisionLimits: asFunction(findDecisionLimits).singleton(),
  recordRectification: asFunction(recordRectification).singleton(),
  refuseRectification: asFunction(refuseRectification).singleton(),
  recordAppeal: asFunction(recordAppeal).singleton(),
  recordJudgment: asFunction(recordJudgment).singleton(),
  replaceDecision: asFunction(replaceDecision).singleton(),
  findRectifications: asFunction(findRectifications).singleton(),
  getRectification: asFunction(getRectification).singleton(),
};
