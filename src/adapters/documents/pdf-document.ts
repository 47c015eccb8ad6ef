import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';
import type { Block, TextDocument } from '../texts/text-document.ts';

const MARGIN = 56;
const TEXT = 10.5;

/** Source Sans 3: has every letter of Finnish, Swedish and the Sámi languages, and is free to embed (OFL). */
const FONTS = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '700Bold/SourceSans3_700Bold.ttf',
} as const;

let read: Readonly<Record<keyof typeof FONTS, never>> | undefined;

/** The files are large, and few processes ever need them: they are read when the first document is made. */
function fonts(): Readonly<Record<keyof typeof FONTS, never>> {
  read ??= { regular: parsed(FONTS.regular), bold: parsed(FONTS.bold) };
  return read;
}

/**
 * A font as the library has parsed it. Given as bytes it would be parsed anew for every cell of a table, which takes
 * longer than all the rest of a document. The library takes such a font, and its types do not tell it.
 */
function parsed(font: string): never {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${font}`)));
  const pdf: unknown = new PdfKit({ font: null as never }).font(bytes);
  return (pdf as Readonly<Record<'_font', { readonly font: never }>>)['_font'].font;
}

/**
 * A document as tagged PDF that says of itself to be accessible (PDF/UA-1): title and language are told, headings, lists
 * and tables are marked up in reading order, and the fonts are embedded. `madeAt` is written into it as its date, so the
 * same document is the same file.
 */
export function pdfDocument({ language, title, blocks }: TextDocument, madeAt: Date): Promise<Buffer> {
  const pdf = new PdfKit({
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: language,
    size: 'A4',
    margin: MARGIN,
    font: null as never,
    info: { Title: title, CreationDate: madeAt, ModDate: madeAt },
  });
  pdf.registerFont('regular', fonts().regular).registerFont('bold', fonts().bold);
  const written = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  addText(pdf, root, 'H1', title, { font: 'bold', size: 18 });
  for (const block of blocks) addBlock(pdf, root, block);
  root.end();
  pdf.end();
  return written;
}

type Pdf = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;
type TaggedTable = PDFKit.Mixins.TableOptionsWithData & { readonly structParent: Structure };

async function collected(pdf: Pdf): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of pdf) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function addBlock(pdf: Pdf, parent: Structure, block: Block): void {
  switch (block.kind) {
    case 'heading':
      pdf.moveDown(0.8);
      addText(pdf, parent, 'H2', block.text, { font: 'bold', size: 13 });
      return;
    case 'paragraph':
      addText(pdf, parent, 'P', block.text, { font: 'regular', size: TEXT }, block.language);
      return;
    case 'list':
      addList(pdf, parent, block.items);
      return;
    case 'table':
      addTable(pdf, parent, block);
  }
}

interface Look {
  readonly font: keyof typeof FONTS;
  readonly size: number;
}

function addText(pdf: Pdf, parent: Structure, tag: string, text: string, look: Look, lang?: string): void {
  const write = (): void => {
    pdf.font(look.font).fontSize(look.size).text(text).moveDown(0.4);
  };
  parent.add(pdf.struct(tag, lang === undefined ? {} : { lang }, [write]));
}

function addList(pdf: Pdf, parent: Structure, items: readonly string[]): void {
  const list = pdf.struct('L');
  parent.add(list);
  for (const item of items) {
    const entry = pdf.struct('LI');
    list.add(entry);
    entry.add(
      pdf.struct('Lbl', {}, () => void pdf.font('regular').fontSize(TEXT).text('• ', { continued: true })),
    );
    entry.add(pdf.struct('LBody', {}, () => void pdf.text(item).moveDown(0.2)));
    entry.end();
  }
  list.end();
  pdf.moveDown(0.3);
}

function addTable(pdf: Pdf, parent: Structure, { caption, head, rows }: Block & { kind: 'table' }): void {
  addText(pdf, parent, 'P', caption, { font: 'bold', size: TEXT });
  pdf.font('regular').fontSize(TEXT - 1);
  const table: TaggedTable = {
    structParent: parent,
    defaultStyle: { border: 0.5, borderColor: '#767676', padding: 4 },
    data: [
      head.map((name) => headed(name, 'Column')),
      ...rows.map(([name = '', ...cells]) => [headed(name, 'Row'), ...cells]),
    ],
  };
  pdf.table(table);
  pdf.x = MARGIN;
  pdf.moveDown(0.5);
}

function headed(text: string, scope: 'Row' | 'Column') {
  return { text, type: 'TH' as const, scope, font: { src: 'bold' } };
}
