import { hash } from 'node:crypto';
import { mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where Node keeps what it has compiled: every process of a test run loads the same modules. */
export const COMPILED = join(process.cwd(), '.data', 'compile-cache');

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** Far more than the databases of a run take up together. */
const ROOM = 4 * 2 ** 30;

/**
 * Folder of what nobody needs after the tests: in memory where there is room, since PostgreSQL makes hundreds of files
 * for each database. Every clone of this project has one of its own; a restart of the machine empties it.
 */
export function scratchFolder(): string {
  const inMemory = join(MEMORY, `kuntakokeilu-tests-${hash('sha256', process.cwd()).slice(0, 12)}`);
  const folder = isOurs(inMemory) ? inMemory : join(process.cwd(), '.data', 'tests');
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  return folder;
}

function isOurs(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (Math.min(bavail * bsize, process.availableMemory()) < ROOM) return false;
    // The user that PostgreSQL runs as, when this one is root, passes through.
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return statSync(folder).uid === process.getuid?.();
  } catch {
    return false;
  }
}
