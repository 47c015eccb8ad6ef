/** What may be imported from where: an allow-list a layer, and for each rule one import that must break it. */
export interface ImportRule {
  readonly name: string;
  readonly comment: string;
  /** Files that the rule binds, and those it may import; both are regular expressions anchored at the root. */
  readonly from: string;
  readonly fromNot?: string;
  readonly mayImport: string;
  /** A file and an import that the rule must refuse. */
  readonly probe: { readonly file: string; readonly imports: string };
}

const CONTEXT =
  '(?<context>clients|process|offers|statements|exchange|resources|subsidies|access|reporting|privacy)';
const DOMAIN_COMMON = '^src/domain/(shared|legislation|reference|handling)/';
const NPM = (...names: readonly string[]): string => `node_modules/(${names.join('|')})/`;

export const IMPORT_RULES: readonly ImportRule[] = [
  {
    name: 'domain-shared-alone',
    comment: 'The kernel imports nothing but itself.',
    from: '^src/domain/shared/',
    mayImport: '^src/domain/shared/',
    probe: { file: 'src/domain/shared/probe.ts', imports: 'src/domain/legislation/target.ts' },
  },
  {
    name: 'legislation-and-reference-know-no-context',
    comment: 'Law and code lists are read by every context and know none.',
    from: '^src/domain/(legislation|reference)/',
    mayImport: '^src/domain/(shared|legislation|reference)/',
    probe: { file: 'src/domain/legislation/probe.ts', imports: 'src/domain/clients/target.ts' },
  },
  {
    name: 'handling-knows-no-context',
    comment: 'What every handling of a client shares knows no context.',
    from: '^src/domain/handling/',
    mayImport: DOMAIN_COMMON,
    probe: { file: 'src/domain/handling/probe.ts', imports: 'src/domain/process/target.ts' },
  },
  {
    name: 'domain-context-alone',
    comment: 'A context of the domain imports itself and what is common: no npm, no node, no other context.',
    from: `^src/domain/${CONTEXT}/`,
    mayImport: `${DOMAIN_COMMON}|^src/domain/$1/`,
    probe: { file: 'src/domain/clients/probe.ts', imports: 'src/domain/reporting/target.ts' },
  },
  {
    name: 'domain-without-libraries',
    comment: 'The domain is plain TypeScript.',
    from: '^src/domain/',
    mayImport: '^src/domain/',
    probe: { file: 'src/domain/clients/probe.ts', imports: 'node:crypto' },
  },
  {
    name: 'application-frame',
    comment: 'Ports and wrappers know the domain and nothing outside.',
    from: '^src/application/(ports|shared)/',
    mayImport: '^src/(domain|application/(ports|shared))/',
    probe: { file: 'src/application/shared/probe.ts', imports: 'src/adapters/persistence/target.ts' },
  },
  {
    name: 'application-context',
    comment: 'Use cases know the domain, the frame, their own context and what others publish.',
    from: '^src/application/(clients|process|offers|statements|exchange|daily-round|reporting|runs|access|legislation|privacy)/',
    mayImport: '^src/domain/|^src/application/(ports|shared|$1)/|^src/application/[^/]+/published\\.ts$',
    probe: { file: 'src/application/runs/probe.ts', imports: 'src/application/clients/target.ts' },
  },
  {
    name: 'texts-know-what-they-say',
    comment: 'Texts for people are made from the domain and from the use cases’ answers.',
    from: '^src/adapters/texts/',
    mayImport: `^src/(adapters/texts|domain|application)/|^src/container\\.ts$|${NPM('csv-stringify')}`,
    probe: { file: 'src/adapters/texts/probe.ts', imports: 'src/adapters/http/target.ts' },
  },
  {
    name: 'documents-write-out-texts',
    comment: 'Documents write out what the texts say; they know no use case.',
    from: '^src/adapters/documents/',
    mayImport: `^src/adapters/(documents|texts)/|^(node:)?(fs|url|worker_threads)$|${NPM('pdfkit', '@types/pdfkit')}`,
    probe: { file: 'src/adapters/documents/probe.ts', imports: 'src/application/shared/target.ts' },
  },
  {
    name: 'http-drives-use-cases',
    comment:
      'HTTP knows the services, the domain, the texts and how errors are logged; no database, no plugin.',
    from: '^src/adapters/(http|identity)/',
    mayImport: `^src/(adapters/(http|identity|texts|documents|logging|system)|domain|application)/|^src/container\\.ts$|^(node:)?(crypto|fs|http|net|path)|${NPM(
      'fastify',
      'finnish-business-ids',
      'fastify-[^/]+',
      '@fastify',
      'helmet',
      'zod',
      'pino',
      'jose',
      'openapi-types',
    )}`,
    probe: { file: 'src/adapters/http/probe.ts', imports: 'src/adapters/persistence/target.ts' },
  },
  {
    name: 'cli-and-demo-drive-use-cases',
    comment: 'The command line and the demo know the services, the domain and the texts.',
    from: '^src/adapters/(cli|demo)/',
    mayImport: `^src/(adapters/(cli|demo|texts|identity)|domain|application)/|^src/container\\.ts$|^(node:)?(crypto|fs|os|path|util)`,
    probe: { file: 'src/adapters/cli/probe.ts', imports: 'src/adapters/persistence/target.ts' },
  },
  {
    name: 'migrations-stand-alone',
    comment:
      'What a migration lists is what it listed when it first ran: no list of the program as it is now.',
    from: '^src/adapters/persistence/migrations/',
    mayImport: `^src/adapters/persistence/(migrations/|process/matter-tables\\.sql\\.ts$)|^src/domain/shared/organisation\\.ts$|${NPM('@mikro-orm/migrations')}`,
    probe: {
      file: 'src/adapters/persistence/migrations/probe.ts',
      imports: 'src/adapters/persistence/privacy/target.ts',
    },
  },
  {
    name: 'persistence-serves-ports',
    comment: 'Persistence knows ports and domain; no HTTP, no plugin.',
    from: '^src/adapters/persistence/',
    mayImport: `^src/(adapters/persistence|domain|application)/|^(node:)?crypto$|${NPM(
      '@mikro-orm',
      'kysely',
      'pg',
      '@types/pg',
      'pg-copy-streams',
      '@types/pg-copy-streams',
    )}`,
    probe: { file: 'src/adapters/persistence/probe.ts', imports: 'src/adapters/http/target.ts' },
  },
  {
    name: 'jobs-run-use-cases',
    comment: 'The queue knows runs and the connection they are queued on.',
    from: '^src/adapters/jobs/',
    mayImport: `^src/(adapters/(jobs|persistence)|application|domain)/|${NPM('pg-boss', 'pg', '@types/pg')}`,
    probe: { file: 'src/adapters/jobs/probe.ts', imports: 'src/adapters/http/target.ts' },
  },
  {
    name: 'plain-adapters-stay-plain',
    comment: 'Configuration, logging and the system’s clock, ids and secrets need nobody.',
    from: '^src/adapters/(config|logging|system)/',
    mayImport: `^src/(adapters/(config|logging|system)|application/ports|domain/shared)/|^(node:)?(crypto|fs|fs/promises|path)$|${NPM('zod', 'pino')}`,
    probe: { file: 'src/adapters/config/probe.ts', imports: 'src/adapters/persistence/target.ts' },
  },
  {
    name: 'plugin-host-knows-the-catalogue',
    comment: 'The host starts plugins from the catalogue.',
    from: '^src/adapters/plugin-host/',
    mayImport: `^src/(adapters/plugin-host|plugins/kit|domain|application/ports)/|^src/plugins/catalogue\\.ts$|${NPM('zod')}`,
    probe: { file: 'src/adapters/plugin-host/probe.ts', imports: 'src/adapters/http/target.ts' },
  },
  {
    name: 'plugin-kit-is-small',
    comment: 'The kit is the whole interface of plugins.',
    from: '^src/plugins/kit/',
    mayImport: `^src/plugins/kit/|^src/domain/(shared/|.*\\.port\\.ts$)|${NPM('zod')}`,
    probe: { file: 'src/plugins/kit/probe.ts', imports: 'src/application/ports/target.ts' },
  },
  {
    name: 'plugin-alone',
    comment: 'A plugin knows the kit, the ports and their words, the law, its own files and vendors.',
    from: '^src/plugins/(ura-[^/]+|te-statements-[^/]+|tyomarkkinatori)/',
    mayImport: `^src/plugins/(kit|$1)/|^src/domain/|^(node:)?[a-z_/]+$|${NPM('zod', 'csv-parse', 'csv-stringify', 'fast-xml-parser', 'finnish-business-ids')}`,
    probe: { file: 'src/plugins/ura-file/probe.ts', imports: 'src/plugins/persistence-postgresql/target.ts' },
  },
  {
    name: 'persistence-plugin-alone',
    comment: 'The PostgreSQL plugin is a manifest around the persistence adapter.',
    from: '^src/plugins/persistence-[^/]+/',
    mayImport: `^src/(plugins/(kit|persistence-[^/]+)|adapters/persistence|domain|application/ports)/|^(node:)?[a-z_/]+$|${NPM('pg', '@types/pg')}`,
    probe: { file: 'src/plugins/persistence-postgresql/probe.ts', imports: 'src/adapters/http/target.ts' },
  },
  {
    name: 'nobody-imports-an-entry',
    comment: 'Entries and the installation are composed, never used.',
    from: '^src/',
    fromNot: '^src/(main|cli|installation)\\.ts$',
    mayImport: '^(?!src/(main|cli|installation)\\.ts$)',
    probe: { file: 'src/adapters/cli/probe.ts', imports: 'src/main.ts' },
  },
  {
    name: 'product-without-tests',
    comment: 'The product never imports its tests or benchmarks.',
    from: '^src/',
    mayImport: '^(?!(tests|bench|scripts)/)',
    probe: { file: 'src/adapters/http/probe.ts', imports: 'tests/support/target.ts' },
  },
];
