import { describe, expect, it } from 'vitest';
import type { KnownKeys } from '../../../src/domain/clients/deliveries/client-registry.port.ts';
import { columnNames } from '../../support/delivery-builder.ts';
import { CLIENT, rowOf } from '../../support/delivery-rows.ts';
import { KNOWN, readRow, readWritten } from '../../support/read-delivery.ts';

const quarantined: KnownKeys = { ...KNOWN, client: () => 'quarantined' };

async function exceptionOf(
  bytes: string,
  known: KnownKeys = KNOWN,
): Promise<{ readonly reason: string; readonly column: string; readonly raw: string } | null> {
  const text = `${columnNames('service-lines').join(';')}\r\n${bytes}\r\n`;
  const files = { 'service-lines': { bytes: Buffer.from(text), rows: 1 } };
  return (await readWritten('service-lines', { files }, known)).exceptions[0] ?? null;
}

describe('FIELD_COUNT', () => {
  it.each([
    ['too few cells', 'L1;00412301;02;1.3.2021;1.4.2021'],
    ['a cell that is not empty after the last one', 'L1;00412301;02;1.3.2021;;1.3.2021;;x'],
  ])('%s', async (_, row) => {
    expect(await exceptionOf(row)).toEqual({
      record: 1,
      key: 'L1',
      clientNumber: CLIENT,
      reason: 'FIELD_COUNT',
      column: '',
      raw: row,
    });
  });

  it('does not count empty cells at the end', async () => {
    expect(await exceptionOf('L1;00412301;02;1.3.2021;;1.3.2021;; ;\u00a0')).toBeNull();
  });
});

describe('DUPLICATE_COLUMN_CONFLICT', () => {
  const columns = [...columnNames('service-lines'), 'palvelulinja'];
  const read = async (palvelulinja: readonly string[]): Promise<unknown> =>
    (
      await readWritten('service-lines', {
        rows: { 'service-lines': [rowOf('service-lines', { palvelulinja })] },
        files: { 'service-lines': { columns } },
      })
    ).exceptions.map(({ reason, column }) => `${reason} ${column}`);

  it('quarantines a row whose cells differ', async () => {
    expect(await read(['02', '03'])).toEqual(['DUPLICATE_COLUMN_CONFLICT palvelulinja']);
  });

  it('takes a row whose cells are equal after trimming', async () => {
    expect(await read(['02', ' 02 '])).toEqual([]);
  });
});

describe('the client of a row', () => {
  it('CLIENT_QUARANTINED when the row of the person was', async () => {
    const content = { rows: { plans: [rowOf('plans')] } };
    expect((await readWritten('plans', content, quarantined)).exceptions).toMatchObject([
      { reason: 'CLIENT_QUARANTINED', column: 'asiakasnumero' },
    ]);
  });

  it.each(['99999999', 'x'])('UNKNOWN_CLIENT when nobody has the number %s', async (asiakasnumero) => {
    expect((await readRow('plans', { asiakasnumero })).exception).toBe('UNKNOWN_CLIENT asiakasnumero');
  });

  it('is looked up with the zeros that the number has lost', async () => {
    const { exception, warnings } = await readRow('plans', { asiakasnumero: '412301' });
    expect(exception).toBeNull();
    expect(warnings).toEqual(['LEADING_ZERO_RESTORED asiakasnumero']);
  });

  it('REQUIRED_MISSING when there is no number', async () => {
    expect((await readRow('plans', { asiakasnumero: '' })).exception).toBe('REQUIRED_MISSING asiakasnumero');
  });
});

describe('the order of checks', () => {
  it.each([
    ['cell count before the client', 'L1;99999999;;', 'FIELD_COUNT', ''],
    ['the client before required cells', ';99999999;xx;x;x;x', 'UNKNOWN_CLIENT', 'asiakasnumero'],
    ['required cells before the form of cells', 'L1;00412301;xx;x;x;', 'REQUIRED_MISSING', 'kirjattu'],
    ['required cells from left to right', ';00412301;xx;;x;', 'REQUIRED_MISSING', 'jaksonumero'],
    ['cells from left to right: code', 'L1;00412301;xx;x;x;x', 'UNKNOWN_CODE', 'palvelulinja'],
    ['cells from left to right: date', 'L1;00412301;02;x;x;x', 'DATE_INVALID', 'alku'],
    ['form of the last cell before dates', 'L1;00412301;02;1.3.2022;1.1.2199;x', 'DATE_INVALID', 'kirjattu'],
    ['reach before future', 'L1;00412301;02;1.3.2200;1.1.2199;1.3.2021', 'DATE_OUT_OF_RANGE', 'loppu'],
    ['future before order', 'L1;00412301;02;1.3.2022;1.1.2022;1.3.2021', 'DATE_IN_FUTURE', 'alku'],
    ['order of dates', 'L1;00412301;02;1.3.2021;1.2.2021;1.3.2021', 'PERIOD_INVERTED', 'loppu'],
  ])('%s', async (_, row, reason, column) => {
    expect(await exceptionOf(row)).toMatchObject({ reason, column });
  });

  it('dates before the own rules of the file', async () => {
    const { exception } = await readRow('statuses', { tyollisyyskoodi: '09', loppu: '1.2.2021' });
    expect(exception).toBe('PERIOD_INVERTED loppu');
  });

  it('duplicate columns before the client', async () => {
    const { exceptions } = await readWritten(
      'service-lines',
      {
        rows: { 'service-lines': [rowOf('service-lines', { alku: ['1.3.2021', '2.3.2021'] })] },
        files: { 'service-lines': { columns: [...columnNames('service-lines'), 'alku'] } },
      },
      quarantined,
    );
    expect(exceptions).toMatchObject([{ reason: 'DUPLICATE_COLUMN_CONFLICT', column: 'alku' }]);
  });
});

describe('what every row has', () => {
  it('REQUIRED_MISSING: its key', async () => {
    expect((await readRow('plans', { suunnitelmanumero: ' ' })).exception).toBe(
      'REQUIRED_MISSING suunnitelmanumero',
    );
  });

  it('TEXT_TOO_LONG: a key of more than twelve characters', async () => {
    expect((await readRow('plans', { suunnitelmanumero: 'P'.repeat(12) })).exception).toBeNull();
    expect((await readRow('plans', { suunnitelmanumero: 'P'.repeat(13) })).exception).toBe(
      'TEXT_TOO_LONG suunnitelmanumero',
    );
  });

  it('its number among the data records, key, client and time of record', async () => {
    const { rows } = await readWritten('plans', {
      rows: { plans: [rowOf('plans', { laadittu: 'x' }), rowOf('plans', { kirjattu: '2.3.2021 8.05' })] },
      files: { plans: { repeatHeaderAfter: 1 } },
    });
    expect(rows).toMatchObject([
      { record: 2, key: 'P1', clientNumber: CLIENT, recordedAt: '2021-03-02T08:05', change: null },
    ]);
  });

  it.each(['', '1.3.21'])('a time of record: %j', async (kirjattu) => {
    const reason = kirjattu === '' ? 'REQUIRED_MISSING' : 'DATE_INVALID';
    expect((await readRow('plans', { kirjattu })).exception).toBe(`${reason} kirjattu`);
  });

  it('warnings only when it is taken', async () => {
    const { exception, warnings } = await readRow('plans', { asiakasnumero: '412301', laadittu: 'x' });
    expect({ exception, warnings }).toEqual({ exception: 'DATE_INVALID laadittu', warnings: [] });
  });
});

describe('a quarantined row', () => {
  it('is kept as one line by RFC 4180', async () => {
    const cells = { laadittu: 'x', suunnitelmanumero: 'P"1;\r\n2', suunnitelmatyyppi: ' 0\r1' };
    const { exceptions } = await readWritten('plans', { rows: { plans: [rowOf('plans', cells)] } });
    expect(exceptions[0]?.raw).toBe('"P""1;\r\n2";00412301;" 0\r1";x;;;1.3.2021 9:00');
  });
});

describe('a delta', () => {
  it.each([
    ['L', 'NEW'],
    ['M', 'CHANGED'],
    ['P', 'REMOVED'],
  ])('gives %s as %s', async (muutoslaji, change) => {
    const { rows } = await readWritten('plans', {
      kind: 'delta',
      rows: { plans: [rowOf('plans', { muutoslaji })] },
    });
    expect(rows).toMatchObject([{ change, row: { laadittu: '2021-03-01' } }]);
    expect(rows[0]?.row).not.toHaveProperty('muutoslaji');
  });

  it.each([
    ['', 'REQUIRED_MISSING muutoslaji'],
    ['X', 'UNKNOWN_CODE muutoslaji'],
  ])('refuses the kind of change %j', async (muutoslaji, exception) => {
    expect((await readRow('plans', { muutoslaji }, { kind: 'delta' })).exception).toBe(exception);
  });

  it('alone has kinds of change', async () => {
    const columns = [...columnNames('plans'), 'muutoslaji'];
    const read = await readRow('plans', { muutoslaji: 'X' }, { files: { plans: { columns } } });
    expect(read.exception).toBeNull();
  });
});
