import { type Logger, pino } from 'pino';
import type { Environment } from '../config/env.ts';

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

/** JSON lines to the standard output. */
export function createLogger({ LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>): Logger {
  return pino({ level: LOG_LEVEL, base: null, redact: { paths: REDACTED, censor: '[redacted]' } });
}
