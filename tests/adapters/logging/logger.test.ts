import { fc, test } from '@fast-check/vitest';
import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/adapters/logging/logger.ts';

/** What a logger writes for what it is given. */
function written(data: object, message = 'said'): string {
  const lines: string[] = [];
  createLogger({ LOG_LEVEL: 'info' }, { write: (line) => void lines.push(line) }).info(data, message);
  expect(lines).toHaveLength(1);
  return lines.join('');
}

const SEPARATORS = '- + A B C D E F Y X W V U'.split(' ');

describe('the log', () => {
  it('has one JSON line for what is said, and nothing below its level', () => {
    const lines: string[] = [];
    const log = createLogger({ LOG_LEVEL: 'warn' }, { write: (line) => void lines.push(line) });
    log.info('quiet');
    log.warn({ code: 'X' }, 'loud');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 40, time: expect.any(Number), code: 'X', msg: 'loud' },
    ]);
  });

  it('keeps secrets to itself', () => {
    for (const name of ['authorization', 'token', 'password', 'identityCode']) {
      expect(JSON.parse(written({ [name]: 'secret' }))).toMatchObject({ [name]: '[redacted]' });
    }
    expect(written({ req: { headers: { authorization: 'secret', cookie: 'secret' } } })).not.toContain(
      'secret',
    );
  });

  it.each(SEPARATORS)('has no identity code with the separator %s, wherever it stands', (separator) => {
    const code = `010190${separator}999X`;
    const lines = [
      written({}, `of ${code}`),
      written({ value: code, nested: [{ deep: `a\n${code}\tb` }] }),
      written({ [code]: 1, lower: code.toLowerCase() }),
      written({ err: new Error(`refused ${code}: wrong`) }),
    ];
    for (const line of lines) {
      expect(line).toMatch(/\[redacted\]/);
      expect(line.toUpperCase()).not.toContain(code);
      expect(() => JSON.parse(line)).not.toThrow();
    }
  });

  test.prop([fc.uuid(), fc.date({ noInvalidDate: true })])('keeps ids and instants as they are', (id, at) => {
    const trace = `00-${id.replaceAll('-', '')}-${id.replaceAll('-', '').slice(0, 16)}-01`;
    const data = { id, at: at.toISOString(), trace };
    expect(JSON.parse(written(data, `run ${id}`))).toMatchObject({ ...data, msg: `run ${id}` });
  });

  it('tells of an error what it was and where, and nothing that it quotes', () => {
    const error = new DatabaseError('duplicate key (last_name)=(Meikäläinen)', 0, 'error');
    Object.assign(error, {
      code: '23505',
      detail: 'Key (last_name)=(Meikäläinen) already exists.',
      where: 'COPY person, line 3, column last_name: "Meikäläinen"',
    });
    const { err } = JSON.parse(written({ err: new Error('import failed', { cause: error }) }));
    expect(err).toEqual({
      type: 'Error',
      stack: expect.stringContaining('logger.test.ts'),
      cause: { type: 'error', code: '23505', stack: expect.any(String) },
    });
    expect(JSON.stringify(err)).not.toContain('Meikäläinen');
  });
});
