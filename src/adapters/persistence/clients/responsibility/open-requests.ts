import {
  REQUEST_COMMANDS,
  type RequestState,
} from '../../../../domain/clients/responsibility/transfer-request.ts';

/** SQL list of the states in which a request allows something. */
function statesAllowing(command: (typeof REQUEST_COMMANDS)[RequestState][number]): string {
  return (Object.keys(REQUEST_COMMANDS) as RequestState[])
    .filter((state) => REQUEST_COMMANDS[state].includes(command))
    .map((state) => `'${state}'`)
    .join(', ');
}

/** SQL list of the states in which a request has not been decided on. */
export const UNDECIDED_STATES = statesAllowing('decide');

/** SQL list of the states in which a request still waits for somebody. */
export const PENDING_STATES = statesAllowing('pass-on');
