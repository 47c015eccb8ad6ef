import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchHttp } from './http.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchSimulation } from './simulation.bench.ts';
import { benchQuota } from './quota.bench.ts';
import { benchRelay } from './relay.bench.ts';
import { benchReport } from './report.bench.ts';
import { benchSealing } from './sealing.bench.ts';
import type { Comparison } from './support/measure.ts';

const BENCHES = {
  http: { run: benchHttp, rounds: 5 },
  import: { run: benchImport, rounds: 3 },
  sealing: { run: benchSealing, rounds: 3 },
  report: { run: benchReport, rounds: 7 },
  quota: { run: benchQuota, rounds: 5 },
  relay: { run: benchRelay, rounds: 5 },
  simulation: { run: benchSimulation, rounds: 3 },
} as const;

/** Runs the benchmarks, all or the one named, and writes what they found into the reference pages. */
const only = process.argv[2];
const results: Comparison[] = [];
for (const [name, { run, rounds }] of Object.entries(BENCHES)) {
  if (only !== undefined && only !== name) continue;
  for (const comparison of await run(Number(process.env['BENCH_ROUNDS'] ?? rounds))) {
    results.push(comparison);
    process.stdout.write(`${line(comparison)}\n`);
  }
}
await writeReference(results);

function line({ name, ratio, aim, better, product, baseline, unit }: Comparison): string {
  const reached = better === 'higher' ? ratio >= aim : ratio <= aim;
  const sign = better === 'higher' ? '≥' : '≤';
  return `${name}: ${ratio.toFixed(2)} × baseline (aim ${sign} ${aim}, ${reached ? 'reached' : 'missed'}); product ${Math.round(product)}, baseline ${Math.round(baseline)} ${unit}`;
}

async function writeReference(comparisons: readonly Comparison[]): Promise<void> {
  const [cpu] = cpus();
  const machine = `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}, embedded PostgreSQL 18`;
  const date = new Date().toISOString().slice(0, 10);
  const found = comparisons.map((comparison) => ({
    ...comparison,
    ratio: Math.round(comparison.ratio * 100) / 100,
    product: Math.round(comparison.product),
    baseline: Math.round(comparison.baseline),
    machine,
    date,
  }));
  const folder = join(process.cwd(), 'docs', 'reference');
  await mkdir(folder, { recursive: true });
  // What was not measured this time stays as it was found last.
  const before: typeof found = JSON.parse(await readFile(join(folder, 'benchmarks.json'), 'utf8'));
  const rounded = [
    ...before.map((one) => found.find(isSame(one)) ?? one),
    ...found.filter((one) => !before.some(isSame(one))),
  ];
  await writeFile(join(folder, 'benchmarks.json'), `${JSON.stringify(rounded, null, 2)}\n`);
  const rows = rounded.map(
    ({ name, size, ratio, aim, better, product, baseline, unit, date: on }) =>
      `| ${name} | ${size} | **${ratio}** | ${better === 'higher' ? '≥' : '≤'} ${aim} | ${product} | ${baseline} | ${unit} | ${on} |`,
  );
  await writeFile(
    join(folder, 'benchmarks.md'),
    `# Benchmarks

Written by \`npm run bench\`. Each ratio compares the product with a hand-written baseline on the same database in the
same run: both are measured in turns and the median of the paired ratios counts. Compare ratios between machines, never
the figures.

| what | size | ratio | aim | product | baseline | unit | measured on |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

- **detail GET, 50-row list**: the API as it is served (token, rights, row-level security, durable access log, request
  log) against bare Fastify and raw pg that set the tenant, write the log row and read in one round trip
  (\`bench/baseline/server.ts\`). 20 connections, 10 to the database.
- **import**: reading, checking, deduplicating, deriving and storing a delivery against COPY of the same rows into the
  same tables with their indexes.
- **sealing**: identity codes sealed and indexed as an import does, on one core, against raw keys and a draw of chance for
  each nonce.
- **report**: the monthly report of all areas against one statement written by hand for that month
  (\`bench/baseline/report.sql.ts\`), whose figures are checked to be the same.
- **commitment**: the use case that commits against a quota (rights, rule of the ledger, row-level security, two movements,
  commitment, a line of the access log, message, kept answer) against one statement written by hand with quota,
  commitment, log line, message and kept answer (\`bench/baseline/quota.sql.ts\`). 10 connections; after every run the books
  hold exactly what was acknowledged. That statement writes into tables of five narrow columns with next to no index or
  constraint. **Same tables** compares with one that leaves all the rows of the product in the product’s own tables, under
  their policies and constraints: what it takes longer than the narrow one, the rows themselves take.
- **message relay**: handing over to a receiver in the process, in order of each client, with lease, fence, attempts and a
  line of the access log for each, against claiming with \`skip locked\` and marking by hand, in batches of 100.
- **simulation of a bill**: everybody judged by the law in force and by a bill, against the time it may take: two minutes
  for 540 000 persons, and in proportion for fewer.

Machine of the last run: ${machine}.
`,
  );
}

function isSame(one: Comparison): (other: Comparison) => boolean {
  return ({ name, size }) => name === one.name && size === one.size;
}
