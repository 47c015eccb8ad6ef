import { beforeAll, describe, expect, it } from 'vitest';
import type { ClientRegistry, Section } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { openFolder } from '../../src/plugins/ura-file/folder.ts';
import { randomLives, rowsOf } from '../support/arbitrary-lives.ts';
import { type Cells, columnNames, type DeliveryContent } from '../support/delivery-builder.ts';
import { dump } from '../support/dump.ts';
import { delta, full, openIntake } from '../support/imports.ts';
import { person, type Rows, together } from '../support/scene.ts';
import { ok } from '../../src/domain/shared/result.ts';
import { RAW, rawIn } from '../support/keys.ts';

const MARCH = '2021-03-31' as PlainDate;
const APRIL = '2021-04-30' as PlainDate;
const LONG = { history_from: '2017-01-01' };
const LATER = { ...LONG, data_cut: APRIL, created_at: '2021-05-01T04:10:00+03:00' };
const SEEDS = [1, 2];

/** Two states of the register: of the second, some people live on as they did, some otherwise, and some are new. */
function states(seed: number): { readonly a: Rows; readonly b: Rows } {
  const before = randomLives(MARCH, 30, seed);
  const later = randomLives(APRIL, 40, seed + 1000).slice(20);
  const kept = together(...before.slice(0, 20).map(rowsOf));
  const newcomers = together(...later.slice(10).map(rowsOf));
  return {
    a: together(...before.map(rowsOf)),
    b: together(kept, recorded('2.5.2021', together(...later.slice(0, 10).map(rowsOf))), newcomers),
  };
}

function recorded(kirjattu: string, rows: Rows): Rows {
  return mapped(rows, (list) => list.map((row) => ({ ...row, kirjattu })));
}

function mapped(rows: Rows, change: (list: readonly Cells[], section: Section) => readonly Cells[]): Rows {
  return Object.fromEntries(
    (Object.keys(rows) as Section[]).map((section) => [section, change(rows[section] ?? [], section)]),
  );
}

/** What a delta says so that the first state becomes the second. */
function difference(a: Rows, b: Rows): Rows {
  const keyed = (rows: Rows, section: Section): ReadonlyMap<string, Cells> =>
    new Map((rows[section] ?? []).map((row) => [String(row[columnNames(section)[0] ?? '']), row]));
  return mapped(b, (list, section) => {
    const known = keyed(a, section);
    const arriving = keyed(b, section);
    const changed = list.flatMap((row) => {
      const old = known.get(String(row[columnNames(section)[0] ?? '']));
      if (old === undefined) return [{ ...row, muutoslaji: 'L' }];
      return JSON.stringify(old) === JSON.stringify(row) ? [] : [{ ...row, muutoslaji: 'M' }];
    });
    const removed = [...known].filter(([key]) => !arriving.has(key));
    return [...removed.map(([, row]) => ({ ...row, muutoslaji: 'P' })), ...changed];
  });
}

/** What is stored once the deliveries have been taken in. */
async function after(
  deliveries: readonly DeliveryContent[],
  registry?: ClientRegistry,
): Promise<{ readonly now: readonly string[]; readonly everything: unknown }> {
  const intake = await openIntake('2021-05-01T09:00:00.000Z', registry);
  try {
    const counts = [];
    for (const delivery of deliveries) counts.push((await intake.take(delivery)).counts);
    const rows = await intake.test.all<Parameters<typeof rawIn>[0]>(
      `select section, source_key, outcome, reason, column_name, ${RAW} from clients.delivery_exception exception
       order by section, source_key, outcome, reason`,
    );
    const listed = rows
      .map(({ row, sealed_raw, ...rest }) => JSON.stringify({ ...rest, raw: rawIn({ row, sealed_raw }) }))
      .toSorted();
    const ever = await dump(intake.test, 'ever');
    return { now: await dump(intake.test, 'now'), everything: { ever, listed, counts } };
  } finally {
    await intake.close();
  }
}

/** Who is responsible is recorded once and not derived, so it follows from what was known first. */
const derived = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !line.startsWith('responsibility') && !line.startsWith('client'));

describe.each(SEEDS)('deliveries of random lives (seed %i)', (seed) => {
  const { a, b } = states(seed);
  const first = full('A', a, LONG);
  const second = full('B', b, LATER);
  let both: readonly string[];

  beforeAll(async () => {
    ({ now: both } = await after([first, second]));
  });

  it('a full delivery says what is true, whatever was known before', async () => {
    const { now } = await after([second]);
    expect(derived(both)).toEqual(derived(now));
    expect(now.length).toBeGreaterThan(150);
  });

  it('a chain of deltas comes to what the full delivery says', async () => {
    const all = difference(a, b);
    const ofHalf = (half: number): Rows =>
      mapped(all, (list) => list.filter((row) => Number(row['asiakasnumero']) % 2 === half));
    const chain = [first, delta('A', 2, ofHalf(0), LATER), delta('A', 3, ofHalf(1), LATER)];
    expect((await after(chain)).now).toEqual(both);
  });
});

describe('the way in which a delivery is read', () => {
  /** Rows in each other's way, twice there, faulty, and of refused persons. */
  const { a, b } = states(9);
  const disputed = together(
    person('00479001', {
      statuses: [{}, { tyollisyyskoodi: '01' }, { alku: '2.3.2021', kirjattu: '2.3.2021' }],
    }),
    person('00479002', { persons: { henkilotunnus: '010101-9000' } }),
    person('00479003', { services: [{}, { palvelunumero: 'V00479003' }, { palvelukoodi: 'none' }] }),
  );
  const content = [full('A', together(a, disputed), LONG), full('B', together(b, disputed), LATER)];
  let whole: unknown;

  beforeAll(async () => {
    ({ everything: whole } = await after(content));
  });

  it('in pieces of any size or as a whole comes to the same', async () => {
    const inPieces: ClientRegistry = {
      waiting: async () => ok([]),
      open: (location) => openFolder(location, { allowRealCodes: false, chunkRows: 3 }),
    };
    expect((await after(content, inPieces)).everything).toEqual(whole);
  });

  it('in any order of rows comes to the same', async () => {
    const backwards = content.map((delivery) => ({
      ...delivery,
      rows: mapped(delivery.rows ?? {}, (list) => list.toReversed()),
    }));
    expect((await after(backwards)).everything).toEqual(whole);
  });
});
