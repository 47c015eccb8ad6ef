import { Worker } from 'node:worker_threads';
import type { TextDocument } from '../texts/text-document.ts';

/** What the thread is asked for. */
export interface AskedFile {
  readonly number: number;
  readonly document: TextDocument;
  readonly madeAt: Date;
}

/** What it answers: the file, or why there is none. */
export interface MadeFile {
  readonly number: number;
  readonly bytes?: Uint8Array;
  readonly error?: unknown;
}

type Waiting = PromiseWithResolvers<Buffer>;

const THREAD = new URL('./pdf-worker.ts', import.meta.url);
const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let asked = 0;

/**
 * A document as PDF, made on a thread of its own: a page takes so long that on the thread that answers requests everything
 * else would wait for it, with what it holds of the database. Fails when the thread does; the next file begins another.
 */
export function pdfOnThread(document: TextDocument, madeAt: Date): Promise<Buffer> {
  asked += 1;
  const made: Waiting = Promise.withResolvers();
  waiting.set(asked, made);
  thread ??= begun();
  thread.postMessage({ number: asked, document, madeAt } satisfies AskedFile);
  return made.promise;
}

function begun(): Worker {
  const worker = new Worker(THREAD);
  // It keeps no process alive that has nothing else to do.
  worker.unref();
  worker.on('message', ({ number, bytes, error }: MadeFile) => {
    const { resolve, reject } = waiting.get(number) ?? {};
    waiting.delete(number);
    if (bytes === undefined) reject?.(error);
    else resolve?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
  worker.on('error', (error) => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return worker;
}
