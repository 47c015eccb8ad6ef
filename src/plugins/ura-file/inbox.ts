import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ClientRegistry } from '../../domain/clients/deliveries/client-registry.port.ts';
import { fail, ok } from '../../domain/shared/result.ts';
import type { ReadingOptions } from './delivery.ts';
import { MANIFEST_FILE, openFolder } from './folder.ts';

/** The folder in which deliveries arrive. Only folders directly in it can be opened, by their names. */
export function inboxOf(
  inbox: string,
  options: ReadingOptions,
): ClientRegistry & { isReadable(): Promise<boolean> } {
  return {
    async waiting() {
      const entries = await readdir(inbox, { withFileTypes: true }).catch(() => null);
      if (entries === null) return fail('unavailable', 'REGISTRY_UNAVAILABLE');
      const names: string[] = [];
      for (const entry of entries) {
        if (entry.isDirectory() && (await isFile(join(inbox, entry.name, MANIFEST_FILE))))
          names.push(entry.name);
      }
      return ok(names.toSorted());
    },
    async open(location) {
      const folder = await folderIn(inbox, location);
      return folder === null
        ? fail('not-found', 'DELIVERY_NOT_FOUND', { location })
        : openFolder(folder, options);
    },
    async isReadable() {
      try {
        await access(inbox, constants.R_OK | constants.X_OK);
        return (await stat(inbox)).isDirectory();
      } catch {
        return false;
      }
    },
  };
}

/** The real path of a folder in the inbox; null when the name leads anywhere else, by dots or by a link. */
async function folderIn(inbox: string, name: string): Promise<string | null> {
  if (basename(name) !== name) return null;
  try {
    const folder = await realpath(join(inbox, name));
    return dirname(folder) === (await realpath(inbox)) ? folder : null;
  } catch {
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
