import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fromXml, type Json, NotReadable, toXml } from '../../../src/plugins/te-statements-file/xml.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ']]>',
    '<!--',
    '&#x41;',
    ' \n ',
    '\r\n',
    '\u0000\u0008',
    '\ufffe',
    '\u{1f600}',
    '\u202e',
    '__proto__',
  ),
);

describe('XML of messages', () => {
  test.prop([fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' })])('reads what it wrote', (value) => {
    const plain = JSON.parse(JSON.stringify(value)) as Json;
    expect(fromXml('message', toXml('message', plain))).toEqual(plain);
  });

  test.prop([
    fc.dictionary(
      hostile.filter((key) => !/[^\t\n\r -\ud7ff\ue000-\ufffd]/.test(key)),
      hostile,
    ),
  ])('whatever stands in the fields and in their names', (fields) => {
    const plain = JSON.parse(JSON.stringify(fields)) as Json;
    expect(fromXml('message', toXml('message', plain))).toEqual(plain);
  });

  it('is what people expect to see', () => {
    expect(toXml('answer', { id: 'A1', list: [1, null], 'a b': true })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<answer type="object"><id>A1</id><list type="list"><item type="number">1</item><item type="null"></item></list><field name="a b" type="boolean">true</field></answer>\n',
    );
  });

  it.each([
    ['an entity that is declared', '<!DOCTYPE a [<!ENTITY b "c">]><answer>&b;</answer>'],
    ['an outside entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><answer/>'],
    ['an unknown entity', '<answer>&nbsp;</answer>'],
    ['another element', '<message/>'],
    ['two elements', '<answer/><answer/>'],
    ['an open element', '<answer><id>'],
    ['an unknown type', '<answer type="date">1</answer>'],
    ['no number', '<answer type="number">one</answer>'],
    ['elements where text is needed', '<answer><id/></answer>'],
    ['text between elements', '<answer type="object">words<id>1</id></answer>'],
    [
      'more depth than anybody needs',
      `<answer type="list">${'<item type="list">'.repeat(40)}${'</item>'.repeat(40)}</answer>`,
    ],
  ])('refuses %s', (_, text) => {
    expect(() => fromXml('answer', text)).toThrow(NotReadable);
  });
});
