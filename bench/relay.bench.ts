import { carryMessages } from '../src/application/exchange/carry-messages.ts';
import { systemClock } from '../src/adapters/system/clock.ts';
import type { HandOver, MessageChannel } from '../src/domain/exchange/message-channel.port.ts';
import type { OutgoingMessage } from '../src/application/ports/outgoing-message.ts';
import type { ClientId } from '../src/domain/shared/ids.ts';
import { KEHA } from '../src/domain/shared/organisation.ts';
import { compare, type Comparison, milliseconds } from './support/measure.ts';
import { openStage, type Stage } from './support/stage.ts';

const MESSAGES = Number(process.env['BENCH_MESSAGES'] ?? 20_000);
const CLIENTS = Math.ceil(MESSAGES / 2);
const BATCH = 100;

/** A receiver at the other end of no line: it takes everything at once. */
const loopback: MessageChannel = {
  batchLimit: BATCH,
  opensAt: () => null,
  handOver: async (messages) =>
    new Map(
      messages.map(({ businessKey }): [string, HandOver] => [
        businessKey,
        { outcome: 'RECEIVED', proof: 'R' },
      ]),
    ),
  answers: () => Promise.resolve([]),
  recorded: () => Promise.resolve(),
};

const clientOf = (n: number): ClientId =>
  `00000000-0000-7000-8000-${String(n % CLIENTS).padStart(12, '0')}` as ClientId;

const written: readonly OutgoingMessage[] = Array.from({ length: MESSAGES }, (_, n) => ({
  port: 'te-statements',
  kind: 'TOLD',
  receiver: 'te-office:1500',
  sender: KEHA,
  clientId: clientOf(n),
  businessKey: `m${n}`,
  payload: { n, text: 'x'.repeat(300) },
}));

/** The relay, each client's messages in order and each receipt logged, against claiming and marking by hand. */
export async function benchRelay(rounds: number): Promise<readonly Comparison[]> {
  const stage = await openStage('relay');
  try {
    await stage.owner.query(`create schema bench;
      create table bench.message (id bigint generated always as identity primary key, kind text,
        business_key text, payload jsonb, sent_at timestamptz);
      create index message_unsent on bench.message (id) where sent_at is null`);
    const about = {
      name: 'message relay',
      size: `${MESSAGES} messages of ${CLIENTS} clients`,
      aim: 0.2,
      better: 'higher',
      unit: 'messages/s',
    } as const;
    return [
      await compare(
        about,
        rounds,
        () =>
          rate(
            stage,
            () => publish(stage),
            () => relayed(stage),
          ),
        () =>
          rate(
            stage,
            () => insert(stage),
            () => marked(stage),
          ),
      ),
    ];
  } finally {
    await stage.close();
  }
}

async function rate(
  { owner }: Stage,
  fill: () => Promise<unknown>,
  work: () => Promise<void>,
): Promise<number> {
  await owner.query('truncate exchange.message, exchange.attempt, bench.message');
  await fill();
  await owner.query('vacuum analyze exchange.message, bench.message');
  return MESSAGES / ((await milliseconds(work)) / 1_000);
}

/** As any use case writes them. */
function publish({ services }: Stage): Promise<unknown> {
  return services.unitOfWork.runBulk({ organisations: [KEHA] }, (tx) => tx.publish(written, 'bench'));
}

function insert({ owner }: Stage): Promise<unknown> {
  return owner.query(
    `insert into bench.message (kind, business_key, payload)
     select kind, "businessKey", payload
     from jsonb_to_recordset($1) as message (kind text, "businessKey" text, payload jsonb)`,
    [JSON.stringify(written)],
  );
}

async function relayed({ services }: Stage): Promise<void> {
  const carry = carryMessages({
    unitOfWork: services.unitOfWork,
    clock: systemClock,
    messageChannels: { 'te-statements': loopback },
    messageKinds: {},
    legislation: services.legislation,
    chance: Math.random,
  });
  const { signal } = new AbortController();
  let received = 0;
  for (let batch = 1; batch > 0; received += batch) batch = (await carry('te-statements', signal)).settled;
  if (received !== MESSAGES) throw new Error(`${received} of ${MESSAGES} messages were received`);
}

async function marked({ owner }: Stage): Promise<void> {
  for (;;) {
    await owner.query('begin');
    const { rows } = await owner.query<{ id: string }>({
      name: 'claim',
      text: `select id, kind, business_key, payload from bench.message where sent_at is null
        order by id limit $1 for update skip locked`,
      values: [BATCH],
    });
    await owner.query({
      name: 'mark',
      text: 'update bench.message set sent_at = now() where id = any($1::bigint[])',
      values: [rows.map(({ id }) => id)],
    });
    await owner.query('commit');
    if (rows.length === 0) return;
  }
}
