import { parentPort } from 'node:worker_threads';
import { pdfDocument } from './pdf-document.ts';
import type { AskedFile, MadeFile } from './pdf-thread.ts';

/** The thread of `pdf-thread.ts`: makes one file after another, as they are asked for. */
parentPort?.on('message', (asked: AskedFile) => {
  void made(asked).then((answer) => parentPort?.postMessage(answer));
});

async function made({ number, document, madeAt }: AskedFile): Promise<MadeFile> {
  try {
    return { number, bytes: await pdfDocument(document, madeAt) };
  } catch (error) {
    return { number, error };
  }
}
