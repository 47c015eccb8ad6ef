import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/**
 * What the requirements on the target group, on moving clients, on the service process and on decisions name as an outcome or a refusal, and the
 * test that produces it: its file, and the beginning of its title.
 */
const PRODUCED: readonly (readonly [requirement: string, outcome: string, file: string, title: string])[] = [
  ['R24', 'PENDING_INFORMATION', 'application/determine-client', 'E25: a pending decision of the fund'],
  ['R24', 'FACT_CONFLICT', 'application/own-facts', ''],
  ['R24', 'FACT_CONFLICT', 'http/fact-problems', ''],
  ['R25', 'BIRTH_DATE_MISSING', 'http/registration', ''],
  ['R25', 'AGE_IMPLAUSIBLE', 'http/registration', ''],
  ['R26', 'NO_GROUND', 'domain/clients/determination.edge-cases', 'E27: a visa or a pending application'],
  ['R26', "'und'", 'domain/clients/determination.edge-cases', ''],
  ['R27', 'STATUS_MISSING', 'domain/clients/determination.conditions', ''],
  ['R28', 'NOT_IN_TRIAL_AREA', 'domain/clients/determination.conditions', ''],
  ['R28', 'NOT_IN_TRIAL_AREA', 'http/moving-clients', ''],
  ['R28', 'MUNICIPALITY_CODE_INVALID', 'http/moving-clients', ''],
  ['R29', 'NOT_RESPONSIBLE', 'http/moving-clients', 'R29: '],
  ['R29', 'CLIENT_NOT_FOUND', 'http/moving-clients', 'R29: '],
  ['R30', 'SENT_UNCONFIRMED', 'domain/clients/referral-notice', ''],
  ['R30', 'TRANSFER_ALREADY_PENDING', 'application/bulk-transfer', 'moves clients by name'],
  ['R30', 'TRANSFER_ALREADY_PENDING', 'http/moving-clients', ''],
  ['R30', 'WRONG_MUNICIPALITY', 'http/moving-clients', ''],
  ['R31', 'isNew: false', 'application/determine-client', 'gives the same determination for the same facts'],
  ['R31', 'added: 0', 'application/daily-round', 'determines everybody who is new'],
  ['R7', 'OUTCOME_REQUIRED', 'http/assessments', 'changes a need or an obstacle'],
  ['R35', 'ASSESSMENT_INCOMPLETE', 'http/assessments', 'is begun, written in parts and completed'],
  ['R36', 'TRAINING_FIELD_MISSING', 'http/assessments', ''],
  ['R36', 'CODE_INVALID', 'http/assessments', ''],
  ['R37', 'HEALTH_DATA_IN_NOTE', 'http/assessments', ''],
  ['R37', 'HEALTH_RIGHT_MISSING', 'http/assessments', 'is begun, written in parts and completed'],
  ['R38', 'STEP_REQUIRED', 'http/assessments', ''],
  ['R41', 'MEMBER_KIND_MISSING', 'http/cooperation', 'is activated with all five kinds'],
  ['R42', 'OVERBOOKED', 'http/cooperation', 'count need, participants'],
  ['R52', 'TOPIC_MISSING', 'http/assessments', 'needs a topic'],
  ['R53', 'GUIDANCE_NOT_FOUND', 'http/assessments', 'keeps the psychologist’s notes from everybody'],
  ['R8', 'SEQUENCE_INVALID', 'http/services', ''],
  ['R39', 'RECEIVER_NOT_COMPETENT', 'http/services', 'goes to nobody without a ground'],
  ['R39', 'NO_DISCLOSURE_GROUND', 'http/services', 'goes to nobody without a ground'],
  ['R40', 'SEQUENCE_INVALID', 'http/services', 'shows its days to all'],
  ['R54', 'INTEGRATION_RIGHT_MISSING', 'http/services', ''],
  ['R59', 'SELECTION_BY_TE_OFFICE', 'http/services', 'is selected for by the TE Office'],
  ['R59', 'SEAT_QUOTA_EXCEEDED', 'http/services', 'two who refer at once'],
  ['R60', 'COACHING_LIMIT', 'http/services', ''],
  ['R46', 'INTEGRATION_RIGHT_MISSING', 'domain/process/entitlement/may-be-made', ''],
  ['R46', 'MAX_DURATION', 'domain/process/entitlement/may-be-made', ''],
  ['R47', 'INTEGRATION_TAKES_PRECEDENCE', 'domain/process/entitlement/may-be-made', ''],
  [
    'R47',
    'EMPLOYMENT_PLAN_MISSING',
    'domain/process/entitlement/may-be-made',
    'comes after an employment plan',
  ],
  ['R48', 'COMPETENCE_NOT_YET_TRANSFERRED', 'http/entitlement', 'E48: '],
  ['R48', 'MAX_DURATION', 'http/entitlement', 'goes from need to mapping'],
  ['R54', 'INTEGRATION_RIGHT_MISSING', 'domain/process/entitlement/integration-right', ''],
  ['R33', 'LATE_REASON_REQUIRED', 'http/meetings', 'needs a reason, which stays'],
  ['R34', 'PERSONAL_MEETING_MISSING', 'http/meetings', 'is closed once'],
  ['R43', 'NOT_RESPONSIBLE', 'http/meetings', 'R43: '],
  ['R43', 'NOT_RESPONSIBLE', 'http/officials', 'are done by whoever is responsible'],
  ['R33', 'LATE_REASON_REQUIRED', 'http/officials', 'are done by whoever is responsible'],
  ['R44', 'CALENDAR_CONFLICT', 'http/meetings', 'takes one of two who book'],
  ['R44', 'outcomeTask', 'http/meetings', 'R44: a time that is over without an outcome'],
  ['R92', 'PLACE_MISSING', 'domain/process/meetings/meeting-life', ''],
  ['R49', 'isLate: true', 'http/obligation', 'R49: '],
  ['R51', 'NO_GROUND_FOR_HEALTH_DATA', 'http/matching', 'R51: are not searched by health data'],
  ['R51', 'NO_GROUND_FOR_HEALTH_DATA', 'domain/offers/matching/matching', 'R51: are never brought together'],
  ['R51', 'CLIENT_NOT_FOUND', 'http/matching', 'R51: are of own clients only'],
  ['R51', 'match.rows', 'http/matching', 'keeps how each client suited the vacancy'],
  ['R62', 'CONSENT_MISSING', 'http/matching', 'R62: tells nothing without consent'],
  ['R62', "'REFUSED'", 'http/matching', 'R62: keeps a refusal'],
  ['D1', "kind = 'disclosure'", 'http/matching', 'tells the employer what was consented to'],
  ['D3', "['NAME']", 'http/matching', 'never tells where somebody is reached'],
  ['R58', 'WORK_TRIAL_LIMIT', 'http/work-trials', ''],
  ['R58', "['CLIENT', 'AUTHORITY']", 'http/work-trials', 'of the municipality itself has two parties'],
  ['R35', 'ASSESSMENT_INCOMPLETE', 'http/plans', 'R45, R35: an approval out of turn'],
  ['R45', 'CLIENT_APPROVAL_MISSING', 'http/plans', 'R45, R35: an approval out of turn'],
  ['R45', 'PLAN_IN_FORCE', 'http/plans', 'R45: one of two plans comes into force'],
  ['R46', 'INTEGRATION_RIGHT_MISSING', 'http/plans', 'R46: need a right to integration'],
  ['R46', 'MAX_DURATION', 'http/plans', 'R46: need a right to integration'],
  ['R47', 'INTEGRATION_TAKES_PRECEDENCE', 'http/plans', 'R47, R48: come in the order of the law'],
  ['R47', 'PARTY_APPROVAL_MISSING', 'domain/process/plans/approving', 'R47: '],
  ['R48', 'MAPPING_NOT_DONE', 'http/plans', 'R47, R48: come in the order of the law'],
  ['R49', 'DONE_LATE', 'http/plans', 'R49: is followed act by act'],
  ['R50', 'LEGAL_BASIS_NOT_IN_FORCE', 'http/plans', 'R50: an act that is not in force'],
  ['R61', 'VACANCY_CLOSED', 'http/vacancies', 'VACANCY_CLOSED: '],
  ['R61', 'VACANCY_CLOSED', 'domain/offers/vacancies/vacancy', 'VACANCY_CLOSED: '],
  ['R61', 'REASONS_MISSING', 'http/vacancies', 'R61: is refused with written reasons'],
  ['R32', "['PEER_SUPPORT', null]", 'http/process', 'R33, R34: counts for how many clients'],
  ['R39', 'MATTERS_TOLD', 'http/timeline', 'R39: %s stands there'],
  ['R47', 'PARTY_APPROVAL_MISSING', 'http/plans', 'R45, R35: an approval out of turn'],
  ['R58', 'hours a day', 'http/work-trials', ''],
  ['R58', 'AGREEMENT_MISSING', 'http/work-trials', 'starts and ends with it, and is shown once'],
  ['R65', 'STATEMENT_COMPETENCE', 'http/statements', 'whoever asks is told who is competent, who may too'],
  [
    'R65',
    'STATEMENT_COMPETENCE',
    'domain/statements/own-statements/statement-code',
    'cannot be given by any kind of body on any day',
  ],
  ['D9', 'REASONS_MISSING', 'http/statements', 'is drafted, written, given'],
  ['R20', 'SEQUENCE_INVALID', 'domain/offers/job-offers/offer-life', ''],
  ['R20', 'hiredShareOfFillable: 16', 'http/job-offers', 'come to 13.0 % and 16.0 %'],
  ['R20', 'hiredShareOfFillable: 16', 'domain/offers/job-offers/effectiveness', 'is 13.0 % of all'],
  ['R63', 'VACANCY_CLOSED', 'http/job-offers', 'R63: '],
  ['R63', 'DEADLINE_TOO_SHORT', 'http/job-offers', 'R63: '],
  ['R63', 'OFFER_EXISTS', 'http/job-offers', 'R63: '],
  ['R64', 'sanction', 'http/job-offers', 'R64: has no field for a sanction'],
  ['R64', 'NO_ANSWER', 'http/job-offers', 'is refused with the way through the fact-finding'],
  ['R64', 'NOT_CONTACTED', 'http/job-offers', 'when the employer was not contacted'],
  ['R70', 'CLARIFICATION_REQUESTED', 'http/clarifications', 'goes to the client with a question'],
  ['R70', 'ANSWER_TIME_TOO_SHORT', 'http/clarifications', 'refuses what did not happen'],
  ['R70', 'REMINDER_NOT_DUE', 'http/clarifications', 'R70: of the first neglect'],
  ['R70', 'EXPIRED', 'http/clarifications', 'expire with the day'],
  ['D9', 'REASONS_MISSING', 'http/transfer-requests', 'is refused with reasons'],
  ['D9', 'REASONS_MISSING', 'http/plans', 'ends with reasons'],
  ['D10', 'INADMISSIBLE', 'http/transfer-requests', 'comes too late after thirty days'],
  ['D11', 'isLanguageAssumed', 'http/plans', 'is the client’s, or Finnish with a hint'],
  ['D11', 'LANGUAGE_MISSING', 'application/worklists', 'D11: '],
  ['D12', 'DISQUALIFIED', 'http/disqualifications', 'sees nothing of the client'],
  ['D12', 'DISQUALIFIED', 'http/disqualifications', '%s'],
];

describe('outcomes and refusals of the requirements', () => {
  it.each(PRODUCED)('%s: %s is produced by %s', async (_requirement, outcome, file, title) => {
    const found = (await testsIn(file)).filter(
      (test) => test.title.startsWith(title) && test.text.includes(outcome),
    );
    expect(found).not.toEqual([]);
  });
});

/** The tests of a file: the title, and the text up to the next test; what stands before the first belongs to it. */
async function testsIn(file: string): Promise<readonly { readonly title: string; readonly text: string }[]> {
  const text = await readFile(`tests/${file}.test.ts`, 'utf8');
  return text
    .split(/\n\s*(?=it(?:\.each)?[(<])/)
    .slice(1)
    .map((part) => ({ title: /['"`](.*?)['"`],/s.exec(part)?.[1] ?? '', text: part }));
}
