/** Where a client stands (asiakasvastuun tila). */
export type ResponsibilityState =
  | 'TE_OFFICE'
  | 'PENDING_TRANSFER'
  | 'MUNICIPALITY'
  | 'PENDING_MOVE'
  | 'EMPLOYMENT_AUTHORITY'
  | 'ENDED';

/** What can be asked of a case; what a notice allows stands with the notice. */
export type CaseCommand =
  /** To the home municipality, because of the target group or as a return. */
  | 'TRANSFER'
  /** To where the home municipality leads now. */
  | 'MOVE'
  /** Back to the TE Office, because of change security. */
  | 'RETURN_CHANGE_SECURITY'
  /** Back to the TE Office, as both have agreed after a determination that was wrong. */
  | 'RETURN_BY_AGREEMENT'
  /** By a decision or an order: at the client's request, by suspension, at the end of the trials. */
  | 'DECIDE'
  /** To mark that the TE Office keeps the client. */
  | 'STAY'
  /** To begin, with a new job search. */
  | 'REGISTER';

export type CaseRefusal =
  | 'RULE_NOT_FOUND'
  | 'MUNICIPALITY_CODE_INVALID'
  | 'NO_VALID_JOB_SEARCH'
  | 'OUTSIDE_TRIAL_PERIOD'
  | 'TRANSFER_ALREADY_PENDING'
  | 'ALREADY_RESPONSIBLE'
  | 'GROUND_NOT_MET';

type Refusal = Exclude<CaseRefusal, 'RULE_NOT_FOUND' | 'MUNICIPALITY_CODE_INVALID'>;

/** What each state allows, and with which code it refuses the rest. */
export const CASE_COMMANDS: Readonly<
  Record<ResponsibilityState, Readonly<Record<CaseCommand, 'ALLOWED' | Refusal>>>
> = {
  TE_OFFICE: {
    TRANSFER: 'ALLOWED',
    MOVE: 'GROUND_NOT_MET',
    RETURN_CHANGE_SECURITY: 'ALREADY_RESPONSIBLE',
    RETURN_BY_AGREEMENT: 'ALREADY_RESPONSIBLE',
    DECIDE: 'ALLOWED',
    STAY: 'ALLOWED',
    REGISTER: 'ALREADY_RESPONSIBLE',
  },
  PENDING_TRANSFER: {
    TRANSFER: 'TRANSFER_ALREADY_PENDING',
    MOVE: 'TRANSFER_ALREADY_PENDING',
    RETURN_CHANGE_SECURITY: 'TRANSFER_ALREADY_PENDING',
    RETURN_BY_AGREEMENT: 'TRANSFER_ALREADY_PENDING',
    DECIDE: 'TRANSFER_ALREADY_PENDING',
    STAY: 'TRANSFER_ALREADY_PENDING',
    REGISTER: 'ALREADY_RESPONSIBLE',
  },
  MUNICIPALITY: {
    TRANSFER: 'ALREADY_RESPONSIBLE',
    MOVE: 'ALREADY_RESPONSIBLE',
    RETURN_CHANGE_SECURITY: 'ALLOWED',
    RETURN_BY_AGREEMENT: 'ALLOWED',
    DECIDE: 'ALLOWED',
    STAY: 'ALREADY_RESPONSIBLE',
    REGISTER: 'ALREADY_RESPONSIBLE',
  },
  PENDING_MOVE: {
    TRANSFER: 'ALREADY_RESPONSIBLE',
    MOVE: 'ALLOWED',
    RETURN_CHANGE_SECURITY: 'ALLOWED',
    RETURN_BY_AGREEMENT: 'ALLOWED',
    DECIDE: 'ALLOWED',
    STAY: 'ALREADY_RESPONSIBLE',
    REGISTER: 'ALREADY_RESPONSIBLE',
  },
  EMPLOYMENT_AUTHORITY: {
    TRANSFER: 'OUTSIDE_TRIAL_PERIOD',
    MOVE: 'ALREADY_RESPONSIBLE',
    RETURN_CHANGE_SECURITY: 'OUTSIDE_TRIAL_PERIOD',
    RETURN_BY_AGREEMENT: 'OUTSIDE_TRIAL_PERIOD',
    DECIDE: 'ALLOWED',
    STAY: 'OUTSIDE_TRIAL_PERIOD',
    REGISTER: 'ALREADY_RESPONSIBLE',
  },
  ENDED: {
    TRANSFER: 'NO_VALID_JOB_SEARCH',
    MOVE: 'NO_VALID_JOB_SEARCH',
    RETURN_CHANGE_SECURITY: 'NO_VALID_JOB_SEARCH',
    RETURN_BY_AGREEMENT: 'NO_VALID_JOB_SEARCH',
    DECIDE: 'NO_VALID_JOB_SEARCH',
    STAY: 'NO_VALID_JOB_SEARCH',
    REGISTER: 'ALLOWED',
  },
};
