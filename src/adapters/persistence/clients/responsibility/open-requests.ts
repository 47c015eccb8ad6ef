import {
  REQUEST_COMMANDS,
  type RequestState,
} from '../../../../domain/clients/responsibility/transfer-request.ts';

/** SQL list of the states in which a request still waits for somebody. */
export const OPEN_REQUEST_STATES = (Object.keys(REQUEST_COMMANDS) as RequestState[])
  .filter((state) => REQUEST_COMMANDS[state].includes('pass-on'))
  .map((state) => `'${state}'`)
  .join(', ');
