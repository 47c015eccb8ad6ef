/** Letters that the Finnish alphabet has after z, in the order of a binary comparison. */
const AFTER_Z = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };
/** Letters that no accent is taken from, spelt with those that have one. */
const SPELT_OUT = { ß: 'ss', þ: 'th', đ: 'd', ð: 'd', ł: 'l', ı: 'i' };
const FOLDED = { ...SPELT_OUT, æ: 'a', ø: 'o' };
const MARKS = /\p{M}/gu;
const SEPARATORS = /[\s\-–]+/;

/**
 * Key that puts names in Finnish alphabetical order when compared byte by byte: å, ä and ö are letters of their
 * own after z, other accents do not count, nor does case.
 */
export function nameSortKey(lastName: string, firstNames: string): string {
  return `${sortable(lastName)}\u0001${sortable(firstNames)}`;
}

/** Key on which two spellings of one person's names agree: case, accents, å/ä/ö, hyphens and order folded away. */
export function nameMatchKey(lastName: string, firstNames: string): string {
  return namePartsOf(`${lastName} ${firstNames}`).toSorted().join(' ');
}

/** The parts of a name as they are compared and looked for: case, accents, å/ä/ö and hyphens folded away. */
export function namePartsOf(name: string): readonly string[] {
  const bare = name.toLowerCase().normalize('NFD').replaceAll(MARKS, '');
  return replaceEach(bare, FOLDED)
    .split(SEPARATORS)
    .filter((part) => part !== '');
}

/** Every part of every name that a person has or had, each once, for looking people up. */
export function nameWords(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap(namePartsOf))].toSorted();
}

function sortable(name: string): string {
  const text = name.trim().toLowerCase().normalize('NFC');
  if (/^[a-z]+$/.test(text)) return text;
  const letters = replaceEach(text, AFTER_Z).normalize('NFD').replaceAll(MARKS, '');
  return replaceEach(letters, SPELT_OUT).split(SEPARATORS).join(' ');
}

function replaceEach(text: string, spellings: Readonly<Record<string, string>>): string {
  return Object.entries(spellings).reduce(
    (result, [letter, spelt]) => result.replaceAll(letter, spelt),
    text,
  );
}
