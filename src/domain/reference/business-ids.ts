const FORM = /^\d{7}-\d$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** Whether a text is a business id (Y-tunnus): seven digits, hyphen, check digit; a remainder of 1 is never given out. */
export function isBusinessId(text: string): boolean {
  if (!FORM.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  const remainder = sum % 11;
  return remainder !== 1 && Number(text[8]) === (11 - remainder) % 11;
}
