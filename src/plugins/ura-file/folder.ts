import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  DeliveryRejectionCode,
  RegistryDelivery,
} from '../../domain/clients/deliveries/client-registry.port.ts';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';
import { folderDelivery, type InspectedFile, type ReadingOptions } from './delivery.ts';
import { encodingCheck } from './encoding.ts';
import { FILES } from './format.ts';
import { type ManifestFile, manifestInvalid, parseManifest } from './manifest.ts';

export const MANIFEST_FILE = 'manifest.json';
/** Right answers of samples and tests; nothing here reads them. */
const IGNORED_FILE = 'expected.json';

type Rejection = Failure<DeliveryRejectionCode>;

/**
 * Opens the delivery in a folder that an operator names by its path, anywhere. Checks everything that can be
 * checked before rows are read; a failure tells the file, and what was expected and found.
 */
export async function openFolder(
  path: string,
  options: ReadingOptions,
): Promise<Result<RegistryDelivery, Rejection>> {
  try {
    return await opened(path, options);
  } catch (error) {
    const { syscall, code = '' } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return fail('unavailable', 'DELIVERY_UNREADABLE', { path, problem: code });
  }
}

async function opened(path: string, options: ReadingOptions): Promise<Result<RegistryDelivery, Rejection>> {
  const entries = await entriesOf(path);
  if (entries === null) return fail('not-found', 'DELIVERY_NOT_FOUND', { path });
  const manifest = entries.some((entry) => entry.name === MANIFEST_FILE && entry.isFile())
    ? parseManifest(await readFile(join(path, MANIFEST_FILE)))
    : manifestInvalid('', 'missing');
  if (!manifest.ok) return manifest;
  const { files } = manifest.value;
  const wrong = checkNames(entries, files);
  if (wrong !== null) return wrong;
  const inspected: InspectedFile[] = [];
  for (const file of files) {
    const inspection = await inspect(path, file);
    if (!inspection.ok) return inspection;
    inspected.push(inspection.value);
  }
  return ok(folderDelivery(path, manifest.value, inspected, options));
}

async function entriesOf(path: string): Promise<readonly Dirent[] | null> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Every file of the format is there and in the manifest, and nothing else is; links are not followed. */
function checkNames(
  entries: readonly Dirent[],
  files: readonly ManifestFile[],
): Extract<Result<never, Rejection>, { ok: false }> | null {
  const expected = new Set(FILES.map(({ file }) => file));
  const named = new Set(files.map(({ name }) => name));
  const present = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
  for (const file of expected) {
    if (!named.has(file)) return fail('invalid', 'FILE_MISSING', { file, from: MANIFEST_FILE });
    if (!present.has(file)) return fail('invalid', 'FILE_MISSING', { file, from: 'folder' });
  }
  const allowed = new Set([...expected, MANIFEST_FILE, IGNORED_FILE]);
  for (const name of [...named, ...entries.map((entry) => entry.name)]) {
    if (!allowed.has(name)) return fail('invalid', 'FILE_UNEXPECTED', { file: name });
  }
  return null;
}

/** Reads the bytes of a file once, for their sum and their encoding. */
async function inspect(folder: string, file: ManifestFile): Promise<Result<InspectedFile, Rejection>> {
  const { name, rows, sha256, encoding: declared } = file;
  const hash = createHash('sha256');
  const encoding = encodingCheck(declared);
  for await (const piece of createReadStream(join(folder, name))) {
    hash.update(piece as Buffer);
    encoding.write(piece as Buffer);
  }
  const found = hash.digest('hex');
  if (found !== sha256) return fail('invalid', 'CHECKSUM_MISMATCH', { file: name, expected: sha256, found });
  const verdict = encoding.end();
  return verdict.ok
    ? ok({ name, rows, sha256, encoding: verdict.encoding })
    : fail('invalid', 'ENCODING_INVALID', { file: name, encoding: verdict.encoding, line: verdict.line });
}
