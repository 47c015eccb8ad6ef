import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { valuesOf } from '../../../src/domain/legislation/parameters.ts';
import { day, type Entry, type Timeline } from '../../../src/domain/legislation/timeline.ts';

/** Entries that began on this day or before it have judged people: they are recorded, and stay as they are. */
export const FROZEN_ON = day('2026-11-25');

export const RECORD_FILE = new URL('frozen.json', import.meta.url);

/** What was recorded of an entry: enough to find it, and a hash of all that it says. */
export interface FrozenEntry {
  readonly act: string;
  readonly corrects?: string;
  readonly hash: string;
}

/** By theme, and in it by version and day. */
export type FrozenRecord = Readonly<Record<string, Readonly<Record<string, FrozenEntry>>>>;

export async function readRecord(): Promise<FrozenRecord> {
  return JSON.parse(await readFile(RECORD_FILE, 'utf8')) as FrozenRecord;
}

/** What is to be recorded of the statute book. */
export function frozenRecord(book: readonly Timeline<unknown>[]): FrozenRecord {
  return Object.fromEntries(
    book.map((theme) => [
      theme.theme,
      Object.fromEntries(
        theme.entries
          .filter(({ status, from }) => status === 'in-force' && from <= FROZEN_ON)
          .map((entry) => [nameOf(entry), frozen(theme, entry)]),
      ),
    ]),
  );
}

/** Why the statute book and the record differ, one sentence an entry. */
export interface Differences {
  /** Entries that the record does not have yet, or has from before a correction: they may be recorded. */
  readonly unrecorded: readonly string[];
  /** Past law that was changed or taken away without a word. */
  readonly broken: readonly string[];
}

export function differences(recorded: FrozenRecord, current: FrozenRecord): Differences {
  const unrecorded: string[] = [];
  const broken: string[] = [];
  for (const [theme, version, entry] of entriesOf(current)) {
    const before = recorded[theme]?.[version];
    if (before === undefined) unrecorded.push(`${theme} ${version} is not recorded yet.`);
    else if (before.hash !== entry.hash || before.corrects !== entry.corrects) {
      if (entry.corrects !== undefined && before.corrects !== entry.corrects) {
        unrecorded.push(`${theme} ${version} is corrected (${entry.corrects}) and not recorded yet.`);
      } else {
        broken.push(
          `${theme} ${version} (${before.act}) has been in force and reads otherwise than it did. A new law is a new entry; a mistake is put right with a new note in \`corrects\`.`,
        );
      }
    }
  }
  for (const [theme, version, { act }] of entriesOf(recorded)) {
    if (current[theme]?.[version] === undefined) {
      broken.push(
        `${theme} ${version} (${act}) has been in force and is gone. If it never was law, take its lines out of frozen.json.`,
      );
    }
  }
  return { unrecorded, broken };
}

function entriesOf(record: FrozenRecord): readonly (readonly [string, string, FrozenEntry])[] {
  return Object.entries(record).flatMap(([theme, entries]) =>
    Object.entries(entries).map(([version, entry]) => [theme, version, entry] as const),
  );
}

function nameOf({ version, from, published }: Entry<unknown>): string {
  return published === undefined ? `${version} ${from}` : `${version} ${from}, published ${published}`;
}

function frozen(theme: Timeline<unknown>, entry: Entry<unknown>): FrozenEntry {
  const { rules, corrects, ...said } = entry;
  const text = canonical({
    ...said,
    referenceDate: theme.referenceDate,
    // A rule that there was not yet is null and leaves no trace: a theme may get new fields.
    rules: Object.fromEntries(valuesOf(theme.theme, rules)),
  });
  return {
    act: entry.act,
    ...(corrects !== undefined && { corrects }),
    hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
  };
}

/** The same text for the same content, in whatever order it was written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
