import { writeFile } from 'node:fs/promises';
import { lawInForce, themesOf } from '../src/domain/legislation/statute-book.ts';
import {
  differences,
  frozenRecord,
  readRecord,
  RECORD_FILE,
} from '../tests/domain/legislation/frozen-entries.ts';

/** Records entries that have come into force, and corrections; refuses when past law was changed without a word. */
const current = frozenRecord(themesOf(lawInForce));
const { unrecorded, broken } = differences(await readRecord(), current);
for (const line of [...unrecorded, ...broken]) process.stdout.write(`${line}\n`);
if (broken.length > 0) {
  process.stderr.write('Nothing was recorded.\n');
  process.exitCode = 1;
} else {
  await writeFile(RECORD_FILE, `${JSON.stringify(current, null, 2)}\n`);
  process.stdout.write(`${unrecorded.length} recorded.\n`);
}
