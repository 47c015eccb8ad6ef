import { type DestinationStream, type Logger, pino } from 'pino';
import type { Environment } from '../config/env.ts';
import { safeError } from './safe-error.ts';

/** Paths that are taken out of every log line, as a second net: callers log codes and ids, not people. */
const REDACTED = [
  'identityCode',
  'authorization',
  'req.headers.authorization',
  'req.headers.cookie',
  'password',
  'token',
  'err.config',
  'err.query',
  'err.parameters',
];

/** An identity code, whatever its case; parts of a UUID or of a trace id look like one, but for what stands around. */
const IDENTITY_CODE = /(?<![\da-f])\d{6}[-+a-fu-y]\d{3}[\da-y](?![\da-z])/gi;
const REDACTED_TEXT = '[redacted]';

/** JSON lines to the standard output, or to where they are told to go. */
export function createLogger(
  { LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>,
  destination?: DestinationStream,
): Logger {
  const options = {
    level: LOG_LEVEL,
    base: null,
    redact: { paths: REDACTED, censor: REDACTED_TEXT },
    serializers: { err: safeError },
    hooks: { streamWrite: (line: string) => line.replaceAll(IDENTITY_CODE, REDACTED_TEXT) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
