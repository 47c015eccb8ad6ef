import { z } from 'zod';
import { withSecrets } from './secret-files.ts';

const text = z.string().trim().min(1);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const wholeNumber = z.string().regex(/^\d+$/, 'a whole number is needed').transform(Number);
const connections = wholeNumber.pipe(z.number().int().min(1, 'at least 1 is needed'));
const database = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'an address as postgres://user@host/database is needed',
});
const list = (value: string): readonly string[] => value.split(',').map((part) => part.trim());
const perMinute = wholeNumber.pipe(z.number().int().min(1, 'at least 1 is needed'));
const webAddress = z.url({ error: 'an address as https://login.example.fi is needed' });

/** Every environment variable that the product reads. An empty one counts as not set. */
export const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('`production` refuses the demo and takes identity codes of real people when told to.'),
  HOST: text.default('127.0.0.1').describe('Address to listen on.'),
  PORT: wholeNumber
    .pipe(z.number().int().max(65_535, 'at most 65535 is possible'))
    .default(3000)
    .describe('Port to listen on; 0 picks a free one.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .optional()
    .describe(
      'How much is logged, as JSON lines to the standard output. Not set: `info`, in the demo `warn`.',
    ),
  DATA_FOLDER: text
    .default('.data')
    .describe('Folder of everything that this installation keeps outside a given database.'),
  DATABASE_URL: database
    .optional()
    .describe('PostgreSQL 15 or later. Not set: the embedded PostgreSQL, with its data under DATA_FOLDER.'),
  DATABASE_URL_FILE: text.optional().describe('File with the value of DATABASE_URL, which holds a password.'),
  MIGRATION_DATABASE_URL: database
    .optional()
    .describe(
      'The same database as the owner of the tables. Not set: DATABASE_URL migrates, and the application switches to a role that owns nothing.',
    ),
  MIGRATION_DATABASE_URL_FILE: text
    .optional()
    .describe('File with the value of MIGRATION_DATABASE_URL, which holds a password.'),
  DATABASE_CONNECTIONS: connections.default(10).describe('Connections for requests.'),
  WORK_CONNECTIONS: connections
    .default(4)
    .describe('Connections for long work: imports, determinations, reports.'),
  STATEMENT_TIMEOUT_MS: wholeNumber
    .default(10_000)
    .describe(
      'Milliseconds after which a statement of a request is given up; a lock is waited for half as long.',
    ),
  WORKER: flag.default(true).describe('Whether this process works on queued runs.'),
  CLIENT_REGISTRY: text.default('ura-file').describe('Plugin that speaks to the national client register.'),
  URA_INBOX: text
    .optional()
    .describe('Folder in which URA deliveries arrive. Not set: `inbox` under DATA_FOLDER.'),
  TE_STATEMENTS: text
    .optional()
    .describe(
      'Plugin that carries reports and statements to TE Offices, the KEHA Centre and payers of benefits; with `none` they wait. Not set: `te-statements-file` under DATA_FOLDER in the demo, otherwise `none`.',
    ),
  TE_STATEMENTS_CONFIG: text
    .optional()
    .describe(
      'JSON file with the configuration of that plugin (docs/how-to/connect-statement-receivers.md).',
    ),
  SILENCE_HOURS: wholeNumber
    .pipe(z.number().int().min(1, 'at least 1 is needed'))
    .default(25)
    .describe(
      'Hours after which it is told that nothing has come from the register, or from a receiver who owes an answer.',
    ),
  JOB_POSTINGS: text
    .optional()
    .describe('Plugin that brings job postings, as `tyomarkkinatori`. Not set: none are brought.'),
  JOB_POSTINGS_CONFIG: text
    .optional()
    .describe('File with the configuration of that plugin, as JSON (docs/how-to/connect-job-postings.md).'),
  ALLOW_REAL_IDENTITY_CODES: flag
    .default(false)
    .describe('Take identity codes of real people (individual numbers 002–899). Only in production.'),
  SEALING_KEYS_FILE: text
    .optional()
    .describe(
      'File with the keys that identity codes are sealed with and found by (docs/how-to/rotate-keys.md). Needed in production. Not set: keys are made up and kept with the data.',
    ),
  OIDC_ISSUER: webAddress
    .optional()
    .describe('Issuer of the access tokens. Not set: demo mode with a local issuer.'),
  OIDC_AUDIENCE: text.default('kuntakokeilu').describe('Audience that access tokens must name.'),
  OIDC_JWKS_URL: webAddress
    .optional()
    .describe('Keys of the issuer. Not set: as `/.well-known/openid-configuration` under OIDC_ISSUER says.'),
  OIDC_ALGORITHMS: text
    .default('ES256,EdDSA,RS256')
    .transform(list)
    .pipe(z.array(z.enum(['ES256', 'EdDSA', 'RS256'])).min(1))
    .describe('Algorithms with which access tokens may be signed, separated by commas.'),
  OIDC_SCOPES_LIMIT: z
    .enum(['systems', 'everybody'])
    .default('systems')
    .describe('Whose tokens allow only the permissions that their scopes name, beside what rights allow.'),
  CORS_ORIGINS: text
    .transform(list)
    .pipe(z.array(z.string().regex(/^https?:\/\/[^/?#\s]+$/, 'origins as https://app.example.fi are needed')))
    .optional()
    .describe('Origins whose pages may ask, separated by commas. Not set: no page of another origin.'),
  TRUSTED_PROXIES: text
    .transform(list)
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'addresses of proxies are needed')))
    .optional()
    .describe(
      'Addresses or networks of the proxies before the server, separated by commas: their X-Forwarded-For tells who asks. Not set: whoever connects.',
    ),
  READS_PER_MINUTE: perMinute.default(1200).describe('How often somebody may look at something in a minute.'),
  CHANGES_PER_MINUTE: perMinute.default(300).describe('How often somebody may change something in a minute.'),
  SEARCHES_PER_MINUTE: perMinute
    .default(30)
    .describe('How often somebody may look for a person by identity code, or for duplicates, in a minute.'),
  WORK_PER_MINUTE: perMinute
    .default(30)
    .describe('How often somebody may ask for long work in a minute: runs, simulations, reports.'),
  REFUSALS_PER_MINUTE: perMinute
    .default(120)
    .describe(
      'How often an address may be refused in a minute for want of a good token, or where there is nothing.',
    ),
  DEMO: flag
    .optional()
    .describe('Demo mode: a local issuer, invented people. Not set: on when OIDC_ISSUER is not set.'),
});

export type Environment = Readonly<Omit<z.output<typeof environmentSchema>, 'LOG_LEVEL'>> & {
  readonly LOG_LEVEL: NonNullable<z.output<typeof environmentSchema>['LOG_LEVEL']>;
  readonly isDemo: boolean;
};

/** Reads the environment. @throws EnvironmentInvalid that names every variable at fault and never shows a value */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const known = Object.keys(environmentSchema.shape);
  const asked = Object.fromEntries(known.map((name) => [name, variables[name] || undefined]));
  const { given, unread } = withSecrets(asked);
  if (unread.length > 0) throw new EnvironmentInvalid(unread);
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new EnvironmentInvalid(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const isDemo = parsed.data.DEMO ?? parsed.data.OIDC_ISSUER === undefined;
  const environment = {
    ...parsed.data,
    isDemo,
    LOG_LEVEL: parsed.data.LOG_LEVEL ?? (isDemo ? 'warn' : 'info'),
  };
  const problems = contradictions(environment);
  if (problems.length > 0) throw new EnvironmentInvalid(problems);
  return environment;
}

/** The environment cannot be used; the message lists what to change. */
export class EnvironmentInvalid extends Error {
  override readonly name = 'EnvironmentInvalid';

  constructor(problems: readonly string[]) {
    super(`The environment cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

function contradictions(environment: Environment): readonly string[] {
  const { isDemo, NODE_ENV, HOST, OIDC_ISSUER, ALLOW_REAL_IDENTITY_CODES, SEALING_KEYS_FILE } = environment;
  const problems: string[] = [];
  if (isDemo && NODE_ENV === 'production') {
    problems.push(
      'DEMO: the demo does not run in production; set OIDC_ISSUER, and DEMO to false or not at all',
    );
  }
  if (isDemo && !LOOPBACK.has(HOST)) {
    problems.push(
      'HOST: the demo listens on a loopback address only (127.0.0.1); anybody could sign in elsewhere',
    );
  }
  if (!isDemo && OIDC_ISSUER === undefined) problems.push('OIDC_ISSUER: needed to verify access tokens');
  if (ALLOW_REAL_IDENTITY_CODES && NODE_ENV !== 'production') {
    problems.push('ALLOW_REAL_IDENTITY_CODES: codes of real people are taken in production only');
  }
  if (NODE_ENV === 'production' && SEALING_KEYS_FILE === undefined) {
    problems.push('SEALING_KEYS_FILE: needed in production to seal identity codes');
  }
  return problems;
}
