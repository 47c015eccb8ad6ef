/** Letters that the Finnish alphabet has after z, in the order of a binary comparison. */
const AFTER_Z: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };
const SPELT_OUT: Readonly<Record<string, string>> = { ß: 'ss', þ: 'th', đ: 'd', ð: 'd', ł: 'l', ı: 'i' };
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
  return `${lastName} ${firstNames}`
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll(/[æøßþđðłı]/g, (letter) => ({ æ: 'a', ø: 'o' })[letter] ?? SPELT_OUT[letter] ?? letter)
    .split(SEPARATORS)
    .filter((part) => part !== '')
    .toSorted()
    .join(' ');
}

function sortable(name: string): string {
  const text = name.trim().toLowerCase().normalize('NFC');
  if (/^[a-z]+$/.test(text)) return text;
  return text
    .replaceAll(/[åäæöø]/g, (letter) => AFTER_Z[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll(/[ßþđðłı]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .split(SEPARATORS)
    .join(' ');
}
