import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { compare, type Comparison, milliseconds } from './support/measure.ts';
import { delivery, importDelivery, openStage, PERSONS, type Stage } from './support/stage.ts';

/** Everything that an import writes. */
const TABLES = [
  'client',
  'person',
  'residence',
  'job_search',
  'status_span',
  'earnings_right',
  'service_line',
  'service_spell',
  'held_row',
  'unemployment_spell',
  'unemployment_counter',
  'delivery',
  'delivery_exception',
  'responsibility',
].map((name) => `clients.${name}`);

/**
 * Import of a delivery — read, checked, deduplicated, spells and responsibilities derived — against COPY of the same
 * rows into the same tables with their indexes, by their owner.
 */
export async function benchImport(rounds: number): Promise<readonly Comparison[]> {
  await delivery();
  const stage = await openStage('import');
  try {
    await importDelivery(stage);
    await dumpRows(stage);
    const about = {
      name: 'import',
      size: `${PERSONS} persons`,
      aim: 3,
      better: 'lower',
      unit: 'ms',
    } as const;
    return [
      await compare(
        about,
        rounds,
        () => onEmptyTables(stage, () => importDelivery(stage)),
        () => onEmptyTables(stage, () => copyRows(stage)),
      ),
    ];
  } finally {
    await stage.close();
  }
}

async function onEmptyTables({ owner }: Stage, work: () => Promise<void>): Promise<number> {
  await owner.query(`truncate ${TABLES.join(', ')} cascade`);
  await owner.query(`truncate ${TABLES.join(', ')}, clients.referral_notice, clients.determination cascade`);
  await owner.query('checkpoint').catch(() => undefined);
  return milliseconds(work);
}

async function dumpRows({ owner, dataFolder }: Stage): Promise<void> {
  await mkdir(join(dataFolder, 'rows'), { recursive: true });
  for (const table of TABLES) {
    await guarded(owner, table, false);
    await pipeline(
      owner.query(copyTo(`copy ${table} to stdout`)),
      createWriteStream(fileOf(dataFolder, table)),
    );
    await guarded(owner, table, true);
  }
}

/**
 * In one transaction, as the import is; the owner is freed from row-level security, which COPY does not know, and from
 * what triggers do.
 */
async function copyRows({ owner, dataFolder }: Stage): Promise<void> {
  await owner.query('begin');
  for (const table of TABLES) {
    await guarded(owner, table, false);
    await pipeline(
      createReadStream(fileOf(dataFolder, table)),
      owner.query(copyFrom(`copy ${table} from stdin`)),
    );
    await guarded(owner, table, true);
  }
  await owner.query('commit');
}

async function guarded(owner: Stage['owner'], table: string, isGuarded: boolean): Promise<void> {
  await owner.query(`alter table ${table} ${isGuarded ? '' : 'no'} force row level security`);
  await owner.query(`alter table ${table} ${isGuarded ? 'enable' : 'disable'} trigger user`);
}

function fileOf(dataFolder: string, table: string): string {
  return join(dataFolder, 'rows', table);
}
