import { existsSync } from 'node:fs';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A secret in a file that only its owner may read; made the first time.
 * @throws when others may read it
 */
export async function ownSecret(file: string, make: () => Promise<string>): Promise<string> {
  if (!existsSync(file)) await putInPlace(file, await make());
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) {
    throw new Error(`${file}: others may read the secret; chmod 600 or remove the file`);
  }
  return readFile(file, 'utf8');
}

/** Written aside and put in place in one step, so that nobody ever reads half a secret. */
async function putInPlace(file: string, secret: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, secret, { mode: 0o600, flag: 'wx' });
  try {
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(aside);
  }
}
