import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { emptySink, keepWritten, leaksIn } from '../support/log-sink.ts';

const CODE = '010190-999X';

it('what a run has logged is searched for identity codes, and one that is planted is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'logs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  emptySink(folder);
  keepWritten('{"msg":"request","id":"01234567-9012-7012-8345-612345678901"}\nready\n', 'server', folder);
  expect(leaksIn(folder)).toEqual({ lines: 3, leaks: [] });
  keepWritten(`{"msg":"of ${CODE}"}`, 'server', folder);
  keepWritten(`ERROR: ${CODE.toLowerCase()} is there already`, 'postgresql', folder);
  const { leaks } = leaksIn(folder);
  expect(leaks.toSorted()).toEqual([
    'postgresql.log: ERROR: <identity code> is there already',
    'server.log: {"msg":"of <identity code>"}',
  ]);
  emptySink(folder);
  expect(leaksIn(folder)).toEqual({ lines: 0, leaks: [] });
});
