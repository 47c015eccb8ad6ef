import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dispatch, HandOver } from '../../domain/exchange/message-channel.port.ts';
import { putOnce, syncFolder } from './files.ts';
import type { Signer } from './signing.ts';
import { type Json, toXml } from './xml.ts';

export type Format = 'json' | 'xml';

const SEQUENCE_DIGITS = 12;
const HASH_DIGITS = 16;

const WRITTEN: Readonly<Record<Format, (message: Dispatch) => string>> = {
  json: (message) => `${JSON.stringify(message, null, 1)}\n`,
  xml: (message) => toXml('message', JSON.parse(JSON.stringify(message)) as Json),
};

/**
 * Writes a message into the folder of its receiver. Its name follows from the message alone, so a second copy is the same
 * file; names are in the order in which the messages of a client were written. The signature is there before the file.
 */
export async function writeMessage(
  outgoing: string,
  message: Dispatch,
  formats: readonly Format[],
  signer: Signer,
): Promise<HandOver> {
  const folder = join(outgoing, folderOf(message.receiver));
  await mkdir(folder, { recursive: true });
  for (const format of formats) {
    const name = `${nameOf(message)}.${format}`;
    const bytes = Buffer.from(WRITTEN[format](message), 'utf8');
    const signature = Buffer.from(signer.signatureOf(bytes), 'utf8');
    const isSame = (await putOnce(folder, `${name}.sig`, signature)) && (await putOnce(folder, name, bytes));
    if (!isSame) {
      const detail = `${name} is there already with another content`;
      return { outcome: 'REFUSED', reason: 'CONTENT_DIFFERS', detail };
    }
  }
  await syncFolder(folder);
  return { outcome: 'UNDER_WAY' };
}

/** The name of a receiver’s folder: `te-office:1500` has `te-office-1500`. */
export function folderOf(receiver: string): string {
  return receiver.replace(/[^A-Za-z0-9]/g, '-');
}

/** What every file of a message begins with; nothing in it tells of a person. */
export function nameOf({ sequence, businessKey }: Pick<Dispatch, 'sequence' | 'businessKey'>): string {
  const hash = createHash('sha256').update(businessKey).digest('hex').slice(0, HASH_DIGITS);
  return `${String(sequence).padStart(SEQUENCE_DIGITS, '0')}-${hash}`;
}
