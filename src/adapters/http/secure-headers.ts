import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Answers are data: no browser shows them in a frame, guesses their type, or tells others where they came from. */
const secure = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
  },
  strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: true },
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xDnsPrefetchControl: false,
  xXssProtection: false,
  xFrameOptions: { action: 'deny' },
});

/** The headers of every answer: they are always the same, so they are asked for once. */
export const SECURE_HEADERS: Readonly<Record<string, string>> = headersSetBy(secure);

function headersSetBy(middleware: typeof secure): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const collecting = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  middleware({} as IncomingMessage, collecting as unknown as ServerResponse, () => undefined);
  return headers;
}
