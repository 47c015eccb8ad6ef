import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { patternsOf } from '../tests/architecture/patterns.ts';

/** Judges how long each pattern of the product may take, as its text grows; what was judged before is kept. */
const FILE = join(import.meta.dirname, '..', 'tests', 'architecture', 'patterns.json');
const PATIENT_MS = 60_000;

const known = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, string>>;
const judged: Record<string, string> = {};
for (const pattern of patternsOf('src')) {
  const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(pattern) ?? [];
  judged[pattern] = known[pattern] === 'linear' ? 'linear' : await judge(source, flags);
  if (judged[pattern] !== 'linear') process.stdout.write(`${pattern}: ${judged[pattern]}\n`);
}
writeFileSync(FILE, `${JSON.stringify(judged, null, 2)}\n`);

async function judge(source: string, flags: string): Promise<string> {
  const verdict = await check(source, flags.replaceAll(/[gy]/g, ''), { timeout: PATIENT_MS });
  if (verdict.status === 'safe') return 'linear';
  return verdict.status === 'vulnerable' ? verdict.complexity.type : 'unknown';
}
