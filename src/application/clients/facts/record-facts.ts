import type { FactContent, FactWrite } from '../../../domain/clients/facts/fact-sheet.ts';
import {
  correctFacts as correct,
  endJobSearch as end,
  recordDismissal as dismissal,
  recordEarningsRight as earningsRight,
  recordJobSearch as jobSearch,
  recordResidence as residence,
  recordStatus as status,
  type StatusRecord,
} from '../../../domain/clients/facts/recording.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { changeFacts, type FactChangeInput } from './change-facts.ts';

export interface RecordResidenceInput extends FactChangeInput {
  readonly residence: FactContent['residences'];
}

/** Records where a client lives from a day on. */
export const recordResidence = changeFacts<RecordResidenceInput>({
  name: 'record-residence',
  permission: 'fact.record',
  kind: 'RECORDED',
  decide: (sheet, input, recording) => residence(sheet, input.residence, recording),
});

export interface RecordStatusInput extends FactChangeInput {
  readonly status: StatusRecord;
}

/** Records the employment status of a jobseeker from a day on; the span before it is cut, not rewritten. */
export const recordStatus = changeFacts<RecordStatusInput>({
  name: 'record-status',
  permission: 'fact.record',
  kind: 'RECORDED',
  decide: (sheet, input, recording) => status(sheet, input.status, recording),
});

export interface RecordJobSearchInput extends FactChangeInput {
  readonly jobSearch: Omit<FactContent['job-searches'], 'until' | 'endReason'>;
  /** Employment status with which the job search begins. */
  readonly code: string;
}

/** Registers a client as a jobseeker again: the request and the registration are one act of an official. */
export const recordJobSearch = changeFacts<RecordJobSearchInput>({
  name: 'record-job-search',
  permission: 'fact.record',
  kind: 'RECORDED',
  decide: (sheet, input, recording) => jobSearch(sheet, input.jobSearch, input.code, recording),
});

export interface EndJobSearchInput extends FactChangeInput {
  readonly lastDay: PlainDate;
  readonly endReason: string;
}

/** Ends the valid job search; the status that runs and the responsibility end with it. */
export const endJobSearch = changeFacts<EndJobSearchInput>({
  name: 'end-job-search',
  permission: 'fact.record',
  kind: 'RECORDED',
  decide: (sheet, input, recording) => end(sheet, input, recording),
});

export interface RecordEntitlementInput extends FactChangeInput {
  readonly entitlement:
    | {
        readonly kind: 'EARNINGS_RIGHT';
        readonly content: FactContent['earnings-rights'];
        /** Record it although it contradicts what somebody else told on the same day. */
        readonly evenIfContradicting: boolean;
      }
    | { readonly kind: 'DISMISSAL'; readonly content: FactContent['dismissals'] };
}

/** Records a fact on the right to earnings-related allowance, or a dismissal. */
export const recordEntitlement = changeFacts<RecordEntitlementInput>({
  name: 'record-entitlement',
  permission: 'fact.record',
  kind: 'RECORDED',
  decide: (sheet, { entitlement }, recording) =>
    entitlement.kind === 'DISMISSAL'
      ? dismissal(sheet, entitlement.content, recording)
      : earningsRight(sheet, entitlement.content, entitlement.evenIfContradicting, recording),
});

export interface CorrectFactsInput extends FactChangeInput {
  readonly reason: string;
  readonly rows: readonly FactWrite[];
}

/** Corrects facts, several of them in one act: what was known before stays readable. */
export const correctFacts = changeFacts<CorrectFactsInput>({
  name: 'correct-facts',
  permission: 'fact.correct',
  kind: 'CORRECTED',
  decide: (sheet, { rows }, { today }) => correct(sheet, rows, today),
});
