import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../support/delivery-builder.ts';
import { rowOf } from '../support/delivery-rows.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, person, type Rows } from '../support/scene.ts';

const APRIL = { data_cut: '2021-04-30', created_at: '2021-05-01T04:10:00+03:00' };

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake();
});

afterAll(() => intake.close());

describe('spans of a delivery and of the store', () => {
  const span = (key: string, cells: Cells): Cells =>
    rowOf('statuses', { asiakasnumero: '00422001', jaksonumero: key, ...cells });
  const content = (...statuses: readonly Cells[]): Rows => ({
    ...person('00422001', { ...BARE, statuses: null }),
    statuses,
  });
  const OLD = span('OLD', { alku: '1.1.2021', kirjattu: '2.1.2021' });
  const NEXT = span('NEXT', { tyollisyyskoodi: '01', alku: '1.4.2021', kirjattu: '2.4.2021' });
  const CLOSED = { ...OLD, loppu: '31.3.2021', paattymissyy: '03', kirjattu: '2.4.2021' };
  let round = 0;

  /** Takes the first state in, then what comes next, in an area of its own. */
  async function after(next: Rows, kind: 'full' | 'delta' = 'full', stored: Rows = content(OLD)) {
    const client = `0042200${(round += 1)}`;
    const own = (rows: Rows): Rows => renamed(rows, client, `-${round}`);
    const area = {
      area_codes: [['1530', '0430', '0730', '1030', '1230', '0930', '1430', '0830'][round - 1]],
    };
    await intake.take(full(`STORED-${round}`, own(stored), area));
    const about = { ...APRIL, ...area };
    const delivery =
      kind === 'full'
        ? full(`NEXT-${round}`, own(next), about)
        : delta(`STORED-${round}`, 2, own(next), about);
    const listed = await intake.listed(await intake.take(delivery));
    return {
      current: await current(`-${round}`),
      listed: listed.filter((line) => line.startsWith('statuses') && !line.includes('LATE')),
    };
  }

  it('keep the one in the store when a delta brings one in its way', async () => {
    const { current: keys, listed } = await after({ statuses: [{ ...NEXT, muutoslaji: 'L' }] }, 'delta');
    expect(keys).toEqual(['OLD-1']);
    expect(listed).toEqual(['statuses 1 NEXT-1 quarantined SPAN_OVERLAP']);
  });

  it('make room when a delta closes or removes the one in the store', async () => {
    const closing = [CLOSED, NEXT].map((row, at) => ({ ...row, muutoslaji: at === 0 ? 'M' : 'L' }));
    expect(await after({ statuses: closing }, 'delta')).toEqual({ current: ['NEXT-2', 'OLD-2'], listed: [] });
    const removing = [OLD, NEXT].map((row, at) => ({ ...row, muutoslaji: at === 0 ? 'P' : 'L' }));
    expect(await after({ statuses: removing }, 'delta')).toEqual({ current: ['NEXT-3'], listed: [] });
  });

  it('make room when a full delivery has it no more', async () => {
    expect(await after(content(NEXT))).toEqual({ current: ['NEXT-4'], listed: [] });
  });

  it('keep the one in the store when its change is faulty', async () => {
    const faulty = { ...CLOSED, loppu: '32.3.2021' };
    expect(await after(content(faulty, NEXT))).toEqual({
      current: ['OLD-5'],
      listed: [
        'statuses 1 OLD-5 quarantined DATE_INVALID loppu',
        'statuses 2 NEXT-5 quarantined SPAN_OVERLAP',
      ],
    });
  });

  it('keep the one in the store when its change is refused or older', async () => {
    const stronger = span('STRONG', { alku: '20.3.2021', loppu: '5.4.2021', kirjattu: '6.4.2021' });
    const refused = await after(content({ ...CLOSED, loppu: '25.3.2021' }, stronger));
    expect(refused.current).toEqual(['OLD-6']);
    const OLDER = { ...CLOSED, kirjattu: '1.1.2021' };
    const older = await after(content(OLDER, NEXT));
    expect(older.current).toEqual(['OLD-7']);
    expect(older.listed).toEqual([
      'statuses 2 NEXT-7 quarantined SPAN_OVERLAP',
      'statuses 1 OLD-7 ignored_duplicate OLDER_VERSION',
    ]);
    const changes = [OLDER, NEXT].map((row, at) => ({ ...row, muutoslaji: at === 0 ? 'M' : 'L' }));
    expect((await after({ statuses: changes }, 'delta')).current).toEqual(['OLD-8']);
  });

  it('close the quarantine when the row comes corrected and is taken, not before', async () => {
    const open = () =>
      intake.test.all<{ key: string }>(
        `select source_key as key from clients.delivery_exception
         where outcome = 'quarantined' and resolved_by is null and source_key like '%-5' order by 1`,
      );
    const own = (rows: Rows): Rows => renamed(rows, '00422005', '-5');
    const again = { ...APRIL, area_codes: ['1230'] };
    await intake.take(full('AGAIN-1', own(content(OLD, { ...NEXT, loppu: '32.4.2021' })), again));
    expect((await open()).map(({ key }) => key)).toEqual(['NEXT-5', 'NEXT-5', 'OLD-5']);
    await intake.take(full('AGAIN-2', own(content(CLOSED, NEXT)), again));
    expect(await open()).toEqual([]);
    expect(await current('-5')).toEqual(['NEXT-5', 'OLD-5']);
  });
});

/** The same rows of another client, with a tail on the keys of statuses. */
function renamed(rows: Rows, client: string, tail: string): Rows {
  const usual = person(client, { ...BARE, statuses: null });
  return {
    ...(rows.persons === undefined ? {} : usual),
    statuses: (rows.statuses ?? []).map((row) => ({
      ...row,
      asiakasnumero: client,
      jaksonumero: `${String(row['jaksonumero'])}${tail}`,
    })),
  };
}

/** Keys of the statuses known now that end in the tail. */
async function current(tail: string): Promise<readonly string[]> {
  const rows = await intake.test.all<{ key: string }>(
    `select source_key as key from clients.status_span where known_until is null and source_key like '%' || $1 order by 1`,
    [tail],
  );
  return rows.map(({ key }) => key);
}
