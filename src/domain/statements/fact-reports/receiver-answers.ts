import { type Act, nextBy } from '../../handling/matter.ts';
import type { FactReport, FactReportEnd, FactReportState, KeptAnswer, Supplement } from './fact-report.ts';
import { isOfReport, reportKey } from './report-keys.ts';

/**
 * A report with what its receiver has said; null when that was known. Answers come in any order and more than once, also
 * after the report was taken back: none is lost and none counts twice. What the report is follows from the set of them, so
 * every order leads to the same.
 */
export function withAnswer(report: FactReport, answer: KeptAnswer, act: Act): FactReport | null {
  if (report.answers.some(({ id }) => id === answer.id)) return null;
  const answers = [...report.answers, answer].toSorted(byTime);
  const supplements = withRequest(report.supplements, answer);
  const receipt = answers.find(
    ({ content, businessKey }) => content.kind === 'RECEIVED' && isOfReport(businessKey),
  );
  const said = { ...report, ...nextBy(report, act), answers, supplements };
  const end = report.end?.outcome === 'TAKEN_BACK' ? report.end : endBy(answers);
  return {
    ...said,
    end,
    receivedAt: receipt?.at ?? null,
    proof: receipt?.content.kind === 'RECEIVED' ? receipt.content.proof : null,
    state: end === null ? stageOf(said, receipt !== undefined) : 'CLOSED',
  };
}

function byTime(a: KeptAnswer, b: KeptAnswer): number {
  return a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1;
}

function withRequest(
  supplements: readonly Supplement[],
  { id, at, content }: KeptAnswer,
): readonly Supplement[] {
  if (content.kind !== 'SUPPLEMENT_REQUESTED') return supplements;
  const request = { id, question: content.question, requestedAt: at, answeredAt: null, words: null };
  return [...supplements, request].toSorted((a, b) =>
    a.requestedAt < b.requestedAt || (a.requestedAt === b.requestedAt && a.id < b.id) ? -1 : 1,
  );
}

/** What the receiver said last of its statement holds. */
function endBy(answers: readonly KeptAnswer[]): FactReportEnd | null {
  const last = answers.findLast(
    ({ content: { kind } }) => kind === 'STATEMENT_GIVEN' || kind === 'NO_STATEMENT',
  );
  if (last?.content.kind === 'NO_STATEMENT') return { outcome: 'NO_STATEMENT' };
  if (last?.content.kind !== 'STATEMENT_GIVEN') return null;
  const { kind: _, ...statement } = last.content;
  return { outcome: 'STATEMENT_GIVEN', statement };
}

function stageOf(
  { state, answers, supplements, sendings, id }: FactReport,
  isReceived: boolean,
): FactReportState {
  if (supplements.some(({ answeredAt, question }) => answeredAt === null && question !== null)) {
    return 'SUPPLEMENT_REQUESTED';
  }
  if (supplements.some(({ answeredAt }) => answeredAt !== null)) return 'SUPPLEMENTED';
  if (isReceived) return 'RECEIVED';
  const isRefused = answers.some(
    ({ content, businessKey }) => content.kind === 'REFUSED' && businessKey === reportKey(id, sendings),
  );
  return isRefused && state === 'SENT' ? 'READY' : state;
}
