import type { KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReceiverAnswer } from '../../domain/exchange/message-channel.port.ts';
import type { PluginLog } from '../kit/define-plugin.ts';
import { inOrder, receiverAnswer } from '../kit/receiver-answers.ts';
import { moveWithSignature } from './files.ts';
import { isSignedBy } from './signing.ts';
import { fromXml } from './xml.ts';

const LARGEST_BYTES = 200_000;

export interface AnswerFolders {
  readonly answers: string;
  readonly archive: string;
  readonly quarantine: string;
}

/** Answers that wait in their folder: those that are whole, readable and signed by who they say they are from. */
export interface IncomingAnswers {
  waiting(): Promise<readonly ReceiverAnswer[]>;
  recorded(answers: readonly Pick<ReceiverAnswer, 'id'>[]): Promise<void>;
}

/** A file that cannot be taken stands in the quarantine with the reason beside it, and keeps back no other. */
export function incomingAnswers(
  folders: AnswerFolders,
  keys: ReadonlyMap<string, KeyObject>,
  log: PluginLog,
): IncomingAnswers {
  /** Files of an answer by its id: it may have been sent twice. */
  const files = new Map<string, readonly string[]>();

  const setAside = async (name: string, reason: string): Promise<void> => {
    log.error({ file: name, reason }, 'an answer cannot be taken');
    await moveWithSignature(folders.answers, name, folders.quarantine);
    await writeFile(join(folders.quarantine, `${name}.reason.txt`), `${reason}\n`);
  };

  return {
    async waiting() {
      await mkdir(folders.answers, { recursive: true });
      const names = new Set(await readdir(folders.answers));
      const taken: ReceiverAnswer[] = [];
      for (const name of [...names].toSorted()) {
        // A file whose signature has not come yet is not whole.
        if (!/\.(json|xml)$/.test(name) || !names.has(`${name}.sig`)) continue;
        const read = await readAnswer(join(folders.answers, name), keys);
        if (typeof read === 'string') await setAside(name, read);
        else {
          files.set(read.id, [...(files.get(read.id) ?? []).filter((known) => known !== name), name]);
          taken.push(read);
        }
      }
      return inOrder(taken);
    },

    async recorded(answers) {
      for (const { id } of answers) {
        for (const name of files.get(id) ?? []) {
          await moveWithSignature(folders.answers, name, folders.archive);
        }
        files.delete(id);
      }
    },
  };
}

/** The answer in a file, or why it cannot be taken. */
async function readAnswer(
  file: string,
  keys: ReadonlyMap<string, KeyObject>,
): Promise<ReceiverAnswer | string> {
  const bytes = await readFile(file);
  if (bytes.length > LARGEST_BYTES) return 'TOO_LARGE';
  const parsed = receiverAnswer.safeParse(contentOf(file, bytes.toString('utf8')));
  if (!parsed.success) return 'NOT_READABLE';
  const key = keys.get(parsed.data.from);
  if (key === undefined) return 'RECEIVER_UNKNOWN';
  return isSignedBy(bytes, await readFile(`${file}.sig`, 'utf8'), key) ? parsed.data : 'SIGNATURE_INVALID';
}

function contentOf(file: string, text: string): unknown {
  try {
    return file.endsWith('.xml') ? fromXml('answer', text) : JSON.parse(text);
  } catch {
    return null;
  }
}
