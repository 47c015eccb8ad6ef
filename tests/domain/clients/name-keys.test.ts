import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { nameMatchKey, nameSortKey } from '../../../src/domain/clients/persons/name-keys.ts';

type Name = readonly [lastName: string, firstNames: string];

const bytewise = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const sorted = (names: readonly Name[]): Name[] =>
  names.toSorted((a, b) => bytewise(nameSortKey(...a), nameSortKey(...b)));

describe('Finnish alphabetical order', () => {
  it.each([
    ['å, ä and ö come after z', ['Zetterberg', 'Åberg', 'Ähtäri', 'Öhman']],
    ['also inside a name', ['Hamalainen', 'Hemmi', 'Huzi', 'Håkans', 'Hämäläinen', 'Högström']],
    ['other accents do not count', ['Andra', 'André', 'Andrea', 'Mullar', 'Müller', 'Mullers']],
    ['æ and ø stand where ä and ö do', ['Zahn', 'Åkerblom', 'Æbelø', 'Änkilä', 'Øberg', 'Öberga']],
    ['a shorter name comes first', ['Virta', 'Virta-Aho', 'Virtala', 'Virtanen']],
  ])('%s', (_, names) => {
    expect(sorted(names.toReversed().map((name) => [name, ''])).map(([name]) => name)).toEqual(names);
  });

  it.each([
    ['Virtanen', 'VIRTANEN'],
    ['Virtanen', ' virtanen '],
    ['Åberg', 'ÅBERG'],
    ['Åberg', 'A\u030Aberg'],
    ['Hämäläinen', 'Ha\u0308ma\u0308la\u0308inen'],
    ['Garcia', 'García'],
    ['Muller', 'Müller'],
    ['Strasse', 'Straße'],
    ['Thor', 'Þor'],
    ['Dordevic', 'Đorđević'],
    ['Lukasz', 'Łukasz'],
    ['Yildiz', 'Yıldız'],
    ['Ärö', 'Ærø'],
    ['Virta-Aho', 'Virta Aho'],
    ['Virta-Aho', 'Virta–Aho'],
    ['Virta-Aho', 'Virta  -  Aho'],
  ])('%s and %s stand in one place', (one, other) => {
    expect(nameSortKey(other, 'Aino')).toBe(nameSortKey(one, 'Aino'));
    expect(nameSortKey('Virtanen', other)).toBe(nameSortKey('Virtanen', one));
  });

  it.each([
    ['Aberg', 'Åberg'],
    ['Ahman', 'Ähman'],
    ['Ohman', 'Öhman'],
    ['Åberg', 'Äberg'],
    ['Äberg', 'Öberg'],
  ])('%s stands before %s', (before, after) => {
    expect(bytewise(nameSortKey(before, ''), nameSortKey(after, ''))).toBeLessThan(0);
  });

  it('goes by last name first, then by first names', () => {
    const people: Name[] = [
      ['Aalto', 'Ville'],
      ['Aalto', 'Åke'],
      ['Aalto-Setälä', 'Aino'],
      ['Aaltonen', 'Aino'],
      ['Öhman', ''],
    ];
    expect(sorted(people.toReversed())).toEqual(people);
  });

  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('abcdeåäözÅÄÖZ')),
    minLength: 1,
    maxLength: 6,
  });
  const ALPHABET = 'abcdefghijklmnopqrstuvwxyzåäö';
  const places = (name: string): number[] =>
    Array.from(name.toLowerCase()).map((letter) => ALPHABET.indexOf(letter));

  test.prop([letters, letters])('is the order of the alphabet, letter by letter', (a, b) => {
    const [one, other] = [places(a), places(b)];
    const at = one.findIndex((place, index) => place !== other[index]);
    const expected = at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
    expect(Math.sign(bytewise(nameSortKey(a, 'X'), nameSortKey(b, 'X')))).toBe(Math.sign(expected));
  });
});

const matchKeyOf = (names: readonly string[]): string =>
  nameMatchKey(names[0] ?? '', names.slice(1).join(' '));

describe('match key of possible doublets', () => {
  it.each<[string, Name, Name]>([
    ['case', ['Virtanen', 'Aino Maria'], ['VIRTANEN', 'aino maria']],
    ['order of first names', ['Virtanen', 'Aino Maria'], ['Virtanen', 'Maria Aino']],
    ['first and last name exchanged', ['Virtanen', 'Aino'], ['Aino', 'Virtanen']],
    ['hyphens', ['Virta-Aho', 'Anna-Liisa'], ['Virta Aho', 'Anna Liisa']],
    ['dashes', ['Virta–Aho', 'Aino'], ['Virta-Aho', 'Aino']],
    ['å, ä and ö', ['Hämäläinen', 'Åke'], ['Hamalainen', 'Ake']],
    ['æ and ø', ['Ærø', 'Søren'], ['Aro', 'Soren']],
    ['accents', ['García', 'José'], ['Garcia', 'Jose']],
    ['letters that are spelt out', ['Weiß', 'Łukasz'], ['Weiss', 'Lukasz']],
    ['composed and decomposed letters', ['Ha\u0308ma\u0308la\u0308inen', 'A\u030Ake'], ['Hämäläinen', 'Åke']],
    ['spaces', [' Virtanen ', 'Aino   Maria'], ['Virtanen', 'Aino Maria']],
  ])('%s do not tell people apart', (_, one, other) => {
    expect(nameMatchKey(...other)).toBe(nameMatchKey(...one));
  });

  it.each<[string, Name, Name]>([
    ['another name', ['Virtanen', 'Aino'], ['Virtanen', 'Aina']],
    ['a name more', ['Virtanen', 'Aino'], ['Virtanen', 'Aino Maria']],
    ['a name twice', ['Virtanen', 'Aino'], ['Virtanen', 'Aino Aino']],
  ])('%s does', (_, one, other) => {
    expect(nameMatchKey(...other)).not.toBe(nameMatchKey(...one));
  });

  test.prop([
    fc.array(fc.string({ unit: fc.constantFrom(...Array.from('aåäöéßxYZ')), minLength: 1 }), {
      minLength: 2,
    }),
    fc.nat(),
  ])('is the same for any order of the names and any case', (names, turn) => {
    const turned = [...names.slice(turn % names.length), ...names.slice(0, turn % names.length)];
    expect(matchKeyOf(turned)).toBe(matchKeyOf(names));
    expect(matchKeyOf(names.map((name) => name.toUpperCase()))).toBe(matchKeyOf(names));
  });
});
