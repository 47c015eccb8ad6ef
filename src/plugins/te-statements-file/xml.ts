import { XMLParser } from 'fast-xml-parser';

/** A value as JSON knows it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Names that can be those of elements. */
const NAME = /^(?!xml|field$|prototype$)[a-z][a-z0-9_-]{0,99}$/i;
/** What XML 1.0 cannot hold, and what its readers would change. */
const NOT_OF_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const PLAIN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DEEPEST = 30;

/** The text is no XML, or none of this form; the message says why and quotes nothing. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

/**
 * A value as an XML document: properties are elements of their name, `type` says what is not text, and text that XML
 * cannot hold stands in base64.
 */
export function toXml(name: string, value: Json): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, value)}\n`;
}

/** The value of a document of this form. Documents that declare types or entities are refused. @throws NotReadable */
export function fromXml(name: string, text: string): Json {
  if (text.includes('<!')) throw new NotReadable('declarations, comments and CDATA are not taken');
  const [root, ...others] = nodesOf(text).filter((node) => !Object.hasOwn(node, '?xml'));
  if (root === undefined || others.length > 0) throw new NotReadable('one element is needed');
  const read = elementOf(root);
  if (read.name !== name) throw new NotReadable(`the element ${name} is needed`);
  return valueOf(read, 0);
}

function element(name: string, value: Json): string {
  // The reader gives other names to what is called as something that every object has.
  const [start, end] =
    NAME.test(name) && !(name in Object.prototype)
      ? [name, name]
      : [`field name="${escaped(name)}"`, 'field'];
  const write = (attributes: string, content: string): string => `<${start}${attributes}>${content}</${end}>`;
  if (typeof value === 'string') {
    return NOT_OF_XML.test(value)
      ? write(' type="base64"', Buffer.from(value, 'utf8').toString('base64'))
      : write('', escaped(value));
  }
  if (value === null) return write(' type="null"', '');
  if (typeof value !== 'object') return write(` type="${typeof value}"`, String(value));
  if (Array.isArray(value)) {
    return write(' type="list"', (value as readonly Json[]).map((one) => element('item', one)).join(''));
  }
  const fields = Object.entries(value as Readonly<Record<string, Json>>);
  return write(' type="object"', fields.map(([key, one]) => element(key, one)).join(''));
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign);
}

type Node = Readonly<Record<string, unknown>>;

function nodesOf(text: string): readonly Node[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
  });
  try {
    return (parser.parse(text, true) as readonly Node[]).filter((node) => !isBlank(node));
  } catch {
    throw new NotReadable('this is no well-formed XML');
  }
}

interface Read {
  readonly name: string;
  readonly type: string;
  readonly children: readonly Node[];
}

function elementOf(node: Node): Read {
  const { ':@': attributes = {}, ...elements } = node;
  const [[name, children] = ['', []]] = Object.entries(elements);
  if (name === '#text') throw new NotReadable('text stands between elements');
  const { type = 'text', name: field } = attributes as Readonly<Record<string, string>>;
  return {
    name: name === 'field' && field !== undefined ? unescaped(field) : name,
    type,
    children: children as readonly Node[],
  };
}

function valueOf({ type, children }: Read, depth: number): Json {
  if (depth > DEEPEST) throw new NotReadable('it is too deep');
  const inner = (): readonly Read[] => children.filter((node) => !isBlank(node)).map(elementOf);
  switch (type) {
    case 'text':
      return textOf(children);
    case 'base64':
      return Buffer.from(textOf(children), 'base64').toString('utf8');
    case 'null':
      return null;
    case 'boolean':
      return textOf(children) === 'true';
    case 'number':
      return numberOf(textOf(children));
    case 'list':
      return inner().map((one) => valueOf(one, depth + 1));
    case 'object':
      return Object.fromEntries(inner().map((one) => [one.name, valueOf(one, depth + 1)]));
    default:
      throw new NotReadable('a type is not known');
  }
}

function numberOf(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw new NotReadable('a number cannot be read');
  return number;
}

function textOf(children: readonly Node[]): string {
  return children
    .map((node) => {
      const text = node['#text'];
      if (typeof text !== 'string') throw new NotReadable('an element stands where text is needed');
      return unescaped(text);
    })
    .join('');
}

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,4});/gi, (_, entity: string) => {
    const code = entity.startsWith('#')
      ? Number(entity[1]?.toLowerCase() === 'x' ? `0${entity.slice(1)}` : entity.slice(1))
      : null;
    const sign = code === null ? PLAIN[entity] : code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
    if (sign === undefined) throw new NotReadable('an entity is not known');
    return sign;
  });
}

function isBlank(node: Node): boolean {
  const text = node['#text'];
  return typeof text === 'string' && text.trim() === '';
}
