import type { Block, TextDocument } from '../texts/text-document.ts';

/** A document as plain text: parts are parted by empty lines, a row of a table is a line. */
export function textOf({ title, blocks }: TextDocument): string {
  return `${[title, ...blocks.map(partOf)].join('\n\n')}\n`;
}

function partOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toUpperCase();
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return block.rows.map(([name = '', ...cells]) => `${name}: ${cells.join('; ')}`).join('\n');
  }
}
