import { createHash, randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import type { MoveQuota } from '../src/application/resources/quotas/move-quota.ts';
import type { QuotaId } from '../src/domain/shared/ids.ts';
import { handWrittenCommit, handWrittenInSameTables, handWrittenLedger } from './baseline/quota.sql.ts';
import { compare, type Comparison, median } from './support/measure.ts';
import { actingFor, openStage, type Stage } from './support/stage.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
/** Both sides are asked so long before it counts. */
const WARMING_MS = 500;
const CONNECTIONS = 10;
const WAITING = 100;
const QUOTAS = 354;
const LINES = ['TRAVEL_AND_EXPENSE', 'PAY_SUBSIDY', 'START_UP_GRANT'];
const CENTS = 12_500;
const QUOTA_CENTS = 1_000_000_000_000;
/** Longest wait of all but one in a hundred. */
const PATIENCE_MS = 50;

interface Taken {
  readonly perSecond: number;
  readonly p99: number;
}

/** The use case that commits against a quota, beside one statement written by hand that writes the same rows. */
export async function benchQuota(rounds: number): Promise<readonly Comparison[]> {
  const stage = await openStage('quota');
  const application = {
    connectionString: stage.applicationAddress,
    options: '-c role=kuntakokeilu_app -c jit=off',
  };
  const pool = new Pool({ ...application, max: CONNECTIONS });
  const holders = [...new Set(Array.from({ length: QUOTAS }, (_, nth) => holderOf(nth)))];
  // The statement by hand acts for all of them at once.
  const acting = new Pool({
    ...application,
    options: `${application.options} -c kuntakokeilu.organisations={${holders.join(',')}}`,
    max: CONNECTIONS,
  });
  // Policies show and take rows for the application only, and for the bodies that it acts for.
  const bodies = new Client(application);
  const product = (quotas: number, callers: number) => measured(callers, () => opened(stage, bodies, quotas));
  const baseline = (quotas: number, callers: number) => measured(callers, () => written(stage, pool, quotas));
  const sameTables = (quotas: number, callers: number) =>
    measured(callers, () => writtenInSameTables(stage, { pool: acting, bodies }, quotas));
  try {
    await stage.owner.query(handWrittenLedger);
    await stage.owner.query(`grant usage on schema bench to kuntakokeilu_app;
      grant select, insert, update on all tables in schema bench to kuntakokeilu_app`);
    await bodies.connect();
    await bodies.query(`select set_config('kuntakokeilu.organisations', $1::text[]::text, false)`, [
      [...holders, 'keha'],
    ]);
    const about = { better: 'higher', unit: 'commitments/s' } as const;
    const waits: { product: number[]; baseline: number[] } = { product: [], baseline: [] };
    const noting = async (whose: keyof typeof waits, taken: Promise<Taken>): Promise<number> => {
      const { perSecond, p99 } = await taken;
      waits[whose].push(p99);
      return perSecond;
    };
    const p99 = { size: `one quota, ${WAITING} callers`, aim: 1, better: 'lower', unit: 'ms' } as const;
    return [
      await compare(
        { ...about, name: 'commitment', size: `one quota, ${CONNECTIONS} callers`, aim: 0.8 },
        rounds,
        () => rate(product(1, CONNECTIONS)),
        () => rate(baseline(1, CONNECTIONS)),
      ),
      await compare(
        { ...about, name: 'commitment', size: `${QUOTAS} quotas, ${CONNECTIONS} callers`, aim: 0.6 },
        rounds,
        () => rate(product(QUOTAS, CONNECTIONS)),
        () => rate(baseline(QUOTAS, CONNECTIONS)),
      ),
      await compare(
        { ...about, name: 'commitment', size: `${QUOTAS} quotas, ${WAITING} callers`, aim: 0.6 },
        rounds,
        () => rate(product(QUOTAS, WAITING)),
        () => rate(baseline(QUOTAS, WAITING)),
      ),
      await compare(
        {
          ...about,
          name: 'commitment, same tables',
          size: `${QUOTAS} quotas, ${CONNECTIONS} callers`,
          aim: 1,
        },
        rounds,
        () => rate(product(QUOTAS, CONNECTIONS)),
        () => rate(sameTables(QUOTAS, CONNECTIONS)),
      ),
      await compare(
        { ...about, name: 'commitments decided together', size: `one quota, ${WAITING} callers`, aim: 2 },
        rounds,
        () => noting('product', product(1, WAITING)),
        () => noting('baseline', baseline(1, WAITING)),
      ),
      await compare(
        { ...p99, name: 'p99 of commitments decided together' },
        rounds,
        () => Promise.resolve(median(waits.product)),
        () => Promise.resolve(PATIENCE_MS),
      ),
      await compare(
        { ...p99, name: 'p99 of them, beside that of one statement each' },
        rounds,
        () => Promise.resolve(waits.product.shift() ?? Number.NaN),
        () => Promise.resolve(waits.baseline.shift() ?? Number.NaN),
      ),
    ];
  } finally {
    await bodies.end();
    await pool.end();
    await acting.end();
    await stage.close();
  }
}

const rate = async (taken: Promise<Taken>): Promise<number> => (await taken).perSecond;

interface SameTables {
  readonly pool: Pool;
  readonly bodies: Client;
}

/** As long as the rule that the product names. */
const RULE = { act: '1269/2020', section: '16 §', date: '2021-03-01', version: 'V1', url: null };

/** A way to take of a quota, and to look whether the books agree with what was acknowledged. */
interface Way {
  readonly take: (nth: number) => Promise<void>;
  readonly check: (acknowledged: number) => Promise<void>;
}

async function measured(callers: number, open: () => Promise<Way>): Promise<Taken> {
  const { take, check } = await open();
  const waits: number[] = [];
  const begun = performance.now() + WARMING_MS;
  const end = begun + SECONDS * 1_000;
  let acknowledged = 0;
  const call = async (caller: number): Promise<void> => {
    for (let nth = caller; performance.now() < end; nth += 7) {
      const from = performance.now();
      await take(nth);
      acknowledged += 1;
      if (from >= begun) waits.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  const perSecond = waits.length / ((performance.now() - begun) / 1_000);
  await check(acknowledged);
  const sorted = waits.toSorted((a, b) => a - b);
  return { perSecond, p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN };
}

/** Municipalities with a quota for each line. */
const holderOf = (nth: number): string => `municipality:${100 + Math.floor(nth / LINES.length)}`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Quotas of as many holders as it takes, and nothing taken of them. */
async function openQuotas(
  owner: Client,
  bodies: Client,
  quotas: number,
): Promise<readonly { readonly id: QuotaId; readonly holder: string }[]> {
  await owner.query(`truncate resources.quota, resources.commitment, resources.movement, exchange.message,
    access.audit_entry, access.idempotency_key cascade`);
  const { rows } = await bodies.query<{ id: QuotaId; holder: string }>(
    `insert into resources.quota (id, holder, budget_year, service_line, state, readers, amount_cents, reserved_cents,
       committed_cents, used_cents, seats_reserved, seats_taken, movements, version, changed_by,
       changed_by_organisation, changed_at)
     select gen_random_uuid(), holder, extract(year from now()), line, 'OPEN', array[holder, 'ely:04', 'keha', 'ministry'],
       $3, 0, 0, 0, 0, 0, 0, 1, 'bench', 'ely:04', now()
     from generate_series(0, $1::integer - 1) as nth,
       lateral (select ($4::text[])[1 + nth] as holder, ($2::text[])[1 + nth % 3] as line) as of
     returning id, holder`,
    [quotas, LINES, QUOTA_CENTS, Array.from({ length: quotas }, (_, nth) => holderOf(nth))],
  );
  await owner.query('vacuum analyze resources.quota');
  return rows;
}

/** The books of the product hold what was acknowledged. */
const inBooks = (bodies: Client) => (acknowledged: number) =>
  sameAs(acknowledged, bodies, {
    cents: `select sum(committed_cents) / ${CENTS} from resources.quota`,
    commitments: `select count(*) from resources.commitment where committed_cents = ${CENTS}`,
    movements: 'select sum(movements) / 2 from resources.quota',
    ledger: `select count(*) from resources.movement where kind = 'COMMIT'`,
    log: `select count(*) from access.audit_entry where kind = 'command'`,
    messages: 'select count(*) from exchange.message',
    answers: 'select count(*) from access.idempotency_key where answer is not null',
  });

async function opened({ owner, services }: Stage, bodies: Client, quotas: number): Promise<Way> {
  const rows = await openQuotas(owner, bodies, quotas);
  const contexts = rows.map(({ holder }) => actingFor(holder, 'MUN_OFFICER'));
  return {
    async take(nth) {
      const quota = rows[nth % quotas]?.id as QuotaId;
      const context = contexts[nth % quotas];
      if (context === undefined) throw new RangeError('no such quota');
      const asked: MoveQuota = {
        quota,
        movement: { kind: 'COMMIT', reference: 'bench', cents: CENTS, seats: 0 },
        reason: null,
      };
      const key = randomUUID();
      const done = await services.moveQuota(asked, {
        ...context,
        idempotency: { key, requestHash: hashOf(key) },
      });
      if (!done.ok) throw new Error(JSON.stringify(done.failure));
    },
    check: inBooks(bodies),
  };
}

async function writtenInSameTables(
  { owner }: Stage,
  { pool, bodies }: SameTables,
  quotas: number,
): Promise<Way> {
  const rows = await openQuotas(owner, bodies, quotas);
  return {
    async take(nth) {
      const key = randomUUID();
      const { rowCount } = await pool.query({
        name: 'commit-in-same-tables',
        text: handWrittenInSameTables,
        values: [rows[nth % quotas]?.id, CENTS, randomUUID(), key, hashOf(key), RULE],
      });
      if (rowCount !== 1) throw new Error('refused');
    },
    check: inBooks(bodies),
  };
}

async function written({ owner }: Stage, pool: Pool, quotas: number): Promise<Way> {
  await owner.query(
    'truncate bench.quota, bench.commitment, bench.audit, bench.outbox, bench.idempotency_key',
  );
  await owner.query(
    'insert into bench.quota select nth, 1 + nth % 118, $2, 0, 1 from generate_series(0, $1::integer - 1) nth',
    [quotas, QUOTA_CENTS],
  );
  await owner.query('vacuum analyze bench.quota');
  const actor = randomUUID();
  return {
    async take(nth) {
      const key = randomUUID();
      const { rowCount } = await pool.query({
        name: 'commit',
        text: handWrittenCommit,
        values: [nth % quotas, randomUUID(), CENTS, actor, key, hashOf(key)],
      });
      if (rowCount !== 1) throw new Error('refused');
    },
    async check(acknowledged) {
      await sameAs(acknowledged, owner, {
        cents: `select sum(used_cents) / ${CENTS} from bench.quota`,
        commitments: 'select count(*) from bench.commitment',
        log: 'select count(*) from bench.audit',
        messages: 'select count(*) from bench.outbox',
        answers: 'select count(*) from bench.idempotency_key',
      });
    },
  };
}

/** Every figure of the books is what was acknowledged. */
async function sameAs(
  acknowledged: number,
  connection: Client,
  books: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [what, sql] of Object.entries(books)) {
    const { rows } = await connection.query<{ found: string }>(`select (${sql})::bigint as found`);
    const found = Number(rows[0]?.found);
    if (found !== acknowledged) throw new Error(`${what}: ${found}, acknowledged: ${acknowledged}`);
  }
}
