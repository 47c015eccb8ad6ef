import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts a whole file in place, once: written aside, brought to the disk, linked under its name. False when the name is
 * taken by another content.
 */
export async function putOnce(folder: string, name: string, bytes: Buffer): Promise<boolean> {
  const aside = join(folder, `.${randomUUID()}`);
  const file = await open(aside, 'w', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(aside, join(folder, name));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return bytes.equals(await readFile(join(folder, name)));
  } finally {
    await unlink(aside);
  }
}

/** Brings to the disk which names a folder has. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves a file and its signature to another folder; what is gone already is left. */
export async function moveWithSignature(from: string, name: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const one of [name, `${name}.sig`]) {
    await rename(join(from, one), join(to, one)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}
