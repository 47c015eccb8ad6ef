import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { assessmentReads } from '../../adapters/persistence/process/assessments.read.ts';
import {
  adviceReads,
  guidanceNoteReads,
  guidanceReadFunctions,
} from '../../adapters/persistence/process/guidance.read.ts';
import { matterReads } from '../../adapters/persistence/process/matter-reads.ts';
import { beginAssessment } from '../../application/process/assessments/begin-assessment.ts';
import {
  abandonAssessment,
  completeAssessment,
  reviseAssessment,
  writeAssessment,
} from '../../application/process/assessments/change-assessment.ts';
import {
  findAssessments,
  getAssessment,
} from '../../application/process/assessments/find-assessments.query.ts';
import { findGuidance, getGuidance } from '../../application/process/guidance/find-guidance.query.ts';
import { findGuidanceNotes, writeGuidanceNote } from '../../application/process/guidance/guidance-notes.ts';
import {
  cancelGuidance,
  endGuidance,
  holdGuidanceSession,
  referToGuidance,
} from '../../application/process/guidance/guide-client.ts';
import { findAdvice, recordAdvice } from '../../application/process/guidance/record-advice.ts';
interface Base {
  readonly database: Database;
}

/** Service needs assessments, and information, advice and guidance. */
export const assessmentUseCases = {
  assessmentReads: asFunction(({ database }: Base) => assessmentReads(database.pool)).singleton(),
  beginAssessment: asFunction(beginAssessment).singleton(),
  writeAssessment: asFunction(writeAssessment).singleton(),
  completeAssessment: asFunction(completeAssessment).singleton(),
  reviseAssessment: asFunction(reviseAssessment).singleton(),
  abandonAssessment: asFunction(abandonAssessment).singleton(),
  getAssessment: asFunction(getAssessment).singleton(),
  findAssessments: asFunction(findAssessments).singleton(),
  adviceReads: asFunction(({ database }: Base) => adviceReads(database.pool)).singleton(),
  recordAdvice: asFunction(recordAdvice).singleton(),
  findAdvice: asFunction(findAdvice).singleton(),
  guidanceReads: asFunction(({ database }: Base) =>
    matterReads(database.pool, guidanceReadFunctions),
  ).singleton(),
  guidanceNoteReads: asFunction(({ database }: Base) => guidanceNoteReads(database.pool)).singleton(),
  referToGuidance: asFunction(referToGuidance).singleton(),
  holdGuidanceSession: asFunction(holdGuidanceSession).singleton(),
  endGuidance: asFunction(endGuidance).singleton(),
  cancelGuidance: asFunction(cancelGuidance).singleton(),
  getGuidance: asFunction(getGuidance).singleton(),
  findGuidance: asFunction(findGuidance).singleton(),
  writeGuidanceNote: asFunction(writeGuidanceNote).singleton(),
  findGuidanceNotes: asFunction(findGuidanceNotes).singleton(),
};
