import { expect, it } from 'vitest';
import { pdfDocument } from '../../../src/adapters/documents/pdf-document.ts';
import { pdfOnThread } from '../../../src/adapters/documents/pdf-thread.ts';
import type { TextDocument } from '../../../src/adapters/texts/text-document.ts';

const AT = new Date('2022-06-01T09:00:00Z');
const letter = (title: string): TextDocument => ({
  language: 'fi',
  title,
  blocks: [{ kind: 'paragraph', text: 'Äänekosken päätös' }],
});

it('makes each file as it is made without a thread, also after one that could not be made', async () => {
  const broken = pdfOnThread({ ...letter('Rikki'), blocks: null as never }, AT);
  const made = Promise.all([pdfOnThread(letter('Yksi'), AT), pdfOnThread(letter('Kaksi'), AT)]);
  await expect(broken).rejects.toThrow('blocks');
  const expected = [await pdfDocument(letter('Yksi'), AT), await pdfDocument(letter('Kaksi'), AT)];
  expect((await made).map((file, index) => file.equals(expected[index] ?? file.subarray(1)))).toEqual([
    true,
    true,
  ]);
});
