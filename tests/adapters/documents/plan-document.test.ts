import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlDocument } from '../../../src/adapters/documents/html-document.ts';
import { pdfDocument } from '../../../src/adapters/documents/pdf-document.ts';
import { planDocument } from '../../../src/adapters/texts/plan-document.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { approvedBy, DRAFT, got, inForceOn, rewrite, submittedOn } from '../../domain/process/plans/plans.ts';

const plan = inForceOn('2022-06-01', {
  draft: { ...DRAFT, goals: 'Työ hyllyttäjänä <b>Åbossa</b> & muualla', extraEvidence: 'Kurssitodistus' },
});
const found = {
  plan,
  client: { firstNames: 'Äijä "Ö"', lastName: 'Keksitty', birthDate: '1999-01-01' as PlainDate },
  texts: [
    { version: 4, contentHash: plan.agreed?.contentHash ?? '', inForceFrom: '2022-06-01' as PlainDate },
  ],
};
const made = planDocument(found, 'fi');
const hash = plan.agreed?.contentHash ?? '';

describe('a plan as a page', () => {
  const html = htmlDocument(made);

  it('tells its language and title, and has its headings in order', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="fi">/);
    expect(html).toContain('<title>Työllistymissuunnitelma</title>');
    expect([...html.matchAll(/<h(\d)>(.*?)<\/h\d>/g)].map(([, level, text]) => `${level} ${text}`)).toEqual([
      '1 Työllistymissuunnitelma',
      '2 Tavoitteet',
      '2 Kartoitus',
      '2 Työnhakuvelvollisuus',
      '2 Sovitut toimet',
      '2 Seuranta',
      '2 Muu näyttö',
      '2 Sovellettu laki',
      '2 Hyväksynnät',
      '2 Sovitut tekstit',
    ]);
  });

  it('has tables with captions and headers for columns and rows', () => {
    const tables = html.match(/<table>[^]*?<\/table>/g) ?? [];
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      expect(table).toMatch(/<caption>\S/);
      expect(table.match(/<th scope="col">\S/g)?.length).toBeGreaterThan(1);
      const rows = table.match(/<tbody>[^]*<\/tbody>/)?.[0].match(/<tr>/g)?.length ?? 0;
      expect(table.match(/<th scope="row">\S/g)).toHaveLength(rows);
    }
  });

  it('says which act and section applies, who agreed when, and on which text', () => {
    expect(html).toContain('<li>916/2012 (1379/2021), 1073/2012 as amended, 2:12 §</li>');
    expect(html).toContain(
      '<th scope="row">asiakas</th><td>–</td><td>sähköisesti</td><td>1.6.2022 klo 12.00</td>',
    );
    expect(html.split(hash)).toHaveLength(3);
  });

  it('writes what people wrote as they wrote it, and never as markup', () => {
    expect(html).toContain('Työ hyllyttäjänä &lt;b&gt;Åbossa&lt;/b&gt; &amp; muualla');
    expect(html).toContain('Äijä &quot;Ö&quot; Keksitty');
    expect(html).not.toContain('<b>');
    expect(html).not.toMatch(/<script|<link|<img|src=|href=/);
  });

  it('marks the parties’ own words where the frame is in another language', () => {
    expect(htmlDocument(planDocument(found, 'sv'))).toMatch(
      /<html lang="sv">[^]*<h2>Mål<\/h2>\n<p lang="fi">Työ/,
    );
    expect(html).not.toContain('<p lang=');
  });

  it('shows the text that is proposed until it binds, and that nobody has approved it', () => {
    const draft = htmlDocument(planDocument({ ...found, plan: submittedOn('2022-06-01'), texts: [] }, 'en'));
    expect(draft).toContain('has not approved yet');
    expect(draft).not.toContain('Texts agreed on');
    const revised = got(rewrite(plan, 'revise', { goals: 'Aivan muuta' }, '2022-07-01'));
    expect(htmlDocument(planDocument({ ...found, plan: revised }, 'en'))).toContain('Aivan muuta');
    expect(htmlDocument(planDocument({ ...found, plan: approvedBy(revised, '2022-07-02') }, 'en'))).toContain(
      '2 July 2022',
    );
  });
});

describe('a plan as PDF', () => {
  const at = new Date('2022-06-01T09:00:00.000Z');

  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await pdfDocument(made, at);
  });

  it('is tagged, tells language and title, and says of itself to be PDF/UA', () => {
    const raw = pdf.toString('latin1');
    expect(raw).toMatch(/^%PDF-1\.7/);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/MarkInfo /);
    expect(raw).toMatch(/\/Lang \(fi\)/);
    expect(raw).toMatch(/\/StructTreeRoot /);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    const [, title = ''] = /\/Title (\d+) 0 R/.exec(raw) ?? [];
    const [, written = ''] = new RegExp(`\\n${title} 0 obj\\n\\((.*?)\\)\\nendobj`, 's').exec(raw) ?? [];
    expect(utf16(written)).toBe('Työllistymissuunnitelma');
    // Fonts are embedded, all of them.
    expect(raw.match(/\/FontFile2 /g)?.length).toBe(2);
    const tags = [...raw.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD'])
      expect(tags).toContain(tag);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'H2')).toHaveLength(9);
    expect(raw).toMatch(/\/Scope \/Column/);
  });

  it('has its text in reading order, with every letter of it', () => {
    const text = textOf(pdf);
    const inOrder = [
      'Työllistymissuunnitelma',
      'Perustiedot',
      'Äijä "Ö" Keksitty',
      'Hämeenlinna',
      'Tavoitteet',
      'Työ hyllyttäjänä <b>Åbossa</b> & muualla',
      'Sovitut toimet',
      'Trukkikortti',
      'Sovellettu laki',
      '2:12 §',
      'Hyväksynnät',
    ].map((part) => [part, text.indexOf(part)] as const);
    expect(inOrder.filter(([, place]) => place < 0)).toEqual([]);
    const places = inOrder.map(([, place]) => place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is the same file for the same text', async () => {
    expect(pdf.equals(await pdfDocument(made, at))).toBe(true);
  });

  it('goes on over pages', async () => {
    const actions = Array.from({ length: 20 }, (_, nth) => ({
      ...DRAFT.actions[0],
      text: `Toimi ${nth} `.repeat(9),
    }));
    const long = inForceOn('2022-06-01', { draft: { ...DRAFT, actions: actions as never } });
    const pages = await pdfDocument(planDocument({ ...found, plan: long }, 'fi'), at);
    expect(pages.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(1);
    expect(textOf(pages)).toContain('Hyväksynnät');
  });
});

/** A text object of PDF as it was meant. */
function utf16(text: string): string {
  const bytes = Buffer.from(
    text.replaceAll(/\\(.)/gs, (_, one: string) => one),
    'latin1',
  );
  return bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
    ? bytes.subarray(2).swap16().toString('utf16le')
    : text;
}

/** What a reader finds: the glyphs of each page in the order of the file, by the map that each font brings. */
function textOf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map(
    [...objects.values()].flatMap(({ head }) =>
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => {
        const map = /ToUnicode (\d+)/.exec(objects.get(font)?.head ?? '')?.[1] ?? '';
        return [name, glyphsIn(objects.get(map)?.stream ?? '')] as const;
      }),
    ),
  );
  const pages = [...objects.values()].filter(({ stream }) => stream.includes(' Tf'));
  return pages.map(({ stream }) => shownIn(stream, fonts)).join(' ');
}

/** Objects by number: what stands before the stream, and the stream as it is once unpacked. */
function objectsOf(pdf: Buffer): ReadonlyMap<string, { readonly head: string; readonly stream: string }> {
  const parts = pdf.toString('latin1').split(/\nendobj\n/);
  return new Map(
    parts.map((part) => {
      const [head = '', packed] = part.split(/>>\nstream\n/);
      const id = /(\d+) 0 obj/.exec(head)?.[1] ?? '';
      if (packed === undefined || !head.includes('FlateDecode')) return [id, { head: part, stream: '' }];
      const bytes = Buffer.from(packed.slice(0, packed.lastIndexOf('\nendstream')), 'latin1');
      return [id, { head, stream: inflateSync(bytes).toString('latin1') }];
    }),
  );
}

function glyphsIn(map: string): readonly string[] {
  return [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<(\w+)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ),
  );
}

function shownIn(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let glyphs: readonly string[] = [];
  const words = [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].map(([, name, shown = '']) => {
    glyphs = fonts.get(name ?? '') ?? glyphs;
    const codes = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return codes.map((code) => glyphs[Number.parseInt(code, 16)] ?? '?').join('');
  });
  return words.join(' ').replaceAll(/ +/g, ' ');
}
