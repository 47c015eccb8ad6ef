import { type Chance } from './chance.ts';

/** Text that programs stumble over: empty, long, other alphabets, control characters, and languages within. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '9999999999999999999999',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  `'; drop table client; --`,
  `' or '1'='1`,
  '{"a',
  '${7*7}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '..',
  '.',
  '%',
  '%00',
  '%c3%28',
  '\\',
  '\u0000',
  'a\u0000b',
  '\u0002',
  '\ufeff',
  '\u202e',
  '\ud800',
  'ÅÄÖ åäö',
  '𠜎𠜱',
  'é'.normalize('NFD'),
  '2021-02-30',
  '0000-00-00',
  '9999-12-31',
  '11.11.2222',
  '2021-13',
  '1531',
  '9999',
  '1531,0430',
  'all',
  'x'.repeat(700),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'municipality:109',
  'keha',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
];

/** Parts of cursors: like those of pages, and like nothing. */
const CURSOR_PARTS: readonly string[] = [
  'aalto',
  '0',
  '999999999999999',
  '2147483648',
  'infinity',
  '\u0000',
  '\ud83d',
  '',
];

/** Like the moments in cursors, but for some that no calendar and no clock has. */
const CURSOR_MOMENTS: readonly string[] = [
  '2021-03-31 08:00:00+00',
  '2021-03-31 08:00:00.123456789+00',
  '2021-02-30 08:00:00+00',
  '2021-99-99 99:99:99+99',
  '0000-01-01 00:00:00+00',
  '2021-03-31 24:00:00+00',
  '9999-12-31 23:59:60+15',
];

const ID = '00000000-0000-0000-0000-000000000000';

export function hostileText(luck: Chance): string {
  return luck.pick(hostileTexts);
}

/** A cursor in the form of those that pages give: a value, or some of them, or some and an id. */
export function forgedCursor(luck: Chance): string {
  const parts = Array.from({ length: luck.pick([1, 1, 1, 2, 3]) }, () =>
    luck.pick(luck.pick([CURSOR_PARTS, CURSOR_MOMENTS])),
  );
  if (luck.below(3) > 0) parts.push(ID);
  return Buffer.from(parts.join('\u0002')).toString('base64url');
}

/** A value for JSON, nested a few steps at most. */
export function hostileValue(luck: Chance, depth = 2): unknown {
  switch (luck.below(depth === 0 ? 6 : 8)) {
    case 0:
      return luck.pick([null, true, false]);
    case 1:
      return luck.pick([0, -0, -1, 1.5, 1e308, 2 ** 53, -(2 ** 63)]);
    case 6:
      return Array.from({ length: luck.below(4) }, () => hostileValue(luck, depth - 1));
    case 7:
      return Object.fromEntries(
        Array.from({ length: luck.below(4) }, () => [hostileText(luck), hostileValue(luck, depth - 1)]),
      );
    default:
      return hostileText(luck);
  }
}

/** Bodies that are no JSON, or more of it than anybody needs. */
const BROKEN_BODIES: readonly string[] = [
  '',
  '{',
  '{"areaCode": "1531", "areaCode": "0430", "date": "2021-03-31"}',
  '{"__proto__": {"admin": true}}',
  '{"constructor": {"prototype": {"admin": true}}}',
  '"text"',
  '1e999',
  '[1,2',
  '\u0000',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `{"date": "${'x'.repeat(70_000)}"}`,
  '{"areaCode": "\\ud800", "date": "\\u0000"}',
  'areaCode=1531&date=2021-03-31',
];

export function brokenBody(luck: Chance): string {
  return luck.pick(BROKEN_BODIES);
}
